import type { Id } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';
import type { RecordRef } from './record-ref.js';

/** What the reader selected and hovers, in one widget or in all linked ones. */
export interface SelectionState {
  readonly selected: RecordRef | null;
  readonly hovered: RecordRef | null;
}

export const NO_SELECTION: SelectionState = { selected: null, hovered: null };

/** Ids of the records related to one record, which is included. */
export interface Related {
  readonly events: ReadonlySet<Id>;
  readonly actors: ReadonlySet<Id>;
  readonly places: ReadonlySet<Id>;
  readonly ties: ReadonlySet<Id>;
}

export const NOTHING_RELATED: Related = { events: new Set(), actors: new Set(), places: new Set(), ties: new Set() };

/**
 * The records related to a record. Of an event: participants, places and ties. Of an actor: events, their places, and ties. Of a place
 * or region: events, their participants and ties. Of a tie: both ends, its event and the place of that.
 */
export function relatedTo(index: DatasetIndex, ref: RecordRef | null): Related {
  if (!ref) return NOTHING_RELATED;
  switch (ref.kind) {
    case 'event':
      return ofEvent(index, ref.id);
    case 'actor':
      return ofActor(index, ref.id);
    case 'tie':
      return ofTie(index, ref.id);
    case 'place':
      return ofEventsAt(
        index,
        (index.eventsByPlace.get(ref.id) ?? []).map(({ id }) => id),
        [ref.id],
      );
    case 'region':
      return ofRegion(index, ref.id);
  }
}

function ofEvent(index: DatasetIndex, id: Id): Related {
  const event = index.eventById.get(id);
  if (!event) return NOTHING_RELATED;
  return {
    events: new Set([id]),
    actors: new Set(event.participants ?? []),
    places: new Set(spots(index, [id])),
    ties: new Set((index.tiesByEvent.get(id) ?? []).map((tie) => tie.id)),
  };
}

function ofActor(index: DatasetIndex, id: Id): Related {
  const events = (index.eventsByActor.get(id) ?? []).map((event) => event.id);
  return {
    events: new Set(events),
    actors: new Set([id]),
    places: new Set(spots(index, events)),
    ties: new Set((index.tiesByActor.get(id) ?? []).map((tie) => tie.id)),
  };
}

function ofTie(index: DatasetIndex, id: Id): Related {
  const tie = index.tieById.get(id);
  if (!tie) return NOTHING_RELATED;
  const events = tie.event ? [tie.event] : [];
  return { events: new Set(events), actors: new Set([tie.from, tie.to]), places: new Set(spots(index, events)), ties: new Set([id]) };
}

function ofRegion(index: DatasetIndex, region: string): Related {
  const places = index.dataset.places.filter((place) => place.region === region).map(({ id }) => id);
  const events = new Set(places.flatMap((id) => (index.eventsByPlace.get(id) ?? []).map((event) => event.id)));
  return ofEventsAt(index, [...events], places);
}

function ofEventsAt(index: DatasetIndex, events: readonly Id[], places: readonly Id[]): Related {
  return {
    events: new Set(events),
    actors: new Set(events.flatMap((id) => index.eventById.get(id)?.participants ?? [])),
    places: new Set(places),
    ties: new Set(events.flatMap((id) => (index.tiesByEvent.get(id) ?? []).map((tie) => tie.id))),
  };
}

/** The places of events and all that contain them, so that a building also marks its city. */
function spots(index: DatasetIndex, events: readonly Id[]): readonly Id[] {
  return events.flatMap((id) => {
    const found: Id[] = [];
    for (
      let place = index.eventById.get(id)?.place ?? undefined;
      place && !found.includes(place);
      place = index.placeById.get(place)?.within
    ) {
      found.push(place);
    }
    return found;
  });
}

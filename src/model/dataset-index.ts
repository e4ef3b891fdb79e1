import { ascending } from 'd3';
import { parseDate, type EdtfDate } from '../data/dates.js';
import type { ActorRecord, Dataset, EventRecord, Id, PlaceRecord, Side, SourceRecord, TieRecord } from '../data/types.js';
import type { RecordKind, RecordRef } from './record-ref.js';

/** On whose territory an event took place; null without a place. */
export type Soil = 'a' | 'b' | 'third' | null;

/** Who acted: one side, both, a third party, or unknown. */
export type Acted = Side | 'unknown';

interface Dated {
  readonly event: EventRecord;
  readonly date: EdtfDate;
}

type Lists<T> = ReadonlyMap<Id, readonly T[]>;

/** Look-up tables of a data set. Lists of events are chronological; a missing key means an empty list. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly eventById: ReadonlyMap<Id, EventRecord>;
  readonly actorById: ReadonlyMap<Id, ActorRecord>;
  readonly tieById: ReadonlyMap<Id, TieRecord>;
  readonly placeById: ReadonlyMap<Id, PlaceRecord>;
  readonly sourceById: ReadonlyMap<Id, SourceRecord>;
  /** All events, sorted by first day, last day, id. */
  readonly events: readonly EventRecord[];
  readonly dateByEvent: ReadonlyMap<Id, EdtfDate>;
  readonly eventsByActor: Lists<EventRecord>;
  /** By place and by all places that contain it; `otherPlaces` and `route` count too. */
  readonly eventsByPlace: Lists<EventRecord>;
  readonly partsByEvent: Lists<EventRecord>;
  readonly tiesByActor: Lists<TieRecord>;
  readonly tiesByEvent: Lists<TieRecord>;
  /** Who acted; `third` also when unknown, see `actedOf`. */
  readonly sideByEvent: ReadonlyMap<Id, Side>;
  /** All values of `actedOf` that occur. */
  readonly acted: ReadonlySet<Acted>;
  readonly soilByEvent: ReadonlyMap<Id, Soil>;
  /** `joint` for actors of no single country that are tied to both sides. */
  readonly sideByActor: ReadonlyMap<Id, Side>;
  readonly sideByPlace: ReadonlyMap<Id, Side>;
}

/** The look-up tables of a data set. O(n log n), for sorting the events. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const { sides } = dataset;
  const sideOfCountry = (country: string | undefined): Side =>
    country === sides.a.country ? 'a' : country === sides.b.country ? 'b' : 'third';
  const eventById = byId(dataset.events);
  const actorById = byId(dataset.actors);
  const placeById = byId(dataset.places);
  const known = new Map<string, EdtfDate>();
  const dated = dataset.events.map((event): Dated => ({ event, date: parsed(event.date, known) }));
  dated.sort(byDate);
  const dateByEvent = new Map(dated.map(({ event, date }) => [event.id, date]));
  const events = dated.map(({ event }) => event);
  const sideByActor = new Map<Id, Side>();
  for (const { id, country } of dataset.actors) sideByActor.set(id, sideOfCountry(country));
  const tiesByActor = groupByEach(dataset.ties, ({ from, to }) => [from, to]);
  for (const { id, country } of dataset.actors) {
    if (country === 'INT' && tiedToBoth(id, tiesByActor.get(id) ?? [], sideByActor)) sideByActor.set(id, 'joint');
  }
  const sideByPlace = new Map<Id, Side>();
  for (const { id, country } of dataset.places) sideByPlace.set(id, sideOfCountry(country));
  const sideByEvent = new Map<Id, Side>();
  const soilByEvent = new Map<Id, Soil>();
  const acted = new Set<Acted>();
  for (const { id, initiator, place } of dataset.events) {
    const side = initiator === 'both' ? 'joint' : sideOfCountry(initiator);
    sideByEvent.set(id, side);
    acted.add(side === 'third' && !initiator ? 'unknown' : side);
    soilByEvent.set(id, place ? ((sideByPlace.get(place) ?? 'third') as Soil) : null);
  }
  const eventsByActor = groupByEach(events, ({ participants = [] }) => participants);
  const eventsByPlace = groupByEach(events, (event) => placesOf(event, placeById));
  return {
    dataset,
    eventById,
    actorById,
    tieById: byId(dataset.ties),
    placeById,
    sourceById: byId(dataset.sources),
    events,
    dateByEvent,
    eventsByActor,
    eventsByPlace,
    partsByEvent: groupByEach(events, ({ partOf }) => (partOf ? [partOf] : [])),
    tiesByActor,
    tiesByEvent: groupByEach(dataset.ties, ({ event }) => (event ? [event] : [])),
    sideByEvent,
    acted,
    soilByEvent,
    sideByActor,
    sideByPlace,
  };
}

/** Who acted in an event, with unknown told from third parties. */
export function actedOf({ sideByEvent }: DatasetIndex, { id, initiator }: EventRecord): Acted {
  const side = sideByEvent.get(id)!;
  return side === 'third' && !initiator ? 'unknown' : side;
}

/** True when the data set has the record. Always true for regions, which belong to the geography. */
export function holds(index: DatasetIndex, { kind, id }: RecordRef): boolean {
  const maps: Record<RecordKind, ReadonlyMap<Id, unknown> | null> = {
    event: index.eventById,
    actor: index.actorById,
    tie: index.tieById,
    place: index.placeById,
    region: null,
  };
  return maps[kind]?.has(id) ?? true;
}

/** The record with an id, of any kind, or null; ids are unique within a file. */
export function refOf(index: DatasetIndex, id: Id): RecordRef | null {
  if (index.eventById.has(id)) return { kind: 'event', id };
  if (index.actorById.has(id)) return { kind: 'actor', id };
  if (index.placeById.has(id)) return { kind: 'place', id };
  if (index.tieById.has(id)) return { kind: 'tie', id };
  return index.dataset.places.some(({ region }) => region === id) ? { kind: 'region', id } : null;
}

/** The places of an event and all places that contain them, without duplicates. */
export function placesOf(event: EventRecord, placeById: ReadonlyMap<Id, PlaceRecord>): readonly Id[] {
  if (!event.place && !event.otherPlaces && !event.route) return [];
  const found = new Set<Id>();
  for (const start of [event.place, ...(event.otherPlaces ?? []), ...(event.route ?? [])]) {
    for (let id = start ?? undefined; id !== undefined && !found.has(id); id = placeById.get(id)?.within) found.add(id);
  }
  return [...found];
}

/** Sources of an event, of its other dates and of what was said there. */
export function sourcesOfEvent({ sources = [], dateAlternatives = [], quotes = [] }: EventRecord): readonly Id[] {
  return [...sources, ...[...dateAlternatives, ...quotes].flatMap((part) => part.sources ?? [])];
}

/** The parsed date, shared by all events with the same text. */
function parsed(date: string, known: Map<string, EdtfDate>): EdtfDate {
  const result = known.get(date) ?? parseDate(date);
  if (!result) throw new TypeError(`expected a date that parse() has let in, got ${date}`);
  known.set(date, result);
  return result;
}

/** Not `sort` of d3 by three keys, which takes half as long again for 100,000 events. */
function byDate(one: Dated, other: Dated): number {
  return (
    ascending(one.date.earliest, other.date.earliest) ||
    ascending(one.date.latest, other.date.latest) ||
    ascending(one.event.id, other.event.id)
  );
}

function byId<T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Records by any number of keys each, where `group` of d3 takes one; in input order, once under each distinct key. O(n). */
function groupByEach<T>(records: readonly T[], keys: (record: T) => readonly Id[]): Lists<T> {
  const lists = new Map<Id, T[]>();
  for (const record of records) {
    const all = keys(record);
    for (const key of all.length > 1 ? new Set(all) : all) {
      const list = lists.get(key);
      if (list) list.push(record);
      else lists.set(key, [record]);
    }
  }
  return lists;
}

function tiedToBoth(id: Id, ties: readonly TieRecord[], sides: ReadonlyMap<Id, Side>): boolean {
  const met = new Set(ties.map(({ from, to }) => sides.get(from === id ? to : from)));
  return met.has('a') && met.has('b');
}

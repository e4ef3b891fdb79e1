import { parseDate } from '../data/dates.js';
import type { Id, SourceRecord, Text, TieRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { sourcesOfEvent, type DatasetIndex } from './dataset-index.js';
import type { RecordRef } from './record-ref.js';

/** What a reference to a record is made of, in the reader's language. */
export interface CitedRecord {
  readonly title: string;
  /** EDTF; null for a record without a date. */
  readonly date: string | null;
  /** What the record is: type and country of an actor or a place, kind of a tie; empty for an event. */
  readonly facts: readonly string[];
  /** Where an event was; empty for others. */
  readonly place: string;
  /** All that the record itself cites, each once. */
  readonly sources: readonly SourceRecord[];
}

/** What is cited of a record; null for a region, which is not part of the data, and for an unknown record. */
export function citedRecord({ kind, id }: RecordRef, index: DatasetIndex, locale: Locale): CitedRecord | null {
  const { vocabulary } = index.dataset;
  const say = (text: Text | undefined) => oneLine(locale.text(text).text);
  const sourcesOf = (ids: readonly Id[] = []) => [...new Set(ids)].flatMap((source) => index.sourceById.get(source) ?? []);
  switch (kind) {
    case 'event': {
      const event = index.eventById.get(id);
      if (!event) return null;
      const place = event.place ? say(index.placeById.get(event.place)?.name) : '';
      return { title: say(event.title), date: event.date, facts: [], place, sources: sourcesOf(sourcesOfEvent(event)) };
    }
    case 'actor': {
      const actor = index.actorById.get(id);
      if (!actor) return null;
      const facts = [say(vocabulary.actorTypes?.[actor.type] ?? actor.type), say(countryOf(actor.country, index))];
      return { title: say(actor.name), date: null, facts, place: '', sources: sourcesOf(actor.sources) };
    }
    case 'tie': {
      const tie = index.tieById.get(id);
      if (!tie) return null;
      const [from, to] = [tie.from, tie.to].map((end) => say(index.actorById.get(end)?.name));
      return {
        title: `${from} – ${to}`,
        date: lasting(tie),
        facts: [say(vocabulary.tieKinds?.[tie.kind] ?? tie.kind)],
        place: '',
        sources: sourcesOf(tie.sources),
      };
    }
    case 'place': {
      const place = index.placeById.get(id);
      if (!place) return null;
      const facts = [say(vocabulary.placeKinds?.[place.kind ?? ''] ?? place.kind), say(countryOf(place.country, index))];
      return { title: say(place.name), date: null, facts: facts.filter(Boolean), place: '', sources: [] };
    }
    case 'region':
      return null;
  }
}

/** A text without line breaks, which would end the line that quotes it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** From start to end; only the start if no end is recorded, or if one of them is an interval itself. */
function lasting({ start, end }: TieRecord): string | null {
  const whole = `${start ?? ''}/${end}`;
  return end && start !== end && parseDate(whole) ? whole : (start ?? end ?? null);
}

function countryOf(country: string, { dataset: { sides, vocabulary } }: DatasetIndex): Text {
  return [sides.a, sides.b].find((side) => side.country === country)?.name ?? vocabulary.countries?.[country] ?? country;
}

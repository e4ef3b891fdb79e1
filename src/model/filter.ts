import { parseDate, type Day } from '../data/dates.js';
import type { EventRecord, Id, Side, Text } from '../data/types.js';
import { placesOf, type DatasetIndex } from './dataset-index.js';
import { OFFICE, tieFamily } from './tie-family.js';

/** What the reader filters by. Empty lists and strings match everything. */
export interface Filter {
  /** EDTF; the period starts on its first day. */
  readonly from: string;
  /** EDTF; the period ends on its last day. */
  readonly to: string;
  readonly kinds: readonly string[];
  readonly themes: readonly string[];
  /** Who acted. */
  readonly sides: readonly Side[];
  readonly query: string;
}

export const NO_FILTER: Filter = { from: '', to: '', kinds: [], themes: [], sides: [], query: '' };

/** First and last day of something; an open end is infinite. */
export type Extent = readonly [first: Day, last: Day];

/** Folds a text for search: variants of spelling, case and script become equal. */
export type Fold = (text: string) => string;

export function isNarrowed(filter: Filter): boolean {
  const { from, to, kinds, themes, sides, query } = filter;
  return Boolean(from || to || kinds.length || themes.length || sides.length || query.trim());
}

export function sameFilter(one: Filter, other: Filter): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The list without the value if it was in it, else with it at the end. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

/** First and last day of the period of a filter, infinite where it has no bound. */
export function periodOf({ from, to }: Filter): Extent {
  return [parseDate(from)?.earliest ?? -Infinity, parseDate(to)?.latest ?? Infinity];
}

/**
 * The events that pass a filter, in the order of the index. An event is in a period that its extent overlaps, and matches a query when
 * each of its words occurs in the event, who took part and the bodies that they belong to, its places, quotations or sources. Invalid
 * dates are ignored.
 */
export function filterEvents(index: DatasetIndex, filter: Filter, fold: Fold): readonly EventRecord[] {
  if (!isNarrowed(filter)) return index.events;
  const [first, last] = periodOf(filter);
  const words = wordsOf(filter.query, fold);
  const textOf = words.length ? searchTexts(index, fold) : () => '';
  return index.events.filter((event) => {
    const date = index.dateByEvent.get(event.id)!;
    return (
      date.latest >= first &&
      date.earliest <= last &&
      (!filter.kinds.length || filter.kinds.includes(event.kind)) &&
      (!filter.themes.length || (event.themes ?? []).some((theme) => filter.themes.includes(theme))) &&
      (!filter.sides.length || filter.sides.includes(index.sideByEvent.get(event.id)!)) &&
      (!words.length || contains(textOf(event), words))
    );
  });
}

/** The words of a query, folded. A zero-width non-joiner separates words as a space does: many Persian readers type one for the other. */
export function wordsOf(query: string, fold: Fold): readonly string[] {
  return fold(query.replaceAll('\u200c', ' ')).split(/\s+/).filter(Boolean);
}

/** Returns the folded text that an event is found by. The names of a record are folded once, however many events share it. */
function searchTexts(index: DatasetIndex, fold: Fold): (event: EventRecord) => string {
  const { vocabulary } = index.dataset;
  const { kinds = {}, themes = {}, topics = {} } = vocabulary;
  const known = new Map<unknown, string>();
  const folded = (key: unknown, ...texts: readonly (Text | undefined)[]) => {
    const text = known.get(key) ?? fold(texts.flatMap(allOf).join('\n'));
    known.set(key, text);
    return text;
  };
  const actor = (id: Id) => {
    const record = index.actorById.get(id)!;
    return folded(record, record.name, record.short, ...(record.aliases ?? []));
  };
  const place = (id: Id) => {
    const record = index.placeById.get(id)!;
    return folded(record, record.name, record.short);
  };
  const source = (id: Id) => {
    const record = index.sourceById.get(id)!;
    return folded(record, record.title, record.publisher, record.note);
  };
  const label = (labels: Readonly<Record<string, Text>>, key: string) => (labels[key] ? folded(labels[key], labels[key]) : '');
  return (event) =>
    [
      fold([event.title, event.summary, event.date, ...(event.quotes ?? []).map(({ text }) => text)].flatMap(allOf).join('\n')),
      label(kinds, event.kind),
      ...(event.themes ?? []).map((theme) => label(themes, theme)),
      ...(event.topics ?? []).map((topic) => label(topics, topic)),
      ...actorsOf(index, event).map(actor),
      ...placesOf(event, index.placeById).map(place),
      ...[event, ...(event.quotes ?? [])].flatMap(({ sources = [] }) => sources).map(source),
    ].join('\n');
}

/** Who took part in an event, by its list or by a tie that names it, and the bodies that they belong to. */
function actorsOf(index: DatasetIndex, { id, participants = [] }: EventRecord): readonly Id[] {
  const actors = new Set([...participants, ...(index.tiesByEvent.get(id) ?? []).flatMap(({ from, to }) => [from, to])]);
  for (const each of [...actors]) {
    for (const { from, to, kind } of index.tiesByActor.get(each) ?? []) {
      if (from === each && tieFamily(index, kind) === OFFICE) actors.add(to);
    }
  }
  return [...actors];
}

function allOf(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
}

function contains(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

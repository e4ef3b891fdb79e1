import { parseDate } from '../data/dates.js';
import type { EventRecord, Id, Side, Text } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';

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

/**
 * The events that pass a filter, in the order of the index. An event is in a period that its extent overlaps, and matches a query when
 * each of its words occurs in the event, its place, kind or participants. Invalid dates are ignored.
 */
export function filterEvents(index: DatasetIndex, filter: Filter, fold: Fold): readonly EventRecord[] {
  if (!isNarrowed(filter)) return index.events;
  const first = parseDate(filter.from)?.earliest ?? -Infinity;
  const last = parseDate(filter.to)?.latest ?? Infinity;
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  return index.events.filter((event) => {
    const date = index.dateByEvent.get(event.id)!;
    return (
      date.latest >= first &&
      date.earliest <= last &&
      (!filter.kinds.length || filter.kinds.includes(event.kind)) &&
      (!filter.themes.length || (event.themes ?? []).some((theme) => filter.themes.includes(theme))) &&
      (!filter.sides.length || filter.sides.includes(index.sideByEvent.get(event.id)!)) &&
      (!words.length || contains(fold(searchText(index, event)), words))
    );
  });
}

function searchText(index: DatasetIndex, event: EventRecord): string {
  const { kinds = {}, themes = {}, topics = {} } = index.dataset.vocabulary;
  const place = event.place ? index.placeById.get(event.place) : undefined;
  const texts: (Text | undefined)[] = [
    event.title,
    event.summary,
    event.date,
    kinds[event.kind],
    place?.name,
    ...(event.themes ?? []).map((theme) => themes[theme]),
    ...(event.topics ?? []).map((topic) => topics[topic]),
    ...(event.participants ?? []).flatMap((id: Id) => {
      const actor = index.actorById.get(id);
      return [actor?.name, actor?.short, ...(actor?.aliases ?? [])];
    }),
  ];
  return texts.flatMap(allOf).join(' ');
}

function allOf(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
}

function contains(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

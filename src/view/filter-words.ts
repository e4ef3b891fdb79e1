import { parseDate } from '../data/dates.js';
import type { Side } from '../data/types.js';
import { toCalendar } from '../locale/calendars.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Filter } from '../model/filter.js';

/** Returns in one sentence how many of all events are shown, and by what they are chosen: "12 of 162 events: Meeting, 2016–2025". */
export function shownSentence(shown: number, index: DatasetIndex, filter: Filter, locale: Locale): string {
  const { common, dashboard } = locale;
  const count = shown ? dashboard.summary(shown, index.events.length) : index.events.length ? dashboard.nothingMatches : common.noEvents;
  const words = shown ? filterWords(index, filter, locale).join(common.comma) : '';
  return words ? count + common.colon + words : count;
}

/** What a filter chooses by, each part in words: themes, kinds, who acted, years, and what was searched for. */
function filterWords(index: DatasetIndex, filter: Filter, locale: Locale): readonly string[] {
  const { dashboard } = locale;
  const { themes, kinds, sides } = filter;
  const labels = (row: 'themes' | 'kinds') => (value: string) => locale.text(index.dataset.vocabulary[row]?.[value] ?? value).text;
  return [
    themes.map(labels('themes')).join(dashboard.or),
    kinds.map(labels('kinds')).join(dashboard.or),
    sides.length ? dashboard.by(sides.map((side) => sideWords(side, index, locale)).join(dashboard.or)) : '',
    periodWords(filter, locale),
    queryWords(filter, locale),
  ].filter(Boolean);
}

/** What was searched for, in words; empty when nothing was. */
export function queryWords({ query }: Filter, { dashboard }: Locale): string {
  return query.trim() && dashboard.with(`\u2068${query.trim()}\u2069`);
}

/** The years of a filter in words; empty when it has none. */
export function periodWords(filter: Filter, locale: Locale): string {
  const [from, to] = [yearOf('from', filter, locale), yearOf('to', filter, locale)];
  return from === to ? from : locale.dashboard.years(from, to);
}

/** The first or last year of the period; empty when it is open. */
export function yearOf(bound: 'from' | 'to', filter: Filter, locale: Locale): string {
  const date = parseDate(filter[bound]);
  return date ? locale.number(toCalendar(bound === 'from' ? date.earliest : date.latest, plainCalendar(locale)).year, false) : '';
}

/** The reader's calendar; Gregorian for Japanese eras, whose years are not plain numbers. */
export function plainCalendar({ calendar }: Locale) {
  return calendar === 'japanese' ? 'gregory' : calendar;
}

/** Who acted. Events without a named actor are filtered together with those of third parties. */
export function sideWords(side: Side, { dataset, acted }: DatasetIndex, locale: Locale): string {
  const { common, dashboard } = locale;
  if (side === 'a' || side === 'b') return locale.text(dataset.sides[side].name).text;
  if (side === 'joint') return dashboard.both;
  return locale.list([
    ...(acted.has('third') || !acted.has('unknown') ? [dashboard.thirdParty] : []),
    ...(acted.has('unknown') ? [common.between.unknown] : []),
  ]);
}

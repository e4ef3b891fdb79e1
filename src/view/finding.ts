import { extent } from 'd3';
import type { Day } from '../data/dates.js';
import type { EventRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';

/** With fewer acts or ties nothing is compared: a title says how many there are. */
export const LEAST_COMPARED = 10;

/** First and last day of something; an open end is infinite. */
export type Extent = readonly [first: Day, last: Day];

/** Returns the first and last year of some extents, such as "2024–2025", or the one year that it is; empty without a known day. */
export function yearsOf(extents: readonly Extent[], { dates, year }: Locale): string {
  const [first, last] = extent(extents.flat().filter(Number.isFinite));
  if (first === undefined || last === undefined) return '';
  return [...new Set([year(first), year(last)])].join(dates.to);
}

/** Returns a plain title for events that carry no finding: how many, and of which years. */
export function eventsTitle(events: readonly EventRecord[], index: DatasetIndex, locale: Locale): string {
  return dated(locale.common.someEvents(events.length), yearsOfEvents(events, index, locale), locale);
}

export function yearsOfEvents(events: readonly EventRecord[], { dateByEvent }: DatasetIndex, locale: Locale): string {
  const extents = events.map(({ id }): Extent => {
    const { earliest, latest } = dateByEvent.get(id)!;
    return [earliest, latest];
  });
  return yearsOf(extents, locale);
}

/** A count with the years it is of. */
export function dated(count: string, years: string, { common }: Locale): string {
  return [count, years].filter(Boolean).join(common.comma);
}

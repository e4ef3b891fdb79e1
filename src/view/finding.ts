import { extent } from 'd3';
import type { EventRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Extent } from '../model/filter.js';

/** With fewer acts or ties nothing is compared: a title says how many there are. */
export const LEAST_COMPARED = 10;

/** Returns the first and last year of extents within a period, such as "2024–2025", or the one year that it is; empty if unknown. */
export function yearsOf(extents: readonly Extent[], [from, to]: Extent, { dates, year }: Locale): string {
  const days = extents.flat().map((day) => Math.max(from, Math.min(to, day)));
  const [first, last] = extent(days.filter(Number.isFinite));
  if (first === undefined || last === undefined) return '';
  return [...new Set([year(first), year(last)])].join(dates.to);
}

/** The same of events. */
export function yearsOfEvents(events: readonly EventRecord[], period: Extent, { dateByEvent }: DatasetIndex, locale: Locale): string {
  const extents = events.map(({ id }): Extent => {
    const { earliest, latest } = dateByEvent.get(id)!;
    return [earliest, latest];
  });
  return yearsOf(extents, period, locale);
}

/** Returns a plain title for events that carry no finding: how many, and of which years. */
export function eventsTitle(events: readonly EventRecord[], period: Extent, index: DatasetIndex, locale: Locale): string {
  return dated(locale.common.someEvents(events.length), yearsOfEvents(events, period, index, locale), locale);
}

/** A count with the years it is of. */
export function dated(count: string, years: string, { common }: Locale): string {
  return [count, years].filter(Boolean).join(common.comma);
}

import type { Id } from '../../../data/types.js';
import type { Day } from '../../../data/dates.js';

/** So many landmarks stand before "show earlier". */
const FIRST_LANDMARKS = 12;

/** Events by their first day, the latest first; those of one day keep their order. */
export function newestFirst<Event>(events: readonly Event[], firstDayOf: (event: Event) => Day): readonly Event[] {
  return [...events].sort((one, other) => firstDayOf(other) - firstDayOf(one));
}

/**
 * Of events with the newest first those that stand before "show earlier": down to the twelfth landmark, and farther to the events that are
 * `wanted`. All of them where hardly more would be left.
 */
export function recentOf<Event extends { readonly id: Id }>(
  events: readonly Event[],
  landmarks: ReadonlySet<Id>,
  wanted: readonly (Id | null | undefined)[],
): readonly Event[] {
  const rows = events.flatMap(({ id }, i) => (landmarks.has(id) ? [i] : []));
  if (rows.length < 1.5 * FIRST_LANDMARKS) return events;
  const last = Math.max(rows[FIRST_LANDMARKS - 1]!, ...wanted.map((id) => events.findIndex((event) => event.id === id)));
  return events.slice(0, last + 1);
}

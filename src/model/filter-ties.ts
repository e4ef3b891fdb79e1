import { parseDate } from '../data/dates.js';
import type { EventRecord, Id, TieRecord } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';
import { isNarrowed, periodOf, type Extent, type Filter } from './filter.js';
import { OFFICE, tieFamily } from './tie-family.js';

/**
 * Ids of the ties that pass a filter; null for an empty filter. A tie lasts from start to end; without an end an office is still held,
 * and any other tie ends with its start or its event. Undated ties are in no period. For the other criteria a tie passes when its
 * event is among `shown`, the events that pass; without an event it does not.
 */
export function filterTies(index: DatasetIndex, filter: Filter, shown: readonly EventRecord[]): ReadonlySet<Id> | null {
  if (!isNarrowed(filter)) return null;
  const ids = new Set(shown.map(({ id }) => id));
  const asksEvent = isNarrowed({ ...filter, from: '', to: '' });
  const [first, last] = periodOf(filter);
  const passes = (tie: TieRecord) => {
    if (asksEvent) return tie.event !== undefined && ids.has(tie.event);
    const extent = tieExtent(index, tie);
    return extent !== null && extent[1] >= first && extent[0] <= last;
  };
  return new Set(index.dataset.ties.filter(passes).map(({ id }) => id));
}

/** First and last day of a tie; null when undated. */
export function tieExtent(index: DatasetIndex, { kind, start, end, event }: TieRecord): Extent | null {
  const [began, ended] = [start ? parseDate(start) : null, end ? parseDate(end) : null];
  const held = event === undefined ? undefined : index.dateByEvent.get(event);
  const first = began ?? held;
  if (!first) return ended && [-Infinity, ended.latest];
  return [
    first.earliest,
    ended?.latest ?? (tieFamily(index, kind) === OFFICE ? Infinity : Math.max(first.latest, held?.latest ?? -Infinity)),
  ];
}

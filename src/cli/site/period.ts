import { extent } from 'd3';
import type { Day } from '../../data/dates.js';
import type { DatasetIndex } from '../../model/dataset-index.js';

/** From the first day that an event may denote to the last, as far as they are known; null without any. O(n). */
export function periodOf({ dateByEvent }: DatasetIndex): readonly [first: Day, last: Day] | null {
  const days = [...dateByEvent.values()].flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  const [first, last] = extent(days);
  return first === undefined ? null : [first, last];
}

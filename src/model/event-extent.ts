import { extent } from 'd3';
import type { EventRecord } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';
import type { Extent } from './filter.js';

/** From the first day that one of the events may denote to the last, as far as they are known; null without any. O(n). */
export function eventExtent({ dateByEvent }: DatasetIndex, events: readonly EventRecord[]): Extent | null {
  const days = events.flatMap(({ id }) => {
    const { earliest, latest } = dateByEvent.get(id)!;
    return [earliest, latest].filter(Number.isFinite);
  });
  const [first, last] = extent(days);
  return first === undefined ? null : [first, last];
}

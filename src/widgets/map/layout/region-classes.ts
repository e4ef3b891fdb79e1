import { range, scaleThreshold, type ScaleThreshold } from 'd3';

/** Most steps of the colour; more cannot be told apart. */
const STEPS = 4;

/**
 * Class of a count: 0 for none, then from 1. Bounds grow by the same factor, since counts of events are few in most regions and many in one.
 * Its domain is the lowest count of each class, rising from 1: fewer than four when the counts are low, none when nothing happened.
 */
export function regionClasses(counts: readonly number[]): ScaleThreshold<number, number> {
  const most = Math.max(0, ...counts);
  const bounds = most < 1 ? [] : [...new Set(range(STEPS).map((i) => Math.ceil(most ** (i / STEPS))))];
  return scaleThreshold(bounds, range(bounds.length + 1));
}

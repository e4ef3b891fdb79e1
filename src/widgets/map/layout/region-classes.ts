import { range, scaleThreshold, type ScaleThreshold } from 'd3';

/** Number of tones: more could not be told apart. */
const STEPS = 4;

/**
 * A scale from a count to its class: 0 for no events, else 1 to 4. Bounds are geometric, since most regions have few events and one has
 * many. The domain holds the lowest count of each class, ascending from 1; fewer than four when counts are low, empty when there are no
 * events.
 */
export function regionClasses(counts: readonly number[]): ScaleThreshold<number, number> {
  const most = Math.max(0, ...counts);
  const bounds = most < 1 ? [] : [...new Set(range(STEPS).map((i) => Math.ceil(most ** (i / STEPS))))];
  return scaleThreshold(bounds, range(bounds.length + 1));
}

/** Most steps of the colour; more cannot be told apart. */
const STEPS = 4;

/**
 * Lowest count of each class, rising, from 1: bounds grow by the same factor, since counts of events are few in most regions and many in one.
 * Fewer than four when the counts are low; none when nothing happened.
 */
export function classBounds(counts: readonly number[]): readonly number[] {
  const most = Math.max(0, ...counts);
  if (most < 1) return [];
  return [...new Set(Array.from({ length: STEPS }, (_, i) => Math.ceil(most ** (i / STEPS))))];
}

/** From 1; 0 for no events. */
export function classOf(count: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => count >= bound).length;
}

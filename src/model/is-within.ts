import type { Id, PlaceRecord } from '../data/types.js';

/** True when a place is `outer` or lies within it; false for no place. */
export function isWithin(place: Id | null | undefined, outer: Id, placeById: ReadonlyMap<Id, PlaceRecord>): boolean {
  let at = place ?? undefined;
  while (at !== undefined && at !== outer) at = placeById.get(at)?.within;
  return at === outer;
}

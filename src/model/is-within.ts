import type { Id, PlaceRecord } from '../data/types.js';

/** Whether a place is another one, or lies within it; of none it is false. */
export function isWithin(place: Id | null | undefined, outer: Id, placeById: ReadonlyMap<Id, PlaceRecord>): boolean {
  let at = place ?? undefined;
  while (at !== undefined && at !== outer) at = placeById.get(at)?.within;
  return at === outer;
}

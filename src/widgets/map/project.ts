import type { EventRecord, Id, PlaceRecord, Side } from '../../data/types.js';
import type { DatasetIndex } from '../../model/dataset-index.js';

/** How many events there were at a spot, by who acted. */
export interface ActCounts {
  readonly a: number;
  /** Together or by others. */
  readonly joint: number;
  readonly b: number;
}

/** A place with everything that lies within it. */
export interface MapPlace {
  readonly id: Id;
  readonly side: Side;
  readonly lon: number;
  readonly lat: number;
  readonly isVague: boolean;
  /** Itself and the places within it. */
  readonly ids: readonly Id[];
  readonly counts: ActCounts;
  readonly total: number;
}

export interface MapProjection {
  /** Outermost places, the busiest first, then by id; places without events too. */
  readonly places: readonly MapPlace[];
  /** Acts of one side on the other's soil. */
  readonly crossings: { readonly aInB: number; readonly bInA: number };
  readonly placeless: number;
  readonly total: number;
}

export function projectMap(index: DatasetIndex, events: readonly EventRecord[]): MapProjection {
  const rootOf = (place: PlaceRecord): PlaceRecord => {
    const outer = place.within ? index.placeById.get(place.within) : undefined;
    return outer ? rootOf(outer) : place;
  };
  const spots = new Map<Id, { place: PlaceRecord; ids: Id[]; a: number; joint: number; b: number }>();
  for (const place of index.dataset.places) {
    const root = rootOf(place);
    const spot = spots.get(root.id) ?? { place: root, ids: [], a: 0, joint: 0, b: 0 };
    spot.ids.push(place.id);
    spots.set(root.id, spot);
  }
  const crossings = { aInB: 0, bInA: 0 };
  let placeless = 0;
  for (const { id, place } of events) {
    const side = index.sideByEvent.get(id)!;
    const soil = index.soilByEvent.get(id);
    if (side === 'a' && soil === 'b') crossings.aInB++;
    if (side === 'b' && soil === 'a') crossings.bInA++;
    const record = place ? index.placeById.get(place) : undefined;
    if (!record) placeless++;
    else spots.get(rootOf(record).id)![side === 'a' || side === 'b' ? side : 'joint']++;
  }
  const places = [...spots.values()].map(({ place, ids, a, joint, b }) => ({
    id: place.id,
    side: index.sideByPlace.get(place.id)!,
    lon: place.lon,
    lat: place.lat,
    isVague: place.precision === 'region' || place.precision === 'country',
    ids: ids.sort(),
    counts: { a, joint, b },
    total: a + joint + b,
  }));
  places.sort((one, other) => other.total - one.total || (one.id < other.id ? -1 : 1));
  return { places, crossings, placeless, total: events.length };
}

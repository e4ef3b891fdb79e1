import { descending, greatest, sort } from 'd3';
import type { EventRecord, Id, PlaceRecord, Side } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { kilometres, type LonLat } from '../../../model/great-circle.js';

/** Numbers of events, by who acted. */
export interface ActCounts {
  readonly a: number;
  /** Joint acts, and those of others. */
  readonly joint: number;
  readonly b: number;
}

/** How precisely a place is known; `nowhere` has no spot on any map. */
export type SpotPrecision = 'spot' | 'region' | 'country' | 'nowhere';

/** A place, with the events at it and at the places within it. */
export interface MapPlace {
  readonly id: Id;
  readonly side: Side;
  readonly lon: number;
  readonly lat: number;
  readonly precision: SpotPrecision;
  /** ISO 3166-2; null when it is not known. */
  readonly region: string | null;
  /** Ids of the place and of those within it, sorted. */
  readonly ids: readonly Id[];
  readonly counts: ActCounts;
  readonly total: number;
  /** As `total`, of the whole data set. */
  readonly recorded: number;
  /** No event of the whole data set names it; it is shown for its name alone. */
  readonly isBare: boolean;
}

export interface MapProjection {
  /** Outermost places, those without events too; the busiest first, ties by id. */
  readonly places: readonly MapPlace[];
  /** Number of events by region (ISO 3166-2), as far as the region is known. */
  readonly regions: Readonly<Record<string, number>>;
  /** Numbers of acts of one side on the other's soil. */
  readonly crossings: { readonly aInB: number; readonly bInA: number };
  readonly placeless: number;
  /** Number of different places that events name, inner ones counted apart. */
  readonly placesNamed: number;
  readonly total: number;
}

interface Spot {
  readonly place: PlaceRecord;
  readonly ids: Id[];
  a: number;
  joint: number;
  b: number;
  recorded: number;
  isBare: boolean;
}

/**
 * What the map shows of these events, counted by place, region and crossing. Places in `refused` count in no region. Cost: O(places +
 * events).
 */
export function projectMap(index: DatasetIndex, events: readonly EventRecord[], refused: ReadonlySet<Id> = new Set()): MapProjection {
  const { placeById } = index;
  const outerOf = ({ within }: PlaceRecord) => (within ? placeById.get(within) : undefined);
  const rootOf = (place: PlaceRecord): PlaceRecord => {
    const outer = outerOf(place);
    // A city within a country is drawn as itself, not as the country.
    return outer && precisionOf(outer) === 'spot' ? rootOf(outer) : place;
  };
  const regionOf = (place: PlaceRecord | undefined): string | undefined =>
    place && (refused.has(place.id) ? undefined : (place.region ?? regionOf(outerOf(place))));
  const spots = new Map<Id, Spot>();
  /** The spot and region that each place counts at. */
  const counted = new Map<Id, { readonly spot: Spot; readonly region: string | undefined }>();
  for (const place of index.dataset.places) {
    const root = rootOf(place);
    const spot = spots.get(root.id) ?? { place: root, ids: [], a: 0, joint: 0, b: 0, recorded: 0, isBare: true };
    spot.ids.push(place.id);
    spot.isBare &&= !index.eventsByPlace.has(place.id);
    spots.set(root.id, spot);
    counted.set(place.id, { spot, region: regionOf(place) });
  }
  for (const { place } of index.events) if (place) counted.get(place)!.spot.recorded++;
  const crossings = { aInB: 0, bInA: 0 };
  const regions: Record<string, number> = {};
  let placeless = 0;
  const named = new Set<Id>();
  for (const { id, place } of events) {
    const side = index.sideByEvent.get(id)!;
    const soil = index.soilByEvent.get(id);
    if (side === 'a' && soil === 'b') crossings.aInB++;
    if (side === 'b' && soil === 'a') crossings.bInA++;
    const at = place ? counted.get(place) : undefined;
    if (!at) {
      placeless++;
      continue;
    }
    named.add(place!);
    at.spot[side === 'a' || side === 'b' ? side : 'joint']++;
    if (at.region) regions[at.region] = (regions[at.region] ?? 0) + 1;
  }
  const places = [...spots.values()].map(({ place, ids, a, joint, b, recorded, isBare }): MapPlace => ({
    id: place.id,
    side: index.sideByPlace.get(place.id)!,
    lon: place.lon,
    lat: place.lat,
    precision: precisionOf(place),
    region: counted.get(place.id)!.region ?? null,
    ids: ids.sort(),
    counts: { a, joint, b },
    total: a + joint + b,
    recorded,
    isBare,
  }));
  return { places: busiestFirst(places), regions, crossings, placeless, placesNamed: named.size, total: events.length };
}

/** A sorted copy, the busiest first, ties by id. */
export function busiestFirst<Counted extends { readonly id: Id; readonly total: number }>(places: readonly Counted[]): readonly Counted[] {
  return sort(
    places,
    ({ total }) => -total,
    ({ id }) => id,
  );
}

/** A side's place with the most events of the whole data set, of those whose spot is known; null when nothing happened at any. */
export function busiestOf(side: 'a' | 'b', { places }: Pick<MapProjection, 'places'>): MapPlace | null {
  const found = places.filter((place) => place.side === side && place.precision === 'spot' && place.recorded > 0);
  return greatest(found, (one, other) => one.recorded - other.recorded || descending(one.id, other.id)) ?? null;
}

/** The busiest place of each side, and the distance between them in whole km; null where one has no such place. */
export function endsOf(projection: MapProjection): {
  readonly ends: readonly [a: MapPlace | null, b: MapPlace | null];
  readonly distanceKm: number | null;
} {
  const ends = [busiestOf('a', projection), busiestOf('b', projection)] as const;
  return { ends, distanceKm: ends[0] && ends[1] ? Math.round(kilometres(spotOf(ends[0]), spotOf(ends[1]))) : null };
}

export function spotOf({ lon, lat }: MapPlace): LonLat {
  return [lon, lat];
}

function precisionOf({ precision }: PlaceRecord): SpotPrecision {
  return precision === 'unknown' ? 'nowhere' : precision === 'region' || precision === 'country' ? precision : 'spot';
}

import type { CountryShape, RegionShape } from './geography.js';
import type { MapPlace } from './project.js';
import { boundsOf } from './plane-path.js';
import { equalAreaPlane } from './plane.js';
import { between, centroid, distance, ringArea, type LonLat, type Polygon } from './sphere.js';

/** Where a country's mass is. */
export interface CountryBody {
  readonly centre: LonLat;
  /** Radians from the centre to the farthest point of the body. */
  readonly radius: number;
  readonly body: readonly Polygon[];
}

/** A side that a panel can show; its shape is null when the files do not hold a country so small. */
export interface Member {
  readonly side: 'a' | 'b';
  readonly country: CountryShape | null;
  readonly body: CountryBody;
}

/** The largest parts that together make this share of the area are the body. */
const BODY_SHARE = 0.95;

/** Parts farther from the largest than this many of its radii are overseas, and do not decide the scale. */
const OVERSEAS_RADII = 4;

/** Regions all of whose parts lie farther out than this many body radii get a frame of their own. */
const OUTLIER_RADII = 1.25;

/** Half a side of the square that stands for a place of a country without a shape, degrees: about 10 km. */
const PLACE_REACH = 0.1;

/**
 * The parts that decide the scale: far rocks would halve it. Taken from the outline, in which an island is one part; the parts of the
 * shape are its regions.
 */
export function bodyOf(outline: CountryShape['outline']): CountryBody {
  const parts = outline
    .map((polygon) => ({ polygon, area: polygon.reduce((sum, ring, i) => sum + (i ? -1 : 1) * ringArea(ring), 0) }))
    .sort((one, other) => other.area - one.area);
  const total = parts.reduce((sum, { area }) => sum + area, 0);
  const main = centroid([parts[0]!.polygon]);
  const reach = farthest(main, [parts[0]!.polygon]);
  const body: Polygon[] = [];
  for (let area = 0, i = 0; i < parts.length && area < BODY_SHARE * total; i++) {
    const { polygon } = parts[i]!;
    area += parts[i]!.area;
    if (distance(main, polygon[0]![0]!) < OVERSEAS_RADII * reach) body.push(polygon);
  }
  const centre = centroid(body);
  return { centre, radius: farthest(centre, body), body };
}

/** What lies too far from the body to share a panel without shrinking it. */
export function outliersOf({ country, body: { centre, radius } }: Member): readonly RegionShape[] {
  const isFar = ([ring = []]: Polygon) => ring[0] !== undefined && distance(centre, ring[0]) > OUTLIER_RADII * radius;
  return (country?.regions ?? []).filter(({ polygons }) => polygons.every(isFar));
}

/** A country that is known by its places alone; null when it has none. */
export function bodyOfPlaces(places: readonly MapPlace[]): CountryBody | null {
  const body = places.map(({ lon, lat }): Polygon => {
    const [west, east, south, north] = [lon - PLACE_REACH, lon + PLACE_REACH, lat - PLACE_REACH, lat + PLACE_REACH];
    const corners: Polygon[0] = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    return [corners];
  });
  if (!body.length) return null;
  const centre = centroid(body);
  return { centre, radius: farthest(centre, body), body };
}

/** Shapes at scale 1, seen from above a point of the globe. */
export interface Extent {
  readonly centre: LonLat;
  readonly width: number;
  readonly height: number;
  readonly midX: number;
  readonly midY: number;
}

export function extentAt(centre: LonLat, polygons: readonly Polygon[]): Extent {
  const [x0, y0, x1, y1] = boundsOf(polygons, equalAreaPlane(centre));
  return { centre, width: x1 - x0, height: y1 - y0, midX: (x0 + x1) / 2, midY: (y0 + y1) / 2 };
}

/** Of one country's body, or of two around the middle between them. */
export function extentOf([one, other]: readonly Member[]): Extent {
  const centre = other ? between(one!.body.centre, other.body.centre, 0.5) : one!.body.centre;
  return extentAt(centre, [...one!.body.body, ...(other?.body.body ?? [])]);
}

function farthest(from: LonLat, polygons: readonly Polygon[]): number {
  let radius = 0;
  for (const polygon of polygons) for (const point of polygon[0] ?? []) radius = Math.max(radius, distance(from, point));
  return radius;
}

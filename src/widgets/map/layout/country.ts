import { geoArea, geoCentroid, geoDistance, geoInterpolate, max, sort, sum } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../../model/great-circle.js';
import { boundsOf } from './geo-path.js';
import type { CountryShape, RegionShape } from '../geography/geography.js';
import { equalArea } from '../geography/map-projections.js';
import type { MapPlace } from '../project/projection.js';

/** Where a country's mass is. */
export interface CountryBody {
  readonly side: 'a' | 'b';
  readonly centre: LonLat;
  /** From the centre to the farthest point of the body, radians. */
  readonly radius: number;
  readonly body: MultiPolygon;
  /** The whole country; null when the files do not hold one so small. */
  readonly outline: MultiPolygon | null;
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
 * The body of a side's country, from its outline; of a country that is too small for the files, a square around each of its places. Null
 * when it has no place either.
 */
export function bodyOf(side: 'a' | 'b', outline: MultiPolygon | null, places: readonly MapPlace[]): CountryBody | null {
  const body = outline ? mainland(outline) : aroundPlaces(places.filter((place) => place.side === side && isOnMap(place)));
  if (!body.coordinates.length) return null;
  const centre = geoCentroid(body);
  return { side, centre, radius: farthest(centre, body), body, outline };
}

/**
 * The parts of an outline that decide the scale: far rocks would halve it. In an outline an island is one part, whereas the parts of a
 * `CountryShape` are its regions.
 */
function mainland(outline: MultiPolygon): MultiPolygon {
  const measured = outline.coordinates.map((polygon) => ({ polygon, area: geoArea({ type: 'Polygon', coordinates: polygon }) }));
  const parts = sort(measured, ({ area }) => -area);
  const total = sum(parts, ({ area }) => area);
  const largest = multiPolygon([parts[0]!.polygon]);
  const main = geoCentroid(largest);
  const reach = farthest(main, largest);
  const body: Position[][][] = [];
  for (let area = 0, i = 0; i < parts.length && area < BODY_SHARE * total; i++) {
    const { polygon } = parts[i]!;
    area += parts[i]!.area;
    if (geoDistance(main, firstOf(polygon)) < OVERSEAS_RADII * reach) body.push(polygon);
  }
  return multiPolygon(body);
}

/** Regions that lie too far from the body to share a panel with it without shrinking it. */
export function outliersOf(country: CountryShape | null, { centre, radius }: CountryBody): readonly RegionShape[] {
  const isFar = (polygon: Position[][]) => geoDistance(centre, firstOf(polygon)) > OUTLIER_RADII * radius;
  return (country?.regions ?? []).filter(({ geometry }) => geometry.coordinates.every(isFar));
}

function aroundPlaces(places: readonly MapPlace[]): MultiPolygon {
  return multiPolygon(
    places.map(({ lon, lat }) => {
      const [west, east, south, north] = [lon - PLACE_REACH, lon + PLACE_REACH, lat - PLACE_REACH, lat + PLACE_REACH];
      const corners = [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ];
      return [corners];
    }),
  );
}

function isOnMap({ precision }: MapPlace): boolean {
  return precision === 'spot' || precision === 'region';
}

/** Shapes at scale 1, seen from above a point of the globe. */
export interface Extent {
  readonly centre: LonLat;
  readonly width: number;
  readonly height: number;
  readonly midX: number;
  readonly midY: number;
}

export function extentAt(centre: LonLat, shape: MultiPolygon): Extent {
  const [x0, y0, x1, y1] = boundsOf(shape, equalArea(centre));
  return { centre, width: x1 - x0, height: y1 - y0, midX: (x0 + x1) / 2, midY: (y0 + y1) / 2 };
}

/** The extent of one country's body, or of two around the middle between them. */
export function extentOf(bodies: readonly CountryBody[]): Extent {
  const [one, other] = bodies;
  const centre = other ? geoInterpolate(one!.centre, other.centre)(0.5) : one!.centre;
  return extentAt(centre, multiPolygon(bodies.flatMap(({ body }) => body.coordinates)));
}

/** Radians to the farthest point of the outer rings. */
function farthest(from: LonLat, { coordinates }: MultiPolygon): number {
  return (
    max(
      coordinates.flatMap(([outer = []]) => outer),
      (point) => geoDistance(from, point as LonLat),
    ) ?? 0
  );
}

function firstOf([outer = []]: Position[][]): LonLat {
  return (outer[0] ?? [0, 0]) as LonLat;
}

function multiPolygon(coordinates: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

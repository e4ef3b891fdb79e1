import { geoCentroid, geoDistance, geoInterpolate, max, mean, polygonArea, sort, sum } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../../model/great-circle.js';
import { boundsOf } from './geo-path.js';
import type { CountryShape, RegionShape } from '../geography/geography.js';
import { equalArea, near, pixelOf } from '../geography/map-projections.js';
import type { MapPlace } from '../project/projection.js';

/** The part of a country that decides where a panel is centred, and its scale. */
export interface CountryBody {
  readonly side: 'a' | 'b';
  readonly centre: LonLat;
  /** Distance from the centre to the farthest point of the body, radians. */
  readonly radius: number;
  readonly body: MultiPolygon;
  /** Outline of the whole country; null when it is too small to be in the files. */
  readonly outline: MultiPolygon | null;
}

type MeasuredBody = Pick<CountryBody, 'body' | 'centre' | 'radius'>;

/** Share of the area that the largest parts must make up together to be the body. */
const BODY_SHARE = 0.95;

/** Parts farther from the largest than this many of its radii are overseas, and do not decide the scale. */
const OVERSEAS_RADII = 4;

/** Regions all of whose parts lie farther out than this many body radii get a frame of their own. */
const OUTLIER_RADII = 1.25;

/** Half the side of the square that stands for a place in a country without an outline, degrees: about 10 km. */
const PLACE_REACH = 0.1;

/**
 * The body of a side's country, from its outline; without an outline, squares around its places. Null when there are no places either.
 */
export function bodyOf(side: 'a' | 'b', outline: MultiPolygon | null, places: readonly MapPlace[]): CountryBody | null {
  if (outline) return { side, outline, ...mainland(outline) };
  const squares = aroundPlaces(places.filter((place) => place.side === side && isOnMap(place)));
  return squares.coordinates.length ? { side, outline, ...measured(squares) } : null;
}

/**
 * The largest parts of an outline, without overseas ones: far rocks would halve the scale. It takes the outline, since there an island is
 * one polygon, whereas the land of a `CountryShape` is made of regions.
 */
function mainland(outline: MultiPolygon): MeasuredBody {
  const sized = outline.coordinates.map((polygon) => ({ polygon, area: areaOf(polygon) }));
  const parts = sort(sized, ({ area }) => -area);
  const total = sum(parts, ({ area }) => area);
  const main = measured(multiPolygon([parts[0]!.polygon]));
  const body: Position[][][] = [];
  for (let area = 0, i = 0; i < parts.length && area < BODY_SHARE * total; i++) {
    const { polygon } = parts[i]!;
    area += parts[i]!.area;
    if (geoDistance(main.centre, firstOf(polygon)) < OVERSEAS_RADII * main.radius) body.push(polygon);
  }
  return body.length > 1 ? measured(multiPolygon(body)) : main;
}

function measured(body: MultiPolygon): MeasuredBody {
  const centre = geoCentroid(body);
  return { body, centre, radius: farthest(centre, body) };
}

/** About the area of a polygon without its holes, in square degrees at the equator: enough to compare parts of one country. */
function areaOf([outer = []]: Position[][]): number {
  const lat = mean(outer, ([, y]) => y) ?? 0;
  return Math.abs(polygonArea(outer as [number, number][])) * Math.cos((lat * Math.PI) / 180);
}

/** Regions so far from the body that showing them in one panel would shrink it. */
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

/** Bounds of shapes in an equal-area projection around `centre`, at 1 pixel per radian. */
export interface Extent {
  readonly centre: LonLat;
  readonly width: number;
  readonly height: number;
  readonly midX: number;
  readonly midY: number;
}

export function extentAt(centre: LonLat, shape: MultiPolygon): Extent {
  const [x0, y0, x1, y1] = boundsOf(shape, near(equalArea(centre)));
  return { centre, width: x1 - x0, height: y1 - y0, midX: (x0 + x1) / 2, midY: (y0 + y1) / 2 };
}

/** The extent of one country's body, or of two, projected around the midpoint of their centres. */
export function extentOf(bodies: readonly CountryBody[]): Extent {
  const [one, other] = bodies;
  const centre = other ? geoInterpolate(one!.centre, other.centre)(0.5) : one!.centre;
  return extentAt(centre, multiPolygon(bodies.flatMap(({ body }) => body.coordinates)));
}

/**
 * Distance to the farthest point of the outer rings, radians. In an equal-area projection around `from` a point at the distance d lies at
 * 2 sin(d/2); geoDistance, which streams a line for each point, took two thirds of `bodyOf`.
 */
function farthest(from: LonLat, { coordinates }: MultiPolygon): number {
  const projection = equalArea(from);
  const points = coordinates.flatMap(([outer = []]) => outer);
  return 2 * Math.asin((max(points, (point) => Math.hypot(...pixelOf(projection, point as LonLat))) ?? 0) / 2);
}

function firstOf([outer = []]: Position[][]): LonLat {
  return (outer[0] ?? [0, 0]) as LonLat;
}

function multiPolygon(coordinates: Position[][][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoPath, type GeoProjection } from 'd3';
import type { Position } from 'geojson';
import type { AreaFeature, CountryShape, RegionShape } from './geography.js';

/** Kilometres of one radian on the sphere of mean earth radius. */
export const EARTH_KM = 6371.0088;

/** Where a country's mass is, and what lies too far from it to share a panel without shrinking it. */
export interface CountryBody {
  readonly centre: readonly [lon: number, lat: number];
  /** Radians from the centre to the farthest point of the body. */
  readonly radius: number;
  readonly body: AreaFeature;
  readonly outliers: readonly RegionShape[];
}

/** The largest parts that together make this share of the area are the body. */
const BODY_SHARE = 0.95;

/** Parts farther from the largest than this many of its radii are overseas, and do not decide the scale. */
const OVERSEAS_RADII = 4;

/** Regions whose middle lies farther out than this many body radii get a frame of their own. */
const OUTLIER_RADII = 1.25;

/**
 * The parts that decide the scale: far rocks would halve it. Taken from the outline, in which an island is one part; the parts of the
 * shape are its regions.
 */
export function bodyOf({ outline, regions }: CountryShape): CountryBody {
  const { geometry } = outline;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .map((coordinates) => ({ coordinates, area: geoArea({ type: 'Polygon', coordinates }) }))
    .sort((one, other) => other.area - one.area);
  const total = polygons.reduce((sum, { area }) => sum + area, 0);
  const main = geoCentroid({ type: 'Polygon', coordinates: polygons[0]!.coordinates });
  const reach = Math.max(...polygons[0]!.coordinates.flat().map((point) => geoDistance(main, point as [number, number])));
  const kept: Position[][][] = [];
  for (let area = 0, i = 0; i < polygons.length && area < BODY_SHARE * total; i++) {
    const { coordinates } = polygons[i]!;
    area += polygons[i]!.area;
    if (geoDistance(main, geoCentroid({ type: 'Polygon', coordinates })) < OVERSEAS_RADII * reach) kept.push(coordinates);
  }
  const body: AreaFeature = { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates: kept } };
  const centre = geoCentroid(body);
  const radius = Math.max(...kept.flat(2).map((point) => geoDistance(centre, point as [number, number])));
  const outliers = regions.filter((region) => geoDistance(centre, geoCentroid(region.shape)) > OUTLIER_RADII * radius);
  return { centre, radius, body, outliers };
}

/** Extent of shapes at scale 1, seen from above their centre. */
export function extentAt(
  centre: readonly [number, number],
  shapes: readonly AreaFeature[],
): readonly [width: number, height: number, midX: number, midY: number] {
  const projection = viewFrom(centre).scale(1).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds({ type: 'FeatureCollection', features: [...shapes] });
  return [x1 - x0, y1 - y0, (x0 + x1) / 2, (y0 + y1) / 2];
}

/** Equal-area, north up at the centre. */
export function viewFrom([lon, lat]: readonly [number, number]): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).precision(0.3);
}

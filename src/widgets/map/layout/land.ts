import { extent, geoDistance, max, type GeoProjection } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import type { Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import type { GeoExtent } from '../geography/extent.js';
import { near, pixelOf } from '../geography/map-projections.js';
import { pathOf } from './geo-path.js';

type Polygon = Position[][];
type GeoBox = readonly [west: number, south: number, east: number, north: number];

/** What of the globe a picture shows. */
export interface View {
  readonly projection: GeoProjection;
  readonly viewport: Box;
  readonly centre: LonLat;
  /** Nothing in view is farther than this from `centre`, radians; π where the view reaches beyond the edge of the world. */
  readonly radius: number;
  /** Nothing in view lies beyond these parallels, degrees. */
  readonly south: number;
  readonly north: number;
}

const DEGREE = Math.PI / 180;

/** Room around a viewport that counts as in view, px: shapes are clipped a little outside it. */
const AROUND = 40;

/** Boxes of polygons: each is drawn in several parts of a map, and again with every zoom. */
const boxes = new WeakMap<Polygon, GeoBox>();

/**
 * SVG path data of the land in view. Polygons that cannot be in view are left out, and only those that may cross the edge of the world are
 * clipped there: for each D3 walks around its ring on the sphere. Halves the time that the land takes in a first render. Those within
 * `covered` are left out too.
 */
export function landPath(shapes: readonly MultiPolygon[], view: View, covered?: GeoExtent): string {
  const { projection, centre, radius } = view;
  const edge = (projection.clipAngle() || 180) * DEGREE;
  const seam = 180 - projection.rotate()[0];
  const [whole, torn]: [Polygon[], Polygon[]] = [[], []];
  for (const polygon of shapes.flatMap(({ coordinates }) => coordinates)) {
    const [west, south, east, north] = boxOf(polygon);
    if (covered && west > covered[0][0] && east < covered[1][0] && south > covered[0][1] && north < covered[1][1]) continue;
    if (south > view.north || north < view.south) continue;
    const middle: LonLat = [(west + east) / 2, (south + north) / 2];
    // No point of the ring is farther from the middle of its box: along a meridian, then along a parallel.
    const reach = ((east - west + north - south) / 2) * DEGREE;
    const apart = geoDistance(centre, middle);
    if (apart > reach + Math.min(radius, edge)) continue;
    const isTorn = apart + reach >= edge || [seam, seam - 360].some((lon) => west <= lon && lon <= east);
    (isTorn ? torn : whole).push(polygon);
  }
  const clip = projection.preclip();
  const path = pathOf(multiPolygon(whole), near(projection));
  return path + pathOf(multiPolygon(torn), projection.preclip(clip));
}

/** What a projection shows of the globe in a viewport. */
export function viewOf(projection: GeoProjection, viewport: Box): View {
  const { width, height } = viewport;
  const spotAt = (x: number, y: number) => projection.invert?.([x, y]) ?? [NaN, NaN];
  const centre = spotAt(width / 2, height / 2);
  const spots = [-AROUND, width / 2, width + AROUND].flatMap((x) =>
    [-AROUND, height / 2, height + AROUND].map((y) => {
      const spot = spotAt(x, y);
      const [atX, atY] = pixelOf(projection, spot);
      // Beyond the edge of the world there is no spot, or one that is drawn elsewhere.
      return Math.hypot(atX - x, atY - y) < 1 ? spot : null;
    }),
  );
  const radius = max(spots, (spot) => (spot ? geoDistance(centre, spot) : Math.PI)) ?? Math.PI;
  // North is up: a parallel is level or bends one way, so that it comes into view in the middle of an edge, at a corner, or around a pole.
  const [south = -90, north = 90] = extent(spots, (spot) => spot?.[1]);
  const reachesPole = (lat: number) => (90 - lat) * DEGREE <= radius;
  return {
    projection,
    viewport,
    centre,
    radius,
    south: reachesPole(-centre[1]) ? -90 : south,
    north: reachesPole(centre[1]) ? 90 : north,
  };
}

/** Bounds of the outer ring, degrees. */
function boxOf(polygon: Polygon): GeoBox {
  const known = boxes.get(polygon);
  if (known) return known;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const box: GeoBox = [west, south, east, north];
  boxes.set(polygon, box);
  return box;
}

function multiPolygon(coordinates: Polygon[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

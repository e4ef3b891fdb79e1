import { geoInterpolate, geoPath, geoRotation, type GeoProjection } from 'd3';
import type { LineString, MultiPolygon, Position } from 'geojson';
import type { Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import { pathOf } from './geo-path.js';
import type { CountryBody } from './country.js';
import { viewOf, type View } from './land.js';
import { round } from './labels.js';
import { clipped, equalArea, equalEarth, globe } from '../geography/map-projections.js';

interface StripProjection {
  readonly view: View;
  /** Path of what lies beyond the edge of the world; empty when that is not in sight. */
  readonly beyond: string;
}

/** Latitude from which a great circle passes so near a pole that a view with north up would tear it, degrees. */
const POLAR = 80;

/** Segments of the great circle between the ends. */
const STEPS = 32;

/** Room below both countries, px. */
const BELOW = 12;

/** Most distance between a curved edge and its path, px. */
const SMOOTH = Math.SQRT1_2;

const SPHERE = { type: 'Sphere' } as const;

/**
 * The projection that shows both countries and the great circle between `ends` in one viewport, seen from the midpoint between them. Equal
 * Earth, whose level parallels keep distant countries upright; azimuthal equal-area where that would tear the great circle or a country; or
 * the globe.
 */
export function projectStrip(
  bodies: readonly [CountryBody, CountryBody],
  ends: readonly [LonLat, LonLat],
  viewport: Box,
  shape: 'strip' | 'globe',
  isWhole: boolean,
): StripProjection {
  const { width, height } = viewport;
  const middle = geoInterpolate(bodies[0].centre, bodies[1].centre)(0.5);
  const projection =
    shape === 'globe'
      ? globe(middle, { x: round(width / 2), y: round(height / 2), scale: round(Math.min(width, height) / 2 - 2) })
      : fitted(bodies, ends, middle, viewport, isWhole);
  const view = viewOf(clipped(projection, viewport), viewport);
  return { view, beyond: beyondTheWorld(view) };
}

function fitted(
  bodies: readonly CountryBody[],
  ends: readonly [LonLat, LonLat],
  middle: LonLat,
  { width, height }: Box,
  isWhole: boolean,
): GeoProjection {
  const body: MultiPolygon = { type: 'MultiPolygon', coordinates: bodies.flatMap((each) => each.body.coordinates) };
  const between = geoInterpolate(...ends);
  const way: LineString = { type: 'LineString', coordinates: Array.from({ length: STEPS + 1 }, (_, i) => between(i / STEPS)) };
  const isTorn = body.coordinates.some(([outer = []]) => crosses(outer, middle[0] + 180));
  const isPolar = isTorn || way.coordinates.some(([, lat = 0]) => Math.abs(lat) > POLAR);
  const [left, top] = [Math.round(width * (isWhole ? 0.06 : 0.14)), height * (isWhole ? 0.14 : 0.3)];
  return (isPolar ? equalArea(middle) : equalEarth(middle[0])).fitExtent(
    [
      [left, top],
      [width - left, height - BELOW],
    ],
    { type: 'GeometryCollection', geometries: [body, way] },
  );
}

function crosses(ring: readonly Position[], meridian: number): boolean {
  const turned = geoRotation([180 - meridian, 0]);
  const lons = ring.map((point) => turned(point as LonLat)[0]);
  return lons.some((lon, i) => i > 0 && Math.abs(lon - lons[i - 1]!) > 180);
}

/** Path of a frame around the viewport with the outline of the world cut out; empty when the world fills the viewport. */
function beyondTheWorld({ projection, viewport: { width, height }, radius }: View): string {
  if (radius < Math.PI) return '';
  // D3 describes the edge of the world by a few corners, between which it is curved.
  const precision = projection.precision();
  const smooth = projection.precision(SMOOTH);
  const edge = geoPath(smooth).area(SPHERE) >= width * height ? '' : pathOf(SPHERE, smooth);
  projection.precision(precision);
  return edge && `M-9 -9H${width + 9}V${height + 9}H-9Z${edge}`;
}

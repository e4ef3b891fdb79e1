import { geoEqualEarthRaw } from 'd3-geo';
import { RADIANS, wrapped, type LonLat, type Ring } from './sphere.js';

export type Point = readonly [x: number, y: number];

/** Where a globe of one radian's length comes to lie on the page. */
export interface Fit {
  /** Pixels of one radian at the middle. */
  readonly scale: number;
  /** Pixels at which the middle stands. */
  readonly x: number;
  readonly y: number;
}

/** The globe, or a part of it, laid flat; y runs down. */
export interface Plane {
  readonly spot: (at: LonLat) => Point;
  /** A line on the globe without a break in it: none when it lies behind, several copies where the plane comes round again. */
  readonly lines: (line: Ring) => readonly (readonly Point[])[];
}

const UNIT: Fit = { scale: 1, x: 0, y: 0 };

/**
 * Lambert's azimuthal equal-area projection, turned so that its middle is `centre`: areas are true everywhere and north is up in the middle
 * (Snyder 1987, 24-2 to 24-4). Continuous but at the antipode, so that what lies wholly on the far hemisphere is left out.
 */
export function equalAreaPlane(centre: LonLat, fit = UNIT): Plane {
  return azimuthalPlane(centre, fit, (nearness) => Math.sqrt(2 / Math.max(1 + nearness, 1e-9)));
}

/** The globe from far away (orthographic, Snyder 1987, 20-3 to 20-4); what is behind is pushed to the rim, where it covers nothing. */
export function globePlane(centre: LonLat, fit = UNIT): Plane {
  return azimuthalPlane(centre, fit, (nearness) => (nearness >= 0 ? 1 : 1 / Math.sqrt(Math.max(1 - nearness * nearness, 1e-9))));
}

/** `stretch` tells by how much a point is moved outward, from the cosine of its way from the middle. */
function azimuthalPlane([lon0, lat0]: LonLat, { scale, x, y }: Fit, stretch: (nearness: number) => number): Plane {
  const [sin0, cos0] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  let nearest = 0;
  // By index, here and below: a first drawing lays thousands of points, and taking a pair apart costs more than turning it.
  const spot = (at: LonLat): Point => {
    const sin = Math.sin(at[1] * RADIANS);
    const cos = Math.cos(at[1] * RADIANS);
    const turn = (at[0] - lon0) * RADIANS;
    const across = cos * Math.cos(turn);
    const nearness = sin0 * sin + cos0 * across;
    if (nearness > nearest) nearest = nearness;
    const k = scale * stretch(nearness);
    return [x + k * cos * Math.sin(turn), y - k * (cos0 * sin - sin0 * across)];
  };
  const lines = (line: Ring) => {
    nearest = 0;
    const points = line.map(spot);
    return nearest > 0 ? [points] : [];
  };
  return { spot, lines };
}

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny 2018) with `lon0` in the middle. A line that crosses the edge of the map is drawn on
 * beyond it, with a copy that comes in at the other edge, so that there is no cut and no stroke along one; a ring around a pole is closed
 * along the pole.
 */
export function equalEarthPlane(lon0: number, { scale, x, y } = UNIT): Plane {
  const flat = (lon: number, lat: number): Point => {
    const at = geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
    return [x + scale * at[0], y - scale * at[1]];
  };
  return {
    spot: ([lon, lat]) => flat(wrapped(lon - lon0), lat),
    lines: (line) => {
      const { points, low, high } = unrolled(line, lon0);
      const shifts = [0, -360, 360].filter((shift) => low + shift < 180 && high + shift > -180);
      return shifts.map((shift) => points.map((at) => flat(at[0] + shift, at[1])));
    },
  };
}

/** Each longitude as the one nearest to the point before, so that a line may leave -180 to 180; and the lowest and highest of them. */
function unrolled(line: Ring, lon0: number) {
  const points: LonLat[] = [];
  let [lon, lats, low, high] = [0, 0, Infinity, -Infinity];
  for (const at of line) {
    lon = points.length ? lon + wrapped(at[0] - lon0 - lon) : wrapped(at[0] - lon0);
    lats += at[1];
    if (lon < low) low = lon;
    if (lon > high) high = lon;
    points.push([lon, at[1]]);
  }
  const first = points[0];
  if (first && Math.abs(lon - first[0]) > 180) {
    const pole = 90 * Math.sign(lats);
    points.push([lon, pole], [first[0], pole]);
  }
  return { points, low, high };
}

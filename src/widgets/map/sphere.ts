/** Decimal degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** A closed line on the globe; its last point is its first. */
export type Ring = readonly LonLat[];

/** An outer ring and its holes. */
export type Polygon = readonly Ring[];

type Vector = readonly [number, number, number];

/** Kilometres of one radian on the sphere of mean earth radius. */
export const EARTH_KM = 6371.0088;

export const RADIANS = Math.PI / 180;

/** Radians along the great circle. */
export function distance(from: LonLat, to: LonLat): number {
  return angle(vectorOf(from), vectorOf(to));
}

/** The point at a share of the great circle's way. Of two antipodes every way is the shortest; then it is some point. */
export function between(from: LonLat, to: LonLat, share: number): LonLat {
  const [one, other] = [vectorOf(from), vectorOf(to)];
  const whole = angle(one, other);
  const [p, q] = Math.sin(whole) > 1e-9 ? [Math.sin((1 - share) * whole), Math.sin(share * whole)] : [1 - share, share];
  return lonLatOf([p * one[0] + q * other[0], p * one[1] + q * other[1], p * one[2] + q * other[2]]);
}

/** Steradians within a ring, whichever way it winds; each edge is taken along its parallels (Chamberlain and Duquette 2007). */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[lon, lat], [nextLon, nextLat]] = [ring[i - 1]!, ring[i]!];
    sum += wrapped(nextLon - lon) * RADIANS * (2 + Math.sin(lat * RADIANS) + Math.sin(nextLat * RADIANS));
  }
  return Math.abs(sum / 2);
}

/** Middle of the mass: the sum of the edges' normals, each as long as its edge (Brock 1975); holes take away. */
export function centroid(polygons: readonly Polygon[]): LonLat {
  const sum: [number, number, number] = [0, 0, 0];
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [one, other] = [vectorOf(ring[i - 1]!), vectorOf(ring[i]!)];
      const normal = cross(other, one);
      const length = Math.hypot(...normal);
      if (length < 1e-12) continue;
      const weight = angle(one, other) / length;
      for (const axis of [0, 1, 2] as const) sum[axis] += normal[axis] * weight;
    }
  }
  return lonLatOf(sum);
}

/** Degrees of longitude from -180 up to 180. */
export function wrapped(lon: number): number {
  return lon - 360 * Math.round(lon / 360);
}

function vectorOf([lon, lat]: LonLat): Vector {
  const around = Math.cos(lat * RADIANS);
  return [around * Math.cos(lon * RADIANS), around * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function lonLatOf([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

/** By the cotangent, which keeps its figures for near points and for far ones. */
function angle(one: Vector, other: Vector): number {
  return Math.atan2(Math.hypot(...cross(one, other)), one[0] * other[0] + one[1] * other[1] + one[2] * other[2]);
}

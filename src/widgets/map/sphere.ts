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

/** Radians along the great circle, by the haversine, which keeps its figures for near points. */
export function distance(one: LonLat, other: LonLat): number {
  const across = Math.sin(((other[0] - one[0]) / 2) * RADIANS);
  const up = Math.sin(((other[1] - one[1]) / 2) * RADIANS);
  return 2 * Math.asin(Math.min(1, Math.sqrt(up * up + Math.cos(one[1] * RADIANS) * Math.cos(other[1] * RADIANS) * across * across)));
}

/** The point at a share of the great circle's way (Shoemake 1985). Of two antipodes every way is the shortest; then it is some point. */
export function between(from: LonLat, to: LonLat, share: number): LonLat {
  const way = distance(from, to);
  if (way === 0) return from;
  const [one, other] = [vectorOf(from), vectorOf(to)];
  const [near, far] = [Math.sin((1 - share) * way) / Math.sin(way), Math.sin(share * way) / Math.sin(way)];
  const along = (i: 0 | 1 | 2) => near * one[i] + far * other[i];
  return lonLatOf([along(0), along(1), along(2)]);
}

/** Steradians within a ring, whichever way it winds; each edge is taken along its parallels (Chamberlain and Duquette 2007). */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [at, next] = [ring[i - 1]!, ring[i]!];
    sum += wrapped(next[0] - at[0]) * RADIANS * (2 + Math.sin(at[1] * RADIANS) + Math.sin(next[1] * RADIANS));
  }
  return Math.abs(sum / 2);
}

/** Middle of the mass: the sum of the edges' normals, each as long as its edge (Brock 1975); holes take away. Edges are short of 90°. */
export function centroid(polygons: readonly Polygon[]): LonLat {
  let sumX = 0;
  let sumY = 0;
  let sumZ = 0;
  for (const ring of polygons.flat()) {
    let before = vectorOf(ring[0]!);
    for (let i = 1; i < ring.length; i++) {
      const here = vectorOf(ring[i]!);
      const nx = here[1] * before[2] - here[2] * before[1];
      const ny = here[2] * before[0] - here[0] * before[2];
      const nz = here[0] * before[1] - here[1] * before[0];
      const sine = Math.sqrt(nx * nx + ny * ny + nz * nz);
      const weight = sine < 1e-12 ? 0 : Math.asin(Math.min(1, sine)) / sine;
      sumX += nx * weight;
      sumY += ny * weight;
      sumZ += nz * weight;
      before = here;
    }
  }
  return lonLatOf([sumX, sumY, sumZ]);
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

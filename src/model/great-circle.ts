import { geoDistance } from 'd3';

/** Decimal degrees, WGS 84: a GeoJSON position. */
export type LonLat = [lon: number, lat: number];

/** Mean radius, km (IUGG): the length of one radian on the sphere. */
export const EARTH_KM = 6371.0088;

/** Length of the great circle between two points, km. */
export function kilometres(from: LonLat, to: LonLat): number {
  return geoDistance(from, to) * EARTH_KM;
}

import { geoDistance } from 'd3';

/** Decimal degrees, WGS 84: a GeoJSON position. */
export type LonLat = [lon: number, lat: number];

/** Mean Earth radius, km (IUGG). */
export const EARTH_KM = 6371.0088;

/** The great-circle distance between two points, km. */
export function kilometres(from: LonLat, to: LonLat): number {
  return geoDistance(from, to) * EARTH_KM;
}

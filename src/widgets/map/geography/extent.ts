import { range } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../../model/great-circle.js';

/** Part of the globe between two meridians and two parallels, degrees; it does not cross the antimeridian. */
export type GeoExtent = readonly [southWest: LonLat, northEast: LonLat];

/** How far from the edge of an extent the points on it may lie, degrees: files round them. */
const ROUNDING = 0.01;

/** Degrees between the points of an edge, which is curved in the picture. */
const STEP = 1;

/** The outline of an extent, a little inside its edges, so that what is drawn to both sides of them meets. */
export function outlineOf([[west, south], [east, north]]: GeoExtent): MultiPolygon {
  const [left, bottom, right, top] = [west + ROUNDING, south + ROUNDING, east - ROUNDING, north - ROUNDING];
  const ring = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return followEdges({ type: 'MultiPolygon', coordinates: [[ring]] }, [
    [left, bottom],
    [right, top],
  ]);
}

/** A test of whether a line runs along an edge of an extent. */
export function edgesOf([[west, south], [east, north]]: GeoExtent): (from: Position, to: Position) => boolean {
  const isNear = (value = 0, edge: number) => Math.abs(value - edge) < ROUNDING;
  return (from, to) =>
    [west, east].some((lon) => isNear(from[0], lon) && isNear(to[0], lon)) ||
    [south, north].some((lat) => isNear(from[1], lat) && isNear(to[1], lat));
}

/** Land that ends at an extent, with points on its edges there: from corner to corner they would be drawn straight. */
export function followEdges({ coordinates }: MultiPolygon, extent: GeoExtent): MultiPolygon {
  const isEdge = edgesOf(extent);
  const follow = (ring: Position[]) =>
    ring.flatMap((to, i) => {
      const from = ring[i - 1];
      if (!from || !isEdge(from, to)) return [to];
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
      const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / STEP);
      return [...range(1, steps).map((n) => [x0 + ((x1 - x0) * n) / steps, y0 + ((y1 - y0) * n) / steps]), to];
    });
  return { type: 'MultiPolygon', coordinates: coordinates.map((polygon) => polygon.map(follow)) };
}

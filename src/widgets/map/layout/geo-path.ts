import { geoPath, type GeoGeometryObjects, type GeoProjection } from 'd3';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../../model/great-circle.js';

/** `[left, top, right, bottom]`, px. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** SVG path data of a shape, in tenths of a pixel; empty when the projection clips all of it. */
export function pathOf(shape: GeoGeometryObjects, projection: GeoProjection): string {
  return geoPath(projection).digits(1)(shape) ?? '';
}

/** SVG path data of a line through points, in tenths of a pixel. d3-shape would do the same, but bundlers keep all of its curves (5 kB). */
export function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return geoPath().digits(1)({ type: 'LineString', coordinates: points.map(([x, y]) => [x, y]) }) ?? '';
}

/** Bounds of a shape as far as it is not clipped; `[Infinity, Infinity, -Infinity, -Infinity]` when all of it is. */
export function boundsOf(shape: GeoGeometryObjects, projection: GeoProjection): Bounds {
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
  return [x0, y0, x1, y1];
}

/** True when a spot is neither behind the globe nor outside the viewport. */
export function isVisible(at: LonLat, projection: GeoProjection): boolean {
  return pathOf({ type: 'Point', coordinates: at }, projection) !== '';
}

/** SVG path data of the coast of a country whose own path is `d`: mostly the same. */
export function coastPath(country: MultiPolygon, d: string, projection: GeoProjection): string {
  const isWhole = !country.coordinates.some((polygon) => polygon.some((ring) => ring.some(isOnCut)));
  return isWhole ? d : pathOf(coastOf(country), projection);
}

/** Lines of an outline without its edges along the antimeridian and the poles: the file cuts countries there, but there is no coast. */
export function coastOf(outline: MultiPolygon): MultiLineString {
  return linesOf(outline, (one, other) => isOnCut(one) && isOnCut(other));
}

/** Lines of outlines without the edges that a file made where it cuts land. */
export function linesOf({ coordinates }: MultiPolygon, isCut: (from: Position, to: Position) => boolean): MultiLineString {
  const lines = coordinates.flat().flatMap((ring) => {
    const parts: Position[][] = [[]];
    ring.forEach((point, i) => {
      if (i && isCut(ring[i - 1]!, point)) parts.push([point]);
      else parts.at(-1)!.push(point);
    });
    return parts.filter((part) => part.length > 1);
  });
  return { type: 'MultiLineString', coordinates: lines };
}

function isOnCut([lon = 0, lat = 0]: Position): boolean {
  return Math.abs(lon) > 179.99 || lat < -89.99;
}

import { geoPath, type GeoGeometryObjects, type GeoProjection } from 'd3';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../../model/great-circle.js';

/** Left, top, right and bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** SVG path data of a shape, in tenths of a pixel; empty when the projection clips all of it. */
export function pathOf(shape: GeoGeometryObjects, projection: GeoProjection): string {
  return geoPath(projection).digits(1)(shape) ?? '';
}

/** Of a shape that may be clipped; infinite, and upside down, when all of it is. */
export function boundsOf(shape: GeoGeometryObjects, projection: GeoProjection): Bounds {
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
  return [x0, y0, x1, y1];
}

/** False behind the globe and outside the window. */
export function isVisible(at: LonLat, projection: GeoProjection): boolean {
  return pathOf({ type: 'Point', coordinates: at }, projection) !== '';
}

/** Outlines without the edges along the antimeridian and the poles: there a file cuts a country, and no coast is. */
export function coastOf({ coordinates }: MultiPolygon): MultiLineString {
  const isCut = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 179.99 || lat < -89.99;
  const lines = coordinates.flat().flatMap((ring) => {
    const parts: Position[][] = [[]];
    ring.forEach((point, i) => {
      if (i && isCut(point) && isCut(ring[i - 1]!)) parts.push([point]);
      else parts.at(-1)!.push(point);
    });
    return parts.filter((part) => part.length > 1);
  });
  return { type: 'MultiLineString', coordinates: lines };
}

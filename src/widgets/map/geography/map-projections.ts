import { geoAzimuthalEqualArea, geoEqualEarth, geoOrthographic, type GeoProjection } from 'd3';
import type { Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';

export type Point = readonly [x: number, y: number];

/** Where a globe of one radian's length comes to lie on the page. */
export interface Fit {
  /** Pixels per radian at the projection's centre. */
  readonly scale: number;
  /** Where the centre stands, px. */
  readonly x: number;
  readonly y: number;
}

/** How far beyond its window a shape is cut off, px: strokes and joins along the cut must not show. */
const MARGIN = 8;

/** No resampling: the edges of an outline are short, and adding corners to them takes a third of a first drawing's time. */
export const CORNERS = 0;

const UNIT: Fit = { scale: 1, x: 0, y: 0 };

/**
 * Lambert's azimuthal equal-area projection, with `centre` in the middle, where north is up; areas are true everywhere. Shapes are clipped to
 * `window`, if there is one.
 */
export function equalArea([lon, lat]: LonLat, { scale, x, y } = UNIT, window?: Box): GeoProjection {
  return clipped(geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(scale).translate([x, y]).precision(CORNERS), window);
}

/** The Equal Earth projection with the meridian `lon` in the middle; parallels are level. Its scale and place are still to be fitted. */
export function equalEarth(lon: number): GeoProjection {
  return geoEqualEarth().rotate([-lon, 0]);
}

/** The globe from far away, with `centre` in the middle; its far side is clipped. */
export function globe([lon, lat]: LonLat, { scale, x, y }: Fit): GeoProjection {
  return geoOrthographic().rotate([-lon, -lat]).scale(scale).translate([x, y]).clipAngle(90);
}

/** Clips shapes at a window and a margin around it. Points that are projected one by one are not clipped. */
export function clipped(projection: GeoProjection, window?: Box): GeoProjection {
  if (!window) return projection;
  const { x, y, width, height } = window;
  return projection.clipExtent([
    [x - MARGIN, y - MARGIN],
    [x + width + MARGIN, y + height + MARGIN],
  ]);
}

/** Where a spot stands, px. */
export function pixelOf(projection: GeoProjection, at: LonLat): Point {
  // Null is for composite projections, which leave out what lies between their parts.
  return projection(at) ?? [NaN, NaN];
}

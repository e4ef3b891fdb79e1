import { geoAzimuthalEqualArea, geoEqualEarth, geoOrthographic, type GeoProjection } from 'd3';
import type { Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';

export type Point = readonly [x: number, y: number];

/** Scale and position of a projection on the page. */
export interface Fit {
  /** Pixels per radian at the projection's centre. */
  readonly scale: number;
  /** Position of the projection's centre, px. */
  readonly x: number;
  readonly y: number;
}

/** How far outside its viewport a shape is clipped, px, so that strokes along the cut do not show. */
const MARGIN = 8;

/** Precision 0 turns resampling off: the edges of an outline are short, and resampling takes a third of the time of a first drawing. */
const CORNERS = 0;

const UNIT: Fit = { scale: 1, x: 0, y: 0 };

/**
 * Lambert's azimuthal equal-area projection around `centre`, where north is up. Shapes are clipped to `viewport`, if one is given.
 */
export function equalArea([lon, lat]: LonLat, { scale, x, y } = UNIT, viewport?: Box): GeoProjection {
  return clipped(geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(scale).translate([x, y]).precision(CORNERS), viewport);
}

/**
 * The projection, set not to clip what lies behind the globe: for shapes of one country and its neighbours, nothing of which is there. To find
 * that out takes D3 a third of the time of a drawing.
 */
export function near(projection: GeoProjection): GeoProjection {
  return projection.preclip((stream) => stream);
}

/** The Equal Earth projection with `lon` as central meridian, not yet scaled or translated; its parallels are level. */
export function equalEarth(lon: number): GeoProjection {
  return geoEqualEarth().rotate([-lon, 0]).precision(CORNERS);
}

/** The orthographic projection around `centre`; the far side of the globe is clipped. */
export function globe([lon, lat]: LonLat, { scale, x, y }: Fit): GeoProjection {
  return geoOrthographic().rotate([-lon, -lat]).scale(scale).translate([x, y]).clipAngle(90).precision(CORNERS);
}

/** The projection, set to clip shapes at a margin around the viewport. Points that are projected one by one are not clipped. */
export function clipped(projection: GeoProjection, viewport?: Box): GeoProjection {
  if (!viewport) return projection;
  const { x, y, width, height } = viewport;
  return projection.clipExtent([
    [x - MARGIN, y - MARGIN],
    [x + width + MARGIN, y + height + MARGIN],
  ]);
}

/** The pixel of a spot. */
export function pixelOf(projection: GeoProjection, at: LonLat): Point {
  // Only composite projections give null, for what lies between their parts.
  return projection(at) ?? [NaN, NaN];
}

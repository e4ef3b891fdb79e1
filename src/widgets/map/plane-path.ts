import type { Box } from '../../layout/place-labels.js';
import type { Plane, Point } from './plane.js';
import type { Polygon, Ring } from './sphere.js';

/** Left, top, right and bottom. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** How far beyond its window a path may be simplified, px: strokes and joins must not come back in. */
const MARGIN = 8;

/** Filled shapes of a plane as SVG path data, tenths of a pixel; nothing of what lies outside the window. */
export function shapePath(polygons: readonly Polygon[], plane: Plane, window: Box): string {
  let d = '';
  for (const polygon of polygons) for (const ring of polygon) for (const points of plane.lines(ring)) d += segment(points, window, 'Z');
  return d;
}

/** The same for open lines. */
export function linePath(lines: readonly Ring[], plane: Plane, window: Box): string {
  let d = '';
  for (const line of lines) for (const points of plane.lines(line)) d += segment(points, window, '');
  return d;
}

/**
 * Rings as lines without the edges along the antimeridian and the poles: there a file cuts a country, and nothing ends.
 */
export function coastOf(polygons: readonly Polygon[]): readonly Ring[] {
  const isCut = ([lon, lat]: Ring[number]) => Math.abs(lon) > 179.99 || lat < -89.99;
  return polygons.flat().flatMap((ring) => {
    const lines: Ring[number][][] = [[]];
    ring.forEach((point, i) => {
      if (i && isCut(point) && isCut(ring[i - 1]!)) lines.push([point]);
      else lines.at(-1)!.push(point);
    });
    return lines.filter((line) => line.length > 1);
  });
}

export function boundsOf(polygons: readonly Polygon[], plane: Plane, more: readonly Point[] = []): Bounds {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([x, y]: Point) => {
    if (x < bounds[0]) bounds[0] = x;
    if (y < bounds[1]) bounds[1] = y;
    if (x > bounds[2]) bounds[2] = x;
    if (y > bounds[3]) bounds[3] = y;
  };
  for (const polygon of polygons) for (const ring of polygon) for (const at of ring) take(plane.spot(at));
  more.forEach(take);
  return bounds;
}

/** Points beyond the same edge of the window as their neighbours draw nothing and are left out. */
function segment(points: readonly Point[], window: Box, end: '' | 'Z'): string {
  const [left, top] = [window.x - MARGIN, window.y - MARGIN];
  const [right, bottom] = [window.x + window.width + MARGIN, window.y + window.height + MARGIN];
  /** Edges that a point lies beyond, one bit each. */
  const beyond = (point: Point) => (point[0] < left ? 1 : point[0] > right ? 2 : 0) | (point[1] < top ? 4 : point[1] > bottom ? 8 : 0);
  let all = 15;
  for (let i = 0; i < points.length && all; i++) all &= beyond(points[i]!);
  if (all) return '';
  let d = '';
  let kept = 0;
  let code = beyond(points[0]!);
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    const here = code;
    const isLast = i + 1 === points.length;
    code = isLast ? 0 : beyond(points[i + 1]!);
    if (here & kept & code && i) continue;
    kept = here;
    const x = Math.round(point[0] * 10) / 10;
    const y = Math.round(point[1] * 10) / 10;
    if (x === lastX && y === lastY) continue;
    d += (d ? 'L' : 'M') + x + ' ' + y;
    lastX = x;
    lastY = y;
  }
  return d.includes('L') ? d + end : '';
}

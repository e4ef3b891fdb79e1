import type { Curve } from './network-scene.js';

export type Point = readonly [x: number, y: number];

/** Pieces that a curve is measured by; it is off by a fraction of a pixel then. */
const PIECES = 32;

/** From 0, its beginning, to 1, its end. */
export function pointOn([x0, y0, x1, y1, x2, y2, x3, y3]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return [mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)];
}

/** Distance of a point from a curve, px. */
export function distanceTo(curve: Curve, [x, y]: Point): number {
  let nearest = Infinity;
  let from = pointOn(curve, 0);
  for (let i = 1; i <= PIECES; i++) {
    const to = pointOn(curve, i / PIECES);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = dx * dx + dy * dy;
    const t = length ? Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / length)) : 0;
    const [ox, oy] = [x - from[0] - t * dx, y - from[1] - t * dy];
    nearest = Math.min(nearest, Math.sqrt(ox * ox + oy * oy));
    from = to;
  }
  return nearest;
}

/** As the `d` of an SVG path. */
export function pathOf([x0, y0, ...rest]: Curve): string {
  return `M${x0} ${y0}C${rest.join(' ')}`;
}

import type { Curve, NetworkLink } from '../scene.js';

export type Point = readonly [x: number, y: number];

/** The point of a curve at parameter `t`, 0 (start) to 1 (end). */
export function pointOn([x0, y0, x1, y1, x2, y2, x3, y3]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return [mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)];
}

/** A straight line as a curve. */
export function straight(from: Point, to: Point): Curve {
  return [...from, ...from, ...to, ...to];
}

/** The `d` of an SVG path that draws a link; pieces that continue one another are one line. */
export function pathOf({ curve, pieces = [curve] }: Pick<NetworkLink, 'curve' | 'pieces'>): string {
  return pieces
    .map(([x, y, ...rest], i) => {
      const before = pieces[i - 1];
      return `${before && before[6] === x && before[7] === y ? '' : `M${x} ${y}`}C${rest.join(' ')}`;
    })
    .join('');
}

/**
 * The curve that carries the sign and the arrow of a link: the curve itself if that is drawn, else its longest piece; undefined if nothing is drawn.
 */
export function signedPart({ curve, pieces }: Pick<NetworkLink, 'curve' | 'pieces'>): Curve | undefined {
  const lengthOf = ([x0, y0, , , , , x1, y1]: Curve) => Math.hypot(x1 - x0, y1 - y0);
  return !pieces || pieces.includes(curve) ? curve : [...pieces].sort((one, other) => lengthOf(other) - lengthOf(one))[0];
}

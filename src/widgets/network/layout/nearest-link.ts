import { pointOn, type Point } from './curve.js';
import type { Curve, NetworkLink } from '../scene.js';

/** A curve is approximated by so many chords, which is exact to a fraction of a pixel. */
const PIECES = 32;

/** The link nearest to a point, of several the first; null without links. O(links). */
export function nearestLink(links: readonly NetworkLink[], point: Point): NetworkLink | null {
  let [nearest, shortest]: [NetworkLink | null, number] = [null, Infinity];
  for (const link of links) {
    const distance = distanceTo(link, point);
    if (distance < shortest) [nearest, shortest] = [link, distance];
  }
  return nearest;
}

/** Distance of a point from the drawn pieces of a link, px; infinite without any. */
export function distanceTo({ curve, pieces = [curve] }: NetworkLink, point: Point): number {
  return Math.min(...pieces.map((piece) => distanceToCurve(piece, point)));
}

function distanceToCurve(curve: Curve, [x, y]: Point): number {
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

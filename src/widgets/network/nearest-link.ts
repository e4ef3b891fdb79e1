import { distanceTo, type Point } from './curve.js';
import type { NetworkLink } from './network-scene.js';

/** The link that a point is nearest to, the first of several; null without links. O(links). */
export function nearestLink(links: readonly NetworkLink[], point: Point): NetworkLink | null {
  let [nearest, shortest]: [NetworkLink | null, number] = [null, Infinity];
  for (const link of links) {
    const distance = distanceTo(link.curve, point);
    if (distance < shortest) [nearest, shortest] = [link, distance];
  }
  return nearest;
}

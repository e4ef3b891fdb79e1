import type { MapPanel } from '../../src/widgets/map/scene.js';
import { pointsOf } from './paths.js';

type Point = readonly [x: number, y: number];

/** A function that tells whether a point of a panel is painted as land, by its paths in the order in which they are painted. */
export function isLandAt({ surroundings, countries, disputed }: MapPanel): (x: number, y: number) => boolean {
  const { land, distant } = surroundings;
  const layers = [
    ...(distant ? [filled(distant.land, true), filled(distant.cover, false)] : []),
    filled(land, true),
    ...countries.flatMap(({ d, regions }) => [filled(d, true), ...regions.map((region) => filled(region.d, true))]),
    ...disputed.map(({ d }) => filled(d, true)),
  ];
  return (x, y) => layers.findLast(({ holds }) => holds(x, y))?.isLand ?? false;
}

function filled(d: string, isLand: boolean) {
  const rings = d
    .split('M')
    .map(pointsOf)
    .filter((ring) => ring.length > 2)
    .map((ring) => ({
      ring,
      left: Math.min(...ring.map(([x]) => x)),
      right: Math.max(...ring.map(([x]) => x)),
      top: Math.min(...ring.map(([, y]) => y)),
      bottom: Math.max(...ring.map(([, y]) => y)),
    }));
  return {
    isLand,
    holds: (x: number, y: number) =>
      rings.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom) &&
      rings.reduce((sum, { ring, right, top, bottom }) => (x > right || y < top || y > bottom ? sum : sum + winding(ring, x, y)), 0) !== 0,
  };
}

/** How often a ring winds around a point: not at all when the point lies outside. */
function winding(ring: readonly Point[], x: number, y: number): number {
  return ring.reduce((sum, [x1, y1], i) => {
    const [x0, y0] = ring.at(i - 1)!;
    if (y0 > y === y1 > y || x >= x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) return sum;
    return sum + (y1 > y0 ? 1 : -1);
  }, 0);
}

import { pointOn, type Point } from '../../src/widgets/network/layout/curve.js';
import type { NetworkScene } from '../../src/widgets/network/scene.js';

/** The number of crossing pairs of ties without a common end, counted along their whole lines. */
export function crossingsIn({ links }: NetworkScene): number {
  const lines = links.map(({ from, to, curve }) => ({
    ends: [from, to],
    points: Array.from({ length: 33 }, (_, i) => pointOn(curve, i / 32)),
  }));
  return lines.flatMap((one, i) =>
    lines.slice(i + 1).filter((other) => !one.ends.some((id) => other.ends.includes(id)) && cross(one.points, other.points)),
  ).length;
}

/** Whether two polylines intersect, found by comparing every pair of their segments. */
function cross(one: readonly Point[], other: readonly Point[]): boolean {
  const turn = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0;
  return one.slice(1).some((b, i) => {
    const a = one[i]!;
    return other.slice(1).some((d, j) => turn(a, b, other[j]!) !== turn(a, b, d) && turn(other[j]!, d, a) !== turn(other[j]!, d, b));
  });
}

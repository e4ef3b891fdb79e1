import { touches, type Box } from '../../../layout/place-labels.js';

export type Point = readonly [x: number, y: number];

/** A mark as a pointer meets it. */
export interface Target {
  readonly centre: Point;
  readonly box: Box;
}

/** Half the side of a target that a finger can hit, px. */
export const REACH = 12;

/** The square around a centre that a finger can hit. */
export function squareAround([x, y]: Point): Target {
  return { centre: [x, y], box: { x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH } };
}

/** Of each target the part in which its own centre is the nearest, as the corners of a convex polygon. O(targets²). */
export function cellsOf(targets: readonly Target[]): readonly (readonly Point[])[] {
  return targets.map((target) =>
    targets
      .filter((other) => other !== target && touches(target.box, other.box))
      .reduce((cell, { centre }) => nearer(cell, target.centre, centre), cornersOf(target.box))
      .map(([x, y]): Point => [round(x), round(y)]),
  );
}

function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Cuts from a convex polygon what is nearer to the other centre (Sutherland and Hodgman 1974). */
function nearer(polygon: readonly Point[], [x, y]: Point, [otherX, otherY]: Point): readonly Point[] {
  const beyond = polygon.map(([px, py]) => (2 * px - x - otherX) * (otherX - x) + (2 * py - y - otherY) * (otherY - y));
  return polygon.flatMap((to, i): readonly Point[] => {
    const from = polygon.at(i - 1)!;
    const [before, after] = [beyond.at(i - 1)!, beyond[i]!];
    const kept = after <= 0 ? [to] : [];
    if (before * after >= 0) return kept;
    const share = before / (before - after);
    return [[from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], ...kept];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

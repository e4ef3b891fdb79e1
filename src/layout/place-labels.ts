import type { Id } from '../data/types.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label for a disc; earlier requests have priority. */
export interface LabelRequest {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  /** Radius of the disc, px. */
  readonly r: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: Id;
  /** Left edge, and vertical middle, px. */
  readonly x: number;
  readonly y: number;
}

/** Space between a disc and its label, px. */
const GAP = 4;

/** Candidate positions, best first: E, W, N, S, the four corners, then N and S flush with an edge of the disc or of the bounds. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0.5, -1],
  [-0.5, -1],
  [0.5, 1],
  [-0.5, 1],
] as const;

/**
 * The labels that fit, each at the first of its twelve candidate positions that is inside the bounds and overlaps neither an obstacle
 * nor a label placed before it. Greedy in the order of the requests. O(labels × (labels + obstacles)).
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Box[], bounds: Box): readonly PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  return requests.flatMap(({ id, x, y, r, width, height }) => {
    for (const [dx, dy] of DIRECTIONS) {
      const reach = Math.abs(dx) < 1 ? r + GAP : dy ? r * 0.75 : r;
      const box = {
        x:
          dx % 1
            ? Math.max(bounds.x, Math.min(bounds.x + bounds.width, x + (dx > 0 ? width - r : r)) - width)
            : x + dx * (reach + GAP + width / 2) - width / 2,
        y: y + dy * (reach + height / 2) - height / 2,
        width,
        height,
      };
      if (!inside(box, bounds) || taken.some((other) => touches(box, other))) continue;
      taken.push(box);
      return [{ id, x: box.x, y: box.y + height / 2 }];
    }
    return [];
  });
}

export function touches(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

export function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height
  );
}

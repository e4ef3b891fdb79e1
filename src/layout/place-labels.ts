import type { Id } from '../data/types.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name for a disc; the first in the list choose first. */
export interface LabelRequest {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  /** Of the disc that it names. */
  readonly r: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: Id;
  /** Left edge and vertical middle. */
  readonly x: number;
  readonly y: number;
}

/** Between a disc and its name, px. */
const GAP = 4;

/** East, west, north, south, the four corners, then north and south from an edge of the disc on, or of the bounds. */
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
 * Puts each name beside its disc in the first of twelve places where it is inside the bounds and touches no obstacle and no
 * name before it; a name without such a place is left out. Order is priority. O(names × (names + obstacles)).
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

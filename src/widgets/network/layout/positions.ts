import type { Id } from '../../../data/types.js';
import type { NetworkScene } from '../scene.js';

export type Position = readonly [x: number, y: number];

/** Where actors stand, as a file keeps it in its field `layout`. */
export interface NetworkPositions {
  /** Width of the picture that the positions are from, px; x is counted from where reading begins. Without it they are in any unit. */
  readonly width?: number;
  readonly positions: Readonly<Record<Id, Position>>;
}

/** The centres of the glyphs of a scene, px; `preset` draws everybody there again. */
export function positionsOf({ width, rows, boxes }: NetworkScene, rtl: boolean): NetworkPositions {
  const centres = [...rows, ...boxes.map((box) => ({ ...box, y: box.y + box.height / 2 }))];
  return { width, positions: Object.fromEntries(centres.map(({ id, x, y }) => [id, [rtl ? width - x : x, y] as const])) };
}

import type { Id } from '../../../data/types.js';
import type { NetworkScene } from '../scene.js';

export type Place = readonly [x: number, y: number];

/** Where actors stand, as a file keeps it in its field `layout`. */
export interface NetworkPlaces {
  /** Of the picture that the places are of, px; x is counted from where reading begins. Without it they are in any unit. */
  readonly width?: number;
  readonly positions: Readonly<Record<Id, Place>>;
}

/** The middles of the glyphs of a scene, so that `preset` draws everybody there again. */
export function placesOf({ width, rows, boxes }: NetworkScene, rtl: boolean): NetworkPlaces {
  const middles = [...rows, ...boxes.map((box) => ({ ...box, y: box.y + box.height / 2 }))];
  return { width, positions: Object.fromEntries(middles.map(({ id, x, y }) => [id, [rtl ? width - x : x, y] as const])) };
}

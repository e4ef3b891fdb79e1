import type { Id, Text } from '../../../data/types.js';
import type { Frame } from '../../../layout/frame.js';
import { placeLabels, type Box } from '../../../layout/place-labels.js';
import type { MapDisc } from './discs.js';
import { busiestFirst } from '../project/projection.js';

export interface MapLabel {
  readonly id: Id;
  readonly text: string;
  readonly count: string;
  readonly isStrong: boolean;
  /** Left edge. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
}

/** A sea, region or disputed area. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

export interface MapTexts {
  readonly nameOf: (id: Id) => string;
  readonly regionName: (region: Named) => string;
  /** Null when its name is hidden. */
  readonly seaName: (sea: Named) => string | null;
  readonly area: (name: string) => string;
  readonly number: (n: number) => string;
  readonly sideName: (side: 'a' | 'b') => string;
  readonly panelTitle: (side: 'a' | 'b', total: number) => string;
  readonly scale: (km: number) => string;
  readonly km: (n: number) => string;
  readonly acted: (actor: 'a' | 'b', n: number) => string;
}

const LABEL_SIZE = 12.5;

/** Labels with names and counts, as many as find room, the busiest first; the list names the others. */
export function labelDiscs(
  discs: readonly MapDisc[],
  obstacles: readonly Box[],
  box: Box,
  { measure }: Frame,
  texts: MapTexts,
): readonly MapLabel[] {
  const wanted = busiestFirst(discs).map((disc) => {
    const text = disc.isMerged ? texts.area(texts.nameOf(disc.id)) : texts.nameOf(disc.id);
    const count = disc.total ? texts.number(disc.total) : '';
    const isStrong = disc.total >= 5;
    const width = Math.ceil(measure(text, LABEL_SIZE, isStrong ? 700 : 400) + (count ? 4 + measure(count, LABEL_SIZE, 400) : 0)) + 2;
    return { disc, label: { id: disc.id, text, count, isStrong, width } };
  });
  const placed = placeLabels(
    wanted.map(({ disc, label }) => ({ id: disc.id, x: disc.x, y: disc.y, r: disc.r, width: label.width, height: 18 })),
    [...obstacles, ...discs.map(discBox)],
    { x: 3, y: 3, width: box.width - 6, height: box.height - 6 },
  );
  const labelById = new Map(wanted.map(({ label }) => [label.id, label]));
  return placed.map(({ id, x, y }) => ({ ...labelById.get(id)!, x: round(x), y: round(y + 4.5) }));
}

export function discBox({ x, y, r }: { readonly x: number; readonly y: number; readonly r: number }): Box {
  return { x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

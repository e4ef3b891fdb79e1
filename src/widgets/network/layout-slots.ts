import type { Steps } from '../../data/steps.js';

/** Upper left corner of the room for one name, px. */
export interface Slot {
  readonly x: number;
  readonly y: number;
}

/** Above all rooms, px. */
export const TOP = 34;

/** So much of a free picture is names. */
const FILL = 0.4;

/** What a step sideways costs, by a step down, where names fill their room from the top. */
const ASIDE = 0.5;

/** So many places to either side are tried at most, widths of a name. */
const REACH = 3;

/** Of the middle of a glyph from the inner end of its room, px. */
const GLYPH_INSET = 9;

/** From the upper left corner of a room to the middle of its glyph, which stands on the inner side of the name. */
export function glyphIn({ width, height }: { readonly width: number; readonly height: number }, isLeft: boolean): Slot {
  return { x: isLeft ? width - GLYPH_INSET : GLYPH_INSET, y: TOP + height / 2 };
}

/**
 * Rooms of one size, none on another, from top to bottom in the order of where they want to be: each as near to that as there is room,
 * or with `compact` as high up as there is room near its own column. Rooms stay between the bounds of their left edges. Those that are
 * `late` come after all others, whom they do not move. There is always room below all others, so that it ends. To 1/64 px; O(rooms²) for
 * each room at most, and that only where they are crowded.
 */
export function* placeSlots(
  wanted: readonly Slot[],
  bounds: readonly (readonly [left: number, right: number])[],
  { width, height }: { readonly width: number; readonly height: number },
  compact: boolean,
  late: ReadonlySet<number> = new Set(),
): Steps<readonly Slot[]> {
  const isLate = (i: number) => Number(late.has(i));
  const order = wanted.map((_, i) => i).sort((a, b) => isLate(a) - isLate(b) || wanted[a]!.y - wanted[b]!.y || a - b);
  const placed: Slot[] = [];
  const taken: Slot[] = [];
  for (const i of order) {
    const [left, right] = bounds[i]!;
    const within = (x: number) => round(Math.max(left, Math.min(right, x)));
    const [x0, y0] = [within(wanted[i]!.x), compact ? 0 : Math.max(0, round(wanted[i]!.y))];
    const beside = taken.flatMap(({ x }) => (Math.abs(x - x0) < REACH * width ? [within(x - width), within(x + width)] : []));
    let best: Slot = { x: x0, y: Infinity };
    let least = Infinity;
    for (const x of [...new Set([x0, ...beside])].sort((one, other) => Math.abs(one - x0) - Math.abs(other - x0) || one - other)) {
      const aside = Math.abs(x - x0);
      const costOf = (y: number) => (compact ? y + ASIDE * aside : aside * aside + (y - y0) * (y - y0));
      if (costOf(y0) >= least) break;
      const near = taken.filter((slot) => slot.x < x + width && x < slot.x + width);
      const y = nearestFree(
        near.map((slot) => slot.y),
        height,
        y0,
      );
      if (costOf(y) < least) [best, least] = [{ x, y }, costOf(y)];
    }
    placed[i] = best;
    taken.push(best);
    yield;
  }
  return placed;
}

/** Upper edge nearest to the wanted one of what touches none of those that are taken. */
function nearestFree(taken: number[], height: number, wanted: number): number {
  let [free, best] = [0, Infinity];
  for (const y of [...taken.sort((one, other) => one - other), Infinity]) {
    const spot = Math.max(free, Math.min(wanted, y - height));
    if (spot + height <= y && Math.abs(spot - wanted) < Math.abs(best - wanted)) best = spot;
    free = Math.max(free, y + height);
  }
  return best;
}

/** Stretched to the width and to a height, both ways alike unless `squeezed`: then only as high as the height. */
export function fit(slots: readonly Slot[], width: number, tallest: number, squeezed: boolean): readonly Slot[] {
  const [left, right] = [Math.min(...slots.map(({ x }) => x)), Math.max(...slots.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...slots.map(({ y }) => y)), Math.max(...slots.map(({ y }) => y))];
  const across = right > left ? width / (right - left) : 1;
  const down = Math.min(across, bottom > top ? tallest / (bottom - top) : 1);
  return slots.map(({ x, y }) => ({ x: (x - left) * (squeezed ? across : down), y: (y - top) * down }));
}

/** Where so much is names that they need not be looked for, px. */
export function heightFor(count: number, size: { readonly width: number; readonly height: number }, width: number): number {
  return (count * size.width * size.height) / FILL / (width + size.width);
}

/** To 1/64 px, so that sums are exact and every engine has the same number. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

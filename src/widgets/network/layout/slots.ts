import type { Steps } from '../../../data/steps.js';

/** Upper left corner of the rectangle for one name and its glyph, px. */
export interface Slot {
  readonly x: number;
  readonly y: number;
}

/** Height above all slots, px. */
export const TOP = 34;

/** Share of the area of a free picture that names fill. */
const FILL = 0.4;

/** Cost of moving sideways, relative to moving down, in compact placement. */
const ASIDE = 0.5;

/** Greatest sideways move, in widths of a slot. */
const REACH = 3;

/** Greatest number of horizontal positions that are tried for a slot. */
const TRIES = 48;

/** Distance of the centre of a glyph from the inner edge of its slot, px. */
const GLYPH_INSET = 9;

/** Offset of the centre of a glyph from the upper left corner of its slot; the glyph is on the inner side of the name. */
export function glyphIn({ width, height }: { readonly width: number; readonly height: number }, isLeft: boolean): Slot {
  return { x: isLeft ? width - GLYPH_INSET : GLYPH_INSET, y: TOP + height / 2 };
}

/**
 * Slots of one size, none overlapping another, placed from the highest wanted one down: each as near to its wanted corner as there is
 * room, or with `compact` as high up as there is room near its column. Left edges stay within `bounds`. The numbers in `late` are placed
 * last and move none of the others. Corners are multiples of 1/64 px; of equally near ones the upper is taken. O(n²) at most, times the
 * tries where slots are crowded.
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
  /** The slots placed so far, from top to bottom. */
  const taken: Slot[] = [];
  for (const i of order) {
    const [left, right] = bounds[i]!;
    const within = (x: number) => round(Math.max(left, Math.min(right, x)));
    const [x0, y0] = [within(wanted[i]!.x), compact ? 0 : Math.max(0, round(wanted[i]!.y))];
    let best: Slot = { x: x0, y: nearestFree(taken, x0, y0, width, height, Infinity)! };
    let least = compact ? best.y : Math.abs(best.y - y0);
    // Any nearer position touches a slot beside it that is about as near.
    const [aside, below] = [Math.min(REACH * width, compact ? least / ASIDE : least), least];
    const beside = new Set<number>();
    for (let k = indexBelow(taken, y0 - below - height); k < taken.length && taken[k]!.y < y0 + below + height; k++) {
      const { x } = taken[k]!;
      for (const next of [within(x - width), within(x + width)]) if (Math.abs(next - x0) < aside) beside.add(next);
    }
    const nearest = [...beside].sort((one, other) => Math.abs(one - x0) - Math.abs(other - x0) || one - other);
    for (const x of nearest.slice(0, TRIES)) {
      const away = Math.abs(x - x0);
      const limit = compact ? least - ASIDE * away : Math.sqrt(least * least - away * away);
      if (!(limit > 0)) break;
      const y = nearestFree(taken, x, y0, width, height, limit);
      if (y === null) continue;
      best = { x, y };
      least = compact ? y + ASIDE * away : Math.sqrt(away * away + (y - y0) * (y - y0));
    }
    placed[i] = best;
    taken.splice(indexBelow(taken, best.y), 0, best);
    yield;
  }
  return placed;
}

/** The number of the first slot below a height, in a list from top to bottom. O(log n). */
function indexBelow(slots: readonly Slot[], y: number): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.y <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The upper edge nearest to the wanted one at which a slot overlaps none that is taken (sorted from top to bottom); null if none is nearer
 * than `limit`.
 */
function nearestFree(taken: readonly Slot[], x: number, wanted: number, width: number, height: number, limit: number): number | null {
  const isBeside = (slot: Slot) => slot.x >= x + width || x >= slot.x + width;
  const start = indexBelow(taken, wanted - height);
  let below = wanted;
  for (let k = start; k < taken.length && below - wanted < limit; k++) {
    const slot = taken[k]!;
    if (slot.y >= below + height) break;
    if (!isBeside(slot)) below = Math.max(below, slot.y + height);
  }
  let above = wanted;
  for (let k = indexBelow(taken, wanted + height) - 1; k >= 0 && wanted - above < limit; k--) {
    const slot = taken[k]!;
    if (slot.y + height <= above) break;
    if (!isBeside(slot)) above = Math.min(above, slot.y - height);
  }
  const nearest = above >= 0 && wanted - above <= below - wanted ? above : below;
  return Math.abs(nearest - wanted) < limit ? nearest : null;
}

/**
 * The slots scaled to a width and to at most a height: by the same factor both ways, or with `squeezed` to the full width and by a
 * smaller factor vertically where they would be too high.
 */
export function fit(slots: readonly Slot[], width: number, tallest: number, squeezed: boolean): readonly Slot[] {
  const [left, right] = [Math.min(...slots.map(({ x }) => x)), Math.max(...slots.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...slots.map(({ y }) => y)), Math.max(...slots.map(({ y }) => y))];
  const across = right > left ? width / (right - left) : 1;
  const down = Math.min(across, bottom > top ? tallest / (bottom - top) : 1);
  return slots.map(({ x, y }) => ({ x: (x - left) * (squeezed ? across : down), y: (y - top) * down }));
}

/** The height at which names fill `FILL` of the picture, px. */
export function heightFor(count: number, size: { readonly width: number; readonly height: number }, width: number): number {
  return (count * size.width * size.height) / FILL / (width + size.width);
}

/** Rounds to 1/64 px, so that sums are exact and the same in every engine. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

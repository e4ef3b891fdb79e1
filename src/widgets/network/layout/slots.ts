import type { Steps } from '../../../layout/steps.js';

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

/** So far to either side a name may go, widths of a name. */
const REACH = 3;

/** Places to either side that are tried at most. */
const TRIES = 48;

/** Of the middle of a glyph from the inner end of its room, px. */
const GLYPH_INSET = 9;

/** From the upper left corner of a room to the middle of its glyph, which stands on the inner side of the name. */
export function glyphIn({ width, height }: { readonly width: number; readonly height: number }, isLeft: boolean): Slot {
  return { x: isLeft ? width - GLYPH_INSET : GLYPH_INSET, y: TOP + height / 2 };
}

/**
 * Rooms of one size, none on another, from top to bottom in the order of where they want to be: each as near to that as there is room,
 * or with `compact` as high up as there is room near its own column. Rooms stay between the bounds of their left edges. Those that are
 * `late` come after all others, whom they do not move. There is always room below all others, so that it ends. To 1/64 px; at most O(rooms²), with a
 * factor of the tries where they are crowded.
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
  /** From top to bottom. */
  const taken: Slot[] = [];
  for (const i of order) {
    const [left, right] = bounds[i]!;
    const within = (x: number) => round(Math.max(left, Math.min(right, x)));
    const [x0, y0] = [within(wanted[i]!.x), compact ? 0 : Math.max(0, round(wanted[i]!.y))];
    let best: Slot = { x: x0, y: nearestFree(taken, x0, y0, width, height, Infinity)! };
    let least = compact ? best.y : Math.abs(best.y - y0);
    // Any room that is nearer touches one beside it that is about as near.
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

/** Of the first slot that is lower, in a list from top to bottom. */
function indexBelow(slots: readonly Slot[], y: number): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.y <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Upper edge nearest to the wanted one of what touches none of those that are taken, from top to bottom; null when none is nearer than `limit`. */
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

/** Upper left corner of the room for one name, px. */
export interface Slot {
  readonly x: number;
  readonly y: number;
}

/** Above all rooms, px. */
export const TOP = 34;

/** Height by width, of what is stretched to a width. */
const TALLEST = 3;

/** Of the middle of a glyph from the inner end of its room, px. */
const GLYPH_INSET = 9;

/** From the upper left corner of a room to the middle of its glyph, which stands on the inner side of the name. */
export function glyphIn({ width, height }: { readonly width: number; readonly height: number }, isLeft: boolean): Slot {
  return { x: isLeft ? width - GLYPH_INSET : GLYPH_INSET, y: TOP + height / 2 };
}

/**
 * Rooms of one size, none on another, from top to bottom in the order of where they want to be: each as high as there is room in
 * its own column of space, or with `compact` false no higher than it wants. Rooms stay between the bounds of their left edges.
 * Those that are `late` come after all others, whom they do not move. There is always room below all others, so that it ends. To
 * 1/64 px; O(rooms²) for each room at most.
 */
export function placeSlots(
  wanted: readonly Slot[],
  bounds: readonly (readonly [left: number, right: number])[],
  size: { readonly width: number; readonly height: number },
  compact: boolean,
  late: ReadonlySet<number> = new Set(),
): readonly Slot[] {
  const isLate = (i: number) => Number(late.has(i));
  const order = wanted.map((_, i) => i).sort((a, b) => isLate(a) - isLate(b) || wanted[a]!.y - wanted[b]!.y || a - b);
  const placed: Slot[] = [];
  const taken: Slot[] = [];
  for (const i of order) {
    const [left, right] = bounds[i]!;
    const x = round(Math.max(left, Math.min(right, wanted[i]!.x)));
    const near = taken.filter((slot) => slot.x < x + size.width && x < slot.x + size.width);
    const least = compact ? 0 : Math.max(0, round(wanted[i]!.y));
    const heights = [least, ...near.map(({ y }) => y + size.height)].filter((y) => y >= least).sort((a, b) => a - b);
    const y = heights.find((each) => near.every((slot) => slot.y >= each + size.height || each >= slot.y + size.height))!;
    const slot = { x, y };
    placed[i] = slot;
    taken.push(slot);
  }
  return placed;
}

/** Stretched to the width, both ways alike, unless it would be much too tall. */
export function fit(slots: readonly Slot[], width: number): readonly Slot[] {
  const [left, right] = [Math.min(...slots.map(({ x }) => x)), Math.max(...slots.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...slots.map(({ y }) => y)), Math.max(...slots.map(({ y }) => y))];
  const scale = Math.min(right > left ? width / (right - left) : 1, bottom > top ? (TALLEST * width) / (bottom - top) : 1);
  return slots.map(({ x, y }) => ({ x: (x - left) * scale, y: (y - top) * scale }));
}

/** To 1/64 px, so that sums are exact and every engine has the same number. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

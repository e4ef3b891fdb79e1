import { fromDay, toDay, type Day } from '../data/dates.js';

/** A stretch of time that is drawn at one speed, or one that is left out. */
export interface TimeSegment {
  readonly from: Day;
  readonly to: Day;
  readonly x0: number;
  readonly x1: number;
  readonly isCut: boolean;
}

/** Days to pixels and back: monotone, linear in each segment. x grows with time; mirroring is for the view. */
export interface TimeScale {
  readonly segments: readonly TimeSegment[];
  readonly width: number;
  /** Where a year begins to be wider, and how many times; null when nowhere. */
  readonly seam: { readonly day: Day; readonly x: number; readonly factor: number } | null;
}

export interface TimeScaleOptions {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  /** Middle days of what is drawn; they decide where time is cut and widened. */
  readonly days: readonly Day[];
  /** One speed, nothing cut. */
  readonly plain: boolean;
}

/** An empty stretch of this share of the whole period is cut. */
const CUT_SHARE = 0.2;

/** Room of what stands before the cut, and of the cut itself, px. */
const STUB = 74;
const NARROW_STUB = 50;
const CUT = 22;

/** Widening by less than this would not be worth a seam; by more, the old years could not be read. */
const LEAST_FACTOR = 3;
const MOST_FACTOR = 8;

const YEAR = 365.2425;

/**
 * Chooses cut and seam from the data: the longest empty stretch before the bulk of the events is cut, and the crowded recent
 * decades get more room a year, by a whole factor, from a decade on.
 */
export function timeScale({ from, to, width, days, plain }: TimeScaleOptions): TimeScale {
  // Numbers of one kind are sorted some ten times as fast as by a function.
  const sorted = Float64Array.from(days.filter((day) => day >= from && day <= to)).sort();
  const gap = plain ? null : leadingGap(sorted, to - from);
  const stub = gap ? (width < 760 ? NARROW_STUB : STUB) : 0;
  const start = gap ? gap.to : from;
  const x0 = gap ? stub + CUT : 0;
  const seam = plain ? null : findSeam(sorted, start, to);
  const early = gap
    ? [
        { from, to: gap.from, x0: 0, x1: stub, isCut: false },
        { from: gap.from, to: gap.to, x0: stub, x1: x0, isCut: true },
      ]
    : [];
  if (!seam) return { width, seam: null, segments: [...early, { from: start, to, x0, x1: width, isCut: false }] };
  const [old, recent] = [seam.day - start, (to - seam.day) * seam.factor];
  const x = x0 + ((width - x0) * old) / (old + recent);
  return {
    width,
    seam: { ...seam, x },
    segments: [...early, { from: start, to: seam.day, x0, x1: x, isCut: false }, { from: seam.day, to, x0: x, x1: width, isCut: false }],
  };
}

/** Days outside the scale lie outside its width, at the speed of the nearest segment. */
export function xAt({ segments }: TimeScale, day: Day): number {
  const segment = segments.find(({ to }) => day <= to) ?? segments.at(-1)!;
  const { from, to, x0, x1 } = segment;
  return to === from ? (x0 + x1) / 2 : x0 + ((day - from) / (to - from)) * (x1 - x0);
}

export function dayAt({ segments }: TimeScale, x: number): Day {
  const segment = segments.find(({ x1 }) => x <= x1) ?? segments.at(-1)!;
  const { from, to, x0, x1 } = segment;
  return x1 === x0 ? from : from + ((x - x0) / (x1 - x0)) * (to - from);
}

/** The longest empty stretch of sorted days that most of them come after, when it is longer than a century and worth a cut. */
export function leadingGap(days: ArrayLike<Day>, span: number): { readonly from: Day; readonly to: Day } | null {
  let best: { from: Day; to: Day } | null = null;
  for (let i = 1; i < days.length && i <= days.length / 4; i++) {
    const [from, to] = [days[i - 1]!, days[i]!];
    if (to - from > Math.max(CUT_SHARE * span, 100 * YEAR) && (!best || to - from > best.to - best.from)) best = { from, to };
  }
  if (!best) return null;
  const margin = Math.min(10 * YEAR, (best.to - best.from) / 10);
  return { from: best.from + margin, to: toDay(Math.floor(fromDay(best.to - margin).year / 10) * 10, 1, 1) };
}

/** The decade where the events after it, per year, most outnumber those before; by how much their years are widened. */
function findSeam(days: Float64Array, from: Day, to: Day): { readonly day: Day; readonly factor: number } | null {
  const inside = days.filter((day) => day >= from);
  if (inside.length < 12) return null;
  const first = Math.ceil(fromDay(from).year / 10) * 10 + 10;
  const last = fromDay(to).year - 9;
  let best: { day: Day; factor: number; balance: number } | null = null;
  let before = 0;
  for (let year = first; year <= last; year += 10) {
    const day = toDay(year, 1, 1);
    while (inside[before]! < day) before++;
    const after = inside.length - before;
    if (!before || !after) continue;
    const factor = Math.min(MOST_FACTOR, Math.round(after / (to - day) / (before / (day - from))));
    const balance = Math.abs(after / inside.length - 0.6);
    if (factor >= LEAST_FACTOR && (!best || balance < best.balance)) best = { day, factor, balance };
  }
  return best && { day: best.day, factor: best.factor };
}

import { bisectLeft, range, scaleLinear, type ScaleLinear } from 'd3';
import { fromDay, toDay, type Day } from '../data/dates.js';

/** Days to pixels, and back by `invert`. x grows with time; mirroring is for the view. Days outside go on at the speed of the nearest piece. */
export type TimeScale = ScaleLinear<number, number>;

/** What a scale of time is made from, as plain data: each day stands at the pixel of the same rank, and between two all years are as wide. */
export interface TimeStops {
  readonly days: readonly Day[];
  readonly xs: readonly number[];
  /** The piece that is left out; null for none. */
  readonly cut: { readonly from: Day; readonly to: Day; readonly x0: number; readonly x1: number } | null;
  /** Where a year begins to be wider, and how many times; null when nowhere. */
  readonly seam: { readonly day: Day; readonly x: number; readonly factor: number } | null;
}

export interface TimeStopsOptions {
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
export function timeStops({ from, to, width, days, plain }: TimeStopsOptions): TimeStops {
  // Numbers of one kind are sorted some ten times as fast as by a function.
  const sorted = Float64Array.from(days.filter((day) => day >= from && day <= to)).sort();
  const gap = plain ? null : leadingGap(sorted, to - from);
  const stub = width < 760 ? NARROW_STUB : STUB;
  const cut = gap && { ...gap, x0: stub, x1: stub + CUT };
  const start = { day: cut?.to ?? from, x: cut?.x1 ?? 0 };
  const found = plain ? null : findSeam(sorted, start.day, to);
  const share = found && (found.day - start.day) / (found.day - start.day + (to - found.day) * found.factor);
  const seam = found && { ...found, x: start.x + (width - start.x) * share! };
  return {
    days: [from, ...(cut ? [cut.from, cut.to] : []), ...(seam ? [seam.day] : []), to],
    xs: [0, ...(cut ? [cut.x0, cut.x1] : []), ...(seam ? [seam.x] : []), width],
    cut,
    seam,
  };
}

export function timeScale({ days, xs }: Pick<TimeStops, 'days' | 'xs'>): TimeScale {
  return scaleLinear(days, xs);
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
  let best: { day: Day; factor: number; balance: number } | null = null;
  for (const year of range(first, fromDay(to).year - 8, 10)) {
    const day = toDay(year, 1, 1);
    const before = bisectLeft(inside, day);
    const after = inside.length - before;
    if (!before || !after) continue;
    const factor = Math.min(MOST_FACTOR, Math.round(after / (to - day) / (before / (day - from))));
    const balance = Math.abs(after / inside.length - 0.6);
    if (factor >= LEAST_FACTOR && (!best || balance < best.balance)) best = { day, factor, balance };
  }
  return best && { day: best.day, factor: best.factor };
}

import { bisectLeft, range, scaleLinear, type ScaleLinear } from 'd3';
import { fromDay, toDay, type Day } from '../data/dates.js';

/** A piecewise linear d3 scale from days to px. x grows with time; views mirror it. Extrapolates with the slope of the outermost piece. */
export type TimeScale = ScaleLinear<number, number>;

/** Domain (`days`) and range (`xs`) of a piecewise linear time scale, as plain data, with the pieces that need drawing. */
export interface TimeStops {
  readonly days: readonly Day[];
  readonly xs: readonly number[];
  /** The interval of time that is cut out, and the px of the cut; null for none. */
  readonly cut: { readonly from: Day; readonly to: Day; readonly x0: number; readonly x1: number } | null;
  /** Where years become wider, and by which factor; null for nowhere. */
  readonly seam: { readonly day: Day; readonly x: number; readonly factor: number } | null;
}

export interface TimeStopsOptions {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  /** Middle days of the marks, in any order; they decide where time is cut and widened. */
  readonly days: readonly Day[];
  /** A single linear scale: nothing cut or widened. */
  readonly plain: boolean;
}

/** An empty interval longer than this share of the period is cut. */
const CUT_SHARE = 0.2;

/** Width before the cut, on wide and narrow pages, and of the cut itself, px. */
const STUB = 74;
const NARROW_STUB = 50;
const CUT = 22;

/** Bounds of the factor: a smaller one is not worth a seam, a larger one leaves no room for the early years. */
const LEAST_FACTOR = 3;
const MOST_FACTOR = 8;

const YEAR = 365.2425;

/**
 * Stops of a time scale adapted to the data: the longest empty interval before the bulk of the events is cut, and crowded recent
 * decades are widened by an integer factor, from the start of a decade. O(n log n).
 */
export function timeStops({ from, to, width, days, plain }: TimeStopsOptions): TimeStops {
  // A typed array sorts about ten times as fast as an array with a comparator.
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

/** The longest gap in the first quarter of sorted days, less a margin, if longer than a century and worth a cut; else null. */
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

/** The decade from which years are widened, nearest to leaving 60% of the events after it, and the factor; null for none. */
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

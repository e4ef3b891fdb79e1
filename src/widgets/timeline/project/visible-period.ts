import type { Day } from '../../../data/dates.js';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The period that is shown; null shows all of it. */
export type TimeWindow = Period | null;

/** Least period that can be shown, days. */
export const LEAST = 14;

/** The window moved so that it shows a day; unchanged when it does already. */
export function showing(current: TimeWindow, whole: Period, day: Day): TimeWindow {
  if (!current || (day >= current.from && day <= current.to)) return current;
  const half = (current.to - current.from) / 2;
  return fitted({ from: day - half, to: day + half }, whole);
}

/** Moved, not cut, to lie within the whole period. */
export function fitted(wanted: Period, whole: Period): TimeWindow {
  const span = Math.max(LEAST, wanted.to - wanted.from);
  if (span >= whole.to - whole.from) return null;
  const from = Math.max(whole.from, Math.min(whole.to - span, wanted.from));
  return { from, to: from + span };
}

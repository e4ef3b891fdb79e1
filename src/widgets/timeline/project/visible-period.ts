import type { Day } from '../../../data/dates.js';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The period that is shown; null shows all of it. */
export type VisiblePeriod = Period | null;

/** Least period that can be shown, days. */
export const LEAST = 14;

/** The period moved so that it shows a day; unchanged when it does already. */
export function showing(current: VisiblePeriod, whole: Period, day: Day): VisiblePeriod {
  if (!current || (day >= current.from && day <= current.to)) return current;
  const half = (current.to - current.from) / 2;
  return fitted({ from: day - half, to: day + half }, whole);
}

/** Moved, not cut, to lie within the whole period. */
export function fitted(wanted: Period, whole: Period): VisiblePeriod {
  const span = Math.max(LEAST, wanted.to - wanted.from);
  if (span >= whole.to - whole.from) return null;
  const from = Math.max(whole.from, Math.min(whole.to - span, wanted.from));
  return { from, to: from + span };
}

import type { Day } from '../../data/dates.js';
import type { TimelineProjection } from './project.js';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The period that is shown; null shows all of it. */
export type TimeWindow = Period | null;

/** Least period that can be shown, days. */
const LEAST = 14;

/** The window made wider or narrower by a factor around a day, within the whole period; null when it is the whole again. */
export function zoomed(current: TimeWindow, whole: TimelineProjection, factor: number, around?: Day): TimeWindow {
  const { from, to } = current ?? whole;
  const centre = around ?? (from + to) / 2;
  const span = Math.max(LEAST, (to - from) * factor);
  const share = to > from ? (centre - from) / (to - from) : 0.5;
  return fitted({ from: centre - span * share, to: centre + span * (1 - share) }, whole);
}

/** The window moved by a share of itself. */
export function panned(current: TimeWindow, whole: TimelineProjection, share: number): TimeWindow {
  if (!current) return null;
  const step = (current.to - current.from) * share;
  return fitted({ from: current.from + step, to: current.to + step }, whole);
}

/** The window moved so that it shows a day; unchanged when it does already. */
export function showing(current: TimeWindow, whole: TimelineProjection, day: Day): TimeWindow {
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

/** Where a key moves one end of the window: 1 % with the arrows (visually), 10 % with the page keys, the ends with Home and End. */
export function thumbTarget(key: string, period: Period, thumb: 'from' | 'to', whole: Period, rtl: boolean): TimeWindow {
  const right = rtl ? -0.01 : 0.01;
  const shares: Readonly<Record<string, number>> = {
    ArrowRight: right,
    ArrowLeft: -right,
    ArrowUp: 0.01,
    ArrowDown: -0.01,
    PageUp: 0.1,
    PageDown: -0.1,
    Home: -1,
    End: 1,
  };
  const share = shares[key];
  if (share === undefined) return null;
  const day = Math.max(whole.from, Math.min(whole.to, period[thumb] + share * (whole.to - whole.from)));
  const next = { ...period, [thumb]: day };
  return next.from < next.to ? next : null;
}

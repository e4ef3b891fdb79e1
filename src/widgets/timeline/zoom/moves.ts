import type { Day } from '../../../data/dates.js';
import type { Frame } from '../../../layout/frame.js';
import { timeScale, type TimeStops } from '../../../layout/time-scale.js';
import { followPointer } from '../../../view/follow-pointer.js';
import { picturePoint } from '../../../view/picture-point.js';
import { fitted, LEAST, type Period, type VisiblePeriod } from '../project/visible-period.js';

/** What the visible period is part of, asked anew at every gesture. */
export interface Ground {
  readonly whole: Period;
  /** What the overview shows of the whole: centuries with next to nothing in them lie before it. */
  readonly strip: Period;
  readonly stops: TimeStops;
  readonly frame: Frame;
}

type Move = (next: VisiblePeriod) => void;

/** Of the picture's text from its edge, px. */
const INSET = 8;

/** One press of a zoom button or key. */
const ZOOM = 0.5;

/** What keys and buttons do: a factor of the span, or a share of it to go on by. */
const ZOOMS: Readonly<Record<string, number>> = { '+': ZOOM, '=': ZOOM, '-': 1 / ZOOM, Escape: 1 / ZOOM };
const PANS: Readonly<Record<string, number>> = { PageUp: -0.9, PageDown: 0.9, earlier: -0.5, later: 0.5 };

/** Where a key or a button leads the visible period; around a day where it zooms. */
export function gone(way: string, current: VisiblePeriod, whole: Period, around?: Day): VisiblePeriod {
  if (way in ZOOMS) return zoomed(current, whole, ZOOMS[way]!, around);
  const share = PANS[way];
  if (!current || share === undefined) return null;
  const step = (current.to - current.from) * share;
  return fitted({ from: current.from + step, to: current.to + step }, whole);
}

/** The visible period made longer or shorter by a factor around a day, within the whole period; null when it is the whole again. */
function zoomed(current: VisiblePeriod, whole: Period, factor: number, around?: Day): VisiblePeriod {
  const { from, to } = current ?? whole;
  const centre = around ?? (from + to) / 2;
  const span = Math.max(LEAST, (to - from) * factor);
  const share = to > from ? (centre - from) / (to - from) : 0.5;
  return fitted({ from: centre - span * share, to: centre + span * (1 - share) }, whole);
}

/** Zoomed around the day under the wheel. */
export function wheeled(event: WheelEvent, picture: SVGSVGElement, current: VisiblePeriod, { frame, stops, whole }: Ground): VisiblePeriod {
  const [x] = picturePoint(event, picture);
  const along = frame.rtl ? frame.width - x : x;
  return zoomed(current, whole, event.deltaY > 0 ? 1.25 : 0.8, timeScale(stops).invert(along - INSET));
}

/** Drags the picture, which follows the pointer. */
export function drag(plot: Element, event: PointerEvent, { from, to }: Period, { whole, frame }: Ground, move: Move): void {
  const days = ((to - from) / plot.getBoundingClientRect().width) * (frame.rtl ? 1 : -1);
  followPointer(plot, event, (dx) => move(fitted({ from: from + dx * days, to: to + dx * days }, whole)));
}

/** Drags the visible period in the overview, or one end of it. */
export function dragOverview(overview: Element, event: PointerEvent, current: VisiblePeriod, ground: Ground, move: Move): void {
  const { whole, strip, frame } = ground;
  const thumb = (event.target as Element).closest<SVGElement>('[data-thumb]')?.dataset.thumb as keyof Period | undefined;
  const start = inStrip(current ?? whole, strip);
  const days = ((strip.to - strip.from) / overview.getBoundingClientRect().width) * (frame.rtl ? -1 : 1);
  followPointer(overview, event, (dx) => {
    const step = dx * days;
    const next = thumb ? { ...start, [thumb]: start[thumb] + step } : { from: start.from + step, to: start.to + step };
    if (next.from < next.to) move(fromStrip(next, ground));
  });
}

/** Ways of one end of the visible period along the overview, as shares of it; the arrows as they are seen. */
const SHARES: Readonly<Record<string, number>> = { ArrowUp: 0.01, ArrowDown: -0.01, PageUp: 0.1, PageDown: -0.1, Home: -1, End: 1 };

/** Where a key leads one end of the visible period; undefined when that would pass the other end. */
export function thumbed(key: string, thumb: keyof Period, current: VisiblePeriod, ground: Ground): VisiblePeriod | undefined {
  const { whole, strip, frame } = ground;
  const period = inStrip(current ?? whole, strip);
  const share = SHARES[key] ?? ((key === 'ArrowRight') === frame.rtl ? -0.01 : 0.01);
  const day = Math.max(strip.from, Math.min(strip.to, period[thumb] + share * (strip.to - strip.from)));
  const next = { ...period, [thumb]: day };
  return next.from < next.to ? fromStrip(next, ground) : undefined;
}

function inStrip(period: Period, strip: Period): Period {
  return { from: Math.max(period.from, strip.from), to: period.to };
}

/** At the start of the overview the visible period reaches back to the start of the whole. */
function fromStrip(period: Period, { whole, strip }: Ground): VisiblePeriod {
  return fitted(period.from <= strip.from ? { ...period, from: whole.from } : period, whole);
}

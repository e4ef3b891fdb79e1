import { max, rollup, scaleLinear, sort } from 'd3';
import { fromDay, toDay, type Day } from '../../../data/dates.js';
import type { Frame } from '../../../layout/frame.js';
import { leadingGap } from '../../../layout/time-scale.js';
import type { Calendar } from '../../../locale/locale.js';
import type { Tick, TimelineTexts } from '../scene.js';
import { yearTicks } from './axis.js';
import type { TimelineEvent, TimelineProjection } from '../project/projection.js';

/** Events of one step of the strip, by who acted. */
export interface OverviewBar {
  readonly x: number;
  readonly width: number;
  readonly a: number;
  readonly joint: number;
  readonly b: number;
}

export interface OverviewScene {
  readonly width: number;
  readonly height: number;
  readonly from: Day;
  readonly to: Day;
  readonly bars: readonly OverviewBar[];
  /** Pixels of one event, so that the highest bar fits. */
  readonly unit: number;
  readonly ticks: readonly Tick[];
}

const HEIGHT = 44;
const YEAR = 365.2425;
/** Nearest two ticks, px. */
const APART = 80;

/** The whole time at one speed, so that cuts and widening above can be seen for what they are. The bulk decides where it begins. */
export function layoutOverview(
  { events, from, to }: TimelineProjection,
  frame: Frame,
  calendar: Calendar,
  texts: Pick<TimelineTexts, 'tick'>,
): OverviewScene {
  const { width } = frame;
  const days = Float64Array.from(events, ({ middle }) => middle).sort();
  const first = leadingGap(days, to - from)?.to ?? from;
  const years = Math.max(1, (to - first) / YEAR);
  const step = Math.max(1, Math.ceil((years * 4) / width));
  const origin = fromDay(first).year;
  const binOf = ({ middle }: TimelineEvent) => Math.floor((fromDay(Math.max(middle, first)).year - origin) / step);
  const bins = rollup(events, countSides, binOf);
  const at = scaleLinear([first, to], [0, width]);
  const bars = sort(bins, ([bin]) => bin).map(([bin, counts]) => {
    const [x0, x1] = [at(toDay(origin + bin * step, 1, 1)), at(toDay(origin + (bin + 1) * step, 1, 1))];
    return { x: Math.max(0, x0), width: Math.max(2, x1 - x0 - 0.5), ...counts };
  });
  const most = Math.max(1, max(bars, ({ a, joint, b }) => Math.max(a, b) + joint / 2) ?? 0);
  const stops = { days: [first, to], xs: [0, width], cut: null, seam: null };
  const ticks = yearTicks(calendar, { stops, margin: 0, frame, texts, apart: APART });
  return { width, height: HEIGHT, from: first, to, bars, unit: Math.min(4, (HEIGHT / 2 - 4) / most), ticks };
}

function countSides(events: readonly TimelineEvent[]): Pick<OverviewBar, 'a' | 'joint' | 'b'> {
  const counts = { a: 0, joint: 0, b: 0 };
  for (const { side } of events) counts[side === 'a' || side === 'b' ? side : 'joint']++;
  return counts;
}

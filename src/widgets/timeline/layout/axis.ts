import { sort } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import { touches, type Box } from '../../../layout/place-labels.js';
import { timeScale, type TimeStops } from '../../../layout/time-scale.js';
import { timeTicks, type TimeTick } from '../../../layout/time-ticks.js';
import { wrapText } from '../../../layout/wrap-text.js';
import { eraSpans } from '../../../locale/calendars.js';
import type { Calendar } from '../../../locale/locale.js';
import type { TimelineLabel } from './labels.js';
import { facing } from '../project/lane-side.js';
import {
  ROOMY,
  SIDE_MARGIN,
  TICK_SIZE,
  YEAR,
  type HorizontalScene,
  type Seam,
  type Tick,
  type TickRow,
  type TimelineOptions,
  type TimelineTexts,
} from '../scene.js';

/** Around the name of a calendar, px. */
const NAME_AIR = 16;

/** Least piece of the seam that reads as a dotted line, px. */
const LEAST_RUN = 12;

/** From one row of ticks to the next, px. */
const TICK_ROW = 16;

interface TickParts {
  readonly stops: TimeStops;
  /** From the edge of the picture to the first of the stops, px. */
  readonly margin: number;
  readonly frame: Frame;
  readonly texts: Pick<TimelineTexts, 'tick'>;
  /** Nearest two ticks, px. */
  readonly apart: number;
}

interface RowParts extends TickParts {
  readonly texts: TimelineTexts;
  readonly y: number;
  readonly isOwn: boolean;
}

/** The upper side's calendar above the lanes; below them the Gregorian years, the lower side's calendar and the reader's own, each once. */
export function tickRows(
  stops: TimeStops,
  bottom: number,
  frame: Frame,
  { calendars, upper }: Pick<TimelineOptions, 'calendars' | 'upper'>,
  texts: TimelineTexts,
): readonly TickRow[] {
  const lower = facing(upper);
  const rowOf = (calendar: Calendar, side: TickRow['side'], y: number) =>
    tickRow(calendar, side, {
      stops,
      margin: SIDE_MARGIN,
      frame,
      texts,
      y,
      isOwn: calendar === calendars.own,
      apart: frame.width >= ROOMY ? 62 : 48,
    });
  const above = calendars[upper] === 'gregory' ? [] : [rowOf(calendars[upper], upper, 12)];
  const below = new Set<Calendar>(['gregory', calendars[lower], calendars.own]);
  if (above.length) below.delete(calendars[upper]);
  const sideOf = (calendar: Calendar) => (calendar !== 'gregory' && calendar === calendars[lower] ? lower : '');
  return [...above, ...[...below].map((calendar, i) => rowOf(calendar, sideOf(calendar), bottom - 2 + (i + 1) * TICK_ROW))];
}

/** Years, or eras as spans, with the name of the calendar where it fits before the first of them. */
function tickRow(calendar: Calendar, side: TickRow['side'], parts: RowParts): TickRow {
  const { frame, texts, y, isOwn } = parts;
  const ticks = calendar === 'japanese' ? [] : yearTicks(calendar, parts);
  const spans = calendar === 'japanese' ? eraSpansOf(parts) : [];
  const name = texts.calendarName(calendar);
  const width = (text: string) => frame.measure(text, TICK_SIZE, 700);
  const first = Math.min(...ticks.map(({ x, text }) => x - width(text) / 2), ...spans.map(({ x0 }) => x0));
  return { name: width(name) + NAME_AIR < first ? name : '', side, isOwn, y, ticks, spans };
}

/** Ticks at round years of a calendar and at a Gregorian seam, but for one whose text would touch the one before it or the edge. */
export function yearTicks(calendar: Calendar, { stops, margin, frame: { width, measure }, texts, apart }: TickParts): readonly Tick[] {
  const seam: readonly TimeTick[] = stops.seam && calendar === 'gregory' ? [{ ...stops.seam, unit: 'year' }] : [];
  const taken: Box[] = [];
  const ticks = [...seam, ...timeTicks(stops, calendar, apart)].flatMap(({ x: at, day, unit }) => {
    const [x, text] = [at + margin, texts.tick(day, unit, calendar)];
    const half = measure(text, TICK_SIZE, 700) / 2 + 4;
    const box = { x: x - half, y: 0, width: 2 * half, height: 1 };
    if (box.x < 0 || x + half > width || taken.some((other) => touches(box, other))) return [];
    taken.push(box);
    return [{ x, text }];
  });
  return sort(ticks, ({ x }) => x);
}

/** A name that does not fit its span is left out. The first begins before the period, or before its calendar can be said. */
function eraSpansOf({ stops, frame, texts }: RowParts): TickRow['spans'] {
  const scale = timeScale(stops);
  return eraSpans(stops.cut?.to ?? stops.days[0]!, stops.days.at(-1)!, texts.language).map(({ start, end, name }, i) => {
    const [x0, x1] = [scale(start) + SIDE_MARGIN, scale(end + 1) + SIDE_MARGIN];
    return { x0, x1, text: frame.measure(name, TICK_SIZE, 700) + 8 < x1 - x0 ? name : '', begins: i > 0 };
  });
}

/** The words stand where no label does: below, above, behind the seam or before it; null without room. */
export function seamOf(
  x: number,
  text: string,
  { up, down, axisY }: { readonly up: number; readonly down: number; readonly axisY: number },
  labels: readonly TimelineLabel[],
  { width, measure }: Frame,
): Omit<Seam, 'runs'> {
  const textWidth = measure(text, TICK_SIZE, 700) + 8;
  const leaders = labels.map((label) => ({
    x: label.x - 2,
    y: Math.min(label.y0, label.y1),
    width: 4,
    height: Math.abs(label.y1 - label.y0),
  }));
  for (const y of [down - 8, -up + 14, down - 26, -up + 32]) {
    for (const flag of ['right', 'left'] as const) {
      const box = { x: flag === 'right' ? x + 5 : x - 5 - textWidth, y: y - 12, width: textWidth, height: 16 };
      if (box.x < 0 || box.x + box.width > width || [...labels.map((label) => label.box), ...leaders].some((other) => touches(box, other)))
        continue;
      return { x, y: axisY + y, flag, text: { x: flag === 'right' ? x + 6 : x - 6, text } };
    }
  }
  return { x, y: 0, flag: 'right', text: null };
}

/** The pieces of a vertical line between the texts that it would run through. */
export function runsOf(x: number, from: number, to: number, texts: readonly Box[]): Seam['runs'] {
  const crossed = texts.filter((box) => box.x - 2 < x && box.x + box.width + 2 > x);
  const runs: (readonly [number, number])[] = [];
  let y = from;
  for (const box of sort(crossed, (each) => each.y)) {
    if (box.y - y >= LEAST_RUN) runs.push([y, box.y]);
    y = Math.max(y, box.y + box.height);
  }
  return to - y >= LEAST_RUN ? [...runs, [y, to]] : runs;
}

/** The years that are not drawn, in words. */
export function cutOf({ from, to, x0, x1 }: NonNullable<TimeStops['cut']>, frame: Frame, texts: TimelineTexts): HorizontalScene['cut'] {
  const years = Math.round((to - from) / YEAR / 10) * 10;
  const text = texts.notDrawn(years);
  const { lines } = wrapText(text, {
    size: TICK_SIZE,
    weight: 400,
    maxWidth: x1 + SIDE_MARGIN,
    maxLines: 3,
    measure: frame.measure,
    segments: texts.segments,
  });
  return { x0: x0 + SIDE_MARGIN, x1: x1 + SIDE_MARGIN, text, lines };
}

import type { Day } from '../../data/dates.js';
import type { Id } from '../../data/types.js';
import type { FontWeight, Frame } from '../../layout/frame.js';
import { touches, type Box } from '../../layout/place-labels.js';
import { timeScale, xAt, type TimeScale } from '../../layout/time-scale.js';
import { timeTicks } from '../../layout/time-ticks.js';
import { wrapText } from '../../layout/wrap-text.js';
import { eraSpans } from '../../locale/calendars.js';
import type { Calendar, Language, TickUnit } from '../../locale/locale.js';
import { layoutLabels, type LabelRequest, type TimelineLabel } from './layout-labels.js';
import { layoutMarks, type TimelineMark } from './layout-marks.js';
import type { TimelineEvent, TimelineProjection } from './project.js';

export interface LabelText {
  readonly date: string;
  readonly lines: readonly string[];
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Years, or eras as spans, in one calendar. */
export interface TickRow {
  readonly name: string;
  readonly side: 'a' | 'b' | '';
  /** The reader's own. */
  readonly isOwn: boolean;
  readonly y: number;
  readonly ticks: readonly Tick[];
  readonly spans: readonly { readonly x0: number; readonly x1: number; readonly text: string }[];
}

export interface HorizontalScene {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly scale: TimeScale;
  readonly marks: readonly TimelineMark[];
  readonly labels: readonly (TimelineLabel & LabelText)[];
  readonly rows: readonly TickRow[];
  readonly grid: readonly number[];
  /** First and last px of the lanes, below which the lower tick rows stand. */
  readonly top: number;
  readonly bottom: number;
  readonly cut: {
    readonly x0: number;
    readonly x1: number;
    readonly text: string;
    readonly lines: readonly string[];
    readonly stub: string;
  } | null;
  readonly seam: { readonly x: number; readonly text: Tick | null; readonly y: number; readonly flag: 'left' | 'right' } | null;
  readonly laneNames: readonly { readonly side: 'a' | 'b'; readonly text: string; readonly y: number; readonly width: number }[];
}

export interface TimelineTexts {
  readonly language: Language;
  readonly titleOf: (id: Id) => string;
  readonly dateOf: (event: TimelineEvent) => string;
  readonly tick: (day: Day, unit: TickUnit, calendar: Calendar) => string;
  readonly segments: (text: string) => readonly string[];
  readonly number: (n: number) => string;
  readonly notDrawn: (years: string) => string;
  readonly wider: (factor: string) => string;
  readonly calendarName: (calendar: Calendar) => string;
  readonly acted: (side: 'a' | 'b') => string;
  /** Of the first century before the cut. */
  readonly stub: (day: Day) => string;
}

export interface TimelineOptions {
  readonly from: Day;
  readonly to: Day;
  readonly plain: boolean;
  readonly calendars: { readonly own: Calendar; readonly a: Calendar; readonly b: Calendar };
  readonly labelled: (event: TimelineEvent) => boolean;
}

export const DATE_SIZE = 11;
export const TITLE_SIZE = 12.5;
export const LINE = 16;
const TICK_SIZE = 11;
const YEAR = 365.2425;
const SIDE_MARGIN = 8;

/** Two lanes that face one axis; height follows the labels, up to a cap. Not mirrored: x grows with time. */
export function layoutTimeline(
  events: readonly TimelineEvent[],
  projection: TimelineProjection,
  frame: Frame,
  options: TimelineOptions,
  texts: TimelineTexts,
): HorizontalScene {
  const { from, to, calendars } = options;
  const width = frame.width - 2 * SIDE_MARGIN;
  const scale = timeScale({ from, to, width, days: projection.events.map(({ middle }) => middle), plain: options.plain });
  const marks = layoutMarks(events, scale, from, to).map((mark) => shifted(mark));
  const byId = new Map(events.map((event) => [event.id, event]));
  const wide = frame.width >= 760;
  const depth = (lane: 1 | -1) => marks.reduce((most, { y }) => (y * lane > most ? y * lane : most), 30);
  const requests = marks.flatMap((mark) => {
    const event = byId.get(mark.id)!;
    if (!options.labelled(event)) return [];
    const wrapped = wrapText(texts.titleOf(mark.id), {
      size: TITLE_SIZE,
      weight: 400,
      maxWidth: wide ? 172 : 132,
      maxLines: 4,
      measure: bold(frame),
      segments: texts.segments,
    });
    const date = texts.dateOf(event);
    const textWidth = Math.ceil(Math.max(wrapped.width, frame.measure(date, DATE_SIZE, 700))) + 3;
    const request: LabelRequest = {
      id: mark.id,
      side: mark.side,
      x: mark.x,
      start: Math.abs(mark.y) + 8,
      rank: event.rank,
      width: textWidth,
      height: wrapped.lines.length * LINE + 17,
      lanes: mark.isJoint ? (mark.soil === 'b' ? ['down', 'up'] : ['up', 'down']) : mark.y < 0 ? ['up'] : ['down'],
    };
    return [{ request, text: { date, lines: wrapped.lines } }];
  });
  const laneNames = (['a', 'b'] as const).map((side) => ({
    side,
    text: texts.acted(side),
    y: side === 'a' ? -12 : 22,
    width: Math.ceil(frame.measure(texts.acted(side), 12.5, 700)),
  }));
  const cutAt = scale.segments.find(({ isCut }) => isCut);
  const cut = cutAt ? cutOf(cutAt, frame, texts) : null;
  const obstacles: Box[] = [
    ...marks.filter(({ isJoint }) => !isJoint).map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 })),
    ...laneNames.map(({ y, width: room }) => ({ x: 0, y: y - 14, width: room + 8, height: 20 })),
    ...(cut ? [{ x: 0, y: 28, width: cut.x1, height: cut.lines.length * 14 + 4 }] : []),
  ];
  const labels = layoutLabels(
    requests.map(({ request }) => request),
    { width: frame.width, reach: wide ? { up: 236, down: 300 } : { up: 240, down: 260 } },
    obstacles,
  );
  const textOf = new Map(requests.map(({ request, text }) => [request.id, text]));
  const up = Math.max(depth(-1) + 14, 46, ...labels.map(({ y1 }) => -y1)) + 8;
  const down = Math.max(depth(1) + 14, 46, ...labels.map(({ y1 }) => y1)) + 8;

  const hasTop = calendars.a === 'persian';
  const top = hasTop ? 22 : 4;
  const axisY = top + up;
  const bottom = axisY + down;
  const rows: TickRow[] = [];
  const row = (calendar: Calendar, side: TickRow['side'], y: number): TickRow => ({
    name: texts.calendarName(calendar),
    side,
    y,
    isOwn: calendar === calendars.own,
    spans: [],
    ticks: spaced(
      timeTicks(scale, calendar, wide ? 62 : 48).map(({ x, day, unit }) => ({ x: x + SIDE_MARGIN, text: texts.tick(day, unit, calendar) })),
      frame,
    ),
  });
  if (hasTop) rows.push(row('persian', 'a', 12));
  rows.push(row('gregory', '', bottom + 14));
  if (calendars.own === 'persian' && !hasTop) rows.push(row('persian', '', bottom + 30));
  if (calendars.b === 'japanese' || calendars.own === 'japanese')
    rows.push({ ...eraRow(scale, frame, texts, bottom + 30), isOwn: calendars.own === 'japanese' });
  const main = rows.find(({ side }) => side === '') ?? rows[0]!;
  return {
    width: frame.width,
    height: Math.ceil(rows.at(-1)!.y + 10),
    axisY,
    scale,
    marks,
    top,
    bottom,
    rows,
    labels: labels.map((label) => ({ ...label, ...textOf.get(label.id)! })),
    grid: main.ticks.map(({ x }) => x),
    cut,
    seam:
      scale.seam && seamOf(scale.seam.x + SIDE_MARGIN, texts.wider(texts.number(scale.seam.factor)), { up, down, axisY }, labels, frame),
    laneNames,
  };
}

/** Texts may turn bold when selected; room is kept for that. */
function bold({ measure }: Frame) {
  return (text: string, size: number, _weight: FontWeight) => measure(text, size, 700);
}

function shifted(mark: TimelineMark): TimelineMark {
  const shift = (x: number) => x + SIDE_MARGIN;
  return {
    ...mark,
    x: shift(mark.x),
    ghosts: mark.ghosts.map(shift),
    extent: mark.extent && { ...mark.extent, x0: shift(mark.extent.x0), x1: shift(mark.extent.x1) },
  };
}

/** Drops a tick whose text would touch the one before it or the edge. */
function spaced(ticks: readonly Tick[], { width, measure }: Frame): readonly Tick[] {
  let reached = 0;
  return ticks.filter(({ x, text }) => {
    const half = measure(text, TICK_SIZE, 600) / 2 + 4;
    if (x - half < reached || x + half > width) return false;
    reached = x + half;
    return true;
  });
}

function eraRow(scale: TimeScale, frame: Frame, texts: TimelineTexts, y: number): TickRow {
  const plainFrom = scale.segments.findLast(({ isCut }) => isCut)?.to ?? scale.segments[0]!.from;
  const spans = eraSpans(plainFrom, scale.segments.at(-1)!.to, texts.language).map(({ start, end, name }) => ({
    x0: xAt(scale, start) + SIDE_MARGIN,
    x1: xAt(scale, end + 1) + SIDE_MARGIN,
    text: name,
  }));
  return {
    name: texts.calendarName('japanese'),
    side: 'b',
    isOwn: false,
    y,
    ticks: [],
    spans: spans.map((span) => ({ ...span, text: frame.measure(span.text, TICK_SIZE, 400) + 6 < span.x1 - span.x0 ? span.text : '' })),
  };
}

/** The words stand where no label does: below, above, behind the seam or before it; without room the dotted line must do. */
function seamOf(
  x: number,
  text: string,
  { up, down, axisY }: { readonly up: number; readonly down: number; readonly axisY: number },
  labels: readonly TimelineLabel[],
  { width, measure }: Frame,
): HorizontalScene['seam'] {
  const textWidth = measure(text, 10.5, 400) + 8;
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

function cutOf({ from, to, x0, x1 }: TimeScale['segments'][number], frame: Frame, texts: TimelineTexts): HorizontalScene['cut'] {
  const years = Math.round((to - from) / YEAR / 10) * 10;
  const text = texts.notDrawn(texts.number(years));
  const { lines } = wrapText(text, {
    size: 10.5,
    weight: 400,
    maxWidth: x1 + SIDE_MARGIN,
    maxLines: 3,
    measure: frame.measure,
    segments: texts.segments,
  });
  return { x0: x0 + SIDE_MARGIN, x1: x1 + SIDE_MARGIN, text, lines, stub: texts.stub(from) };
}

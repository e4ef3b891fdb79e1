import type { FontWeight, Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import { timeScale, timeStops } from '../../../layout/time-scale.js';
import { wrapText } from '../../../layout/wrap-text.js';
import type { Calendar } from '../../../locale/locale.js';
import { cutOf, seamOf, tickRow } from './axis.js';
import { ghostDates } from './ghosts.js';
import { layoutLabels, type LabelRequest } from './labels.js';
import { layoutMarks, type TimelineMark } from './marks.js';
import { landmarks, type TimelineEvent, type TimelineProjection } from '../project/projection.js';
import { facing } from '../project/lane-side.js';
import {
  DATE_SIZE,
  LINE,
  SIDE_MARGIN,
  TITLE_SIZE,
  type HorizontalScene,
  type TickRow,
  type TimelineOptions,
  type TimelineTexts,
} from '../scene.js';

/** So many at most ask for a label, or twice as many landmarks. */
const MOST_LABELS = 60;

/** Half a tally, px. */
const TALLY_AIR = 24;

/** Room for the number over a column, and to either side of it, px. */
const COLUMN_AIR = 24;

/** From one row of ticks to the next, px. */
const TICK_ROW = 16;

/** From the last row of years to the count of what is not drawn, px. */
const LEFT_OUT_ROW = 24;

/** From here on labels reach less far from the axis, px: what is missing in width is given in height. */
const WIDE = 960;

/** Room for the words at the seam, px. */
const SEAM_ROW = 18;

/** Two lanes that face one axis; height follows the labels, up to a cap. Not mirrored: x grows with time. */
export function layoutTimeline(
  events: readonly TimelineEvent[],
  projection: TimelineProjection,
  frame: Frame,
  options: TimelineOptions,
  texts: TimelineTexts,
): HorizontalScene {
  const { from, to, calendars, upper, leftOut: ids } = options;
  const lower = facing(upper);
  const width = frame.width - 2 * SIDE_MARGIN;
  const stops = timeStops({ from, to, width, days: projection.events.map(({ middle }) => middle), plain: options.plain });
  const lanes = (['a', 'b'] as const).map((side) => {
    const text = texts.acted(side);
    return { side, text, width: Math.ceil(frame.measure(text, 12.5, 700)) };
  });
  const widest = Math.max(...lanes.map(({ width: room }) => room));
  const marks = layoutMarks(events, timeScale(stops), options).map((mark) => shifted(mark, widest));
  const byId = new Map(events.map((event) => [event.id, event]));
  const wide = frame.width >= 760;
  const depth = (lane: 1 | -1) => marks.reduce((most, { y }) => (y * lane > most ? y * lane : most), 30);
  const hasColumns = marks.some(({ isColumn }) => isColumn);
  // Clear of columns, which begin at the axis.
  const laneNames = lanes
    .filter(({ text }) => text)
    .map((lane) => {
      const isUpper = lane.side === upper;
      const away = hasColumns ? depth(isUpper ? -1 : 1) + COLUMN_AIR : 12;
      return { ...lane, y: isUpper ? -away : away + 10 };
    });
  const labelled = new Set(
    landmarks(
      marks.map(({ id }) => byId.get(id)!),
      MOST_LABELS,
    ),
  );
  const requests = marks.flatMap((mark) => {
    const event = byId.get(mark.id)!;
    // Its leader would run through the name of the lane.
    if (!labelled.has(event) || (hasColumns && mark.x < widest + COLUMN_AIR)) return [];
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
      start: Math.abs(mark.y) + (mark.isColumn ? COLUMN_AIR - 4 : 8),
      // What consists of several events is named before others of its rank.
      rank: event.rank - (event.hasParts ? 0.5 : 0),
      width: textWidth,
      height: wrapped.lines.length * LINE + 17,
      lanes: mark.isJoint ? (mark.soil === lower ? ['down', 'up'] : ['up', 'down']) : mark.y < 0 ? ['up'] : ['down'],
    };
    return [{ request, text: { date, lines: wrapped.lines } }];
  });
  const cut = stops.cut && cutOf(stops.cut, frame, texts);
  const obstacles: Box[] = [
    ...marks
      .filter(({ isJoint }) => !isJoint)
      .map(({ x, y, isColumn }) => (isColumn ? columnBox(x, y) : { x: x - 7, y: y - 7, width: 14, height: 14 })),
    ...laneNames.map(({ y, width: room }) => ({ x: 0, y: y - 14, width: room + 8, height: 20 })),
    ...(cut ? [{ x: 0, y: 28, width: cut.x1, height: cut.lines.length * 14 + 4 }] : []),
  ];
  const labels = layoutLabels(
    requests.map(({ request }) => request),
    { width: frame.width, reach: frame.width < WIDE ? 300 : 280 },
    obstacles,
  );
  const textOf = new Map(requests.map(({ request, text }) => [request.id, text]));
  const up = Math.max(depth(-1) + 14, 46, ...labels.map(({ y1 }) => -y1)) + 8;
  const hasTop = calendars[upper] !== 'gregory';
  const top = hasTop ? 22 : 4;
  const axisY = top + up;
  const lowest = Math.max(depth(1) + 14, 46, ...labels.map(({ y1 }) => y1)) + 8;
  const seamAt = (down: number) =>
    stops.seam && seamOf(stops.seam.x + SIDE_MARGIN, texts.wider(stops.seam.factor), { up, down, axisY }, labels, frame);
  // A change of speed must be said: without room among the labels, below them.
  const down = seamAt(lowest)?.text === null ? lowest + SEAM_ROW : lowest;
  const bottom = axisY + down;
  const rowOf = (calendar: Calendar, side: TickRow['side'], y: number) =>
    tickRow(calendar, side, { stops, frame, texts, y, isOwn: calendar === calendars.own, apart: wide ? 62 : 48 });
  const rows = hasTop ? [rowOf(calendars[upper], upper, 12)] : [];
  rows.push(rowOf('gregory', '', bottom + TICK_ROW - 2));
  // The lower side's calendar and the reader's own stand below, each once.
  for (const calendar of new Set([calendars[lower], calendars.own])) {
    if (calendar === 'gregory' || (hasTop && calendar === calendars[upper])) continue;
    rows.push(rowOf(calendar, calendar === calendars[lower] ? lower : '', rows.at(-1)!.y + TICK_ROW));
  }
  const written: Box[] = [
    ...obstacles,
    ...marks.filter(({ isJoint }) => isJoint).map(({ x }) => ({ x: x - 8, y: -22, width: 16, height: 30 })),
    ...labels.flatMap(({ box, x, y0, y1 }) => [box, { x: x - 1, y: Math.min(y0, y1), width: 2, height: Math.abs(y1 - y0) }]),
  ];
  const main = rows.find(({ side }) => side === '') ?? rows[0]!;
  const count = `+${texts.number(ids.length)}`;
  const leftOut = ids.length
    ? { ids, y: rows.at(-1)!.y + LEFT_OUT_ROW, count, countWidth: Math.ceil(frame.measure(count, DATE_SIZE, 700)), text: texts.leftOut }
    : null;
  return {
    width: frame.width,
    height: Math.ceil((leftOut ?? rows.at(-1)!).y + 10),
    axisY,
    stops,
    marks,
    top,
    bottom,
    rows,
    labels: labels.map((label) => ({ ...label, ...textOf.get(label.id)! })),
    ghostDates: ghostDates(marks, written, { x: 0, y: -up, width: frame.width, height: up + down }, frame.measure, texts),
    grid: main.ticks.map(({ x }) => x),
    cut,
    seam: seamAt(down),
    laneNames,
    hasColumns,
    upper,
    leftOut,
  };
}

/** A column and the number over it. */
function columnBox(x: number, y: number): Box {
  const far = y + Math.sign(y) * COLUMN_AIR;
  return { x: x - COLUMN_AIR, y: Math.min(0, far), width: 2 * COLUMN_AIR, height: Math.abs(far) };
}

/** Texts may turn bold when selected; room is kept for that. */
function bold({ measure }: Frame) {
  return (text: string, size: number, _weight: FontWeight) => measure(text, size, 700);
}

/** The mark beside the margin; where the lanes are named, the axis counts nothing. */
function shifted(mark: TimelineMark, named: number): TimelineMark {
  const shift = (x: number) => x + SIDE_MARGIN;
  return {
    ...mark,
    x: shift(mark.x),
    hasTally: mark.hasTally && !(mark.isJoint && shift(mark.x) < named + TALLY_AIR),
    ghosts: mark.ghosts.map(({ x, date }) => ({ x: shift(x), date })),
    extent: mark.extent && { ...mark.extent, x0: shift(mark.extent.x0), x1: shift(mark.extent.x1) },
  };
}

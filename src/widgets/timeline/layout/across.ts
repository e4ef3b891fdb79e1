import { range } from 'd3';
import type { FontWeight, Frame } from '../../../layout/frame.js';
import { touches, type Box } from '../../../layout/place-labels.js';
import { timeScale, timeStops, type TimeStops } from '../../../layout/time-scale.js';
import { wrapText } from '../../../layout/wrap-text.js';
import { cutOf, runsOf, seamOf, tickRows } from './axis.js';
import { cellsOf, REACH, squareAround, type Target } from './cells.js';
import { ghostDates } from './ghosts.js';
import { layoutLabels, type LabelRequest, type TimelineLabel } from './labels.js';
import { leadsOf, type Lead } from './leads.js';
import { layoutMarks, type TimelineMark } from './marks.js';
import { landmarks, type TimelineEvent, type TimelineProjection } from '../project/projection.js';
import { facing, type LaneSide } from '../project/lane-side.js';
import {
  DATE_SIZE,
  LINE,
  ROOMY,
  SIDE_MARGIN,
  TITLE_SIZE,
  type HorizontalScene,
  type LabelText,
  type LeftOut,
  type Seam,
  type TimelineOptions,
  type TimelineTexts,
} from '../scene.js';

/** So many at most ask for a label, or twice as many landmarks. */
const MOST_LABELS = 60;

/** Half a tally, px. */
const TALLY_AIR = 24;

/** Room for the number over a column, and to either side of it, px. */
const COLUMN_AIR = 24;

/** From the last row of years to the count of what is not drawn, px. */
const LEFT_OUT_ROW = 24;

/** From here on labels reach less far from the axis, px: what is missing in width is given in height. */
const WIDE = 960;

/** How far out the name of a lane may stand to be clear of marks, px. */
const MOST_AWAY = 140;

/** Room for the words at the seam, px. */
const SEAM_ROW = 18;

/** The name of a lane and its width. */
type LaneTitle = Omit<HorizontalScene['laneNames'][number], 'y'>;

/** A label of the scene: where it stands and what it says. */
type WrittenLabel = TimelineLabel & LabelText;

/** The lanes from top to bottom: where they begin, the axis, and how far they reach above and below it, px. */
interface LaneHeights {
  readonly top: number;
  readonly axisY: number;
  readonly up: number;
  readonly down: number;
}

/** Two lanes that face one axis; height follows the labels, up to a cap. Not mirrored: x grows with time. */
export function layoutTimeline(
  events: readonly TimelineEvent[],
  projection: TimelineProjection,
  frame: Frame,
  options: TimelineOptions,
  texts: TimelineTexts,
): HorizontalScene {
  const { upper, calendars, leftOut: missing } = options;
  const { width } = frame;
  const stops = stopsOf(projection, frame, options);
  const titles = laneTitles(frame, texts);
  const nameWidth = Math.max(...titles.map((title) => title.width));
  const marks = withCells(layoutMarks(events, timeScale(stops), options).map((mark) => shifted(mark, nameWidth)));
  const laneNames = laneNamesOf(titles, marks, upper);
  const cut = stops.cut && cutOf(stops.cut, frame, texts);
  const obstacles = [...markBoxes(marks), ...nameBoxes(laneNames), ...cutBoxes(cut)];
  const labels = labelsOf(events, marks, laneNames, obstacles, frame, upper, texts);
  const { seam: placed, heights } = withSeam(
    heightsOf(marks, labels, laneNames, calendars[upper] !== 'gregory'),
    stops,
    labels,
    frame,
    texts,
  );
  const { top, axisY, up, down } = heights;
  const bottom = axisY + down;
  const rows = tickRows(stops, bottom, frame, options, texts);
  const lastRow = rows.at(-1)!.y;
  const leftOut = missing.length ? leftOutOf(missing, lastRow + LEFT_OUT_ROW, frame, texts) : null;
  const written = [...obstacles, ...ringBoxes(marks), ...labelBoxes(labels)];
  const lanes = { x: 0, y: -up, width, height: up + down };
  const dates = ghostDates(marks, written, lanes, frame.measure, texts);
  const seam = placed && { ...placed, runs: runsOf(placed.x, top, bottom, textBoxes(labels, dates, laneNames, axisY)) };
  const scene = {
    stops,
    marks: marks.map((mark) => withoutTally(mark, labels)),
    laneNames,
    cut,
    labels,
    seam,
    top,
    axisY,
    bottom,
    rows,
    leftOut,
    upper,
    width,
  };
  return {
    ...scene,
    height: Math.ceil((leftOut?.y ?? lastRow) + 10),
    ghostDates: dates,
    grid: (rows.find(({ side }) => side === '') ?? rows[0]!).ticks.map(({ x }) => x).filter((x) => x !== seam?.x),
    hasColumns: hasColumns(marks),
  };
}

/** How time runs between the margins. */
function stopsOf({ events }: TimelineProjection, frame: Frame, { from, to, plain }: TimelineOptions): TimeStops {
  return timeStops({ from, to, width: frame.width - 2 * SIDE_MARGIN, days: events.map(({ middle }) => middle), plain });
}

/** What the lanes are called; empty where they have no name. */
function laneTitles({ measure }: Frame, { acted }: TimelineTexts): readonly LaneTitle[] {
  return (['a', 'b'] as const).map((side) => ({ side, text: acted(side), width: Math.ceil(measure(acted(side), 12.5, 700)) }));
}

/** The names of the lanes as near to the axis as marks and stems leave room for them. */
function laneNamesOf(titles: readonly LaneTitle[], marks: readonly TimelineMark[], upper: LaneSide): HorizontalScene['laneNames'] {
  const taken = marks.flatMap((mark) => [glyphBox(mark), stemBox(mark)]);
  return titles
    .filter(({ text }) => text)
    .map((title) => {
      const isUpper = title.side === upper;
      const nameAt = (away: number) => ({ ...title, y: isUpper ? -away : away + 10 });
      const least = hasColumns(marks) ? depthOf(marks, isUpper ? -1 : 1) + COLUMN_AIR : 12;
      return (
        range(least, least + MOST_AWAY, 4)
          .map(nameAt)
          .find((name) => !taken.some((box) => touches(box, nameTextBox(name)))) ?? nameAt(least)
      );
    });
}

function hasColumns(marks: readonly TimelineMark[]): boolean {
  return marks.some(({ isColumn }) => isColumn);
}

/** How far the marks of the upper (-1) or lower (1) lane reach from the axis, px. */
function depthOf(marks: readonly TimelineMark[], lane: 1 | -1): number {
  return marks.reduce((most, { y }) => Math.max(most, y * lane), 30);
}

/** The labels that find room, with their words. */
function labelsOf(
  events: readonly TimelineEvent[],
  marks: readonly TimelineMark[],
  names: HorizontalScene['laneNames'],
  obstacles: readonly Box[],
  frame: Frame,
  upper: LaneSide,
  texts: TimelineTexts,
): readonly WrittenLabel[] {
  const glyphs = marks.map((mark) => ({ id: mark.id, box: glyphBox(mark) }));
  const numbers = marks.flatMap((mark) => (mark.hasTally && !mark.isColumn ? [{ id: mark.id, box: tallyBox(mark) }] : []));
  const wanted = landmarkMarks(events, marks).flatMap(({ mark, event }) => {
    const text = labelText(event, mark.parts, frame, texts);
    const inTheWay = [...glyphs.filter(({ id }) => id !== mark.id), ...numbers.filter(({ id }) => id !== mark.id || !text.saysParts)].map(
      ({ box }) => box,
    );
    const request = labelRequest(mark, event, text, upper, [...inTheWay, ...nameBoxes(names)]);
    return request.leads.length ? [{ request, text }] : [];
  });
  const textOf = new Map(wanted.map(({ request, text: { date, lines, saysParts } }) => [request.id, { date, lines, saysParts }]));
  return layoutLabels(
    wanted.map(({ request }) => request),
    { width: frame.width, reach: frame.width < WIDE ? 300 : 280 },
    obstacles,
  ).map((label) => ({ ...label, ...textOf.get(label.id)! }));
}

/** The marks that ask for a label, with the events they stand for. */
function landmarkMarks(events: readonly TimelineEvent[], marks: readonly TimelineMark[]) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const pairs = marks.map((mark) => ({ mark, event: byId.get(mark.id)! }));
  const named = new Set(
    landmarks(
      pairs.map(({ event }) => event),
      MOST_LABELS,
    ),
  );
  return pairs.filter(({ event }) => named.has(event));
}

/** The date and the title of an event, wrapped, and the room they take. */
function labelText(event: TimelineEvent, parts: number, frame: Frame, texts: TimelineTexts): LabelText & { readonly width: number } {
  const maxWidth = frame.width >= ROOMY ? 172 : 132;
  const { lines, width } = wrapText(texts.titleOf(event.id), {
    size: TITLE_SIZE,
    weight: 400,
    maxWidth,
    maxLines: 4,
    measure: bold(frame),
    segments: texts.segments,
  });
  const date = texts.dateOf(event);
  const counted = parts > 0 ? texts.withParts(date, parts) : date;
  const dateWidth = (text: string) => frame.measure(text, DATE_SIZE, 700);
  const saysParts = parts > 0 && dateWidth(counted) <= maxWidth;
  const said = saysParts ? counted : date;
  return { date: said, saysParts, lines, width: Math.ceil(Math.max(width, dateWidth(said))) + 3 };
}

function labelRequest(
  mark: TimelineMark,
  { rank, hasParts }: TimelineEvent,
  { lines, width }: ReturnType<typeof labelText>,
  upper: LaneSide,
  boxes: readonly Box[],
): LabelRequest {
  const { id, side, soil, x, y, isColumn, isJoint } = mark;
  const start = Math.abs(y) + (isColumn ? COLUMN_AIR - 4 : 8);
  const lanes: readonly Lead['lane'][] = isJoint ? (soil === facing(upper) ? ['down', 'up'] : ['up', 'down']) : y < 0 ? ['up'] : ['down'];
  return {
    id,
    side,
    x,
    // What consists of several events is named before others of its rank.
    rank: rank - (hasParts ? 0.5 : 0),
    width,
    height: lines.length * LINE + 17,
    leads: leadsOf(mark, start, lanes, boxes),
  };
}

/** The lanes are as high as marks and labels need; a calendar above them takes a row. */
function heightsOf(
  marks: readonly TimelineMark[],
  labels: readonly TimelineLabel[],
  names: HorizontalScene['laneNames'],
  hasCalendarAbove: boolean,
): LaneHeights {
  const nameReach = Math.max(0, ...names.map(({ y }) => Math.abs(y) + 8));
  const reachOf = (lane: 1 | -1) => Math.max(depthOf(marks, lane) + 14, nameReach, 46, ...labels.map(({ y1 }) => y1 * lane)) + 8;
  const [top, up] = [hasCalendarAbove ? 22 : 4, reachOf(-1)];
  return { top, axisY: top + up, up, down: reachOf(1) };
}

/** The seam with its words. A change of speed must be said: without room among the labels, below them. */
function withSeam(
  heights: LaneHeights,
  { seam }: TimeStops,
  labels: readonly TimelineLabel[],
  frame: Frame,
  texts: TimelineTexts,
): { readonly seam: Omit<Seam, 'runs'> | null; readonly heights: LaneHeights } {
  if (!seam) return { seam, heights };
  const seamIn = (lanes: LaneHeights) => seamOf(seam.x + SIDE_MARGIN, texts.wider(seam.factor), lanes, labels, frame);
  const among = seamIn(heights);
  if (among.text) return { seam: among, heights };
  const taller = { ...heights, down: heights.down + SEAM_ROW };
  return { seam: seamIn(taller), heights: taller };
}

/** How many events of the period have no mark. */
function leftOutOf(ids: LeftOut['ids'], y: number, { measure }: Frame, texts: TimelineTexts): LeftOut {
  const count = `+${texts.number(ids.length)}`;
  return { ids, y, count, countWidth: Math.ceil(measure(count, DATE_SIZE, 700)), text: texts.leftOut };
}

/** Parts are counted in the label where it has room for words, else beside the mark where no label stands. */
function withoutTally(mark: HorizontalScene['marks'][number], labels: readonly WrittenLabel[]): HorizontalScene['marks'][number] {
  const { id, parts } = mark;
  if (!parts) return mark;
  const tally = tallyBox(mark);
  return { ...mark, hasTally: mark.hasTally && !labels.some((each) => (each.id === id && each.saysParts) || touches(each.box, tally)) };
}

/** The room that the marks in the lanes take. */
function markBoxes(marks: readonly TimelineMark[]): readonly Box[] {
  return marks.filter(({ isJoint }) => !isJoint).map(({ x, y, isColumn }) => (isColumn ? columnBox(x, y) : squareAround([x, y]).box));
}

/** The room that the rings on the axis take. */
function ringBoxes(marks: readonly TimelineMark[]): readonly Box[] {
  return marks.filter(({ isJoint }) => isJoint).map(({ x }) => ({ x: x - 8, y: -22, width: 16, height: 30 }));
}

function nameBoxes(names: HorizontalScene['laneNames']): readonly Box[] {
  return names.map(({ y, width }) => ({ x: 0, y: y - 14, width: width + 8, height: 20 }));
}

/** Of the letters alone. */
function nameTextBox({ y, width }: HorizontalScene['laneNames'][number]): Box {
  return { x: 0, y: y - 11, width: width + 8, height: 14 };
}

function glyphBox({ x, y }: TimelineMark): Box {
  return { x: x - 7, y: y - 7, width: 14, height: 14 };
}

/** From the mark to the end of its stem. */
function stemBox({ x, y, stem, isJoint }: TimelineMark): Box {
  const foot = isJoint || stem !== 'cross' ? 0 : -Math.sign(y) * 15;
  return { x: x - 5, y: Math.min(y, foot), width: 10, height: Math.abs(y - foot) };
}

function tallyBox({ x, y, isJoint, ids }: TimelineMark): Box {
  const half = 4 * String(ids.length).length + 1;
  return { x: x - half, y: isJoint ? -20 : y > 0 ? y + 2 : y - 16, width: 2 * half, height: 14 };
}

function cutBoxes(cut: HorizontalScene['cut']): readonly Box[] {
  return cut ? [{ x: 0, y: 28, width: cut.x1, height: cut.lines.length * 14 + 4 }] : [];
}

/** The room that labels take, and their leaders. */
function labelBoxes(labels: readonly TimelineLabel[]): readonly Box[] {
  return labels.flatMap(({ box, x, y0, y1 }) => [box, { x: x - 1, y: Math.min(y0, y1), width: 2, height: Math.abs(y1 - y0) }]);
}

/** The room that texts of the lanes take, from the top of the picture. */
function textBoxes(
  labels: readonly TimelineLabel[],
  dates: HorizontalScene['ghostDates'],
  names: HorizontalScene['laneNames'],
  axisY: number,
): readonly Box[] {
  const boxes = [...labels.map(({ box }) => box), ...dates.map((date) => ({ ...date, y: date.y - 7, height: 14 })), ...nameBoxes(names)];
  return boxes.map(({ x, y, width, height }) => ({ x, y: y + axisY, width, height }));
}

/** A column and the number over it. */
function columnBox(x: number, y: number): Box {
  const far = y + Math.sign(y) * COLUMN_AIR;
  return { x: x - COLUMN_AIR, y: Math.min(0, far), width: 2 * COLUMN_AIR, height: Math.abs(far) };
}

/** Where a pointer hits each mark: marks that stand closer than a finger is wide share the room between them. */
function withCells(marks: readonly TimelineMark[]): HorizontalScene['marks'] {
  const cells = cellsOf(marks.map(targetOf));
  return marks.map((mark, i) => ({ ...mark, cell: cells[i]! }));
}

function targetOf({ x, y, isColumn }: TimelineMark): Target {
  if (!isColumn) return squareAround([x, y]);
  const height = Math.max(2 * REACH, Math.abs(y));
  return { centre: [x, y / 2], box: { x: x - REACH, y: y < 0 ? -height : 0, width: 2 * REACH, height } };
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

import type { Id, Side } from '../../../data/types.js';
import type { Frame } from '../../../layout/frame.js';
import { wrapText } from '../../../layout/wrap-text.js';
import type { Soil } from '../../../model/dataset-index.js';
import { cellsOf, REACH, squareAround, type Point, type Target } from './cells.js';
import { stemOf, type StemEnd } from './marks.js';
import { facing, type LaneSide } from '../project/lane-side.js';
import { DATE_SIZE, LINE, TITLE_SIZE, YEAR, type TimelineTexts } from '../scene.js';
import type { TimelineEvent } from '../project/projection.js';

export interface TimelineRow {
  readonly id: Id;
  readonly kind: string;
  readonly side: Side;
  readonly soil: Soil;
  readonly isJoint: boolean;
  readonly stem: StemEnd;
  readonly uncertain: boolean;
  /** Of the glyph; x as if time were read from left to right. */
  readonly x: number;
  readonly y: number;
  /** Start edge of the text, and on which side of it the text stands. */
  readonly textX: number;
  readonly flag: 'left' | 'right';
  /** In lines, as the title. */
  readonly date: readonly string[];
  readonly lines: readonly string[];
  readonly textWidth: number;
  readonly top: number;
  readonly height: number;
  /** From the mark to the end of the text: what a pointer hits beside the mark. */
  readonly span: readonly [x0: number, x1: number];
  /** The polygon around the mark in which a pointer hits it. */
  readonly cell: readonly Point[];
}

/** A long stretch without rows, events without one, or both. */
export interface RowGap {
  readonly y: number;
  /** How long it is; null when it is not long. */
  readonly text: string | null;
  /** Events in it. */
  readonly ids: readonly Id[];
  readonly cell: readonly Point[];
}

export interface VerticalScene {
  /** The side before the axis in reading direction. */
  readonly upper: LaneSide;
  readonly width: number;
  readonly height: number;
  readonly axisX: number;
  /** Width of the lane ground on either side of the axis. */
  readonly lane: number;
  readonly rows: readonly TimelineRow[];
  readonly gaps: readonly RowGap[];
  /** Below the row that is open: the card can stand between what is above and what is below. */
  readonly cut: number | null;
}

interface RowOptions {
  /** Events that have a row; the others are counted where they are. */
  readonly shown: ReadonlySet<Id>;
  /** The event whose card stands below its row. */
  readonly open: Id | null;
  readonly upper: LaneSide;
}

/** From this width on both sides face the axis, px. */
const FACING_FROM = 400;
/** An empty stretch at least as long is told, years. */
const GAP_YEARS = 8;
const GAP_HEIGHT = 34;
const LEAST_ROW = 22;
/** Above the first row and below the last one, px. */
const EDGE = 12;
/** From the top of a row to the middle of its mark, px. */
const MARK = 9;
/** More where a count stands between two marks, px. */
const COUNT_ROOM = 12;
/** Of a count above the first row or below the last one, from its middle to the mark, px. */
const COUNT_AWAY = 26;

/** The columns of the picture. */
interface Columns {
  readonly width: number;
  /** Both sides face the axis; else one column of texts stands beside it. */
  readonly isFacing: boolean;
  readonly axisX: number;
  /** Width of the lane ground on either side of the axis. */
  readonly lane: number;
  readonly upper: LaneSide;
}

/** Before it is known how near the next one stands. */
type Uncut<Of> = Omit<Of, 'cell'>;

/** An event with a row, and what lies between it and the row before, which is later. */
interface Stretch {
  readonly event: TimelineEvent;
  /** Events without a row. */
  readonly hidden: readonly Id[];
  /** Years from it to the row before. */
  readonly empty: number;
}

/** Lowest px that is taken on either side of the axis, and the highest at which the next row may begin. */
interface Reach {
  readonly left: number;
  readonly right: number;
  readonly next: number;
}

/**
 * The newest event stands on top and time runs up: both sides face the axis from 400 px on, below that one text column stands beside a
 * rail of both lanes. The events come newest first.
 */
export function layoutRows(
  events: readonly TimelineEvent[],
  { shown, open, upper }: RowOptions,
  frame: Frame,
  texts: TimelineTexts,
  years: (n: number) => string,
): VerticalScene {
  const columns = columnsOf(frame.width, upper);
  const { stretches, rest } = stretchesOf(events, shown);
  const rows: Uncut<TimelineRow>[] = [];
  const gaps: Uncut<RowGap>[] = [];
  let cut: number | null = null;
  let reach = level(EDGE);
  for (const stretch of stretches) {
    const clear = afterGap(reach, stretch, rows.length === 0);
    const row = rowOf(stretch.event, clear, columns, frame, texts);
    gaps.push(...gapBefore(row, rows.at(-1), stretch, reach, years));
    rows.push(row);
    reach = afterRow(clear, row, columns);
    if (row.id === open) reach = level((cut = lowest(reach)));
  }
  const last = rest.length ? Math.max(cut ?? 0, reach.next - LEAST_ROW) + COUNT_AWAY : 0;
  if (rest.length) gaps.push({ y: last, text: null, ids: rest });
  const { width, axisX, lane } = columns;
  const height = Math.ceil(Math.max(lowest(reach), last) + EDGE);
  return { width, height, axisX, lane, ...withCells(rows, gaps, columns), upper, cut };
}

/** Where a pointer hits a mark, or the count between two of them. */
function withCells(
  rows: readonly Uncut<TimelineRow>[],
  gaps: readonly Uncut<RowGap>[],
  { axisX, lane }: Columns,
): Pick<VerticalScene, 'rows' | 'gaps'> {
  const between = ({ y }: Uncut<RowGap>): Target => ({
    centre: [axisX, y],
    box: { x: axisX - lane, y: y - REACH, width: 2 * lane, height: 2 * REACH },
  });
  const cells = cellsOf([...rows.map(({ x, y }) => squareAround([x, y])), ...gaps.map(between)]);
  return {
    rows: rows.map((row, i) => ({ ...row, cell: cells[i]! })),
    gaps: gaps.map((gap, i) => ({ ...gap, cell: cells[rows.length + i]! })),
  };
}

function columnsOf(width: number, upper: LaneSide): Columns {
  const isFacing = width >= FACING_FROM;
  return { width, isFacing, axisX: isFacing ? Math.round(width / 2) : 22, lane: isFacing ? 20 : 22, upper };
}

/** The events with a row, each with what comes before it, and the events after the last of them. */
function stretchesOf(
  events: readonly TimelineEvent[],
  shown: ReadonlySet<Id>,
): { readonly stretches: readonly Stretch[]; readonly rest: readonly Id[] } {
  const stretches: Stretch[] = [];
  let hidden: Id[] = [];
  for (const event of events) {
    if (shown.has(event.id)) {
      const before = stretches.at(-1)?.event;
      stretches.push({ event, hidden, empty: before ? (before.middle - event.middle) / YEAR : 0 });
      hidden = [];
    } else hidden.push(event.id);
  }
  return { stretches, rest: hidden };
}

function isLong({ empty }: Stretch): boolean {
  return empty >= GAP_YEARS;
}

function level(y: number): Reach {
  return { left: y, right: y, next: y };
}

function lowest({ left, right }: Reach): number {
  return Math.max(left, right);
}

/** Below what is said between two rows: how long nothing happened, or how many events have no row. */
function afterGap(reach: Reach, stretch: Stretch, isFirst: boolean): Reach {
  if (isLong(stretch)) return level(lowest(reach) + 4 + GAP_HEIGHT);
  return stretch.hidden.length ? { ...reach, next: reach.next + (isFirst ? COUNT_AWAY : COUNT_ROOM) } : reach;
}

/** What is said between two rows, if anything. */
function gapBefore(
  row: Uncut<TimelineRow>,
  before: Uncut<TimelineRow> | undefined,
  stretch: Stretch,
  reach: Reach,
  years: (n: number) => string,
): readonly Uncut<RowGap>[] {
  const { hidden: ids, empty } = stretch;
  if (isLong(stretch)) return [{ y: lowest(reach) + 4 + GAP_HEIGHT / 2, text: years(Math.round(empty)), ids }];
  return ids.length ? [{ y: before ? (before.y + row.y) / 2 : row.y - COUNT_AWAY, text: null, ids }] : [];
}

function rowOf(event: TimelineEvent, reach: Reach, columns: Columns, frame: Frame, texts: TimelineTexts): Uncut<TimelineRow> {
  const { id, kind, side, soil, date } = event;
  const words = wordsOf(event, columns, frame, texts);
  const top = Math.max(columns.isFacing ? reach[words.flag] : lowest(reach), reach.next);
  const isJoint = side === 'joint' || side === 'third';
  const away = isJoint ? 0 : columns.isFacing ? 20 : 13;
  const x = columns.axisX + (side === columns.upper ? -away : away);
  return {
    id,
    kind,
    side,
    soil,
    isJoint,
    stem: stemOf(event),
    uncertain: date.uncertain,
    x,
    y: top + MARK,
    ...words,
    top,
    height: (words.date.length + words.lines.length) * LINE + 6,
    span: spanOf(x, words, columns),
  };
}

/** The date and the title of an event, wrapped beside the axis. */
function wordsOf(event: TimelineEvent, columns: Columns, { measure }: Frame, { titleOf, dateOf, segments }: TimelineTexts) {
  const { width, axisX, isFacing } = columns;
  const flag = flagOf(event, columns);
  const textX = isFacing ? axisX + (flag === 'left' ? -36 : 36) : 52;
  const maxWidth = flag === 'left' ? textX - 2 : width - textX - 2;
  const options = { weight: 700, maxWidth, maxLines: 5, measure, segments } as const;
  const title = wrapText(titleOf(event.id), { ...options, size: TITLE_SIZE });
  const date = wrapText(dateOf(event), { ...options, size: DATE_SIZE });
  return { flag, textX, date: date.lines, lines: title.lines, textWidth: Math.ceil(Math.max(title.width, date.width)) };
}

/** Where rows face each other, it leaves the axis to the marks on it. */
function spanOf(
  x: number,
  { flag, textX, textWidth }: Pick<TimelineRow, 'flag' | 'textX' | 'textWidth'>,
  { isFacing, axisX }: Columns,
): TimelineRow['span'] {
  if (flag === 'left') return [textX - textWidth, axisX - REACH];
  return [isFacing ? axisX + REACH : x - REACH, textX + textWidth];
}

/** The side on which a text stands: that of who acted, of both together that of the soil. */
function flagOf({ side, soil }: TimelineEvent, { isFacing, upper }: Columns): TimelineRow['flag'] {
  const lower = facing(upper);
  if (!isFacing || side === lower) return 'right';
  if (side === upper) return 'left';
  return soil === lower ? 'right' : 'left';
}

/** Where texts face each other, a row takes room on its own side only. */
function afterRow(reach: Reach, { flag, top, height }: Uncut<TimelineRow>, { isFacing }: Columns): Reach {
  const [low, next] = [top + height, top + LEAST_ROW];
  return isFacing ? { ...reach, [flag]: low, next } : { left: low, right: low, next };
}

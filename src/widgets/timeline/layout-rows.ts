import type { Id, Side } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { wrapText } from '../../layout/wrap-text.js';
import type { Soil } from '../../model/dataset-index.js';
import type { StemEnd } from './layout-marks.js';
import { facing as opposite, type LaneSide } from './lane-side.js';
import { DATE_SIZE, LINE, TITLE_SIZE, type TimelineTexts } from './timeline-scene.js';
import type { TimelineEvent } from './project.js';

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
  readonly date: string;
  readonly lines: readonly string[];
  readonly textWidth: number;
  readonly top: number;
  readonly height: number;
}

/** A stretch without events: three dots and its length in words. */
export interface RowGap {
  readonly y: number;
  readonly text: string;
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
}

const FACING_FROM = 400;
const YEAR = 365.2425;
const GAP_YEARS = 8;
const GAP_HEIGHT = 34;
const LEAST_ROW = 22;

/** Time runs down: both sides face the axis from 400 px on, below that one text column stands beside a rail of both lanes. */
export function layoutRows(
  events: readonly TimelineEvent[],
  frame: Frame,
  texts: TimelineTexts,
  years: (n: string) => string,
  upper: LaneSide,
): VerticalScene {
  const { width, measure } = frame;
  const lower = opposite(upper);
  const facing = width >= FACING_FROM;
  const axisX = facing ? Math.round(width / 2) : 22;
  const lane = facing ? 20 : 22;
  const rows: TimelineRow[] = [];
  const gaps: RowGap[] = [];
  /** Lowest px that is taken on either side of the axis. */
  const reached = { left: 12, right: 12 };
  let last: TimelineEvent | null = null;
  let y = 12;
  for (const event of events) {
    const isJoint = event.side === 'joint' || event.side === 'third';
    const empty = last ? (event.middle - last.middle) / YEAR : 0;
    if (empty >= GAP_YEARS) {
      const from = Math.max(reached.left, reached.right) + 4;
      gaps.push({ y: from + GAP_HEIGHT / 2, text: years(texts.number(Math.round(empty))) });
      reached.left = reached.right = y = from + GAP_HEIGHT;
    }
    const flag = !facing
      ? 'right'
      : event.side === upper
        ? 'left'
        : event.side === lower
          ? 'right'
          : event.soil === lower
            ? 'right'
            : 'left';
    const textX = facing ? axisX + (flag === 'left' ? -36 : 36) : 52;
    const maxWidth = flag === 'left' ? textX - 2 : width - textX - 2;
    const wrapped = wrapText(texts.titleOf(event.id), {
      size: TITLE_SIZE,
      weight: 700,
      maxWidth,
      maxLines: 5,
      measure,
      segments: texts.segments,
    });
    const date = texts.dateOf(event);
    const height = (wrapped.lines.length + 1) * LINE + 6;
    const top = Math.max(facing ? reached[flag] : Math.max(reached.left, reached.right), y);
    rows.push({
      id: event.id,
      kind: event.kind,
      side: event.side,
      soil: event.soil,
      isJoint,
      stem:
        event.soil === (event.side === 'a' ? 'b' : 'a')
          ? 'cross'
          : event.soil === 'third'
            ? 'third'
            : event.soil === null
              ? 'none'
              : 'home',
      uncertain: event.date.uncertain,
      x: isJoint ? axisX : axisX + (event.side === upper ? -1 : 1) * (facing ? 20 : 13),
      y: top + 9,
      textX,
      flag,
      date,
      lines: wrapped.lines,
      textWidth: Math.ceil(Math.max(wrapped.width, measure(date, DATE_SIZE, 700))),
      top,
      height,
    });
    if (facing) reached[flag] = top + height;
    else reached.left = reached.right = top + height;
    y = top + LEAST_ROW;
    last = event;
  }
  return { width, height: Math.ceil(Math.max(reached.left, reached.right) + 12), axisX, lane, rows, gaps, upper };
}

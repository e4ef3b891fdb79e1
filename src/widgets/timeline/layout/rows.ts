import type { Id, Side } from '../../../data/types.js';
import type { Frame } from '../../../layout/frame.js';
import { wrapText } from '../../../layout/wrap-text.js';
import type { Soil } from '../../../model/dataset-index.js';
import type { StemEnd } from './marks.js';
import { facing as opposite, type LaneSide } from '../project/lane-side.js';
import { DATE_SIZE, LINE, TITLE_SIZE, type TimelineTexts } from '../scene.js';
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
}

/** A long stretch without rows, events without one, or both. */
export interface RowGap {
  readonly y: number;
  /** How long it is; null when it is not long. */
  readonly text: string | null;
  /** Events in it. */
  readonly ids: readonly Id[];
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

const FACING_FROM = 400;
const YEAR = 365.2425;
const GAP_YEARS = 8;
const GAP_HEIGHT = 34;
const LEAST_ROW = 22;
/** More where a count stands between two marks, px. */
const COUNT_ROOM = 12;
/** Of a count above the first row or below the last one, from its middle to the mark, px. */
const COUNT_AWAY = 26;

/** Time runs down: both sides face the axis from 400 px on, below that one text column stands beside a rail of both lanes. */
export function layoutRows(
  events: readonly TimelineEvent[],
  { shown, open, upper }: RowOptions,
  frame: Frame,
  texts: TimelineTexts,
  years: (n: number) => string,
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
  const lowest = () => Math.max(reached.left, reached.right);
  let last: TimelineEvent | null = null;
  let y = 12;
  let hidden: Id[] = [];
  let cut: number | null = null;
  for (const event of events) {
    if (!shown.has(event.id)) {
      hidden.push(event.id);
      continue;
    }
    const isJoint = event.side === 'joint' || event.side === 'third';
    const empty = last ? (event.middle - last.middle) / YEAR : 0;
    if (empty >= GAP_YEARS) {
      const from = lowest() + 4;
      gaps.push({ y: from + GAP_HEIGHT / 2, text: years(Math.round(empty)), ids: hidden });
      hidden = [];
      reached.left = reached.right = y = from + GAP_HEIGHT;
    } else if (hidden.length) y += last ? COUNT_ROOM : COUNT_AWAY;
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
    const options = { weight: 700, maxWidth, maxLines: 5, measure, segments: texts.segments } as const;
    const title = wrapText(texts.titleOf(event.id), { ...options, size: TITLE_SIZE });
    const date = wrapText(texts.dateOf(event), { ...options, size: DATE_SIZE });
    const height = (date.lines.length + title.lines.length) * LINE + 6;
    const top = Math.max(facing ? reached[flag] : Math.max(reached.left, reached.right), y);
    if (hidden.length) gaps.push({ y: rows.length ? (rows.at(-1)!.y + top + 9) / 2 : top + 9 - COUNT_AWAY, text: null, ids: hidden });
    hidden = [];
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
      date: date.lines,
      lines: title.lines,
      textWidth: Math.ceil(Math.max(title.width, date.width)),
      top,
      height,
    });
    if (facing) reached[flag] = top + height;
    else reached.left = reached.right = top + height;
    y = top + LEAST_ROW;
    last = event;
    if (event.id === open) cut = reached.left = reached.right = y = lowest();
  }
  if (hidden.length) {
    const below = Math.max(cut ?? 0, y - LEAST_ROW) + COUNT_AWAY;
    gaps.push({ y: below, text: null, ids: hidden });
    reached.left = Math.max(reached.left, below);
  }
  return { width, height: Math.ceil(lowest() + 12), axisX, lane, rows, gaps, upper, cut };
}

import type { Day } from '../../data/dates.js';
import type { Id, Side } from '../../data/types.js';
import type { Soil } from '../../model/dataset-index.js';
import { xAt, type TimeScale } from '../../layout/time-scale.js';
import type { TimelineEvent } from './project.js';

/** Where a stem ends: beyond the axis, on it in a third country, on it at home, or short of it when there is no place. */
export type StemEnd = 'cross' | 'third' | 'home' | 'none';

export interface TimelineMark {
  readonly id: Id;
  readonly kind: string;
  readonly side: Side;
  readonly soil: Soil;
  /** On the axis, and not in a lane. */
  readonly isJoint: boolean;
  readonly x: number;
  /** From the axis, up negative. */
  readonly y: number;
  readonly stem: StemEnd;
  /** How far the date reaches; null when a dot is honest. */
  readonly extent: { readonly x0: number; readonly x1: number; readonly style: 'bar' | 'bracket' | 'fade' | 'open' } | null;
  readonly uncertain: boolean;
  /** Dates that other sources give, by x. */
  readonly ghosts: readonly number[];
  /** Events that this mark stands for, itself included. */
  readonly ids: readonly Id[];
  /** Their number is written beside it. */
  readonly hasTally: boolean;
}

export const ROW = 30;
const DODGE = 13;
const GLYPH = 12.5;
const DEEPEST = 6;
/** Two rings closer than this hide more than half of each other. */
const RING = 7;
/** An extent narrower than its own glyph says nothing. */
const LEAST_EXTENT = 13;

/** Gives every event a place on its lane or on the axis; where a stack would get too deep, the mark counts. Chronological input. */
export function layoutMarks(events: readonly TimelineEvent[], scale: TimeScale, from: Day, to: Day): readonly TimelineMark[] {
  const marks: TimelineMark[] = [];
  /** Rightmost x of each row of each lane; rows are filled from the axis outward. */
  const rows = { a: [] as number[], b: [] as number[] };
  let ring: number | null = null;
  for (const event of [...events].sort((one, other) => one.middle - other.middle || (one.id < other.id ? -1 : 1))) {
    const isJoint = event.side === 'joint' || event.side === 'third';
    const x = round(xAt(scale, clamp(event.middle, from, to)));
    if (isJoint) {
      const before = ring === null ? null : marks[ring]!;
      if (before && x - before.x < RING) marks[ring!] = counted(before, event);
      else {
        ring = marks.length;
        marks.push(markOf(event, x, 0, scale, from, to));
      }
      continue;
    }
    const lane = event.side === 'a' ? 'a' : 'b';
    let row = rows[lane].findIndex((last) => x - last >= GLYPH);
    if (row < 0) row = rows[lane].length;
    if (row > DEEPEST) {
      const at = marks.findLastIndex((mark) => mark.side === event.side && Math.abs(mark.x - x) < GLYPH);
      marks[at] = counted(marks[at]!, event);
      continue;
    }
    rows[lane][row] = x;
    marks.push(markOf(event, x, (lane === 'a' ? -1 : 1) * (ROW + row * DODGE), scale, from, to));
  }
  return withTallies(marks);
}

/** Numbers closer than this would touch, px. */
const TALLY = 14;

function withTallies(marks: readonly TimelineMark[]): readonly TimelineMark[] {
  const written: TimelineMark[] = [];
  return marks.map((mark) => {
    const hasTally =
      mark.ids.length > 1 && !written.some((other) => Math.abs(other.x - mark.x) < TALLY && Math.abs(other.y - mark.y) < TALLY);
    if (hasTally) written.push(mark);
    return { ...mark, hasTally };
  });
}

function markOf(event: TimelineEvent, x: number, y: number, scale: TimeScale, from: Day, to: Day): TimelineMark {
  const { id, kind, side, soil, date, alternatives } = event;
  const other = side === 'a' ? 'b' : 'a';
  return {
    id,
    kind,
    side,
    soil,
    x,
    y,
    isJoint: y === 0,
    stem: soil === other ? 'cross' : soil === 'third' ? 'third' : soil === null ? 'none' : 'home',
    extent: extentOf(event, scale, from, to),
    uncertain: date.uncertain,
    ghosts: alternatives
      .filter(({ earliest, latest }) => Number.isFinite(earliest + latest))
      .map(({ earliest, latest }) => round(xAt(scale, clamp((earliest + latest) / 2, from, to))))
      .filter((ghost) => Math.abs(ghost - x) > 4),
    ids: [id],
    hasTally: false,
  };
}

function counted(mark: TimelineMark, event: TimelineEvent): TimelineMark {
  return { ...mark, ids: [...mark.ids, event.id] };
}

function extentOf({ date }: TimelineEvent, scale: TimeScale, from: Day, to: Day): TimelineMark['extent'] {
  const [x0, x1] = [round(xAt(scale, clamp(date.earliest, from, to))), round(xAt(scale, clamp(date.latest + 1, from, to)))];
  const isLong = x1 - x0 >= (date.interval ? 9 : LEAST_EXTENT);
  if (date.interval && (date.earliest === -Infinity || date.latest === Infinity)) return { x0, x1: Math.max(x1, x0 + 24), style: 'open' };
  if (!isLong) return null;
  if (date.approximate || date.precision === 'decade' || date.precision === 'century' || date.precision === 'millennium')
    return { x0, x1, style: 'fade' };
  return { x0, x1, style: date.interval ? 'bar' : 'bracket' };
}

function clamp(day: Day, from: Day, to: Day): Day {
  return Math.max(from, Math.min(to, day));
}

function round(value: number): number {
  return Math.round(value * 4) / 4;
}

import { sort } from 'd3';
import type { Day, EdtfDate } from '../../../data/dates.js';
import type { Id, Side } from '../../../data/types.js';
import type { Soil } from '../../../model/dataset-index.js';
import type { TimeScale } from '../../../layout/time-scale.js';
import { MOST_MARKS, type TimelineEvent, type Undrawn } from '../project/projection.js';
import { facing, type LaneSide } from '../project/lane-side.js';

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
  /** Dates that other sources give. */
  readonly ghosts: readonly { readonly x: number; readonly date: EdtfDate }[];
  /** Events that this mark stands for, itself included. */
  readonly ids: readonly Id[];
  /** So many of them are parts of the event that it shows; 0 where it counts several that are not. */
  readonly parts: number;
  /** Their number is written beside it. */
  readonly hasTally: boolean;
  /** Stands on the axis, as high as it counts. */
  readonly isColumn: boolean;
}

const ROW = 30;
/** From row to row of a stack, px. */
const DODGE = 13;

/** How marks stand, by how many events there are. */
interface Density {
  readonly most: number;
  /** So many rows further out than the first, before a mark counts. */
  readonly deepest: number;
  /** Nearest two marks of one row, px. */
  readonly apart: number;
  /** Nearest two rings on the axis, px: closer they hide more than half of each other. */
  readonly rings: number;
}

/** Where there are hundreds, columns as wide as a finger's target that count say more than stacks. */
const DENSITIES: readonly Density[] = [
  { most: 160, deepest: 6, apart: 12.5, rings: 7 },
  { most: MOST_MARKS, deepest: 2, apart: 12.5, rings: 12.5 },
  { most: Infinity, deepest: 0, apart: 24, rings: 24 },
];

/** An extent narrower than its own glyph says nothing. */
const LEAST_EXTENT = 13;

/** The highest column, and the lowest that can be seen, px. */
const COLUMN = { most: 72, least: 6 };

/** A mark that is still being counted. */
type Growing = Omit<TimelineMark, 'ids' | 'parts'> & { readonly ids: Id[]; parts: number };

/**
 * Gives every event a place on its lane or on the axis; where a stack would get too deep, the mark counts and stands for the highest
 * ranked event in it. Where there are hundreds, what counts in a lane is a column, all of one scale.
 */
export function layoutMarks(
  events: readonly TimelineEvent[],
  scale: TimeScale,
  { from, to, upper, parts }: Pick<Undrawn, 'parts'> & { readonly from: Day; readonly to: Day; readonly upper: LaneSide },
): readonly TimelineMark[] {
  const { deepest, apart, rings } = DENSITIES.find(({ most }) => events.length <= most)!;
  const marks: Growing[] = [];
  /** Of the event that each mark stands for. */
  const ranks: number[] = [];
  /** The last mark of each row of each lane; rows are filled from the axis outward. */
  const last: Record<LaneSide | 'axis', number[]> = { a: [], b: [], axis: [] };
  const idsOf = ({ id }: TimelineEvent) => [id, ...(parts.get(id) ?? [])];
  const grow = (at: number, event: TimelineEvent) => {
    const mark = marks[at]!;
    mark.ids.push(...idsOf(event));
    mark.parts = 0;
    const { x, y, ids } = mark;
    if (event.rank >= ranks[at]!) return;
    marks[at] = { ...markOf(event, x, y, scale, from, to), ids };
    ranks[at] = event.rank;
  };
  const inOrder = sort(
    events,
    ({ middle }) => middle,
    ({ id }) => id,
  );
  for (const event of inOrder) {
    const x = round(scale(clamp(event.middle, from, to)));
    const lane = event.side === 'a' || event.side === 'b' ? event.side : 'axis';
    const rows = last[lane];
    const room = lane === 'axis' ? rings : apart;
    let row = rows.findIndex((at) => x - marks[at]!.x >= room);
    if (row < 0) row = rows.length;
    if (row > (lane === 'axis' ? 0 : deepest)) {
      // The nearest in time is the one that was placed last.
      grow(Math.max(...rows), event);
      continue;
    }
    rows[row] = marks.length;
    const y = lane === 'axis' ? 0 : (lane === upper ? -1 : 1) * (ROW + row * DODGE);
    const ids = idsOf(event);
    marks.push({ ...markOf(event, x, y, scale, from, to), ids, parts: ids.length - 1 });
    ranks.push(event.rank);
  }
  return withTallies(deepest ? marks : withColumns(marks, apart / 2, scale(to)));
}

/** True for the mark of one event, whole or with its parts. */
export function isOne({ ids, parts }: TimelineMark): boolean {
  return ids.length === 1 + parts;
}

/** What counts in a lane, as columns: in the middle of their time, as high as their number. */
function withColumns(marks: readonly TimelineMark[], half: number, farthest: number): readonly TimelineMark[] {
  const most = marks.reduce((found, { isJoint, ids }) => (isJoint ? found : Math.max(found, ids.length)), 0);
  return marks.map((mark) => {
    const { ids, x, y, isJoint } = mark;
    if (isJoint || isOne(mark)) return mark;
    const height = Math.max(COLUMN.least, Math.round((ids.length / most) * COLUMN.most));
    return { ...mark, x: Math.min(x + half, farthest), y: Math.sign(y) * height, stem: 'none', extent: null, ghosts: [], isColumn: true };
  });
}

/** Width of a digit of a tally and room around it; its height. All px. */
const DIGIT = 7;
const TALLY_AIR = 7;
const TALLY_HEIGHT = 14;

function withTallies(marks: readonly TimelineMark[]): readonly TimelineMark[] {
  const written: TimelineMark[] = [];
  return marks.map((mark) => {
    // In a stack the next row may stand there.
    const isCovered = mark.parts > 0 && marks.some((other) => other !== mark && hides(other, mark));
    const hasTally =
      mark.ids.length > 1 &&
      !isCovered &&
      !written.some((other) => {
        const room = (DIGIT * (tallyLength(other) + tallyLength(mark))) / 2 + TALLY_AIR;
        return Math.abs(other.x - mark.x) < room && Math.abs(other.y - mark.y) < TALLY_HEIGHT;
      });
    if (hasTally) written.push(mark);
    return { ...mark, hasTally };
  });
}

/** True when a mark stands where the number of parts of another would be written. */
function hides(other: TimelineMark, { x, y }: TimelineMark): boolean {
  const out = (other.y - y) * (y > 0 ? 1 : -1);
  return Math.abs(other.x - x) < DODGE && out > 0 && out < 2 * TALLY_HEIGHT;
}

/** Digits, and a mark between thousands. */
function tallyLength({ ids }: TimelineMark): number {
  const digits = String(ids.length).length;
  return digits + Math.floor((digits - 1) / 3) / 2;
}

function markOf(event: TimelineEvent, x: number, y: number, scale: TimeScale, from: Day, to: Day): TimelineMark {
  const { id, kind, side, soil, date, alternatives } = event;
  return {
    id,
    kind,
    side,
    soil,
    x,
    y,
    isJoint: y === 0,
    stem: stemOf(event),
    extent: extentOf(event, scale, from, to),
    uncertain: date.uncertain,
    ghosts: alternatives
      .filter(({ earliest, latest }) => Number.isFinite(earliest + latest))
      .map((date) => ({ x: round(scale(clamp((date.earliest + date.latest) / 2, from, to))), date }))
      .filter((ghost) => Math.abs(ghost.x - x) > 4),
    ids: [id],
    parts: 0,
    hasTally: false,
    isColumn: false,
  };
}

/** Where the stem of an event ends, by the side that acted and the soil it acted on. */
export function stemOf({ side, soil }: Pick<TimelineEvent, 'side' | 'soil'>): StemEnd {
  if (soil === facing(side === 'a' ? 'a' : 'b')) return 'cross';
  if (soil === 'third') return 'third';
  return soil === null ? 'none' : 'home';
}

function extentOf({ date }: TimelineEvent, scale: TimeScale, from: Day, to: Day): TimelineMark['extent'] {
  const [x0, x1] = [round(scale(clamp(date.earliest, from, to))), round(scale(clamp(date.latest + 1, from, to)))];
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

import { group, sort } from 'd3';
import type { Id } from '../../../data/types.js';
import { straight, type Point } from './curve.js';
import {
  GLYPH_EDGE,
  isBox,
  type Band,
  type Curve,
  type NetworkBracket,
  type NetworkLink,
  type NetworkMark,
  type NetworkRow,
} from '../scene.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';

/** Distance between two nested arcs at half their length, px. */
const APART = 6;

/** How far the handles of a line between two actors in the gap are beside them, px. */
const ASIDE = 24;

type Line = Pick<NetworkLink, 'curve' | 'pieces'>;

/** Where the curve of a line ends: at its marker, or for an indented row of a column at the edge of the gap. */
interface End {
  readonly x: number;
  readonly y: number;
  /** Where the marker begins, which is further out for an indented row. */
  readonly markerX: number;
  /** The curve is vertical here, else horizontal. */
  readonly isUpright: boolean;
}

/**
 * Ties within a column as arcs beside it, in the gap. Overlapping arcs are nested, the longer outside, as far as the gap has room.
 * O(ties²).
 */
export function layoutArcs(ties: readonly NetworkTie[], rows: ReadonlyMap<Id, NetworkRow>, gap: Band): readonly NetworkLink[] {
  const arcs: NetworkLink[] = [];
  const ends = ties.map((tie) => {
    const [from, to] = [rows.get(tie.from)!, rows.get(tie.to)!];
    return { tie, isLeft: from.isLeft, start: columnEnd(from, gap), end: columnEnd(to, gap), span: Math.abs(from.y - to.y) };
  });
  for (const { tie, isLeft, start, end, span } of sort(ends, ({ span }) => span)) {
    const inwards = isLeft ? 1 : -1;
    const depthOf = (curve: Curve) => inwards * (curve[2] - start.x);
    const within = arcs.filter(
      ({ curve }) => curve[0] === start.x && Math.abs(curve[1] + curve[7] - start.y - end.y) <= span + Math.abs(curve[1] - curve[7]),
    );
    // At its middle a cubic curve is three quarters of the way to its handles.
    const depth = Math.max(12 + span * 0.05, ...within.map(({ curve }) => depthOf(curve) + (4 * APART) / 3));
    const handle = start.x + inwards * Math.min(depth, gap.width);
    arcs.push({ ...tie, isInside: true, ...joined(start, [handle, start.y, handle, end.y], end) });
  }
  return arcs;
}

/**
 * The line of a tie in the gap: from side to side, beside the boxes, which are of one width, or past the rows that stand in the gap.
 * Empty when one of its ends is not drawn.
 */
export function layoutLink(tie: NetworkTie, marks: ReadonlyMap<Id, NetworkMark>, gap: Band): readonly NetworkLink[] {
  const [from, to] = [tie.from, tie.to].map((id) => marks.get(id));
  if (!from || !to) return [];
  const line = isInGap(from) && isInGap(to) ? besides(from, to) : across(endOf(from, to, gap), endOf(to, from, gap));
  return [{ ...tie, isInside: false, ...line }];
}

/** Hairlines from each body to its members; to one with lines these lead instead. */
export function layoutBrackets(
  rows: readonly NetworkRow[],
  byId: ReadonlyMap<Id, NetworkActor>,
  links: readonly NetworkLink[],
): readonly NetworkBracket[] {
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const members = group(rows, ({ id }) => byId.get(id)!.parent ?? '');
  return rows.flatMap((body) => {
    const under = members.get(body.id);
    if (!under) return [];
    const out = body.isLeft ? -1 : 1;
    const last = Math.max(...under.map(({ y }) => y));
    const bare = under.filter(({ id }) => !tied.has(id));
    const arms = bare.map(({ x, y }) => `M${round(body.x)} ${round(y)}H${round(x - out * 6)}`).join('');
    return [{ id: body.id, d: `M${round(body.x)} ${round(body.y + 7)}V${round(last)}${arms}` }];
  });
}

function isInGap({ side }: NetworkMark): boolean {
  return side !== 'a' && side !== 'b';
}

function endOf(mark: NetworkMark, other: NetworkMark, gap: Band): End {
  if (isBox(mark)) {
    const x = mark.x + (Math.sign(other.x - mark.x) * mark.width) / 2;
    return { x, y: mark.y + mark.height / 2, markerX: x, isUpright: false };
  }
  if (!isInGap(mark)) return columnEnd(mark, gap);
  return { x: mark.x, y: mark.y + Math.sign(other.y - mark.y) * GLYPH_EDGE, markerX: mark.x, isUpright: true };
}

function columnEnd({ x, y, isLeft }: NetworkRow, gap: Band): End {
  const inwards = isLeft ? 1 : -1;
  const edge = isLeft ? gap.x : gap.x + gap.width;
  return { x: edge, y, markerX: x + inwards * GLYPH_EDGE, isUpright: false };
}

function across(start: End, end: End): Line {
  const middle = (start.x + end.x) / 2;
  const handleAt = (one: End, other: End): Point => (one.isUpright ? [one.x, other.y] : [other.isUpright ? other.x : middle, one.y]);
  return joined(start, [...handleAt(start, end), ...handleAt(end, start)], end);
}

/** A line between two actors in the gap, on the side of them where no name is. */
function besides(from: NetworkMark, to: NetworkMark): Line {
  const aside = !isBox(from) && !from.isLeft ? -1 : 1;
  const [start, end] = [from, to].map((mark): End => {
    const x = mark.x + aside * (isBox(mark) ? mark.width / 2 : GLYPH_EDGE);
    return { x, y: isBox(mark) ? mark.y + mark.height / 2 : mark.y, markerX: x, isUpright: false };
  }) as [End, End];
  const handle = aside * (Math.max(aside * start.x, aside * end.x) + ASIDE);
  return joined(start, [handle, start.y, handle, end.y], end);
}

/** The curve between two ends, with straight pieces on to the markers where these are further out. */
function joined(start: End, [x1, y1, x2, y2]: readonly [number, number, number, number], end: End): Line {
  const curve: Curve = [round(start.x), round(start.y), round(x1), round(y1), round(x2), round(y2), round(end.x), round(end.y)];
  const lead = (from: number, to: number, y: number) => (round(from) === round(to) ? [] : [straight([round(from), y], [round(to), y])]);
  const [before, after] = [lead(start.markerX, start.x, curve[1]), lead(end.x, end.markerX, curve[7])];
  return before.length || after.length ? { curve, pieces: [...before, curve, ...after] } : { curve };
}

/** To 1/64 px, so that every engine writes the same number. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

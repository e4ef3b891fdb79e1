import { group, sort } from 'd3';
import type { Id } from '../../../data/types.js';
import { straight } from './curve.js';
import { type Band, type Curve, type NetworkBox, type NetworkBracket, type NetworkLink, type NetworkRow } from '../scene.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';

/** Clearance between a name, or its fold control, and a line that begins there, px. */
const CLEAR = 4;

/** Width of the lane beside a column where ties within it run, px; twice that for several where there is room. */
export const LANE = 16;

/** Distance between two of them at half their length, px. */
const APART = 6;

/**
 * Ties within a column as arcs on its outer side, horizontal until they are clear of the names between. Overlapping arcs are nested, the
 * longer outside, as far as the picture has room. O(ties × (rows + ties)).
 */
export function layoutArcs(ties: readonly NetworkTie[], rows: ReadonlyMap<Id, NetworkRow>, width: number): readonly NetworkLink[] {
  const arcs: NetworkLink[] = [];
  const ends = ties.map((tie) => {
    const [from, to] = [rows.get(tie.from)!, rows.get(tie.to)!];
    return { tie, from, to, span: Math.abs(from.y - to.y) };
  });
  for (const { tie, from, to, span } of sort(ends, ({ span }) => span)) {
    const out = from.isLeft ? -1 : 1;
    const nameEnd = (row: NetworkRow) => round(row.textX + out * (row.textWidth + CLEAR + row.foldWidth));
    const between = [...rows.values()].filter(({ side, y }) => side === from.side && (y - from.y) * (y - to.y) <= 0);
    const x = out * Math.max(...between.map((row) => out * nameEnd(row)));
    const handles = arcs
      .filter(
        ({ curve }) =>
          out * (curve[2] - curve[0]) > 0 && Math.abs(curve[1] + curve[7] - from.y - to.y) <= span + Math.abs(curve[1] - curve[7]),
      )
      // At its middle a cubic curve is three quarters of the way to its handles.
      .map(({ curve }) => out * curve[2] + (out * (curve[0] - x) + 4 * APART) / 3);
    const far = out * Math.max(out * x + Math.min(LANE - CLEAR, 8 + span * 0.05), ...handles);
    const handle = round(Math.min(Math.max(far, 1), width - 1));
    const curve: Curve = [x, from.y, handle, from.y, handle, to.y, x, to.y];
    const pieces = [straight([nameEnd(from), from.y], [x, from.y]), curve, straight([x, to.y], [nameEnd(to), to.y])];
    arcs.push({ ...tie, isInside: true, curve, pieces });
  }
  return arcs;
}

/** The line of a tie in the gap, passing beside the boxes, which are of one width. Empty when one of its ends is not drawn. */
export function layoutLink(
  tie: NetworkTie,
  rows: ReadonlyMap<Id, NetworkRow>,
  boxes: ReadonlyMap<Id, NetworkBox>,
  gap: Band,
): readonly NetworkLink[] {
  const edgeOf = ({ isLeft }: NetworkRow) => (isLeft ? gap.x + 3 : gap.x + gap.width - 3);
  const [start, end] = [tie.from, tie.to].map((id) => {
    const [row, box] = [rows.get(id), boxes.get(id)];
    return row ? { x: edgeOf(row), y: row.y } : box ? { x: box.x, y: box.y + box.height / 2, half: box.width / 2 } : null;
  });
  if (!start || !end) return [];
  const through = (x0: number, x1: number, x2: number): readonly NetworkLink[] => [
    { ...tie, isInside: false, curve: rounded([x0, start.y, x1, start.y, x1, end.y, x2, end.y]) },
  ];
  if (start.half && end.half) {
    const x = start.x + start.half;
    return through(x, x + 24, x);
  }
  const x0 = start.half ? start.x + Math.sign(end.x - start.x) * start.half : start.x;
  const x1 = end.half ? end.x + Math.sign(start.x - end.x) * end.half : end.x;
  return through(x0, (x0 + x1) / 2, x1);
}

/** Hairlines from each body to its members. */
export function layoutBrackets(rows: readonly NetworkRow[], byId: ReadonlyMap<Id, NetworkActor>): readonly NetworkBracket[] {
  const members = group(rows, ({ id }) => byId.get(id)!.parent ?? '');
  return rows.flatMap((body) => {
    const under = members.get(body.id);
    if (!under) return [];
    const out = body.isLeft ? -1 : 1;
    const last = Math.max(...under.map(({ y }) => y));
    const arms = under.map(({ x, y }) => `M${round(body.x)} ${round(y)}H${round(x - out * 6)}`).join('');
    return [{ id: body.id, d: `M${round(body.x)} ${round(body.y + 7)}V${round(last)}${arms}` }];
  });
}

function rounded(curve: Curve): Curve {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curve;
  return [round(x0), round(y0), round(x1), round(y1), round(x2), round(y2), round(x3), round(y3)];
}

/** To 1/64 px, so that every engine writes the same number. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

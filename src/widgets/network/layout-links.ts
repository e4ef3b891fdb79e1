import type { Id } from '../../data/types.js';
import type { Band, NetworkBox, NetworkBracket, NetworkLink, NetworkRow } from './network-scene.js';
import type { NetworkActor, NetworkTie } from './project.js';

/** Root of the number of contacts: 1.1 px for one, 3.6 px from four. */
function linkWidth(count: number): number {
  return Math.min(3.6, 1.1 + 2.5 * (Math.sqrt(count) - 1));
}

/** The line of one tie, in the gap only; none when an end is not drawn there. */
export function layoutLink(
  tie: NetworkTie,
  rows: ReadonlyMap<Id, NetworkRow>,
  boxes: ReadonlyMap<Id, NetworkBox>,
  gap: Band,
): readonly NetworkLink[] {
  const [from, to] = [rows.get(tie.from), rows.get(tie.to)];
  const common = {
    id: tie.id,
    from: tie.from,
    to: tie.to,
    count: tie.count,
    isConflict: tie.isConflict,
    width: round(linkWidth(tie.count)),
  };
  const edgeOf = (row: NetworkRow) => (row.x < gap.x + gap.width / 2 ? gap.x + 3 : gap.x + gap.width - 3);
  if (from && to && from.side === to.side) {
    const x = edgeOf(from);
    const bulge = Math.min(gap.width * 0.3, 10 + Math.abs(from.y - to.y) * 0.12) * (x < gap.x + gap.width / 2 ? 1 : -1);
    const middle = [round(x + bulge * 0.75), round((from.y + to.y) / 2)] as const;
    return [
      {
        ...common,
        isInside: true,
        middle,
        d: `M${round(x)} ${round(from.y)}C${round(x + bulge)} ${round(from.y)} ${round(x + bulge)} ${round(to.y)} ${round(x)} ${round(to.y)}`,
      },
    ];
  }
  const points = [tie.from, tie.to].map((id) => {
    const [row, box] = [rows.get(id), boxes.get(id)];
    return row ? { x: edgeOf(row), y: row.y } : box ? { x: box.x, y: box.y + box.height / 2, half: box.width / 2 } : null;
  });
  const [start, end] = points;
  if (!start || !end || (start.half && end.half)) return [];
  const [x0, x1] = [
    start.half ? start.x + Math.sign(end.x - start.x) * start.half : start.x,
    end.half ? end.x + Math.sign(start.x - end.x) * end.half : end.x,
  ];
  const mid = (x0 + x1) / 2;
  return [
    {
      ...common,
      isInside: false,
      middle: [round(mid), round((start.y + end.y) / 2)],
      d: `M${round(x0)} ${round(start.y)}C${round(mid)} ${round(start.y)} ${round(mid)} ${round(end.y)} ${round(x1)} ${round(end.y)}`,
    },
  ];
}

/** Hairlines from each body to those under it. */
export function layoutBrackets(rows: readonly NetworkRow[], byId: ReadonlyMap<Id, NetworkActor>, gap: Band): readonly NetworkBracket[] {
  return rows.flatMap((body) => {
    const under = rows.filter((row) => row.side === body.side && byId.get(row.id)!.parent === body.id);
    if (!under.length) return [];
    const out = body.x < gap.x + gap.width / 2 ? -1 : 1;
    const last = Math.max(...under.map(({ y }) => y));
    const arms = under.map(({ x, y }) => `M${round(body.x)} ${round(y)}H${round(x - out * 6)}`).join('');
    return [{ id: body.id, d: `M${round(body.x)} ${round(body.y + 7)}V${round(last)}${arms}` }];
  });
}

/** To 1/64 px, so that every engine writes the same number. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

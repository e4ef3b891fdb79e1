import { mean, sort } from 'd3';
import type { Id } from '../../../data/types.js';
import { countInversions, type RankedTie } from './crossings.js';

/** A row and the rows that stand under it. */
export interface RowTree {
  readonly id: Id;
  readonly children: readonly RowTree[];
}

export interface Columns {
  readonly a: readonly RowTree[];
  readonly b: readonly RowTree[];
}

/** The boxes in the gap, whose order is given, from top to bottom. */
export interface Boxes {
  readonly above: readonly Id[];
  readonly below: readonly Id[];
}

/** A tie between two rows of different columns, or between a row and a box. */
export type GapTie = readonly [one: Id, other: Id];

const NO_BOXES: Boxes = { above: [], below: [] };

/** After so many sweeps without improvement the order has converged, or cycles. */
const PATIENCE = 4;

/**
 * The columns with groups, and rows within groups, in an order with few crossings, including those with ties to the boxes and those of
 * the ties within a column, `inside`: barycentre sweeps (Sugiyama, Tagawa, Toda 1981) from four starts, either column first, as given
 * and with one column turned, which halves what is left from one start. The best order seen is kept, of equally good ones the first, so
 * the input must be sorted. O(sweeps × (rows + ties log ties)).
 */
export function orderColumns(columns: Columns, boxes: Boxes, ties: readonly GapTie[], inside: readonly GapTie[] = []): Columns {
  let best = columns;
  let fewest = countAll(columns, boxes, ties, inside);
  for (const first of [0, 1]) {
    for (const start of [columns, { ...columns, a: turned(columns.a) }]) {
      let current = start;
      for (let sweep = first, vain = 0; vain < PATIENCE && fewest > 0; sweep++, vain++) {
        const [moving, fixed] = sweep % 2 ? (['a', 'b'] as const) : (['b', 'a'] as const);
        current = { ...current, [moving]: sorted(current[moving], pullsOn(current[moving], current[fixed], boxes, ties, inside)) };
        const crossings = countAll(current, boxes, ties, inside);
        if (crossings < fewest) [best, fewest, vain] = [current, crossings, -1];
      }
    }
  }
  return best;
}

/** The ranks of what each row of a column is tied to, in the other column or among the boxes, and in its own. */
function pullsOn(
  moving: readonly RowTree[],
  fixed: readonly RowTree[],
  boxes: Boxes,
  ties: readonly GapTie[],
  inside: readonly GapTie[],
): ReadonlyMap<Id, readonly number[]> {
  const [own, others] = [rank(moving), rank(fixed, boxes)];
  const pulls = new Map<Id, number[]>();
  const pull = (id: Id, end: number | undefined) => {
    if (!own.has(id) || end === undefined) return;
    const known = pulls.get(id);
    if (known) known.push(end);
    else pulls.set(id, [end]);
  };
  for (const [one, other] of ties) {
    pull(one, others.get(other));
    pull(other, others.get(one));
  }
  for (const [one, other] of inside) {
    pull(one, own.get(other));
    pull(other, own.get(one));
  }
  return pulls;
}

function turned(trees: readonly RowTree[]): readonly RowTree[] {
  return [...trees].reverse().map(({ id, children }) => ({ id, children: turned(children) }));
}

/** The crossings of the ties in the gap with each other and with the arcs of those inside, which cross what begins between their ends. */
function countAll(columns: Columns, boxes: Boxes, ties: readonly GapTie[], inside: readonly GapTie[]): number {
  let sum = countCrossings(columns, boxes, ties);
  for (const trees of inside.length ? [columns.a, columns.b] : []) {
    const ranks = rank(trees);
    const until = new Uint32Array(ranks.size + 1);
    for (const id of ties.flat()) if (ranks.has(id)) until[ranks.get(id)! + 1]!++;
    for (let i = 1; i < until.length; i++) until[i]! += until[i - 1]!;
    for (const [one, other] of inside) {
      const [start, end] = [ranks.get(one), ranks.get(other)];
      if (start !== undefined && end !== undefined) sum += until[Math.max(start, end)]! - until[Math.min(start, end) + 1]!;
    }
  }
  return sum;
}

/**
 * The number of pairs of ties that cross. A tie to a box stays in its half of the gap, so ties of different halves never meet. O(ties log
 * ties).
 */
export function countCrossings({ a, b }: Columns, boxes: Boxes, ties: readonly GapTie[]): number {
  const ranks = { a: rank(a, boxes), b: rank(b, boxes) };
  const isBox = new Set([...boxes.above, ...boxes.below]);
  const [across, inHalfA, inHalfB]: [RankedTie[], RankedTie[], RankedTie[]] = [[], [], []];
  for (const [one, other] of ties) {
    const [inA, inB] = ranks.a.has(one) && ranks.b.has(other) ? [one, other] : [other, one];
    (isBox.has(inA) ? inHalfB : isBox.has(inB) ? inHalfA : across).push([ranks.a.get(inA)!, ranks.b.get(inB)!]);
  }
  return countInversions([...across, ...inHalfA]) + countInversions([...across, ...inHalfB]) - countInversions(across);
}

export interface FlatRow {
  readonly id: Id;
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** Every row with its depth, from top to bottom. */
export function flattenRows(trees: readonly RowTree[], depth = 0, rows: FlatRow[] = []): readonly FlatRow[] {
  for (const { id, children } of trees) {
    rows.push({ id, depth, hasChildren: children.length > 0 });
    flattenRows(children, depth + 1, rows);
  }
  return rows;
}

/** The position of each box and row from top to bottom, boxes before and after the rows. */
function rank(trees: readonly RowTree[], { above, below } = NO_BOXES): ReadonlyMap<Id, number> {
  return new Map([...above, ...flattenRows(trees).map(({ id }) => id), ...below].map((id, i) => [id, i]));
}

/** The rows by the mean rank of what they are tied to; a row without ties keeps its rank. */
function sorted(trees: readonly RowTree[], pulls: ReadonlyMap<Id, readonly number[]>): readonly RowTree[] {
  const ranks = rank(trees);
  const placed = trees.map((tree) => {
    const all = flattenRows([tree]).flatMap(({ id }) => pulls.get(id) ?? []);
    const centre = mean(all) ?? ranks.get(tree.id)!;
    return { tree: { ...tree, children: sorted(tree.children, pulls) }, centre };
  });
  return sort(placed, ({ centre }) => centre).map(({ tree }) => tree);
}

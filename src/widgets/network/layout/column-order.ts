import { ascending, sort, sum } from 'd3';
import type { Id } from '../../../data/types.js';
import { countInversions } from './crossings.js';

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

/** The position of each row of a column from top to bottom, boxes before and after them. */
type Ranks = ReadonlyMap<Id, number>;

/** Of either column. */
interface Both<T> {
  readonly a: T;
  readonly b: T;
}

interface SortedTies {
  /** Those of the rows of a column, each with its end there first, to the other column and to boxes. */
  readonly from: Both<readonly GapTie[]>;
  /** Those from column a to column b. */
  readonly across: readonly GapTie[];
  /** Those between two rows of a column. */
  readonly inside: Both<readonly GapTie[]>;
}

/** After so many sweeps without improvement the order has converged, or cycles. */
const PATIENCE = 4;

/**
 * The columns with groups, and rows within groups, in an order with few crossings, including those with ties to the boxes and those of
 * the ties within a column, `inside`: barycentre sweeps (Sugiyama, Tagawa, Toda 1981) from four starts, either column first, as given
 * and with one column turned, which halves what is left from one start. The best order seen is kept, of equally good ones the first, so
 * the input must be sorted. O(sweeps × (rows + ties log ties)).
 */
export function orderColumns(columns: Columns, boxes: Boxes, gapTies: readonly GapTie[], inside: readonly GapTie[] = []): Columns {
  const given = ranksOf(columns, boxes);
  const ties = sortTies(given, gapTies, inside);
  let best = columns;
  let fewest = countAll(given, ties);
  for (const first of [0, 1]) {
    for (const start of [columns, { ...columns, a: turned(columns.a) }]) {
      let current = start;
      let ranks = ranksOf(start, boxes);
      for (let sweep = first, vain = 0; vain < PATIENCE && fewest > 0; sweep++, vain++) {
        const moving = sweep % 2 ? 'a' : 'b';
        const moved = sorted(current[moving], pullsOn(moving, ranks, ties), ranks[moving]);
        current = { ...current, [moving]: moved };
        ranks = { ...ranks, [moving]: rank(moved, boxes) };
        const crossings = countAll(ranks, ties);
        if (crossings < fewest) [best, fewest, vain] = [current, crossings, -1];
      }
    }
  }
  return best;
}

function sortTies({ a, b }: Both<Ranks>, ties: readonly GapTie[], inside: readonly GapTie[]): SortedTies {
  const fromRows = (own: Ranks, others: Ranks) => {
    // Boxes have a rank beside either column.
    const isRow = (id: Id) => own.has(id) && !others.has(id);
    return ties.flatMap(([one, other]): GapTie[] => (isRow(one) ? [[one, other]] : isRow(other) ? [[other, one]] : []));
  };
  const from = { a: fromRows(a, b), b: fromRows(b, a) };
  return {
    from,
    across: from.a.filter(([, other]) => !a.has(other)),
    inside: { a: inside.filter(([one]) => a.has(one)), b: inside.filter(([one]) => b.has(one)) },
  };
}

/** The ranks of what each row of a column is tied to, in the other column or among the boxes, and in its own. */
function pullsOn(side: 'a' | 'b', ranks: Both<Ranks>, { from, inside }: SortedTies): ReadonlyMap<Id, readonly number[]> {
  const [own, others] = side === 'a' ? [ranks.a, ranks.b] : [ranks.b, ranks.a];
  const pulls = new Map<Id, number[]>();
  const pull = (id: Id, end: number) => {
    const known = pulls.get(id);
    if (known) known.push(end);
    else pulls.set(id, [end]);
  };
  for (const [one, other] of from[side]) pull(one, others.get(other)!);
  for (const [one, other] of inside[side]) {
    pull(one, own.get(other)!);
    pull(other, own.get(one)!);
  }
  return pulls;
}

function turned(trees: readonly RowTree[]): readonly RowTree[] {
  return [...trees].reverse().map(({ id, children }) => ({ id, children: turned(children) }));
}

/** The crossings of the ties in the gap with each other and with the arcs of those inside. */
function countAll(ranks: Both<Ranks>, ties: SortedTies): number {
  return countAcross(ranks, ties) + countInside('a', ranks.a, ties) + countInside('b', ranks.b, ties);
}

/** The crossings of the arcs within a column with what begins between their ends. */
function countInside(side: 'a' | 'b', ranks: Ranks, { from, inside }: SortedTies): number {
  if (!inside[side].length) return 0;
  const until = new Uint32Array(ranks.size + 1);
  for (const [own] of from[side]) until[ranks.get(own)! + 1]!++;
  for (let i = 1; i < until.length; i++) until[i]! += until[i - 1]!;
  return sum(inside[side], (ends) => {
    const [start = 0, end = 0] = ends.map((id) => ranks.get(id)!).sort(ascending);
    return until[end]! - until[start + 1]!;
  });
}

/**
 * The number of pairs of ties that cross. A tie to a box stays in its half of the gap, so ties of different halves never meet. O(ties log
 * ties).
 */
export function countCrossings(columns: Columns, boxes: Boxes, ties: readonly GapTie[]): number {
  const ranks = ranksOf(columns, boxes);
  return countAcross(ranks, sortTies(ranks, ties, []));
}

function countAcross({ a, b }: Both<Ranks>, { from, across }: SortedTies): number {
  const count = (ties: readonly GapTie[], own: Ranks, others: Ranks) =>
    countInversions(ties.map(([one, other]) => [own.get(one)!, others.get(other)!]));
  return count(from.a, a, b) + count(from.b, b, a) - count(across, a, b);
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

function ranksOf({ a, b }: Columns, boxes: Boxes): Both<Ranks> {
  return { a: rank(a, boxes), b: rank(b, boxes) };
}

function rank(trees: readonly RowTree[], { above, below }: Boxes): Ranks {
  const ranks = new Map<Id, number>();
  const add = (id: Id) => ranks.set(id, ranks.size);
  above.forEach(add);
  for (const { id } of flattenRows(trees)) add(id);
  below.forEach(add);
  return ranks;
}

/** The rows by the mean rank of what they are tied to; a row without ties keeps its rank. */
function sorted(trees: readonly RowTree[], pulls: ReadonlyMap<Id, readonly number[]>, ranks: Ranks): readonly RowTree[] {
  if (!trees.length) return trees;
  const placed = trees.map((tree) => {
    const all = flattenRows([tree]).flatMap(({ id }) => pulls.get(id) ?? []);
    const centre = all.length ? sum(all) / all.length : ranks.get(tree.id)!;
    return { tree: { ...tree, children: sorted(tree.children, pulls, ranks) }, centre };
  });
  return sort(placed, ({ centre }) => centre).map(({ tree }) => tree);
}

import { group, sort, sum } from 'd3';
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
  /** All ties of each row of a column, with it first. */
  readonly partners: Both<ReadonlyMap<Id, readonly GapTie[]>>;
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
        const [moving, fixed] = sweep % 2 ? (['a', 'b'] as const) : (['b', 'a'] as const);
        const [own, others] = [ranks[moving], ranks[fixed]];
        const moved = sorted(current[moving], ties.partners[moving], (id) => (others.get(id) ?? own.get(id))!);
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
  const within = { a: inside.filter(([one]) => a.has(one)), b: inside.filter(([one]) => b.has(one)) };
  const partnersIn = (side: 'a' | 'b') =>
    group([...from[side], ...within[side], ...within[side].map(([one, other]): GapTie => [other, one])], ([id]) => id);
  return {
    from,
    across: from.a.filter(([, other]) => !a.has(other)),
    inside: within,
    partners: { a: partnersIn('a'), b: partnersIn('b') },
  };
}

function turned(trees: readonly RowTree[]): readonly RowTree[] {
  return [...trees].reverse().map(({ id, children }) => ({ id, children: turned(children) }));
}

/** The crossings of the ties in the gap with each other and with the arcs of those inside. */
function countAll(ranks: Both<Ranks>, ties: SortedTies): number {
  const { from, inside } = ties;
  return countAcross(ranks, ties) + countInside(ranks.a, from.a, inside.a) + countInside(ranks.b, from.b, inside.b);
}

/** The crossings of the arcs within a column with what begins between their ends. */
function countInside(ranks: Ranks, from: readonly GapTie[], inside: readonly GapTie[]): number {
  const until = new Uint32Array(ranks.size + 1);
  for (const [own] of from) until[ranks.get(own)! + 1]!++;
  for (let i = 1; i < until.length; i++) until[i]! += until[i - 1]!;
  return sum(inside, ([one, other]) => {
    const [start, end] = [ranks.get(one)!, ranks.get(other)!];
    return until[Math.max(start, end)]! - until[Math.min(start, end) + 1]!;
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
  return new Map([...above, ...flattenRows(trees).map(({ id }) => id), ...below].map((id, i) => [id, i]));
}

/** The rows by the mean rank of what they are tied to; a row without ties keeps its rank. */
function sorted(trees: readonly RowTree[], partners: ReadonlyMap<Id, readonly GapTie[]>, rankOf: (id: Id) => number): readonly RowTree[] {
  if (!trees.length) return trees;
  const placed = trees.map((tree) => {
    const ties = flattenRows([tree]).flatMap(({ id }) => partners.get(id) ?? []);
    const centre = ties.length ? sum(ties, ([, other]) => rankOf(other)) / ties.length : rankOf(tree.id);
    return { tree: { ...tree, children: sorted(tree.children, partners, rankOf) }, centre };
  });
  return sort(placed, ({ centre }) => centre).map(({ tree }) => tree);
}

import type { Id } from '../../data/types.js';

/** A row and the rows that stand under it. */
export interface RowTree {
  readonly id: Id;
  readonly children: readonly RowTree[];
}

export interface Columns {
  readonly a: readonly RowTree[];
  readonly b: readonly RowTree[];
}

/** A tie between a row of column a and one of column b. */
export type CrossTie = readonly [a: Id, b: Id];

/** After so many the order of these columns no longer changes. */
const SWEEPS = 40;

/** Swaps of neighbours that are tried on top; each costs O(ties²). */
const SWAP_ROUNDS = 6;

/**
 * Orders groups and rows within groups so that few ties cross: barycentre sweeps (Sugiyama, Tagawa, Toda 1981), the best
 * order seen is kept, then swaps of neighbours as long as they help. Ties by the order that came in, so the input must be sorted.
 */
export function orderColumns(columns: Columns, ties: readonly CrossTie[]): Columns {
  let current = columns;
  let best = columns;
  let fewest = countCrossings(columns, ties);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const [moving, fixed] = sweep % 2 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const ranks = rankRows(current[fixed]);
    const pulls = new Map<Id, number[]>();
    for (const [a, b] of ties) {
      const [id, other] = moving === 'a' ? [a, b] : [b, a];
      const rank = ranks.get(other);
      if (rank !== undefined) pulls.set(id, [...(pulls.get(id) ?? []), rank]);
    }
    current = { ...current, [moving]: sorted(current[moving], pulls) };
    const crossings = countCrossings(current, ties);
    if (crossings < fewest) [best, fewest] = [current, crossings];
  }
  return swapped(best, ties, fewest);
}

/** Pairs of ties that cross, O(ties²). */
export function countCrossings({ a, b }: Columns, ties: readonly CrossTie[]): number {
  const [ranksA, ranksB] = [rankRows(a), rankRows(b)];
  const ends = ties.map(([one, other]) => [ranksA.get(one) ?? -1, ranksB.get(other) ?? -1] as const);
  let crossings = 0;
  for (let i = 0; i < ends.length; i++) {
    for (let j = i + 1; j < ends.length; j++) if ((ends[i]![0] - ends[j]![0]) * (ends[i]![1] - ends[j]![1]) < 0) crossings++;
  }
  return crossings;
}

export interface FlatRow {
  readonly id: Id;
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** Every row with its depth, from top to bottom. */
export function flattenRows(trees: readonly RowTree[], depth = 0): readonly FlatRow[] {
  return trees.flatMap(({ id, children }) => [{ id, depth, hasChildren: children.length > 0 }, ...flattenRows(children, depth + 1)]);
}

function rankRows(trees: readonly RowTree[]): ReadonlyMap<Id, number> {
  return new Map(flattenRows(trees).map(({ id }, i) => [id, i]));
}

/** A row without ties keeps the place between its neighbours that it had. */
function sorted(trees: readonly RowTree[], pulls: ReadonlyMap<Id, readonly number[]>): readonly RowTree[] {
  const ranks = rankRows(trees);
  const placed = trees.map((tree) => {
    const all = flattenRows([tree]).flatMap(({ id }) => pulls.get(id) ?? []);
    const centre = all.length ? all.reduce((sum, rank) => sum + rank, 0) / all.length : ranks.get(tree.id)!;
    return { tree: { ...tree, children: sorted(tree.children, pulls) }, centre };
  });
  return placed.sort((one, other) => one.centre - other.centre).map(({ tree }) => tree);
}

function swapped(columns: Columns, ties: readonly CrossTie[], crossings: number): Columns {
  let [best, fewest] = [columns, crossings];
  for (let round = 0, better = true; round < SWAP_ROUNDS && better && fewest > 0; round++) {
    better = false;
    for (const side of ['a', 'b'] as const) {
      for (const change of neighbourSwaps(best[side])) {
        const tried = { ...best, [side]: change(best[side]) };
        const count = countCrossings(tried, ties);
        if (count < fewest) [best, fewest, better] = [tried, count, true];
      }
    }
  }
  return best;
}

type Change = (trees: readonly RowTree[]) => readonly RowTree[];

function neighbourSwaps(trees: readonly RowTree[]): readonly Change[] {
  const here = trees.slice(1).map(
    (_, i): Change =>
      (rows) =>
        rows.map((row, j) => (j === i ? rows[i + 1]! : j === i + 1 ? rows[i]! : row)),
  );
  const deeper = trees.flatMap((tree) =>
    neighbourSwaps(tree.children).map(
      (change): Change =>
        (rows) =>
          rows.map((row) => (row.id === tree.id ? { ...row, children: change(row.children) } : row)),
    ),
  );
  return [...here, ...deeper];
}

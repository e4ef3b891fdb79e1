/** The ranks of the two ends of a tie, from 0 at the top. */
export type RankedTie = readonly [a: number, b: number];

/**
 * The number of pairs of ties that cross; pairs with a common end do not. Inversions are counted with an accumulator tree (Barth, Jünger,
 * Mutzel 2002). O(ties log ties).
 */
export function countInversions(ties: readonly RankedTie[]): number {
  const size = ties.reduce((most, [, b]) => Math.max(most, b), 0) + 1;
  const sums = new Uint32Array(size + 1);
  let crossings = 0;
  Float64Array.from(ties, ([a, b]) => a * size + b)
    .sort()
    .forEach((key, seen) => {
      const at = (key % size) + 1;
      crossings += seen;
      for (let i = at; i > 0; i -= i & -i) crossings -= sums[i]!;
      for (let i = at; i <= size; i += i & -i) sums[i]!++;
    });
  return crossings;
}

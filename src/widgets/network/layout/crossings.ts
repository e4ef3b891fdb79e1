/** Ends of a tie by their ranks from top to bottom, from 0: in column a and in column b. */
export type RankedTie = readonly [a: number, b: number];

/** Pairs of ties that cross, those at one end not: inversions counted by a tree of sums (Barth, Jünger, Mutzel 2002). O(ties log ties). */
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

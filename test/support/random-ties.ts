import fc from 'fast-check';
import type { TieRecord } from '../../src/data/types.js';

/** Ties among actors named a, b, c …: with doubles, with ties of somebody with himself, and in parts that nothing joins. */
export function randomTies(actors: number, most: number): fc.Arbitrary<readonly TieRecord[]> {
  const actor = fc.integer({ min: 0, max: actors - 1 }).map((n) => String.fromCharCode(97 + n));
  return fc
    .array(fc.tuple(actor, actor), { maxLength: most })
    .map((pairs) => pairs.map(([from, to], i) => ({ id: `t${i}`, from, to, kind: 'met-with' })));
}

/** So many ties among so many actors, no two of the same pair. */
export function randomPairs(actors: number, ties: number): fc.Arbitrary<readonly TieRecord[]> {
  const pairs = Array.from({ length: actors }, (_, i) => Array.from({ length: i }, (_, j) => [`a${i}`, `a${j}`] as const)).flat();
  return fc
    .shuffledSubarray(pairs, { minLength: ties, maxLength: ties })
    .map((chosen) => chosen.map(([from, to], i) => ({ id: `t${i}`, from, to, kind: 'met-with' })));
}

import fc from 'fast-check';
import type { TieRecord } from '../../src/data/types.js';

/** Ties among actors a, b, c, …: with duplicates, with ties of an actor to itself, and in unconnected parts. */
export function randomTies(actors: number, most: number): fc.Arbitrary<readonly TieRecord[]> {
  const actor = fc.integer({ min: 0, max: actors - 1 }).map((n) => String.fromCharCode(97 + n));
  return fc
    .array(fc.tuple(actor, actor), { maxLength: most })
    .map((pairs) => pairs.map(([from, to], i) => ({ id: `t${i}`, from, to, kind: 'met-with' })));
}

/** The given number of ties among the given number of actors, no two between the same pair. */
export function randomPairs(actors: number, ties: number): fc.Arbitrary<readonly TieRecord[]> {
  const pairs = Array.from({ length: actors }, (_, i) => Array.from({ length: i }, (_, j) => [`a${i}`, `a${j}`] as const)).flat();
  return fc
    .shuffledSubarray(pairs, { minLength: ties, maxLength: ties })
    .map((chosen) => chosen.map(([from, to], i) => ({ id: `t${i}`, from, to, kind: 'met-with' })));
}

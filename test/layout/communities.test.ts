import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesOf } from '../../src/layout/communities.js';
import { finish } from '../../src/data/steps.js';

type Edge = readonly [one: number, other: number, weight: number];

function labelsOf(count: number, edges: readonly Edge[], most: number): readonly number[] {
  const ends = Uint32Array.from(edges.flatMap(([one, other]) => [one, other]));
  return [...finish(communitiesOf({ count, ends, weights: Uint32Array.from(edges, ([, , weight]) => weight) }, most))];
}

describe('Communities', () => {
  it('are the two cliques that a single edge joins', () => {
    const clique = (first: number) =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].flatMap((j) => (i < j ? [[first + i, first + j, 1] as const] : [])));
    const labels = labelsOf(8, [...clique(0), ...clique(4), [3, 4, 1]], 8);
    expect(new Set(labels.slice(0, 4)).size).toBe(1);
    expect(new Set(labels.slice(4)).size).toBe(1);
    expect(labels[0]).not.toBe(labels[4]);
  });

  it('are never larger than allowed, and are the same whatever the order of the edges', () => {
    const lists = fc.uniqueArray(fc.tuple(fc.nat(29), fc.nat(29), fc.integer({ min: 1, max: 5 })), {
      maxLength: 80,
      selector: ([a, b]) => `${a} ${b}`,
    });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (edges, most) => {
        const labels = labelsOf(30, edges, most);
        for (const label of labels) expect(labels.filter((each) => each === label).length).toBeLessThanOrEqual(most);
        expect(labelsOf(30, edges.toReversed(), most)).toEqual(labels);
      }),
    );
  });
});

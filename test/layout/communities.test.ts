import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesOf } from '../../src/layout/communities.js';

describe('Communities', () => {
  it('are the two cliques that one edge joins', () => {
    const clique = (first: number) =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].flatMap((j) => (i < j ? [[first + i, first + j, 1] as const] : [])));
    const labels = communitiesOf({ count: 8, edges: [...clique(0), ...clique(4), [3, 4, 1]] }, 8);
    expect(new Set(labels.slice(0, 4)).size).toBe(1);
    expect(new Set(labels.slice(4)).size).toBe(1);
    expect(labels[0]).not.toBe(labels[4]);
  });

  it('are never larger than allowed, and the same whatever the order of the edges', () => {
    const graphs = fc.record({
      count: fc.constant(30),
      edges: fc.uniqueArray(fc.tuple(fc.nat(29), fc.nat(29), fc.integer({ min: 1, max: 5 })), {
        maxLength: 80,
        selector: ([a, b]) => `${a} ${b}`,
      }),
    });
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 12 }), (graph, most) => {
        const labels = communitiesOf(graph, most);
        for (const label of labels) expect(labels.filter((each) => each === label).length).toBeLessThanOrEqual(most);
        expect(communitiesOf({ ...graph, edges: graph.edges.toReversed() }, most)).toEqual(labels);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { tieGraph, type TieGraph } from '../../../src/model/tie-graph.js';
import { articulationPoints, betweenness, findBridges } from '../../../src/widgets/network/query/bridging.js';
import { iranJapan } from '../../support/iran-japan.js';
import { randomTies } from '../../support/random-ties.js';

/** Every shortest path between two actors, in full. */
function waysBetween(graph: TieGraph, from: string, to: string): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[from]];
  for (let length = 0; length < graph.size && ways.length; length++) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length) return arrived;
    ways = ways.flatMap((way) => graph.get(way.at(-1)!)!.flatMap((step) => (way.includes(step.to) ? [] : [[...way, step.to]])));
  }
  return [];
}

function partsOf(graph: TieGraph, without?: string): number {
  const left = new Set([...graph.keys()].filter((id) => id !== without));
  let parts = 0;
  for (const start of left) {
    parts++;
    const reached = new Set([start]);
    for (const id of reached) for (const { to } of graph.get(id)!) if (to !== without) reached.add(to);
    for (const id of reached) left.delete(id);
  }
  return parts;
}

describe('Finding who bridges the two sides', () => {
  it('counts as many shortest paths as a complete enumeration', () => {
    fc.assert(
      fc.property(randomTies(7, 11), (ties) => {
        const graph = tieGraph(ties);
        const ids = [...graph.keys()];
        const counted = betweenness(graph);
        for (const id of ids) {
          let sum = 0;
          ids.forEach((from, i) => {
            for (const to of ids.slice(i + 1)) {
              const ways = from === id || to === id ? [] : waysBetween(graph, from, to);
              if (ways.length) sum += ways.filter((way) => way.includes(id)).length / ways.length;
            }
          });
          expect(counted.get(id) ?? 0).toBeCloseTo(sum, 9);
        }
      }),
    );
  });

  it('identifies those without whom a part falls apart', () => {
    fc.assert(
      fc.property(randomTies(9, 12), (ties) => {
        const graph = tieGraph(ties);
        const cuts = articulationPoints(graph);
        for (const id of graph.keys()) expect(cuts.has(id), id).toBe(partsOf(graph, id) > partsOf(graph));
      }),
    );
  });

  it('lists only those with cross ties in the data set of Iran and Japan, the best first', () => {
    const index = indexDataset(iranJapan());
    const ties = index.dataset.ties.filter(({ from, to }) => ![from, to].some((id) => id === 'iran' || id === 'japan'));
    const bridges = findBridges(tieGraph(ties), (id) => index.sideByActor.get(id)!);
    expect(bridges.length).toBeGreaterThan(30);
    expect(bridges.every(({ across }) => across > 0)).toBe(true);
    expect(bridges[0]!.between).toBeGreaterThan(bridges[1]!.between);
    expect(bridges.find(({ id }) => id === 'chitsaz')!.across).toBe(3);
  });
});

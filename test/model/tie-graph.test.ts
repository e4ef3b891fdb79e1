import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TieRecord } from '../../src/data/types.js';
import { filterTies } from '../../src/model/filter-ties.js';
import { NO_FILTER } from '../../src/model/filter.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { shortestPath } from '../../src/model/shortest-path.js';
import { stepsFrom, tieGraph } from '../../src/model/tie-graph.js';
import { iranJapan } from '../support/iran-japan.js';
import { randomTies } from '../support/random-ties.js';

/** Steps between every two actors by the Floyd–Warshall algorithm, which is not the method under test. */
function allDistances(ties: readonly TieRecord[]): (from: string, to: string) => number {
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  const away = new Map<string, number>();
  const get = (from: string, to: string) => (from === to ? 0 : (away.get(`${from} ${to}`) ?? Infinity));
  for (const { from, to } of ties) for (const key of [`${from} ${to}`, `${to} ${from}`]) away.set(key, 1);
  for (const k of ids)
    for (const i of ids) for (const j of ids) if (get(i, k) + get(k, j) < get(i, j)) away.set(`${i} ${j}`, get(i, k) + get(k, j));
  return get;
}

describe('The graph of ties', () => {
  it('finds a shortest path along ties, or none where two actors are not connected', () => {
    fc.assert(
      fc.property(randomTies(9, 14), (ties) => {
        const graph = tieGraph(ties);
        const distance = allDistances(ties);
        for (const from of graph.keys()) {
          for (const to of graph.keys()) {
            const path = shortestPath(graph, from, to);
            expect(path?.length ?? Infinity).toBe(distance(from, to));
            path?.forEach((step, i) => {
              expect(step.from).toBe(path[i - 1]?.to ?? from);
              for (const id of step.ties) {
                const tie = ties.find((each) => each.id === id)!;
                expect([tie.from, tie.to].sort()).toEqual([step.from, step.to].sort());
              }
            });
            expect(stepsFrom(graph, from, 3).has(to)).toBe(distance(from, to) <= 3);
          }
        }
      }),
    );
  });

  it('finds the same path whatever the order of the ties', () => {
    fc.assert(
      fc.property(randomTies(8, 14), (ties) => {
        const [graph, other] = [tieGraph(ties), tieGraph([...ties].reverse())];
        for (const from of graph.keys()) {
          for (const to of graph.keys()) expect(shortestPath(other, from, to)).toEqual(shortestPath(graph, from, to));
        }
      }),
    );
  });

  it('connects Chitsaz to Imagawa by their meeting, and nobody to an unknown actor', () => {
    const ties = iranJapan().ties.filter(({ from, to }) => ![from, to].some((id) => id === 'iran' || id === 'japan'));
    const graph = tieGraph(ties);
    expect(shortestPath(graph, 'chitsaz', 'imagawa')).toEqual([{ from: 'chitsaz', to: 'imagawa', ties: ['tie-199'] }]);
    expect(shortestPath(graph, 'chitsaz', 'chitsaz')).toEqual([]);
    expect(shortestPath(graph, 'chitsaz', 'nobody')).toBeNull();
  });
});

describe('The filter for ties', () => {
  const index = indexDataset(iranJapan());
  const passing = (change: Partial<typeof NO_FILTER>, shown: readonly string[] = []) =>
    filterTies(
      index,
      { ...NO_FILTER, ...change },
      shown.map((id) => index.eventById.get(id)!),
    );

  it('is null when nothing is narrowed', () => {
    expect(passing({})).toBeNull();
  });

  it('keeps a contact on its own days and an office for as long as it lasts', () => {
    expect(passing({ from: '2025' })!.has('tie-199')).toBe(true);
    expect(passing({ from: '2025-05' })!.has('tie-199')).toBe(false);
    expect(passing({ from: '2025-05' })!.has('tie-001')).toBe(true);
    expect(passing({ to: '2024' })!.has('tie-001')).toBe(false);
    expect(passing({ from: '1000' })!.has('tie-014')).toBe(false);
    expect(passing({ from: '2026' })!.has('tie-003')).toBe(true);
  });

  it('follows the events of the ties when kinds, themes or words narrow', () => {
    const shown = ['ev-2025-04-09-chitsaz-imagawa'];
    const passed = passing({ kinds: ['meeting'] }, shown)!;
    expect(passed.size).toBe(4);
    expect([...passed].every((id) => index.tieById.get(id)!.event === shown[0])).toBe(true);
  });
});

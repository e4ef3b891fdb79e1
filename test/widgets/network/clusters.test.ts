import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeData } from '../../../stories/support/large-data.js';
import { parse } from '../../../src/data/parse.js';
import type { Dataset } from '../../../src/data/types.js';
import { finish } from '../../../src/data/steps.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { findClusters } from '../../../src/widgets/network/project/clusters.js';
import { clustersFrom, clusterProblem } from '../../../src/widgets/network/project/cluster-ties.js';
import { projectNetwork } from '../../../src/widgets/network/project/projection.js';
import { strongestTies } from '../../../src/widgets/network/project/ties.js';
import { randomDataset, shuffled } from '../../support/random-data.js';

function project(dataset: Dataset, folded: readonly string[] = []) {
  const index = indexDataset(dataset);
  const circles = clustersFrom(index, finish(findClusters(clusterProblem(index))));
  return { index, circles, projection: projectNetwork(index, { states: false, folded: new Set(folded), clusters: circles }) };
}

describe('Clusters of actors', () => {
  const { dataset } = parse(largeData({ actors: 3_000 }));

  it('gather thousands into at most forty marks, each of one side, and count each actor once', () => {
    const { index, circles, projection } = project(dataset!);
    expect(projection.actors.length).toBeLessThanOrEqual(40);
    expect(projection.actors.reduce((sum, { memberCount }) => sum + 1 + memberCount, 0)).toBe(3_000);
    for (const [id, parent] of circles) expect(index.sideByActor.get(id)).toBe(index.sideByActor.get(parent));
  });

  it('open into smaller ones, and lose nobody', () => {
    const [first] = project(dataset!).projection.actors;
    const { projection } = project(dataset!, [first!.id]);
    const standing = ({ isFolded, memberCount }: { isFolded: boolean; memberCount: number }) => (isFolded ? 1 + memberCount : 1);
    expect(projection.actors.length).toBeGreaterThan(project(dataset!).projection.actors.length);
    expect(projection.actors.length).toBeLessThan(150);
    expect(projection.actors.reduce((sum, actor) => sum + standing(actor), 0)).toBe(3_000);
  });

  it('are joined by at most sixty lines, those with the most contacts', () => {
    const ties = strongestTies(project(dataset!).projection.ties);
    expect(ties.length).toBeLessThanOrEqual(60);
    expect(ties.map(({ id }) => id)).toEqual(ties.map(({ id }) => id).sort());
  });

  it('leave every body as it is, put no actor under itself, and are the same for any order of the data', () => {
    fc.assert(
      fc.property(randomDataset({ events: 2, actors: 90, places: 1 }), (data) => {
        const { circles, index } = project(data);
        expect(project(shuffled(data)).circles).toEqual(circles);
        for (const { id } of data.actors) {
          let steps = 0;
          for (let each = circles.get(id); each !== undefined; each = circles.get(each)) expect(++steps).toBeLessThan(90);
          expect(index.actorById.get(id)!.type === 'state' && circles.has(id)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

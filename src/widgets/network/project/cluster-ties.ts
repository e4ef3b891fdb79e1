import type { Id, Side } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { ClusterProblem } from './clusters.js';
import { findParents } from './hierarchy.js';
import { lineTies } from './ties.js';

const SIDES: readonly Side[] = ['a', 'b', 'joint', 'third'];

/**
 * The input of `findClusters`. Actors are numbered in the order of their ids, so that any order of the data gives the same clusters. O(n
 * log n).
 */
export function clusterProblem(index: DatasetIndex): ClusterProblem {
  const ids = sortedIds(index);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const parents = findParents(index);
  const ties = lineTies(index, parents);
  const ends = new Uint32Array(2 * ties.length);
  ties.forEach(({ from, to }, i) => ends.set([numberOf.get(from)!, numberOf.get(to)!], 2 * i));
  return {
    bodies: Int32Array.from(ids, (id) => numberOf.get(parents.get(id) ?? '') ?? -1),
    sides: Uint8Array.from(ids, (id) => SIDES.indexOf(index.sideByActor.get(id)!)),
    degrees: Uint32Array.from(ids, (id) => index.tiesByActor.get(id)?.length ?? 0),
    apart: Uint8Array.from(ids, (id) => Number(index.actorById.get(id)!.type === 'state')),
    ends,
  };
}

/** The result of `findClusters`, by ids: the actor that each stands under. */
export function clustersFrom(index: DatasetIndex, leaders: Int32Array): ReadonlyMap<Id, Id> {
  const ids = sortedIds(index);
  const parents = new Map<Id, Id>();
  leaders.forEach((leader, i) => leader >= 0 && parents.set(ids[i]!, ids[leader]!));
  return parents;
}

function sortedIds(index: DatasetIndex): readonly Id[] {
  return index.dataset.actors.map(({ id }) => id).sort();
}

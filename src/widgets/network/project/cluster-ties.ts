import { sort } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { CirclesProblem } from './clusters.js';
import { findParents } from './hierarchy.js';
import { lineTies, type NetworkTie } from './ties.js';

const SIDES: readonly Side[] = ['a', 'b', 'joint', 'third'];

/** Lines between circles; among thousands of actors almost every circle is tied to every other. */
const MOST_LINES = 60;

/** The actors of a data set as numbers, in the order of their ids, so that any order of the data gives the same circles. O(n log n). */
export function circlesProblem(index: DatasetIndex): CirclesProblem {
  const ids = sortedIds(index);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const parents = findParents(index);
  const ties = lineTies(index);
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

/** What `gatherCircles` found, by ids. */
export function circlesFrom(index: DatasetIndex, leaders: Int32Array): ReadonlyMap<Id, Id> {
  const ids = sortedIds(index);
  const parents = new Map<Id, Id>();
  leaders.forEach((leader, i) => leader >= 0 && parents.set(ids[i]!, ids[leader]!));
  return parents;
}

/** The lines of most contacts, by their ids. */
export function strongest(ties: readonly NetworkTie[]): readonly NetworkTie[] {
  const ranked = sort(
    ties,
    ({ ids }) => -ids.length,
    ({ id }) => id,
  );
  return sort(ranked.slice(0, MOST_LINES), ({ id }) => id);
}

function sortedIds(index: DatasetIndex): readonly Id[] {
  return index.dataset.actors.map(({ id }) => id).sort();
}

import type { Id, Side, TieRecord } from '../../data/types.js';
import { communitiesOf, type WeightedGraph } from '../../layout/communities.js';
import { group, type DatasetIndex } from '../../model/dataset-index.js';
import { findParents } from './project-hierarchy.js';
import { lineTies, type NetworkTie } from './project-ties.js';
import type { Circles } from './project.js';

/** So many circles are read at once, as so many actors are at first. */
const MOST_CIRCLES = 40;

/** Of one circle; those who stand in for circles themselves count once. */
const MOST_MEMBERS = 24;

/** Lines between circles; among thousands of actors almost every circle is tied to every other. */
const MOST_LINES = 60;

/**
 * Whom each actor stands under where there are more than a picture can carry: its body, as before, and else the best tied of a
 * circle of actors of one side that are most tied to each other, circles gathered again until few are left. Where no tie gathers
 * them, by rank. O(actors + ties) for each of few levels; the same for any order of the data.
 */
export function gatherCircles(index: DatasetIndex): Circles {
  const ties = lineTies(index);
  const parents = new Map(findParents(index));
  const degree = (id: Id) => index.tiesByActor.get(id)?.length ?? 0;
  const rank = (one: Id, other: Id) => degree(other) - degree(one) || (one < other ? -1 : 1);
  const topOf = (id: Id): Id => (parents.has(id) ? topOf(parents.get(id)!) : id);
  const sideOf = (id: Id) => index.sideByActor.get(id)!;
  let tops = index.dataset.actors.flatMap(({ id, type }) => (parents.has(id) || type === 'state' ? [] : [id])).sort();
  while (tops.length > MOST_CIRCLES) {
    const numberOf = new Map(tops.map((id, i) => [id, i]));
    const most = Math.min(MOST_MEMBERS, Math.ceil((2 * tops.length) / MOST_CIRCLES));
    const labels = communitiesOf(graphOf(numberOf, ties, topOf), most);
    const byTie = group(tops, (id) => [`${sideOf(id)} ${labels[numberOf.get(id)!]}`]);
    const isGathered = byTie.size < 0.8 * tops.length;
    for (const circle of isGathered ? byTie.values() : byRank(tops, most, sideOf, rank)) {
      const [leader, ...others] = [...circle].sort(rank);
      for (const id of others) parents.set(id, leader!);
    }
    const left = tops.filter((id) => !parents.has(id));
    if (left.length === tops.length) break;
    tops = left;
  }
  return { parents, strongest };
}

/** The lines of most contacts, by their ids. */
function strongest(ties: readonly NetworkTie[]): readonly NetworkTie[] {
  const kept = [...ties].sort((one, other) => other.ids.length - one.ids.length || (one.id < other.id ? -1 : 1)).slice(0, MOST_LINES);
  return kept.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function graphOf(numbers: ReadonlyMap<Id, number>, ties: readonly TieRecord[], topOf: (id: Id) => Id): WeightedGraph {
  const count = numbers.size;
  const weights = new Map<number, number>();
  for (const { from, to } of ties) {
    const [one, other] = [numbers.get(topOf(from)), numbers.get(topOf(to))];
    if (one === undefined || other === undefined || one === other) continue;
    const key = Math.min(one, other) * count + Math.max(one, other);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const edges = [...weights].sort(([one], [other]) => one - other);
  return {
    count,
    edges: edges.map(([key, weight]) => [Math.floor(key / count), key % count, weight] as const),
  };
}

function byRank(
  tops: readonly Id[],
  most: number,
  sideOf: (id: Id) => Side,
  rank: (one: Id, other: Id) => number,
): readonly (readonly Id[])[] {
  return [...group(tops, (id) => [sideOf(id)]).values()].flatMap((own) => {
    const sorted = [...own].sort(rank);
    return Array.from({ length: Math.ceil(sorted.length / most) }, (_, i) => sorted.slice(i * most, (i + 1) * most));
  });
}

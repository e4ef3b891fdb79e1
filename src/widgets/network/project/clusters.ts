import { communitiesOf, type WeightedGraph } from '../../../layout/communities.js';
import type { Steps } from '../../../layout/steps.js';

/** Actors by their numbers, in the order of their ids. */
export interface ClusterProblem {
  /** The body that each stands under, -1 for none. */
  readonly bodies: Int32Array;
  /** A number for the side of each. */
  readonly sides: Uint8Array;
  /** How many ties each has. */
  readonly degrees: Uint32Array;
  /** 1 for those that neither stand under anybody nor have anybody under them. */
  readonly apart: Uint8Array;
  /** Both actors of each tie that is a line, two by two. */
  readonly ends: Uint32Array;
}

/** So many circles are read at once, as so many actors are at first. */
const MOST_CLUSTERS = 40;

/** Of one circle; those who stand in for circles themselves count once. */
const MOST_MEMBERS = 24;

/**
 * Whom each actor stands under where there are more than a picture can carry, -1 for nobody: its body, as before, and else the
 * best tied of a circle of actors of one side that are most tied to each other, circles gathered again until few are left. Where
 * no tie gathers them, by rank. O(actors + ties) for each of few levels.
 */
export function* findClusters({ bodies, sides, degrees, apart, ends }: ClusterProblem): Steps<Int32Array> {
  const parents = bodies.slice();
  const rank = (one: number, other: number) => degrees[other]! - degrees[one]! || one - other;
  let tops = [...parents.keys()].filter((at) => parents[at]! < 0 && !apart[at]);
  while (tops.length > MOST_CLUSTERS) {
    const most = Math.min(MOST_MEMBERS, Math.ceil((2 * tops.length) / MOST_CLUSTERS));
    const graph = graphOf(tops, parents, ends);
    yield;
    const labels = yield* communitiesOf(graph, most);
    const byTie = new Map<number, number[]>();
    tops.forEach((at, i) => push(byTie, sides[at]! * tops.length + labels[i]!, at));
    const isClustered = byTie.size < 0.8 * tops.length;
    for (const circle of isClustered ? byTie.values() : byRank(tops, most, sides, rank)) {
      const [leader, ...others] = circle.sort(rank);
      for (const at of others) parents[at] = leader!;
    }
    yield;
    const left = tops.filter((at) => parents[at]! < 0);
    if (left.length === tops.length) break;
    tops = left;
  }
  return parents;
}

/** Ties between those who stand under nobody, with what is tied to those under them; as many between two weigh as many. */
function graphOf(tops: readonly number[], parents: Int32Array, ends: Uint32Array): WeightedGraph {
  const count = tops.length;
  const numbers = new Int32Array(parents.length).fill(-1);
  tops.forEach((at, i) => (numbers[at] = i));
  const numberOf = (end: number) => {
    let top = end;
    while (parents[top]! >= 0) top = parents[top]!;
    return numbers[top]!;
  };
  const keys = new Float64Array(ends.length / 2);
  let length = 0;
  for (let i = 0; i < ends.length; i += 2) {
    const [one, other] = [numberOf(ends[i]!), numberOf(ends[i + 1]!)];
    if (one >= 0 && other >= 0 && one !== other) keys[length++] = Math.min(one, other) * count + Math.max(one, other);
  }
  const pairs: number[] = [];
  const weights: number[] = [];
  let last = -1;
  for (const key of keys.subarray(0, length).sort()) {
    if (key === last) weights[weights.length - 1]!++;
    else {
      pairs.push(Math.floor(key / count), key % count);
      weights.push(1);
    }
    last = key;
  }
  return { count, ends: Uint32Array.from(pairs), weights: Uint32Array.from(weights) };
}

function byRank(
  tops: readonly number[],
  most: number,
  sides: Uint8Array,
  rank: (one: number, other: number) => number,
): readonly number[][] {
  const bySide = new Map<number, number[]>();
  for (const at of tops) push(bySide, sides[at]!, at);
  return [...bySide.values()].flatMap((own) => {
    const sorted = own.sort(rank);
    return Array.from({ length: Math.ceil(sorted.length / most) }, (_, i) => sorted.slice(i * most, (i + 1) * most));
  });
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

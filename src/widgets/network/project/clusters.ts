import { communitiesOf, type WeightedGraph } from '../../../layout/communities.js';
import type { Steps } from '../../../data/steps.js';

/** A data set as typed arrays. Actors are numbered from 0 in the order of their ids. */
export interface ClusterProblem {
  /** The body that each actor stands under, -1 for none. */
  readonly bodies: Int32Array;
  /** The side of each actor, as a number. */
  readonly sides: Uint8Array;
  /** The number of ties of each actor. */
  readonly degrees: Uint32Array;
  /** 1 for actors that are in no cluster, else 0. */
  readonly apart: Uint8Array;
  /** Edge endpoints, interleaved: `[source0, target0, source1, …]`. */
  readonly ends: Uint32Array;
}

/** As many clusters are legible at once as actors are at first. */
const MOST_CLUSTERS = 40;

/** Greatest number of actors in a cluster; one that stands for a cluster itself counts once. */
const MOST_MEMBERS = 24;

/**
 * The actor that each actor stands under, -1 for none: its body if it has one, else the best tied actor of its cluster. Clusters are of
 * one side; they are clustered again until at most 40 are left. Where ties join too few actors they are clustered by rank: number of
 * ties, then number. O(actors + ties) for each of a few levels.
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

/** The weighted graph of the actors that stand under none, with the ties of those under them; a weight is a number of ties. */
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

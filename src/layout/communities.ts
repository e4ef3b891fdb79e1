import type { Steps } from '../data/steps.js';

/** An undirected graph with weighted edges; nodes are numbered from 0. */
export interface WeightedGraph {
  readonly count: number;
  /** Edge endpoints, interleaved: `[source0, target0, source1, …]`. */
  readonly ends: Uint32Array;
  /** One per edge. Integers, so that sums do not depend on the order of addition. */
  readonly weights: Uint32Array;
}

/** Sweeps over all nodes; by then hardly any node changes its community. */
const ROUNDS = 8;

/**
 * The community of each node, named by the number of one of its members: size-constrained label propagation (Meyerhenke, Sanders,
 * Schulz 2014), in which nodes in turn join the community with the greatest total weight to them, up to `most` nodes. On a tie a node
 * stays, else the smaller community wins, then the lower number, so the result is deterministic. O(rounds × edges).
 */
export function* communitiesOf({ count, ends, weights }: WeightedGraph, most: number): Steps<Int32Array> {
  const { starts, others, pulls } = neighboursOf(count, ends, weights);
  const labels = Int32Array.from({ length: count }, (_, i) => i);
  const sizes = new Int32Array(count).fill(1);
  const pullOf = new Float64Array(count);
  for (let round = 0, changed = true; round < ROUNDS && changed; round++) {
    changed = false;
    for (let at = 0; at < count; at++) {
      const own = labels[at]!;
      const [start, end] = [starts[at]!, starts[at + 1]!];
      for (let i = start; i < end; i++) pullOf[labels[others[i]!]!]! += pulls[i]!;
      const compare = (label: number, than: number) =>
        pullOf[label]! - pullOf[than]! || (than === own ? -1 : sizes[than]! - sizes[label]! || than - label);
      let best = own;
      for (let i = start; i < end; i++) {
        const label = labels[others[i]!]!;
        if (label !== own && sizes[label]! < most && compare(label, best) > 0) best = label;
      }
      for (let i = start; i < end; i++) pullOf[labels[others[i]!]!] = 0;
      if (best === own) continue;
      sizes[own]!--;
      sizes[best]!++;
      labels[at] = best;
      changed = true;
    }
    yield;
  }
  return labels;
}

/** Adjacency in compressed sparse rows: neighbours and weights of node i are at `starts[i]` up to `starts[i + 1]`. */
function neighboursOf(count: number, ends: Uint32Array, weights: Uint32Array) {
  const starts = new Uint32Array(count + 1);
  for (const end of ends) starts[end + 1]!++;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, count);
  const others = new Uint32Array(ends.length);
  const pulls = new Uint32Array(ends.length);
  ends.forEach((end, i) => {
    const slot = next[end]!++;
    others[slot] = ends[i ^ 1]!;
    pulls[slot] = weights[i >> 1]!;
  });
  return { starts, others, pulls };
}

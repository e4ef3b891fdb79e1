import type { Steps } from './steps.js';

/** Points by their numbers, with weights on the edges between them. */
export interface WeightedGraph {
  readonly count: number;
  /** Both points of each edge, two by two. */
  readonly ends: Uint32Array;
  /** Of each edge; whole numbers, so that sums do not depend on their order. */
  readonly weights: Uint32Array;
}

/** After so many rounds hardly any point changes its community. */
const ROUNDS = 8;

/**
 * The community of each point, by the number of one of its points: each joins in turn the one it has most weight to, none of
 * more than `most` points (label propagation with bounded size: Meyerhenke, Sanders, Schulz 2014). Of equally good ones the smallest, then the
 * one of the lowest number, so that the same graph gives the same communities. A point without edges stays alone. O(rounds × edges).
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

/** The other end and the weight of every edge of each point, one point after the other; those of point i begin at `starts[i]`. */
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

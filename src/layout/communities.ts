/** Points by their numbers, with weights on the edges between them. */
export interface WeightedGraph {
  readonly count: number;
  readonly edges: readonly (readonly [one: number, other: number, weight: number])[];
}

/** After so many rounds hardly any point changes its community. */
const ROUNDS = 8;

/**
 * The community of each point, by the number of one of its points: each joins in turn the one it has most weight to, none of
 * more than `most` points (label propagation with bounded size: Meyerhenke, Sanders, Schulz 2014). Of equally good ones the smallest, then the
 * one of the lowest number, so that the same graph gives the same communities. A point without edges stays alone. O(rounds × edges).
 */
export function communitiesOf({ count, edges }: WeightedGraph, most: number): readonly number[] {
  const neighbours = Array.from({ length: count }, (): (readonly [other: number, weight: number])[] => []);
  for (const [one, other, weight] of edges) {
    neighbours[one]!.push([other, weight]);
    neighbours[other]!.push([one, weight]);
  }
  const labels = Array.from({ length: count }, (_, i) => i);
  const sizes = Array.from({ length: count }, () => 1);
  for (let round = 0, changed = true; round < ROUNDS && changed; round++) {
    changed = false;
    for (let at = 0; at < count; at++) {
      const own = labels[at]!;
      const pulls = new Map<number, number>();
      for (const [other, weight] of neighbours[at]!) pulls.set(labels[other]!, (pulls.get(labels[other]!) ?? 0) + weight);
      const compare = (label: number, than: number) =>
        (pulls.get(label) ?? 0) - (pulls.get(than) ?? 0) || (than === own ? -1 : sizes[than]! - sizes[label]! || than - label);
      let best = own;
      for (const label of pulls.keys()) if (label !== own && sizes[label]! < most && compare(label, best) > 0) best = label;
      if (best === own) continue;
      sizes[own]!--;
      sizes[best]!++;
      labels[at] = best;
      changed = true;
    }
  }
  return labels;
}

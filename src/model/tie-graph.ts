import { sort } from 'd3';
import type { Id, TieRecord } from '../data/types.js';

/** An edge to a neighbour, with all ties that make it. */
export interface TieStep {
  readonly to: Id;
  /** Sorted. */
  readonly ties: readonly Id[];
}

/** Adjacency lists by actor, sorted by id, so that traversals are deterministic. */
export type TieGraph = ReadonlyMap<Id, readonly TieStep[]>;

/** The undirected graph of ties, without loops. O(ties log ties); independent of their order. */
export function tieGraph(ties: readonly TieRecord[]): TieGraph {
  const steps = new Map<Id, Map<Id, Id[]>>();
  const add = (from: Id, to: Id, tie: Id) => {
    const known = steps.get(from) ?? new Map<Id, Id[]>();
    steps.set(from, known);
    known.set(to, [...(known.get(to) ?? []), tie]);
  };
  for (const { id, from, to } of ties) {
    if (from === to) continue;
    add(from, to, id);
    add(to, from, id);
  }
  return new Map([...steps].map(([from, known]) => [from, sort(known, ([to]) => to).map(([to, ids]) => ({ to, ties: ids.sort() }))]));
}

/** Graph distances from an actor, itself included, up to `depth`. O(ties). */
export function stepsFrom(graph: TieGraph, start: Id, depth: number): ReadonlyMap<Id, number> {
  const found = new Map([[start, 0]]);
  for (const [id, away] of found) {
    if (away < depth) for (const { to } of graph.get(id) ?? []) if (!found.has(to)) found.set(to, away + 1);
  }
  return found;
}

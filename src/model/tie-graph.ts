import type { Id, TieRecord } from '../data/types.js';

/** Everything that ties an actor to one other. */
export interface TieStep {
  readonly to: Id;
  /** In the order of their ids. */
  readonly ties: readonly Id[];
}

/** The actors that each actor is tied to, in the order of their ids, so that whoever walks it always walks the same way. */
export type TieGraph = ReadonlyMap<Id, readonly TieStep[]>;

/** Ties both ways; those of somebody with himself are left out. O(ties log ties), whatever their order. */
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
  return new Map([...steps].map(([from, known]) => [from, [...known].map(([to, ids]) => ({ to, ties: ids.sort() })).sort(byActor)]));
}

/** Actors by the number of steps that they are away, the first one too; those farther than `depth` are left out. O(ties). */
export function stepsFrom(graph: TieGraph, start: Id, depth: number): ReadonlyMap<Id, number> {
  const found = new Map([[start, 0]]);
  for (const [id, away] of found) {
    if (away < depth) for (const { to } of graph.get(id) ?? []) if (!found.has(to)) found.set(to, away + 1);
  }
  return found;
}

function byActor(one: TieStep, other: TieStep): number {
  return one.to < other.to ? -1 : 1;
}

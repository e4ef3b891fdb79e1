import { sort } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { TieGraph } from '../../../model/tie-graph.js';

/** The part of one actor in holding the two sides together. */
export interface Bridge {
  readonly id: Id;
  /** How many actors of another side it is tied to directly. */
  readonly across: number;
  /** Betweenness: the share, 0 to 1, of the shortest paths between all others that go through it. */
  readonly between: number;
  /** Without it the graph would fall into more parts. */
  readonly isCut: boolean;
}

/** Above so many actors betweenness takes seconds. */
export const MOST_COUNTED = 1_000;

/**
 * Actors with a tie to another side, sorted by betweenness, then by such ties, then by id. Above 1,000 actors betweenness is not
 * computed and 0.
 */
export function findBridges(graph: TieGraph, sideOf: (id: Id) => Side): readonly Bridge[] {
  const ways = graph.size <= MOST_COUNTED ? betweenness(graph) : new Map<Id, number>();
  const pairs = ((graph.size - 1) * (graph.size - 2)) / 2;
  const cuts = articulationPoints(graph);
  const bridges = [...graph]
    .map(([id, steps]) => ({
      id,
      across: steps.filter(({ to }) => sideOf(to) !== sideOf(id)).length,
      between: pairs ? (ways.get(id) ?? 0) / pairs : 0,
      isCut: cuts.has(id),
    }))
    .filter(({ across }) => across);
  return sort(
    bridges,
    ({ between }) => -between,
    ({ across }) => -across,
    ({ id }) => id,
  );
}

/**
 * The number of pairs whose shortest paths go through each actor; of several paths each counts in part (Brandes 2001). O(actors × ties).
 */
export function betweenness(graph: TieGraph): ReadonlyMap<Id, number> {
  const sums = new Map<Id, number>();
  for (const start of graph.keys()) {
    const away = new Map([[start, 0]]);
    const ways = new Map([[start, 1]]);
    for (const [id, steps] of away) {
      for (const { to } of graph.get(id) ?? []) {
        if (!away.has(to)) away.set(to, steps + 1);
        if (away.get(to) === steps + 1) ways.set(to, (ways.get(to) ?? 0) + ways.get(id)!);
      }
    }
    const shares = new Map<Id, number>();
    for (const [id, steps] of [...away].reverse()) {
      for (const { to } of graph.get(id) ?? []) {
        if (away.get(to) !== steps + 1) continue;
        shares.set(id, (shares.get(id) ?? 0) + (ways.get(id)! / ways.get(to)!) * (1 + (shares.get(to) ?? 0)));
      }
      // Each pair is met from both of its ends.
      if (id !== start) sums.set(id, (sums.get(id) ?? 0) + (shares.get(id) ?? 0) / 2);
    }
  }
  return sums;
}

/** The actors whose removal would disconnect a component (Hopcroft and Tarjan 1973), found without recursion. O(ties). */
export function articulationPoints(graph: TieGraph): ReadonlySet<Id> {
  const cuts = new Set<Id>();
  const order = new Map<Id, number>();
  const low = new Map<Id, number>();
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    let branches = 0;
    const stack = [visit(root, null)];
    while (stack.length) {
      const here = stack.at(-1)!;
      const step = here.steps[here.next++];
      if (!step) {
        stack.pop();
        const { parent, id } = here;
        if (parent === null) continue;
        low.set(parent, Math.min(low.get(parent)!, low.get(id)!));
        if (parent === root) branches++;
        else if (low.get(id)! >= order.get(parent)!) cuts.add(parent);
      } else if (order.has(step.to)) {
        if (step.to !== here.parent) low.set(here.id, Math.min(low.get(here.id)!, order.get(step.to)!));
      } else stack.push(visit(step.to, here.id));
    }
    if (branches > 1) cuts.add(root);
  }
  return cuts;

  function visit(id: Id, parent: Id | null) {
    order.set(id, order.size);
    low.set(id, order.get(id)!);
    return { id, parent, steps: graph.get(id) ?? [], next: 0 };
  }
}

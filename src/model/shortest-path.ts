import type { Id } from '../data/types.js';
import type { TieGraph } from './tie-graph.js';

/** An edge of a path, with all ties between its ends. */
export interface PathStep {
  readonly from: Id;
  readonly to: Id;
  readonly ties: readonly Id[];
}

/**
 * A shortest path between two actors, by breadth-first search; among equals the first in the order of ids. Empty from an actor to
 * itself, null when they are not connected. O(ties).
 */
export function shortestPath(graph: TieGraph, start: Id, end: Id): readonly PathStep[] | null {
  const before = new Map<Id, PathStep | null>([[start, null]]);
  for (const [from] of before) {
    if (from === end) break;
    for (const { to, ties } of graph.get(from) ?? []) if (!before.has(to)) before.set(to, { from, to, ties });
  }
  if (!before.has(end)) return null;
  const path: PathStep[] = [];
  for (let step = before.get(end); step; step = before.get(step.from)) path.unshift(step);
  return path;
}

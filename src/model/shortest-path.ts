import type { Id } from '../data/types.js';
import type { TieGraph } from './tie-graph.js';

/** One step of a path with everything that ties its two ends. */
export interface PathStep {
  readonly from: Id;
  readonly to: Id;
  readonly ties: readonly Id[];
}

/**
 * The fewest steps from one actor to another by breadth-first search; of several such paths the one that a search in the
 * order of the ids meets first. Empty from an actor to itself, null when nothing ties the two. O(ties).
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

import type { Id } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { shortestPath, type PathStep } from '../../../model/shortest-path.js';
import type { TieGraph } from '../../../model/tie-graph.js';
import type { NetworkProjection } from '../project/projection.js';
import { mergeTies, type NetworkTie } from '../project/ties.js';
import { pathEnds } from './graph.js';

/** The path from one actor to another. */
export interface PathAnswer {
  readonly from: Id;
  readonly to: Id;
  /** Null when nothing ties them. */
  readonly steps: readonly PathStep[] | null;
}

/** The shortest path between the two ends of `idA..idB`; null for any other text. */
export function findPath(graph: TieGraph, path: string): PathAnswer | null {
  const ends = pathEnds(path);
  if (!ends) return null;
  const [from, to] = ends;
  return { from, to, steps: shortestPath(graph, from, to) };
}

/** The lines of a projection, and those of the path that are none otherwise, such as ties of office. */
export function tiesWithPath({ steps }: PathAnswer, index: DatasetIndex, { ties, drawnAs }: NetworkProjection): readonly NetworkTie[] {
  const drawn = new Set(ties.flatMap(({ ids }) => ids));
  const missing = (steps ?? []).filter((step) => !step.ties.some((id) => drawn.has(id))).flatMap((step) => step.ties);
  const records = missing.map((id) => index.tieById.get(id)!);
  return [...ties, ...mergeTies(index, records, drawnAs)];
}

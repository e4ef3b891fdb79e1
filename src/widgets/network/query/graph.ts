import type { Id } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { MENTION, tieFamily } from '../../../model/tie-family.js';
import { tieGraph, type TieGraph } from '../../../model/tie-graph.js';

/** The two ends of `idA..idB`; null for any other text. */
export function pathEnds(path: string): readonly [from: Id, to: Id] | null {
  const at = path.indexOf('..');
  const [from, to] = [path.slice(0, at).trim(), path.slice(at + 2).trim()];
  return at > 0 && to ? [from, to] : null;
}

/** The centre of a neighbourhood and the two ends of a path, each if it is a state, else null. */
export function namedStates(
  index: DatasetIndex,
  centre: Id | null,
  path: string,
): readonly [centre: Id | null, from: Id | null, to: Id | null] {
  const [from, to] = pathEnds(path) ?? [null, null];
  const ifState = (id: Id | null) => (id !== null && index.actorById.get(id)?.type === 'state' ? id : null);
  return [ifState(centre), ifState(from), ifState(to)];
}

/**
 * The graph that paths and neighbourhoods go along: the ties that pass the filter (all with `passing` null), without mentions, which are
 * only statements of one about another. States are in it if `hasState` says so, as almost everybody is tied to them. O(ties).
 */
export function queryGraph(index: DatasetIndex, passing: ReadonlySet<Id> | null, hasState: (id: Id) => boolean): TieGraph {
  const isIn = (id: Id) => index.actorById.get(id)!.type !== 'state' || hasState(id);
  return tieGraph(
    index.dataset.ties.filter(
      ({ id, from, to, kind }) => (!passing || passing.has(id)) && tieFamily(index, kind) !== MENTION && isIn(from) && isIn(to),
    ),
  );
}

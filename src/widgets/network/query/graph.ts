import type { Id } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { MENTION, tieFamily } from '../../../model/tie-family.js';
import { tieGraph, type TieGraph } from '../../../model/tie-graph.js';

/** The two ends of `idA..idB`, null when that is not what it says. */
export function pathEnds(path: string): readonly [from: Id, to: Id] | null {
  const at = path.indexOf('..');
  const [from, to] = [path.slice(0, at).trim(), path.slice(at + 2).trim()];
  return at > 0 && to ? [from, to] : null;
}

/** Of who is asked about, the states; null for everybody else. */
export function askedStates(index: DatasetIndex, centre: Id | null, path: string): readonly (Id | null)[] {
  return [centre, ...(pathEnds(path) ?? [])].map((id) => (index.actorById.get(id ?? '')?.type === 'state' ? id : null));
}

/**
 * The ties that questions go along: those that pass the filter, but for what one only said of another, and but for those of
 * the states, to which almost everyone is tied, unless they are drawn or asked about.
 */
export function askedGraph(
  index: DatasetIndex,
  {
    passing,
    states,
    asked,
  }: { readonly passing: ReadonlySet<Id> | null; readonly states: boolean; readonly asked: readonly (Id | null)[] },
): TieGraph {
  const isIn = (id: Id) => states || index.actorById.get(id)!.type !== 'state' || asked.includes(id);
  return tieGraph(
    index.dataset.ties.filter(
      ({ id, from, to, kind }) => (!passing || passing.has(id)) && tieFamily(index, kind) !== MENTION && isIn(from) && isIn(to),
    ),
  );
}

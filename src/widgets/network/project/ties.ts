import { groups, sort } from 'd3';
import type { Id, TieRecord } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { findParents } from './hierarchy.js';
import { CONFLICT, COOPERATION, isDirected, MENTION, OFFICE, tieFamily } from '../../../model/tie-family.js';

/** Lines between clusters; among thousands of actors almost every cluster is tied to every other. */
const MOST_LINES = 60;

/** All ties between two drawn actors, as one line. */
export interface NetworkTie {
  /** Id of the first of the ties. */
  readonly id: Id;
  readonly ids: readonly Id[];
  readonly from: Id;
  readonly to: Id;
  /** Conflict if any of them is, else cooperation, else that of the first which is no office, else office. */
  readonly family: string;
  /** The end that all directed ties point to; null without directed ties, or when they point both ways. */
  readonly towards: Id | null;
}

/**
 * The ties that are drawn as lines: all but mentions, ties of an actor to itself, and offices that need none. Those are told by where the
 * actor stands: under a body, or on the side of a state; or they are further posts in bodies of the same type as that one. O(n).
 */
export function lineTies(index: DatasetIndex, bodies = findParents(index)): readonly TieRecord[] {
  const typeOf = (id: Id | undefined) => index.actorById.get(id ?? '')?.type;
  const needsNoLine = ({ from, to }: TieRecord) =>
    index.sideByActor.get(from) === index.sideByActor.get(to) &&
    ([from, to].some((id) => typeOf(id) === 'state') || typeOf(bodies.get(from)) === typeOf(to) || typeOf(bodies.get(to)) === typeOf(from));
  return index.dataset.ties.filter((tie) => {
    const family = tieFamily(index, tie.kind);
    return tie.from !== tie.to && family !== MENTION && !(family === OFFICE && needsNoLine(tie));
  });
}

/**
 * One line for each pair of drawn actors, in the order of the ids of their first ties. Ties whose ends are drawn as one actor give none.
 * O(ties log ties).
 */
export function mergeTies(index: DatasetIndex, ties: readonly TieRecord[], drawnAs: (id: Id) => Id): readonly NetworkTie[] {
  const crossing = sort(ties, ({ id }) => id).filter(({ from, to }) => drawnAs(from) !== drawnAs(to));
  const pairs = groups(crossing, ({ from, to }) => [drawnAs(from), drawnAs(to)].sort().join('\u0000'));
  return pairs.map(([, pair]) => {
    const [first] = pair as [TieRecord];
    const families = pair.map(({ kind }) => tieFamily(index, kind));
    const targets = new Set(pair.filter(({ kind }) => isDirected(index, kind)).map(({ to }) => drawnAs(to)));
    return {
      id: first.id,
      ids: pair.map(({ id }) => id),
      from: drawnAs(first.from),
      to: drawnAs(first.to),
      family: [CONFLICT, COOPERATION].find((family) => families.includes(family)) ?? families.find((family) => family !== OFFICE) ?? OFFICE,
      towards: targets.size === 1 ? [...targets][0]! : null,
    };
  });
}

/** The 60 lines that stand for most ties, sorted by id; of equally many those with the smallest ids. O(n log n). */
export function strongestTies(ties: readonly NetworkTie[]): readonly NetworkTie[] {
  const ranked = sort(
    ties,
    ({ ids }) => -ids.length,
    ({ id }) => id,
  );
  return sort(ranked.slice(0, MOST_LINES), ({ id }) => id);
}

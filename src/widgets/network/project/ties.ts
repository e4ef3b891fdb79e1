import { groups, sort } from 'd3';
import type { Id, TieRecord } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
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
  /** Conflict if any of them is, else cooperation if any is, else the family of the first. */
  readonly family: string;
  /** The end that all directed ties point to; null without directed ties, or when they point both ways. */
  readonly towards: Id | null;
}

/** The ties that are drawn as lines: all but offices, which put one actor under another, mentions, and ties of an actor to itself. O(n). */
export function lineTies(index: DatasetIndex): readonly TieRecord[] {
  return index.dataset.ties.filter(({ kind, from, to }) => from !== to && ![OFFICE, MENTION].includes(tieFamily(index, kind)));
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
      family: [CONFLICT, COOPERATION].find((family) => families.includes(family)) ?? families[0]!,
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

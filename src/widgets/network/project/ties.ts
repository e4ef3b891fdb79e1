import { sort } from 'd3';
import type { Id, TieRecord } from '../../../data/types.js';
import { finish, type Steps } from '../../../layout/steps.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { CONFLICT, COOPERATION, isDirected, MENTION, OFFICE, tieFamily } from '../../../model/tie-family.js';

/** Everything between two drawn actors as one line. */
export interface NetworkTie {
  /** Id of the first of them. */
  readonly id: Id;
  readonly ids: readonly Id[];
  readonly from: Id;
  readonly to: Id;
  /** Conflict if one of them is, else cooperation, else the family of the first. */
  readonly family: string;
  /** The end that all ties with a direction go to; null without any, or when they go both ways. */
  readonly towards: Id | null;
}

/** Ties that are drawn as lines: all but offices, which put one actor under another, and mentions. */
export function lineTies(index: DatasetIndex): readonly TieRecord[] {
  return index.dataset.ties.filter(({ kind, from, to }) => from !== to && ![OFFICE, MENTION].includes(tieFamily(index, kind)));
}

/** One line for each pair of places, by the id of its first tie; what happens within one place is none. O(ties log ties). */
export function mergeTies(index: DatasetIndex, ties: readonly TieRecord[], placeOf: (id: Id) => Id): readonly NetworkTie[] {
  return finish(mergeSteps(index, ties, placeOf));
}

/** The same, with rests. */
export function* mergeSteps(index: DatasetIndex, ties: readonly TieRecord[], placeOf: (id: Id) => Id): Steps<readonly NetworkTie[]> {
  const pairs = new Map<string, TieRecord[]>();
  for (const tie of sort(ties, ({ id }) => id)) {
    const [from, to] = [placeOf(tie.from), placeOf(tie.to)];
    const key = [from, to].sort().join('\u0000');
    const list = pairs.get(key);
    if (list) list.push(tie);
    else if (from !== to) pairs.set(key, [tie]);
    yield;
  }
  const merged: NetworkTie[] = [];
  for (const list of pairs.values()) {
    const [first] = list as [TieRecord];
    const families = list.map(({ kind }) => tieFamily(index, kind));
    const targets = new Set(list.filter(({ kind }) => isDirected(index, kind)).map(({ to }) => placeOf(to)));
    merged.push({
      id: first.id,
      ids: list.map(({ id }) => id),
      from: placeOf(first.from),
      to: placeOf(first.to),
      family: [CONFLICT, COOPERATION].find((family) => families.includes(family)) ?? families[0]!,
      towards: targets.size === 1 ? [...targets][0]! : null,
    });
    yield;
  }
  return merged;
}

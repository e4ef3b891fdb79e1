import type { ActorRecord, Id, Side, TieRecord } from '../../data/types.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { findParents } from './project-hierarchy.js';

export interface NetworkActor {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  /** Persons stand under bodies. */
  readonly isPerson: boolean;
  /** The body that it belongs to, on the same side. */
  readonly parent: Id | null;
  /** Statements of contact, cooperation or conflict with anybody who is not of the same side. */
  readonly crossCount: number;
  readonly eventCount: number;
}

/** Everything between two actors as one line. */
export interface NetworkTie {
  /** Id of the first of them. */
  readonly id: Id;
  readonly ids: readonly Id[];
  readonly from: Id;
  readonly to: Id;
  readonly count: number;
  readonly isConflict: boolean;
  /** EDTF dates of the single ties. */
  readonly dates: readonly string[];
}

export interface NetworkProjection {
  /** All that may be drawn, the most tied first; states only when asked for. */
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  /** Every actor of the data set, for the twin. */
  readonly everyActor: readonly NetworkActor[];
}

/** Families that say where somebody belongs, and what others said of somebody: neither is a line of contact. */
const OFFICE = 'office';
const MENTION = 'mention';
const CONFLICT = 'conflict';

/** Who can be drawn and what ties them. O(actors + ties), sorted by rank, then id. */
export function projectNetwork(index: DatasetIndex, options: { readonly states: boolean }): NetworkProjection {
  const { actors, ties } = index.dataset;
  const familyOf = (tie: TieRecord) => tieFamily(index, tie.kind);
  const parents = findParents(
    index,
    ties.filter((tie) => familyOf(tie) === OFFICE),
  );
  const lines = ties.filter((tie) => familyOf(tie) !== OFFICE && familyOf(tie) !== MENTION && tie.from !== tie.to);
  const isLine = new Set(lines);
  const sideOf = (id: Id) => index.sideByActor.get(id)!;
  const crossCount = (id: Id) =>
    (index.tiesByActor.get(id) ?? []).filter((tie) => {
      const [from, to] = [sideOf(tie.from), sideOf(tie.to)];
      const crosses = from !== to || from === 'joint' || from === 'third';
      return crosses && isLine.has(tie) && !isState(index, tie.from) && !isState(index, tie.to);
    }).length;
  const projected = actors.map((actor) =>
    projectActor(actor, sideOf(actor.id), parents.get(actor.id) ?? null, crossCount(actor.id), index),
  );
  const everyActor = projected.sort(
    (one, other) => other.crossCount - one.crossCount || other.eventCount - one.eventCount || compare(one.id, other.id),
  );
  const shown = options.states ? everyActor : everyActor.filter(({ type }) => type !== 'state');
  const ids = new Set(shown.map(({ id }) => id));
  return {
    actors: shown,
    ties: mergeTies(
      lines.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      familyOf,
    ),
    everyActor,
  };
}

/** `contact` when the vocabulary does not say. */
export function tieFamily(index: DatasetIndex, kind: string): string {
  const label = index.dataset.vocabulary.tieKinds?.[kind];
  return (typeof label === 'object' && label.family) || 'contact';
}

/** The best tied actors up to a number, each with the bodies that it stands under. */
export function chooseActors(projection: NetworkProjection, max: number): readonly NetworkActor[] {
  const byId = new Map(projection.actors.map((actor) => [actor.id, actor]));
  const chosen = new Set<Id>();
  for (const actor of projection.actors) {
    const chain: Id[] = [];
    for (
      let each: NetworkActor | undefined = actor;
      each && !chosen.has(each.id) && !chain.includes(each.id);
      each = each.parent ? byId.get(each.parent) : undefined
    ) {
      chain.push(each.id);
    }
    if (chosen.size + chain.length <= max) for (const id of chain) chosen.add(id);
  }
  return projection.actors.filter(({ id }) => chosen.has(id));
}

function projectActor({ id, type }: ActorRecord, side: Side, parent: Id | null, crossCount: number, index: DatasetIndex): NetworkActor {
  return { id, side, type, isPerson: type === 'person', parent, crossCount, eventCount: index.eventsByActor.get(id)?.length ?? 0 };
}

function isState(index: DatasetIndex, id: Id): boolean {
  return index.actorById.get(id)?.type === 'state';
}

function mergeTies(ties: readonly TieRecord[], familyOf: (tie: TieRecord) => string): readonly NetworkTie[] {
  const pairs = new Map<string, TieRecord[]>();
  for (const tie of [...ties].sort((one, other) => compare(one.id, other.id))) {
    const key = [tie.from, tie.to].sort(compare).join('\u0000');
    const list = pairs.get(key);
    if (list) list.push(tie);
    else pairs.set(key, [tie]);
  }
  return [...pairs.values()].map((list) => ({
    id: list[0]!.id,
    ids: list.map(({ id }) => id),
    from: list[0]!.from,
    to: list[0]!.to,
    count: list.length,
    isConflict: list.some((tie) => familyOf(tie) === CONFLICT),
    dates: list.flatMap(({ start }) => (start ? [start] : [])),
  }));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

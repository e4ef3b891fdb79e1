import type { ActorRecord, Id, Side } from '../../data/types.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { findParents } from './project-hierarchy.js';
import { lineTies, mergeTies, type NetworkTie } from './project-ties.js';

export interface NetworkActor {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  /** Persons stand under bodies. */
  readonly isPerson: boolean;
  /** The body that it belongs to, on the same side. */
  readonly parent: Id | null;
  /** Actors under it, at any depth. */
  readonly memberCount: number;
  readonly isFolded: boolean;
  /** Statements of contact, cooperation or conflict with anybody who is not of the same side. */
  readonly crossCount: number;
  readonly eventCount: number;
}

export interface NetworkProjection {
  /** All that may be drawn, the most tied first; states only when asked for, nobody who stands under a folded body. */
  readonly actors: readonly NetworkActor[];
  /** The same with nobody folded away. */
  readonly unfolded: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  /** Every actor of the data set, for the twin. */
  readonly everyActor: readonly NetworkActor[];
  /** Actors stand in circles, of which every one may be drawn. */
  readonly isGathered: boolean;
  /** Where an actor is drawn: itself, or the outermost folded body that it stands under. */
  readonly placeOf: (id: Id) => Id;
}

export interface ProjectionOptions {
  readonly states: boolean;
  /** Bodies that the reader folded. */
  readonly folded: ReadonlySet<Id>;
  /** Given where there are more actors than a picture can carry: every body is folded then, but for those in `folded`. */
  readonly circles?: Circles | null | undefined;
}

/** Actors under others, also where they belong to no body. */
export interface Circles {
  readonly parents: ReadonlyMap<Id, Id>;
  /** The lines that are drawn. */
  readonly strongest: (ties: readonly NetworkTie[]) => readonly NetworkTie[];
}

/** Who can be drawn and what ties them. O(actors + ties), sorted by rank, then id. */
export function projectNetwork(index: DatasetIndex, { states, folded, circles }: ProjectionOptions): NetworkProjection {
  const parents = circles?.parents ?? findParents(index);
  const members = countMembers(parents);
  const isFolded = (id: Id) => members.has(id) && folded.has(id) !== Boolean(circles);
  const lines = lineTies(index);
  const isLine = new Set(lines);
  const sideOf = (id: Id) => index.sideByActor.get(id)!;
  const crossCount = (id: Id) =>
    (index.tiesByActor.get(id) ?? []).filter((tie) => {
      const [from, to] = [sideOf(tie.from), sideOf(tie.to)];
      const crosses = from !== to || from === 'joint' || from === 'third';
      return crosses && isLine.has(tie) && !isState(index, tie.from) && !isState(index, tie.to);
    }).length;
  const placeOf = (id: Id) => bodiesOver(id, parents).findLast(isFolded) ?? id;
  const project = ({ id, type }: ActorRecord): NetworkActor => ({
    id,
    side: sideOf(id),
    type,
    isPerson: type === 'person',
    parent: parents.get(id) ?? null,
    memberCount: members.get(id) ?? 0,
    isFolded: isFolded(id),
    crossCount: crossCount(id),
    eventCount: index.eventsByActor.get(id)?.length ?? 0,
  });
  const everyActor = index.dataset.actors
    .map(project)
    .sort((one, other) => other.crossCount - one.crossCount || other.eventCount - one.eventCount || (one.id < other.id ? -1 : 1));
  const unfolded = everyActor.filter(({ type }) => states || type !== 'state');
  const shown = unfolded.filter(({ id }) => placeOf(id) === id);
  const ids = new Set(shown.map(({ id }) => id));
  const merged = mergeTies(index, lines, placeOf).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return {
    actors: shown,
    unfolded,
    ties: circles?.strongest(merged) ?? merged,
    everyActor,
    isGathered: Boolean(circles),
    placeOf,
  };
}

/**
 * The best tied actors up to a number, each with the bodies that it stands under, and those that are wanted. Who is chosen does not
 * depend on what is folded, so that folding a body brings nobody else in.
 */
export function chooseActors(projection: NetworkProjection, max: number, wanted: readonly Id[] = []): readonly NetworkActor[] {
  const byId = new Map(projection.unfolded.map((actor) => [actor.id, actor]));
  const chosen = new Set<Id>();
  const choose = (actor: NetworkActor | undefined, most: number) => {
    const chain: Id[] = [];
    for (
      let each = actor;
      each && !chosen.has(each.id) && !chain.includes(each.id);
      each = each.parent ? byId.get(each.parent) : undefined
    ) {
      chain.push(each.id);
    }
    if (chosen.size + chain.length <= most) for (const id of chain) chosen.add(id);
  };
  for (const actor of projection.unfolded) choose(actor, max);
  for (const id of wanted) choose(byId.get(id), Infinity);
  const places = new Set([...chosen].map(projection.placeOf));
  return projection.actors.filter(({ id }) => places.has(id));
}

/** The bodies that an actor stands under, the nearest first. */
function bodiesOver(id: Id, parents: ReadonlyMap<Id, Id>): readonly Id[] {
  const bodies: Id[] = [];
  for (let each = parents.get(id); each !== undefined; each = parents.get(each)) bodies.push(each);
  return bodies;
}

function countMembers(parents: ReadonlyMap<Id, Id>): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const id of parents.keys()) for (const body of bodiesOver(id, parents)) counts.set(body, (counts.get(body) ?? 0) + 1);
  return counts;
}

function isState(index: DatasetIndex, id: Id): boolean {
  return index.actorById.get(id)?.type === 'state';
}

import type { Id, Side } from '../../../data/types.js';
import { finish, type Steps } from '../../../layout/steps.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { findParents } from './hierarchy.js';
import { lineTies, mergeSteps, type NetworkTie } from './ties.js';

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
  /** Whom each actor stands under, where more are asked for than a picture can carry: every body is folded then, but for those in `folded`. */
  readonly circles?: ReadonlyMap<Id, Id> | undefined;
}

/** Who can be drawn and what ties them. O(actors + ties), sorted by rank, then id. */
export function projectNetwork(index: DatasetIndex, options: ProjectionOptions): NetworkProjection {
  return finish(projectSteps(index, options));
}

/** The same, with rests. */
export function* projectSteps(index: DatasetIndex, { states, folded, circles }: ProjectionOptions): Steps<NetworkProjection> {
  const parents = circles ?? findParents(index);
  const placeOf = (id: Id) => bodiesOver(id, parents).findLast(isFolded) ?? id;
  const isFolded = (id: Id) => members.has(id) && folded.has(id) !== Boolean(circles);
  const sideOf = (id: Id) => index.sideByActor.get(id)!;
  const isState = (id: Id) => index.actorById.get(id)!.type === 'state';
  const lines = lineTies(index);
  yield;
  const members = new Map<Id, number>();
  for (const id of parents.keys()) for (const body of bodiesOver(id, parents)) count(members, body);
  const crossings = new Map<Id, number>();
  for (const { from, to } of lines) {
    const side = sideOf(from);
    if ((side === sideOf(to) && (side === 'a' || side === 'b')) || isState(from) || isState(to)) continue;
    count(crossings, from);
    count(crossings, to);
  }
  yield;
  const everyActor: NetworkActor[] = [];
  for (const { id, type } of index.dataset.actors) {
    everyActor.push({
      id,
      side: sideOf(id),
      type,
      isPerson: type === 'person',
      parent: parents.get(id) ?? null,
      memberCount: members.get(id) ?? 0,
      isFolded: isFolded(id),
      crossCount: crossings.get(id) ?? 0,
      eventCount: index.eventsByActor.get(id)?.length ?? 0,
    });
    yield;
  }
  everyActor.sort((one, other) => other.crossCount - one.crossCount || other.eventCount - one.eventCount || (one.id < other.id ? -1 : 1));
  yield;
  const unfolded = everyActor.filter(({ type }) => states || type !== 'state');
  const shown = unfolded.filter(({ id }) => placeOf(id) === id);
  const ids = new Set(shown.map(({ id }) => id));
  yield;
  const ties = (yield* mergeSteps(index, lines, placeOf)).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { actors: shown, unfolded, ties, everyActor, isGathered: Boolean(circles), placeOf };
}

/**
 * The best tied actors up to a number, each with the bodies that it stands under, and those that are wanted. Who is chosen does not
 * depend on what is folded, so that folding a body brings nobody else in.
 */
export function chooseActors(projection: NetworkProjection, max: number, wanted: readonly Id[] = []): readonly NetworkActor[] {
  if (max >= projection.unfolded.length) return projection.actors;
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

function count(counts: Map<Id, number>, id: Id): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

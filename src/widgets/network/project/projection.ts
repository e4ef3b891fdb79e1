import { sort } from 'd3';
import type { Id, Side, TieRecord } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { OFFICE, tieFamily } from '../../../model/tie-family.js';
import { findParents } from './hierarchy.js';
import { lineTies, mergeTies, strongestTies, type NetworkTie } from './ties.js';

export interface NetworkActor {
  readonly id: Id;
  readonly side: Side;
  readonly type: string;
  /** Persons stand under bodies. */
  readonly isPerson: boolean;
  /** The body, of the same side, that it belongs to. */
  readonly parent: Id | null;
  /** Actors under it, at any depth. */
  readonly memberCount: number;
  readonly isFolded: boolean;
  /** How many ties of contact, cooperation or conflict it has with actors who are not of its side. */
  readonly crossCount: number;
  readonly eventCount: number;
}

export interface NetworkProjection {
  /** All that may be drawn, the most tied first: without states unless they are wanted, and without those who stand under a folded body. */
  readonly actors: readonly NetworkActor[];
  /** As `actors`, with those under folded bodies. */
  readonly unfolded: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  /** Every actor of the data set, for the twin. */
  readonly everyActor: readonly NetworkActor[];
  /** Actors stand in clusters, few enough that all are drawn. */
  readonly isClustered: boolean;
  /** Whom each of `unfolded` shares a line with while nobody is folded, the most tied first. */
  readonly partners: ReadonlyMap<Id, readonly Id[]>;
  /** The actor that an actor is drawn as: itself, or the outermost folded body above it. */
  readonly drawnAs: (id: Id) => Id;
}

export interface ProjectionOptions {
  readonly states: boolean;
  /** Bodies that the reader folded, or with `clusters` opened. */
  readonly folded: ReadonlySet<Id>;
  /** The actor that each stands under, where more are wanted than a picture can carry; all are folded then but for those in `folded`. */
  readonly clusters?: ReadonlyMap<Id, Id> | undefined;
}

/** The actors that may be drawn and the lines between them. Actors are sorted by `crossCount`, then `eventCount`, then id. O(n log n). */
export function projectNetwork(index: DatasetIndex, { states, folded, clusters }: ProjectionOptions): NetworkProjection {
  const bodies = findParents(index);
  const parents = clusters ?? bodies;
  const lines = lineTies(index, bodies);
  const memberCounts = countMembers(parents);
  const crossCounts = countCrossing(index, lines);
  const isFolded = (id: Id) => memberCounts.has(id) && folded.has(id) !== Boolean(clusters);
  const outermost = new Map(index.dataset.actors.map(({ id }) => [id, bodiesOver(id, parents).findLast(isFolded) ?? id]));
  const drawnAs = (id: Id) => outermost.get(id) ?? id;
  const actors = index.dataset.actors.map(({ id, type }): NetworkActor => ({
    id,
    side: index.sideByActor.get(id)!,
    type,
    isPerson: type === 'person',
    parent: parents.get(id) ?? null,
    memberCount: memberCounts.get(id) ?? 0,
    isFolded: isFolded(id),
    crossCount: crossCounts.get(id) ?? 0,
    eventCount: index.eventsByActor.get(id)?.length ?? 0,
  }));
  const everyActor = sort(
    actors,
    ({ crossCount }) => -crossCount,
    ({ eventCount }) => -eventCount,
    ({ id }) => id,
  );
  const unfolded = everyActor.filter(({ type }) => states || type !== 'state');
  const shown = unfolded.filter(({ id }) => drawnAs(id) === id);
  const ids = new Set(shown.map(({ id }) => id));
  const ties = mergeTies(index, lines, drawnAs).filter(({ from, to }) => ids.has(from) && ids.has(to));
  const partners = partnersOf(unfolded, lines);
  const isClustered = Boolean(clusters);
  return { actors: shown, unfolded, ties: clusters ? strongestTies(ties) : ties, everyActor, isClustered, partners, drawnAs };
}

function partnersOf(actors: readonly NetworkActor[], lines: readonly TieRecord[]): ReadonlyMap<Id, readonly Id[]> {
  const tied = new Map(actors.map(({ id }) => [id, new Set<Id>()]));
  for (const { from, to } of lines) {
    if (!tied.has(from) || !tied.has(to)) continue;
    tied.get(from)!.add(to);
    tied.get(to)!.add(from);
  }
  const partners = new Map(actors.map(({ id }) => [id, [] as Id[]]));
  for (const { id } of actors) for (const other of tied.get(id)!) partners.get(other)!.push(id);
  return partners;
}

/** How many actors stand under each, at any depth. */
function countMembers(parents: ReadonlyMap<Id, Id>): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const id of parents.keys()) for (const body of bodiesOver(id, parents)) count(counts, body);
  return counts;
}

/** How many ties of contact, cooperation or conflict lead each actor out of its own side, a or b; those of the states do not count. */
function countCrossing(index: DatasetIndex, ties: readonly TieRecord[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  const sideOf = (id: Id) => index.sideByActor.get(id)!;
  const isState = (id: Id) => index.actorById.get(id)!.type === 'state';
  for (const { from, to, kind } of ties) {
    const side = sideOf(from);
    if (tieFamily(index, kind) === OFFICE) continue;
    if ((side === sideOf(to) && (side === 'a' || side === 'b')) || isState(from) || isState(to)) continue;
    count(counts, from);
    count(counts, to);
  }
  return counts;
}

/**
 * The best tied actors up to a number, each with whom it shares a line and with the bodies above both, and in any case the `wanted` ones.
 * So nobody is there without a line who is not the body of somebody who has one. The choice does not depend on what is folded: folding a
 * body brings nobody else in. Where no two can be chosen, as without any lines, each is there alone. O(n + ties).
 */
export function chooseActors(projection: NetworkProjection, max: number, wanted: readonly Id[] = []): readonly NetworkActor[] {
  const { actors, unfolded, partners, isClustered, drawnAs } = projection;
  if (isClustered) return actors;
  const parents = new Map(unfolded.map(({ id, parent }) => [id, parent]));
  const chosen = new Set<Id>();
  const choose = (ids: readonly Id[], most: number) => {
    const late = new Set<Id>();
    for (const id of ids) {
      for (
        let each: Id | null | undefined = id;
        each && parents.has(each) && !chosen.has(each) && !late.has(each);
        each = parents.get(each)
      ) {
        late.add(each);
      }
    }
    if (chosen.size + late.size <= most) for (const id of late) chosen.add(id);
  };
  for (const { id } of unfolded) {
    const own = partners.get(id)!;
    const partner = own.find((each) => chosen.has(each)) ?? own[0];
    if (partner !== undefined) choose([id, partner], max);
  }
  if (!chosen.size) for (const { id } of unfolded) choose([id], max);
  for (const id of wanted) choose([id], Infinity);
  const places = new Set([...chosen].map(drawnAs));
  return actors.filter(({ id }) => places.has(id));
}

/** Those who are not drawn, neither by themselves nor under a folded body. O(n). */
export function untiedActors({ unfolded, drawnAs }: NetworkProjection, drawn: readonly NetworkActor[]): readonly NetworkActor[] {
  const ids = new Set(drawn.map(({ id }) => id));
  return unfolded.filter(({ id }) => !ids.has(drawnAs(id)));
}

/** The bodies above an actor, the nearest first. */
function bodiesOver(id: Id, parents: ReadonlyMap<Id, Id>): readonly Id[] {
  const bodies: Id[] = [];
  for (let each = parents.get(id); each !== undefined; each = parents.get(each)) bodies.push(each);
  return bodies;
}

function count(counts: Map<Id, number>, id: Id): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

import type { Id, Side, TieRecord } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';

/** The position of a reader who walks along ties by key, and the way there. */
export interface Walk {
  /** Actor whose ties the reader steps through; null before the first. */
  readonly actor: Id | null;
  /** Actors that the reader left along a tie, the latest last. */
  readonly trail: readonly Id[];
  /** Start of a path whose end the reader has not named yet. */
  readonly pathStart: Id | null;
}

/** The effect of a key. */
export interface WalkStep {
  readonly walk: Walk;
  /** Record to move the focus to. */
  readonly go?: Id;
  /** Neighbourhood to show, 1 to 5 steps; 0 shows none. */
  readonly around?: { readonly id: Id; readonly depth: number };
  readonly path?: { readonly from: Id; readonly to: Id };
  readonly fold?: Id;
}

export const NO_WALK: Walk = { actor: null, trail: [], pathStart: null };

const SIDE_KEYS: Readonly<Record<string, readonly Side[]>> = { '[': ['a'], ']': ['b'], '\\': ['joint', 'third'] };

/** Order of the other end of a tie by its side; an actor's own side always comes last. */
const NEARNESS: readonly Side[] = ['a', 'b', 'joint', 'third'];

/** The effect of a key on a record of the list; null when it has none there. `ranked` holds all actors, the best tied first. */
export function walkKey(key: string, at: Id, walk: Walk, index: DatasetIndex, ranked: readonly Id[]): WalkStep | null {
  const tie = index.tieById.get(at);
  const actor = tie ? (walk.actor !== null && isEnd(tie, walk.actor) ? walk.actor : tie.from) : at;
  const sides = SIDE_KEYS[key];
  if (sides) {
    const go = ranked.find((id) => sides.includes(index.sideByActor.get(id)!));
    return go === undefined ? null : { walk: leave(walk, actor, go), go };
  }
  switch (key) {
    case '.':
    case ',': {
      const ties = walkingOrder(index, actor);
      const here = ties.indexOf(at);
      const go = ties.at(key === '.' ? (here + 1) % ties.length : here < 0 ? -1 : here - 1);
      return go === undefined ? null : { walk: { ...walk, actor }, go };
    }
    case 'Enter': {
      if (!tie) return null;
      const go = tie.from === actor ? tie.to : tie.from;
      return { walk: leave(walk, actor, go), go };
    }
    case 'Backspace': {
      const go = tie ? actor : walk.trail.at(-1);
      if (go === undefined) return null;
      return { walk: { ...walk, actor: go, trail: tie ? walk.trail : walk.trail.slice(0, -1) }, go };
    }
    case 'p':
      if (walk.pathStart === null || walk.pathStart === actor)
        return { walk: { ...walk, pathStart: walk.pathStart === actor ? null : actor } };
      return { walk: { ...walk, pathStart: null }, path: { from: walk.pathStart, to: actor } };
    case 'g':
      return { walk, fold: actor };
  }
  return /^[0-5]$/.test(key) ? { walk, around: { id: actor, depth: Number(key) } } : null;
}

/** The ties of an actor: those to the other side first, those within its own side last, then by date, then by id. O(n log n). */
export function walkingOrder(index: DatasetIndex, actor: Id): readonly Id[] {
  const own = index.sideByActor.get(actor);
  const distance = ({ from, to }: TieRecord) => {
    const side = index.sideByActor.get(from === actor ? to : from)!;
    return side === own ? NEARNESS.length : NEARNESS.indexOf(side);
  };
  const dateOf = ({ start, end }: TieRecord) => start ?? end ?? '';
  return [...(index.tiesByActor.get(actor) ?? [])]
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => distance(one) - distance(other) || compare(dateOf(one), dateOf(other)) || compare(one.id, other.id))
    .map(({ id }) => id);
}

function leave(walk: Walk, from: Id, to: Id): Walk {
  return { ...walk, actor: to, trail: [...walk.trail, from] };
}

function isEnd({ from, to }: TieRecord, id: Id): boolean {
  return from === id || to === id;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

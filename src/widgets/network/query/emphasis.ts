import type { EventRecord, Id } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { NetworkProjection } from '../project/projection.js';
import type { NetworkLink } from '../scene.js';
import type { PathAnswer } from './path.js';

/** Which marks queries and filters leave at full strength. */
export interface Emphasis {
  /** Actors at full strength; null when none is dimmed. */
  readonly lit: ReadonlySet<Id> | null;
  /** Actors of the path that was asked for. */
  readonly onPath: ReadonlySet<Id>;
  readonly isLit: (link: NetworkLink) => boolean;
  /** The ties of a link that pass the filter. */
  readonly tiesOf: (link: NetworkLink) => readonly Id[];
}

export const NO_EMPHASIS: Emphasis = { lit: null, onPath: new Set(), isLit: () => true, tiesOf: ({ ids }) => ids };

/**
 * The emphasis of a path, else of a neighbourhood (`around`, by steps up to `reach`), else of a selected tie; what the filter leaves out
 * (`passing` are the ties that pass it, null for no filter) is dimmed with each. O(actors + ties).
 */
export function emphasisOf(
  index: DatasetIndex,
  { drawnAs, everyActor }: NetworkProjection,
  answer: PathAnswer | null,
  around: ReadonlyMap<Id, number> | null,
  reach: number,
  selectedTie: Id | null,
  passing: ReadonlySet<Id> | null,
  shownEvents: readonly EventRecord[],
): Emphasis {
  if (!answer && !around && !passing && selectedTie === null) return NO_EMPHASIS;
  const path = answer?.steps ?? [];
  const drawn = (ids: Iterable<Id>) => new Set([...ids].map(drawnAs));
  const parents = new Map(everyActor.map(({ id, parent }) => [id, parent]));
  const withBodies = (id: Id): readonly Id[] => [id, ...(parents.get(id) ? withBodies(parents.get(id)!) : [])];
  const endsOf = (id: Id) => [index.tieById.get(id)!.from, index.tieById.get(id)!.to];
  const onPath = drawn(path.flatMap(({ from, to }) => [from, to]));
  const pathTies = new Set(path.flatMap(({ ties }) => ties));
  const inner = around && drawn([...around].flatMap(([id, steps]) => (steps < reach ? [id] : [])));
  const tiesOf = ({ ids }: NetworkLink) => (passing ? ids.filter((id) => passing.has(id)) : ids);
  const queried = onPath.size ? onPath : around ? around.keys() : selectedTie === null ? null : endsOf(selectedTie);
  const passed = passing && [...[...passing].flatMap(endsOf), ...shownEvents.flatMap(({ participants = [] }) => participants)];
  return {
    lit: queried ? new Set([...drawn(queried)].flatMap(withBodies)) : passed && drawn(passed),
    onPath,
    isLit: (link) => {
      if (pathTies.size) return link.ids.some((id) => pathTies.has(id));
      if (!tiesOf(link).length) return false;
      if (inner) return inner.has(link.from) || inner.has(link.to);
      return selectedTie === null || link.ids.includes(selectedTie);
    },
    tiesOf,
  };
}

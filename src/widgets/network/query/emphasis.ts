import type { EventRecord, Id } from '../../../data/types.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { SelectionState } from '../../../model/selection.js';
import type { PathStep } from '../../../model/shortest-path.js';
import type { NetworkLink } from '../scene.js';
import type { NetworkProjection } from '../project/projection.js';

/** What questions and filters do to the ink of the marks. */
export interface Ink {
  /** Actors at full ink; null when nothing is dimmed. */
  readonly lit: ReadonlySet<Id> | null;
  /** Actors of the path that was asked for. */
  readonly onPath: ReadonlySet<Id>;
  readonly isLit: (link: NetworkLink) => boolean;
  /** Its ties that pass the filter. */
  readonly tiesOf: (link: NetworkLink) => readonly Id[];
}

/** The element as the ink sees it. */
export interface Asked {
  readonly index: DatasetIndex;
  readonly projection: NetworkProjection;
  /** The path that was asked for. */
  readonly answer: { readonly steps: readonly PathStep[] | null } | null;
  /** Actors of the neighbourhood by steps. */
  readonly around: ReadonlyMap<Id, number> | null;
  readonly reach: number;
  readonly selection: SelectionState;
  /** Ties that pass the filter; null when nothing is narrowed. */
  readonly passing: ReadonlySet<Id> | null;
  readonly shownEvents: readonly EventRecord[];
}

/** A path comes before a neighbourhood, that before a selected tie, and each leaves out what the filter does. */
export function inkOf({ index, projection, answer, around, reach, selection, passing, shownEvents }: Asked): Ink {
  const path = answer?.steps ?? [];
  const selectedTie = selection.selected?.kind === 'tie' ? selection.selected.id : null;
  const placed = (ids: Iterable<Id>) => new Set([...ids].map(projection.placeOf));
  const parents = new Map(projection.everyActor.map(({ id, parent }) => [id, parent]));
  const withBodies = (id: Id): readonly Id[] => [id, ...(parents.get(id) ? withBodies(parents.get(id)!) : [])];
  const endsOf = (id: Id) => [index.tieById.get(id)!.from, index.tieById.get(id)!.to];
  const onPath = placed(path.flatMap(({ from, to }) => [from, to]));
  const pathTies = new Set(path.flatMap(({ ties }) => ties));
  const near = around && placed([...around].flatMap(([id, steps]) => (steps < reach ? [id] : [])));
  const tiesOf = ({ ids }: NetworkLink) => (passing ? ids.filter((id) => passing.has(id)) : ids);
  const asked = onPath.size ? onPath : around ? around.keys() : selectedTie ? endsOf(selectedTie) : null;
  const passed = passing && [...[...passing].flatMap(endsOf), ...shownEvents.flatMap(({ participants = [] }) => participants)];
  return {
    lit: asked ? new Set([...placed(asked)].flatMap(withBodies)) : passed && placed(passed),
    onPath,
    isLit: (link) => {
      if (pathTies.size) return link.ids.some((id) => pathTies.has(id));
      if (!tiesOf(link).length) return false;
      if (near) return near.has(link.from) || near.has(link.to);
      return selectedTie === null || link.ids.includes(selectedTie);
    },
    tiesOf,
  };
}

import type { Id } from '../../../data/types.js';
import type { Emphasis } from '../query/emphasis.js';

/** What pointing, queries and filters do to the picture; none of it moves anything. */
export interface NetworkViewState extends Emphasis {
  readonly selectedId: Id | null;
  /** Under the marker: the selected actor, or those of the selected event, place or tie. */
  readonly marked: ReadonlySet<Id>;
  /** Hovered, or belonging to what is hovered here or elsewhere. */
  readonly hovered: ReadonlySet<Id>;
  readonly focusedId: Id | null;
}

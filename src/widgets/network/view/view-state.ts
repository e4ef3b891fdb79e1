import type { Id } from '../../../data/types.js';
import type { Emphasis } from '../query/emphasis.js';

/** How selection, pointer, query and filter mark the picture; none of them moves anything. */
export interface NetworkViewState extends Emphasis {
  readonly selectedId: Id | null;
  /** Actors under the marker: the selected one, or those of the selected event, place or tie. */
  readonly marked: ReadonlySet<Id>;
  /** Records that are hovered, here or in a linked widget, or belong to what is hovered. */
  readonly hovered: ReadonlySet<Id>;
  readonly focusedId: Id | null;
}

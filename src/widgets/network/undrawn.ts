import type { Id } from '../../data/types.js';
import type { NetworkScene } from './network-scene.js';

/** More would be a page of names below the picture. */
const MOST_NAMED = 40;

/** Of those wanted the places that the picture does not show, each once, so that none stays unseen. */
export function undrawn({ rows, boxes, outside }: NetworkScene, wanted: readonly Id[], placeOf: (id: Id) => Id): readonly Id[] {
  const drawn = new Set([...[...rows, ...boxes].map(({ id }) => id), ...outside]);
  return [...new Set(wanted.map(placeOf))].filter((id) => !drawn.has(id)).slice(0, MOST_NAMED);
}

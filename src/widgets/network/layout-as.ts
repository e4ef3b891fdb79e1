import type { Dataset, Id } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import type { NetworkTexts } from './layout.js';
import { layoutFree } from './layout-free.js';
import type { NetworkScene } from './network-scene.js';
import type { NetworkActor } from './project.js';
import type { NetworkTie } from './project-ties.js';

const FREE = ['bands', 'force', 'preset'];

/** The free layout by that name, null when there is none. `preset` without any position in the data is `bands`. */
export function layoutAs(
  name: string,
  actors: readonly NetworkActor[],
  ties: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  dataset: Dataset,
): NetworkScene | null {
  if (!FREE.includes(name)) return null;
  const positions = name === 'preset' ? positionsIn(dataset) : new Map<Id, readonly [number, number]>();
  if (positions.size) return layoutFree(actors, ties, frame, texts, { banded: false, positions });
  return layoutFree(actors, ties, frame, texts, { banded: name !== 'force' });
}

/** Fields that the format does not know but keeps: `layout.positions` of the file by id, or `position` of an actor; x and y. */
function positionsIn(dataset: Dataset): ReadonlyMap<Id, readonly [x: number, y: number]> {
  const { layout } = dataset as { readonly layout?: { readonly positions?: Readonly<Record<Id, unknown>> } | null };
  const found = new Map<Id, readonly [number, number]>();
  for (const actor of dataset.actors) {
    const place = layout?.positions?.[actor.id] ?? (actor as { readonly position?: unknown }).position;
    if (isPlace(place)) found.set(actor.id, place);
  }
  return found;
}

function isPlace(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each) && Math.abs(each as number) < 1e9);
}

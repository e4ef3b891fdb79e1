import type { Dataset, Id } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { finish } from '../../data/steps.js';
import type { NetworkTexts } from './layout.js';
import { planFree, type FreePlan } from './layout-free.js';
import { placeFree } from './place-free.js';
import type { NetworkScene } from './network-scene.js';
import type { NetworkActor } from './project.js';
import type { NetworkTie } from './project-ties.js';

const FREE = ['bands', 'force', 'preset'];

/** Fewer are placed in less time than it takes to start a worker. */
const FEW = 300;

/**
 * The free layout by that name, null when there is none. `preset` without any position in the data is `bands`. With `later` it is a
 * plan where there are many actors: finding their places takes a while.
 */
export function layoutAs(
  name: string,
  actors: readonly NetworkActor[],
  ties: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  dataset: Dataset,
  later?: unknown,
): NetworkScene | FreePlan | null {
  if (!FREE.includes(name)) return null;
  const positions = name === 'preset' ? positionsIn(dataset) : new Map<Id, readonly [number, number]>();
  const options = positions.size ? { banded: false, positions } : { banded: name !== 'force' };
  const plan = planFree(actors, ties, frame, texts, options);
  return later && actors.length > FEW ? plan : finish(plan.draw(finish(placeFree(plan.problem))));
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

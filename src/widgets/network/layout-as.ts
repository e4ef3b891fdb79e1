import type { Dataset } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { finish } from '../../data/steps.js';
import type { NetworkTexts } from './layout.js';
import { planFree, type FreePlan } from './layout-free.js';
import { placesIn } from './layout-preset.js';
import { placeFree } from './place-free.js';
import type { NetworkScene } from './network-scene.js';
import type { NetworkActor } from './project.js';
import type { NetworkTie } from './project-ties.js';

export { placesOf } from './network-places.js';

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
  const places = name === 'preset' ? placesIn(dataset) : null;
  const isPlaced = places !== null && Object.keys(places.positions).length > 0;
  const plan = planFree(actors, ties, frame, texts, isPlaced ? { banded: false, places } : { banded: name !== 'force' });
  return later && actors.length > FEW ? plan : finish(plan.draw(finish(placeFree(plan.problem))));
}

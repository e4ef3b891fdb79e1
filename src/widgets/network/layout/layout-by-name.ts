import type { Dataset } from '../../../data/types.js';
import type { Frame } from '../../../layout/frame.js';
import { finish } from '../../../layout/steps.js';
import type { NetworkTexts } from './columns.js';
import { planFree, type FreePlan } from './free.js';
import { placesIn } from './preset.js';
import { placesOf } from './places.js';
import { placeFree } from './free-placement.js';
import type { NetworkScene } from '../scene.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';

export { placesOf };

const FREE = ['bands', 'force', 'preset'];

/** Fewer are placed in less time than a worker takes to start, and block nothing. */
const FEW = 60;

/**
 * The free layout by that name, null when there is none. `preset` without any position in the data is `bands`. Who was in the picture
 * `before`, of other data, stays there when most of those drawn were: new ones move nobody. With `later` it is a plan where there are
 * many actors: finding their places takes a while.
 */
export function layoutAs(
  name: string,
  actors: readonly NetworkActor[],
  ties: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  dataset: Dataset,
  { later, before }: { readonly later?: unknown; readonly before?: NetworkScene | null } = {},
): NetworkScene | FreePlan | null {
  if (!FREE.includes(name)) return null;
  const places = name === 'preset' ? placesIn(dataset) : before ? placesOf(before, frame.rtl) : null;
  const placed = places ? actors.filter(({ id }) => Object.hasOwn(places.positions, id)).length : 0;
  const isPlaced = name === 'preset' ? placed > 0 : placed > actors.length / 2;
  const banded = name === 'bands' || (name === 'preset' && !isPlaced);
  const plan = planFree(actors, ties, frame, texts, places && isPlaced ? { banded, places } : { banded });
  return later && actors.length > FEW ? plan : finish(plan.draw(finish(placeFree(plan.problem))));
}

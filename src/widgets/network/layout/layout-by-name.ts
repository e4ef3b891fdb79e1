import type { Dataset } from '../../../data/types.js';
import { finish } from '../../../data/steps.js';
import type { Frame } from '../../../layout/frame.js';
import type { NetworkActor } from '../project/projection.js';
import type { NetworkTie } from '../project/ties.js';
import type { NetworkScene } from '../scene.js';
import { layoutNetwork, type NetworkTexts } from './columns.js';
import { planFree, type FreePlan } from './free.js';
import { placeFree } from './free-placement.js';
import { positionsOf } from './positions.js';
import { presetPositions } from './preset.js';

/** All other names are `columns`. */
const FREE = ['bands', 'force', 'preset'];

/** Up to so many are placed in less time than a worker takes to start, and block nothing. */
const FEW = 60;

/**
 * The layout of a name: a scene, or with `later` the plan of one where there are more than 60 actors, whose placing takes a while.
 * `preset` without any position in the data is `bands`. With `before`, the scene of other data, a free layout keeps everybody who was
 * in it where they were, if they are more than half of the actors.
 */
export function layoutByName(
  name: string,
  actors: readonly NetworkActor[],
  ties: readonly NetworkTie[],
  frame: Frame,
  texts: NetworkTexts,
  dataset: Dataset,
  { later = false, before = null }: { readonly later?: boolean; readonly before?: NetworkScene | null } = {},
): NetworkScene | FreePlan {
  if (!FREE.includes(name)) return layoutNetwork(actors, ties, frame, texts);
  const positions = name === 'preset' ? presetPositions(dataset) : before && positionsOf(before, frame.rtl);
  const known = positions ? actors.filter(({ id }) => Object.hasOwn(positions.positions, id)).length : 0;
  const isPreset = name === 'preset' ? known > 0 : known > actors.length / 2;
  const banded = name === 'bands' || (name === 'preset' && !isPreset);
  const plan = planFree(actors, ties, frame, texts, positions && isPreset ? { banded, positions } : { banded });
  return later && actors.length > FEW ? plan : plan.draw(finish(placeFree(plan.problem)));
}

import type { Dataset } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import type { NetworkTexts } from './layout.js';
import { layoutFree } from './layout-free.js';
import { placesIn } from './layout-preset.js';
import type { NetworkScene } from './network-scene.js';
import type { NetworkActor } from './project.js';
import type { NetworkTie } from './project-ties.js';

export { placesOf } from './network-places.js';

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
  const places = name === 'preset' ? placesIn(dataset) : null;
  if (places && Object.keys(places.positions).length) return layoutFree(actors, ties, frame, texts, { banded: false, places });
  return layoutFree(actors, ties, frame, texts, { banded: name !== 'force' });
}

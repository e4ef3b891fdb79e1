import type { Locale } from '../locale/locale.js';
import type { Acted, DatasetIndex } from '../model/dataset-index.js';

/** Returns who acted in an event, in words. */
export function whoActed(acted: Acted, { dataset }: DatasetIndex, { common, text }: Locale): string {
  switch (acted) {
    case 'joint':
      return common.actedTogether;
    case 'third':
      return common.actedThird;
    case 'unknown':
      return common.actedUnknown;
    default:
      return common.acted(text(dataset.sides[acted].name).text);
  }
}

/** Returns who acts in the events between the two sides: both, others, or somebody not recorded; empty if there are none. */
export function betweenSides({ acted }: DatasetIndex, { common, list }: Locale): string {
  const { joint, third, unknown } = common.between;
  return list([...(acted.has('joint') ? [joint] : []), ...(acted.has('third') ? [third] : []), ...(acted.has('unknown') ? [unknown] : [])]);
}

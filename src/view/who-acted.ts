import type { Locale } from '../locale/locale.js';
import type { Acted, DatasetIndex } from '../model/dataset-index.js';

/** Which side an event came from, in words. */
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

/** Who acts in what stands between the two sides, as the events of the data set are: both, others, somebody not recorded; empty when nothing stands there. */
export function betweenSides({ acted }: DatasetIndex, { common, list }: Locale): string {
  const { joint, third, unknown } = common.between;
  return list([...(acted.has('joint') ? [joint] : []), ...(acted.has('third') ? [third] : []), ...(acted.has('unknown') ? [unknown] : [])]);
}

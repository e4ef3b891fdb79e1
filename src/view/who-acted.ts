import type { Side } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';

/** Which side an event came from, in words. */
export function whoActed(side: Side, { dataset }: DatasetIndex, { common, text }: Locale): string {
  if (side === 'joint') return common.actedTogether;
  return side === 'third' ? common.actedThird : common.acted(text(dataset.sides[side].name).text);
}

import { nothing, svg, type SVGTemplateResult } from 'lit';
import { parseDate } from '../../../data/dates.js';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { NetworkLink, NetworkScene } from '../scene.js';
import { anchor } from './anchor.js';
import type { NetworkViewState } from './view-state.js';

/** The years of contact beside the other end of a link of a marked actor; rows are far enough apart that years never overlap. */
export function yearsMark(
  link: NetworkLink,
  state: NetworkViewState,
  { rows, bands }: NetworkScene,
  { index, locale }: { readonly index: DatasetIndex; readonly locale: Locale },
): SVGTemplateResult | typeof nothing {
  const far = rows.find(({ id }) => id === (state.marked.has(link.from) ? link.to : link.from));
  const rtl = locale.direction === 'rtl';
  const text = yearsOf(state.tiesOf(link), index, locale);
  if (!far || !text || !isWhole(link) || (far.side !== 'a' && far.side !== 'b')) return nothing;
  const { isLeft } = far;
  const x = isLeft ? bands.bridge.x + 8 : bands.bridge.x + bands.bridge.width - 8;
  return svg`<text class="years" part="label" font-size="11" x=${x} y=${far.y - 4}
    text-anchor=${anchor(!isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>${text}</text>`;
}

/** From side to side in one curve, not interrupted by names. */
function isWhole({ isInside, curve, pieces }: NetworkLink): boolean {
  return !isInside && (!pieces || pieces.includes(curve));
}

/** The years in which ties began, or the first and the last of more than three. */
function yearsOf(ties: readonly Id[], index: DatasetIndex, locale: Locale): string {
  const starts = ties.flatMap((id) => index.tieById.get(id)!.start ?? []);
  const years = [...new Set(starts.map((date) => locale.year(parseDate(date)!.earliest)))].sort();
  return years.length > 3 ? `${years[0]}–${years.at(-1)}` : years.join(locale.common.comma);
}

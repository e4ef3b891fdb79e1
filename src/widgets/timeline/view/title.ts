import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import type { Acted, DatasetIndex } from '../../../model/dataset-index.js';
import { betweenSides, whoActed } from '../../../view/who-acted.js';
import type { Crossings } from '../project/projection.js';
import { facing, type LaneSide } from '../project/lane-side.js';

const BETWEEN: readonly Acted[] = ['joint', 'third', 'unknown'];

/** What the shown events say about the two sides, and how the picture is to be read. */
export function timelineTitle(
  index: DatasetIndex,
  { aInB, bInA }: Crossings,
  locale: Locale,
  upper: LaneSide,
  where: 'above' | 'left' | 'right',
): { readonly title: string; readonly dek: TemplateResult } {
  const { timeline } = locale;
  const { acted, dataset } = index;
  const { sides, meta } = dataset;
  const [a, b] = [locale.text(sides.a.name).text, locale.text(sides.b.name).text];
  const lower = facing(upper);
  const names = { a, b };
  const line = betweenSides(index, locale);
  const [above, below, on] = timeline.dek(names[upper], names[lower], where, line);
  const { comma } = locale.common;
  // Nobody is known to have been on the other's soil: nothing to find.
  const isFound = aInB + bInA > 0;
  return {
    title: isFound ? timeline.finding(a, b, aInB - bInA) : locale.text(meta.title).text || `${a} – ${b}`,
    dek: html`${
      acted.has('a') || acted.has('b')
        ? html`<b data-side=${upper}>${above}</b>${comma}<b data-side=${lower}>${below}</b>${line ? [comma, on] : nothing}`
        : locale.list(BETWEEN.filter((each) => acted.has(each)).map((each) => whoActed(each, index, locale)))
    }.
    ${isFound ? timeline.crossing(a, b, aInB, bInA) : nothing}`,
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import type { timelineMessages } from '../../locale/catalogue.js';
import type { Language, Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { Crossings } from './project.js';
import { facing, type LaneSide } from './lane-side.js';

/** What the shown events say about the two sides, and how the picture is to be read. */
export function timelineTitle(
  { dataset: { sides, meta } }: DatasetIndex,
  { aInB, bInA }: Crossings,
  locale: Locale,
  messages: (typeof timelineMessages)[Language],
  upper: LaneSide,
  where: 'above' | 'left' | 'right',
): { readonly title: string; readonly dek: TemplateResult } {
  const [a, b] = [locale.text(sides.a.name).text, locale.text(sides.b.name).text];
  const [away, home] = [locale.number(aInB), locale.number(bInA)];
  const lower = facing(upper);
  const names = { a, b };
  const [above, below, on] = messages.dek(names[upper], names[lower], where);
  const { comma } = locale.common;
  // Nobody is known to have been on the other's soil: nothing to find.
  const isFound = aInB + bInA > 0;
  return {
    title: isFound ? messages.finding(a, b, away, home, aInB - bInA) : locale.text(meta.title).text || `${a} – ${b}`,
    dek: html`<b data-side=${upper}>${above}</b>${comma}<b data-side=${lower}>${below}</b>${comma}${on}.
      ${isFound ? messages.crossing(a, b, away, home) : nothing}`,
  };
}

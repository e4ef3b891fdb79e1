import { html, type TemplateResult } from 'lit';
import type { timelineMessages } from '../../locale/catalogue.js';
import type { Language, Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { TimelineProjection } from './project.js';

/** What the shown events say about the two sides, and how the picture is to be read. */
export function timelineTitle(
  { dataset: { sides } }: DatasetIndex,
  { aInB, bInA }: TimelineProjection['crossings'],
  locale: Locale,
  messages: (typeof timelineMessages)[Language],
): { readonly title: string; readonly dek: TemplateResult } {
  const [a, b] = [locale.text(sides.a.name).text, locale.text(sides.b.name).text];
  const [away, home] = [locale.number(aInB), locale.number(bInA)];
  const [above, below, on] = messages.dek(a, b);
  const { comma } = locale.common;
  return {
    title: messages.finding(a, b, away, home, aInB - bInA),
    dek: html`<b data-side="a">${above}</b>${comma}<b data-side="b">${below}</b>${comma}${on}. ${messages.crossing(a, b, away, home)}`,
  };
}

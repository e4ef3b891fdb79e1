import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

/**
 * Returns a headline that, where lines may break between any two letters, breaks between words. Few browsers know `word-break: auto-phrase`,
 * and some of those know it without having the dictionary.
 */
export function phrased(text: TemplateResult | string, locale: Locale): TemplateResult | string {
  if (typeof text !== 'string' || locale.language !== 'ja') return text;
  return html`${locale.segments(text).map((segment) => html`${segment}<wbr />`)}`;
}

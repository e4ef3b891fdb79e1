import { html, type TemplateResult } from 'lit';
import type { Text } from '../data/types.js';
import type { Locale } from '../locale/locale.js';

/** Returns a text in the reader's language, else in one that exists, marked by its `lang`. */
export function localText(value: Text | undefined, locale: Locale): TemplateResult | string {
  const { text, lang } = locale.text(value);
  return !lang || lang === locale.language ? text : html`<bdi lang=${lang}>${text}</bdi>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

/** A list up to this long is written out whole. */
const WHOLE = 400;

/** Of a longer one, so many lines: a browser takes seconds for thousands, and nobody reads them. */
const PART = 50;

export interface ListWindow<T> {
  readonly items: readonly T[];
  /** Place of the first of them in the whole list. */
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** All of a list, or of a long one the lines around one of them. */
export function windowOf<T>(items: readonly T[], at: number): ListWindow<T> {
  const length = items.length <= WHOLE ? items.length : PART;
  const start = length === items.length ? 0 : Math.max(0, Math.min(items.length - length, at - length / 2));
  const shown = items.slice(start, start + length);
  return { items: shown, start, before: start, after: items.length - start - shown.length };
}

/** Stands for lines that are not written out, and counts them; pressed, it leads to the nearest of them. */
export function restButton(
  count: number,
  where: 'before' | 'after',
  { common, number }: Locale,
  go: () => void,
): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return html`<button class="record" type="button" tabindex="-1" data-count=${count} @click=${go}>${common[where](number(count))}</button>`;
}

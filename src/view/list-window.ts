import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

/** A list up to this long is written out whole. */
export const WHOLE = 400;

/** Of a longer one, so many lines: a browser takes seconds for thousands, and nobody reads them. */
const PART = 50;

export interface ListWindow<T> {
  readonly items: readonly T[];
  /** Place of the first of them in the whole list. */
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** All of a list, or of a long one the lines around one of them; `total` is its length when only its first lines are given. */
export function windowOf<T>(items: readonly T[], at: number, total = items.length): ListWindow<T> {
  const length = total <= WHOLE ? total : PART;
  const start = length === total ? 0 : Math.max(0, Math.min(total - length, at - length / 2));
  const shown = items.slice(start, start + length);
  return { items: shown, start, before: start, after: total - start - shown.length };
}

/** So many of what is made one by one; the others are not made. */
export function firstOf<T>(all: Iterable<T>, count: number): readonly T[] {
  const first: T[] = [];
  for (const item of all) if (first.push(item) === count) break;
  return first;
}

/** Stands for lines that are not written out, and counts them; pressed, it leads to the nearest of them. */
export function restButton(count: number, where: 'before' | 'after', { common }: Locale, go: () => void): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return html`<button class="record" type="button" tabindex="-1" data-count=${count} @click=${go}>${common[where](count)}</button>`;
}

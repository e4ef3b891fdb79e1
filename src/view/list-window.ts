import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';

/** Longest list that is rendered as a whole. */
export const WHOLE = 400;

/** Number of rendered lines of a longer list: thousands would take seconds. */
const PART = 50;

export interface ListWindow<T> {
  readonly items: readonly T[];
  /** Index of the first item in the whole list. */
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Returns the part of a list to render: all of it, or the items around index `at`. Pass `total` if only the first items are given. */
export function windowOf<T>(items: readonly T[], at: number, total = items.length): ListWindow<T> {
  const length = total <= WHOLE ? total : PART;
  const start = length === total ? 0 : Math.max(0, Math.min(total - length, at - length / 2));
  const shown = items.slice(start, start + length);
  return { items: shown, start, before: start, after: total - start - shown.length };
}

/** Returns the first `count` items of an iterable, without iterating further. */
export function firstOf<T>(all: Iterable<T>, count: number): readonly T[] {
  const first: T[] = [];
  for (const item of all) if (first.push(item) === count) break;
  return first;
}

/** Returns a button that counts the lines not rendered and leads to the nearest of them. */
export function restButton(count: number, where: 'before' | 'after', { common }: Locale, go: () => void): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return html`<button class="record" type="button" tabindex="-1" data-count=${count} @click=${go}>${common[where](count)}</button>`;
}

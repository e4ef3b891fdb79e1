import { html, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { sourceLinks, sourcesOf } from './source-line.js';

/** How a list is read: on the screen, on paper, or by ear alone while it is hidden. */
export type ListUse = 'seen' | 'printed' | 'heard';

/**
 * Returns the sources of a line of a list, empty without any: links on the screen, but no tab stops, since the cards have them, too; else
 * each publisher once, and without elements where only the words count: hundreds would take longer than the picture.
 */
export function sourceNames(ids: readonly Id[] = [], index: DatasetIndex, locale: Locale, use: ListUse): TemplateResult | string {
  const { common, text } = locale;
  const publishers = new Set(sourcesOf(ids, index).map(({ publisher, title }) => text(publisher ?? title).text));
  if (!publishers.size) return '';
  const label = `${common.sources}${common.colon}`;
  const names = [...publishers].join(common.comma);
  if (use === 'heard') return `${label}${names}`;
  return html`<small><span class="said">${label}</span>${use === 'seen' ? sourceLinks(ids, index, locale, false) : names}</small>`;
}

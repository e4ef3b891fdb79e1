import { html, nothing, type TemplateResult } from 'lit';
import type { Id, SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { sourceLink, sourceNote } from './source-link.js';

/** Returns sources with a label. In the twin they are not tab stops: there are hundreds, and the cards have them, too. */
export function sourceLine(ids: readonly Id[] = [], index: DatasetIndex, locale: Locale, isStop = true): TemplateResult | typeof nothing {
  const { sources, colon } = locale.common;
  return ids.length
    ? html`<span class="sources"><span class="said">${sources}${colon}</span>${sourceLinks(ids, index, locale, isStop)}</span>`
    : nothing;
}

/** Sources in a row, named by publisher, with what is to be known of them in brackets. */
export function sourceLinks(ids: readonly Id[] = [], index: DatasetIndex, locale: Locale, isStop = true): readonly TemplateResult[] {
  return sourcesOf(ids, index).map(
    (source, i) => html`${i ? locale.common.comma : ''}${sourceLink(source, locale, undefined, isStop)}${sourceNote(source, locale)}`,
  );
}

export function sourcesOf(ids: readonly Id[], { sourceById }: DatasetIndex): readonly SourceRecord[] {
  return ids.flatMap((id) => sourceById.get(id) ?? []);
}

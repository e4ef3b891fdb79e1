import { html, nothing, type TemplateResult } from 'lit';
import type { Id, SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';

/** Returns the publishers of sources as plain text, each once, for hidden lists: hundreds of links would take longer than the picture. */
export function sourceNames(ids: readonly Id[] = [], index: DatasetIndex, { common, text }: Locale): TemplateResult | typeof nothing {
  const names = [...new Set(sourcesOf(ids, index).map((source) => text(source.publisher ?? source.title).text))];
  if (!names.length) return nothing;
  return html`<small><span class="said">${common.sources}${common.colon}</span>${names.join(common.comma)}</small>`;
}

export function sourcesOf(ids: readonly Id[], { sourceById }: DatasetIndex): readonly SourceRecord[] {
  return ids.flatMap((id) => sourceById.get(id) ?? []);
}

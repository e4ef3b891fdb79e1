import type { Id, SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';

/** Publishers of sources as plain text, each once, for lists that nobody sees: a link for each of hundreds of lines takes longer than their picture. */
export function sourceNames(ids: readonly Id[] = [], index: DatasetIndex, { common, text }: Locale): string {
  const names = [...new Set(sourcesOf(ids, index).map((source) => text(source.publisher ?? source.title).text))];
  return names.length ? common.sources + common.colon + names.join(common.comma) : '';
}

export function sourcesOf(ids: readonly Id[], { sourceById }: DatasetIndex): readonly SourceRecord[] {
  return ids.flatMap((id) => sourceById.get(id) ?? []);
}

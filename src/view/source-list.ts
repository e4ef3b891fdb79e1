import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../data/safe-url.js';
import type { Id, SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { localText } from './local-text.js';

/** One source as a link, or as text when it has no address that is safe to follow. */
export function sourceLink(
  source: SourceRecord,
  locale: Locale,
  label: unknown = localText(source.publisher ?? source.title, locale),
  isStop = true,
): TemplateResult {
  const address = source.url ? safeUrl(source.url) : null;
  const title = locale.text(source.title).text;
  return address
    ? html`<a href=${address} title=${title} rel="noopener" tabindex=${isStop ? nothing : -1}>${label}</a>`
    : html`<span title=${title}>${label}</span>`;
}

/**
 * Sources one behind the other, each once, named by publisher; those in another language say which. In the twin of a picture
 * they are no tab stops: there are hundreds, and the card of each record has them too.
 */
export function sourceLine(ids: readonly Id[] = [], index: DatasetIndex, locale: Locale, isStop = true): TemplateResult | typeof nothing {
  const known = sourcesOf(ids, index);
  if (!known.length) return nothing;
  return html`<span class="sources"
    >${locale.common.sources}${locale.common.colon}${known.map((source, i) => html`${i ? locale.common.comma : ''}${sourceLink(source, locale, undefined, isStop)}`)}</span
  >`;
}

/** The same as plain text, for lists that nobody sees: a link for each of hundreds of lines takes longer than their picture. */
export function sourceNames(ids: readonly Id[] = [], index: DatasetIndex, { common, text }: Locale): string {
  const names = sourcesOf(ids, index).map((source) => text(source.publisher ?? source.title).text);
  return names.length ? common.sources + common.colon + names.join(common.comma) : '';
}

function sourcesOf(ids: readonly Id[], { sourceById }: DatasetIndex): readonly SourceRecord[] {
  return ids.flatMap((id) => sourceById.get(id) ?? []);
}

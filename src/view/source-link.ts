import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../data/safe-url.js';
import type { SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { localText } from './local-text.js';

/** Returns a source as a link, or as text if it has no safe URL. */
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

/** Returns what is to be known of a source, such as whom it cites, in brackets. */
export function sourceNote({ note }: SourceRecord, locale: Locale): TemplateResult | typeof nothing {
  if (!note) return nothing;
  const [before, after] = locale.common.brackets;
  return html`<span>${before}${localText(note, locale)}${after}</span>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { sourceLink } from './source-link.js';
import { sourcesOf } from './source-names.js';

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

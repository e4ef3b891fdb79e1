import { html, type TemplateResult } from 'lit';
import type { EventRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { localText } from './local-text.js';
import { recordButton } from './record-button.js';
import { sourceLine } from './source-line.js';

type Quote = NonNullable<EventRecord['quotes']>[number];

/** Returns what somebody said, with who said it and the sources that report it. */
export function quotation({ text, by, sources }: Quote, index: DatasetIndex, locale: Locale): TemplateResult {
  const { card, common } = locale;
  const speaker = recordButton('actor', by, localText(index.actorById.get(by)?.name, locale));
  return html`<blockquote>
    <p>${localText(text, locale)}</p>
    <p class="quiet">${speaker}${common.comma}${card.reported}${common.stop} ${sourceLine(sources, index, locale)}</p>
  </blockquote>`;
}

/** Returns the same as text, for lists. */
export function quotationText({ text, by }: Quote, index: DatasetIndex, { card, common, text: say }: Locale): string {
  return `${say(index.actorById.get(by)?.name).text}${common.comma}${card.reported}${common.colon}${say(text).text}`;
}

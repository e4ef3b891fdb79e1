import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, EventRecord } from '../data/types.js';
import { filterOf } from '../element/filter-attributes.js';
import type { Locale } from '../locale/locale.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { filterEvents } from '../model/filter.js';
import { localText } from '../view/local-text.js';
import { quotationText } from '../view/quotation.js';
import { sourceLink } from '../view/source-link.js';
import { sourcesOf } from '../view/source-names.js';
import type { FigureSettings } from './figure.js';

/** Every event of the period, by time, with its date, place, quotations and sources: what a reader has who cannot use the picture. */
export function eventList(dataset: Dataset, locale: Locale, { from, to }: FigureSettings): TemplateResult {
  const index = indexDataset(dataset);
  const events = filterEvents(index, filterOf({ from, to, query: '', kinds: '', themes: '', sides: '' }), locale.fold);
  return html`<ol class="events">
    ${events.map((event) => line(event, index, locale))}
  </ol>`;
}

function line(event: EventRecord, index: DatasetIndex, locale: Locale): TemplateResult {
  const { id, title, place, sources = [], quotes = [] } = event;
  const date = index.dateByEvent.get(id)!;
  const { comma } = locale.common;
  const where = place ? index.placeById.get(place) : undefined;
  const cited = sourcesOf(sources, index);
  return html`<li>
    <time datetime=${event.date}>${[locale.date(date), ...locale.dateWords(date)].join(comma)}</time> ${localText(title, locale)}${
      where ? html`${comma}${localText(where.name, locale)}` : nothing
    }
    ${quotes.map((quote) => html`<small>${quotationText(quote, index, locale)}</small> `)}
    ${
      cited.length
        ? html`<small
            >${locale.common.sources}${locale.common.colon}${cited.map((source, i) => [i ? comma : '', sourceLink(source, locale)])}</small
          >`
        : nothing
    }
  </li>`;
}

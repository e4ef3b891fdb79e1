import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import { actedOf, type DatasetIndex } from '../../../model/dataset-index.js';
import { restButton, windowOf } from '../../../view/list-window.js';
import { localText } from '../../../view/local-text.js';
import { quotationText } from '../../../view/quotation.js';
import { sourceNames } from '../../../view/source-names.js';
import { whoActed } from '../../../view/who-acted.js';

export interface TwinParts {
  readonly index: DatasetIndex;
  readonly events: readonly EventRecord[];
  readonly locale: Locale;
  readonly activeId: Id | null;
  readonly selectedId: Id | null;
  readonly focus: (id: Id) => void;
}

/**
 * Returns a list of the events of both lanes by time, each one button whose name is everything that the picture says about it. In print
 * each line has only the date, title, quotations and sources.
 */
export function chronicle({
  index,
  events,
  locale,
  activeId,
  selectedId,
  focus,
  isPaper,
}: TwinParts & { isPaper: boolean }): TemplateResult {
  const stop = activeId ?? selectedId;
  const at = Math.max(0, stop === null ? 0 : events.findIndex(({ id }) => id === stop));
  const { items, start, before, after } = windowOf(events, at);
  return html`<ol class="twin" part="twin" start=${start + 1}>
    ${restLine(before, 'before', locale, () => focus(events[start - 1]!.id))}
    ${items.map((event, i) => {
      const { id, sources, quotes = [] } = event;
      const position = locale.common.position(start + i + 1, events.length);
      return html`<li>
        <button
          class="record"
          type="button"
          data-id=${id}
          data-kind="event"
          tabindex=${start + i === at ? 0 : -1}
          aria-pressed=${id === selectedId}
        >
          ${isPaper ? printedLine(event, index, locale) : spokenLine(event, position, index, locale)}
        </button>
        ${quotes.map((quote) => html`<small>${quotationText(quote, index, locale)}</small>`)}
        ${sourceNames(sources, index, locale, 'printed')}
      </li>`;
    })}
    ${restLine(after, 'after', locale, () => focus(events[start + items.length]!.id))}
  </ol>`;
}

/** Plain text where it can be: one node a line, since the first render lays out all lines. */
function spokenLine(event: EventRecord, position: string, index: DatasetIndex, locale: Locale): unknown {
  const { title, kind, place } = event;
  const { comma, disputed } = locale.common;
  const date = index.dateByEvent.get(event.id)!;
  const when = locale.date(date);
  const name = localText(title, locale);
  const details = [
    whoActed(actedOf(index, event), index, locale),
    locale.text(index.dataset.vocabulary.kinds?.[kind] ?? kind).text,
    place ? locale.text(index.placeById.get(place)?.name).text : '',
    ...locale.dateWords(date),
    isDisputed(event) ? disputed : '',
    position,
  ].filter(Boolean);
  return typeof name === 'string' ? [when, name, ...details].join(comma) : [when, comma, name, comma, details.join(comma)];
}

function printedLine(event: EventRecord, index: DatasetIndex, locale: Locale): TemplateResult {
  const when = locale.date(index.dateByEvent.get(event.id)!);
  const doubt = isDisputed(event) ? ` ${locale.common.disputed}` : '';
  return html`<span class="when">${when}</span>${doubt} ${localText(event.title, locale)}`;
}

function isDisputed({ dateAlternatives = [] }: EventRecord): boolean {
  return dateAlternatives.length > 0;
}

function restLine(...rest: Parameters<typeof restButton>): TemplateResult | typeof nothing {
  return rest[0] ? html`<li>${restButton(...rest)}</li>` : nothing;
}

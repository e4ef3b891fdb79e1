import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import { actedOf, type DatasetIndex } from '../../../model/dataset-index.js';
import { restButton, windowOf } from '../../../view/list-window.js';
import { localText } from '../../../view/local-text.js';
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

/** Every event of both lanes by time, each one button with everything that the picture says about it in its name. */
export function chronicle({ index, events, locale, activeId, selectedId, focus }: TwinParts): TemplateResult {
  const { common } = locale;
  const { kinds = {} } = index.dataset.vocabulary;
  const at = Math.max(0, activeId === null ? 0 : events.findIndex(({ id }) => id === activeId));
  const { items, start, before, after } = windowOf(events, at);
  const total = events.length;
  return html`<ol class="twin" part="twin" start=${start + 1}>
    ${restLine(before, 'before', locale, () => focus(events[start - 1]!.id))}
    ${items.map((event, i) => {
      const { id, title, kind, place, sources = [], dateAlternatives = [] } = event;
      const date = index.dateByEvent.get(id)!;
      const when = locale.date(date);
      const name = localText(title, locale);
      const isDisputed = dateAlternatives.length > 0;
      const details = [
        whoActed(actedOf(index, event), index, locale),
        locale.text(kinds[kind] ?? kind).text,
        place ? locale.text(index.placeById.get(place)?.name).text : '',
        ...locale.dateWords(date),
        ...(isDisputed ? [common.disputed] : []),
        common.position(start + i + 1, total),
      ].filter(Boolean);
      return html`<li>
        <button
          class="record"
          type="button"
          data-id=${id}
          data-kind="event"
          tabindex=${start + i === at ? 0 : -1}
          aria-pressed=${id === selectedId}
        >
          <span class="when">${when}</span><span class="printed"> ${isDisputed ? `${common.disputed} ` : ''}</span
          ><span class="said">${common.comma}</span>${name}<span class="said">${common.comma}${details.join(common.comma)}</span>
        </button>
        ${sourceNames(sources, index, locale)}
      </li>`;
    })}
    ${restLine(after, 'after', locale, () => focus(events[start + items.length]!.id))}
  </ol>`;
}

function restLine(...rest: Parameters<typeof restButton>): TemplateResult | typeof nothing {
  return rest[0] ? html`<li>${restButton(...rest)}</li>` : nothing;
}

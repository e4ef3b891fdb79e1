import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../../../data/types.js';
import { actedOf } from '../../../model/dataset-index.js';
import { restButton, windowOf } from '../../../view/list-window.js';
import { localText } from '../../../view/local-text.js';
import { recordButton } from '../../../view/record-button.js';
import { sourceLinks } from '../../../view/source-line.js';
import { whoActed } from '../../../view/who-acted.js';
import type { TwinParts } from './chronicle.js';

export { tableStyles } from '../../../view/table-styles.js';

export type SortKey = 'date' | 'side' | 'title' | 'kind' | 'place';

interface TableParts extends TwinParts {
  readonly sort: { readonly key: SortKey; readonly descending: boolean };
  readonly sortBy: (key: SortKey) => void;
  readonly caption: string;
}

/** Every event of both lanes as a table that sorts; its first column carries the buttons. */
export function eventTable(parts: TableParts): TemplateResult {
  const { index, events, locale, sort, sortBy, caption, activeId, focus } = parts;
  const { kinds = {} } = index.dataset.vocabulary;
  const keys: readonly (SortKey | null)[] = ['date', 'side', 'title', 'kind', 'place', null];
  const textOf = (event: EventRecord, key: SortKey) =>
    key === 'side'
      ? whoActed(actedOf(index, event), index, locale)
      : locale.text(
          key === 'title' ? event.title : key === 'kind' ? (kinds[event.kind] ?? event.kind) : index.placeById.get(event.place ?? '')?.name,
        ).text;
  const collator = new Intl.Collator(locale.language);
  const sorted =
    sort.key === 'date' ? [...events] : [...events].sort((one, other) => collator.compare(textOf(one, sort.key), textOf(other, sort.key)));
  if (sort.descending) sorted.reverse();
  const at = Math.max(0, activeId === null ? 0 : sorted.findIndex(({ id }) => id === activeId));
  const { items, start, before, after } = windowOf(sorted, at);
  const stop = sorted[at]?.id;
  return html`<div class="twin table" part="twin" data-open>
    ${restButton(before, 'before', locale, () => focus(sorted[start - 1]!.id))}
    <table role="table" aria-rowcount=${sorted.length + 1}>
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${locale.timeline.tableColumns.map((name, i) => {
            const key = keys[i];
            if (!key) return html`<th role="columnheader" scope="col">${name}</th>`;
            return html`<th
              role="columnheader"
              scope="col"
              aria-sort=${sort.key === key ? (sort.descending ? 'descending' : 'ascending') : nothing}
            >
              <button class="tool" type="button" @click=${() => sortBy(key)}>${name}</button>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map(
          (event, i) =>
            html`<tr role="row" aria-rowindex=${start + i + 2}>
              <th role="rowheader" scope="row">
                <button class="record" type="button" data-id=${event.id} data-kind="event" tabindex=${event.id === stop ? 0 : -1}>
                  ${locale.date(index.dateByEvent.get(event.id)!)}
                </button>
              </th>
              <td role="cell">${textOf(event, 'side')}</td>
              <td role="cell" class="wide">${localText(event.title, locale)}</td>
              <td role="cell">${textOf(event, 'kind')}</td>
              <td role="cell">
                ${event.place ? recordButton('place', event.place, localText(index.placeById.get(event.place)?.name, locale)) : nothing}
              </td>
              <td role="cell">${sourceLinks(event.sources, index, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${restButton(after, 'after', locale, () => focus(sorted[start + items.length]!.id))}
  </div>`;
}

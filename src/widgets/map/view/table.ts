import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import { actedOf, type DatasetIndex } from '../../../model/dataset-index.js';
import { restButton, windowOf } from '../../../view/list-window.js';
import { localText } from '../../../view/local-text.js';
import { sourceLinks } from '../../../view/source-line.js';
import { whoActed } from '../../../view/who-acted.js';

export { tableStyles } from '../../../view/table-styles.js';

/** Columns that the table can be sorted by, in order. */
const KEYS = ['country', 'region', 'place', 'date', 'event', 'side'] as const;

export type PlaceSortKey = (typeof KEYS)[number];

interface TableParts {
  readonly index: DatasetIndex;
  readonly events: readonly EventRecord[];
  readonly locale: Locale;
  readonly noPlace: string;
  readonly regionName: (id: string) => string;
  readonly sort: { readonly key: PlaceSortKey; readonly descending: boolean };
  readonly sortBy: (key: PlaceSortKey) => void;
  readonly caption: string;
  readonly activeId: Id | null;
  readonly focus: (id: Id) => void;
}

/** A sortable table of all events and where they happened, each once. Events without a place come last. */
export function placeTable(parts: TableParts): TemplateResult {
  const { index, events, locale, noPlace, regionName, sort, sortBy, caption, activeId, focus } = parts;
  const { sides, vocabulary } = index.dataset;
  const rows = events.map((event) => {
    const place = event.place ? index.placeById.get(event.place) : undefined;
    const side = place && index.sideByPlace.get(place.id);
    const country = side === 'a' || side === 'b' ? sides[side].name : vocabulary.countries?.[place?.country ?? ''];
    const cells: Record<PlaceSortKey, string> = {
      country: locale.text(country).text || (place?.country ?? ''),
      region: place?.region ? regionName(place.region) : '',
      place: locale.text(place?.name).text,
      date: locale.date(index.dateByEvent.get(event.id)!),
      event: locale.text(event.title).text,
      side: whoActed(actedOf(index, event), index, locale),
    };
    return { event, cells };
  });
  const collator = new Intl.Collator(locale.language);
  // Events are in the order of their dates, which a stable sort keeps among equals.
  if (sort.key !== 'date') rows.sort(({ cells: one }, { cells: other }) => compare(one[sort.key], other[sort.key], collator));
  if (sort.descending) rows.reverse();
  const at = Math.max(0, activeId === null ? 0 : rows.findIndex(({ event }) => event.id === activeId));
  const { items, start, before, after } = windowOf(rows, at);
  const stop = rows[at]?.event.id;
  return html`<div class="twin table" part="twin" data-open>
    ${restButton(before, 'before', locale, () => focus(rows[start - 1]!.event.id))}
    <table role="table" aria-rowcount=${rows.length + 1}>
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${KEYS.map(
            (key, i) =>
              html`<th
                role="columnheader"
                scope="col"
                aria-sort=${sort.key === key ? (sort.descending ? 'descending' : 'ascending') : nothing}
              >
                <button class="tool" type="button" @click=${() => sortBy(key)}>${locale.map.tableColumns[i]}</button>
              </th>`,
          )}
          <th role="columnheader" scope="col">${locale.common.sources}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map(
          ({ event, cells }, i) =>
            html`<tr role="row" aria-rowindex=${start + i + 2}>
              <td role="cell">${cells.country}</td>
              <td role="cell">${cells.region}</td>
              <td role="cell">${cells.place || noPlace}</td>
              <td role="cell">${cells.date}</td>
              <th role="rowheader" scope="row" class="wide">
                <button class="record" type="button" data-id=${event.id} data-kind="event" tabindex=${event.id === stop ? 0 : -1}>
                  ${localText(event.title, locale)}
                </button>
              </th>
              <td role="cell">${cells.side}</td>
              <td role="cell">${sourceLinks(event.sources, index, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${restButton(after, 'after', locale, () => focus(rows[start + items.length]!.event.id))}
  </div>`;
}

/** Order of two cells; empty ones come last. */
function compare(one: string, other: string, collator: Intl.Collator): number {
  return Number(!one) - Number(!other) || collator.compare(one, other);
}

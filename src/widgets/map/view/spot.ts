import { css, html, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { localText } from '../../../view/local-text.js';
import { recordButton } from '../../../view/record-button.js';

interface SpotParts {
  readonly ids: readonly Id[];
  readonly index: DatasetIndex;
  readonly shown: ReadonlySet<EventRecord>;
  readonly locale: Locale;
  readonly close: () => void;
  /** Moves the focus to what was chosen from the list. */
  readonly focus: (id: Id) => void;
}

/** Most events listed for one place; its card has all. */
const MOST_EVENTS = 12;

/** Most places listed; the list of the map has all. */
const MOST_PLACES = 50;

export const spotStyles = css`
  .spot {
    margin: 8px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    font-size: var(--_label);
  }
  .spot-title {
    display: flex;
    justify-content: space-between;
    align-items: center;
    margin: 0;
    font-weight: 600;
  }
  .spot ul {
    margin: 0;
    padding-inline-start: 16px;
    list-style: none;
  }
  .spot > ul {
    padding: 0;
  }
  @media print {
    .spot {
      break-inside: avoid;
    }
  }
`;

/** A list of the places that one disc stands for, each with its events. */
export function spotList({ ids, index, shown, locale, close, focus }: SpotParts): TemplateResult {
  const { common } = locale;
  const places = ids.map((id) => ({
    id,
    events: (index.eventsByPlace.get(id) ?? []).filter((event) => shown.has(event) && event.place === id),
  }));
  const kept = places.filter(({ events }) => events.length);
  const next = kept[MOST_PLACES];
  const total = kept.reduce((sum, { events }) => sum + events.length, 0);
  const heading = locale.map.severalPlaces(kept.length, total);
  const handleKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
  const handleClick = ({ target }: Event) => {
    const { id } = (target as Element).closest<HTMLElement>('[data-id]')?.dataset ?? {};
    if (id) focus(id);
  };
  return html`<section class="spot" aria-label=${heading} @keydown=${handleKey} @click=${handleClick}>
    <p class="spot-title">
      ${heading}
      <button class="tool close" type="button" aria-label=${locale.card.close} @click=${close}>×</button>
    </p>
    <ul>
      ${kept.slice(0, MOST_PLACES).map(
        ({ id, events }) =>
          html`<li>
            ${recordButton('place', id, localText(index.placeById.get(id)?.name, locale))}
            <span class="quiet">${common.events(events.length)}</span>
            <ul>
              ${events
                .slice(0, MOST_EVENTS)
                .map(
                  (event) =>
                    html`<li>
                      ${recordButton(
                        'event',
                        event.id,
                        html`${locale.date(index.dateByEvent.get(event.id)!)} ${localText(event.title, locale)}`,
                      )}
                    </li>`,
                )}
              ${events.length > MOST_EVENTS ? html`<li>${common.after(events.length - MOST_EVENTS)}</li>` : ''}
            </ul>
          </li>`,
      )}
      ${
        next
          ? html`<li>
              <button class="record" type="button" @click=${() => focus(next.id)}>${common.after(kept.length - MOST_PLACES)}</button>
            </li>`
          : ''
      }
    </ul>
  </section>`;
}

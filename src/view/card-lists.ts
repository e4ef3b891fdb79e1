import { html, nothing, type TemplateResult } from 'lit';
import { SIDES, type EventRecord, type Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { actedOf, type Acted, type DatasetIndex } from '../model/dataset-index.js';
import { actorGlyph, eventGlyph } from './glyphs.js';
import { inlineGlyph } from './inline-glyph.js';
import { localText } from './local-text.js';
import { recordButton } from './record-button.js';
import { whoActed } from './who-acted.js';

export interface CardContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** Events that are shown, in order: the card of one leads to those beside it. */
  readonly shownEvents: readonly EventRecord[];
  /** What an event consists of is in sight. */
  readonly isOpen: boolean;
  /** Address that opens the record; empty where the page has none. */
  readonly link: string;
  readonly close: () => void;
}

/** What lists of records need. */
export type ListContext = Pick<CardContext, 'index' | 'locale'>;

/** Number of events listed before the earlier ones are folded. */
const LISTED_EVENTS = 6;

/** Number of folded lines that are written out; the widget's own list has all of them. */
export const MOST_LINES = 400;

export function latestEvents(events: readonly EventRecord[], context: ListContext): TemplateResult {
  const earlier = events.slice(0, -LISTED_EVENTS);
  const { locale } = context;
  return html`
    ${
      earlier.length
        ? html`<details>
            <summary>${locale.card.earlier(earlier.length)}</summary>
            ${earlier.length > MOST_LINES ? html`<p class="quiet">${locale.common.before(earlier.length - MOST_LINES)}</p>` : nothing}
            ${datedEvents(earlier.slice(-MOST_LINES), context)}
          </details>`
        : nothing
    }
    ${datedEvents(events.slice(-LISTED_EVENTS), context)}
  `;
}

export function datedEvents(events: readonly EventRecord[], { index, locale }: ListContext): TemplateResult {
  return html`<ul class="dated">
    ${events.map(
      (event) =>
        html`<li>
          ${inlineGlyph(eventGlyph(event.kind), index.sideByEvent.get(event.id))}
          <time>${locale.date(index.dateByEvent.get(event.id)!)}</time>
          ${recordButton('event', event.id, localText(event.title, locale))}
        </li>`,
    )}
  </ul>`;
}

export function actorList(ids: readonly Id[], { index, locale }: ListContext): TemplateResult {
  const actors = ids.map((id) => index.actorById.get(id)).filter((actor) => actor !== undefined);
  return html`<ul>
    ${actors.map(
      (actor) =>
        html`<li>
          ${inlineGlyph(actorGlyph(actor.type), index.sideByActor.get(actor.id))}
          ${recordButton('actor', actor.id, localText(actor.name, locale))}
        </li>`,
    )}
  </ul>`;
}

export function sideCounts(events: readonly EventRecord[], context: ListContext): TemplateResult {
  const { index, locale } = context;
  const count = (acted: Acted) => events.filter((event) => actedOf(index, event) === acted).length;
  const found = ([...SIDES, 'unknown'] as const).filter(count);
  const sideOf = (acted: Acted) => (acted === 'unknown' ? 'third' : acted);
  const item = (acted: Acted) =>
    html`<li><span class="side" data-side=${sideOf(acted)}>${whoActed(acted, index, locale)}</span> ${locale.number(count(acted))}</li>`;
  return html`<ul>
    ${found.map(item)}
  </ul>`;
}

export function tieLabel(kind: string, { index, locale }: ListContext): TemplateResult | string {
  return localText(index.dataset.vocabulary.tieKinds?.[kind] ?? kind, locale);
}

export function countryName(country: string, { index, locale }: ListContext): TemplateResult | string {
  const { sides, vocabulary } = index.dataset;
  const side = [sides.a, sides.b].find((each) => each.country === country);
  return localText(side?.name ?? vocabulary.countries?.[country] ?? country, locale);
}

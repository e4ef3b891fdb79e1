import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord, Id } from '../data/types.js';
import { isWithin } from '../model/is-within.js';
import { actedOf } from '../model/dataset-index.js';
import type { RecordRef } from '../model/record-ref.js';
import { threadsOf } from '../model/threads.js';
import {
  actorList,
  countryName,
  datedEvents,
  latestEvents,
  MOST_LINES,
  sideCounts,
  tieLabel,
  type CardContext,
  type ListContext,
} from './card-lists.js';
import { localText } from './local-text.js';
import { phrased } from './phrased.js';
import { quotation } from './quotation.js';
import { recordButton } from './record-button.js';
import { shareRow } from './share-row.js';
import { sourceLine } from './source-line.js';
import { whoActed } from './who-acted.js';

export { cardStyles } from './card-styles.js';
export { downloadRow } from './download-row.js';
export { tip } from './tip.js';

/** So many of the latest events fit beside a picture. */
const MOST_LATEST = 12;

/** How far a finger pushes the head of a card down to close it, px. */
const SWIPE = 48;

/** Columns of the card: when, what, who or where. */
interface CardParts {
  readonly when: TemplateResult;
  readonly name: TemplateResult | string;
  readonly text: TemplateResult;
  readonly who: TemplateResult;
}

/** Returns the card of a record: everything about it, with its sources as links and related records as buttons. */
export function recordCard(ref: RecordRef, context: CardContext): TemplateResult | typeof nothing {
  const parts = partsOf(ref, context);
  if (!parts) return nothing;
  const { card } = context.locale;
  return html`<section class="card" part="card" aria-label=${card.card} @keydown=${closeByEscape(context)}>
    <div class="head" @pointerdown=${closeBySwipe(context)}>
      <div class="when">${parts.when}</div>
      <p class="name"><mark>${phrased(parts.name, context.locale)}</mark></p>
      ${headTools(ref, context)}
    </div>
    <div class="what">${parts.text}</div>
    <div class="who">${parts.who}</div>
    ${shareRow(ref, context)}
  </section>`;
}

/** Buttons that lead to the events before and after, and close the card. */
function headTools(ref: RecordRef | null, context: Omit<CardContext, 'link'>): TemplateResult {
  const { locale, shownEvents } = context;
  const { card } = locale;
  const [back, forth] = locale.direction === 'rtl' ? ['›', '‹'] : ['‹', '›'];
  const at = ref?.kind === 'event' ? shownEvents.findIndex(({ id }) => id === ref.id) : -1;
  const step = (by: 1 | -1, label: string, sign: string) => {
    const to = at < 0 ? undefined : shownEvents[at + by];
    return to ? html`<button class="tool" type="button" aria-label=${label} data-id=${to.id} data-kind="event">${sign}</button>` : nothing;
  };
  return html`<div class="head-tools">
    ${step(-1, card.before, back)} ${step(1, card.after, forth)}
    <button class="tool close" type="button" aria-label=${card.close} @click=${context.close}>×</button>
  </div>`;
}

function closeByEscape({ close }: Pick<CardContext, 'close'>) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}

/** A finger that pushes the head down closes a card at the bottom of the figure; one that stands within the picture scrolls with it. */
function closeBySwipe({ close }: Pick<CardContext, 'close'>) {
  return ({ pointerType, pointerId, clientX, clientY, currentTarget }: PointerEvent) => {
    const head = currentTarget as HTMLElement;
    if (pointerType !== 'touch' || head.closest('.plot')) return;
    const stop = new AbortController();
    const follow = (event: PointerEvent) => {
      const down = event.clientY - clientY;
      if (event.pointerId !== pointerId || down < SWIPE || down < 2 * Math.abs(event.clientX - clientX)) return;
      stop.abort();
      close();
    };
    // The finger may be faster than the head.
    window.addEventListener('pointermove', follow, stop);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => stop.abort(), stop);
  };
}

/** Returns a card that lists the events of an aggregated mark, each a button that opens its own card. */
export function crowdCard(ids: readonly Id[], context: Omit<CardContext, 'link'>): TemplateResult {
  const { index, locale } = context;
  const { card, common } = locale;
  const wanted = new Set(ids);
  const events = index.events.filter(({ id }) => wanted.has(id));
  return html`<section class="card" part="card" aria-label=${card.card} @keydown=${closeByEscape(context)}>
    <div class="head" @pointerdown=${closeBySwipe(context)}>
      <div class="when">${common.events(events.length)}</div>
      ${headTools(null, context)}
    </div>
    <div class="what">${datedEvents(events, context)}</div>
  </section>`;
}

/** Returns the latest of some events, the newest first, for room that a card would have while nothing is selected. */
export function latestCard(events: readonly EventRecord[], context: ListContext): TemplateResult | typeof nothing {
  if (!events.length) return nothing;
  const latest = [...events.slice(-MOST_LATEST)].reverse();
  return html`<section class="card" aria-labelledby="latest">
    <div class="head"><div class="when" id="latest">${context.locale.dashboard.latest}</div></div>
    <div class="what">${datedEvents(latest, context)}</div>
  </section>`;
}

function partsOf({ kind, id, name }: RecordRef, context: CardContext): CardParts | null {
  switch (kind) {
    case 'event':
      return eventParts(id, context);
    case 'actor':
      return actorParts(id, context);
    case 'tie':
      return tieParts(id, context);
    case 'place':
      return placeParts(id, context);
    case 'region':
      return regionParts(id, name ?? id, context);
  }
}

function eventParts(id: Id, context: CardContext): CardParts | null {
  const { index, locale } = context;
  const event = index.eventById.get(id);
  if (!event) return null;
  const { card } = locale;
  const { kinds = {} } = index.dataset.vocabulary;
  const side = index.sideByEvent.get(id)!;
  const parts = index.partsByEvent.get(id) ?? [];
  const parent = event.partOf ? index.eventById.get(event.partOf) : undefined;
  const place = event.place ? index.placeById.get(event.place) : undefined;
  const visits = threadsOf(index, index.events).find(({ kind, ids }) => kind === 'visits' && ids.includes(id))?.ids ?? [];
  const visit = (step: 1 | -1) => index.eventById.get(visits[visits.indexOf(id) + step] ?? '');
  const led = (words: string, to: EventRecord | undefined) =>
    to ? html`<p class="quiet">${words}${locale.common.colon}${recordButton('event', to.id, localText(to.title, locale))}</p>` : nothing;
  const [own, ...others] = locale.calendars(index.dateByEvent.get(id)!);
  return {
    when: html`${own?.text}${others.map(({ text }) => html`<small>${text}</small>`)}`,
    name: localText(event.title, locale),
    text: html`
      ${event.summary ? html`<p>${localText(event.summary, locale)}</p>` : nothing}
      ${(event.quotes ?? []).map((quote) => quotation(quote, index, locale))}
      ${(event.dateAlternatives ?? []).map(
        ({ date, sources = [] }) =>
          html`<p class="quiet">${card.otherDate(locale.dateText(date))} ${sourceLine(sources, index, locale)}</p>`,
      )}
      <p>${sourceLine(event.sources, index, locale)}</p>
      ${led(card.partOf, parent)} ${led(card.visitBefore, visit(-1))} ${led(card.visitAfter, visit(1))}
      ${
        parts.length
          ? html`<details ?open=${context.isOpen}>
              <summary>${card.parts(parts.length)}</summary>
              ${datedEvents(parts, context)}
            </details>`
          : nothing
      }
    `,
    who: html`
      <p>
        <span class="side" data-side=${side}>${whoActed(actedOf(index, event), index, locale)}</span
        >${locale.common.dot}${localText(kinds[event.kind] ?? event.kind, locale)}
      </p>
      ${place ? html`<p class="quiet">${recordButton('place', place.id, localText(place.name, locale))}</p>` : nothing}
      ${actorList(event.participants ?? [], context)}
    `,
  };
}

function actorParts(id: Id, context: CardContext): CardParts | null {
  const { index, locale } = context;
  const actor = index.actorById.get(id);
  if (!actor) return null;
  const { actorTypes = {} } = index.dataset.vocabulary;
  const ties = index.tiesByActor.get(id) ?? [];
  return {
    when: html`${localText(actorTypes[actor.type] ?? actor.type, locale)}<small>${countryName(actor.country, context)}</small>`,
    name: localText(actor.name, locale),
    text: html`
      ${(actor.roles ?? []).map(
        ({ title, date }) =>
          html`<p class="quiet">${localText(title, locale)}${date ? html` <span>${locale.dateText(date)}</span>` : nothing}</p>`,
      )}
      ${actor.note ? html`<p class="quiet">${localText(actor.note, locale)}</p>` : nothing}
      <p>${sourceLine(actor.sources, index, locale)}</p>
      ${latestEvents(index.eventsByActor.get(id) ?? [], context)}
    `,
    who: ties.length
      ? html`<details>
          <summary>${locale.card.ties(ties.length)}</summary>
          <ul>
            ${ties.slice(0, MOST_LINES).map((tie) => {
              const other = index.actorById.get(tie.from === id ? tie.to : tie.from);
              return html`<li>
                ${recordButton('tie', tie.id, html`${tieLabel(tie.kind, context)}`)}${
                  other ? recordButton('actor', other.id, localText(other.short ?? other.name, locale)) : nothing
                }
              </li>`;
            })}
          </ul>
          ${ties.length > MOST_LINES ? html`<p class="quiet">${locale.common.after(ties.length - MOST_LINES)}</p>` : nothing}
        </details>`
      : html``,
  };
}

function tieParts(id: Id, context: CardContext): CardParts | null {
  const { index, locale } = context;
  const tie = index.tieById.get(id);
  if (!tie) return null;
  const event = tie.event ? index.eventById.get(tie.event) : undefined;
  const bound = (date: string | undefined) => (date ? locale.dateText(date) : '');
  return {
    when: html`${[bound(tie.start), bound(tie.end)].filter(Boolean).join(locale.dates.to)}`,
    name: tieLabel(tie.kind, context),
    text: html`
      ${actorList([tie.from, tie.to], context)} ${tie.note ? html`<p class="quiet">${localText(tie.note, locale)}</p>` : nothing}
      <p>${sourceLine(tie.sources, index, locale)}</p>
    `,
    who: event ? datedEvents([event], context) : html``,
  };
}

function placeParts(id: Id, context: CardContext): CardParts | null {
  const { index, locale } = context;
  const place = index.placeById.get(id);
  if (!place) return null;
  const { placeKinds = {} } = index.dataset.vocabulary;
  const isHere = (event: EventRecord) => isWithin(event.place, id, index.placeById);
  const events = index.eventsByPlace.get(id) ?? [];
  const [here, others] = [events.filter(isHere), events.filter((event) => !isHere(event))];
  const inside = place.within ? index.placeById.get(place.within) : undefined;
  return {
    when: html`${localText(placeKinds[place.kind ?? ''] ?? place.kind ?? '', locale)}<small>${countryName(place.country, context)}</small>`,
    name: localText(place.name, locale),
    text: html`
      ${inside ? html`<p class="quiet">${recordButton('place', inside.id, localText(inside.name, locale))}</p>` : nothing}
      ${place.note ? html`<p class="quiet">${localText(place.note, locale)}</p>` : nothing} ${latestEvents(here, context)}
      ${
        others.length
          ? html`<p class="quiet">${locale.card.elsewhere}</p>
              ${latestEvents(others, context)}`
          : nothing
      }
    `,
    who: sideCounts(here, context),
  };
}

function regionParts(id: Id, name: string, context: CardContext): CardParts {
  const { index } = context;
  const places = new Set(index.dataset.places.filter(({ region }) => region === id).map((place) => place.id));
  const events = index.events.filter(({ place }) => place && places.has(place));
  return { when: html`${id}`, name, text: latestEvents(events, context), who: sideCounts(events, context) };
}

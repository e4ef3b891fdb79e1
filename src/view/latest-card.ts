import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../data/types.js';
import { datedEvents, type ListContext } from './card-lists.js';

/** So many fit beside a picture. */
const MOST = 12;

/** Returns the latest of some events, the newest first, where there is room for a card but nothing is selected. */
export function latestCard(events: readonly EventRecord[], context: ListContext): TemplateResult | typeof nothing {
  if (!events.length) return nothing;
  const latest = [...events.slice(-MOST)].reverse();
  return html`<section class="card" aria-labelledby="latest">
    <div class="head"><div class="when" id="latest">${context.locale.dashboard.latest}</div></div>
    <div class="what">${datedEvents(latest, context)}</div>
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type * as card from '../view/card.js';
import { DataElement } from './data-element.js';

type Cards = typeof card;

const loadCards = () => import('../view/card.js');

/** An element that can show records in full; what draws them is fetched when the page has time, so that a card opens at once. */
export abstract class CardsElement extends DataElement {
  /** Draws with the cards, once they are there. */
  protected withCards(draw: (cards: Cards) => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const cards = this.fetchCards();
    if (this.isLost('card')) return html`<p class="message" role="alert">${this.locale.common.error}</p>`;
    if (!cards) return nothing;
    this.wear(cards.cardStyles);
    return draw(cards);
  }

  protected fetchCards(): Cards | null {
    return this.later('card', loadCards);
  }

  protected override prepare(): void {
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.prefetch('card', loadCards));
  }
}

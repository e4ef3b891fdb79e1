import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordRef } from '../model/record-ref.js';

/**
 * Tells whether the head of a card would be in view beside the timeline: whether the host's `.head-room` is. A card that holds the focus is
 * where it is.
 */
export class BesideController implements ReactiveController {
  /** True until something else is known: a card opens beside the timeline. */
  inView = true;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  #watched: Element | null = null;
  #isSeen = true;
  #selected: RecordRef | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(this.#look, { threshold: 1 });
    if (this.#watched) this.#observer.observe(this.#watched);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Call first in the host's update, with what is selected: what is known now holds until the next one. */
  update(selected: RecordRef | null): void {
    if (selected !== this.#selected && this.#watched) {
      // The page may have been scrolled just now, of which the observer, which starts anew, tells in the next frame.
      this.#isSeen = isInView(this.#watched);
      this.#observer?.unobserve(this.#watched);
      this.#observer?.observe(this.#watched);
    }
    this.#selected = selected;
    if (!this.#host.shadowRoot?.activeElement?.closest('.card-room')) this.inView = this.#isSeen;
  }

  hostUpdated(): void {
    const room = this.#host.shadowRoot!.querySelector('.head-room');
    if (room === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = room;
    this.#isSeen = true;
    if (room) this.#observer?.observe(room);
  }

  readonly #look = (entries: readonly IntersectionObserverEntry[]): void => {
    // Rounded, as a page may be scrolled by fractions of a pixel.
    this.#isSeen = Math.round(entries.at(-1)!.intersectionRatio * 100) === 100;
    if (this.#isSeen !== this.inView) this.#host.requestUpdate();
  };
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

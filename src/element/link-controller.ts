import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BilateralEvents } from './events.js';

type LinkEvent = 'bilateral-select' | 'bilateral-hover' | 'bilateral-filter';

interface Host extends ReactiveControllerHost, HTMLElement {
  group: string;
  receive<Name extends LinkEvent>(name: Name, detail: BilateralEvents[Name]): void;
}

const LINKS: readonly LinkEvent[] = ['bilateral-select', 'bilateral-hover', 'bilateral-filter'];

/**
 * Links widgets of one `group` on a page. They share nothing but the page's own events, so that bundles loaded
 * separately, even in different versions, still understand each other.
 */
export class LinkController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of LINKS) document.addEventListener(name, this.#hear);
  }

  hostDisconnected(): void {
    for (const name of LINKS) document.removeEventListener(name, this.#hear);
  }

  readonly #hear = (event: Event): void => {
    const { group } = this.#host;
    const path = event.composedPath();
    if (!group || path.includes(this.#host) || !path.some((node) => node instanceof Element && node.getAttribute('group') === group))
      return;
    // A listener further out may still refuse the event.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const { type, detail } = event as CustomEvent;
      this.#host.receive(type as LinkEvent, detail);
    });
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedClosest } from './composed-closest.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The language of the nearest element that states one, shadow roots crossed; the host redraws when it changes. */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get tag(): string {
    return composedClosest(this.#host, '[lang]')?.getAttribute('lang') ?? '';
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, options);
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

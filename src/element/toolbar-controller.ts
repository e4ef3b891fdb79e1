import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Makes the buttons above the picture one tab stop with arrow-key navigation (WAI-ARIA Authoring Practices, toolbar). */
export class ToolbarController implements ReactiveController {
  readonly #host: Host;
  #stop: HTMLElement | undefined;
  #listening: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const toolbar = this.#host.shadowRoot?.querySelector('.tools') ?? null;
    if (toolbar !== this.#listening) {
      this.#listening = toolbar;
      toolbar?.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
      toolbar?.addEventListener('focusin', ({ target }) => this.#moveStop(target as HTMLElement));
    }
    this.#moveStop(this.#stop);
  }

  get #buttons(): readonly HTMLElement[] {
    return [...(this.#listening?.querySelectorAll('button') ?? [])];
  }

  #moveStop(wanted: HTMLElement | undefined): void {
    const buttons = this.#buttons;
    this.#stop = wanted && buttons.includes(wanted) ? wanted : buttons[0];
    for (const button of buttons) button.tabIndex = button === this.#stop ? 0 : -1;
  }

  #handleKey(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    const step = getComputedStyle(this.#listening!).direction === 'rtl' ? -1 : 1;
    const next = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  }
}

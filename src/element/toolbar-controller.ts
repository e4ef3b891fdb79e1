import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  viewOpen: boolean;
}

/**
 * Makes the buttons above the picture one tab stop with arrow-key navigation (WAI-ARIA Authoring Practices, toolbar). Their menu closes by
 * Escape, and when the reader goes elsewhere.
 */
export class ToolbarController implements ReactiveController {
  readonly #host: Host;
  #stop: HTMLElement | undefined;
  #listening: Element | null = null;
  #isFocused = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#close);
  }

  hostUpdate(): void {
    this.#isFocused = this.#listening?.contains(this.#host.shadowRoot!.activeElement) ?? false;
  }

  hostUpdated(): void {
    const toolbar = this.#host.shadowRoot?.querySelector('.tools') ?? null;
    if (toolbar !== this.#listening) {
      this.#listening = toolbar;
      toolbar?.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
      toolbar?.addEventListener('focusin', ({ target }) => this.#moveStop(target as HTMLElement));
      toolbar?.addEventListener('focusout', (event) => {
        if ((event as FocusEvent).relatedTarget) this.#close(event as FocusEvent, (event as FocusEvent).relatedTarget);
      });
    }
    this.#moveStop(this.#stop);
    // The button that was pressed may be gone.
    if (this.#isFocused && !this.#host.shadowRoot!.activeElement) this.#stop?.focus({ preventScroll: true });
  }

  get #all(): readonly HTMLElement[] {
    return [...(this.#listening?.querySelectorAll('button') ?? [])];
  }

  /** Those in sight. */
  get #buttons(): readonly HTMLElement[] {
    return this.#host.viewOpen ? this.#all : this.#all.filter((button) => !button.closest('.view'));
  }

  readonly #close = (event: Event, to: EventTarget | null = event.composedPath()[0] ?? null): void => {
    if (!this.#listening?.contains(to as Node | null)) this.#host.viewOpen = false;
  };

  #moveStop(wanted: HTMLElement | undefined): void {
    const buttons = this.#buttons;
    this.#stop = wanted && buttons.includes(wanted) ? wanted : buttons[0];
    for (const button of this.#all) button.tabIndex = button === this.#stop ? 0 : -1;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#host.viewOpen) {
      event.preventDefault();
      this.#host.viewOpen = false;
      this.#listening?.querySelector<HTMLElement>('[aria-controls="view"]')?.focus();
      return;
    }
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    const step = getComputedStyle(this.#listening!).direction === 'rtl' ? -1 : 1;
    const next = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  }
}

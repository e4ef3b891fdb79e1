import type { Id } from '../data/types.js';

/** Keeps the focus in the list or tree of a widget on its record. */
export class FocusController {
  readonly #host: HTMLElement;
  #isKept = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** True during an update, in which the focus may move temporarily. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get record(): Id | null {
    return this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.twin [data-id]')?.dataset.id ?? null;
  }

  /** Focuses a record, without scrolling the page; false when the twin does not hold it. */
  move(id: Id): boolean {
    return this.#focus(`[data-id="${CSS.escape(id)}"]`);
  }

  /**
   * Runs an update. It may reuse or remove the focused button as the list changes; afterwards the focus is on the same record again, or on
   * the tab stop if the record is gone.
   */
  keep(draw: () => void): void {
    const { record } = this;
    this.#isKept = true;
    try {
      draw();
      if (record !== null && record !== this.record && !this.move(record)) this.#focus('[tabindex="0"]');
    } finally {
      this.#isKept = false;
    }
  }

  #focus(selector: string): boolean {
    const button = this.#host.shadowRoot?.querySelector<HTMLElement>(`.twin ${selector}`);
    button?.focus({ preventScroll: true });
    return Boolean(button);
  }
}

import type { Id } from '../data/types.js';

/** Which record of the list or tree in an element's shadow root has the focus. */
export class FocusController {
  readonly #host: HTMLElement;
  #isKept = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** True while a drawing may move the focus, which is put right at its end. */
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
   * Draws. A list that grows or shrinks gives its buttons to other records or takes away the one in focus: the focus goes along with
   * its record, or to the tab stop when the record is gone.
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

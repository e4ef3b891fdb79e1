import { least } from 'd3';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Watched {
  readonly steps: readonly Element[];
  /** Stays at the top of the view while the steps scroll; null before the first drawing. */
  readonly pane: Element | null;
}

interface MiddleOptions {
  readonly watched: () => Watched;
  /** Called with the step that the reader has scrolled to the middle. */
  readonly reached: (step: Element) => void;
}

/**
 * Tells which of the host's steps stands in the middle of the view, below what covers its top, after each scrolling that changes it. Only
 * scrolling does: a step that passes the middle because the page has grown, or because the story brought it there, is not reached.
 */
export class MiddleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MiddleOptions;
  #observer: IntersectionObserver | undefined;
  #resize: ResizeObserver | undefined;
  /** Since the last look. */
  #isScrolled = false;
  #isSettled = true;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MiddleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Captured, since the story may stand in a box that scrolls by itself.
    document.addEventListener('scroll', this.#note, { capture: true, passive: true });
    this.#resize = new ResizeObserver(() => this.#watch());
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#note, { capture: true });
    this.#resize?.disconnect();
    this.#observer?.disconnect();
    this.#resize = this.#observer = undefined;
  }

  /** Call after having scrolled for the reader, or changed the steps: where they stand now is nothing that the reader scrolled to. */
  settle(): void {
    this.#isSettled = false;
    this.#watch();
  }

  #watch(): void {
    this.#observer?.disconnect();
    const below = Math.round(100 * (1 - this.#middle / innerHeight));
    this.#observer = new IntersectionObserver(this.#look, { root: document, rootMargin: `-${100 - below}% 0px -${below}%` });
    for (const step of this.#options.watched().steps) this.#observer.observe(step);
  }

  /** Called first when observing starts, then when a step enters or leaves the middle. */
  readonly #look = (): void => {
    if (this.#isSettled && this.#isScrolled) this.#reach();
    this.#isSettled = true;
    this.#isScrolled = false;
  };

  readonly #note = (): void => {
    this.#isScrolled = true;
  };

  #reach(): void {
    const middle = this.#middle;
    const step = least(this.#options.watched().steps, (each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return Math.max(top - middle, middle - bottom, 0);
    });
    if (step) this.#options.reached(step);
  }

  /** Middle of the view that is left for the steps, px from its top. */
  get #middle(): number {
    const { steps, pane } = this.#options.watched();
    const [step] = steps;
    if (!step || !pane) return innerHeight / 2;
    const [text, cover] = [step.getBoundingClientRect(), pane.getBoundingClientRect()];
    const isAbove = text.left < cover.right && cover.left < text.right;
    const covered = isAbove ? (parseFloat(getComputedStyle(pane).top) || 0) + cover.height : 0;
    return (Math.min(covered, innerHeight) + innerHeight) / 2;
  }
}

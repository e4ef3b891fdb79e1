import { least, max, min } from 'd3';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Watched {
  readonly steps: readonly Element[];
  /** What stays at the top of the view while the steps scroll; null before the first drawing. */
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
  /** How far everything around the steps was scrolled at the last look; null before the first. */
  #scrolled: number | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MiddleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize = new ResizeObserver(() => this.#rootMargin !== this.#observer?.rootMargin && this.settle());
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#observer?.disconnect();
    this.#resize = this.#observer = undefined;
  }

  /** Call after having scrolled for the reader, or changed the steps: where they stand now is nothing that the reader scrolled to. */
  settle(): void {
    if (!this.#resize) return;
    this.#observer?.disconnect();
    this.#scrolled = null;
    this.#observer = new IntersectionObserver(this.#look, { root: document, rootMargin: this.#rootMargin });
    for (const step of this.#options.watched().steps) this.#observer.observe(step);
  }

  /** Called first when observing starts, then when a step enters or leaves the middle. */
  readonly #look = (): void => {
    const before = this.#scrolled;
    this.#scrolled = scrollOf(this.#host);
    if (before !== null && before !== this.#scrolled) this.#reach();
  };

  #reach(): void {
    const middle = this.#middle;
    const boxes = this.#options.watched().steps.map((step) => ({ step, ...edgesOf(step) }));
    const nearest = least(boxes, ({ top, bottom }) => Math.max(top - middle, middle - bottom, 0));
    // A reader who has scrolled past all of them is where they were.
    const isAmong = min(boxes, ({ top }) => top)! <= middle && max(boxes, ({ bottom }) => bottom)! >= middle;
    if (nearest && isAmong) this.#options.reached(nearest.step);
  }

  /** Leaves of the view the line at the middle. */
  get #rootMargin(): string {
    const below = Math.round(100 * (1 - this.#middle / innerHeight));
    return `-${100 - below}% 0px -${below}% 0px`;
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

/** How far an element has been scrolled by all that it is in, px. */
function scrollOf(element: Element): number {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return parent ? parent.scrollTop + scrollOf(parent) : 0;
}

function edgesOf(element: Element): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

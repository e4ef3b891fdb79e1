import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Frame } from '../layout/frame.js';
import { textMeasurer } from './text-measurer.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Widths of letters change when a web font arrives; texts measured before must be measured again. */
const FONT_EVENT = 'loadingdone';

/** Size of letters for which pictures are laid out, px. */
const LETTER = 16;

/**
 * The room for the picture: width of the host's `.stage` and the width of texts in its font. Width is 0 until the
 * stage has been laid out, as in a hidden tab.
 */
export class StageController implements ReactiveController {
  readonly #host: Host;
  #resize: ResizeObserver | undefined;
  #stage: Element | null = null;
  #font = '';
  #frame: Frame = { width: 0, rtl: false, measure: () => 0 };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get width(): number {
    return this.#frame.width;
  }

  /** The same object as long as nothing changed, so that layouts can be kept. */
  frame(rtl: boolean): Frame {
    if (this.#frame.rtl !== rtl) this.#frame = { ...this.#frame, rtl };
    return this.#frame;
  }

  hostConnected(): void {
    // Drawing within the observer's own call would change sizes that it is just reporting.
    this.#resize = new ResizeObserver(([entry]) => entry && requestAnimationFrame(() => this.#fit(entry.contentRect.width)));
    if (this.#stage) this.#resize.observe(this.#stage);
    document.fonts?.addEventListener(FONT_EVENT, this.#measureAgain);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    document.fonts?.removeEventListener(FONT_EVENT, this.#measureAgain);
  }

  hostUpdated(): void {
    const stage = this.#host.shadowRoot?.querySelector('.stage') ?? null;
    if (stage === this.#stage) return;
    if (this.#stage) this.#resize?.unobserve(this.#stage);
    this.#stage = stage;
    if (!stage) return;
    this.#resize?.observe(stage);
    // The first width need not wait for a frame, but for the end of the update that made the stage. Not as it is seen: a page may shrink it.
    queueMicrotask(() => this.#fit(parseFloat(getComputedStyle(stage).width)));
  }

  #fit(exact: number): void {
    // Pictures grow with the letters that a reader asks for, so that fewer of their own px fit. A property of its own: a rule uses it.
    const size = Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTER);
    (this.#stage as HTMLElement).style.setProperty('--_enlarged', String(size));
    const width = Math.floor(exact / size);
    const font = getComputedStyle(this.#host).fontFamily;
    if (!width || (width === this.#frame.width && font === this.#font)) return;
    const measure = font === this.#font ? this.#frame.measure : textMeasurer(font);
    this.#font = font;
    this.#frame = { ...this.#frame, width, measure };
    this.#host.requestUpdate();
  }

  readonly #measureAgain = (): void => {
    if (!this.#font) return;
    this.#frame = { ...this.#frame, measure: textMeasurer(this.#font) };
    this.#host.requestUpdate();
  };
}

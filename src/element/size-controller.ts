import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../data/types.js';
import type { Frame, MeasureText } from '../layout/frame.js';
import { send } from './events.js';
import { boxesAround, heightLeft } from './height-left.js';
import { textMeasurer } from './text-measurer.js';

type Host = ReactiveControllerHost & HTMLElement;

interface SizeOptions {
  /** Updates the host synchronously. */
  readonly draw: () => void;
  /** True in a dashboard, which manages the height itself. */
  readonly isPart: () => boolean;
}

/** Fired when a web font has loaded: text widths have changed. */
const FONT_EVENT = 'loadingdone';

/** Root font size for which pictures are laid out, px. */
const LETTER = 16;

/** Width for which pictures are laid out in print, px: an A4 sheet within its margins, so that letters keep their size. */
const PAPER = 680;

/** Least width of a picture, in its own px. */
const LEAST = 80;

/**
 * Measures the width available to the picture, that of the host's `.ruler`, and texts in its font. The width is 0 until the ruler has
 * been laid out, as in a hidden tab. A picture that has been drawn is not redrawn for a width below the least.
 */
export class SizeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: SizeOptions;
  #isPaper = false;
  #resize: ResizeObserver | undefined;
  #ruler: Element | null = null;
  #font = '';
  /** Factor by which pictures are enlarged. */
  #size = 1;
  #problem: Problem | null = null;
  #frame: Frame = { width: 0, rtl: false, measure: () => 0 };

  constructor(host: Host, options: SizeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get width(): number {
    return this.#frame.width;
  }

  /** True while the page is being printed. */
  get isPaper(): boolean {
    return this.#isPaper;
  }

  /** Set if there is no room for a first drawing. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Returns the identical object as long as nothing has changed, so that layouts can be kept. */
  frame(rtl: boolean): Frame {
    if (this.#frame.rtl !== rtl) this.#frame = { ...this.#frame, rtl };
    return this.#frame;
  }

  /** Sets the width and the measurer where there is no page to take them from. */
  fix(width: number, measure: MeasureText): void {
    this.#frame = { ...this.#frame, width, measure };
  }

  hostConnected(): void {
    // Drawing inside the callback would change the sizes being reported.
    this.#resize = new ResizeObserver(([entry]) => entry && requestAnimationFrame(() => this.#fit(entry.contentRect.width)));
    if (this.#ruler) this.#resize.observe(this.#ruler);
    document.fonts?.addEventListener(FONT_EVENT, this.#measureAgain);
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    document.fonts?.removeEventListener(FONT_EVENT, this.#measureAgain);
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const ruler = root?.querySelector('.ruler') ?? null;
    if (this.#size !== 1)
      for (const picture of root?.querySelectorAll<SVGSVGElement>('svg[data-export]') ?? []) enlarge(picture, this.#size);
    if (ruler === this.#ruler) return;
    if (this.#ruler) this.#resize?.unobserve(this.#ruler);
    this.#ruler = ruler;
    if (!ruler) return;
    this.#resize?.observe(ruler);
    // The first width is read right after this update. Not getBoundingClientRect: a page may have scaled the element.
    queueMicrotask(() => this.#fit(parseFloat(getComputedStyle(ruler).width)));
  }

  readonly #print = ({ type }: Event): void => {
    if (!this.#frame.width) return;
    this.#isPaper = type === 'beforeprint';
    const left = this.#isPaper && !this.#options.isPart() ? heightLeft(this.#host) : null;
    if (this.#isPaper) this.#frame = { ...this.#frame, width: PAPER };
    else this.#fit(parseFloat(getComputedStyle(this.#ruler!).width));
    this.#host.requestUpdate();
    this.#options.draw();
    this.#tellRules(left);
  };

  /** Sets what the print styles need: aspect ratio of all pictures together, and the height available. */
  #tellRules(left: number | null): void {
    const room = this.#host.shadowRoot!.querySelector<HTMLElement>('.room')!;
    const pictures = [...room.querySelectorAll<SVGSVGElement>('svg[data-export]')];
    const height = pictures.reduce((sum, { viewBox }) => sum + viewBox.baseVal.height, 0);
    room.style.setProperty('--_tall', `${height / PAPER}`);
    room.style.setProperty('--_left', `${left ?? 0}px`);
    room.toggleAttribute('data-fixed', left !== null);
  }

  #fit(exact: number): void {
    // In print the width is fixed; a disconnected element has no font to measure in.
    if (this.#isPaper || matchMedia('print').matches || !this.#host.isConnected) return;
    // Pictures scale with the reader's font size, so that fewer of their own px fit.
    this.#size = Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTER);
    const width = Math.floor(exact / this.#size);
    const font = getComputedStyle(this.#ruler!).fontFamily;
    if (width < LEAST) {
      // The page may not have been laid out yet.
      if (!this.#frame.width && !this.#problem) requestAnimationFrame(() => this.#complain());
      return;
    }
    if (width === this.#frame.width && font === this.#font) return;
    this.#problem = null;
    const measure = font === this.#font ? this.#frame.measure : textMeasurer(font);
    this.#font = font;
    this.#frame = { ...this.#frame, width, measure };
    this.#host.requestUpdate();
  }

  /** Reports that there is no room, unless the element is hidden and may be shown wider later. */
  #complain(): void {
    if (!this.#ruler?.getClientRects().length || this.#frame.width || boxesAround(this.#host).some(isShut)) return;
    const width = Math.floor(parseFloat(getComputedStyle(this.#ruler!).width) / this.#size);
    if (width >= LEAST) return;
    const hint = 'Give the element or what it is in a width.';
    this.#problem = { path: 'width', expected: `${LEAST} px for the picture`, got: `${width} px`, hint };
    send(this.#host, 'bilateral-error', { problems: [this.#problem] });
    this.#host.requestUpdate();
  }

  readonly #measureAgain = (): void => {
    if (!this.#font) return;
    this.#frame = { ...this.#frame, measure: textMeasurer(this.#font) };
    this.#host.requestUpdate();
  };
}

/** True for a box that hides its content, such as a collapsed section. */
function isShut(box: Element): boolean {
  return !(box.clientWidth && box.clientHeight) && getComputedStyle(box).overflowX !== 'visible';
}

/** Scales an SVG by its style: CSS `zoom` has no effect on SVG in WebKit. */
function enlarge({ style, viewBox: { baseVal } }: SVGSVGElement, size: number): void {
  style.width = `${baseVal.width * size}px`;
  style.height = `${baseVal.height * size}px`;
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../data/types.js';
import type { Frame } from '../layout/frame.js';
import { boxesAround } from './boxes-around.js';
import { send } from './events.js';
import { heightLeft } from './height-left.js';
import { textMeasurer } from './text-measurer.js';

type Host = ReactiveControllerHost & HTMLElement;

interface SizeOptions {
  /** Draws at once. */
  readonly draw: () => void;
  /** The element is a part of another, which sees to the height. */
  readonly isPart: () => boolean;
}

/** Widths of letters change when a web font arrives; texts measured before must be measured again. */
const FONT_EVENT = 'loadingdone';

/** Size of letters for which pictures are laid out, px. */
const LETTER = 16;

/** Width for which pictures are laid out to be printed, px: that of a sheet with its margins, so that letters are as large as on a screen. */
const PAPER = 680;

/** Narrower, a picture is one letter beside the other, px of its own. */
const LEAST = 80;

/**
 * The room for the picture: width of the host's `.ruler`, whose height no drawing changes, and the width of texts in its font. Width is
 * 0 until the ruler has been laid out, as in a hidden tab. A room that is too narrow changes nothing that has been drawn.
 */
export class SizeController implements ReactiveController {
  readonly #host: Host;
  readonly #options: SizeOptions;
  #isPaper = false;
  #resize: ResizeObserver | undefined;
  #ruler: Element | null = null;
  #font = '';
  /** Times what a picture's own px are shown as. */
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

  /** That there is no room for a first drawing. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** The same object as long as nothing changed, so that layouts can be kept. */
  frame(rtl: boolean): Frame {
    if (this.#frame.rtl !== rtl) this.#frame = { ...this.#frame, rtl };
    return this.#frame;
  }

  hostConnected(): void {
    // Drawing within the observer's own call would change sizes that it is just reporting.
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
    // The first width need not wait for a frame, but for the end of the update that made the ruler. Not as it is seen: a page may shrink it.
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

  /** What the rules for paper must know: how high all pictures are for their width, and how high all may be. */
  #tellRules(left: number | null): void {
    const room = this.#host.shadowRoot!.querySelector<HTMLElement>('.room')!;
    const pictures = [...room.querySelectorAll<SVGSVGElement>('svg[data-export]')];
    const height = pictures.reduce((sum, { viewBox }) => sum + viewBox.baseVal.height, 0);
    room.style.setProperty('--_tall', `${height / PAPER}`);
    room.style.setProperty('--_left', `${left ?? 0}px`);
    room.toggleAttribute('data-fixed', left !== null);
  }

  #fit(exact: number): void {
    // On paper the width is fixed; off the page there is no font to measure in.
    if (this.#isPaper || matchMedia('print').matches || !this.#host.isConnected) return;
    // Pictures grow with the letters that a reader asks for, so that fewer of their own px fit.
    this.#size = Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTER);
    const width = Math.floor(exact / this.#size);
    const font = getComputedStyle(this.#ruler!).fontFamily;
    if (width < LEAST) {
      // A page may not have come to it yet.
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

  /** Not of an element that nobody sees: it may be shown in a wider place. */
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

/** Shows nothing of what is in it, as a part of a page that is folded. */
function isShut(box: Element): boolean {
  return !(box.clientWidth && box.clientHeight) && getComputedStyle(box).overflowX !== 'visible';
}

/** By its style: CSS `zoom` does nothing to pictures in WebKit. */
function enlarge({ style, viewBox: { baseVal } }: SVGSVGElement, size: number): void {
  style.width = `${baseVal.width * size}px`;
  style.height = `${baseVal.height * size}px`;
}

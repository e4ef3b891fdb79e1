import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayToIso, parseDate, type Day } from '../../../data/dates.js';
import type { Filter } from '../../../model/filter.js';
import { showing, type Period, type VisiblePeriod } from '../project/visible-period.js';
import { drag, dragOverview, gone, thumbed, wheeled, type Ground } from './moves.js';

type Host = ReactiveControllerHost & HTMLElement;

/** A period as a filter has it: EDTF, empty where it has no bound. */
export type AskedPeriod = Pick<Filter, 'from' | 'to'>;

interface ZoomHost {
  /** Null while there is no picture that could be moved. */
  readonly ground: () => Ground | null;
  /** Called for what the reader does, not for what is asked for from outside. */
  readonly moved: () => void;
  /** Called 200 ms after the reader's last move (debounced). */
  readonly settled: (period: AskedPeriod) => void;
}

const ALL: AskedPeriod = { from: '', to: '' };

/** Pause after which a move is taken to be the last one, ms. */
const DEBOUNCE = 200;

/** Keys and buttons that move the visible period. */
const WAYS = /^([-+=0]|Escape|PageUp|PageDown|earlier|later)$/;

/** Keys that move an end of the visible period in the overview. */
const THUMB_KEYS = /^(Arrow(Right|Left|Up|Down)|PageUp|PageDown|Home|End)$/;

/** The period that is visible, and what moves it: wheel, drags, keys and buttons. */
export class ZoomController implements ReactiveController {
  readonly #element: Host;
  readonly #host: ZoomHost;
  #current: VisiblePeriod = null;
  #asked: AskedPeriod = ALL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is due when the reader comes to rest. */
  #settle: (() => void) | undefined;
  /** Day that was last brought into view from outside. */
  #slid: Day | undefined;

  constructor(element: Host, host: ZoomHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.addEventListener('wheel', this.#handleWheel, { passive: false });
    if (this.#settle) this.#wait();
  }

  hostDisconnected(): void {
    this.#element.removeEventListener('wheel', this.#handleWheel);
    clearTimeout(this.#timer);
  }

  get current(): VisiblePeriod {
    return this.#current;
  }

  /** Shows the period of a filter, EDTF; what the reader came to rest at here is shown already. */
  ask({ from, to }: AskedPeriod, whole: Period): void {
    if (from === this.#asked.from && to === this.#asked.to) return;
    clearTimeout(this.#timer);
    this.#settle = undefined;
    this.#asked = { from, to };
    const [first, last] = [parseDate(from)?.earliest, parseDate(to)?.latest];
    const isAll = first === undefined && last === undefined;
    this.#current = isAll ? null : { from: first ?? whole.from, to: Math.max(last ?? whole.to, (first ?? whole.from) + 1) };
  }

  /** Brings the day of a selection into view, once. */
  slideTo(day: Day | undefined, whole: Period): void {
    if (day === this.#slid) return;
    this.#slid = day;
    if (day !== undefined) this.#current = showing(this.#current, whole, day);
  }

  /** Brings a day into view that the reader went to. */
  follow(day: Day): void {
    const ground = this.#host.ground();
    const next = ground && showing(this.#current, ground.whole, day);
    if (next && next !== this.#current) this.#move(next);
  }

  /** Goes the way that a key or a button stands for, around a day where it zooms; false when it stands for none here. */
  go(way: string, around?: Day): boolean {
    const ground = this.#host.ground();
    if (!ground || !WAYS.test(way) || (way === 'Escape' && !this.#current)) return false;
    this.#move(gone(way, this.#current, ground.whole, around));
    return true;
  }

  /** Drags the picture, which follows the pointer. */
  grab(event: PointerEvent): void {
    const ground = this.#host.ground();
    if (!ground || !this.#current || event.button !== 0 || (event.target as Element).closest('.overview')) return;
    drag(event.currentTarget as Element, event, this.#current, ground, this.#move);
  }

  /** Drags the visible period in the overview, or one end of it. */
  grabOverview(event: PointerEvent): void {
    const ground = this.#host.ground();
    if (ground && event.button === 0) dragOverview(event.currentTarget as Element, event, this.#current, ground, this.#move);
  }

  /** Moves an end of the visible period in the overview. */
  handleThumbKey(event: KeyboardEvent, thumb: keyof Period): void {
    const ground = this.#host.ground();
    if (!ground || !THUMB_KEYS.test(event.key)) return;
    event.preventDefault();
    const next = thumbed(event.key, thumb, this.#current, ground);
    if (next !== undefined) this.#move(next);
  }

  /** A plain wheel belongs to the page. */
  readonly #handleWheel = (event: WheelEvent): void => {
    const picture = this.#element.shadowRoot?.querySelector<SVGSVGElement>('.main');
    const ground = this.#host.ground();
    if (!picture || !ground || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#move(wheeled(event, picture, this.#current, ground));
  };

  readonly #move = (next: VisiblePeriod): void => {
    this.#current = next;
    this.#element.requestUpdate();
    this.#host.moved();
    this.#settle = () => {
      this.#asked = next ? { from: dayToIso(Math.ceil(next.from)), to: dayToIso(Math.floor(next.to)) } : ALL;
      this.#host.settled(this.#asked);
    };
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settle?.();
      this.#settle = undefined;
    }, DEBOUNCE);
  }
}

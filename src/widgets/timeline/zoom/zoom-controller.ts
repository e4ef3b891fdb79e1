import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayToIso, parseDate, type Day } from '../../../data/dates.js';
import type { Filter } from '../../../model/filter.js';
import type * as windowMoves from './moves.js';
import type { Ground } from './moves.js';
import { showing, type Period, type TimeWindow } from '../project/visible-period.js';

type Host = ReactiveControllerHost & HTMLElement;
type Moves = typeof windowMoves;
type Wish = (moves: Moves, ground: Ground) => void;

/** A period as a filter has it: EDTF, empty where it has no bound. */
export type AskedPeriod = Pick<Filter, 'from' | 'to'>;

interface WindowHost {
  /** Null while there is no picture that could be moved. */
  readonly ground: () => Ground | null;
  /** Null until the module is there. */
  readonly moves: () => Moves | null;
  /** Called for what the reader does, not for what is asked for from outside. */
  readonly moved: () => void;
  /** The reader came to rest. */
  readonly settled: (period: AskedPeriod) => void;
}

const ALL: AskedPeriod = { from: '', to: '' };

/** After so long without a move the reader has come to rest, ms. */
const REST = 200;

/** Keys and buttons that move the window. */
const WAYS = /^([-+=0]|Escape|PageUp|PageDown|earlier|later)$/;

/** Keys that move an end of the window in the overview. */
const THUMB_KEYS = /^(Arrow(Right|Left|Up|Down)|PageUp|PageDown|Home|End)$/;

/** Keeps the period that is shown; the ways to move it are fetched after the first drawing, and no wish is lost that comes before them. */
export class WindowController implements ReactiveController {
  readonly #element: Host;
  readonly #host: WindowHost;
  #current: TimeWindow = null;
  #asked: AskedPeriod = ALL;
  readonly #wishes: Wish[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What is due when the reader comes to rest. */
  #settle: (() => void) | undefined;

  constructor(element: Host, host: WindowHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    this.#element.addEventListener('wheel', this.#wheel, { passive: false });
    if (this.#settle) this.#wait();
  }

  hostDisconnected(): void {
    this.#element.removeEventListener('wheel', this.#wheel);
    clearTimeout(this.#rest);
  }

  /** Carries out what was asked for before the ways were there. */
  hostUpdate(): void {
    for (const wish of this.#wishes.splice(0)) this.#wish(wish);
  }

  get current(): TimeWindow {
    return this.#current;
  }

  /** Shows the period of a filter, EDTF; what the reader came to rest at here is shown already. */
  ask({ from, to }: AskedPeriod, whole: Period): void {
    if (from === this.#asked.from && to === this.#asked.to) return;
    clearTimeout(this.#rest);
    this.#settle = undefined;
    this.#asked = { from, to };
    const [first, last] = [parseDate(from)?.earliest, parseDate(to)?.latest];
    const isAll = first === undefined && last === undefined;
    this.#current = isAll ? null : { from: first ?? whole.from, to: Math.max(last ?? whole.to, (first ?? whole.from) + 1) };
  }

  /** Brings a day into view. */
  show(day: Day): void {
    const ground = this.#host.ground();
    if (ground) this.#current = showing(this.#current, ground.whole, day);
  }

  /** Brings a day into view that the reader went to. */
  follow(day: Day): void {
    const ground = this.#host.ground();
    const next = ground && showing(this.#current, ground.whole, day);
    if (next && next !== this.#current) this.#move(next);
  }

  /** Goes the way that a key or a button stands for, around a day where it zooms; false when it stands for none here. */
  go(way: string, around?: Day): boolean {
    if (!WAYS.test(way) || (way === 'Escape' && !this.#current) || !this.#host.ground()) return false;
    this.#wish((moves, { whole }) => this.#move(moves.gone(way, this.#current, whole, around)));
    return true;
  }

  /** Drags the picture, which follows the pointer. */
  grab(event: PointerEvent): void {
    const start = this.#current;
    if (!start || event.button !== 0 || (event.target as Element).closest('.overview')) return;
    const plot = event.currentTarget as Element;
    this.#wish((moves, ground) => moves.drag(plot, event, start, ground, this.#move));
  }

  /** Drags the window in the overview, or one end of it. */
  grabOverview(event: PointerEvent): void {
    const strip = event.currentTarget as Element;
    if (event.button === 0) this.#wish((moves, ground) => moves.dragOverview(strip, event, this.#current, ground, this.#move));
  }

  thumbKey(event: KeyboardEvent, thumb: keyof Period): void {
    if (!THUMB_KEYS.test(event.key)) return;
    event.preventDefault();
    this.#wish((moves, ground) => {
      const next = moves.thumbed(event.key, thumb, this.#current, ground);
      if (next !== undefined) this.#move(next);
    });
  }

  /** A plain wheel belongs to the page. */
  readonly #wheel = (event: WheelEvent): void => {
    const picture = this.#element.shadowRoot?.querySelector<SVGSVGElement>('.main');
    if (!picture || !(event.ctrlKey || event.metaKey) || !this.#host.ground()) return;
    event.preventDefault();
    this.#wish((moves, ground) => this.#move(moves.wheeled(event, picture, this.#current, ground)));
  };

  #wish(wish: Wish): void {
    const moves = this.#host.moves();
    const ground = this.#host.ground();
    if (!moves) this.#wishes.push(wish);
    else if (ground) wish(moves, ground);
  }

  readonly #move = (next: TimeWindow): void => {
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
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#settle?.();
      this.#settle = undefined;
    }, REST);
  }
}

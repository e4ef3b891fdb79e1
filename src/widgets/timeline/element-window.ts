import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayToIso, parseDate, type Day } from '../../data/dates.js';
import type { Frame } from '../../layout/frame.js';
import { dayAt, type TimeScale } from '../../layout/time-scale.js';
import type { Filter } from '../../model/filter.js';
import { followPointer } from '../../view/follow-pointer.js';
import type { TimelineProjection } from './project.js';
import { fitted, panned, showing, thumbTarget, zoomed, type Period, type TimeWindow } from './window.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What the window lies over, asked anew at every gesture. */
interface Ground {
  readonly whole: TimelineProjection;
  /** What the overview shows of the whole: centuries with next to nothing in them lie before it. */
  readonly strip: Period;
  readonly scale: TimeScale;
  readonly frame: Frame;
}

/** A period as a filter has it: EDTF, empty where it has no bound. */
export type AskedPeriod = Pick<Filter, 'from' | 'to'>;

/** Called for what the reader does, not for what is asked for from outside. */
interface Told {
  readonly moved: () => void;
  /** The reader came to rest. */
  readonly settled: (period: AskedPeriod) => void;
}

const ALL: AskedPeriod = { from: '', to: '' };

/** After so long without a move the reader has come to rest, ms. */
const REST = 200;

/** Of the picture's text from its edge, px. */
const INSET = 8;

/** One press of a zoom button or key. */
const ZOOM = 0.5;

/** Keeps the period that is shown, and moves it with buttons, keys, the wheel and drags. */
export class WindowController implements ReactiveController {
  readonly #host: Host;
  readonly #ground: () => Ground | null;
  readonly #told: Told;
  #current: TimeWindow = null;
  #asked: AskedPeriod = ALL;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, ground: () => Ground | null, told: Told) {
    this.#host = host;
    this.#ground = ground;
    this.#told = told;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('wheel', this.#wheel, { passive: false });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('wheel', this.#wheel);
    clearTimeout(this.#rest);
  }

  get current(): TimeWindow {
    return this.#current;
  }

  /** What the buttons do, around the day that is then asked for. */
  tools(around: () => Day | undefined) {
    return {
      isWhole: this.#current === null,
      zoomOut: () => this.zoom(1 / ZOOM, around()),
      zoomIn: () => this.zoom(ZOOM, around()),
      pan: (share: number) => this.pan(share),
      reset: () => this.#move(null),
    };
  }

  zoom(factor: number, around?: Day): void {
    const ground = this.#ground();
    if (ground) this.#move(zoomed(this.#current, ground.whole, factor, around));
  }

  pan(share: number): void {
    const ground = this.#ground();
    if (ground) this.#move(panned(this.#current, ground.whole, share));
  }

  /** Shows the period of a filter, EDTF; what the reader came to rest at here is shown already. */
  ask({ from, to }: AskedPeriod, whole: Period): void {
    if (from === this.#asked.from && to === this.#asked.to) return;
    clearTimeout(this.#rest);
    this.#asked = { from, to };
    const [first, last] = [parseDate(from)?.earliest, parseDate(to)?.latest];
    const isAll = first === undefined && last === undefined;
    this.#current = isAll ? null : { from: first ?? whole.from, to: Math.max(last ?? whole.to, (first ?? whole.from) + 1) };
  }

  /** Brings a day into view. */
  show(day: Day): void {
    const ground = this.#ground();
    if (ground) this.#current = showing(this.#current, ground.whole, day);
  }

  /** Brings a day into view that the reader went to. */
  follow(day: Day): void {
    const ground = this.#ground();
    const next = ground && showing(this.#current, ground.whole, day);
    if (next && next !== this.#current) this.#move(next);
  }

  /** Does what a key stands for; false when it stands for nothing here. */
  key(key: string, around?: Day): boolean {
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => this.zoom(ZOOM, around),
      '=': () => this.zoom(ZOOM, around),
      '-': () => this.zoom(1 / ZOOM, around),
      0: () => this.#move(null),
      PageUp: () => this.pan(-0.9),
      PageDown: () => this.pan(0.9),
      ...(this.#current && { Escape: () => this.zoom(1 / ZOOM, around) }),
    };
    const action = this.#ground() ? actions[key] : undefined;
    action?.();
    return action !== undefined;
  }

  /** Drags the picture, which follows the pointer. */
  grab(event: PointerEvent): void {
    const ground = this.#ground();
    const start = this.#current;
    if (!ground || !start || event.button !== 0 || (event.target as Element).closest('.overview')) return;
    const { whole, frame } = ground;
    const days = ((start.to - start.from) / frame.width) * (frame.rtl ? 1 : -1);
    followPointer(event, (dx) => this.#move(fitted({ from: start.from + dx * days, to: start.to + dx * days }, whole)));
  }

  /** Drags the window in the overview, or one end of it. */
  grabOverview(event: PointerEvent): void {
    const ground = this.#ground();
    if (!ground || event.button !== 0) return;
    const { whole, strip, frame } = ground;
    const thumb = (event.target as Element).closest<SVGElement>('[data-thumb]')?.dataset.thumb as keyof Period | undefined;
    const start = inStrip(this.#current ?? whole, strip);
    const days = ((strip.to - strip.from) / frame.width) * (frame.rtl ? -1 : 1);
    followPointer(event, (dx) => {
      const step = dx * days;
      const next = thumb ? { ...start, [thumb]: start[thumb] + step } : { from: start.from + step, to: start.to + step };
      if (next.from < next.to) this.#move(fromStrip(next, ground));
    });
  }

  thumbKey(event: KeyboardEvent, thumb: keyof Period): void {
    const ground = this.#ground();
    if (!ground) return;
    const { whole, strip, frame } = ground;
    const next = thumbTarget(event.key, inStrip(this.#current ?? whole, strip), thumb, strip, frame.rtl);
    if (!next) return;
    event.preventDefault();
    this.#move(fromStrip(next, ground));
  }

  /** A plain wheel belongs to the page. */
  readonly #wheel = (event: WheelEvent): void => {
    const picture = this.#host.shadowRoot?.querySelector('.main');
    const ground = event.ctrlKey || event.metaKey ? this.#ground() : null;
    if (!picture || !ground) return;
    event.preventDefault();
    const { left, right } = picture.getBoundingClientRect();
    const x = ground.frame.rtl ? right - event.clientX : event.clientX - left;
    this.zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(ground.scale, x - INSET));
  };

  #move(next: TimeWindow): void {
    this.#current = next;
    this.#host.requestUpdate();
    this.#told.moved();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#asked = next ? { from: dayToIso(Math.ceil(next.from)), to: dayToIso(Math.floor(next.to)) } : ALL;
      this.#told.settled(this.#asked);
    }, REST);
  }
}

function inStrip(period: Period, strip: Period): Period {
  return { from: Math.max(period.from, strip.from), to: period.to };
}

/** At the start of the overview the window reaches back to the start of the whole. */
function fromStrip(period: Period, { whole, strip }: Ground): TimeWindow {
  return fitted(period.from <= strip.from ? { ...period, from: whole.from } : period, whole);
}

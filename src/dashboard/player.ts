import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { filterEvents, type Filter } from '../model/filter.js';
import { periodsOf, type YearPeriod } from './periods.js';

export interface PlayerHost extends ReactiveControllerHost {
  /** Set by the reader; unset here when the last period was shown, or somebody chose another one. */
  playing: boolean;
  readonly hasIndex: boolean;
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly filter: Filter;
  narrow(filter: Filter): void;
}

/** How long each period stays, ms. */
const PACE = 1_500;

/** Goes from the period in view to the next one for as long as it is played, and shows all when there is none. Nothing slides between them. */
export class Player implements ReactiveController {
  readonly #host: PlayerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: YearPeriod = { from: '', to: '' };

  constructor(host: PlayerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { filter } = this.#host;
    const isOther = filter.from !== this.#shown.from || filter.to !== this.#shown.to;
    if (this.#timer !== undefined && (isOther || !this.#host.hasIndex)) this.#host.playing = false;
    if (!this.#host.playing) this.#rest();
    else if (this.#timer === undefined) {
      this.#shown = filter;
      this.#timer = setTimeout(this.#go);
    }
  }

  hostDisconnected(): void {
    this.#host.playing = false;
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #go = (): void => {
    const { index, locale, filter } = this.#host;
    const events = filterEvents(index, { ...filter, from: '', to: '' }, locale.fold);
    // Eras do not make a plain year, as in the fields beside the button.
    const calendar = locale.calendar === 'japanese' ? 'gregory' : locale.calendar;
    const periods = periodsOf(
      events.map(({ id }) => index.dateByEvent.get(id)!),
      calendar,
    );
    const next = periods.find(({ from }) => from > filter.from) ?? { from: '', to: '' };
    this.#shown = next;
    if (next.from) this.#timer = setTimeout(this.#go, PACE);
    else this.#host.playing = false;
    this.#host.narrow({ ...filter, ...next });
  };
}

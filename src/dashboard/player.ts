import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetContext } from '../element/widget-context.js';
import { filterEvents, type Filter } from '../model/filter.js';
import { periodsOf, type YearPeriod } from './periods.js';

interface Actions {
  /** What is played; null without data. */
  readonly record: () => WidgetContext | null;
  /** The reader pressed play. */
  readonly isPlaying: () => boolean;
  /** Called after the last period, or when somebody chose another one. */
  readonly stop: () => void;
  readonly narrow: (filter: Filter) => void;
}

/** Time for each period, ms. */
const PACE = 1_500;

/** Steps from period to period while playing, without animation, and ends with the whole time. */
export class Player implements ReactiveController {
  readonly #actions: Actions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: YearPeriod = { from: '', to: '' };

  constructor(host: ReactiveControllerHost, actions: Actions) {
    this.#actions = actions;
    host.addController(this);
  }

  hostUpdate(): void {
    const record = this.#actions.record();
    const filter = record?.filter ?? this.#shown;
    const isOther = filter.from !== this.#shown.from || filter.to !== this.#shown.to;
    if (this.#timer !== undefined && (isOther || !record)) this.#actions.stop();
    if (!this.#actions.isPlaying()) this.#rest();
    else if (this.#timer === undefined) {
      this.#shown = filter;
      this.#timer = setTimeout(this.#go);
    }
  }

  hostDisconnected(): void {
    this.#actions.stop();
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #go = (): void => {
    const record = this.#actions.record();
    if (!record) return;
    const { index, locale, filter } = record;
    const events = filterEvents(index, { ...filter, from: '', to: '' }, locale.fold);
    // Era years are not plain numbers; the year fields use the Gregorian calendar then, too.
    const calendar = locale.calendar === 'japanese' ? 'gregory' : locale.calendar;
    const periods = periodsOf(
      events.map(({ id }) => index.dateByEvent.get(id)!),
      calendar,
    );
    const next = periods.find(({ from }) => from > filter.from) ?? { from: '', to: '' };
    this.#shown = next;
    if (next.from) this.#timer = setTimeout(this.#go, PACE);
    else this.#actions.stop();
    this.#actions.narrow({ ...filter, ...next });
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetContext } from '../element/widget-context.js';
import { filterEvents, type Filter } from '../model/filter.js';
import { periodsOf, type YearPeriod } from './periods.js';

interface Actions {
  /** What is played; null while there are no data. */
  readonly record: () => WidgetContext | null;
  /** Set by the reader. */
  readonly isPlaying: () => boolean;
  /** The last period was shown, or somebody chose another one. */
  readonly stop: () => void;
  readonly narrow: (filter: Filter) => void;
}

/** How long each period stays, ms. */
const PACE = 1_500;

/** Goes from the period in view to the next one for as long as it is played, and shows all when there is none. Nothing slides between them. */
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
    // Eras do not make a plain year, as in the fields beside the button.
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

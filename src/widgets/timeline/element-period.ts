import { type PropertyDeclarations, type PropertyValues } from 'lit';
import { dayToIso, midDay, type Day } from '../../data/dates.js';
import type { EventRecord, Id } from '../../data/types.js';
import { send } from '../../element/events.js';
import { WidgetElement } from '../../element/widget-element.js';
import type { Frame } from '../../layout/frame.js';
import { filterEvents } from '../../model/filter.js';
import { WindowController, type AskedPeriod } from './zoom/zoom-controller.js';
import type { LaneSide } from './project/lane-side.js';
import { timelineScenes, type TimelineScenes } from './scenes.js';

const loadMoves = () => import('./zoom/moves.js');

/** From this width on time runs across. */
const HORIZONTAL_FROM = 640;

/** A widget that shows a period of the record: which events are in it, and where they go. */
export abstract class PeriodElement extends WidgetElement {
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    swapped: { type: Boolean },
    scale: {},
    timeDirection: { attribute: 'time-direction' },
    everything: { state: true },
    revealed: { state: true },
    tableOpen: { state: true },
    said: { state: true },
  };

  /** Side b's lane above the axis, or before it when time runs down. */
  declare swapped: boolean;
  /** `plain` draws every year equally wide; `auto` cuts what is empty and widens what is crowded, and says so. */
  declare scale: 'auto' | 'plain';
  /** Which way time runs across; `auto` is the way the language is read. */
  declare timeDirection: 'auto' | 'ltr' | 'rtl';
  declare protected everything: boolean;
  /** Events that have a row though others are more important: the reader opened what counted them. */
  declare protected revealed: ReadonlySet<Id>;
  /** The table stands in place of the picture. */
  declare protected tableOpen: boolean;
  /** What the reader's last move led to, for those who do not see it. */
  declare protected said: string;

  protected readonly window = new WindowController(this, {
    ground: () => {
      if (this.state !== 'ready' || this.vertical) return null;
      return { whole: this.scenes.projection, strip: this.scenes.strip, stops: this.scenes.across.stops, frame: this.timeFrame };
    },
    moves: () => this.#moves,
    moved: () => this.#announce(),
    settled: (period) => this.#settle(period),
  });

  constructor() {
    super();
    this.swapped = this.everything = this.tableOpen = false;
    this.scale = this.timeDirection = 'auto';
    this.said = '';
    this.revealed = new Set();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { selected } = this.selection;
    if (!this.hasIndex) return;
    this.window.ask(this.filter, this.scenes.projection);
    if (!this.window.current) return;
    this.memo('slide', [selected], () => {
      const day = this.dayOf(selected?.id);
      if (day !== undefined) this.window.show(day);
    });
  }

  /** Those in view: of those that pass every other filter, what touches the period that is shown. */
  protected override get shownEvents(): readonly EventRecord[] {
    const { index } = this;
    const period = this.window.current;
    if (!period) return this.candidates;
    return this.memo('inView', [this.candidates, period], () =>
      this.candidates.filter(({ id }) => {
        const { earliest, latest } = index.dateByEvent.get(id)!;
        return latest >= period.from && earliest <= period.to;
      }),
    );
  }

  /** Those of the filter, which the period joins when the reader comes to rest. */
  protected get settledEvents(): readonly EventRecord[] {
    return super.shownEvents;
  }

  protected get vertical(): boolean {
    return this.frame.width < HORIZONTAL_FROM;
  }

  /** What passes every filter but the period, which is a window over them. */
  protected get candidates(): readonly EventRecord[] {
    const { index, filter, locale } = this;
    return this.memo('candidates', [index, filter, locale.fold], () => filterEvents(index, { ...filter, from: '', to: '' }, locale.fold));
  }

  protected get upper(): LaneSide {
    return this.swapped ? 'b' : 'a';
  }

  /** As time runs, which need not be the way that text does. */
  protected get timeFrame(): Frame {
    const { frame, timeDirection } = this;
    const rtl = timeDirection === 'auto' ? frame.rtl : timeDirection === 'rtl';
    return this.memo('frame', [frame, rtl], () => ({ ...frame, rtl: this.vertical ? frame.rtl : rtl }));
  }

  /** True when all of the time is shown and its scale is cut or widened somewhere, or would be. */
  protected get canFold(): boolean {
    if (this.vertical || this.window.current) return false;
    return this.scale === 'plain' || this.scenes.across.stops.days.length > 2;
  }

  protected get scenes(): TimelineScenes {
    const { index, everything, revealed, cardRef, locale } = this;
    const { selected } = this.selection;
    return timelineScenes({
      memo: (key, inputs, make) => this.memo(key, inputs, make),
      index,
      candidates: this.candidates,
      window: this.window.current,
      everything,
      revealed,
      selected: selected?.id ?? null,
      open: this.tableOpen ? null : (cardRef?.id ?? null),
      upper: this.upper,
      plain: this.scale === 'plain',
      frame: this.timeFrame,
      locale,
    });
  }

  protected dayOf(event = this.focusedId ?? this.selection.selected?.id): Day | undefined {
    const date = event ? this.index.dateByEvent.get(event) : undefined;
    return date && midDay(date);
  }

  protected override prepare(): void {
    super.prepare();
    this.prefetch('window', loadMoves);
  }

  get #moves() {
    return this.later('window', loadMoves);
  }

  #settle(asked: AskedPeriod): void {
    const { locale, shownEvents } = this;
    const { from, to } = this.scenes.period;
    this.said = locale.timeline.showing(shownEvents.length, locale.year(from), locale.year(to));
    this.narrow({ ...this.filter, ...asked });
  }

  #announce(): void {
    const { from, to } = this.scenes.period;
    send(this, 'bilateral-view', {
      from: dayToIso(Math.ceil(from)),
      to: dayToIso(Math.floor(to)),
      shown: this.shownEvents.length,
      total: this.index.events.length,
    });
  }
}

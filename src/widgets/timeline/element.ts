import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dayToIso, midDay, parseDate, type Day } from '../../data/dates.js';
import type { EventRecord, Id } from '../../data/types.js';
import { send } from '../../element/events.js';
import { WidgetElement } from '../../element/widget-element.js';
import { timelineMessages } from '../../locale/catalogue.js';
import { eventsCsv } from '../../model/events-csv.js';
import { filterEvents } from '../../model/filter.js';
import { WindowController } from './element-window.js';
import { timelineTarget } from './keys.js';
import { projectTimeline } from './project.js';
import { timelineScenes, type TimelineScenes } from './timeline-scenes.js';
import { chronicle } from './view-chronicle.js';
import { horizontalPicture, type TimelineViewState } from './view.js';
import { timelineLegend } from './view-legend.js';
import { overviewStrip } from './view-overview.js';
import { verticalPicture } from './view-rows.js';
import { timelineStyles } from './view-styles.js';
import type { SortKey } from './view-table.js';
import { timelineTitle } from './view-title.js';
import { timelineTools } from './view-tools.js';

/** From this width on time runs across. */
const HORIZONTAL_FROM = 640;

/**
 * @summary Events of two countries on one axis: side a's lane above it, side b's below, joint acts on it.
 * @slot - Shown until the timeline is drawn and whenever it fails.
 * @csspart label - Every label in the picture.
 * @csspart tick-label - Years and eras.
 * @csspart twin - The same content as a chronological list, or as a table.
 * @csspart card - The selected record in full.
 * @fires bilateral-view - The period that is shown, when the reader changed it.
 */
export class TimelineElement extends WidgetElement {
  static override styles = [WidgetElement.styles, timelineStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    everything: { state: true },
    tableOpen: { state: true },
    sort: { state: true },
  };

  declare protected everything: boolean;
  declare protected tableOpen: boolean;
  declare protected sort: { readonly key: SortKey; readonly descending: boolean };

  readonly #window = new WindowController(
    this,
    () => {
      if (this.state !== 'ready' || this.#vertical) return null;
      return { whole: this.#scenes.projection, strip: this.#scenes.strip, scale: this.#scenes.across.scale, frame: this.frame };
    },
    { moved: () => this.#announce(), settled: (period) => this.narrow({ ...this.filter, ...period }) },
  );

  constructor() {
    super();
    this.everything = this.tableOpen = false;
    this.sort = { key: 'date', descending: false };
  }

  describe(): string {
    const { locale, shownEvents } = this;
    const { from, to } = this.#scenes.projection;
    return this.#messages.describe(this.drawTitle().title, locale.number(shownEvents.length), locale.year(from), locale.year(to));
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { selected } = this.selection;
    if (!this.hasIndex) return;
    this.#window.ask(this.filter, this.#scenes.projection);
    if (!this.#window.current) return;
    this.memo('slide', [selected], () => {
      const day = this.#dayOf(selected?.id);
      if (day !== undefined) this.#window.show(day);
    });
  }

  /** Those in view: of those that pass every other filter, what touches the period that is shown. */
  protected override get shownEvents(): readonly EventRecord[] {
    const { index } = this;
    const period = this.#window.current;
    if (!period) return this.#candidates;
    return this.memo('inView', [this.#candidates, period], () =>
      this.#candidates.filter(({ id }) => {
        const { earliest, latest } = index.dateByEvent.get(id)!;
        return latest >= period.from && earliest <= period.to;
      }),
    );
  }

  protected drawTitle() {
    const { crossings } = this.memo('settled', [this.index, super.shownEvents], () =>
      projectTimeline(this.index, super.shownEvents, parseDate),
    );
    return timelineTitle(this.index, crossings, this.locale, this.#messages);
  }

  protected drawTools() {
    return timelineTools({
      locale: this.locale,
      messages: this.#messages,
      window: this.#vertical ? null : this.#window.tools(() => this.#dayOf()),
      everything: this.everything,
      tableOpen: this.tableOpen,
      toggleEverything: () => (this.everything = !this.everything),
      toggleTable: () => (this.tableOpen = !this.tableOpen),
    });
  }

  protected drawBody(): TemplateResult {
    const { locale, shownEvents, selection, index } = this;
    const state = this.#viewState;
    const table = this.tableOpen ? this.later('timeline-table', () => import('./view-table.js')) : null;
    const parts = {
      index,
      events: shownEvents,
      locale,
      activeId: this.activeId,
      selectedId: selection.selected?.id ?? null,
      focus: (id: Id) => void this.focusRecord(id),
    };
    return html`
      ${timelineLegend(index, this.#scenes.projection.events, locale, this.#messages)}
      ${shownEvents.length ? nothing : html`<p role="status">${locale.common.noMatch}</p>`}
      <div class="plot" @pointerdown=${this.#vertical ? nothing : (event: PointerEvent) => this.#window.grab(event)}>
        ${this.#vertical ? verticalPicture(this.#scenes.rows, state) : html`${horizontalPicture(this.#scenes.across, state)}${this.#overview()}`}
      </div>
      ${
        table
          ? table.eventTable({
              ...parts,
              messages: this.#messages,
              caption: this.describe(),
              sort: this.sort,
              sortBy: (key) => (this.sort = { key, descending: this.sort.key === key && !this.sort.descending }),
            })
          : chronicle(parts)
      }
    `;
  }

  protected drawFoot(): string {
    const { locale, index } = this;
    const labelled = this.#vertical ? this.#scenes.rows.rows.length : this.#scenes.across.labels.length;
    return this.#messages.labelled(locale.number(labelled), locale.number(index.events.length));
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    const ctrl = ctrlKey || metaKey;
    if (!ctrl && this.#window.key(key, this.#dayOf())) return from;
    if (key.toLowerCase() === 't') {
      this.tableOpen = !this.tableOpen;
      return from;
    }
    const target = timelineTarget(this.index, this.#candidates, from, { key, ctrl, rtl: this.frame.rtl, vertical: this.#vertical });
    const day = target === null ? undefined : this.#dayOf(target);
    if (day !== undefined) this.#window.show(day);
    return target;
  }

  get #messages() {
    return timelineMessages[this.locale.language];
  }

  get #vertical(): boolean {
    return this.frame.width < HORIZONTAL_FROM;
  }

  /** What passes every filter but the period, which is a window over them. */
  get #candidates(): readonly EventRecord[] {
    const { index, filter, locale } = this;
    return this.memo('candidates', [index, filter, locale.fold], () => filterEvents(index, { ...filter, from: '', to: '' }, locale.fold));
  }

  get #scenes(): TimelineScenes {
    const { index, everything, frame, locale } = this;
    return timelineScenes({
      memo: (key, inputs, make) => this.memo(key, inputs, make),
      index,
      candidates: this.#candidates,
      window: this.#window.current,
      everything,
      frame,
      locale,
      messages: this.#messages,
    });
  }

  #dayOf(event = this.focusedId ?? this.selection.selected?.id): Day | undefined {
    const date = event ? this.index.dateByEvent.get(event) : undefined;
    return date && midDay(date);
  }

  get #viewState(): TimelineViewState {
    const { selection, related, relatedToSelected, locale } = this;
    const { selected, hovered } = selection;
    return {
      selectedId: selected?.kind === 'event' ? selected.id : null,
      related: selected && selected.kind !== 'event' ? relatedToSelected.events : null,
      hovered: hovered ? related.events : new Set(),
      focusedId: this.focusedId,
      rtl: locale.direction === 'rtl',
      number: (n) => locale.number(n),
    };
  }

  #overview(): TemplateResult {
    const { locale, frame, selection } = this;
    return overviewStrip({
      ...this.#scenes.period,
      scene: this.#scenes.strip,
      selected: this.#dayOf(selection.selected?.id) ?? null,
      rtl: frame.rtl,
      messages: this.#messages,
      yearOf: (day) => locale.year(day),
      key: (event, thumb) => this.#window.thumbKey(event, thumb),
      grab: (event) => this.#window.grabOverview(event),
    });
  }

  #announce(): void {
    const { from, to } = this.#scenes.period;
    send(this, 'bilateral-view', {
      from: dayToIso(Math.ceil(from)),
      to: dayToIso(Math.floor(to)),
      shown: this.#scenes.events.length,
      total: this.index.events.length,
    });
  }
}

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dayToIso } from '../../data/dates.js';
import type { Id } from '../../data/types.js';
import { switchPart, wordPart, type AddressParts } from '../../element/address-part.js';
import { derived } from '../../element/derived.js';
import { send } from '../../element/events.js';
import { Lazy } from '../../element/lazy.js';
import type { WidgetContext } from '../../element/widget-context.js';
import { WidgetElement } from '../../element/widget-element.js';
import { eventExtent } from '../../model/event-extent.js';
import { eventsCsv } from '../../model/events-csv.js';
import { isNarrowed, periodOf } from '../../model/filter.js';
import type { RecordRef } from '../../model/record-ref.js';
import { alongThread } from '../../model/threads.js';
import type { Drawing } from '../../view/furniture.js';
import { timelineTarget } from './keys.js';
import { facing, type LaneSide } from './project/lane-side.js';
import { thinned } from './project/projection.js';
import { dayOf, TimelineSession } from './session.js';
import { chronicle } from './view/chronicle.js';
import { legendFacts, timelineLegend } from './view/legend.js';
import { acrossPlane, downPlane, linkLegend, linkLines, linkStyles, threadEnd } from './view/links.js';
import { overviewStrip } from './view/overview.js';
import { horizontalPicture, type TimelineViewState } from './view/picture.js';
import { verticalPicture } from './view/rows.js';
import { timelineStyles } from './view/styles.js';
import type { SortKey } from './view/table.js';
import { timelineTitle } from './view/title.js';
import { timelineTools } from './view/tools.js';
import { ZoomController, type AskedPeriod } from './zoom/zoom-controller.js';

/** So many rows open at once. */
const MOST_REVEALED = 20;

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
  static override styles = [WidgetElement.styles, timelineStyles, linkStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    swapped: { type: Boolean },
    scale: {},
    timeDirection: { attribute: 'time-direction' },
    connections: { type: Boolean },
    everything: { state: true },
    earlierOpen: { state: true },
    revealed: { state: true },
    crowd: { state: true },
    tableOpen: { state: true },
    sort: { state: true },
    said: { state: true },
  };

  /** Side b's lane above the axis, or before it in rows. */
  declare swapped: boolean;
  /** `plain` draws every year equally wide; `auto` cuts what is empty and widens what is crowded, and says so. */
  declare scale: 'auto' | 'plain';
  /** Which way time runs across; `auto` is the way the language is read. */
  declare timeDirection: 'auto' | 'ltr' | 'rtl';
  /** Draws curves from each visit to the next one the other way, and from larger events to their parts. */
  declare connections: boolean;
  declare protected everything: boolean;
  /** Rows go back to the first event. */
  declare protected earlierOpen: boolean;
  /** Events that have a row though others are more important: the reader opened what counted them. */
  declare protected revealed: ReadonlySet<Id>;
  /** Events of the counted mark that was opened. */
  declare protected crowd: readonly Id[] | null;
  /** The table stands in place of the picture. */
  declare protected tableOpen: boolean;
  declare protected sort: { readonly key: SortKey; readonly descending: boolean };
  /** What the reader's last move led to, for those who do not see it. */
  declare protected said: string;

  readonly #session = new TimelineSession();
  readonly #zoom = new ZoomController(this, {
    ground: () => {
      const { across, projection, frame } = this.#session;
      if (this.state !== 'ready' || !across) return null;
      return { whole: projection, strip: across.strip, stops: across.scene.stops, frame };
    },
    moved: () => this.current && this.#announce(this.current),
    settled: (period) => this.current && this.#settle(this.current, period),
  });
  readonly #table = new Lazy(
    this.lazy,
    'table',
    () => import('./view/table.js'),
    ({ tableStyles }) => this.adoptStyles(tableStyles),
  );
  readonly #legendFacts = derived(legendFacts);
  #selected: RecordRef | null = null;

  constructor() {
    super();
    this.swapped = this.connections = this.everything = this.earlierOpen = this.tableOpen = false;
    this.scale = this.timeDirection = 'auto';
    this.said = '';
    this.revealed = new Set();
    this.crowd = null;
    this.sort = { key: 'date', descending: false };
  }

  describe(): string {
    if (!this.current) return '';
    const { index, locale } = this.current;
    const { period, shownEvents } = this.#session;
    const { title } = this.#title(this.current);
    // Nothing has no period, and the axis reaches beyond the events.
    const [first, last] = eventExtent(index, shownEvents) ?? [];
    if (first === undefined || last === undefined) return `${title}${locale.common.stop}`;
    const [from, to] = [Math.max(first, period.from), Math.min(last, period.to)];
    return locale.timeline.describe(title, shownEvents.length, locale.year(from), locale.year(to));
  }

  toCSV(): string {
    return this.current ? eventsCsv(this.current.index, this.#session.shownEvents, this.current.locale) : '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const context = this.current;
    if (!context) return;
    const { selected } = context.selection;
    if (selected !== this.#selected) this.crowd = null;
    this.#selected = selected;

    const session = this.#session;
    session.project(context);
    this.#zoom.ask(context.filter, session.projection);
    if (this.#zoom.current) this.#zoom.slideTo(dayOf(context, selected?.id), session.projection);
    session.choose(context, this.#zoom.current, this.everything);
    session.layOut(context, this.#zoom.current, {
      everything: this.everything,
      earlierOpen: this.earlierOpen,
      revealed: this.revealed,
      open: this.tableOpen ? null : (this.cardRef?.id ?? null),
      upper: this.#upper,
      plain: this.scale === 'plain',
      timeDirection: this.timeDirection,
    });
  }

  protected override viewParts(): AddressParts {
    return {
      scale: wordPart(
        ['auto', 'plain'],
        () => this.scale,
        (scale) => (this.scale = scale),
      ),
      connections: switchPart(
        () => this.connections,
        (isOn) => (this.connections = isOn),
      ),
      everything: switchPart(
        () => this.everything,
        (isOn) => (this.everything = isOn),
      ),
      table: switchPart(
        () => this.tableOpen,
        (isOn) => (this.tableOpen = isOn),
      ),
    };
  }

  protected draw(context: WidgetContext): Drawing {
    const card = this.card(context);
    const { rows } = this.#session;
    return {
      ...this.#title(context),
      ...(this.linked && { title: this.#shortTitle(context) }),
      ...this.#tools(context),
      body: this.#body(context, card),
      legend: this.#legend(context),
      // Below a row the card is part of the picture.
      card: rows && rows.cut !== null ? nothing : this.crowd ? this.#crowdCard(context, this.crowd) : card,
      foot: this.#foot(context),
    };
  }

  protected override keyTarget({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, from: Id): Id | null {
    const context = this.current;
    if (!context) return null;
    const ctrl = ctrlKey || metaKey;
    if (!ctrl && this.#zoom.go(key, this.#dayInFocus(context))) return from;
    const letter = ctrl ? '' : key.toLowerCase();
    if (letter === 'l') return this.#alongThread(context, from, shiftKey ? -1 : 1);
    if (letter === 't') {
      this.tableOpen = !this.tableOpen;
      return from;
    }
    // Not taken from the page: a dialog around the widget closes by it.
    if (key === 'Escape') this.renderRoot.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus();
    const { candidates, frame, rows } = this.#session;
    const target = timelineTarget(context.index, this.#session.inOrder(context, candidates), from, {
      key,
      ctrl,
      rtl: frame.rtl,
      vertical: rows !== null,
      upper: this.#upper,
    });
    if (target !== null) this.#keepInView(context, target);
    return target;
  }

  get #upper(): LaneSide {
    return this.swapped ? 'b' : 'a';
  }

  #title(context: WidgetContext) {
    const { index, locale, filter } = context;
    const visible = this.#zoom.current;
    return timelineTitle({
      index,
      events: this.#session.shownEvents,
      crossings: this.#session.crossings(context),
      period: visible ? [visible.from, visible.to] : isNarrowed(filter) ? periodOf(filter) : null,
      locale,
      upper: this.#upper,
      where: this.#upperAt(context),
    });
  }

  /** The title within a dashboard, which has one of its own. */
  #shortTitle(context: WidgetContext): string {
    const { index, locale } = context;
    const nameOf = (side: LaneSide) => locale.text(index.dataset.sides[side].name).text;
    return locale.dashboard.when(nameOf(this.#upper), nameOf(facing(this.#upper)), this.#upperAt(context));
  }

  #upperAt({ locale }: WidgetContext): 'above' | 'left' | 'right' {
    if (this.#session.across) return 'above';
    return locale.direction === 'rtl' ? 'right' : 'left';
  }

  #tools(context: WidgetContext): Pick<Drawing, 'tools' | 'view'> {
    const { locale } = context;
    const { across, frame } = this.#session;
    const { current } = this.#zoom;
    const isPlain = this.scale === 'plain';
    return timelineTools({
      locale,
      period: across && { isWhole: !current, go: (way) => this.#zoom.go(way, this.#dayInFocus(context)) },
      isRtl: frame.rtl,
      plain: this.#session.canFold(current, isPlain) ? isPlain : null,
      togglePlain: () => (this.scale = isPlain ? 'auto' : 'plain'),
      connections: this.connections,
      toggleConnections: () => (this.connections = !this.connections),
      everything: this.everything,
      toggleEverything: () => (this.everything = !this.everything),
      tableOpen: this.tableOpen,
      toggleTable: () => (this.tableOpen = !this.tableOpen),
    });
  }

  #body(context: WidgetContext, card: TemplateResult | typeof nothing): TemplateResult {
    const { index, locale } = context;
    const { shownEvents, across, rows } = this.#session;
    // Without events there is no time to draw.
    if (!index.events.length) return html`<p role="status">${this.problems.length ? locale.common.unread : locale.common.events(0)}</p>`;
    const state = this.#viewState(context);
    return html`
      ${shownEvents.length ? nothing : html`<p role="status">${locale.common.noMatch}</p>`}
      <p class="unseen" aria-live="polite">${this.said}</p>
      <div class="plot" @pointerdown=${across ? (event: PointerEvent) => this.#zoom.grab(event) : nothing}>
        ${rows ? html`${verticalPicture(rows, state, card)}${this.#earlier(context)}` : nothing}
        ${across ? html`${horizontalPicture(across.scene, state)}${this.#overview(context)}` : nothing}
      </div>
      ${this.#twin(context)}
    `;
  }

  /** Below the rows, the way to those of earlier events; the focus goes on to the first of them. */
  #earlier({ locale }: WidgetContext): TemplateResult | typeof nothing {
    const { earlier } = this.#session;
    if (!earlier) return nothing;
    const { count, from, newest } = earlier;
    const show = () => {
      this.earlierOpen = true;
      void this.focusRecord(newest);
    };
    return html`<button class="tool earlier" type="button" data-kind="event" data-count=${count} @click=${show}>
      ${locale.timeline.showEarlier(count, locale.year(from))}
    </button>`;
  }

  #legend(context: WidgetContext): TemplateResult | typeof nothing {
    const { index, locale } = context;
    if (!index.events.length) return nothing;
    const { projection, across, rows, frame } = this.#session;
    const columns = across?.scene.hasColumns ? across.scene.marks : null;
    const facts = this.#legendFacts(projection.events, columns);
    return html`${timelineLegend(index, facts, locale, rows ? 'up' : frame.rtl ? 'left' : 'right', columns !== null)}
    ${this.connections ? linkLegend(this.#session.threads(context), locale) : nothing}`;
  }

  #overview(context: WidgetContext): TemplateResult {
    const { locale, selection } = context;
    const { period, across, frame } = this.#session;
    return overviewStrip({
      ...period,
      scene: across!.strip,
      upper: this.#upper,
      selected: dayOf(context, selection.selected?.id) ?? null,
      rtl: frame.rtl,
      locale,
      key: (event, thumb) => this.#zoom.handleThumbKey(event, thumb),
      grab: (event) => this.#zoom.grabOverview(event),
    });
  }

  #twin(context: WidgetContext): TemplateResult {
    const { index, locale, isPaper, activeId, selection } = context;
    const parts = {
      index,
      events: this.#session.inOrder(context, this.#session.shownEvents),
      locale,
      activeId,
      selectedId: selection.selected?.id ?? null,
      focus: (id: Id) => void this.focusRecord(id),
    };
    const table = this.tableOpen ? this.#table.get() : null;
    if (!table) return chronicle({ ...parts, isPaper });
    const { sort } = this;
    const sortBy = (key: SortKey) => (this.sort = { key, descending: sort.key === key && !sort.descending });
    return table.eventTable({ ...parts, caption: this.describe(), sort, sortBy });
  }

  /** The list of what a mark that counts stands for; a choice from it closes it. */
  #crowdCard({ index, locale, shownEvents }: WidgetContext, ids: readonly Id[]): TemplateResult | typeof nothing {
    return this.withCards((cards) => cards.crowdCard(ids, { index, locale, shownEvents, isOpen: false, close: () => (this.crowd = null) }));
  }

  #foot({ locale }: WidgetContext): TemplateResult | string {
    const { shownEvents, across, rows } = this.#session;
    const { timeline } = locale;
    const total = shownEvents.length;
    if (!total) return '';
    if (rows) {
      const hasCounts = rows.gaps.some(({ ids }) => ids.length);
      return timeline.inRows(rows.rows.length, total, hasCounts);
    }
    const { labels, marks } = across!.scene;
    const opens = timeline.opens(marks.some(({ ids }) => ids.length > 1));
    return html`${timeline.labelled(labels.length, total)}<span class="screen">${opens}</span>`;
  }

  #viewState(context: WidgetContext): TimelineViewState {
    const { selection, isOpening, related, relatedToSelected, locale, focusedId } = context;
    const { selected, hovered } = selection;
    const { across, rows, frame } = this.#session;
    const plane = () => (across ? acrossPlane(across.scene, frame.rtl) : downPlane(rows!, frame.rtl));
    return {
      behind: this.connections ? linkLines(this.#session.threads(context), plane(), selected?.id ?? null) : nothing,
      selectedId: selected?.kind === 'event' ? selected.id : null,
      related: selected && (selected.kind !== 'event' || isOpening) ? relatedToSelected.events : null,
      hovered: hovered ? related.events : new Set(),
      focusedId,
      rtl: frame.rtl,
      textRtl: locale.direction === 'rtl',
      number: (n) => locale.number(n),
      open: (ids) => {
        if (rows) this.revealed = new Set([...this.revealed, ...thinned(ids, MOST_REVEALED)]);
        else this.crowd = ids;
      },
      everything: () => (this.everything = true),
    };
  }

  /** What a zoom is aimed at: the event in focus or selected, else the middle one of those in view, so that one stays in view. */
  #dayInFocus(context: WidgetContext) {
    const { shownEvents } = this.#session;
    return dayOf(context, this.focusedId ?? this.selection.selected?.id) ?? dayOf(context, shownEvents[shownEvents.length >> 1]?.id);
  }

  #keepInView(context: WidgetContext, id: Id): void {
    const day = dayOf(context, id);
    if (day !== undefined) this.#zoom.follow(day);
  }

  /** The event that answers this one, or that this one answers; says so where there is none. */
  #alongThread(context: WidgetContext, from: Id, step: 1 | -1): Id {
    const target = alongThread(this.#session.threads(context), from, step);
    if (target === null) this.said = threadEnd(context.locale, step);
    else this.#keepInView(context, target);
    return target ?? from;
  }

  /** Tells the page which period is shown now. */
  #announce(context: WidgetContext): void {
    this.#session.choose(context, this.#zoom.current, this.everything);
    const { period, shownEvents } = this.#session;
    send(this, 'bilateral-view', {
      from: dayToIso(Math.ceil(period.from)),
      to: dayToIso(Math.floor(period.to)),
      shown: shownEvents.length,
      total: context.index.events.length,
    });
  }

  /** Makes the period that the reader moved to part of the filter, and says what it holds. */
  #settle({ locale }: WidgetContext, asked: AskedPeriod): void {
    const { period, shownEvents } = this.#session;
    this.said = locale.timeline.showing(shownEvents.length, locale.year(period.from), locale.year(period.to));
    this.narrow({ ...this.filter, ...asked });
  }
}

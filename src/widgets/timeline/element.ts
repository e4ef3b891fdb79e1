import { html, nothing, svg, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { dayToIso, midDay, parseDate, type Day } from '../../data/dates.js';
import type { Id } from '../../data/types.js';
import { send } from '../../element/events.js';
import { WidgetElement } from '../../element/widget-element.js';
import { dayAt } from '../../layout/time-scale.js';
import { calendarOf } from '../../locale/calendars.js';
import { timelineMessages } from '../../locale/catalogue.js';
import type { Calendar } from '../../locale/locale.js';
import { eventsCsv } from '../../model/events-csv.js';
import { eventGlyph } from '../../view/glyphs.js';
import { inlineGlyph, keyMark } from '../../view/key-line.js';
import { localText } from '../../view/local-text.js';
import { timelineTarget } from './keys.js';
import { layoutTimeline, type HorizontalScene, type TimelineTexts } from './layout.js';
import { layoutOverview } from './layout-overview.js';
import { layoutRows } from './layout-rows.js';
import { eventsInView, projectTimeline, type TimelineEvent } from './project.js';
import { horizontalPicture, type TimelineViewState } from './view.js';
import { jointRing, laneGlyph } from './view-mark.js';
import { overviewStrip } from './view-overview.js';
import { verticalPicture } from './view-rows.js';
import { timelineStyles } from './view-styles.js';
import { chronicle, eventTable, type SortKey } from './view-twin.js';
import { fitted, panned, showing, zoomed, type TimeWindow } from './window.js';

/** From this width on time runs across. */
const HORIZONTAL_FROM = 640;

/** One press of a zoom button or key. */
const ZOOM = 0.5;

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
    window: { state: true },
    everything: { state: true },
    tableOpen: { state: true },
    sort: { state: true },
  };

  declare protected window: TimeWindow;
  declare protected everything: boolean;
  declare protected tableOpen: boolean;
  declare protected sort: { readonly key: SortKey; readonly descending: boolean };

  constructor() {
    super();
    this.window = null;
    this.everything = this.tableOpen = false;
    this.sort = { key: 'date', descending: false };
    this.addEventListener('wheel', (event) => this.#handleWheel(event), { passive: false });
  }

  describe(): string {
    const { locale } = this;
    const { from, to } = this.#projection;
    return this.#messages.describe(this.drawTitle().title, locale.number(this.shownEvents.length), locale.year(from), locale.year(to));
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasIndex || !this.window) return;
    const { selected } = this.selection;
    const date = selected?.kind === 'event' ? this.index.dateByEvent.get(selected.id) : undefined;
    this.memo('slide', [selected], () => {
      if (date) this.window = showing(this.window, this.#projection, midDay(date));
    });
  }

  protected drawTitle() {
    const { index, locale } = this;
    const { sides } = index.dataset;
    const [a, b] = [locale.text(sides.a.name).text, locale.text(sides.b.name).text];
    const { aInB, bInA } = this.#projection.crossings;
    const messages = this.#messages;
    const [above, below, on] = messages.dek(a, b);
    const { comma } = locale.common;
    return {
      title: messages.finding(a, b, locale.number(aInB), locale.number(bInA), aInB - bInA),
      dek: html`<b data-side="a">${above}</b>${comma}<b data-side="b">${below}</b>${comma}${on}.
        ${messages.crossing(a, b, locale.number(aInB), locale.number(bInA))}`,
    };
  }

  protected drawTools() {
    const { common } = this.locale;
    const messages = this.#messages;
    const tool = (label: string, content: unknown, action: () => void, disabled = false) =>
      html`<button class="tool" type="button" aria-label=${label} ?disabled=${disabled} @click=${action}>${content}</button>`;
    return html`
      ${
        this.#vertical
          ? nothing
          : html` ${tool(common.zoomOut, '−', () => this.#setWindow(zoomed(this.window, this.#projection, 1 / ZOOM)), !this.window)}
            ${tool(common.zoomIn, '+', () => this.#setWindow(zoomed(this.window, this.#projection, ZOOM, this.#focusDay)))}
            ${
              this.window
                ? html` ${tool(messages.earlier, this.locale.direction === 'rtl' ? '→' : '←', () => this.#setWindow(panned(this.window, this.#projection, -0.5)))}
                  ${tool(messages.later, this.locale.direction === 'rtl' ? '←' : '→', () => this.#setWindow(panned(this.window, this.#projection, 0.5)))}
                  ${tool(messages.allYears, messages.allYears, () => this.#setWindow(null))}`
                : nothing
            }`
      }
      ${html`<button class="tool" type="button" aria-pressed=${this.everything} @click=${() => (this.everything = !this.everything)}>${messages.everyEvent}</button>`}
      ${html`<button class="tool" type="button" aria-pressed=${this.tableOpen} @click=${() => (this.tableOpen = !this.tableOpen)}>${messages.table}</button>`}
    `;
  }

  protected drawBody(): TemplateResult {
    const { locale, shownEvents, selection, index } = this;
    const state = this.#viewState;
    const parts = {
      index,
      events: shownEvents,
      locale,
      messages: this.#messages,
      activeId: this.activeId,
      selectedId: selection.selected?.id ?? null,
    };
    return html`
      ${this.#legend()} ${shownEvents.length ? nothing : html`<p role="status">${locale.common.noMatch}</p>`}
      <div class="plot" @pointerdown=${this.#handleGrab}>
        ${this.#vertical ? verticalPicture(this.#rows, state) : html`${horizontalPicture(this.#scene, state)}${this.#overview()}`}
      </div>
      ${
        this.tableOpen
          ? eventTable({
              ...parts,
              caption: this.describe(),
              sort: this.sort,
              sortBy: (key) => (this.sort = { key, descending: this.sort.key === key && !this.sort.descending }),
            })
          : chronicle(parts)
      }
    `;
  }

  protected drawFoot(): string {
    const { locale } = this;
    const total = locale.number(this.index.events.length);
    const labelled = this.#vertical ? this.#rows.rows.length : this.#scene.labels.length;
    return this.#messages.labelled(locale.number(labelled), total);
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    const ctrl = ctrlKey || metaKey;
    const zoom = { '+': ZOOM, '=': ZOOM, '-': 1 / ZOOM }[key];
    if (zoom && !ctrl) return this.#setWindow(zoomed(this.window, this.#projection, zoom, this.#focusDay), from);
    if (key === '0' && !ctrl) return this.#setWindow(null, from);
    if (key === 'PageUp' || key === 'PageDown')
      return this.#setWindow(panned(this.window, this.#projection, key === 'PageUp' ? -0.9 : 0.9), from);
    if (key === 't' || key === 'T') {
      this.tableOpen = !this.tableOpen;
      return from;
    }
    return timelineTarget(this.index, this.shownEvents, from, {
      key,
      ctrl,
      rtl: this.locale.direction === 'rtl',
      vertical: this.#vertical,
    });
  }

  get #messages() {
    return timelineMessages[this.locale.language];
  }

  get #vertical(): boolean {
    return this.frame.width < HORIZONTAL_FROM;
  }

  get #projection() {
    return this.memo('projection', [this.index, this.shownEvents], () => projectTimeline(this.index, this.shownEvents, parseDate));
  }

  get #period(): { readonly from: Day; readonly to: Day } {
    return this.window ?? this.#projection;
  }

  get #events(): readonly TimelineEvent[] {
    const { from, to } = this.#period;
    return this.memo('events', [this.#projection, from, to, this.everything], () =>
      eventsInView(this.#projection, from, to, this.everything),
    );
  }

  get #focusDay(): Day | undefined {
    const id = this.focusedId ?? (this.selection.selected?.kind === 'event' ? this.selection.selected.id : null);
    const date = id ? this.index.dateByEvent.get(id) : undefined;
    return date && midDay(date);
  }

  get #texts(): TimelineTexts {
    const { locale, index } = this;
    const messages = this.#messages;
    return {
      language: locale.language,
      titleOf: (id) => locale.text(index.eventById.get(id)?.title).text,
      dateOf: ({ date, alternatives }) => `${locale.date(date)}${alternatives.length ? ` ${locale.common.disputed}` : ''}`,
      tick: locale.tick,
      segments: locale.segments,
      number: (n) => locale.number(n),
      notDrawn: messages.notDrawn,
      wider: messages.wider,
      calendarName: (calendar) => ({ gregory: messages.gregorian, persian: messages.persian, japanese: messages.era })[calendar],
      acted: (side) => locale.common.acted(locale.text(index.dataset.sides[side].name).text),
      stub: (day) => locale.year(day),
    };
  }

  get #scene(): HorizontalScene {
    const { frame, locale, index } = this;
    const { from, to } = this.#period;
    const { sides } = index.dataset;
    const calendars: { own: Calendar; a: Calendar; b: Calendar } = {
      own: locale.calendar,
      a: calendarOf(sides.a.country),
      b: calendarOf(sides.b.country),
    };
    const crowded = this.#events.length > 60;
    return this.memo('scene', [this.#events, frame, locale, from, to], () =>
      layoutTimeline(
        this.#events,
        this.#projection,
        frame,
        {
          from,
          to,
          calendars,
          plain: this.window !== null,
          labelled: ({ rank }) => !crowded || rank === 1,
        },
        this.#texts,
      ),
    );
  }

  get #rows() {
    const { frame, locale } = this;
    const { events } = this.#projection;
    const shown = this.everything || events.length <= 40 ? events : events.filter(({ rank }) => rank === 1);
    return this.memo('rows', [this.#projection, shown.length, frame, locale], () =>
      layoutRows(shown, frame, this.#texts, this.#messages.years),
    );
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

  #legend(): TemplateResult {
    const { index, locale } = this;
    const messages = this.#messages;
    const { kinds = {} } = index.dataset.vocabulary;
    const used = [...new Set(this.#projection.events.map(({ kind }) => kind))].sort(
      (one, other) => Object.keys(kinds).indexOf(one) - Object.keys(kinds).indexOf(other),
    );
    const rtl = locale.direction === 'rtl';
    const stem = (cross: boolean) =>
      keyMark(
        16,
        26,
        svg`<g class="event ${cross ? 'cross' : 'home'}" data-side="a"><path class="stem" d="M8 8V${cross ? 25 : 18}${cross ? 'M4 25h8' : ''}"></path><path class="axis" d="M0 18H16"></path><g transform="translate(8 8)">${laneGlyph(cross ? 'visit' : 'decision', 'a', true, rtl)}</g></g>`,
      );
    return html`
      <ul class="legend">
        <li>${stem(true)} ${messages.away}</li>
        <li>${stem(false)} ${messages.home}</li>
        <li>
          ${keyMark(20, 14, svg`<g class="event"><path class="axis" d="M0 7H20"></path><g transform="translate(10 7)">${jointRing('joint', 'a', 6, true, rtl)}</g></g>`)}
          ${messages.together}
        </li>
        <li>
          ${keyMark(28, 12, svg`<g class="event" data-side="b"><path class="bracket" d="M1 2v8M1 6H27M27 2v8"></path><circle class="ring-half" cx="14" cy="6" r="4.5"></circle></g>`)}
          ${messages.yearOnly}
        </li>
        <li>
          ${keyMark(28, 12, svg`<g class="event" data-side="b"><path class="ghost-line" d="M6 6H20"></path><circle class="ghost" cx="6" cy="6" r="4.5"></circle><circle class="ring-half" cx="22" cy="6" r="4.5"></circle></g>`)}
          ${messages.disputed}
        </li>
      </ul>
      <ul class="legend">
        ${used.map((kind) => html`<li>${inlineGlyph(eventGlyph(kind))} ${localText(kinds[kind] ?? kind, locale)}</li>`)}
      </ul>
    `;
  }

  #overview(): TemplateResult {
    const { locale, frame, selection } = this;
    const messages = this.#messages;
    const { scale } = this.#scene;
    const bulk = this.memo('bulk', [this.#projection], () => scale.segments.findLast(({ isCut }) => isCut)?.to ?? this.#projection.from);
    const scene = this.memo('overview', [this.#projection, frame, bulk], () => layoutOverview(this.#projection, frame.width, bulk));
    const { from, to } = this.#period;
    const date = selection.selected?.kind === 'event' ? this.index.dateByEvent.get(selection.selected.id) : undefined;
    return overviewStrip({
      scene,
      from: Math.max(from, scene.from),
      to,
      selected: date ? midDay(date) : null,
      rtl: locale.direction === 'rtl',
      label: messages.overview,
      startLabel: messages.windowStart,
      endLabel: messages.windowEnd,
      yearOf: (day) => locale.year(day),
      key: (event, thumb) => this.#handleThumbKey(event, thumb),
      grab: (event) => this.#handleOverviewGrab(event),
    });
  }

  /** Gives `from` back, so that a key can both change the window and keep the focus. */
  #setWindow(next: TimeWindow, from: Id | null = null): Id | null {
    this.window = next;
    const period = next ?? this.#projection;
    send(this, 'bilateral-view', {
      from: dayToIso(Math.ceil(period.from)),
      to: dayToIso(Math.floor(period.to)),
      shown: this.#events.length,
      total: this.index.events.length,
    });
    return from;
  }

  /** Day under a point of the picture. */
  #dayAt(clientX: number): Day {
    const box = this.renderRoot.querySelector('.main')!.getBoundingClientRect();
    const x = this.locale.direction === 'rtl' ? box.right - clientX : clientX - box.left;
    return dayAt(this.#scene.scale, x - 8);
  }

  /** A plain wheel belongs to the page; with Ctrl or Cmd it zooms. */
  #handleWheel(event: WheelEvent): void {
    if (!(event.ctrlKey || event.metaKey) || this.state !== 'ready' || this.#vertical) return;
    event.preventDefault();
    this.#setWindow(zoomed(this.window, this.#projection, event.deltaY > 0 ? 1.25 : 0.8, this.#dayAt(event.clientX)));
  }

  readonly #handleGrab = (event: PointerEvent): void => {
    const start = this.window;
    if (!start || event.button !== 0 || this.#vertical || (event.target as Element).closest('.overview')) return;
    const perPixel = (start.to - start.from) / this.frame.width;
    const sign = this.locale.direction === 'rtl' ? 1 : -1;
    followPointer(event, (dx) =>
      this.#setWindow(fitted({ from: start.from + sign * dx * perPixel, to: start.to + sign * dx * perPixel }, this.#projection)),
    );
  };

  #handleOverviewGrab(event: PointerEvent): void {
    const thumb = (event.target as Element).closest<SVGElement>('[data-thumb]')?.dataset.thumb;
    const start = this.#period;
    const { from, to } = this.#projection;
    const perPixel = (to - from) / this.frame.width;
    const sign = this.locale.direction === 'rtl' ? -1 : 1;
    followPointer(event, (dx) => {
      const step = sign * dx * perPixel;
      const next = thumb ? { ...start, [thumb]: start[thumb as 'from' | 'to'] + step } : { from: start.from + step, to: start.to + step };
      if (next.from < next.to) this.#setWindow(fitted(next, this.#projection));
    });
  }

  #handleThumbKey(event: KeyboardEvent, thumb: 'from' | 'to'): void {
    const { from, to } = this.#projection;
    const forward = this.locale.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const share = {
      PageUp: 0.1,
      PageDown: -0.1,
      ArrowUp: 0.01,
      ArrowDown: -0.01,
      ArrowLeft: forward === 'ArrowLeft' ? 0.01 : -0.01,
      ArrowRight: forward === 'ArrowRight' ? 0.01 : -0.01,
    }[event.key];
    const end =
      event.key === 'Home' ? from : event.key === 'End' ? to : share === undefined ? null : this.#period[thumb] + share * (to - from);
    if (end === null) return;
    event.preventDefault();
    const next = { ...this.#period, [thumb]: Math.max(from, Math.min(to, end)) };
    if (next.from < next.to) this.#setWindow(fitted(next, this.#projection));
  }
}

/** Reports how far a pressed pointer has gone until it is let go; a click is not a drag. */
function followPointer(event: PointerEvent, moved: (dx: number) => void): void {
  const target = event.currentTarget as Element;
  const threshold = 4;
  let dragging = false;
  const stop = new AbortController();
  const follow = ({ clientX, pointerId }: PointerEvent) => {
    const dx = clientX - event.clientX;
    if (pointerId !== event.pointerId || (!dragging && Math.abs(dx) < threshold)) return;
    if (!dragging) target.setPointerCapture(pointerId);
    dragging = true;
    moved(dx);
  };
  const end = () => stop.abort();
  target.addEventListener('pointermove', follow as EventListener, stop);
  target.addEventListener('pointerup', end, stop);
  target.addEventListener('pointercancel', end, stop);
}

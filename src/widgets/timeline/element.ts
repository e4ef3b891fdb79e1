import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import { eventsCsv } from '../../model/events-csv.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { Thread } from '../../model/threads.js';
import { PeriodElement } from './element-period.js';
import { timelineTarget } from './keys.js';
import { countCrossings, thinned } from './project/projection.js';
import { chronicle } from './view/chronicle.js';
import type * as links from './view/links.js';
import { horizontalPicture, type TimelineViewState } from './view/picture.js';
import { legendFacts, timelineLegend } from './view/legend.js';
import { overviewStrip } from './view/overview.js';
import { verticalPicture } from './view/rows.js';
import { timelineStyles } from './view/styles.js';
import type { SortKey } from './view/table.js';
import { timelineTitle } from './view/title.js';
import { timelineTools } from './view/tools.js';

type Links = typeof links;

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
export class TimelineElement extends PeriodElement {
  static override styles = [PeriodElement.styles, timelineStyles];

  static override properties: PropertyDeclarations = {
    ...PeriodElement.properties,
    connections: { type: Boolean },
    crowd: { state: true },
    sort: { state: true },
  };

  /** Draws curves from each visit to the next one the other way, and from larger events to their parts. */
  declare connections: boolean;
  /** Events of the counted mark that was opened. */
  declare protected crowd: readonly Id[] | null;
  declare protected sort: { readonly key: SortKey; readonly descending: boolean };

  constructor() {
    super();
    this.connections = false;
    this.crowd = null;
    this.sort = { key: 'date', descending: false };
  }

  describe(): string {
    const { locale, shownEvents } = this;
    const { from, to } = this.scenes.period;
    // Nothing has no period.
    if (!shownEvents.length) return `${this.drawTitle().title}. ${locale.common.events(0)}.`;
    return locale.timeline.describe(this.drawTitle().title, shownEvents.length, locale.year(from), locale.year(to));
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  protected drawTitle() {
    const { index, settledEvents } = this;
    const crossings = this.memo('crossings', [index, settledEvents], () => countCrossings(index, settledEvents));
    const where = this.vertical ? (this.locale.direction === 'rtl' ? 'right' : 'left') : 'above';
    return timelineTitle(index, crossings, this.locale, this.upper, where);
  }

  protected drawTools() {
    return timelineTools({
      locale: this.locale,
      window:
        this.vertical || this.isLost('window') ? null : { isWhole: !this.window.current, go: (way) => this.window.go(way, this.dayOf()) },
      isRtl: this.timeFrame.rtl,
      plain: this.canFold ? this.scale === 'plain' : null,
      togglePlain: () => (this.scale = this.scale === 'plain' ? 'auto' : 'plain'),
      connections: this.connections,
      toggleConnections: () => (this.connections = !this.connections),
      everything: this.everything,
      tableOpen: this.tableOpen,
      toggleEverything: () => (this.everything = !this.everything),
      toggleTable: () => (this.tableOpen = !this.tableOpen),
    });
  }

  protected drawBody(): TemplateResult {
    const { locale, shownEvents, selection, index } = this;
    // Without events there is no time to draw.
    if (!index.events.length) return html`<p role="status">${this.#emptiness}</p>`;
    const links = this.connections ? this.#links : null;
    if (links) this.wear(links.linkStyles);
    const state = this.#viewState(links);
    const table = this.tableOpen ? this.later('timeline-table', () => import('./view/table.js')) : null;
    if (table) this.wear(table.tableStyles);
    const { events } = this.scenes.projection;
    const across = this.vertical ? null : this.scenes.across;
    const columns = across?.hasColumns ? across.marks : null;
    const facts = this.memo('legend', [events, columns], () => legendFacts(events, columns));
    const parts = {
      index,
      events: shownEvents,
      locale,
      activeId: this.activeId,
      selectedId: selection.selected?.id ?? null,
      focus: (id: Id) => void this.focusRecord(id),
    };
    return html`
      ${timelineLegend(index, facts, locale, this.vertical ? 'down' : this.timeFrame.rtl ? 'left' : 'right', !this.vertical && this.scenes.across.hasColumns)}
      ${links ? links.linkLegend(this.#threads(links), locale) : nothing}
      ${shownEvents.length ? nothing : html`<p role="status">${index.events.length ? locale.common.noMatch : locale.common.noEvents}</p>`}
      <p class="unseen" aria-live="polite">${this.said}</p>
      <div class="plot" @pointerdown=${this.vertical ? nothing : (event: PointerEvent) => this.window.grab(event)}>
        ${this.vertical ? verticalPicture(this.scenes.rows, state, super.drawCard()) : html`${horizontalPicture(this.scenes.across, state)}${this.#overview()}`}
      </div>
      ${
        table
          ? table.eventTable({
              ...parts,
              caption: this.describe(),
              sort: this.sort,
              sortBy: (key) => (this.sort = { key, descending: this.sort.key === key && !this.sort.descending }),
            })
          : chronicle(parts)
      }
    `;
  }

  /** A mark that counts opens the list of what it stands for; a choice from it closes the list. Below a row the card is part of the picture. */
  protected override drawCard(): TemplateResult | typeof nothing {
    const { crowd, index, locale } = this;
    if (this.vertical && this.scenes.rows.cut !== null) return nothing;
    if (!crowd) return super.drawCard();
    return this.withCards((cards) => cards.crowdCard(crowd, { index, locale, close: () => (this.crowd = null) }));
  }

  protected override applySelection(ref: RecordRef | null, cardHere?: boolean): void {
    this.crowd = null;
    super.applySelection(ref, cardHere);
  }

  protected drawFoot(): TemplateResult | string {
    const { timeline } = this.locale;
    const total = this.shownEvents.length;
    if (!total) return '';
    if (!this.vertical) {
      const { labels, marks } = this.scenes.across;
      const counted = marks.some(({ ids }) => ids.length > 1);
      return html`${timeline.labelled(labels.length, total)}<span class="screen">${timeline.opens(counted)}</span>`;
    }
    const { rows, gaps } = this.scenes.rows;
    return timeline.inRows(
      rows.length,
      total,
      gaps.some(({ ids }) => ids.length),
    );
  }

  protected override keyTarget({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, from: Id): Id | null {
    const ctrl = ctrlKey || metaKey;
    if (!ctrl && this.window.go(key, this.dayOf())) return from;
    const letter = ctrl ? '' : key.toLowerCase();
    if (letter === 't') this.tableOpen = !this.tableOpen;
    else if (letter === 'l') void this.#follow(from, shiftKey ? -1 : 1);
    if (letter === 't' || letter === 'l') return from;
    // Not taken from the page: a dialog around the widget closes by it.
    if (key === 'Escape') this.renderRoot.querySelector<HTMLElement>('.tools [tabindex="0"]')?.focus();
    const target = timelineTarget(this.index, this.candidates, from, {
      key,
      ctrl,
      rtl: this.timeFrame.rtl,
      vertical: this.vertical,
      upper: this.upper,
    });
    if (target !== null) this.#keepInView(target);
    return target;
  }

  /** Said where there is no event at all. */
  get #emptiness(): string {
    const { common } = this.locale;
    return this.problems.length ? common.unread : common.events(0);
  }

  #keepInView(id: Id): void {
    const day = this.dayOf(id);
    if (day !== undefined) this.window.follow(day);
  }

  get #links(): Links | null {
    return this.later('timeline-links', () => import('./view/links.js'));
  }

  #threads({ threadsOf }: Links): readonly Thread[] {
    const { index, candidates } = this;
    return this.memo('threads', [index, candidates], () => threadsOf(index, candidates));
  }

  /** Goes on to the event that answers this one, or back; says so where there is none. */
  async #follow(from: Id, step: 1 | -1): Promise<void> {
    if (this.#links) await this.drawn;
    else await this.updateComplete;
    const links = this.#links;
    if (!links) return;
    const target = links.alongThread(this.#threads(links), from, step);
    if (target === null) this.said = links.threadEnd(this.locale, step);
    else {
      this.#keepInView(target);
      await this.focusRecord(target);
    }
  }

  #viewState(links: Links | null): TimelineViewState {
    const { selection, related, relatedToSelected, locale } = this;
    const { selected, hovered } = selection;
    const { rtl } = this.timeFrame;
    const plane = () => (this.vertical ? links!.downPlane(this.scenes.rows, rtl) : links!.acrossPlane(this.scenes.across, rtl));
    return {
      behind: links ? links.linkLines(this.#threads(links), plane(), selected?.id ?? null) : nothing,
      selectedId: selected?.kind === 'event' ? selected.id : null,
      related: selected && selected.kind !== 'event' ? relatedToSelected.events : null,
      hovered: hovered ? related.events : new Set(),
      focusedId: this.focusedId,
      rtl,
      textRtl: locale.direction === 'rtl',
      number: (n) => locale.number(n),
      open: (ids) => {
        if (this.vertical) this.revealed = new Set([...this.revealed, ...thinned(ids, MOST_REVEALED)]);
        else this.crowd = ids;
      },
      everything: () => (this.everything = true),
    };
  }

  #overview(): TemplateResult {
    const { locale, selection } = this;
    return overviewStrip({
      ...this.scenes.period,
      scene: this.scenes.strip,
      upper: this.upper,
      selected: this.dayOf(selection.selected?.id) ?? null,
      rtl: this.timeFrame.rtl,
      locale,
      key: (event, thumb) => this.window.thumbKey(event, thumb),
      grab: (event) => this.window.grabOverview(event),
    });
  }
}

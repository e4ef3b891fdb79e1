import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Dataset, Id } from '../data/types.js';
import { wordPart, type AddressParts } from '../element/address-part.js';
import { dashboardContext, type DashboardContext } from '../element/dashboard-context.js';
import { derived } from '../element/derived.js';
import type { WidgetContext } from '../element/widget-context.js';
import { WidgetElement } from '../element/widget-element.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { eventsCsv } from '../model/events-csv.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SelectionState } from '../model/selection.js';
import { shownSentence } from '../view/filter-words.js';
import type { Drawing } from '../view/furniture.js';
import { localText } from '../view/local-text.js';
import { phrased } from '../view/phrased.js';
import { BesideController } from './beside-controller.js';
import { dashboardStyles } from './dashboard-styles.js';
import { facetsOf } from './facets.js';
import { Player } from './player.js';
import { toolbar } from './toolbar.js';

const TABS = ['timeline', 'network', 'map'] as const;
type Tab = (typeof TABS)[number];

/** In less room than this one widget is in sight at a time, px. */
const TABBED_BELOW = 480;

/** From this width on a card stands beside the timeline, px. */
export const BESIDE_FROM = 1_080;

/** Pause after which a word is taken to be typed, ms. */
const REST = 700;

/**
 * @summary Timeline, network and map of one data set, linked: what is selected, hovered or filtered in one shows in all.
 * @slot - Shown until the dashboard is drawn and whenever it fails.
 * @slot timeline - A `<bilateral-timeline>` of the page's own in place of the built-in one.
 * @slot network - A `<bilateral-network>` in place of the built-in one.
 * @slot map - A `<bilateral-map>` in place of the built-in one.
 * @csspart card - The selected record in full.
 * @csspart toolbar - Search and filters.
 * @fires bilateral-filter - What the reader narrowed the record to.
 */
export class DashboardElement extends WidgetElement {
  static override styles = [WidgetElement.styles, dashboardStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    geo: {},
    playing: { state: true },
    filtersOpen: { state: true },
    typing: { state: true },
    tab: { state: true },
  };

  /** Address of the folder with the geography of the built-in map; the one that came with this code when empty. */
  declare geo: string;
  /** The periods are being played one after another. */
  declare protected playing: boolean;
  declare protected filtersOpen: boolean;
  /** What is searched for is still being typed. */
  declare protected typing: boolean;
  /** The widget that is in sight where there is room for one. */
  declare protected tab: Tab;

  /** Widgets may ask for the context before the first drawing. */
  readonly #provider = new ContextProvider(this, { context: dashboardContext });

  readonly #beside = new BesideController(this);
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #facets = derived(facetsOf);
  /** Keeps its identity while its fields do, so that an unrelated update does not redraw the widgets. */
  readonly #contextOf = derived(
    (
      state: DashboardContext['state'],
      dataset: Dataset | null,
      selection: SelectionState,
      isOpening: boolean,
      filter: Filter,
      hash: string,
      isTabled: boolean,
    ): DashboardContext => ({
      state,
      dataset,
      selection,
      isOpening,
      filter,
      hash,
      isTabled,
      select: (selected) => this.receive({ selected }),
      hover: (hovered) => this.receive({ hovered }),
      narrow: (next) => this.receive(next),
      retry: () => this.retry(),
    }),
  );

  constructor() {
    super();
    this.geo = '';
    this.playing = this.filtersOpen = this.typing = false;
    this.tab = 'timeline';
    this.addEventListener('keydown', (event) => this.#handleSlash(event));
    new Player(this, {
      record: () => this.current,
      isPlaying: () => this.playing,
      stop: () => (this.playing = false),
      narrow: (filter) => this.narrow(filter),
    });
  }

  override connectedCallback(): void {
    this.#provide();
    super.connectedCallback();
  }

  /** What it provides to the widgets in it. */
  get context(): DashboardContext {
    return this.#provider.value;
  }

  describe(): string {
    if (!this.current) return '';
    const { index, locale, filter, shownEvents } = this.current;
    return shownSentence(shownEvents.length, index, filter, locale);
  }

  /** The toolbar says it. */
  protected override shownLine(): string {
    return '';
  }

  toCSV(): string {
    return this.current ? eventsCsv(this.current.index, this.current.shownEvents, this.current.locale) : '';
  }

  /** A nested dashboard is independent. */
  protected override get linkedContext(): undefined {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#beside.update(this.selection.selected);
    this.#provide();
  }

  /** Moves the focus to the record in the list of the first widget in sight that has it. */
  override async focusRecord(id: Id): Promise<boolean> {
    for (const widget of this.inSight) if (await widget.focusRecord(id)) return true;
    return false;
  }

  protected override get inSight(): readonly WidgetElement[] {
    const slots = [...this.renderRoot.querySelectorAll<HTMLSlotElement>('.part:not([data-away]) slot')];
    return slots.flatMap((slot) => slot.assignedElements({ flatten: true })).filter((each) => each instanceof WidgetElement);
  }

  protected override openingOf({ dataset }: DatasetIndex): RecordRef | null {
    const { lead } = dataset.meta;
    return lead ? { kind: 'event', id: lead.event } : null;
  }

  protected override viewParts(): AddressParts {
    return {
      tab: wordPart(
        TABS,
        () => this.tab,
        (tab) => (this.tab = tab),
      ),
    };
  }

  protected draw(context: WidgetContext): Drawing {
    const { index, locale } = context;
    const { a, b } = index.dataset.sides;
    return {
      title: locale.dashboard.title(locale.text(a.name).text, locale.text(b.name).text),
      tools: nothing,
      view: nothing,
      body: this.#body(context),
      dek: '',
      legend: nothing,
      card: this.#isBeside(context) ? nothing : this.card(context),
      foot: this.describe(),
    };
  }

  /** What the data are about: their lead, with a way out of it, or a count. */
  #introduction({ index, locale, isOpening }: WidgetContext): TemplateResult {
    const { lead } = index.dataset.meta;
    if (!lead || !isOpening) return html`<p class="dek">${headline(index, locale)}</p>`;
    return html`<p class="lead">
      ${phrased(localText(lead.text, locale), locale)}
      <button type="button" class="tool" @click=${() => this.choose(null)}>${locale.dashboard.seeAll(index.events.length)}</button>
    </p>`;
  }

  #body(context: WidgetContext): TemplateResult {
    const { index, locale, filter, shownEvents, frame, isPaper } = context;
    const { tabs } = locale.dashboard;
    // Printed, all three follow one another.
    const isNarrow = frame.width < TABBED_BELOW && !isPaper;
    return html`
      ${this.#introduction(context)}
      ${toolbar({
        index,
        locale,
        filter,
        facets: this.#facets(index, filter, locale.fold),
        shown: shownEvents.length,
        playing: this.playing,
        play: (playing) => (this.playing = playing),
        narrow: (next: Filter) => this.narrow(next),
        search: (query) => this.#search(query),
        isTyping: this.typing,
        clear: this.clear,
        isOpen: this.filtersOpen,
        toggle: () => (this.filtersOpen = !this.filtersOpen),
      })}
      ${isNarrow ? this.#tabs(context) : nothing}
      <div class="parts" ?data-tabbed=${isNarrow} ?data-beside=${this.#hasBeside(context)}>
        ${TABS.map((tab) => {
          const isAway = isNarrow && tab !== this.tab;
          const role = isNarrow ? 'tabpanel' : nothing;
          return html`<div id=${tab} class="part ${tab}" role=${role} aria-label=${isNarrow ? tabs[tab] : nothing} ?data-away=${isAway}>
              ${this.#part(tab, context)}
            </div>
            ${tab === 'timeline' && this.#hasBeside(context) ? this.#besideTimeline(context) : nothing}`;
        })}
      </div>
    `;
  }

  #hasBeside({ frame, isPaper }: WidgetContext): boolean {
    return frame.width >= BESIDE_FROM && !isPaper;
  }

  /** The card that data open on stays there; one that the reader opened elsewhere has to be seen. */
  #isBeside(context: WidgetContext): boolean {
    return this.#hasBeside(context) && (context.isOpening || this.#beside.inView);
  }

  /** The card, or the latest events. */
  #besideTimeline(context: WidgetContext): TemplateResult {
    const { index, locale, shownEvents } = context;
    const latest = () => this.withCards((cards) => cards.latestCard(shownEvents, { index, locale }));
    return html`<div class="beside card-room">
      <div class="head-room"></div>
      <div class="column" aria-live="polite">${this.cardRef && this.#isBeside(context) ? this.card(context) : latest()}</div>
    </div>`;
  }

  #part(tab: Tab, { locale: { language } }: WidgetContext): TemplateResult {
    const { calendar, print, geo } = this;
    const level = this.headingLevel + 1;
    switch (tab) {
      case 'timeline':
        return html`<slot name="timeline"
          ><bilateral-timeline lang=${language} calendar=${calendar} heading-level=${level} print=${print}></bilateral-timeline
        ></slot>`;
      case 'network':
        return html`<slot name="network"
          ><bilateral-network lang=${language} calendar=${calendar} heading-level=${level} print=${print}></bilateral-network
        ></slot>`;
      case 'map':
        return html`<slot name="map"
          ><bilateral-map lang=${language} calendar=${calendar} heading-level=${level} print=${print} geo=${geo}></bilateral-map
        ></slot>`;
    }
  }

  /** One stop of the tab key, between which the arrow keys move (WAI-ARIA Authoring Practices, tabs). */
  #tabs({ locale }: WidgetContext): TemplateResult {
    const { tabs } = locale.dashboard;
    const handleKey = (event: KeyboardEvent) => {
      const step = locale.direction === 'rtl' ? -1 : 1;
      const by = { ArrowRight: step, ArrowLeft: -step }[event.key];
      if (!by) return;
      event.preventDefault();
      this.tab = TABS.at((TABS.indexOf(this.tab) + by) % TABS.length)!;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
    };
    const tab = (each: Tab) =>
      html`<button
        type="button"
        role="tab"
        aria-selected=${each === this.tab}
        aria-controls=${each}
        tabindex=${each === this.tab ? 0 : -1}
        @click=${() => (this.tab = each)}
      >
        ${tabs[each]}
      </button>`;
    return html`<div class="tabs" role="tablist" aria-labelledby="title" @keydown=${handleKey}>${TABS.map(tab)}</div>`;
  }

  /** The dashboard shows the one card for all its widgets. */
  protected override get cardRef(): RecordRef | null {
    return this.selection.selected;
  }

  /** `/` focuses the search field, unless a widget has handled the key or text is being typed. */
  #handleSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Who listens to the page hears how many events there are at the end of a word, not at each letter. */
  #search(query: string): void {
    this.typing = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.typing = false), REST);
    this.narrow({ ...this.filter, query });
  }

  #provide(): void {
    // Before the first update no data have been requested.
    const state = this.hasUpdated || this.current ? this.state : 'loading';
    const dataset = state === 'ready' ? this.current!.index.dataset : null;
    this.#provider.setValue(
      this.#contextOf(state, dataset, this.selection, this.current?.isOpening ?? false, this.filter, this.hash, this.isTabled),
    );
  }
}

/** How many of all events one side did on the other's soil. */
function headline(index: DatasetIndex, locale: Locale): string {
  const away = index.events.filter(({ id }) => ['ab', 'ba'].includes(`${index.sideByEvent.get(id)}${index.soilByEvent.get(id)}`));
  return locale.dashboard.headline(away.length, index.events.length);
}

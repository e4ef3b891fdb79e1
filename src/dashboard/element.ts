import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Dataset } from '../data/types.js';
import { dashboardContext, type DashboardContext } from '../element/dashboard-context.js';
import { derived } from '../element/derived.js';
import type { WidgetContext } from '../element/widget-context.js';
import { WidgetElement } from '../element/widget-element.js';
import { eventsCsv } from '../model/events-csv.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SelectionState } from '../model/selection.js';
import type { Drawing } from '../view/furniture.js';
import { dashboardStyles } from './dashboard-styles.js';
import { facetsOf } from './facets.js';
import { Player } from './player.js';
import { toolbar } from './toolbar.js';

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

  static override properties: PropertyDeclarations = { ...WidgetElement.properties, geo: {}, playing: { state: true } };

  /** Address of the folder with the geography of the built-in map; the one that came with this code when empty. */
  declare geo: string;
  /** The periods are being played one after another. */
  declare protected playing: boolean;

  /** Widgets may ask for the context before the first drawing. */
  readonly #provider = new ContextProvider(this, { context: dashboardContext });

  readonly #facets = derived(facetsOf);
  /** Keeps its identity while its fields do, so that an unrelated update does not redraw the widgets. */
  readonly #contextOf = derived(
    (state: DashboardContext['state'], dataset: Dataset | null, selection: SelectionState, filter: Filter): DashboardContext => ({
      state,
      dataset,
      selection,
      filter,
      select: (selected) => this.receive({ selected }),
      hover: (hovered) => this.receive({ hovered }),
      narrow: (next) => this.receive(next),
      retry: () => this.retry(),
    }),
  );

  constructor() {
    super();
    this.geo = '';
    this.playing = false;
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

  describe(): string {
    if (!this.current) return '';
    const { index, locale, shownEvents } = this.current;
    return locale.dashboard.summary(shownEvents.length, index.events.length);
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
    this.#provide();
  }

  protected draw(context: WidgetContext): Drawing {
    return { ...title(context), tools: nothing, body: this.#body(context), card: nothing, foot: this.describe() };
  }

  #body(context: WidgetContext): TemplateResult {
    const { index, locale, filter, shownEvents } = context;
    const { calendar, print, geo } = this;
    const { language } = locale;
    const level = this.headingLevel + 1;
    return html`
      ${toolbar({
        index,
        locale,
        filter,
        facets: this.#facets(index, filter, locale.fold),
        shown: shownEvents.length,
        playing: this.playing,
        play: (playing) => (this.playing = playing),
        narrow: (next: Filter) => this.narrow(next),
      })}
      <slot name="timeline"
        ><bilateral-timeline lang=${language} calendar=${calendar} heading-level=${level} print=${print}></bilateral-timeline
      ></slot>
      <div class="card-room" aria-live="polite">${this.card(context)}</div>
      <div class="pair">
        <slot name="network"
          ><bilateral-network lang=${language} calendar=${calendar} heading-level=${level} print=${print}></bilateral-network
        ></slot>
        <slot name="map"
          ><bilateral-map lang=${language} calendar=${calendar} heading-level=${level} print=${print} geo=${geo}></bilateral-map
        ></slot>
      </div>
    `;
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

  #provide(): void {
    // Before the first update no data have been requested.
    const state = this.hasUpdated || this.current ? this.state : 'loading';
    const dataset = state === 'ready' ? this.current!.index.dataset : null;
    this.#provider.setValue(this.#contextOf(state, dataset, this.selection, this.filter));
  }
}

/** Returns the title and how many of all events were visits to the other side. */
function title({ index, locale }: WidgetContext): Pick<Drawing, 'title' | 'dek'> {
  const { a, b } = index.dataset.sides;
  const away = index.events.filter(({ id }) => ['ab', 'ba'].includes(`${index.sideByEvent.get(id)}${index.soilByEvent.get(id)}`));
  return {
    title: locale.dashboard.title(locale.text(a.name).text, locale.text(b.name).text),
    dek: locale.dashboard.headline(away.length, index.events.length),
  };
}

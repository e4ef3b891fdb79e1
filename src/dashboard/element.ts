import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dashboardContext, type DashboardContext } from '../element/dashboard-context.js';
import { WidgetElement } from '../element/widget-element.js';
import { eventsCsv } from '../model/events-csv.js';
import type { Filter } from '../model/filter.js';
import { dashboardStyles } from './dashboard-styles.js';
import { facetsOf } from './facets.js';
import type { PlayerHost } from './player.js';
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
  /** The periods of the record are shown one after the other. */
  declare protected playing: boolean;

  /** Widgets in it may ask before its first drawing. */
  readonly #provider = new ContextProvider(this, { context: dashboardContext });

  constructor() {
    super();
    this.geo = '';
    this.playing = false;
    this.addEventListener('keydown', (event) => this.#handleSlash(event));
  }

  override connectedCallback(): void {
    this.#provider.setValue(this.#context());
    super.connectedCallback();
  }

  describe(): string {
    const { index, locale, shownEvents } = this;
    return locale.dashboard.summary(shownEvents.length, index.events.length);
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  protected override get linkedContext(): undefined {
    return undefined;
  }

  protected override willUpdate(changed: Parameters<WidgetElement['willUpdate']>[0]): void {
    super.willUpdate(changed);
    this.#provider.setValue(this.#context());
    if (this.playing) this.later('player', () => import('./player.js').then(({ Player }) => new Player(this as unknown as PlayerHost)));
  }

  protected drawTitle(): { title: string; dek: TemplateResult | string } {
    const { index, locale } = this;
    const { sides } = index.dataset;
    const away = index.events.filter(({ id }) => ['ab', 'ba'].includes(`${index.sideByEvent.get(id)}${index.soilByEvent.get(id)}`));
    return {
      title: locale.dashboard.title(locale.text(sides.a.name).text, locale.text(sides.b.name).text),
      dek: locale.dashboard.headline(away.length, index.events.length),
    };
  }

  protected drawTools(): typeof nothing {
    return nothing;
  }

  protected drawBody(): TemplateResult {
    const { index, locale, filter, shownEvents } = this;
    const facets = this.memo('facets', [index, filter, locale.fold], () => facetsOf(index, filter, locale.fold));
    const level = this.headingLevel + 1;
    const { language } = locale;
    const { print } = this;
    return html`
      ${toolbar({
        index,
        locale,
        filter,
        facets,
        shown: shownEvents.length,
        playing: this.playing,
        play: (playing) => (this.playing = playing),
        narrow: (next: Filter) => this.narrow(next),
      })}
      <slot name="timeline"
        ><bilateral-timeline lang=${language} calendar=${this.calendar} heading-level=${level} print=${print}></bilateral-timeline
      ></slot>
      <div class="card-room" aria-live="polite">${this.#card()}</div>
      <div class="pair">
        <slot name="network"
          ><bilateral-network lang=${language} calendar=${this.calendar} heading-level=${level} print=${print}></bilateral-network
        ></slot>
        <slot name="map"
          ><bilateral-map lang=${language} calendar=${this.calendar} heading-level=${level} print=${print} geo=${this.geo}></bilateral-map
        ></slot>
      </div>
    `;
  }

  protected override drawCard(): typeof nothing {
    return nothing;
  }

  protected drawFoot(): string {
    return this.describe();
  }

  #card(): TemplateResult | typeof nothing {
    const { selected } = this.selection;
    return selected ? this.cardOf(selected) : nothing;
  }

  /** A slash leads to the search, unless a widget has a use for it or it is being written. */
  #handleSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    this.renderRoot.querySelector('input')?.focus();
  }

  /** The same object as long as nothing in it changed, so that an unrelated update does not redraw the widgets. */
  #context(): DashboardContext {
    const { selection, filter } = this;
    // Before the first update nobody has looked for data.
    const state = this.hasUpdated || this.hasIndex ? this.state : 'loading';
    const dataset = state === 'ready' ? this.index.dataset : null;
    return this.memo('context', [state, dataset, selection, filter], () => ({
      state,
      dataset,
      selection,
      filter,
      select: (ref) => this.applySelection(ref),
      hover: (hovered) => this.receive({ hovered }),
      narrow: (next) => this.receive(next),
      retry: () => this.retry(),
    }));
  }
}

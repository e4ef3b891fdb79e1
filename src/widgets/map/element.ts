import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Id, Problem } from '../../data/types.js';
import { WidgetElement } from '../../element/widget-element.js';
import { mapMessages } from '../../locale/catalogue.js';
import { eventsCsv } from '../../model/events-csv.js';
import { outlineTarget } from '../../model/outline.js';
import { localText } from '../../view/local-text.js';
import { outlineTwin } from '../../view/outline-twin.js';
import type { Geography, Level } from './geography.js';
import { loadGeography } from './load-geography.js';
import { layoutMap } from './layout.js';
import type { MapScene } from './map-scene.js';
import { projectMap } from './project.js';
import { mapLegend, mapPicture } from './view.js';
import { mapLine, outlineMap, PLACELESS } from './view-outline.js';
import { outsideLine } from './view-outside.js';
import { mapStyles } from './view-styles.js';

/** From this width of a panel on, the overview's outline is too coarse. */
const STANDARD_FROM = 220;

const geoBase: string = __GEO_BASE__;

/**
 * @summary Where it happened: both countries at one equal scale under a strip with the great circles between them.
 * @slot - Shown until the map is drawn and whenever it fails.
 * @csspart panel-strip - Both countries and what crosses between them.
 * @csspart panel-a - Side a's country.
 * @csspart panel-b - Side b's country.
 * @csspart label - Every name in the picture but those of seas.
 * @csspart sea-label - Names of seas.
 * @csspart twin - The same content as a list of places and their events.
 * @csspart card - The selected record in full.
 */
export class MapElement extends WidgetElement {
  static override styles = [WidgetElement.styles, mapStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    geo: {},
    geography: { state: true },
    listOpen: { state: true },
  };

  /** Address of the folder with the geography; the one that came with this code when empty. */
  declare geo: string;
  /** Null until loaded; `failed` when it could not be. */
  declare protected geography: Geography | 'failed' | null;
  declare protected listOpen: boolean;

  #asked = '';
  #request: AbortController | undefined;
  #failure: readonly Problem[] = [];

  constructor() {
    super();
    this.geo = '';
    this.geography = null;
    this.listOpen = false;
  }

  override get problems(): readonly Problem[] {
    return [...super.problems, ...this.#failure];
  }

  describe(): string {
    const { locale, shownEvents, index } = this;
    return this.#messages.describe(locale.number(shownEvents.length), locale.number(index.dataset.places.length));
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
    this.#asked = '';
  }

  protected override get pending(): boolean {
    return this.geography === null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasIndex) return;
    const wide = this.frame.width / 2 >= STANDARD_FROM;
    const level = wide && this.geography !== null && this.geography !== 'failed' ? 'standard' : 'overview';
    const { a, b } = this.index.dataset.sides;
    const asked = [this.geo, a.country, b.country, level].join(' ');
    if (asked === this.#asked || (level === 'overview' && this.#asked.startsWith(asked.slice(0, -level.length)))) return;
    this.#asked = asked;
    void this.#load([a.country, b.country], level);
  }

  protected drawTitle() {
    const { index, locale } = this;
    const scene = this.#scene;
    const { sides } = index.dataset;
    const busiest = (side: 'a' | 'b') => {
      const place = this.#projection.places.find((each) => each.side === side && each.total > 0);
      return place ? this.#nameOf(place.id) : locale.text(sides[side].name).text;
    };
    return {
      title: this.#messages.finding(busiest('a'), busiest('b'), locale.number(scene?.distanceKm ?? 0)),
      dek: this.#messages.oneScale(locale.number(this.shownEvents.length)),
    };
  }

  protected drawTools() {
    return html`<button class="tool" type="button" aria-pressed=${this.listOpen} @click=${() => (this.listOpen = !this.listOpen)}>
      ${this.locale.common.list}
    </button>`;
  }

  protected drawBody(): TemplateResult {
    const { index, locale, selection, related, relatedToSelected } = this;
    const messages = this.#messages;
    const scene = this.#scene;
    const { sides } = index.dataset;
    const rtl = locale.direction === 'rtl';
    const state = {
      selectedId: selection.selected?.id ?? null,
      marked: relatedToSelected.places,
      hovered: selection.hovered ? related.places : new Set<Id>(),
      focusedPlace: this.#focusedPlace,
    };
    return html`
      ${
        scene
          ? html`${mapLegend(messages, locale.text(sides.a.name).text, locale.text(sides.b.name).text, (n) => locale.common.events(locale.number(n), n), this.frame.width >= 760 ? 3.5 : 3)}
            ${mapPicture(scene, state, rtl)}`
          : html`<p class="outside">${messages.noGeography}</p>`
      }
      ${scene ? outsideLine(scene, this.#projection, { locale, messages, nameOf: (id) => this.#nameOf(id), openList: () => (this.listOpen = !this.listOpen) }) : nothing}
      <p class="policy">${messages.policy}</p>
      ${this.#twin()}
    `;
  }

  protected drawFoot(): string {
    return this.describe();
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    if (ctrlKey || metaKey) return null;
    const { locale } = this;
    return outlineTarget(this.#outline, from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  get #messages() {
    return mapMessages[this.locale.language];
  }

  get #projection() {
    return this.memo('projection', [this.index, this.shownEvents], () => projectMap(this.index, this.shownEvents));
  }

  get #outline() {
    return this.memo('outline', [this.index, this.shownEvents, this.locale], () => outlineMap(this.index, this.shownEvents, this.locale));
  }

  get #scene(): MapScene | null {
    const { frame, locale, geography, index } = this;
    if (!geography || geography === 'failed') return null;
    const messages = this.#messages;
    const sideName = (side: 'a' | 'b') => locale.text(index.dataset.sides[side].name).text;
    return this.memo('scene', [this.#projection, geography, frame, locale], () =>
      layoutMap(this.#projection, geography, frame, {
        nameOf: (id) => this.#nameOf(id),
        regionName: ({ name }) => locale.text(name).text,
        seaName: ({ name }) => locale.text(name).text,
        area: messages.area,
        number: (n) => locale.number(n),
        panelTitle: (side, total) => messages.events(sideName(side), total),
        scale: messages.scale,
        km: messages.km,
        acted: (actor, n) => messages.acted(sideName(actor), sideName(actor === 'a' ? 'b' : 'a'), n),
      }),
    );
  }

  /** The outermost place of the focused line of the list. */
  get #focusedPlace(): Id | null {
    const { focusedId, index } = this;
    return focusedId && (index.eventById.get(focusedId)?.place ?? focusedId);
  }

  #nameOf(id: Id): string {
    const place = this.index.placeById.get(id);
    return this.locale.text(place?.short ?? place?.name).text;
  }

  #twin(): TemplateResult {
    const { index, locale } = this;
    const { sides } = index.dataset;
    const messages = this.#messages;
    const shown = new Set(this.shownEvents);
    return outlineTwin({
      items: this.#outline,
      locale,
      focus: (id: Id) => void this.focusRecord(id),
      label: this.describe(),
      headingOf: (section) =>
        section === 'a' || section === 'b'
          ? localText(sides[section].name, locale)
          : section === PLACELESS
            ? messages.noPlace
            : messages.third,
      contentOf: (item) => mapLine(item, index, shown, locale),
      activeId: this.activeId,
      selectedId: this.selection.selected?.id ?? null,
      open: this.listOpen || this.geography === 'failed',
    });
  }

  async #load(countries: readonly [string, string], level: Level): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const folder = this.geo ? `${this.geo.replace(/\/$/, '')}/` : geoBase;
    try {
      const base = new URL(folder, this.geo ? this.baseURI : import.meta.url).href;
      const geography = await loadGeography({ base, level, countries, signal: request.signal });
      this.#failure = [];
      if (!request.signal.aborted) this.geography = geography;
    } catch (error) {
      if (request.signal.aborted || (this.geography && this.geography !== 'failed')) return;
      this.#failure = [
        {
          path: folder,
          expected: 'geography',
          got: error instanceof Error ? error.message : String(error),
          hint: 'Put the data/geo folder beside the code, or name its address in the geo attribute.',
        },
      ];
      this.geography = 'failed';
    }
  }
}

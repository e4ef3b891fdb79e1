import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Id, Problem } from '../../data/types.js';
import { switchPart, wordPart, type AddressParts } from '../../element/address-part.js';
import { send } from '../../element/events.js';
import { Lazy } from '../../element/lazy.js';
import type { WidgetContext } from '../../element/widget-context.js';
import { WidgetElement } from '../../element/widget-element.js';
import { eventsCsv } from '../../model/events-csv.js';
import { isNarrowed, periodOf } from '../../model/filter.js';
import { outlineTarget } from '../../model/outline.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { Drawing } from '../../view/furniture.js';
import { localText } from '../../view/local-text.js';
import { outlineStyles, outlineTwin } from '../../view/outline-twin.js';
import { picturePoint } from '../../view/picture-point.js';
import { betweenSides } from '../../view/who-acted.js';
import { GeographyController } from './geography-controller.js';
import { shownByKey } from './keys.js';
import { LAYOUTS, type LabelOverrides, type MapLayout } from './project/options.js';
import type { MapPanel } from './scene.js';
import { levelFor, MapSession, spotOf } from './session.js';
import type { MapViewState } from './view/mark.js';
import { mapLine, PLACELESS } from './view/outline.js';
import { lossLine, outsideLine, policyLine, type Loss } from './view/outside.js';
import { mapLegend, mapPicture } from './view/picture.js';
import { regionStyles, regionTones, type RegionTones } from './view/regions.js';
import { spotList, spotStyles } from './view/spot.js';
import { mapStyles } from './view/styles.js';
import type { PlaceSortKey } from './view/table.js';
import { mapTitle } from './view/title.js';
import { mapTools } from './view/tools.js';
import { Gestures } from './zoom/gestures.js';
import { ZoomController } from './zoom/zoom-controller.js';
import { zoomOf, zoomTexts } from './zoom/zoom-texts.js';

/** How far from the middle of a place its mark is hit, px: half the least size of a target (WCAG 2.2, 2.5.8 and 2.5.5). */
const REACH = { mouse: 12, finger: 22 };

/**
 * @summary Where it happened: both countries at one equal scale under a strip with the great circles between them.
 * @slot - Shown until the map is drawn and whenever it fails.
 * @csspart panel-strip - Both countries and what crosses between them.
 * @csspart panel-a - Side a's country.
 * @csspart panel-b - Side b's country.
 * @csspart label - Every name in the picture but those of seas.
 * @csspart sea-label - Names of seas.
 * @csspart twin - The same content as a list of places and their events, or as a table.
 * @csspart card - The selected record in full.
 * @fires bilateral-view - How many events are in view, when the reader zoomed.
 */
export class MapElement extends WidgetElement {
  static override styles = [WidgetElement.styles, outlineStyles, mapStyles, regionStyles, spotStyles];

  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    geo: {},
    layout: { reflect: true },
    only: { reflect: true },
    regions: { type: Boolean, reflect: true },
    pov: { reflect: true },
    context: { reflect: true },
    labelOverrides: { attribute: false },
    listOpen: { state: true },
    tableOpen: { state: true },
    sort: { state: true },
  };

  /** Address of the folder with the geography; the one that came with this code when empty. */
  declare geo: string;
  declare layout: MapLayout;
  /** Side whose country alone is drawn: `a` or `b`; empty for both. */
  declare only: 'a' | 'b' | '';
  /** Colours the regions by their events. */
  declare regions: boolean;
  /** Whose disputed areas are: `de-facto`, `neutral`, or as a country claims, ISO 3166-1 alpha-3. */
  declare pov: string;
  /** What is drawn of other countries: their land, their borders too, or nothing. */
  declare context: 'land' | 'countries' | 'none';
  /** Names by id of a sea, region, disputed area or place, in place of those of the files; null leaves one out. */
  declare labelOverrides: LabelOverrides;
  declare protected listOpen: boolean;
  /** The table stands in place of the list. */
  declare protected tableOpen: boolean;
  declare protected sort: { readonly key: PlaceSortKey; readonly descending: boolean };

  readonly #session = new MapSession();
  readonly #geography = new GeographyController(this, this.requests);
  readonly #zoom = new ZoomController(this, {
    panels: () => this.#panels(),
    target: () => this.current && this.#session.zoomTarget(this.current, this.selection.selected?.id ?? this.focusedId),
    moved: () => this.#announce(),
  });
  readonly #gestures = new Gestures(
    this.#zoom,
    () => this.#panels(),
    (side) => this.#show(side),
  );
  readonly #table = new Lazy(
    this.lazy,
    'table',
    () => import('./view/table.js'),
    ({ tableStyles }) => this.adoptStyles(tableStyles),
  );

  constructor() {
    super();
    this.geo = this.only = '';
    this.layout = 'auto';
    this.pov = 'de-facto';
    this.context = 'land';
    this.labelOverrides = {};
    this.regions = this.listOpen = this.tableOpen = false;
    this.sort = { key: 'country', descending: false };
  }

  override get problems(): readonly Problem[] {
    const check = this.current && this.#session.check;
    return [...super.problems, ...this.#geography.problems, ...(check?.problems ?? [])];
  }

  describe(): string {
    if (!this.current) return '';
    const { total, placesNamed, placeless } = this.#session.projection;
    return this.current.locale.map.describe(total, placesNamed, placeless);
  }

  toCSV(): string {
    return this.current ? eventsCsv(this.current.index, this.current.shownEvents, this.current.locale) : '';
  }

  protected override get pending(): boolean {
    return this.#geography.value === null;
  }

  protected override async settled(): Promise<boolean> {
    const [isLoaded, isFetched] = await Promise.all([super.settled(), this.#geography.settled()]);
    return isLoaded || isFetched;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const context = this.current;
    if (!context) return;
    const { a, b } = context.index.dataset.sides;
    this.#geography.want([a.country, b.country], this.geo, levelFor(context, this.#alone, this.#zoom.current));
    this.#session.project(context, this.#geography.value, this.regions);
    if (this.state !== 'ready') return;
    if (changed.has('focusedId')) this.#follow(context);
    this.#zoom.check();
    this.#layOut(context);
  }

  protected override viewParts(): AddressParts {
    return {
      only: wordPart(
        ['', 'a', 'b'],
        () => this.only,
        (only) => (this.only = only),
      ),
      zoom: {
        separator: '/' as const,
        read: () => zoomTexts(this.#zoom.current),
        write: (texts: readonly string[]) => {
          const zoom = zoomOf(texts);
          if (zoom !== undefined) this.#zoom.show(zoom);
          return zoom !== undefined;
        },
      },
      regions: switchPart(
        () => this.regions,
        (isOn) => (this.regions = isOn),
      ),
      list: switchPart(
        () => this.listOpen,
        (isOn) => (this.listOpen = isOn),
      ),
      table: switchPart(
        () => this.tableOpen,
        (isOn) => (this.tableOpen = isOn),
      ),
    };
  }

  protected draw(context: WidgetContext): Drawing {
    return {
      ...this.#title(context),
      ...(this.linked && { title: context.locale.dashboard.where }),
      ...this.#tools(context),
      body: this.#body(context),
      legend: this.#legend(context),
      card: this.card(context),
      foot: this.describe(),
    };
  }

  protected override recordAt(event: MouseEvent): RecordRef | null {
    const picture = (event.target as Element).closest<SVGSVGElement>('.picture');
    if (!picture) return null;
    const [x, y] = picturePoint(event, picture);
    const disc = this.#session.discAt(x, y, matchMedia('(pointer: coarse)').matches ? REACH.finger : REACH.mouse);
    return disc && { kind: 'place', id: disc.id };
  }

  protected override handleKey(event: KeyboardEvent, id: Id): void {
    const { key } = event;
    const clears = key === 'Escape' && this.selection.selected !== null;
    if (key === 'T' && !event.ctrlKey && !event.metaKey) {
      void this.#focusAfter(() => (this.tableOpen = !this.tableOpen), `.twin [data-id="${CSS.escape(id)}"]`, '.twin [tabindex="0"]');
    } else if ((key === 'Enter' || key === ' ') && this.#session.discById.get(id)?.isMerged) {
      void this.#focusAfter(() => this.choose({ kind: 'place', id }), '.spot [data-kind="event"]');
    } else if (clears || !(this.#zoom.handleKey(event) || this.#showByKey(event))) {
      super.handleKey(event, id);
      return;
    }
    event.preventDefault();
  }

  protected override keyTarget({ key, ctrlKey, metaKey }: KeyboardEvent, from: Id): Id | null {
    if (!this.current || ctrlKey || metaKey) return null;
    const { locale } = this.current;
    return outlineTarget(this.#session.outline(), from, { key, rtl: locale.direction === 'rtl', fold: locale.fold });
  }

  #layOut(context: WidgetContext): void {
    const options = {
      layout: LAYOUTS.includes(this.layout) ? this.layout : 'auto',
      only: this.#alone,
      zoom: this.#zoom.current,
      pov: this.#pointOfView,
      regions: this.regions,
    };
    this.#session.layOut(context, options, this.labelOverrides);
  }

  #panels(): readonly MapPanel[] {
    if (!this.current || this.state !== 'ready') return [];
    this.#layOut(this.current);
    return this.#session.scene?.panels ?? [];
  }

  get #alone(): 'a' | 'b' | null {
    return this.only === 'a' || this.only === 'b' ? this.only : null;
  }

  get #pointOfView(): string {
    return /^(neutral|[A-Z]{3})$/.test(this.pov) ? this.pov : 'de-facto';
  }

  /** Without any land the list is open until the reader closes it. */
  get #isListed(): boolean {
    return this.listOpen !== Boolean(this.#loss?.isLand);
  }

  /** What is to be said of geography that could not be had; null when nothing is missing. */
  get #loss(): Loss | null {
    const { geography } = this.#session;
    const { isRetrying } = this.#geography;
    return geography && (geography.missing.length || isRetrying) ? { isLand: !this.#hasBorders, isRetrying } : null;
  }

  /** True when borders are drawn, whose source is told then. */
  get #hasBorders(): boolean {
    const { geography } = this.#session;
    return Boolean(geography && (geography.world.length || geography.a || geography.b));
  }

  #title({ index, locale, filter, shownEvents }: WidgetContext): Pick<Drawing, 'title' | 'dek'> {
    const { scene, geography, projection, texts, inView } = this.#session;
    const alone = this.#alone;
    return mapTitle({
      scene,
      projection,
      index,
      events: shownEvents,
      period: isNarrowed(filter) ? periodOf(filter) : null,
      isDrawn: Boolean(geography?.a && geography.b),
      isZoomed: this.#zoom.current !== null,
      alone: alone && scene?.sides.includes(alone) ? { side: alone, events: inView } : null,
      nameOf: texts.nameOf,
      countryName: texts.sideName,
      locale,
    });
  }

  #tools({ locale }: WidgetContext): Pick<Drawing, 'tools' | 'view'> {
    const { scene, regionById, texts } = this.#session;
    const hasPanels = Boolean(scene?.panels.length);
    return mapTools({
      locale,
      zoom: hasPanels ? this.#zoom : null,
      countries: scene && scene.sides.length > 1 ? { only: this.only, nameOf: texts.sideName } : null,
      show: (only) => this.#show(only),
      regions: regionById.size && hasPanels ? { isOn: this.regions, toggle: () => (this.regions = !this.regions) } : null,
      listOpen: this.#isListed,
      toggleList: () => (this.listOpen = !this.listOpen),
      tableOpen: this.tableOpen,
      toggleTable: () => (this.tableOpen = !this.tableOpen),
    });
  }

  #body(context: WidgetContext): TemplateResult {
    const { index, locale } = context;
    const { scene, projection, texts } = this.#session;
    const { map } = locale;
    if (!scene) return this.#twin(context);
    const gestures = this.#gestures;
    const tones = this.#tones(context);
    const openList = () => (this.listOpen = !this.listOpen);
    return html`
      ${lossLine(this.#loss, locale, () => this.#geography.retry())}
      <div
        class="plot"
        ?data-zoomed=${this.#zoom.current !== null}
        @wheel=${gestures.wheel}
        @dblclick=${gestures.doubleClick}
        @pointerdown=${gestures.press}
        @pointermove=${gestures.move}
        @pointerup=${gestures.release}
        @pointercancel=${gestures.release}
        @pointerleave=${gestures.release}
        @click=${gestures.click}
      >
        ${mapPicture(scene, this.#viewState(context, tones), this.#hasBorders ? map.policy : map.noLand)}
      </div>
      ${this.#spot(context)} ${outsideLine(scene, projection, { locale, nameOf: texts.nameOf, openList })}
      ${this.#hasBorders ? policyLine(scene, this.#pointOfView, index, locale) : nothing} ${this.#twin(context)}
    `;
  }

  #legend(context: WidgetContext): TemplateResult | typeof nothing {
    const { index, locale } = context;
    const { scene, texts } = this.#session;
    if (!scene) return nothing;
    const names = { a: texts.sideName('a'), b: texts.sideName('b') };
    return html`${mapLegend(scene, { locale, ...names, between: betweenSides(index, locale) })} ${this.#tones(context)?.legend}`;
  }

  /** Tones of the regions of both countries, with their legend; null while they are not coloured. */
  #tones({ locale }: WidgetContext): RegionTones | null {
    const { regionById, projection } = this.#session;
    return this.regions ? regionTones({ locale, regions: regionById, counts: projection.regions }) : null;
  }

  #viewState(context: WidgetContext, tones: RegionTones | null): MapViewState {
    const { selection, related, relatedToSelected, locale, focusedId } = context;
    const session = this.#session;
    const focused = spotOf(context, focusedId);
    return {
      selectedId: selection.selected?.id ?? null,
      marked: session.discsWith(relatedToSelected.places),
      hovered: selection.hovered ? session.discsWith(related.places) : new Set(),
      focused: focused && (session.discById.get(focused)?.id ?? focused),
      toneOf: tones?.of ?? (() => 0),
      rtl: locale.direction === 'rtl',
    };
  }

  /** What a selected disc stands for when it holds several places. */
  #spot({ index, locale, selection: { selected } }: WidgetContext): TemplateResult | typeof nothing {
    const disc = selected?.kind === 'place' ? this.#session.discById.get(selected.id) : undefined;
    if (!selected || !disc?.isMerged) return nothing;
    return spotList({
      ids: disc.ids,
      index,
      shown: this.#session.shownEvents,
      locale,
      close: () => {
        this.choose(null);
        void this.focusRecord(selected.id);
      },
      focus: (id) => void this.focusRecord(id),
    });
  }

  #twin(context: WidgetContext): TemplateResult {
    const { index, shownEvents, locale, activeId, selection, isPaper } = context;
    const { projection, regionById, shownEvents: shown } = this.#session;
    const { sides } = index.dataset;
    const { map } = locale;
    const focus = (id: Id) => void this.focusRecord(id);
    const open = this.#isListed;
    const use = open ? 'seen' : isPaper ? 'printed' : 'heard';
    const table = this.tableOpen ? this.#table.get() : null;
    if (table) {
      const { sort } = this;
      return table.placeTable({
        index,
        events: shownEvents,
        locale,
        noPlace: map.noPlace,
        regionName: (id) => locale.text(regionById.get(id)?.name).text || id,
        sort,
        sortBy: (key) => (this.sort = { key, descending: sort.key === key && !sort.descending }),
        caption: this.describe(),
        activeId,
        focus,
      });
    }
    return outlineTwin({
      ...this.#session.outlineStart(context, this.regions),
      locale,
      focus,
      label: this.describe(),
      headingOf: (section) =>
        section === 'a' || section === 'b' ? localText(sides[section].name, locale) : section === PLACELESS ? map.noPlace : map.third,
      // Hundreds of lines with their dates and sources need not be written anew for each key.
      contentOf: (item) => guard([item, projection, locale, use], () => mapLine(item, index, shown, projection.regions, locale, use)),
      activeId,
      selectedId: selection.selected?.id ?? null,
      open,
    });
  }

  #showByKey(event: KeyboardEvent): boolean {
    if (!this.current) return false;
    const { fold } = this.current.locale;
    const shown = shownByKey(event, { only: this.only, isZoomed: this.#zoom.current !== null, fold });
    if (shown !== null) this.#show(shown);
    return shown !== null;
  }

  /** Shows one country alone, or both; the whole of it, whatever was enlarged before. */
  #show(only: 'a' | 'b' | ''): void {
    if (only === this.only && !this.#zoom.current) return;
    this.#zoom.reset();
    this.only = only;
    this.#announce();
  }

  /** Brings a place that gets the focus into what is seen: the country that is drawn alone gives way, and what is enlarged moves. */
  #follow(context: WidgetContext): void {
    const spot = spotOf(context, context.focusedId);
    const side = spot && this.#session.sideOf(context, spot);
    if (!side) return;
    if (this.#alone && this.#alone !== side) this.#show(side);
    const at = this.#session.markOf(spot);
    if (at && this.#session.panelWithout(spot, side, this.#zoom.current)) this.#zoom.follow(at);
  }

  /** Tells the page how many events are in view now. */
  #announce(): void {
    if (!this.current) return;
    this.#layOut(this.current);
    send(this, 'bilateral-view', { shown: this.#session.inView, total: this.current.index.events.length });
  }

  /** Moves the focus to the first of these that is there after a change. */
  async #focusAfter(change: () => void, ...selectors: readonly string[]): Promise<void> {
    const before = this.shadowRoot?.activeElement as HTMLElement | null;
    // It may be about to go, and would tell so in the middle of the update.
    before?.blur();
    change();
    await this.updateComplete;
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    (found.find(Boolean) ?? before)?.focus({ preventScroll: true });
  }
}

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Id } from '../../data/types.js';
import { WidgetElement } from '../../element/widget-element.js';
import { eventsCsv } from '../../model/events-csv.js';
import { localText } from '../../view/local-text.js';
import { betweenSides } from '../../view/who-acted.js';
import { outlineStyles, outlineTwin } from '../../view/outline-twin.js';
import type { Gestures } from './zoom/gestures.js';
import { KeysElement } from './element-keys.js';
import { nameOf } from './layout/texts.js';
import { mapLegend, mapPicture } from './view/picture.js';
import type { MapViewState } from './view/mark.js';
import { mapLine, PLACELESS } from './view/outline.js';
import { lossLine, outsideLine, policyLine } from './view/outside.js';
import { mapStyles } from './view/styles.js';
import type { RegionTones } from './view/regions.js';
import type { PlaceSortKey } from './view/table.js';
import { mapTitle } from './view/title.js';
import { mapTools } from './view/tools.js';

const untoned = () => 0;

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
export class MapElement extends KeysElement {
  static override styles = [WidgetElement.styles, outlineStyles, mapStyles];

  static override properties: PropertyDeclarations = {
    ...KeysElement.properties,
    listOpen: { state: true },
    sort: { state: true },
    isTouched: { state: true },
  };

  declare protected listOpen: boolean;
  /** A pointer has been over the picture, so that gestures are worth fetching. */
  declare protected isTouched: boolean;
  declare protected sort: { readonly key: PlaceSortKey; readonly descending: boolean };

  constructor() {
    super();
    this.listOpen = this.isTouched = false;
    this.sort = { key: 'country', descending: false };
  }

  describe(): string {
    const { total, placesNamed, placeless } = this.projection;
    return this.locale.map.describe(total, placesNamed, placeless);
  }

  toCSV(): string {
    return eventsCsv(this.index, this.shownEvents, this.locale);
  }

  protected drawTitle() {
    const { alone, scene, geography, projection } = this;
    return mapTitle({
      scene,
      projection,
      isDrawn: Boolean(geography?.a && geography.b),
      isZoomed: this.zoom.current !== null,
      alone: alone && scene?.sides.includes(alone) ? { side: alone, events: this.inView } : null,
      nameOf: (id) => this.#nameOf(id),
      countryName: (side) => this.#countryName(side),
      locale: this.locale,
    });
  }

  protected drawTools() {
    const { zoom, scene, regionById } = this;
    return mapTools({
      locale: this.locale,
      zoom: scene?.panels.length ? zoom : null,
      countries: scene && scene.sides.length > 1 ? { only: this.only, nameOf: (side) => this.#countryName(side) } : null,
      show: (only) => this.show(only),
      regions: regionById.size && scene?.panels.length ? { isOn: this.regions, toggle: () => (this.regions = !this.regions) } : null,
      listOpen: this.#isListed,
      toggleList: () => (this.listOpen = !this.listOpen),
      tableOpen: this.tableOpen,
      toggleTable: () => (this.tableOpen = !this.tableOpen),
    });
  }

  protected drawBody(): TemplateResult {
    const { index, locale, scene } = this;
    const gestures = this.#gestures;
    const tones = this.#tones;
    if (!scene) return this.#twin();
    return html`
      ${lossLine(this.loss, locale, () => this.retryGeography())}
      ${mapLegend(scene, {
        locale,
        a: this.#countryName('a'),
        b: this.#countryName('b'),
        between: betweenSides(index, locale),
      })}
      ${tones?.legend}
      <div
        class="plot"
        ?data-zoomed=${this.zoom.current !== null}
        @pointerenter=${() => (this.isTouched = true)}
        @wheel=${gestures?.wheel}
        @dblclick=${gestures?.doubleClick}
        @pointerdown=${gestures?.press}
        @pointermove=${gestures?.move}
        @pointerup=${gestures?.release}
        @pointercancel=${gestures?.release}
        @pointerleave=${gestures?.release}
        @click=${gestures?.click}
      >
        ${mapPicture(scene, this.#viewState(tones?.of ?? untoned), this.hasBorders ? locale.map.policy : locale.map.noLand)}
      </div>
      ${this.#spot()}
      ${outsideLine(scene, this.projection, { locale, nameOf: (id) => this.#nameOf(id), openList: () => (this.listOpen = !this.listOpen) })}
      ${this.hasBorders ? policyLine(scene, this.pointOfView, index, locale) : nothing} ${this.#twin()}
    `;
  }

  protected drawFoot(): string {
    return this.describe();
  }

  get #gestures(): Gestures | null {
    const part = this.isTouched && this.later('map-gestures', () => import('./zoom/gestures.js'));
    return part
      ? this.memo(
          'gestures',
          [part],
          () =>
            new part.Gestures(
              this.zoom,
              () => this.scene?.panels ?? [],
              (side) => this.show(side),
            ),
        )
      : null;
  }

  /** The tones of the regions of both countries and their legend; null while they are not coloured. */
  get #tones(): RegionTones | null {
    const part = this.regions && this.check ? this.later('map-regions', () => import('./view/regions.js')) : null;
    if (!part) return null;
    this.wear(part.regionStyles);
    return part.regionTones({ locale: this.locale, regions: this.regionById, counts: this.projection.regions });
  }

  #viewState(toneOf: MapViewState['toneOf']): MapViewState {
    const { selection, related, relatedToSelected, locale, focusedSpot } = this;
    return {
      selectedId: selection.selected?.id ?? null,
      marked: this.discsWith(relatedToSelected.places),
      hovered: selection.hovered ? this.discsWith(related.places) : new Set(),
      focused: focusedSpot && (this.discById.get(focusedSpot)?.id ?? focusedSpot),
      toneOf,
      rtl: locale.direction === 'rtl',
    };
  }

  /** What a selected disc stands for when it holds several places. */
  #spot(): TemplateResult | typeof nothing {
    const { selected } = this.selection;
    if (selected?.kind !== 'place') return nothing;
    const found = this.discById.get(selected.id);
    const disc = found?.isMerged ? found : undefined;
    const part = disc ? this.later('map-spot', () => import('./view/spot.js')) : null;
    if (!disc || !part) return nothing;
    this.wear(part.spotStyles);
    const { index, locale } = this;
    return part.spotList({
      ids: disc.ids,
      index,
      shown: this.eventsOf(),
      locale,
      close: () => {
        this.choose(null);
        void this.focusRecord(selected.id);
      },
      focus: (id) => void this.focusRecord(id),
    });
  }

  /** Without any land the list is open until the reader closes it. */
  get #isListed(): boolean {
    return this.listOpen !== Boolean(this.loss?.isLand);
  }

  #nameOf(id: Id): string {
    return nameOf(id, this.index, this.locale, this.labelOverrides);
  }

  #countryName(side: 'a' | 'b'): string {
    return this.locale.text(this.index.dataset.sides[side].name).text;
  }

  #twin(): TemplateResult {
    const { index, locale, activeId, selection } = this;
    const { sides } = index.dataset;
    const focus = (id: Id) => void this.focusRecord(id);
    const open = this.#isListed;
    const table = this.tableOpen ? this.later('map-table', () => import('./view/table.js')) : null;
    if (table) this.wear(table.tableStyles);
    if (table) {
      return table.placeTable({
        index,
        events: this.shownEvents,
        locale,
        noPlace: locale.map.noPlace,
        regionName: (id) => locale.text(this.regionById.get(id)?.name).text || id,
        sort: this.sort,
        sortBy: (key) => (this.sort = { key, descending: this.sort.key === key && !this.sort.descending }),
        caption: this.describe(),
        activeId,
        focus,
      });
    }
    return outlineTwin({
      ...this.outlineStart,
      locale,
      focus,
      label: this.describe(),
      headingOf: (section) =>
        section === 'a' || section === 'b'
          ? localText(sides[section].name, locale)
          : section === PLACELESS
            ? locale.map.noPlace
            : locale.map.third,
      // Hundreds of lines with their dates and sources need not be told anew for each key.
      contentOf: (item) =>
        guard([item, this.projection, locale, open], () => mapLine(item, index, this.eventsOf(), this.projection.regions, locale, open)),
      activeId,
      selectedId: selection.selected?.id ?? null,
      open,
    });
  }
}

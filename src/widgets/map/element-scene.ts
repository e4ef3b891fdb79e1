import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { EventRecord, Id, Problem } from '../../data/types.js';
import { WidgetElement } from '../../element/widget-element.js';
import { GeographyController } from './geography-controller.js';
import type { ZoomController } from './zoom/zoom-controller.js';
import type { Geography, RegionShape } from './geography/geography.js';
import { layoutMap } from './layout/map.js';
import type { MapTexts } from './layout/labels.js';
import { LAYOUTS, type MapLayout, type MapScene } from './scene.js';
import { mapTexts, type LabelOverrides } from './layout/texts.js';
import { projectMap } from './project/projection.js';
import { outlineMap } from './view/outline.js';
import type { OutlineItem } from '../../model/outline.js';
import { firstOf, WHOLE } from '../../view/list-window.js';

/** From this width of a panel on, the overview's outline is too coarse. */
const STANDARD_FROM = 220;

/** From this many times the whole panel's scale on, the standard outline is too coarse. */
const DETAIL_FROM = 3;

const NO_IDS: ReadonlySet<Id> = new Set();

/** What the map knows and how it is laid out; what is drawn of it is its subclass's. */
export abstract class SceneElement extends WidgetElement {
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    geo: {},
    layout: { reflect: true },
    only: { reflect: true },
    regions: { type: Boolean, reflect: true },
    pov: { reflect: true },
    context: { reflect: true },
    labelOverrides: { attribute: false },
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

  /** What is enlarged. */
  protected abstract readonly zoom: ZoomController;

  readonly #geography = new GeographyController(this, this.requests);

  constructor() {
    super();
    this.geo = '';
    this.layout = 'auto';
    this.only = '';
    this.regions = false;
    this.pov = 'de-facto';
    this.context = 'land';
    this.labelOverrides = {};
  }

  override get problems(): readonly Problem[] {
    return [...super.problems, ...this.#geography.problems, ...(this.check?.problems ?? [])];
  }

  protected override get pending(): boolean {
    return this.#geography.value === null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasIndex) return;
    const { a, b } = this.index.dataset.sides;
    const isClose = (this.zoom.current?.k ?? 1) > DETAIL_FROM;
    const isWide = this.frame.width / (this.alone ? 1 : 2) >= STANDARD_FROM;
    this.#geography.want([a.country, b.country], this.geo, isClose ? 'detail' : isWide ? 'standard' : 'overview');
  }

  protected get geography(): Geography | null {
    return this.#geography.value;
  }

  /** What is to be said of geography that could not be had: of the land itself, or of a part; null when nothing is missing. */
  protected get loss(): { readonly isLand: boolean; readonly isRetrying: boolean } | null {
    const { geography } = this;
    const { isRetrying } = this.#geography;
    if (!geography || !(geography.missing.length || isRetrying)) return null;
    return { isLand: !geography.world.length && !geography.a && !geography.b, isRetrying };
  }

  /** True when borders are drawn, whose source is told then. */
  protected get hasBorders(): boolean {
    const { geography } = this;
    return Boolean(geography && (geography.world.length || geography.a || geography.b));
  }

  protected retryGeography(): void {
    this.#geography.retry();
  }

  /** What the geography says of the regions that places name; null until that is known, and before the first drawing unless that depends on it. */
  protected get check() {
    const { geography } = this;
    if (!geography || !this.hasIndex || (!geography.disputed && !this.regions)) return null;
    const part = this.later('map-check', () => import('./geography/region-check.js'));
    return part && this.memo('check', [this.index, geography], () => part.checkRegions(this.index.dataset.places, geography));
  }

  protected get projection() {
    const refused = this.#refused;
    return this.memo('projection', [this.index, this.shownEvents, refused], () => projectMap(this.index, this.shownEvents, refused));
  }

  /** Of both countries by code; empty while they are not coloured. */
  protected get regionById(): ReadonlyMap<string, RegionShape & { readonly side: 'a' | 'b' }> {
    const { geography } = this;
    return this.memo('regions', [geography], () => {
      const sides = (['a', 'b'] as const).flatMap((side) => (geography?.[side]?.regions ?? []).map((region) => ({ ...region, side })));
      return new Map(sides.map((region) => [region.id, region]));
    });
  }

  /** Every line of the list. */
  protected get outline(): readonly OutlineItem[] {
    const { lines } = this;
    return this.memo('outline', [lines], () => [...lines()]);
  }

  /** All lines, or the first of a long list: what it takes to write it out before anybody went through it. */
  protected get outlineStart(): { readonly items: readonly OutlineItem[]; readonly total?: number } {
    const { lines, index, shownEvents } = this;
    const total = index.dataset.places.length + shownEvents.length;
    if (this.regions || this.activeId !== null || total <= WHOLE) return { items: this.outline };
    return { total, items: this.memo('outlineStart', [lines], () => firstOf(lines(), WHOLE)) };
  }

  private get lines(): () => Generator<OutlineItem> {
    const { index, shownEvents, locale, regions } = this;
    const refused = this.#refused;
    const groups = this.memo('groups', [regions, this.regionById], () =>
      regions ? new Map([...this.regionById].map(([id, { name }]) => [id, name])) : undefined,
    );
    return this.memo(
      'lines',
      [index, shownEvents, locale, groups, refused],
      () => () => outlineMap(index, shownEvents, locale, groups, refused),
    );
  }

  protected get texts(): MapTexts {
    const { index, locale, labelOverrides } = this;
    return this.memo('texts', [index, locale, labelOverrides], () => mapTexts(index, locale, labelOverrides));
  }

  protected get scene(): MapScene | null {
    const { frame, geography, texts, alone, zoom } = this;
    if (!geography) return null;
    const regions = this.regions && this.regionById.size > 0;
    const layout = LAYOUTS.includes(this.layout) ? this.layout : 'auto';
    const pov = this.pointOfView;
    return this.memo('scene', [this.projection, geography, frame, texts, layout, alone, pov, zoom.current, regions], () =>
      layoutMap(this.projection, geography, frame, texts, { layout, only: alone, zoom: zoom.current, pov, regions }, (name, inputs, make) =>
        this.memo(name, inputs, make),
      ),
    );
  }

  protected get alone(): 'a' | 'b' | null {
    return this.only === 'a' || this.only === 'b' ? this.only : null;
  }

  protected get pointOfView(): string {
    return /^(neutral|[A-Z]{3})$/.test(this.pov) ? this.pov : 'de-facto';
  }

  /** The same as long as none is, so that nothing is laid out again for it. */
  get #refused(): ReadonlySet<Id> {
    const refused = this.check?.refused;
    return refused?.size ? refused : NO_IDS;
  }

  protected eventsOf(): ReadonlySet<EventRecord> {
    return this.memo('shownSet', [this.shownEvents], () => new Set(this.shownEvents));
  }
}

import type { EventRecord, Id, Text } from '../../data/types.js';
import { derived } from '../../element/derived.js';
import type { WidgetContext } from '../../element/widget-context.js';
import type { Frame } from '../../layout/frame.js';
import type { LonLat } from '../../model/great-circle.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { OutlineItem } from '../../model/outline.js';
import { firstOf, WHOLE } from '../../view/list-window.js';
import type { Geography, Level, RegionShape } from './geography/geography.js';
import { checkRegions, type RegionCheck } from './geography/region-check.js';
import { bodyOf } from './layout/country.js';
import { discAt, type MapDisc } from './layout/discs.js';
import type { MapTexts } from './layout/labels.js';
import { layoutMap, planMap, type MapOptions, type MapParts } from './layout/map.js';
import { layoutPanel } from './layout/panel.js';
import { layoutStrip } from './layout/strip.js';
import { mapTexts } from './layout/texts.js';
import type { LabelOverrides, MapLayout } from './project/options.js';
import { projectMap, type MapProjection } from './project/projection.js';
import type { MapPanel, MapScene, MapZoom, PanelSide } from './scene.js';
import { outlineMap, type OutlineRegions } from './view/outline.js';
import type { ZoomTarget } from './zoom/moves.js';

/** Region of one of the two countries. */
export interface OwnRegion extends RegionShape {
  readonly side: 'a' | 'b';
}

/** The list, or the first lines of a long one; `total` is its length when there are more. */
export interface OutlineStart {
  readonly items: readonly OutlineItem[];
  readonly total?: number;
}

/** From this width of a panel on, the overview's outline is too coarse. */
const STANDARD_FROM = 220;

/** From this many times the whole panel's scale on, the standard outline is too coarse. */
const DETAIL_FROM = 3;

const NO_IDS: ReadonlySet<Id> = new Set();

/** What a map draws, step by step: `project`, `layOut`. Each step keeps what it made while its inputs are the same. */
export class MapSession {
  /** Null until it has been asked for and answered. */
  geography: Geography | null = null;
  /** What the geography says of the regions that places name; null until that is known. */
  check: RegionCheck | null = null;
  projection!: MapProjection;
  /** Regions of both countries by ISO 3166-2. */
  regionById: ReadonlyMap<string, OwnRegion> = new Map();
  shownEvents: ReadonlySet<EventRecord> = new Set();
  /** Words of the picture. */
  texts!: MapTexts;
  /** Null while there is no geography. */
  scene: MapScene | null = null;
  /** The disc that holds a place. */
  discById: ReadonlyMap<Id, MapDisc> = new Map();

  /** The lines of the list from the top, made one by one. */
  #lines!: () => Generator<OutlineItem>;

  readonly #checkRegions = derived((index: DatasetIndex, geography: Geography) => checkRegions(index.dataset.places, geography));
  readonly #project = derived(projectMap);
  readonly #regionsOf = derived(ownRegions);
  readonly #setOf = derived((events: readonly EventRecord[]) => new Set(events));
  readonly #namesOf = derived((regions: ReadonlyMap<string, OwnRegion>): OutlineRegions => {
    return new Map<string, Text>([...regions].map(([id, { name }]) => [id, name]));
  });
  readonly #linesOf = derived(
    (...inputs: Parameters<typeof outlineMap>) =>
      () =>
        outlineMap(...inputs),
  );
  readonly #allLines = derived((lines: () => Generator<OutlineItem>) => [...lines()]);
  readonly #firstLines = derived((lines: () => Generator<OutlineItem>) => firstOf(lines(), WHOLE));
  readonly #textsOf = derived((index: DatasetIndex, locale: Locale, overrides: LabelOverrides) => mapTexts(index, locale, overrides));
  readonly #parts = derivedParts();
  readonly #layout = derived(
    (
      projection: MapProjection,
      geography: Geography,
      frame: Frame,
      texts: MapTexts,
      layout: MapLayout,
      only: 'a' | 'b' | null,
      zoom: MapZoom | null,
      pov: string,
      regions: boolean,
    ) => layoutMap(projection, geography, frame, texts, { layout, only, zoom, pov, regions }, this.#parts),
  );
  readonly #discsOf = derived(discsByPlace);

  /** What the data, the filter and the geography give; `isToned` when the regions are coloured, and the list is grouped by them. */
  project({ index, shownEvents, locale }: WidgetContext, geography: Geography | null, isToned: boolean): void {
    this.geography = geography;
    // Before the first drawing only what that depends on is checked.
    this.check = geography && (geography.disputed || isToned) ? this.#checkRegions(index, geography) : null;
    // The same set as long as it is empty, so that nothing is laid out again for it.
    const refused = this.check?.refused.size ? this.check.refused : NO_IDS;
    this.projection = this.#project(index, shownEvents, refused);
    this.regionById = this.#regionsOf(geography);
    this.shownEvents = this.#setOf(shownEvents);
    this.#lines = this.#linesOf(index, shownEvents, locale, isToned ? this.#namesOf(this.regionById) : undefined, refused);
  }

  /** Where it goes. */
  layOut({ index, locale, frame }: WidgetContext, options: MapOptions, labelOverrides: LabelOverrides): void {
    const { layout, only, zoom, pov } = options;
    const { geography, projection } = this;
    const regions = options.regions && this.regionById.size > 0;
    this.texts = this.#textsOf(index, locale, labelOverrides);
    this.scene = geography && this.#layout(projection, geography, frame, this.texts, layout, only, zoom, pov, regions);
    this.discById = this.#discsOf(this.scene);
  }

  /** Every line of the list. */
  outline(): readonly OutlineItem[] {
    return this.#allLines(this.#lines);
  }

  /** As much of the list as is written out before anybody went through it. */
  outlineStart({ index, shownEvents, activeId }: WidgetContext, isToned: boolean): OutlineStart {
    const total = index.dataset.places.length + shownEvents.length;
    if (isToned || activeId !== null || total <= WHOLE) return { items: this.outline() };
    return { items: this.#firstLines(this.#lines), total };
  }

  /** How many events the discs of the panels stand for. */
  get inView(): number {
    const panels = this.scene?.panels ?? [];
    return panels.flatMap(({ discs }) => discs).reduce((sum, { total }) => sum + total, 0);
  }

  /** The disc whose middle is nearest to a point of the picture that lies in it or is within `reach` px of that middle; null when none is. */
  discAt(x: number, y: number, reach: number): MapDisc | null {
    if (!this.scene) return null;
    const { strip, panels } = this.scene;
    const parts = strip ? [strip, ...panels] : panels;
    return discAt(
      parts.flatMap(({ box, discs }) => discs.map((disc) => ({ ...disc, x: disc.x + box.x, y: disc.y + box.y }))),
      x,
      y,
      reach,
    );
  }

  /** The discs, by id, that hold any of these places. */
  discsWith(places: ReadonlySet<Id>): ReadonlySet<Id> {
    return new Set([...places].flatMap((id) => this.discById.get(id)?.id ?? []));
  }

  /** The country that a place or region lies in; null when it is neither of the two. */
  sideOf({ index }: WidgetContext, spot: Id): 'a' | 'b' | null {
    const side = this.regionById.get(spot)?.side ?? index.sideByPlace.get(spot);
    return side === 'a' || side === 'b' ? side : null;
  }

  /** What to zoom in on for a record: its mark or region; null when it has none in either country. */
  zoomTarget(context: WidgetContext, id: Id | null): ZoomTarget | null {
    const spot = spotOf(context, id);
    const own = spot && this.sideOf(context, spot);
    if (!spot || !own) return null;
    const side: PanelSide = this.scene?.panels[0]?.side === 'joint' ? 'joint' : own;
    const region = this.regionById.get(spot);
    if (region) return { side, area: region.geometry };
    const at = this.markOf(spot);
    return at && { side, at };
  }

  /** Where the mark of a place lies; null when it has none, or only its country is known. */
  markOf(id: Id): LonLat | null {
    const place = this.projection.places.find(({ ids, total, isBare }) => (total > 0 || isBare) && ids.includes(id));
    return place && (place.precision === 'spot' || place.precision === 'region') ? [place.lon, place.lat] : null;
  }

  /** The enlarged panel when it is of that side's country and does not show the place; null otherwise. */
  panelWithout(place: Id, side: 'a' | 'b', zoom: MapZoom | null): MapPanel | null {
    const panel = zoom && this.scene?.panels.find((each) => each.side === zoom.side);
    if (!panel || (panel.side !== side && panel.side !== 'joint')) return null;
    return panel.discs.some(({ ids }) => ids.includes(place)) ? null : panel;
  }
}

/** How fine the outlines have to be for what is seen of them. */
export function levelFor({ frame }: WidgetContext, only: 'a' | 'b' | null, zoom: MapZoom | null): Level {
  if ((zoom?.k ?? 1) > DETAIL_FROM) return 'detail';
  return frame.width / (only ? 1 : 2) >= STANDARD_FROM ? 'standard' : 'overview';
}

/** The place of an event, or the place or region itself. */
export function spotOf({ index }: WidgetContext, id: Id | null): Id | null {
  return id && (index.eventById.get(id)?.place ?? id);
}

/** Layouts of the parts of a map, each of which keeps its last result: a zoom lays out again only the panel that moved. */
export function derivedParts(): MapParts {
  return {
    body: { a: derived(bodyOf), b: derived(bodyOf) },
    plan: derived(planMap),
    strip: derived(layoutStrip),
    panel: { a: derived(layoutPanel), b: derived(layoutPanel), joint: derived(layoutPanel) },
  };
}

function ownRegions(geography: Geography | null): ReadonlyMap<string, OwnRegion> {
  const regions = (['a', 'b'] as const).flatMap((side) => (geography?.[side]?.regions ?? []).map((region) => ({ ...region, side })));
  return new Map(regions.map((region) => [region.id, region]));
}

function discsByPlace(scene: MapScene | null): ReadonlyMap<Id, MapDisc> {
  const discs = scene ? [...(scene.strip?.discs ?? []), ...scene.panels.flatMap((panel) => panel.discs)] : [];
  return new Map(discs.flatMap((disc) => disc.ids.map((id) => [id, disc] as const)));
}

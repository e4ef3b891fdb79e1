import { geoDistance } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import type { Geography } from '../geography/geography.js';
import { busiestFirst, endsOf, type MapPlace, type MapProjection } from '../project/projection.js';
import type { MapPanel, MapScene, MapZoom, PanelSide } from '../scene.js';
import { bodyOf, extentOf, type CountryBody, type Extent } from './country.js';
import { discScale } from './discs.js';
import type { MapTexts } from './labels.js';
import { layoutPanel, type PanelPlan } from './panel.js';
import type { MapLayout } from '../project/options.js';
import { layoutStrip, type StripPlan, type StripScene } from './strip.js';

/** Options of the page and the reader. */
export interface MapOptions {
  readonly layout: MapLayout;
  /** The side that is drawn alone; both are drawn when it is null, or when that country cannot be drawn. */
  readonly only: 'a' | 'b' | null;
  readonly zoom: MapZoom | null;
  /** `de-facto`, `neutral` or ISO 3166-1 alpha-3. */
  readonly pov: string;
  /** Regions are coloured by their events. */
  readonly regions: boolean;
}

const GUTTER = 12;

/** Padding around one country, and around two that share a panel, whose busiest places may lie at its edge, px. */
const PADDING = [16, 30] as const;

/** Padding around a country in a panel as narrow as on a phone, px. */
const TIGHT = { below: 180, padding: 8 };

/** Room for a country's name above it, px. */
const TITLE_ROOM = 20;

/** Most height of a panel that stands alone, as a factor of its width. */
const TALLEST = 1.25;

/** Countries this many radii or less apart share one panel. */
const NEIGHBOUR_RADII = 1.6;

/** Widest reach of a shared panel from its centre, radians: beyond it countries would appear upside down. */
const WIDEST_PANEL = 0.7;

/** From this width on two panels stand side by side, px; in less room their names would not fit, and one stands below the other. */
const BESIDE_FROM = 240;

/** From this width on a globe fits between two panels, px. */
const GLOBE_FROM = 900;

/** Boxes and scale of everything, before anything is projected. */
export interface MapPlan {
  /** Null where one panel shows all, or where the layout has no strip. */
  readonly strip: StripPlan | null;
  readonly panels: readonly PanelPlan[];
  readonly height: number;
}

/** The functions that lay out the parts of a map. A caller may pass versions that remember their last result. */
export interface MapParts {
  readonly body: Readonly<Record<'a' | 'b', typeof bodyOf>>;
  readonly plan: typeof planMap;
  readonly strip: typeof layoutStrip;
  readonly panel: Readonly<Record<PanelSide, typeof layoutPanel>>;
}

const PARTS: MapParts = {
  body: { a: bodyOf, b: bodyOf },
  plan: planMap,
  strip: layoutStrip,
  panel: { a: layoutPanel, b: layoutPanel, joint: layoutPanel },
};

const NO_PLACES: readonly MapPlace[] = [];

/**
 * The scene of a map: a strip with both countries and the arcs between them, above two panels at one scale; or one panel, for neighbours or
 * a single country. Each part is given only what it depends on: finer regions leave the strip as it is, and a zoomed panel the other one.
 */
export function layoutMap(
  projection: MapProjection,
  geography: Geography,
  frame: Frame,
  texts: MapTexts,
  { layout, only, zoom, pov, regions }: MapOptions,
  parts = PARTS,
): MapScene {
  const { world, codes } = geography;
  const body = (side: 'a' | 'b') => {
    const outline = geography[side]?.outline ?? null;
    return parts.body[side](side, outline, outline ? NO_PLACES : projection.places);
  };
  const [a, b] = [body('a'), body('b')];
  const plan = parts.plan(a, b, frame.width, layout, only);
  const strip = plan.strip && parts.strip(plan.strip, projection, world, codes, frame, texts);
  const panels = plan.panels.map((panel, i) => {
    const ownZoom = zoom?.side === panel.side ? zoom : null;
    const bar = plan.panels.length === 1 || zoom ? 'own' : i === 0 ? 'shared' : 'none';
    return parts.panel[panel.side](panel, projection, geography, frame, texts, ownZoom, pov, bar, regions);
  });
  return {
    width: frame.width,
    height: plan.height,
    strip,
    panels,
    sizes: discScale(frame.width, regions),
    sides: [a, b].flatMap((each) => each?.side ?? []),
    ...missedPlaces(projection, plan, strip, panels),
    ...endsOf(projection),
  };
}

/** The plan for two countries, either of which may be unknown; `only` is the side to draw alone. */
export function planMap(a: CountryBody | null, b: CountryBody | null, width: number, layout: MapLayout, only: 'a' | 'b' | null): MapPlan {
  const all = [a, b].flatMap((body) => body ?? []);
  const alone = all.filter(({ side }) => side === only);
  const bodies = alone.length ? alone : all;
  const pair = bodies.length > 1 && a && b ? { a, b } : null;
  const isNear = pair !== null && areNeighbours(pair.a, pair.b);
  const isTogether = pair !== null && (layout === 'single' || (isNear && (layout === 'auto' || layout === 'globe')));
  const hasGlobe = pair !== null && layout === 'globe' && !isTogether && width >= GLOBE_FROM;
  const hasStrip = pair !== null && !isTogether && !hasGlobe && layout !== 'insets';
  const isWhole = hasStrip && layout === 'overview';
  const stripBox = hasStrip ? { x: 0, y: 0, width, height: stripHeight(width, isWhole) } : null;
  const views = isWhole ? [] : isTogether ? [bodies] : bodies.map((body) => [body]);
  const extents = views.map(extentOf);
  const boxes = panelBoxes(extents, views, width, stripBox ? stripBox.height + GUTTER : 0, hasGlobe);
  const scale = Math.min(...extents.map((extent, i) => fittingScale(extent, boxes[i]!, views[i]!.length)));
  const box = stripBox ?? (hasGlobe && boxes[0] ? globeBox(boxes[0], width) : null);
  return {
    strip: pair && box && { ...pair, box, shape: hasGlobe ? 'globe' : 'strip', isWhole },
    panels: views.map((view, i) => ({
      side: view.length > 1 ? 'joint' : view[0]!.side,
      bodies: view,
      extent: extents[i]!,
      box: boxes[i]!,
      scale,
    })),
    height: Math.max(0, ...[box, ...boxes].map((each) => (each ? each.y + each.height : 0))),
  };
}

/**
 * Places that no panel shows (without panels, that the strip does not show), the busiest first, and how many of their events no disc
 * counts.
 */
function missedPlaces(
  { places }: MapProjection,
  plan: MapPlan,
  strip: StripScene | null,
  panels: readonly MapPanel[],
): Pick<MapScene, 'elsewhere' | 'undrawn'> {
  const onStrip = new Set(strip?.discs.flatMap(({ ids }) => ids));
  const sides = new Set<string>(plan.panels.flatMap(({ bodies }) => bodies.map(({ side }) => side)));
  const elsewhere = plan.strip?.isWhole
    ? places.filter(({ id, total }) => total > 0 && !onStrip.has(id))
    : busiestFirst([...places.filter(({ side, total }) => total > 0 && !sides.has(side)), ...panels.flatMap(({ outside }) => outside)]);
  return { elsewhere, undrawn: elsewhere.filter(({ id }) => !onStrip.has(id)).reduce((sum, { total }) => sum + total, 0) };
}

function areNeighbours(one: CountryBody, other: CountryBody): boolean {
  const apart = geoDistance(one.centre, other.centre);
  const radii = one.radius + other.radius;
  return apart < NEIGHBOUR_RADII * radii && (apart + radii) / 2 < WIDEST_PANEL;
}

function stripHeight(width: number, isWhole: boolean): number {
  const isNarrow = width < 480;
  const height = width * (isWhole ? 0.5 : isNarrow ? 0.42 : 0.27);
  return Math.round(isNarrow ? height : Math.min(isWhole ? 520 : 230, height));
}

function panelBoxes(
  extents: readonly Extent[],
  views: readonly (readonly CountryBody[])[],
  whole: number,
  top: number,
  hasGlobe: boolean,
): readonly Box[] {
  const width = hasGlobe ? Math.floor(whole * 0.34) : whole;
  const isPair = views.length > 1;
  const isStacked = whole < BESIDE_FROM;
  const each = isPair && !hasGlobe && !isStacked ? (width - GUTTER) / 2 : width;
  const ratio = whole >= 760 ? (hasGlobe ? 1 : 0.8) : whole >= 400 ? 0.98 : 1.25;
  return extents.map((extent, i) => {
    const wanted = isPair ? Math.min(430, each * ratio) : Math.min(560, each * TALLEST, fittingHeight(extent, each, views[i]!.length));
    const height = Math.round(Math.max(160, wanted));
    return {
      x: isStacked ? 0 : hasGlobe ? i * (whole - width) : Math.round(i * (each + GUTTER)),
      y: isStacked ? top + i * (height + GUTTER) : top,
      width: Math.floor(each),
      height,
    };
  });
}

function globeBox({ width, height }: Box, whole: number): Box {
  const between = whole - 2 * width - 2 * GUTTER;
  const side = Math.min(between, height);
  return { x: Math.round((whole - side) / 2), y: Math.round((height - side) / 2), width: side, height: side };
}

function fittingScale(extent: Extent, { width, height }: Box, countries: number): number {
  const padding = paddingOf(width, countries);
  return Math.min((width - 2 * padding) / extent.width, (height - 2 * padding - TITLE_ROOM) / extent.height);
}

/** Height of a panel whose countries fill its width, px. */
function fittingHeight(extent: Extent, width: number, countries: number): number {
  const padding = paddingOf(width, countries);
  return ((width - 2 * padding) / extent.width) * extent.height + 2 * padding + TITLE_ROOM;
}

function paddingOf(width: number, countries: number): number {
  return countries > 1 ? PADDING[1] : width < TIGHT.below ? TIGHT.padding : PADDING[0];
}

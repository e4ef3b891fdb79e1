import { geoDistance } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import type { Geography } from '../geography/geography.js';
import { bodyOf, bodyOfPlaces, extentOf, type Extent, type Member } from './country.js';
import { discScale } from './discs.js';
import type { MapTexts } from './labels.js';
import { layoutPanel } from './panel.js';
import { layoutStrip } from './strip.js';
import type { MapLayout, MapScene, MapZoom } from '../scene.js';
import { busiestFirst, busiestOf, spotOf, type MapProjection } from '../project/projection.js';
import { kilometres } from '../../../model/great-circle.js';

/** What a page or a reader asks of the map. */
export interface MapOptions {
  readonly layout: MapLayout;
  /** The side whose country alone is drawn; both when null, or when that country cannot be drawn. */
  readonly only: 'a' | 'b' | null;
  readonly zoom: MapZoom | null;
  /** `de-facto`, `neutral` or ISO 3166-1 alpha-3. */
  readonly pov: string;
  /** Regions are coloured by their events. */
  readonly regions: boolean;
}

const GUTTER = 12;

/** Around a country, and around two that share a panel and may have their busiest place at its edge, px. */
const PADDING = [16, 30] as const;

/** Around a country where a panel has no more width than a telephone gives it, px. */
const TIGHT = { below: 180, padding: 8 };

/** Of a country's name above it, px. */
const TITLE_ROOM = 20;

/** Times its width, a panel that stands alone. */
const TALLEST = 1.25;

/** Countries this many radii or less apart share one panel. */
const NEIGHBOUR_RADII = 1.6;

/** Seen from the middle of a panel that reaches farther than this, countries would stand on their heads, radians. */
const WIDEST_PANEL = 0.7;

/** Narrower than this two countries have no room for their names side by side, px: they stand one below the other. */
const BESIDE_FROM = 240;

/** From this width on a globe has room between two panels. */
const GLOBE_FROM = 900;

/** Gives what it made before for the same name as long as every input is the same. */
export type Keep = <T>(name: string, inputs: readonly unknown[], make: () => T) => T;

const MAKE: Keep = (_name, _inputs, make) => make();

/**
 * Strip with both countries and what crosses, above two panels at one equal scale; one panel for neighbours, or for one country alone. With
 * `keep` only what depends on a change is laid out again: finer regions leave the strip, and a zoomed panel the other one.
 */
export function layoutMap(
  projection: MapProjection,
  geography: Geography,
  frame: Frame,
  texts: MapTexts,
  { layout, only, zoom, pov, regions }: MapOptions,
  keep = MAKE,
): MapScene {
  const { width } = frame;
  const all = membersOf(projection, geography, keep);
  const alone = all.filter(({ side }) => side === only);
  const members = alone.length ? alone : all;
  const [one, other] = members;
  const isPair = Boolean(one && other);
  const isNear = isPair && areNeighbours(one!, other!);
  const isTogether = isPair && (layout === 'single' || (isNear && (layout === 'auto' || layout === 'globe')));
  const hasGlobe = layout === 'globe' && isPair && !isTogether && width >= GLOBE_FROM;
  const hasStrip = isPair && !isTogether && !hasGlobe && layout !== 'insets';
  const isWhole = hasStrip && layout === 'overview';
  const ends = [busiestOf('a', projection), busiestOf('b', projection)] as const;
  const distanceKm = ends[0] && ends[1] ? Math.round(kilometres(spotOf(ends[0]), spotOf(ends[1]))) : null;
  const strip = hasStrip ? { x: 0, y: 0, width, height: stripHeight(width, isWhole) } : null;
  const top = strip ? strip.height + GUTTER : 0;
  const views = isWhole ? [] : isTogether ? [members] : members.map((member) => [member]);
  const extents = views.map((view, i) =>
    keep(
      `extent ${i}`,
      view.map(({ body }) => body),
      () => extentOf(view),
    ),
  );
  const sizes = discScale(width, regions);
  const panels = panelBoxes(extents, views, width, top, hasGlobe);
  const scale = Math.min(...extents.map((extent, i) => fittingScale(extent, panels[i]!, views[i]!.length)));
  const globe = hasGlobe && panels[0] ? globeBox(panels[0], width) : null;
  const overview = strip ?? globe;
  const drawn = views.map((view, i) => {
    const side = view.length > 1 ? 'joint' : view[0]!.side;
    const ownZoom = zoom?.side === side ? zoom : null;
    const bar = views.length === 1 || zoom ? 'own' : i === 0 ? 'shared' : 'none';
    return keep(`panel ${side}`, [projection, geography, frame, texts, layout, only, ownZoom, pov, bar, regions], () =>
      layoutPanel({
        members: view,
        extent: extents[i]!,
        scale,
        geography,
        projection,
        frame,
        texts,
        box: panels[i]!,
        zoom: ownZoom,
        pov,
        bar,
        sizes,
      }),
    );
  });
  const whole = overview
    ? keep('strip', [projection, geography.world, one!.body, other!.body, frame, texts, layout], () =>
        layoutStrip({
          projection,
          geography,
          a: one!,
          b: other!,
          distanceKm,
          frame,
          texts,
          box: overview,
          shape: hasGlobe ? 'globe' : 'strip',
          isWhole,
        }),
      )
    : null;
  const onStrip = new Set(whole?.discs.flatMap(({ ids }) => ids));
  const elsewhere = isWhole
    ? projection.places.filter(({ id, total }) => total > 0 && !onStrip.has(id))
    : busiestFirst([
        ...projection.places.filter(({ side, total }) => total > 0 && !views.flat().some((member) => member.side === side)),
        ...drawn.flatMap(({ outside }) => outside),
      ]);
  return {
    width,
    height: Math.max(0, ...[overview, ...panels].map((box) => (box ? box.y + box.height : 0))),
    strip: whole,
    panels: drawn,
    sizes,
    sides: all.map(({ side }) => side),
    elsewhere,
    undrawn: elsewhere.filter(({ id }) => !onStrip.has(id)).reduce((sum, { total }) => sum + total, 0),
    ends,
    distanceKm,
  };
}

/** A country that is too small for the files is known by its places. */
function membersOf({ places }: MapProjection, geography: Geography, keep: Keep): readonly Member[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const country = geography[side];
    const body = keep(`body ${side}`, [country?.outline ?? places], () =>
      country
        ? bodyOf(country.outline)
        : bodyOfPlaces(places.filter((place) => place.side === side && (place.precision === 'spot' || place.precision === 'region'))),
    );
    return body ? [{ side, country, body }] : [];
  });
}

function areNeighbours({ body: one }: Member, { body: other }: Member): boolean {
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
  views: readonly (readonly Member[])[],
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

/** Of a panel that its countries fill from side to side. */
function fittingHeight(extent: Extent, width: number, countries: number): number {
  const padding = paddingOf(width, countries);
  return ((width - 2 * padding) / extent.width) * extent.height + 2 * padding + TITLE_ROOM;
}

function paddingOf(width: number, countries: number): number {
  return countries > 1 ? PADDING[1] : width < TIGHT.below ? TIGHT.padding : PADDING[0];
}

import type { Frame } from '../../layout/frame.js';
import type { Box } from '../../layout/place-labels.js';
import type { Geography } from './geography.js';
import { bodyOf, bodyOfPlaces, extentOf, type Extent, type Member } from './layout-country.js';
import type { MapTexts } from './layout-labels.js';
import { layoutPanel } from './layout-panel.js';
import { endOf, layoutStrip } from './layout-strip.js';
import type { MapLayout, MapScene, MapZoom } from './map-scene.js';
import type { MapProjection } from './project.js';
import { distance, EARTH_KM } from './sphere.js';

/** What a page or a reader asks of the map. */
export interface MapOptions {
  readonly layout: MapLayout;
  readonly zoom: MapZoom | null;
  /** `de-facto`, `neutral` or ISO 3166-1 alpha-3. */
  readonly pov: string;
}

const GUTTER = 12;

/** Around a country, and around two that share a panel and may have their busiest place at its edge, px. */
const PADDING = [16, 30] as const;

/** Around a country where a panel has no more width than a telephone gives it, px. */
const TIGHT = { below: 180, padding: 8 };

/** Countries this many radii or less apart share one panel. */
const NEIGHBOUR_RADII = 1.6;

/** Seen from the middle of a panel that reaches farther than this, countries would stand on their heads, radians. */
const WIDEST_PANEL = 0.7;

/** From this width on a globe has room between two panels. */
const GLOBE_FROM = 900;

/** Gives what it made before for the same name as long as every input is the same. */
export type Keep = <T>(name: string, inputs: readonly unknown[], make: () => T) => T;

const MAKE: Keep = (_name, _inputs, make) => make();

/**
 * Strip with both countries and what crosses, above two panels at one equal scale; one panel for neighbours. With `keep` only what depends on
 * a change is laid out again: finer regions leave the strip, and a zoomed panel the other one.
 */
export function layoutMap(
  projection: MapProjection,
  geography: Geography,
  frame: Frame,
  texts: MapTexts,
  { layout, zoom, pov }: MapOptions,
  keep = MAKE,
): MapScene {
  const { width } = frame;
  const members = membersOf(projection, geography, keep);
  const [one, other] = members;
  const isPair = Boolean(one && other);
  const isNear = isPair && areNeighbours(one!, other!);
  const isTogether = isPair && (layout === 'single' || (isNear && (layout === 'auto' || layout === 'globe')));
  const hasGlobe = layout === 'globe' && isPair && !isTogether && width >= GLOBE_FROM;
  const hasStrip = isPair && !isTogether && !hasGlobe && layout !== 'insets';
  const isWhole = hasStrip && layout === 'overview';
  const distanceKm = isPair ? Math.round(distance(endOf(one!, projection), endOf(other!, projection)) * EARTH_KM) : 0;
  const strip = hasStrip ? { x: 0, y: 0, width, height: stripHeight(width, isWhole) } : null;
  const top = strip ? strip.height + GUTTER : 0;
  const views = isWhole ? [] : isTogether ? [members] : members.map((member) => [member]);
  const panels = panelBoxes(views.length, width, top, hasGlobe);
  const extents = views.map((view, i) =>
    keep(
      `extent ${i}`,
      view.map(({ body }) => body),
      () => extentOf(view),
    ),
  );
  const scale = Math.min(...extents.map((extent, i) => fittingScale(extent, panels[i]!, views[i]!.length)));
  const globe = hasGlobe && panels[0] ? globeBox(panels[0], width) : null;
  const overview = strip ?? globe;
  const drawn = views.map((view, i) => {
    const side = view.length > 1 ? 'joint' : view[0]!.side;
    const ownZoom = zoom?.side === side ? zoom : null;
    const bar = views.length === 1 || zoom ? 'own' : i === 0 ? 'shared' : 'none';
    return keep(`panel ${side}`, [projection, geography, frame, texts, layout, ownZoom, pov, bar], () =>
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
      }),
    );
  });
  const inPanels = new Set(views.flat().map(({ side }) => side as string));
  return {
    width,
    height: Math.max(0, ...[overview, ...panels].map((box) => (box ? box.y + box.height : 0))),
    strip: overview
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
      : null,
    panels: drawn,
    elsewhere: isWhole
      ? projection.places.filter(
          ({ side, total, precision }) => total > 0 && (side === 'third' || precision === 'country' || precision === 'nowhere'),
        )
      : [
          ...projection.places.filter(({ side, total }) => total > 0 && !inPanels.has(side)),
          ...drawn.flatMap(({ outside }) => outside),
        ].sort((before, after) => after.total - before.total || (before.id < after.id ? -1 : 1)),
    distanceKm,
  };
}

/** A country that is too small for the files is known by its places. */
function membersOf({ places }: MapProjection, geography: Geography, keep: Keep): readonly Member[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const country = geography[side];
    const body = keep(`body ${side}`, [country?.outline ?? places], () =>
      country ? bodyOf(country.outline) : bodyOfPlaces(places.filter((place) => place.side === side && place.precision === 'spot')),
    );
    return body ? [{ side, country, body }] : [];
  });
}

function areNeighbours({ body: one }: Member, { body: other }: Member): boolean {
  const apart = distance(one.centre, other.centre);
  const radii = one.radius + other.radius;
  return apart < NEIGHBOUR_RADII * radii && (apart + radii) / 2 < WIDEST_PANEL;
}

function stripHeight(width: number, isWhole: boolean): number {
  const share = isWhole ? 0.5 : width < 480 ? 0.42 : 0.27;
  return Math.round(width < 480 ? width * Math.max(0.42, share) : Math.min(isWhole ? 520 : 230, width * share));
}

function panelBoxes(count: number, whole: number, top: number, hasGlobe: boolean): readonly Box[] {
  const width = hasGlobe ? Math.floor(whole * 0.34) : whole;
  const each = count > 1 && !hasGlobe ? (width - GUTTER) / 2 : width;
  const ratio = count < 2 ? 0.62 : whole >= 760 ? (hasGlobe ? 1 : 0.8) : whole >= 400 ? 0.98 : 1.25;
  const height = Math.round(Math.min(count < 2 ? 560 : 430, Math.max(160, each * ratio)));
  return Array.from({ length: count }, (_, i) => ({
    x: hasGlobe ? i * (whole - width) : Math.round(i * (each + GUTTER)),
    y: top,
    width: Math.floor(each),
    height,
  }));
}

function globeBox({ width, height }: Box, whole: number): Box {
  const between = whole - 2 * width - 2 * GUTTER;
  const side = Math.min(between, height);
  return { x: Math.round((whole - side) / 2), y: Math.round((height - side) / 2), width: side, height: side };
}

function fittingScale(extent: Extent, { width, height }: Box, countries: number): number {
  const padding = countries > 1 ? PADDING[1] : width < TIGHT.below ? TIGHT.padding : PADDING[0];
  return Math.min((width - 2 * padding) / extent.width, (height - 2 * padding - 20) / extent.height);
}

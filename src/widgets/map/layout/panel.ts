import { geoContains, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import { disputedPaths } from './disputed.js';
import { outliersOf, type CountryBody, type Extent } from './country.js';
import { discScale, layoutDiscs, layoutVague, type DiscScale, type MapDisc } from './discs.js';
import { layoutFrames, type OpenFrame } from './frames.js';
import type { CountryShape, Geography } from '../geography/geography.js';
import { discBox, labelDiscs, round, type MapLabel, type MapTexts } from './labels.js';
import type { CountryPath, DisputedPath, MapPanel, MapZoom, PanelSide, Surroundings } from '../scene.js';
import { LandMask } from './land-mask.js';
import { labelSeas } from './seas.js';
import { locatePlaces } from './spots.js';
import { layoutSurroundings } from './surroundings.js';
import { EARTH_KM, type LonLat } from '../../../model/great-circle.js';
import { coastPath, pathOf } from './geo-path.js';
import { gridPath } from './grid.js';
import { equalArea, near, pixelOf } from '../geography/map-projections.js';
import { spotOf, type MapPlace, type MapProjection } from '../project/projection.js';

/** Lengths of a scale bar, km; the longest first. */
const SCALE_CHOICES = [2000, 1000, 500, 250, 100, 50, 25, 10, 5, 2, 1];

/** Least length of a scale bar, px. */
const SHORTEST_BAR = 12;

/** Gap between a country's name and the disc of events whose place in it is not known, px. */
const SOMEWHERE_GAP = 18;

/** Where a panel goes, and which countries it shows. */
export interface PanelPlan {
  readonly side: PanelSide;
  readonly bodies: readonly CountryBody[];
  /** The extent of the bodies. */
  readonly extent: Extent;
  readonly box: Box;
  /** Pixels per radian when nothing is enlarged; the same in all panels. */
  readonly scale: number;
}

/** What a scale bar applies to: all panels, or its own; `none` for no bar. */
export type ScaleBarOf = 'shared' | 'own' | 'none';

/**
 * The panel of one country, or of two that share one, with what happened there. Enlarged by `zoom`, or whole where it is null; `pov` is
 * that of `MapOptions`; `isToned` when its regions are coloured.
 */
export function layoutPanel(
  plan: PanelPlan,
  projection: MapProjection,
  geography: Geography,
  frame: Frame,
  texts: MapTexts,
  zoom: MapZoom | null,
  pov: string,
  bar: ScaleBarOf,
  isToned: boolean,
): MapPanel {
  const { side, extent, box } = plan;
  const { viewport, home, toPixels, nearby, scale, k, centre } = projectPanel(plan, zoom);
  const sides = plan.bodies.map((body) => body.side);
  const far = zoom ? [] : layoutFarIslands(plan, projection, geography, viewport, frame, texts);
  const titles = panelTitles(sides, projection, viewport, frame, texts);
  const scaleBar = bar === 'none' ? null : layoutScaleBar(scale, viewport, frame, bar === 'shared' ? [texts.scale, texts.km] : [texts.km]);
  const furniture = [
    ...far.map(({ frame: inset }) => inset.box),
    ...titles.map(({ x, y, width }) => ({ x, y: y - 14, width, height: 18 })),
    ...(scaleBar ? [barBox(scaleBar, frame)] : []),
  ];

  const sizes = discScale(frame.width, isToned);
  const places = projection.places.filter((place) => (place.total > 0 || place.isBare) && sides.some((own) => own === place.side));
  const spots = locatePlaces(places, home, toPixels, far, viewport);
  const exact = layoutDiscs(spots.exact, sizes);
  const settled = [...exact, ...layoutSomewhere(spots.somewhere, titles, viewport, frame, sizes)];
  const isHome = (x: number, y: number) => {
    const at = toPixels.invert?.([x, y]);
    return plan.bodies.some(({ outline }) => at && outline && geoContains(outline, at));
  };
  const discs = [...settled, ...layoutVague(spots.vague, settled, sizes, viewport, isHome)];
  const labels = labelDiscs(discs, furniture, viewport, frame, texts);
  const taken = [...furniture, ...discs.map(discBox), ...labels.map(({ x, y, width }) => ({ x, y: y - 14, width, height: 19 }))];

  const surroundings = layoutSurroundings(sides, geography, toPixels, viewport);
  const countries = sides.flatMap((own) => (geography[own] ? [countryPath(own, geography[own], nearby, projection, texts)] : []));
  const disputed = disputedPaths(geography, pov, toPixels, viewport, texts);
  let mask: LandMask | null = null;
  const maskOf = () => (mask ??= landMask(viewport, surroundings, countries, disputed));
  return {
    side,
    box,
    surroundings,
    grid: surroundings.land || geography.world.length ? '' : gridPath(toPixels, centre, scale),
    countries,
    disputed,
    frames: far.map(({ frame: inset }) => inset),
    discs,
    isHollow: isToned && countries.every(({ regions }) => regions.length > 0),
    labels,
    seas: countries.length ? labelSeas(geography.seas, toPixels, maskOf, taken, viewport, frame, texts) : [],
    titles,
    scaleBar,
    scale,
    centre,
    middle: pixelOf(toPixels, centre),
    k,
    home: extent.centre,
    busiest: spotOfBusiest(places),
    outside: spots.outside,
  };
}

/**
 * The projections of a panel, as it is (`nearby` for its own countries) and when nothing is enlarged, clipped to its viewport; with the scale
 * in pixels per radian.
 */
function projectPanel({ extent, box: { width, height }, scale: whole }: PanelPlan, zoom: MapZoom | null) {
  const viewport: Box = { x: 0, y: 0, width, height };
  // The body is centred in the room below the title.
  const homeFit = { scale: whole, x: width / 2 - extent.midX * whole, y: (height + 20) / 2 - extent.midY * whole };
  const home = equalArea(extent.centre, homeFit, viewport);
  const { k, at: centre } = zoom ?? { k: 1, at: extent.centre };
  const fit = zoom ? { scale: whole * k, x: width / 2, y: height / 2 } : homeFit;
  const toPixels = zoom ? equalArea(centre, fit, viewport) : home;
  return { viewport, home, toPixels, nearby: near(equalArea(centre, fit, viewport)), scale: fit.scale, k, centre };
}

/** Insets with the islands that lie far from the bodies, below the titles. */
function layoutFarIslands(
  { bodies, scale }: PanelPlan,
  { regions }: MapProjection,
  geography: Geography,
  viewport: Box,
  frame: Frame,
  texts: MapTexts,
): readonly OpenFrame[] {
  const top = 12 + 20 * bodies.length;
  return bodies.flatMap((body) => layoutFrames(outliersOf(geography[body.side], body), scale, viewport, regions, top, texts, frame));
}

function landMask(
  viewport: Box,
  { land, distant }: Surroundings,
  countries: readonly CountryPath[],
  disputed: readonly DisputedPath[],
): LandMask {
  const mask = new LandMask(viewport);
  if (distant) {
    mask.paint(distant.land);
    mask.paint(distant.cover, false);
  }
  const paths = [land, ...countries.flatMap(({ d, regions }) => [d, ...regions.map((region) => region.d)]), ...disputed.map(({ d }) => d)];
  mask.paint(paths.join(''));
  return mask;
}

function spotOfBusiest(places: readonly MapPlace[]): LonLat | null {
  const busiest = places.find(({ precision }) => precision === 'spot' || precision === 'region');
  return busiest ? spotOf(busiest) : null;
}

function countryPath(
  side: 'a' | 'b',
  country: CountryShape,
  toPixels: GeoProjection,
  { regions: counts }: MapProjection,
  texts: MapTexts,
): MapPanel['countries'][number] {
  const regions = country.regions.flatMap((region) => {
    const d = pathOf(region.geometry, toPixels);
    return d ? [{ id: region.id, name: texts.regionName(region), d, count: counts[region.id] ?? 0 }] : [];
  });
  const d = regions.length ? '' : pathOf(country.land, toPixels);
  return {
    side,
    regions,
    d,
    coast: regions.length ? '' : coastPath(country.land, d, toPixels),
    borders: pathOf(country.borders, toPixels),
  };
}

/** Discs of places of which only the country is known: beside the country's name, never on a spot of the map. */
function layoutSomewhere(
  places: readonly MapPlace[],
  titles: readonly MapLabel[],
  { width }: Box,
  { rtl }: Frame,
  scale: DiscScale,
): readonly MapDisc[] {
  return titles.flatMap((title) => {
    const wanted = rtl ? title.x - SOMEWHERE_GAP : title.x + title.width + SOMEWHERE_GAP;
    const x = round(Math.max(SOMEWHERE_GAP, Math.min(width - SOMEWHERE_GAP, wanted)));
    const y = x === round(wanted) ? title.y - 5 : title.y + SOMEWHERE_GAP;
    const spots = places.filter(({ side }) => side === title.id).map((place) => ({ place, x, y }));
    return layoutDiscs(spots, { ...scale, unit: 2 }).map((disc) => ({ ...disc, r: Math.min(disc.r, 10), isVague: true }));
  });
}

/** Names of the countries, one below the other, with the number of events where there is room. */
function panelTitles(
  sides: readonly ('a' | 'b')[],
  { places }: MapProjection,
  box: Box,
  { measure, rtl }: Frame,
  texts: MapTexts,
): readonly MapLabel[] {
  return sides.map((side, i) => {
    const total = places.filter((place) => place.side === side).reduce((sum, place) => sum + place.total, 0);
    const widthOf = (title: string) => measure(title, 13, 700);
    const whole = texts.panelTitle(side, total);
    const text = widthOf(whole) < box.width - 20 ? whole : texts.sideName(side);
    const width = widthOf(text);
    return { id: side, text, count: '', isStrong: true, x: rtl ? round(box.width - 10 - width) : 10, y: 20 + i * 20, width };
  });
}

/**
 * The scale bar, for the largest round number of kilometres up to 0.3 of the panel. `says` are its wordings in order of preference; the
 * first that fits is taken. Null when the bar would be too short to read.
 */
function layoutScaleBar(scale: number, { width, height }: Box, { measure }: Frame, says: readonly MapTexts['km'][]) {
  for (const say of says) {
    for (const km of SCALE_CHOICES) {
      const [text, length] = [say(km), (km * scale) / EARTH_KM];
      if (length < SHORTEST_BAR || length > width * 0.3 || length + 12 + measure(text, 11, 400) >= width - 20) continue;
      return { x: 10, y: height - 12, width: round(length), text };
    }
  }
  return null;
}

/** The room that a scale bar takes with its text. */
function barBox({ x, y, width, text }: NonNullable<MapPanel['scaleBar']>, { measure }: Frame): Box {
  return { x, y: y - 14, width: width + 8 + measure(text, 11, 400), height: 20 };
}

import type { GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import { disputedPaths } from './disputed.js';
import { outliersOf, type CountryBody, type Extent } from './country.js';
import { discScale, layoutDiscs, layoutVague, type DiscScale, type MapDisc } from './discs.js';
import { layoutFrames } from './frames.js';
import type { CountryShape, Geography } from '../geography/geography.js';
import { discBox, labelDiscs, labelSeas, round, type MapLabel, type MapTexts } from './labels.js';
import type { MapPanel, MapZoom, PanelSide } from '../scene.js';
import { locatePlaces } from './spots.js';
import { EARTH_KM } from '../../../model/great-circle.js';
import { coastOf, pathOf } from './geo-path.js';
import { gridPath } from './grid.js';
import { equalArea, pixelOf } from '../geography/map-projections.js';
import type { MapPlace, MapProjection } from '../project/projection.js';

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

/** The panel of one country, or of two that share one, with what happened there; `isToned` when its regions are coloured. */
export function layoutPanel(
  { side: panelSide, bodies, extent, box, scale }: PanelPlan,
  projection: MapProjection,
  geography: Geography,
  frame: Frame,
  texts: MapTexts,
  zoom: MapZoom | null,
  pov: string,
  bar: ScaleBarOf,
  isToned: boolean,
): MapPanel {
  const { width, height } = box;
  const window = { x: 0, y: 0, width, height };
  // The body is centred in the room below the title.
  const middle = { x: width / 2 - extent.midX * scale, y: (height + 20) / 2 - extent.midY * scale };
  const home = equalArea(extent.centre, { scale, ...middle }, window);
  const k = zoom?.k ?? 1;
  const toPixels = zoom ? equalArea(zoom.at, { scale: scale * k, x: width / 2, y: height / 2 }, window) : home;
  const sizes = discScale(frame.width, isToned);
  const sides = bodies.map(({ side }) => side);
  const shapes = sides.flatMap((side) => geography[side] ?? []);
  const neighbours = sides.length === 1 ? (geography[sides[0]!]?.neighbours ?? null) : null;
  const own = new Set(sides.map((side) => geography.codes[side === 'a' ? 0 : 1]));
  const land = neighbours ?? geography.world.filter(({ id }) => !own.has(id));
  const isKnown = neighbours !== null || geography.world.length > 0;
  const frames = zoom
    ? []
    : bodies.flatMap((body) =>
        layoutFrames(outliersOf(geography[body.side], body), scale, window, projection.regions, 12 + 20 * bodies.length, texts, frame),
      );
  const titles = panelTitles(sides, projection, window, frame, texts);
  const scaleBar =
    bar === 'none' ? null : layoutScaleBar(scale * k, window, frame, bar === 'shared' ? [texts.scale, texts.km] : [texts.km]);
  const obstacles: Box[] = frames.map((far) => far.frame.box);
  obstacles.push(...titles.map((title) => ({ x: title.x, y: title.y - 14, width: title.width, height: 18 })));
  if (scaleBar)
    obstacles.push({ x: scaleBar.x, y: scaleBar.y - 14, width: scaleBar.width + 8 + frame.measure(scaleBar.text, 11, 400), height: 20 });

  const places = projection.places.filter(({ side, total, isBare }) => (total > 0 || isBare) && sides.some((each) => each === side));
  const spots = locatePlaces(places, home, toPixels, frames, window);
  const exact = layoutDiscs(spots.exact, sizes);
  const vague = layoutVague(spots.vague, exact, sizes);
  const somewhere = layoutSomewhere(spots.somewhere, titles, window, frame, sizes);
  const discs = [...exact, ...vague, ...somewhere];
  const labels = labelDiscs(discs, obstacles, window, frame, texts);
  const taken = [
    ...obstacles,
    ...discs.map(discBox),
    ...labels.map((label) => ({ x: label.x, y: label.y - 14, width: label.width, height: 19 })),
  ];
  return {
    side: panelSide,
    box,
    land: land.map(({ geometry }) => pathOf(geometry, toPixels)).join(''),
    grid: isKnown ? '' : gridPath(toPixels, zoom?.at ?? extent.centre, scale * k),
    countries: sides.flatMap((side) => {
      const country = geography[side];
      return country ? [countryPath(side, country, toPixels, projection, texts)] : [];
    }),
    disputed: disputedPaths(geography, pov, toPixels, texts),
    frames: frames.map(({ frame: far }) => far),
    discs,
    labels,
    seas: shapes.length ? labelSeas(geography.seas, toPixels, taken, window, frame, texts) : [],
    titles,
    scaleBar,
    scale: scale * k,
    centre: zoom?.at ?? extent.centre,
    middle: pixelOf(toPixels, zoom?.at ?? extent.centre),
    k,
    home: extent.centre,
    outside: spots.outside,
  };
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
  return {
    side,
    regions,
    d: regions.length ? '' : pathOf(country.land, toPixels),
    coast: regions.length ? '' : pathOf(coastOf(country.land), toPixels),
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

import { geoInterpolate, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import { inside, type Box } from '../../../layout/place-labels.js';
import type { Geography } from '../geography/geography.js';
import { greatCircle, layoutArcs, type ArcScene } from './arcs.js';
import type { CountryBody } from './country.js';
import { discAt, layoutDiscs, type MapDisc } from './discs.js';
import { landPath } from './land.js';
import { discBox, labelDiscs, round, type MapLabel, type MapTexts } from './labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import { boundsOf, coastPath, isVisible } from './geo-path.js';
import { gridPath } from './grid.js';
import { pixelOf } from '../geography/map-projections.js';
import { busiestOf, endsOf, spotOf, type MapPlace, type MapProjection } from '../project/projection.js';
import { projectStrip } from './strip-projection.js';

export interface StripScene extends Omit<ArcScene, 'taken'> {
  readonly box: Box;
  readonly shape: 'strip' | 'globe';
  readonly land: string;
  /** Path of the graticule, where no land is known; else empty. */
  readonly grid: string;
  /** Path of what lies beyond the edge of the world; empty when that is not in sight. */
  readonly beyond: string;
  readonly countries: readonly { readonly side: 'a' | 'b'; readonly d: string; readonly coast: string }[];
  /** Ends of the great circle that no disc marks. */
  readonly ends: readonly { readonly side: 'a' | 'b'; readonly x: number; readonly y: number; readonly r: number }[];
  /** Discs of places in third countries, or of all places when there are no panels. */
  readonly discs: readonly MapDisc[];
  readonly labels: readonly MapLabel[];
}

/** Where the strip, or the globe in its place, goes, and the two countries. */
export interface StripPlan {
  readonly a: CountryBody;
  readonly b: CountryBody;
  readonly box: Box;
  readonly shape: 'strip' | 'globe';
  /** There are no panels, so that all places are shown here. */
  readonly isWhole: boolean;
}

/** Radius of the dot at each end of the great circle, and the gap between it and an arc, px. */
const END = { r: 3, gap: 4 };

/**
 * The strip: both countries seen from the midpoint between them, an arc each way, and places elsewhere. Takes no more of the geography than
 * it draws, so that finer regions leave it as it is.
 */
export function layoutStrip(
  { a, b, box, shape, isWhole }: StripPlan,
  projection: MapProjection,
  world: Geography['world'],
  codes: Geography['codes'],
  frame: Frame,
  texts: MapTexts,
): StripScene {
  const { width, height } = box;
  const viewport = { x: 0, y: 0, width, height };
  const [from, to] = [endOf(a, projection), endOf(b, projection)];
  const { view, beyond } = projectStrip([a, b], [from, to], viewport, shape, isWhole);
  const toPixels = view.projection;
  const countries = [a, b].map(({ side, outline }) => {
    const d = outline ? landPath([outline], view) : '';
    return { side, d, coast: outline ? coastPath(outline, d, toPixels) : '' };
  });
  const elsewhere = world.filter(({ id }) => !codes.includes(id));
  const isShown = ({ side, total, isBare, precision }: MapPlace) =>
    (isWhole ? total > 0 || isBare : side === 'third' && total > 0) && precision !== 'country' && precision !== 'nowhere';
  const spots = projection.places.filter(isShown).flatMap((place) => {
    const at = spotOf(place);
    const [x, y] = pixelOf(toPixels, at);
    return isVisible(at, toPixels) && x > 8 && y > 8 && x < width - 8 && y < height - 8 ? [{ place, x: round(x), y: round(y) }] : [];
  });
  const isWide = width >= 480;
  const found = layoutDiscs(spots, { unit: isWhole ? 2 : 0, smallest: isWide ? 5 : 4 });
  const line = greatCircle(toPixels, from, to);
  const tips = [line[0]!, line.at(-1)!].map(([x, y]) => ({ x: round(x), y: round(y), r: END.r, disc: discAt(found, x, y, END.r) }));
  const clear = tips.map(({ r, disc }) => (disc?.r ?? r) + END.gap);
  const { taken, ...arcs } = layoutArcs(line, clear, projection.crossings, endsOf(projection).distanceKm, viewport, frame, texts);
  const ends = tips.flatMap(({ disc, ...end }, i) => {
    const { side } = i ? b : a;
    return disc || !busiestOf(side, projection) ? [] : [{ ...end, side }];
  });
  // On a narrow strip the ring of a place in a third country would hide one of the two.
  const discs = isWide || isWhole ? found : outsideOf([a, b], found, toPixels);
  return {
    box,
    shape,
    ...arcs,
    land: landPath(
      elsewhere.map(({ geometry }) => geometry),
      view,
    ),
    grid: world.length ? '' : gridPath(toPixels, geoInterpolate(from, to)(0.5), toPixels.scale()),
    beyond,
    countries,
    ends,
    discs,
    labels: isWide || isWhole ? labelDiscs(discs, [...taken, ...ends.map(discBox)], viewport, frame, texts) : [],
  };
}

/** The discs that do not lie within the bounds of a country. */
function outsideOf(countries: readonly CountryBody[], discs: readonly MapDisc[], toPixels: GeoProjection): readonly MapDisc[] {
  const boxes = countries.map(({ body }) => {
    const [x0, y0, x1, y1] = boundsOf(body, toPixels);
    return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  });
  return discs.filter((disc) => !boxes.some((box) => inside(discBox(disc), box)));
}

/** The busiest place of a side, else the middle of its country. */
function endOf({ side, centre }: CountryBody, projection: MapProjection): LonLat {
  const place = busiestOf(side, projection);
  return place ? spotOf(place) : centre;
}

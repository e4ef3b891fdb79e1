import type { Frame } from '../../layout/frame.js';
import { inside, type Box } from '../../layout/place-labels.js';
import type { Geography } from './geography.js';
import { greatCircle, layoutArcs, type ArcScene } from './layout-arcs.js';
import type { Member } from './layout-country.js';
import { layoutDiscs, type MapDisc } from './layout-discs.js';
import { discBox, labelDiscs, round, type MapLabel, type MapTexts } from './layout-labels.js';
import { boundsOf, coastOf, linePath, shapePath } from './plane-path.js';
import { equalAreaPlane, equalEarthPlane, globePlane, type Fit, type Plane } from './plane.js';
import type { MapPlace, MapProjection } from './project.js';
import { between, type LonLat } from './sphere.js';

export interface StripScene extends Omit<ArcScene, 'taken'> {
  readonly box: Box;
  readonly shape: 'strip' | 'globe';
  readonly land: string;
  /** What lies beyond the edge of the world, and the edge; empty when it is not in sight. */
  readonly beyond: string;
  readonly countries: readonly { readonly side: 'a' | 'b'; readonly d: string; readonly coast: string }[];
  /** Places in third countries; all places when there are no panels. */
  readonly discs: readonly MapDisc[];
  readonly labels: readonly MapLabel[];
}

export interface StripInput {
  readonly projection: MapProjection;
  readonly geography: Geography;
  readonly a: Member;
  readonly b: Member;
  readonly distanceKm: number;
  readonly frame: Frame;
  readonly texts: MapTexts;
  readonly box: Box;
  readonly shape: 'strip' | 'globe';
  /** There are no panels, so that all places stand here. */
  readonly isWhole: boolean;
}

/** From this latitude on a great circle passes so near to a pole that a view with north up would tear it, degrees. */
const POLAR = 80;

/** Both countries from the middle between them, the two counted arcs, and places elsewhere. */
export function layoutStrip({ projection, geography, a, b, distanceKm, frame, texts, box, shape, isWhole }: StripInput): StripScene {
  const { width, height } = box;
  const window = { x: 0, y: 0, width, height };
  const [from, to] = [endOf(a, projection), endOf(b, projection)];
  const middle = between(a.body.centre, b.body.centre, 0.5);
  const { plane, beyond } = shape === 'globe' ? wholeGlobe(middle, window) : fitted(a, b, [from, to], middle, window, isWhole);
  const line = greatCircle(plane, from, to);
  const { taken, ...arcs } = layoutArcs(line, projection.crossings, distanceKm, window, frame, texts);
  const countries = [a, b].map(({ side, country }) => {
    const outline = country?.outline ?? [];
    return { side, d: shapePath(outline, plane, window), coast: linePath(coastOf(outline), plane, window) };
  });
  const isShown = ({ side, total, isBare, precision }: MapPlace) =>
    (isWhole ? total > 0 || isBare : side === 'third' && total > 0) && precision !== 'country' && precision !== 'nowhere';
  const spots = projection.places.filter(isShown).flatMap((place) => {
    const [x, y] = plane.spot([place.lon, place.lat]);
    const isBehind = shape === 'globe' && !plane.lines([[place.lon, place.lat]]).length;
    return !isBehind && x > 8 && y > 8 && x < width - 8 && y < height - 8 ? [{ place, x: round(x), y: round(y) }] : [];
  });
  const isWide = width >= 480;
  const found = layoutDiscs(spots, { unit: isWhole ? 2 : 0, smallest: isWide ? 5 : 4, apart: isWhole && !isWide ? 20 : 14 });
  const countryBoxes = [a, b].map(({ body }) => {
    const [x0, y0, x1, y1] = boundsOf(body.body, plane);
    return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  });
  // On a narrow strip a ring of a third country would cover a whole country.
  const discs = isWide || isWhole ? found : found.filter((disc) => !countryBoxes.some((country) => inside(discBox(disc), country)));
  return {
    box,
    shape,
    ...arcs,
    land: shapePath(
      geography.world.filter(({ id }) => !geography.codes.includes(id)).flatMap(({ polygons }) => polygons),
      plane,
      window,
    ),
    beyond,
    countries,
    discs,
    labels: isWide || isWhole ? labelDiscs(discs, taken, window, frame, texts) : [],
  };
}

/** The busiest place of a side, else the first that is named, else the middle of its country. */
export function endOf({ side, body }: Member, { places }: MapProjection): LonLat {
  const isSpot = (place: MapPlace) => place.side === side && place.precision === 'spot';
  const place = places.find((each) => isSpot(each) && each.total > 0) ?? places.find(isSpot);
  return place ? [place.lon, place.lat] : body.centre;
}

function fitted(
  a: Member,
  b: Member,
  [from, to]: readonly [LonLat, LonLat],
  middle: LonLat,
  { width, height }: Box,
  isWhole: boolean,
): { readonly plane: Plane; readonly beyond: string } {
  const way = Array.from({ length: 33 }, (_, i) => between(from, to, i / 32));
  const isTorn = [...a.body.body, ...b.body.body].some(([ring = []]) => equalEarthPlane(middle[0]).lines(ring).length > 1);
  const isPolar = isTorn || way.some(([, lat]) => Math.abs(lat) > POLAR);
  const planeAt = (fit?: Fit) => (isPolar ? equalAreaPlane(middle, fit) : equalEarthPlane(middle[0], fit));
  const flat = planeAt();
  const [x0, y0, x1, y1] = boundsOf([...a.body.body, ...b.body.body], flat, way.map(flat.spot));
  const [left, top] = [Math.round(width * (isWhole ? 0.06 : 0.14)), height * (isWhole ? 0.14 : 0.3)];
  const scale = Math.min((width - 2 * left) / (x1 - x0), (height - top - 12) / (y1 - y0));
  const plane = planeAt({ scale, x: width / 2 - ((x0 + x1) / 2) * scale, y: (top + height - 12) / 2 - ((y0 + y1) / 2) * scale });
  return { plane, beyond: isPolar ? '' : beyondEdges(plane, middle[0], { x: 0, y: 0, width, height }) };
}

function wholeGlobe(middle: LonLat, { width, height }: Box): { readonly plane: Plane; readonly beyond: string } {
  const [x, y, r] = [round(width / 2), round(height / 2), round(Math.min(width, height) / 2 - 2)];
  return {
    plane: globePlane(middle, { scale: r, x, y }),
    beyond: `M0 0H${width}V${height}H0ZM${x - r} ${y}A${r} ${r} 0 1 0 ${x + r} ${y}A${r} ${r} 0 1 0 ${x - r} ${y}Z`,
  };
}

/** What the outline of the world leaves over of the window; empty when nothing. */
function beyondEdges(plane: Plane, lon0: number, { width, height }: Box): string {
  const meridian = (sign: -1 | 1) => Array.from({ length: 37 }, (_, i) => plane.spot([lon0 + sign * 179.999, 90 - i * 5]));
  const [west, east] = [meridian(-1), meridian(1)];
  const isCovered = (side: typeof west, isBeyond: (x: number) => boolean) => side.every(([x, y]) => y < 0 || y > height || isBeyond(x));
  const reaches = west[0]![1] < 0 && west.at(-1)![1] > height;
  if (reaches && isCovered(west, (x) => x < 0) && isCovered(east, (x) => x > width)) return '';
  const outline = [...west, ...east.reverse()].map(([x, y]) => `${round(x)} ${round(y)}`).join('L');
  return `M-9 -9H${width + 9}V${height + 9}H-9ZM${outline}Z`;
}

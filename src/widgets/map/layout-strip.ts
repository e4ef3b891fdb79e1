import { geoEqualEarth, geoInterpolate, geoPath, type GeoProjection } from 'd3';
import type { Frame } from '../../layout/frame.js';
import type { Box } from '../../layout/place-labels.js';
import type { Geography } from './geography.js';
import { discBox, labelDiscs, round, type MapLabel, type MapTexts } from './layout-labels.js';
import type { CountryBody } from './layout-country.js';
import { layoutDiscs, type MapDisc } from './layout-discs.js';
import type { MapProjection } from './project.js';

/** The acts of one side on the other's soil as one great circle. */
export interface MapArc {
  readonly actor: 'a' | 'b';
  readonly count: number;
  readonly d: string;
  readonly head: string;
  readonly width: number;
  readonly label: MapLabel | null;
}

export interface StripScene {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly countries: readonly { readonly side: 'a' | 'b'; readonly d: string }[];
  readonly arcs: readonly MapArc[];
  readonly distance: MapLabel | null;
  /** Places in third countries. */
  readonly rings: readonly MapDisc[];
  readonly labels: readonly MapLabel[];
}

interface StripInput {
  readonly projection: MapProjection;
  readonly geography: Geography;
  readonly a: CountryBody;
  readonly b: CountryBody;
  readonly distanceKm: number;
  readonly frame: Frame;
  readonly texts: MapTexts;
}

type Point = readonly [x: number, y: number];

/** Samples of a great circle. */
const STEPS = 32;

/** Width of the widest arc, px. */
const WIDEST = 6.5;

/** Both countries from the middle between them, the two counted arcs, and places elsewhere. */
export function layoutStrip({ projection, geography, a, b, distanceKm, frame, texts }: StripInput): StripScene {
  const { width } = frame;
  const height = Math.round(width < 480 ? width * 0.42 : Math.min(230, width * 0.27));
  const middle = geoInterpolate(a.centre as [number, number], b.centre as [number, number])(0.5);
  const inset = Math.round(width * 0.14);
  const view = geoEqualEarth()
    .rotate([-middle[0], 0])
    .fitExtent(
      [
        [inset, height * 0.3],
        [width - inset, height - 12],
      ],
      { type: 'FeatureCollection', features: [a.body, b.body] },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const draw = geoPath(view).digits(1);
  const own = new Set([geography.a!.outline, geography.b!.outline].map(({ id }) => id));
  const land = geography.world.filter(({ id }) => !own.has(id));
  const ends = [a, b].map((body, i) => {
    const busiest = projection.places.find((place) => place.side === (i ? 'b' : 'a') && place.total > 0);
    return (busiest ? [busiest.lon, busiest.lat] : body.centre) as [number, number];
  }) as [[number, number], [number, number]];
  const { aInB, bInA } = projection.crossings;
  const most = Math.max(aInB, bInA, 1);
  const line = greatCircle(view, ends[0], ends[1]);
  const offset = width >= 760 ? 10 : 7;
  const arcs = [arcOf('b', bInA, [...line].reverse(), offset, most), arcOf('a', aInB, line, -offset, most)].filter(
    ({ count }) => count > 0,
  );
  const top = line.reduce((highest, point) => (point[1] < highest[1] ? point : highest));
  const taken: Box[] = [];
  /** Under the lower arc, or above the upper one; a flat arc pushes a wide text further down. */
  const centred = (text: string, size: number, weight: 400 | 700, wanted: number): MapLabel | null => {
    const textWidth = Math.ceil(frame.measure(text, size, weight)) + 2;
    const x = Math.max(4, Math.min(width - textWidth - 4, top[0] - textWidth / 2));
    const over = wanted < top[1] ? [] : line.filter((point) => point[0] > x - 6 && point[0] < x + textWidth + 6);
    const y = Math.max(
      wanted,
      ...over.map((point) => point[1] + 20),
      ...taken.map((box) => (wanted < box.y ? 0 : box.y + box.height + 13)),
    );
    const box = { x, y: y - 13, width: textWidth, height: 17 };
    if (textWidth > width - 8 || box.y < 1 || box.y + box.height > height - 1) return null;
    taken.push(box);
    return { id: text, text, count: '', isStrong: weight === 700, x: round(box.x), y: round(y), width: textWidth };
  };
  const labelled = arcs.map((arc) => ({
    ...arc,
    label: centred(
      texts.acted(arc.actor, texts.number(arc.count)),
      13,
      700,
      arc.actor === 'b' ? top[1] - offset - 10 : top[1] + offset + 22,
    ),
  }));
  const distance = centred(texts.km(texts.number(distanceKm)), 12, 400, top[1] + offset + (aInB > 0 ? 40 : 22));
  const shapes = [geography.a!.outline, geography.b!.outline];
  const countryBoxes = shapes.map((shape) => {
    const [[x0, y0], [x1, y1]] = draw.bounds(shape);
    return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  });
  const rings = layoutDiscs(
    projection.places.flatMap((place) => {
      const at = place.side === 'third' && place.total > 0 ? view([place.lon, place.lat]) : null;
      return at && at[0] > 8 && at[1] > 8 && at[0] < width - 8 && at[1] < height - 8 ? [{ place, x: round(at[0]), y: round(at[1]) }] : [];
    }),
    { unit: 0, smallest: width >= 480 ? 5 : 4, apart: 14 },
  );
  const labels = width >= 480 ? labelDiscs(rings, [...taken, ...arcBoxes(line, offset)], { x: 0, y: 0, width, height }, frame, texts) : [];
  return {
    width,
    height,
    land: draw({ type: 'FeatureCollection', features: [...land] }) ?? '',
    countries: shapes.map((shape, i) => ({ side: i ? 'b' : 'a', d: draw(shape) ?? '' })),
    arcs: labelled,
    distance,
    rings: rings.filter((ring) => width >= 480 || !countryBoxes.some((box) => boxHolds(box, discBox(ring)))),
    labels,
  };
}

function greatCircle(view: GeoProjection, from: [number, number], to: [number, number]): readonly Point[] {
  const at = geoInterpolate(from, to);
  return Array.from({ length: STEPS + 1 }, (_, i) => view(at(i / STEPS)) ?? [0, 0]);
}

/** The circle pushed to its upper or lower side in the middle, with a head that stops short of the place it points to. */
function arcOf(actor: 'a' | 'b', count: number, line: readonly Point[], offset: number, most: number): MapArc {
  const width = round(1.2 + (WIDEST - 1.2) * (count / most));
  const pushed = line.map(([x, y], i): Point => [x, y - offset * (1 - ((2 * i) / STEPS - 1) ** 2)]);
  const stop = 12;
  const target = pushed.at(-1)!;
  const kept = pushed.filter((point) => Math.hypot(point[0] - target[0], point[1] - target[1]) > stop);
  const [before, end] = [kept.at(-2) ?? pushed[0]!, kept.at(-1) ?? pushed[0]!];
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [ux, uy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const half = width / 2 + 3;
  const corner = (along: number, across: number) =>
    `${round(end[0] + ux * along - uy * across)} ${round(end[1] + uy * along + ux * across)}`;
  return {
    actor,
    count,
    width,
    d: `M${kept.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`,
    head: `M${corner(0, half)}L${corner(half * 1.5, 0)}L${corner(0, -half)}Z`,
    label: null,
  };
}

function arcBoxes(line: readonly Point[], offset: number): readonly Box[] {
  return line.map(([x, y]) => ({ x: x - 6, y: y - offset - 4, width: 12, height: 2 * offset + 8 }));
}

function boxHolds(box: Box, { x, y, width, height }: Box): boolean {
  return x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height;
}

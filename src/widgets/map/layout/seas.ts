import { cross, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import { inside, touches, type Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import type { Sea } from '../geography/geography.js';
import { pixelOf } from '../geography/map-projections.js';
import { round, type MapLabel, type MapTexts } from './labels.js';
import type { LandMask } from './land-mask.js';

/** The name of a sea; its position is that of its first line, whose middle is that of the others. */
export interface SeaLabel extends MapLabel {
  /** The name, in one or two lines. */
  readonly lines: readonly string[];
  /** Of the letters, px. */
  readonly size: number;
}

/** Sizes of letters to try, px. */
const SIZES = [12, 11];

/** Distance of two baselines, in sizes. */
export const LEADING = 1.2;

/** Largest share of a name that may lie on land. */
const ON_LAND = 0.03;

/** Offsets of a name from a spot of its sea, as shares of its width and height, the nearest first: it always covers the spot. */
const SHIFTS = cross([0, -0.22, 0.22, -0.44, 0.44], [0, -0.4, 0.4]).sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

/**
 * Names of seas that find a place on the water and free of `obstacles`, which include all other names: in one line or two, at any spot of
 * the sea. The others are left out. Asks for the mask of the land once a name could be in view.
 */
export function labelSeas(
  seas: readonly Sea[],
  projection: GeoProjection,
  maskOf: () => LandMask,
  obstacles: readonly Box[],
  box: Box,
  { measure }: Frame,
  texts: MapTexts,
): readonly SeaLabel[] {
  const taken = [...obstacles];
  const bounds = { x: 3, y: 3, width: box.width - 6, height: box.height - 6 };
  return seas.flatMap((sea) => {
    const text = texts.seaName(sea);
    const spots = [[sea.lon, sea.lat] as LonLat, ...(sea.spots ?? [])].map((spot) => pixelOf(projection, spot));
    const inView = spots.filter(([x, y]) => inside({ x, y, width: 0, height: 0 }, bounds));
    if (!text || !inView.length) return [];
    for (const lines of [[text], inTwo(text)]) {
      for (const size of SIZES) {
        const width = Math.ceil(Math.max(...lines.map((line) => measure(line, size, 400)))) + 2;
        const height = size * (4 / 3 + (lines.length - 1) * LEADING);
        const placed = cross(inView, SHIFTS, ([x, y], [right, down]) => ({
          x: x + (right - 0.5) * width,
          y: y + (down - 0.5) * height,
          width,
          height,
        })).find((name) => inside(name, bounds) && !taken.some((other) => touches(name, other)) && maskOf().shareIn(name) <= ON_LAND);
        if (!placed) continue;
        taken.push(placed);
        return [{ id: sea.id, text, lines, size, count: '', isStrong: false, x: round(placed.x), y: round(placed.y + size), width }];
      }
    }
    return [];
  });
}

/** The two lines, as long as each other as far as words allow; one line when it is one word. */
function inTwo(text: string): readonly string[] {
  const spaces = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const [middle] = spaces.sort((one, other) => Math.abs(one - text.length / 2) - Math.abs(other - text.length / 2));
  return middle === undefined ? [text] : [text.slice(0, middle), text.slice(middle).trimStart()];
}

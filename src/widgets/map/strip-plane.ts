import type { Box } from '../../layout/place-labels.js';
import type { CountryBody } from './layout-country.js';
import { round } from './layout-labels.js';
import { boundsOf } from './plane-path.js';
import { equalAreaPlane, equalEarthPlane, globePlane, type Fit, type Plane } from './plane.js';
import { between, type LonLat } from './sphere.js';

interface StripPlane {
  readonly plane: Plane;
  /** What lies beyond the edge of the world, and the edge; empty when it is not in sight. */
  readonly beyond: string;
}

/** From this latitude on a great circle passes so near to a pole that a view with north up would tear it, degrees. */
const POLAR = 80;

/**
 * Both countries and the way between two places in one window, seen from the middle between them: Equal Earth, whose parallels stay level so that
 * far countries hardly lean; azimuthal where that would tear the way or a country; or the globe.
 */
export function stripPlane(
  bodies: readonly [CountryBody, CountryBody],
  ends: readonly [LonLat, LonLat],
  window: Box,
  shape: 'strip' | 'globe',
  isWhole: boolean,
): StripPlane {
  const middle = between(bodies[0].centre, bodies[1].centre, 0.5);
  return shape === 'globe' ? wholeGlobe(middle, window) : fitted(bodies, ends, middle, window, isWhole);
}

function fitted(
  bodies: readonly CountryBody[],
  [from, to]: readonly [LonLat, LonLat],
  middle: LonLat,
  { width, height }: Box,
  isWhole: boolean,
): StripPlane {
  const body = bodies.flatMap((each) => each.body);
  const way = Array.from({ length: 33 }, (_, i) => between(from, to, i / 32));
  const isTorn = body.some(([ring = []]) => equalEarthPlane(middle[0]).lines(ring).length > 1);
  const isPolar = isTorn || way.some(([, lat]) => Math.abs(lat) > POLAR);
  const planeAt = (fit?: Fit) => (isPolar ? equalAreaPlane(middle, fit) : equalEarthPlane(middle[0], fit));
  const flat = planeAt();
  const [x0, y0, x1, y1] = boundsOf(body, flat, way.map(flat.spot));
  const [left, top] = [Math.round(width * (isWhole ? 0.06 : 0.14)), height * (isWhole ? 0.14 : 0.3)];
  const scale = Math.min((width - 2 * left) / (x1 - x0), (height - top - 12) / (y1 - y0));
  const plane = planeAt({ scale, x: width / 2 - ((x0 + x1) / 2) * scale, y: (top + height - 12) / 2 - ((y0 + y1) / 2) * scale });
  return { plane, beyond: isPolar ? '' : beyondEdges(plane, middle[0], { x: 0, y: 0, width, height }) };
}

function wholeGlobe(middle: LonLat, { width, height }: Box): StripPlane {
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

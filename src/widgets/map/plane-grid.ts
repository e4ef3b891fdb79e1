import { geoGraticule } from 'd3-geo';
import type { Box } from '../../layout/place-labels.js';
import { linePath } from './plane-path.js';
import type { Plane } from './plane.js';
import type { LonLat } from './sphere.js';

/** From one line to the next, degrees. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15];

/** Nearest two lines, px. */
const APART = 48;

/** Nearer to the poles meridians crowd, degrees. */
const FARTHEST = 85;

/** Lines of latitude and longitude around a spot of the window, at round numbers of degrees: they tell where places stand without any land. */
export function gridPath(plane: Plane, window: Box, [lon, lat]: LonLat): string {
  const [, top] = plane.spot([lon, lat + 0.5]);
  const [, bottom] = plane.spot([lon, lat - 0.5]);
  const degree = Math.abs(bottom - top);
  const step = STEPS.find((each) => each * degree >= APART) ?? 30;
  const reach = Math.hypot(window.width, window.height) / degree;
  const up = (degrees: number) => Math.max(-FARTHEST, Math.min(FARTHEST, degrees));
  // A degree of longitude is shorter the farther from the equator.
  const across = Math.min(180, reach / Math.cos(up(Math.abs(lat) + reach / 2) * (Math.PI / 180)));
  const lines = geoGraticule()
    .extent([
      [lon - across, up(lat - reach)],
      [lon + across, up(lat + reach)],
    ])
    .step([step, step])
    .precision(Math.min(2.5, step / 2))
    .lines();
  const rings = lines.map(({ coordinates }) => coordinates.map(([x = 0, y = 0]) => [x, y] as const));
  return linePath(rings, plane, window);
}

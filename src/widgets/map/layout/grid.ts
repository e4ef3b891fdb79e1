import { geoGraticule, type GeoProjection } from 'd3';
import type { LonLat } from '../../../model/great-circle.js';
import { pathOf } from './geo-path.js';

/** From one line to the next, degrees. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15];

/** Nearest two lines, px. */
const APART = 48;

/** How far lines reach from the spot, px: beyond every window. */
const REACH = 1600;

/** Nearer to the poles meridians crowd, degrees. */
const FARTHEST = 85;

/** Lines of latitude and longitude around a spot, at round numbers of degrees: they tell where places stand without any land. `scale` is px per radian. */
export function gridPath(toPixels: GeoProjection, [lon, lat]: LonLat, scale: number): string {
  const degree = (scale * Math.PI) / 180;
  const step = STEPS.find((each) => each * degree >= APART) ?? 30;
  const reach = REACH / degree;
  const up = (degrees: number) => Math.max(-FARTHEST, Math.min(FARTHEST, degrees));
  // A degree of longitude is shorter the farther from the equator.
  const across = Math.min(180, reach / Math.cos(up(Math.abs(lat) + reach / 2) * (Math.PI / 180)));
  const graticule = geoGraticule()
    .extent([
      [lon - across, up(lat - reach)],
      [lon + across, up(lat + reach)],
    ])
    .step([step, step])
    .precision(Math.min(2.5, step / 2));
  return pathOf(graticule(), toPixels);
}

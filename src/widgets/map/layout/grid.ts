import { geoGraticule, type GeoProjection } from 'd3';
import type { LonLat } from '../../../model/great-circle.js';
import { pathOf } from './geo-path.js';

/** Intervals between lines, degrees. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15];

/** Least distance between lines, px. */
const APART = 48;

/** Length of the lines either side of the spot, px: beyond any viewport. */
const REACH = 1600;

/** Highest latitude that is drawn, degrees: nearer the poles meridians crowd. */
const FARTHEST = 85;

/** Path of the graticule around a spot, at round degrees: it tells where places are when no land is known. `scale` is in px per radian. */
export function gridPath(toPixels: GeoProjection, [lon, lat]: LonLat, scale: number): string {
  const degree = (scale * Math.PI) / 180;
  const step = STEPS.find((each) => each * degree >= APART) ?? 30;
  const reach = REACH / degree;
  const up = (degrees: number) => Math.max(-FARTHEST, Math.min(FARTHEST, degrees));
  // Degrees of longitude get shorter towards the poles.
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

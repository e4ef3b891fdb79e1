import type { GeoProjection } from 'd3';
import type { Box } from '../../../layout/place-labels.js';
import type { DisputedArea, Geography } from '../geography/geography.js';
import { round, type MapTexts } from './labels.js';
import type { DisputedPath } from '../scene.js';
import { boundsOf } from './geo-path.js';
import { landPath } from './land.js';

/** Smaller areas are drawn as a square of this side, px, so that they can be found. */
const SMALLEST = 4;

/**
 * Disputed areas in sight, each drawn as land of its administrator; as nobody's when `pov` is `neutral`; as a claimant's when `pov` is its
 * code.
 */
export function disputedPaths(
  { disputed, codes }: Geography,
  pov: string,
  projection: GeoProjection,
  viewport: Box,
  texts: MapTexts,
): readonly DisputedPath[] {
  return (disputed ?? []).flatMap((area) => {
    const d = visiblePath(area, projection, viewport);
    if (!d) return [];
    const holder = area.claims.includes(pov) ? pov : area.admin;
    const at = codes.indexOf(holder);
    const side = pov === 'neutral' ? 'neutral' : at === 0 ? 'a' : at === 1 ? 'b' : 'third';
    return [{ id: area.id, name: texts.regionName(area), side, d }];
  });
}

function visiblePath({ geometry }: DisputedArea, projection: GeoProjection, viewport: Box): string {
  const d = landPath([geometry], projection, viewport);
  if (!d) return '';
  const [x0, y0, x1, y1] = boundsOf(geometry, projection);
  if (x1 - x0 >= SMALLEST || y1 - y0 >= SMALLEST) return d;
  const [left, top] = [round((x0 + x1 - SMALLEST) / 2), round((y0 + y1 - SMALLEST) / 2)];
  return `M${left} ${top}h${SMALLEST}v${SMALLEST}h${-SMALLEST}Z`;
}

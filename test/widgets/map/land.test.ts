import type { GeoProjection } from 'd3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { areasOf, type AreaShape } from '../../../src/widgets/map/geography/areas.js';
import { clipped, equalArea, equalEarth, globe } from '../../../src/widgets/map/geography/map-projections.js';
import { pathOf } from '../../../src/widgets/map/layout/geo-path.js';
import { landPath, viewOf } from '../../../src/widgets/map/layout/land.js';
import { topology } from '../../support/geography.js';

const VIEW = { x: 0, y: 0, width: 700, height: 230 };
const MIDDLE = { x: 350, y: 115 };

const PROJECTIONS: Readonly<Record<string, (lon: number, lat: number, scale: number) => GeoProjection>> = {
  'in a panel': (lon, lat, scale) => equalArea([lon, lat], { scale, ...MIDDLE }, VIEW),
  'in a strip': (lon, lat, scale) => {
    const [x, y] = equalEarth(lon).scale(scale).translate([0, 0])([lon, lat])!;
    return clipped(
      equalEarth(lon)
        .scale(scale)
        .translate([MIDDLE.x - x, MIDDLE.y - y]),
      VIEW,
    );
  },
  'on a globe': (lon, lat, scale) => clipped(globe([lon, lat], { scale, ...MIDDLE }), VIEW),
};

/** The rings of a path, each as the set of its corners: it may begin with any, and D3 closes some of them twice. */
function ringsOf(path: string): readonly string[] {
  const rings = path.split('Z').filter(Boolean);
  return rings.map((ring) => [...new Set(ring.slice(1).split('L'))].sort().join(' ')).sort();
}

describe('Land', () => {
  let world: readonly AreaShape[] = [];

  beforeAll(async () => {
    world = areasOf(await topology('world-overview'), 'countries');
  });

  it.each(Object.keys(PROJECTIONS))('%s is what D3 draws of the whole world, wherever the view is', (name) => {
    const view = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -85, max: 85 }), fc.integer({ min: 60, max: 3_000 }));
    fc.assert(
      fc.property(view, ([lon, lat, scale]) => {
        const all = world.map(({ geometry }) => pathOf(geometry, PROJECTIONS[name]!(lon, lat, scale))).join('');
        const land = landPath(
          world.map(({ geometry }) => geometry),
          viewOf(PROJECTIONS[name]!(lon, lat, scale), VIEW),
        );
        expect(ringsOf(land)).toEqual(ringsOf(all));
      }),
      { seed: 20250409, numRuns: 60 },
    );
  });
});

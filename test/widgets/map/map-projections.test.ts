import { geoGraticule, geoPath, geoRotation } from 'd3';
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { areasOf, bordersOf, type GeoTopology } from '../../../src/widgets/map/geography/areas.js';
import type { LonLat } from '../../../src/model/great-circle.js';
import { boundsOf, coastOf, isVisible, pathOf } from '../../../src/widgets/map/layout/geo-path.js';
import { equalArea, equalEarth, globe, pixelOf } from '../../../src/widgets/map/geography/map-projections.js';
import { pointAt } from '../../../src/widgets/map/zoom/moves.js';
import { topology } from '../../support/geography.js';
import { pointsOf } from '../../support/paths.js';

const FIT = { scale: 400, x: 600, y: 115 };

/** Two squares that share an edge, wound as RFC 7946 requires or the other way. */
function twoSquares(order: 1 | -1): GeoTopology {
  const ring = (arcs: number[]) => (order > 0 ? arcs : [...arcs].reverse().map((arc) => ~arc));
  return {
    type: 'Topology',
    // The edge between them, then the rest of the western and the eastern square.
    arcs: [
      [
        [10, 0],
        [10, 10],
      ],
      [
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ],
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'west', arcs: [ring([0, 1])] },
          { type: 'Polygon', id: 'east', arcs: [ring([2, -1])] },
        ],
      },
    },
  };
}

describe('A TopoJSON file', () => {
  it('yields the chosen areas of an object in its order, and none for an object that it does not contain', async () => {
    const world = await topology('world-overview');
    const all = feature(world, world.objects['countries']!) as GeoJSON.FeatureCollection;
    expect(areasOf(world, 'countries').map(({ id }) => id)).toEqual(all.features.map(({ id }) => id));
    expect(areasOf(world, 'countries', (id) => id === 'JPN').map(({ id }) => id)).toEqual(['JPN']);
    expect(areasOf(world, 'rivers')).toEqual([]);
  });

  it.each([1, -1] as const)('is drawn as the smaller area, whichever way it winds: %d', (order) => {
    const [west] = areasOf(twoSquares(order), 'areas');
    const [x0, y0, x1, y1] = boundsOf(west!.geometry, equalArea([5, 5], { scale: 100, x: 0, y: 0 }));
    expect(x1 - x0).toBeCloseTo(17.4, 0);
    expect(y1 - y0).toBeCloseTo(17.4, 0);
  });

  it('yields the borders that two areas share, and not their coasts', () => {
    expect(bordersOf(twoSquares(1), 'areas', () => true).coordinates).toEqual([
      [
        [10, 0],
        [10, 10],
      ],
    ]);
    expect(bordersOf(twoSquares(1), 'areas', (id) => id === 'west').coordinates).toEqual([]);
  });
});

describe('A projection', () => {
  it('draws a country in two parts, each at its edge, where the edge of the map cuts it', () => {
    const across: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [170, 10],
            [170, 20],
            [-170, 20],
            [-170, 10],
            [170, 10],
          ],
        ],
      ],
    };
    const parts = pathOf(across, equalEarth(0).scale(200).translate([600, 300]))
      .split('M')
      .slice(1);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      const xs = pointsOf(part).map(([x]) => x);
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(80);
    }
    expect(pathOf(across, equalEarth(180).scale(200)).split('M').slice(1)).toHaveLength(1);
  });

  it.each([0, 40, 94.4, -170])('rotated to %d draws no line of any country across the map', async (lon0) => {
    const toPixels = equalEarth(lon0).scale(200).translate([600, 300]).precision(0);
    for (const { id, geometry } of areasOf(await topology('world-standard'), 'countries')) {
      for (const part of pathOf(coastOf(geometry), toPixels).split('M').slice(1)) {
        const points = pointsOf(part);
        points.slice(1).forEach(([x], i) => expect(Math.abs(x - points[i]![0]), id).toBeLessThan(130));
      }
    }
  });

  it('shows the front of the globe and not the back', () => {
    const toPixels = globe([94, 43], FIT);
    expect(isVisible([94, 43], toPixels)).toBe(true);
    expect(isVisible([-86, -43], toPixels)).toBe(false);
    const outline = pointsOf(pathOf({ type: 'Sphere' }, toPixels));
    for (const [x, y] of outline) expect(Math.hypot(x - FIT.x, y - FIT.y)).toBeCloseTo(FIT.scale, 0);
  });

  it('shows everything within its window, and nothing beyond it except a narrow margin', async () => {
    const window = { x: 0, y: 0, width: 400, height: 400 };
    const inside = ([x, y]: readonly [number, number]) => x > 0 && x < 400 && y > 0 && y < 400;
    const areas = areasOf(await topology('world-detail'), 'countries');
    const drawn = (box?: typeof window) =>
      areas.map(({ geometry }) => pathOf(geometry, equalArea([138, 37], { scale: 2000, x: 200, y: 200 }, box))).join('');
    const [whole, cut] = [drawn(), drawn(window)];
    expect(new Set(pointsOf(cut).filter(inside).map(String))).toEqual(new Set(pointsOf(whole).filter(inside).map(String)));
    for (const [x, y] of pointsOf(cut)) expect(x > -9 && x < 409 && y > -9 && y < 409).toBe(true);
  });

  it('can be inverted from a pixel to the globe', () => {
    const centre: LonLat = [138, 37];
    const toPixels = equalArea(centre, { scale: 500, x: 0, y: 0 });
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), fc.double({ min: -600, max: 600, noNaN: true }), (x, y) => {
        const [backX, backY] = pixelOf(toPixels, pointAt(centre, 500, [x, y]));
        expect(Math.hypot(backX - x, backY - y)).toBeLessThan(0.01);
      }),
    );
  });

  it('preserves areas: ten by ten degrees have the same share of the globe wherever the centre is', () => {
    const cell = geoGraticule().extentMajor([
      [0, 0],
      [10, 10],
    ]);
    const outline = cell.outline();
    const areas = [0, 60, 120].map((lon) => {
      const turn = geoRotation([lon, 0]);
      const coordinates = outline.coordinates.map((ring) => ring.map((point) => turn(point as LonLat)).reverse() as Position[]);
      return geoPath(equalArea([5, 5], { scale: 100, x: 0, y: 0 })).area({ type: 'Polygon', coordinates });
    });
    for (const area of areas) expect(area / areas[0]!).toBeCloseTo(1, 2);
  });
});

describe('A coast', () => {
  it('has no edge along the antimeridian, where the file cuts a country', async () => {
    const russia = areasOf(await topology('world-standard'), 'countries').find(({ id }) => id === 'RUS')!;
    const isCut = ([lon = 0]: Position) => Math.abs(lon) > 179.99;
    const edges = (lines: readonly Position[][]) => lines.flatMap((line) => line.slice(1).map((point, i) => [line[i]!, point] as const));
    const isAlong = ([one, other]: readonly [Position, Position]) => isCut(one) && isCut(other);
    expect(edges(russia.geometry.coordinates.flat()).some(isAlong)).toBe(true);
    expect(edges(coastOf(russia.geometry).coordinates).some(isAlong)).toBe(false);
    expect(pathOf(coastOf(russia.geometry), equalEarth(180).scale(200).translate([600, 115]))).not.toContain('Z');
  });
});

import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoInterpolate,
  geoOrthographic,
  type GeoProjection,
} from 'd3';
import fc from 'fast-check';
import type { Feature, FeatureCollection, MultiPolygon, Polygon as Area } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology as OracleTopology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { boundsOf, coastOf, linePath, shapePath } from '../../src/widgets/map/plane-path.js';
import { equalAreaPlane, equalEarthPlane, globePlane, type Plane } from '../../src/widgets/map/plane.js';
import { between, centroid, distance, ringArea, type LonLat, type Polygon } from '../../src/widgets/map/sphere.js';
import { pointAt } from '../../src/widgets/map/zoom-moves.js';
import { opened, topology } from '../support/geography.js';
import { openTopology } from '../../src/widgets/map/topology.js';

const lonLat = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true })) as fc.Arbitrary<
  [number, number]
>;

/** A window that cuts nothing. */
const EVERYTHING = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
const WINDOW = { x: 0, y: 0, width: 1200, height: 230 };

/** A square around the pole of the south, and one across the antimeridian. */
const ANTARCTICA: Polygon = [
  [...Array.from({ length: 37 }, (_, i): LonLat => [-180 + i * 10, -70 + (i % 2)])].map(([lon, lat], i) => [lon, i === 36 ? -70 : lat]),
];
const ACROSS: Polygon = [
  [
    [170, 10],
    [170, 20],
    [-170, 20],
    [-170, 10],
    [170, 10],
  ],
];

function numbersOf(d: string): readonly (readonly [number, number])[] {
  return [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('The sphere', () => {
  it('measures ways as d3-geo does', () => {
    fc.assert(
      fc.property(lonLat, lonLat, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        expect(distance(from, to)).toBeCloseTo(geoDistance(from, to), 6);
        fc.pre(distance(from, to) < 3.1);
        expect(geoDistance(between(from, to, share) as [number, number], geoInterpolate(from, to)(share))).toBeLessThan(1e-6);
      }),
    );
  });

  it('finds area and middle of every country as d3-geo does', async () => {
    for (const { id, polygons } of (await opened('world-standard')).areas('countries')) {
      const coordinates = polygons as unknown as [number, number][][][];
      const oracle = { type: 'MultiPolygon', coordinates } as const;
      const area = polygons.reduce((sum, rings) => sum + rings.reduce((part, ring, i) => part + (i ? -1 : 1) * ringArea(ring), 0), 0);
      expect(Math.abs(area / geoArea(oracle) - 1), id).toBeLessThan(0.02);
      expect(geoDistance(centroid(polygons) as [number, number], geoCentroid(oracle)), id).toBeLessThan(1e-6);
    }
  });
});

describe('TopoJSON', () => {
  it.each(['world-overview', 'world-standard', 'iran-japan-admin1-standard', 'disputed'])(
    '%s is read as topojson-client reads it',
    async (name) => {
      const raw = await topology(name);
      const own = await opened(name);
      for (const object of Object.keys(raw.objects)) {
        const oracle = feature(raw as unknown as OracleTopology, object) as unknown as
          Feature<Area | MultiPolygon> | FeatureCollection<Area | MultiPolygon>;
        const shapes = oracle.type === 'FeatureCollection' ? oracle.features : [oracle];
        const expected = shapes.map(({ geometry }) =>
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
        );
        expect(own.areas(object).map(({ polygons }) => polygons)).toEqual(expected);
        // As the build writes it.
        const flat = openTopology({ ...raw, arcs: raw.arcs.map((arc) => (arc as readonly number[][]).flat()) });
        expect(flat.areas(object)).toEqual(own.areas(object));
      }
    },
  );
});

describe('A plane', () => {
  const fit = { scale: 400, x: 600, y: 115 };
  const pairs: readonly (readonly [string, Plane, GeoProjection])[] = [
    ...(
      [
        [53.7, 32.5],
        [138, 37],
        [178, -18],
        [-100, 62],
        [0, 89],
      ] as const
    ).map(
      (centre) =>
        [`azimuthal at ${centre}`, equalAreaPlane(centre, fit), geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]])] as const,
    ),
    ...[0, 94.4, 15, -170, 180].map(
      (lon) => [`Equal Earth at ${lon}`, equalEarthPlane(lon, fit), geoEqualEarth().rotate([-lon, 0])] as const,
    ),
  ];

  it.each(pairs)('%s puts every corner of every country where d3-geo does', async (_, plane, projection) => {
    projection.scale(fit.scale).translate([fit.x, fit.y]).clipAngle(null).precision(0);
    for (const { id, polygons } of (await opened('world-overview')).areas('countries')) {
      for (const at of polygons.flat(2)) {
        // At the very edge of the map both sides are right.
        const [x, y] = projection(at as [number, number])!;
        const [ownX, ownY] = plane.spot(at);
        if (Math.abs(Math.abs(ownX - fit.x) - Math.abs(x - fit.x)) < 0.5) expect(Math.abs(ownY - y), `${id} ${at}`).toBeLessThan(0.5);
        else expect([ownX, ownY], `${id} ${at}`).toEqual([x, y]);
      }
    }
  });

  it('globe puts the near side where d3-geo does, and the far side on the rim', () => {
    const plane = globePlane([94, 43], fit);
    const oracle = geoOrthographic().rotate([-94, -43]).scale(fit.scale).translate([fit.x, fit.y]).clipAngle(null);
    fc.assert(
      fc.property(lonLat, (at) => {
        const [x, y] = plane.spot(at);
        expect(Math.hypot(x - fit.x, y - fit.y)).toBeLessThan(fit.scale + 0.01);
        if (geoDistance(at, [94, 43]) > Math.PI / 2) expect(Math.hypot(x - fit.x, y - fit.y)).toBeGreaterThan(fit.scale - 0.5);
        else expect(Math.hypot(x - oracle(at)![0], y - oracle(at)![1])).toBeLessThan(0.5);
      }),
    );
  });

  it('draws a country on across the edge of the map, with a copy that comes in at the other edge, and no line between', () => {
    for (const lon0 of [0, 5, -8]) {
      const shapes = equalEarthPlane(lon0, { scale: 200, x: 600, y: 300 }).lines(ACROSS[0]!);
      expect(shapes).toHaveLength(2);
      for (const points of shapes) {
        const xs = points.map(([x]) => x);
        expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(80);
      }
    }
    expect(equalEarthPlane(180).lines(ACROSS[0]!)).toHaveLength(1);
  });

  it.each([0, 40, 94.4, -170])('turned to %d no country of the data makes a line across the map', async (lon0) => {
    const plane = equalEarthPlane(lon0, { scale: 200, x: 600, y: 300 });
    for (const { id, polygons } of (await opened('world-standard')).areas('countries')) {
      for (const points of polygons.flat().flatMap((ring) => plane.lines(ring))) {
        for (let i = 1; i < points.length; i++) {
          expect(Math.abs(points[i]![0] - points[i - 1]![0]), id).toBeLessThan(130);
        }
      }
    }
  });

  it('closes a ring around a pole along the pole, at every turn', () => {
    for (const lon0 of [0, 77, 180]) {
      const plane = equalEarthPlane(lon0, { scale: 200, x: 600, y: 300 });
      const poleY = plane.spot([0, -90])[1];
      for (const points of plane.lines(ANTARCTICA[0]!)) expect(points.filter(([, y]) => Math.abs(y - poleY) < 0.01)).toHaveLength(2);
      const [x0, , x1] = numbersOf(shapePath([ANTARCTICA], plane, EVERYTHING)).reduce(
        ([left, top, right, bottom], [x, y]) => [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)] as const,
        [Infinity, Infinity, -Infinity, -Infinity] as readonly [number, number, number, number],
      );
      expect(x0).toBeLessThanOrEqual(plane.spot([lon0 - 179.99, -70])[0] + 0.1);
      expect(x1).toBeGreaterThanOrEqual(plane.spot([lon0 + 179.99, -70])[0] - 0.1);
    }
  });

  it('strokes no cut of the file: the coast has no edge along the antimeridian', async () => {
    const russia = (await opened('world-standard')).areas('countries').find(({ id }) => id === 'RUS')!;
    const isCut = ([lon]: LonLat) => Math.abs(lon) > 179.99;
    const edges = (lines: readonly (readonly LonLat[])[]) =>
      lines.flatMap((line) => line.slice(1).map((point, i) => [line[i]!, point] as const));
    expect(edges(russia.polygons.flat()).some(([one, other]) => isCut(one) && isCut(other))).toBe(true);
    expect(edges(coastOf(russia.polygons)).some(([one, other]) => isCut(one) && isCut(other))).toBe(false);
    expect(linePath(coastOf(russia.polygons), equalEarthPlane(180, { scale: 200, x: 600, y: 115 }), WINDOW)).not.toContain('Z');
  });

  it('leaves out what no window shows, and nothing that one does', async () => {
    const plane = equalAreaPlane([138, 37], { scale: 2000, x: 200, y: 200 });
    const window = { x: 0, y: 0, width: 400, height: 400 };
    const areas = (await opened('world-detail')).areas('countries');
    const inside = ([x, y]: readonly [number, number]) => x > 0 && x < 400 && y > 0 && y < 400;
    const whole = areas.map(({ polygons }) => shapePath(polygons, plane, EVERYTHING)).join('');
    const cut = areas.map(({ polygons }) => shapePath(polygons, plane, window)).join('');
    expect(numbersOf(cut).filter(inside)).toEqual(numbersOf(whole).filter(inside));
    expect(cut.length).toBeLessThan(whole.length / 4);
  });

  it('finds the way back from a pixel to the globe', () => {
    const centre: LonLat = [138, 37];
    const plane = equalAreaPlane(centre, { scale: 500, x: 0, y: 0 });
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), fc.double({ min: -600, max: 600, noNaN: true }), (x, y) => {
        const [backX, backY] = plane.spot(pointAt(centre, 500, [x, y]));
        expect(Math.hypot(backX - x, backY - y)).toBeLessThan(0.01);
      }),
    );
  });

  it('bounds shapes by their corners', () => {
    const plane = equalAreaPlane([0, 0], { scale: 100, x: 0, y: 0 });
    const [x0, y0, x1, y1] = boundsOf(
      [
        [
          [
            [-5, -5],
            [-5, 5],
            [5, 5],
            [5, -5],
            [-5, -5],
          ],
        ],
      ],
      plane,
    );
    expect([x0 + x1, y0 + y1].map(Math.abs).every((sum) => sum < 1e-9)).toBe(true);
    expect(x1 - x0).toBeCloseTo(17.4, 0);
  });
});

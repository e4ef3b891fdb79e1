import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlaceRecord } from '../../src/data/types.js';
import { disputedPaths } from '../../src/widgets/map/layout-disputed.js';
import type { Geography, Level } from '../../src/widgets/map/geography.js';
import { shapePath } from '../../src/widgets/map/plane-path.js';
import { equalAreaPlane } from '../../src/widgets/map/plane.js';
import { checkRegions } from '../../src/widgets/map/region-check.js';
import { distance, EARTH_KM, ringArea, type LonLat, type Polygon } from '../../src/widgets/map/sphere.js';
import { fromDisk, geographyOf, opened } from '../support/geography.js';
import { iranJapan } from '../support/iran-japan.js';
import gazetteer from '../../data/geo/gazetteer.json' with { type: 'json' };

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const LEVELS: readonly Level[] = ['overview', 'standard', 'detail'];

/** Islands that this history needs and that simplifying would lose, with the region that they belong to. */
const ISLANDS: readonly (readonly [name: string, region: string, at: LonLat])[] = [
  ['Qeshm', 'IR-22', [55.9, 26.8]],
  ['Kish', 'IR-22', [53.98, 26.54]],
  ['Abu Musa', 'IR-22', [55.03, 25.88]],
  ['Kharg', 'IR-18', [50.32, 29.25]],
  ['Okinawa', 'JP-47', [127.9, 26.5]],
  ['Miyako', 'JP-47', [125.3, 24.77]],
  ['Ishigaki', 'JP-47', [124.2, 24.42]],
  ['Amami', 'JP-46', [129.35, 28.32]],
  ['Tokunoshima', 'JP-46', [128.93, 27.78]],
  ['Yakushima', 'JP-46', [130.53, 30.35]],
  ['Sado', 'JP-15', [138.4, 38.05]],
  ['Tsushima', 'JP-42', [129.33, 34.4]],
];

const kmTo = (polygons: readonly Polygon[], at: LonLat) => EARTH_KM * Math.min(...polygons.flat(2).map((point) => distance(point, at)));
const place = (change: Partial<PlaceRecord>): PlaceRecord => ({ id: 'p', name: 'P', country: 'IRN', lon: 51.39, lat: 35.69, ...change });

describe.each(LEVELS)('The geography of Iran and Japan, %s', (level) => {
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN', level)));

  it('has 31 and 47 regions, each of which is drawn', () => {
    for (const [country, count] of [
      [geography.a!, 31],
      [geography.b!, 47],
    ] as const) {
      expect(country.regions).toHaveLength(count);
      const plane = equalAreaPlane(country.regions[0]!.polygons[0]![0]![0]!, { scale: 2000, x: 0, y: 0 });
      for (const { id, polygons, name } of country.regions) {
        expect(shapePath(polygons, plane, { x: -1e4, y: -1e4, width: 2e4, height: 2e4 }), id).toMatch(/^M.*L.*Z$/);
        expect(Object.keys(name), id).toEqual(expect.arrayContaining(['en', 'fa', 'ja']));
      }
    }
  });

  it('draws every shape the small way round, whichever way it winds', () => {
    for (const { id, polygons } of [...geography.world, ...geography.a!.regions, ...geography.b!.regions]) {
      for (const [ring] of polygons) expect(ringArea(ring!), id).toBeLessThan(2 * Math.PI);
    }
  });

  it('has the codes of 2020-11-24: each gazetteer city lies in the region that it names, ports in the water within 15 km of it', () => {
    const places = gazetteer.places.map(({ id, country, region, lon, lat }) =>
      place({ id, region, lon, lat, country: country === 'IR' ? 'IRN' : 'JPN' }),
    );
    expect(places.map(({ id, region }) => [id, region])).toEqual(
      expect.arrayContaining([
        ['tehran', 'IR-23'],
        ['shiraz', 'IR-07'],
      ]),
    );
    expect(checkRegions(places, geography).problems).toEqual([]);
  });

  it('bears out every region of the data set', () => {
    expect(checkRegions(iranJapan().places, geography).problems).toEqual([]);
  });
});

describe('Islands', () => {
  it.each(['standard', 'detail'] as const)('are kept at the %s level, with the region that they belong to', async (level) => {
    const geography = await geographyOf('IRN', 'JPN', level);
    const regions = [...geography.a!.regions, ...geography.b!.regions];
    for (const [name, region, at] of ISLANDS) {
      const nearest = regions.map(({ id, polygons }) => ({ id, km: kmTo(polygons, at) })).sort((one, other) => one.km - other.km)[0]!;
      expect([name, nearest.id, nearest.km < 40], `${name}: ${nearest.km} km`).toEqual([name, region, true]);
    }
  });
});

describe('Codes of regions', () => {
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN')));

  it('of the list before 24 November 2020 are refused by name', () => {
    const old = [
      place({ id: 'tehran', region: 'IR-07' }),
      place({ id: 'shiraz', region: 'IR-14', lon: 52.53, lat: 29.6 }),
      place({ id: 'mashhad', region: 'IR-30', lon: 59.6, lat: 36.3 }),
    ];
    const { problems, refused } = checkRegions(old, geography);
    expect([...refused]).toEqual(['tehran', 'shiraz', 'mashhad']);
    expect(problems[0]).toMatchObject({ path: 'places[0].region', id: 'tehran', got: 'IR-07, which is Fars' });
    expect(problems[0]!.hint).toContain('IR-23, Tehran');
  });

  it('that no list has are refused, and the place in the water stays', () => {
    const { problems, refused } = checkRegions(
      [place({ id: 'x', region: 'IR-99' }), place({ id: 'bandar-abbas', region: 'IR-22', lon: 56.21, lat: 27.1 })],
      geography,
    );
    expect([...refused]).toEqual(['x']);
    expect(problems[0]!.got).toBe('IR-99, which is no region of IRN');
  });

  it.each([
    ['overview', 4],
    ['standard', 0],
  ] as const)('that are right are borne out along the borders too, however coarse the outline is: %s', async (level, few) => {
    const exact = await geographyOf('IRN', 'JPN', 'detail');
    const corners = [exact.a!, exact.b!].flatMap(({ regions }, i) =>
      regions.flatMap(({ id, polygons }) =>
        polygons.flat(2).map(([lon, lat]) => place({ id, region: id, country: exact.codes[i]!, lon, lat })),
      ),
    );
    expect(corners.length).toBeGreaterThan(12_000);
    // A spur of Hamadan is farther from its coarsest outline than a place may be.
    expect(checkRegions(corners, await geographyOf('IRN', 'JPN', level)).problems.length).toBeLessThanOrEqual(few);
  });

  it('say nothing where the geography has no regions', async () => {
    const { problems } = checkRegions([place({ country: 'FRA', region: 'FR-75' })], await geographyOf('FRA', 'DEU'));
    expect(problems).toEqual([]);
  });
});

describe('Disputed areas', () => {
  it('are five, and the point of view changes whose they are and nothing else', async () => {
    const geography = await geographyOf('IRN', 'JPN');
    expect((await opened('disputed')).areas('disputed')).toHaveLength(5);
    const plane = equalAreaPlane([95, 38], { scale: 3000, x: 3000, y: 3000 });
    const window = { x: 0, y: 0, width: 9000, height: 6000 };
    const texts = { regionName: () => '' } as never;
    const sides = (pov: string) =>
      Object.fromEntries(disputedPaths(geography, pov, plane, window, texts).map(({ id, side }) => [id, side]));
    const shapes = (pov: string) => disputedPaths(geography, pov, plane, window, texts).map(({ d }) => d);
    expect(sides('de-facto')).toEqual({
      senkaku: 'b',
      'northern-territories': 'third',
      'liancourt-rocks': 'third',
      'abu-musa': 'a',
      'greater-tunb': 'a',
    });
    expect(sides('JPN')).toMatchObject({ senkaku: 'b', 'northern-territories': 'b', 'liancourt-rocks': 'b' });
    expect(sides('ARE')).toMatchObject({ 'abu-musa': 'third', 'greater-tunb': 'third', senkaku: 'b' });
    expect(new Set(Object.values(sides('neutral')))).toEqual(new Set(['neutral']));
    expect(shapes('JPN')).toEqual(shapes('neutral'));
  });
});

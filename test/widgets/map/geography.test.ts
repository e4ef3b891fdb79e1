import { geoArea, geoCentroid, geoContains } from 'd3';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlaceRecord } from '../../../src/data/types.js';
import { disputedPaths } from '../../../src/widgets/map/layout/disputed.js';
import type { Geography, Level } from '../../../src/widgets/map/geography/geography.js';
import { areasOf } from '../../../src/widgets/map/geography/areas.js';
import { EARTH_KM, type LonLat } from '../../../src/model/great-circle.js';
import { pathOf } from '../../../src/widgets/map/layout/geo-path.js';
import { equalArea } from '../../../src/widgets/map/geography/map-projections.js';
import { checkRegions } from '../../../src/widgets/map/geography/region-check.js';
import { fromDisk, geographyOf, topology } from '../../support/geography.js';
import { iranJapan } from '../../support/iran-japan.js';
import { areaOf } from '../../support/paths.js';
import gazetteer from '../../../data/geo/gazetteer.json' with { type: 'json' };

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const LEVELS: readonly Level[] = ['overview', 'standard', 'detail'];

/** Islands that the data set needs and that simplification would lose, with their region and a point on them. */
const ISLANDS: readonly (readonly [name: string, region: string, spot: LonLat])[] = [
  ['Qeshm', 'IR-22', [55.9, 26.8]],
  ['Kish', 'IR-22', [53.98, 26.54]],
  ['Hormuz', 'IR-22', [56.46, 27.06]],
  ['Lavan', 'IR-22', [53.36, 26.81]],
  ['Abu Musa', 'IR-22', [55.03, 25.88]],
  ['Kharg', 'IR-18', [50.32, 29.25]],
  ['Okinawa', 'JP-47', [127.9, 26.5]],
  ['Miyako', 'JP-47', [125.3, 24.77]],
  ['Ishigaki', 'JP-47', [124.2, 24.42]],
  ['Yonaguni', 'JP-47', [122.99, 24.46]],
  ['Amami', 'JP-46', [129.35, 28.32]],
  ['Tokunoshima', 'JP-46', [128.93, 27.78]],
  ['Okinoerabu', 'JP-46', [128.6, 27.37]],
  ['Yakushima', 'JP-46', [130.53, 30.35]],
  ['Tanegashima', 'JP-46', [130.98, 30.6]],
  ['Sado', 'JP-15', [138.4, 38.05]],
  ['Tsushima', 'JP-42', [129.33, 34.4]],
  ['Iki', 'JP-42', [129.71, 33.79]],
  ['Oki', 'JP-32', [133.25, 36.25]],
  ['Izu-Oshima', 'JP-13', [139.4, 34.74]],
  ['Hachijo', 'JP-13', [139.79, 33.11]],
  ['Iwoto', 'JP-13', [141.32, 24.78]],
  ['Rishiri', 'JP-01', [141.24, 45.18]],
  ['Rebun', 'JP-01', [141.03, 45.38]],
  ['Awaji', 'JP-28', [134.85, 34.4]],
];

/** Codes of Iran's provinces before and since 24 November 2020, with a city in each; 27 and 29 kept theirs. */
const RENUMBERED: readonly (readonly [old: string, now: string, city: string, spot: LonLat])[] = [
  ['01', '03', 'Tabriz', [46.29, 38.08]],
  ['02', '04', 'Urmia', [45.07, 37.55]],
  ['03', '24', 'Ardabil', [48.29, 38.25]],
  ['04', '10', 'Isfahan', [51.67, 32.65]],
  ['05', '16', 'Ilam', [46.42, 33.64]],
  ['06', '18', 'Borazjan', [51.22, 29.27]],
  ['07', '23', 'Tehran', [51.39, 35.69]],
  ['08', '14', 'Shahr-e Kord', [50.86, 32.33]],
  ['10', '06', 'Ahvaz', [48.68, 31.32]],
  ['11', '19', 'Zanjan', [48.48, 36.68]],
  ['12', '20', 'Semnan', [53.39, 35.57]],
  ['13', '11', 'Zahedan', [60.86, 29.5]],
  ['14', '07', 'Shiraz', [52.53, 29.6]],
  ['15', '08', 'Kerman', [57.08, 30.28]],
  ['16', '12', 'Sanandaj', [47, 35.31]],
  ['17', '05', 'Kermanshah', [47.07, 34.31]],
  ['18', '17', 'Yasuj', [51.59, 30.67]],
  ['19', '01', 'Rasht', [49.59, 37.28]],
  ['20', '15', 'Khorramabad', [48.36, 33.49]],
  ['21', '02', 'Sari', [53.06, 36.56]],
  ['22', '00', 'Arak', [49.69, 34.09]],
  ['23', '22', 'Minab', [57.08, 27.13]],
  ['24', '13', 'Hamadan', [48.52, 34.8]],
  ['25', '21', 'Yazd', [54.37, 31.9]],
  ['26', '25', 'Qom', [50.88, 34.64]],
  ['28', '26', 'Qazvin', [50, 36.27]],
  ['30', '09', 'Mashhad', [59.6, 36.3]],
  ['31', '28', 'Bojnurd', [57.33, 37.47]],
  ['32', '30', 'Karaj', [50.99, 35.83]],
];

const shapeOf = (polygon: Position[][]) => ({ type: 'Polygon' as const, coordinates: polygon });
const km2 = (polygon: Position[][]) => geoArea(shapeOf(polygon)) * EARTH_KM ** 2;
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
      const toPixels = equalArea(geoCentroid(country.land), { scale: 2000, x: 0, y: 0 });
      for (const { id, geometry, name } of country.regions) {
        expect(pathOf(geometry, toPixels), id).toMatch(/^M.*L.*Z$/);
        expect(Object.keys(name), id).toEqual(expect.arrayContaining(['en', 'fa', 'ja']));
      }
    }
  });

  it('draws every region with its true area', () => {
    for (const { id, geometry } of [...geography.a!.regions, ...geography.b!.regions]) {
      const toPixels = equalArea(geoCentroid(geometry), { scale: 4000, x: 1000, y: 1000 });
      expect(Math.abs(areaOf(pathOf(geometry, toPixels)) / 4000 ** 2 / geoArea(geometry) - 1), `${id} ${level}`).toBeLessThan(0.03);
    }
  });

  it('has the codes of 2020-11-24: each gazetteer city lies in the region that it names, and ports in the water within 15 km of it', () => {
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

  it('confirms every region of the data set', () => {
    expect(checkRegions(iranJapan().places, geography).problems).toEqual([]);
  });
});

describe('Islands', () => {
  it.each(['standard', 'detail'] as const)(
    'are drawn at the %s level as separate pieces of the region that they belong to',
    async (level) => {
      const geography = await geographyOf('IRN', 'JPN', level);
      const regions = [...geography.a!.regions, ...geography.b!.regions];
      for (const [name, region, spot] of ISLANDS) {
        const found = regions.flatMap(({ id, geometry }) =>
          geometry.coordinates
            .filter((polygon) => geoContains(shapeOf(polygon), spot))
            .map((polygon) => ({ id, isSmall: km2(polygon) < 2_000 })),
        );
        expect(found, name).toEqual([{ id: region, isSmall: true }]);
      }
    },
  );
});

describe('Codes of regions', () => {
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN')));

  it.each(RENUMBERED)(
    'from the list before 24 November 2020 are rejected, with the current one: IR-%s, now IR-%s, for %s',
    (old, now, city, [lon, lat]) => {
      const { problems, refused } = checkRegions(
        [place({ id: city, region: `IR-${old}`, lon, lat }), place({ id: 'now', region: `IR-${now}`, lon, lat })],
        geography,
      );
      expect([...refused]).toEqual([city]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ path: 'places[0].region', id: city });
      expect(problems[0]!.got).toMatch(new RegExp(`^IR-${old}, which is `));
      expect(problems[0]!.hint).toContain(`The place lies in IR-${now}, `);
    },
  );

  it('from the list before 24 November 2020 are rejected with the name that they have today', () => {
    const { problems } = checkRegions([place({ region: 'IR-07' })], geography);
    expect(problems.map(({ got }) => got)).toEqual(['IR-07, which is Fars']);
    expect(problems[0]!.hint).toContain('IR-23, Tehran');
  });

  it('that are on no list are rejected, and a place in the water keeps its own', () => {
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
  ] as const)('that are correct are confirmed along the borders, too, however coarse the outline is: %s', async (level, few) => {
    const exact = await geographyOf('IRN', 'JPN', 'detail');
    const corners = [exact.a!, exact.b!].flatMap(({ regions }, i) =>
      regions.flatMap(({ id, geometry }) =>
        (geometry.coordinates.flat().flat() as LonLat[]).map(([lon, lat]) => place({ id, region: id, country: exact.codes[i]!, lon, lat })),
      ),
    );
    expect(corners.length).toBeGreaterThan(12_000);
    // A spur of Hamadan lies farther outside its coarsest outline than a place may.
    expect(checkRegions(corners, await geographyOf('IRN', 'JPN', level)).problems.length).toBeLessThanOrEqual(few);
  });

  it('are not checked where the geography has no regions', async () => {
    const { problems } = checkRegions([place({ country: 'FRA', region: 'FR-75' })], await geographyOf('FRA', 'DEU'));
    expect(problems).toEqual([]);
  });
});

describe('Disputed areas', () => {
  it('number five, and the point of view changes whose they are and nothing else', async () => {
    const geography = await geographyOf('IRN', 'JPN');
    expect(areasOf(await topology('disputed'), 'disputed')).toHaveLength(5);
    const viewport = { x: 0, y: 0, width: 9000, height: 6000 };
    const toPixels = equalArea([95, 38], { scale: 3000, x: 3000, y: 3000 }, viewport);
    const texts = { regionName: () => '' } as never;
    const areas = (pov: string) => disputedPaths(geography, pov, toPixels, viewport, texts);
    const sides = (pov: string) => Object.fromEntries(areas(pov).map(({ id, side }) => [id, side]));
    const shapes = (pov: string) => areas(pov).map(({ d }) => d);
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

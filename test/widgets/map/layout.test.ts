import { extent, geoArea, geoContains, geoInterpolate, type GeoProjection } from 'd3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../src/data/types.js';
import { createLocale } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import type { Geography } from '../../../src/widgets/map/geography/geography.js';
import { layoutMap, type MapOptions } from '../../../src/widgets/map/layout/map.js';
import { mapTexts } from '../../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../../src/widgets/map/project/projection.js';
import { bodyOf } from '../../../src/widgets/map/layout/country.js';
import { EARTH_KM, type LonLat } from '../../../src/model/great-circle.js';
import { equalArea, pixelOf } from '../../../src/widgets/map/geography/map-projections.js';
import { projectStrip } from '../../../src/widgets/map/layout/strip-projection.js';
import { type MapPanel, type MapZoom } from '../../../src/widgets/map/scene.js';
import { derivedParts } from '../../../src/widgets/map/session.js';
import { zoomBy } from '../../../src/widgets/map/zoom/moves.js';
import { parse } from '../../../src/data/parse.js';
import { SAMPLE_PAIRS, samplePair } from '../../../stories/support/sample-pairs.js';
import { frameOf } from '../../support/frame.js';
import { fromDisk, geographyOf } from '../../support/geography.js';
import { cutOff, overlapping } from '../../support/map-sheets.js';
import { areaOf, pointsOf } from '../../support/paths.js';
import { iranJapan } from '../../support/iran-japan.js';
import { LAYOUTS, type LabelOverrides, type MapLayout } from '../../../src/widgets/map/project/options.js';
import { randomDataset, shuffled } from '../../support/random-data.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const WHOLE: MapOptions = { layout: 'auto', only: null, zoom: null, pov: 'de-facto', regions: false };

const LANGUAGES = ['en', 'fa', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

function draw(dataset: Dataset, geography: Geography, width: number, options: Partial<MapOptions> = {}, language: Language = 'en') {
  const index = indexDataset(dataset);
  const texts = mapTexts(index, createLocale(language, 'auto'), {});
  return layoutMap(projectMap(index, index.events), geography, frameOf(width, language === 'fa'), texts, { ...WHOLE, ...options });
}

type Scene = ReturnType<typeof draw>;

/** The distance from a point to the nearest point of a line, px. */
function distanceTo(line: ReturnType<typeof pointsOf>, [x, y]: readonly [number, number]): number {
  const steps = line.slice(1).map((to, i) => {
    const [[x0, y0], [x1, y1]] = [line[i]!, to];
    const share = Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2 || 1)));
    return Math.hypot(x0 + share * (x1 - x0) - x, y0 + share * (y1 - y0) - y);
  });
  return Math.min(...steps);
}

describe('A place', () => {
  const at = (id: string, change: object) => ({ id, name: id, country: 'IRN', lon: 51.39, lat: 35.69, precision: 'city', ...change });
  const dataset = (places: readonly object[]) =>
    parse({
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      places,
      events: places.map((place, i) => ({
        id: `e${i}`,
        date: '2000',
        title: 'Sample',
        kind: 'visit',
        place: (place as { id: string }).id,
        initiator: 'JPN',
      })),
    }).dataset!;

  it('stands in the inset of its islands when they are far from the rest of the country', async () => {
    const naha = at('naha', { country: 'JPN', lon: 127.68, lat: 26.21 });
    const { frames, discs } = draw(dataset([naha]), await geographyOf('IRN', 'JPN'), 900).panels[1]!;
    const { box } = frames[0]!;
    const [{ x, y }] = discs as [(typeof discs)[number]];
    expect([discs.length, x > box.x && x < box.x + box.width, y > box.y && y < box.y + box.height]).toEqual([1, true, true]);
  });

  it('stands beside the name of its country, never on the capital, when no more is known', async () => {
    const scene = draw(dataset([at('tehran', {}), at('iran', { precision: 'country' })]), await geographyOf('IRN', 'JPN'), 900);
    const discs = scene.panels[0]!.discs;
    expect(discs.map(({ id, isVague, isMerged }) => [id, isVague, isMerged])).toEqual([
      ['tehran', false, false],
      ['iran', true, false],
    ]);
    expect(discs[1]!.y).toBeLessThan(40);
  });

  it('is not merged with its country, though it lies within it', async () => {
    const scene = draw(
      dataset([at('iran', { precision: 'country' }), at('shiraz', { lon: 52.53, lat: 29.6, within: 'iran' })]),
      await geographyOf('IRN', 'JPN'),
      900,
    );
    expect(scene.panels[0]!.discs.map(({ ids }) => ids)).toEqual([['shiraz'], ['iran']]);
  });

  it('moves off the exact places when only the region is known, and is not merged with them', async () => {
    const scene = draw(dataset([at('tehran', {}), at('province', { precision: 'region' })]), await geographyOf('IRN', 'JPN'), 900);
    const [exact, vague] = scene.panels[0]!.discs;
    expect(vague).toMatchObject({ id: 'province', isVague: true, total: 1 });
    expect(Math.hypot(exact!.x - vague!.x, exact!.y - vague!.y)).toBeGreaterThan(exact!.r + vague!.r);
  });

  it('stays in its country when it moves off others, and whole in the panel', async () => {
    const geography = await geographyOf('IRN', 'JPN');
    const places = [at('west', { lon: 45.6, lat: 34 }), at('region', { precision: 'region', lon: 45.6, lat: 34 })];
    for (const width of [288, 358, 900]) {
      const { discs, centre, scale, middle, box } = draw(dataset(places), geography, width).panels[0]!;
      const { x, y, r } = discs.find(({ id }) => id === 'region')!;
      const spot = equalArea(centre, { scale, x: middle[0], y: middle[1] }).invert!([x, y])!;
      expect(geoContains(geography.a!.outline, spot)).toBe(true);
      expect([x > r, y > r, x < box.width - r, y < box.height - r]).toEqual([true, true, true, true]);
    }
  });

  it('is listed as elsewhere when nothing is known', async () => {
    const scene = draw(dataset([at('tehran', {}), at('somewhere', { precision: 'unknown' })]), await geographyOf('IRN', 'JPN'), 900);
    expect(scene.elsewhere.map(({ id }) => id)).toEqual(['somewhere']);
  });
});

describe('The map of Iran and Japan', () => {
  const placeOf = (id: string): LonLat => {
    const { lon, lat } = dataset.places.find((place) => place.id === id)!;
    return [lon, lat];
  };
  const dataset = iranJapan();
  const [TEHRAN, TOKYO] = [placeOf('tehran'), placeOf('tokyo')];
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN')));

  it.each([320, 375, 480, 700, 720, 1200])(
    'at %d px draws both countries at one scale, with no name overlapping another or cut off',
    async (width) => {
      for (const language of LANGUAGES) {
        const scene = draw(dataset, geography, width, {}, language);
        expect(scene.panels.map(({ side }) => side)).toEqual(['a', 'b']);
        expect(scene.panels[0]!.scale).toBe(scene.panels[1]!.scale);
        expect(overlapping(scene), language).toEqual([]);
        expect(cutOff(scene), language).toEqual([]);
      }
    },
  );

  it.each(['en', 'ja'] as const)('names the busiest place of each country in %s, from a phone of 320 px on', async (language) => {
    const index = indexDataset(dataset);
    const texts = mapTexts(index, createLocale(language, 'auto'), {});
    const projection = projectMap(index, index.events);
    for (const width of [288, 328, 358, 398, 448, 688, 1168]) {
      const { panels } = layoutMap(projection, geography, frameOf(width), texts, WHOLE);
      expect(
        panels.map(({ labels }) => labels.filter(({ id }) => id === 'tehran' || id === 'tokyo').length),
        `${width}`,
      ).toEqual([1, 1]);
    }
  });

  it('labels its arrows with counts in words, and in numbers alone where words would cover the countries', () => {
    const countsAt = (width: number) => draw(dataset, geography, width).strip!.arcs.map(({ label, isSaid }) => [label!.text, isSaid]);
    expect(countsAt(688)).toEqual([
      ['Japan acted in Iran 41 times', true],
      ['Iran acted in Japan 29 times', true],
    ]);
    expect(countsAt(288)).toEqual([
      ['41', false],
      ['29', false],
    ]);
  });

  it('draws discs half as large where regions are coloured, in the same positions, and tells the legend', () => {
    for (const width of [288, 328, 688, 1168]) {
      const [plain, toned] = [false, true].map((regions) => draw(dataset, geography, width, { regions }));
      const tehran = ({ panels }: Scene) => panels[0]!.discs.find(({ id }) => id === 'tehran')!;
      expect(tehran(toned!).r).toBeCloseTo(tehran(plain!).r / 2);
      expect([tehran(toned!).x, tehran(toned!).y]).toEqual([tehran(plain!).x, tehran(plain!).y]);
      for (const scene of [plain!, toned!]) expect(tehran(scene).r).toBeCloseTo(scene.sizes.unit * Math.sqrt(tehran(scene).total));
      expect(overlapping(toned!)).toEqual([]);
    }
  });

  it.each([288, 358, 480, 688, 1168])('keeps the middles of its discs 24 px apart at %d px, whole and enlarged', (width) => {
    for (const layout of ['auto', 'overview', 'insets'] as const) {
      for (const zoom of [null, { side: 'a', k: 3, at: [48.5, 31] }, { side: 'b', k: 8, at: [135.5, 34.8] }] satisfies (MapZoom | null)[]) {
        const { strip, panels } = draw(dataset, geography, width, { layout, zoom });
        for (const { discs } of strip ? [strip, ...panels] : panels) {
          const near = discs.flatMap((one, i) => discs.slice(i + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
          expect(Math.min(...near, 24)).toBeGreaterThanOrEqual(24);
        }
      }
    }
  });

  it('puts remote islands, and nothing else, into a frame of their own', () => {
    for (const width of [480, 900]) {
      const [iran, japan] = draw(dataset, geography, width).panels;
      expect(iran!.frames).toEqual([]);
      expect(japan!.frames.map(({ id, name }) => [id, name])).toEqual([['JP-47', 'Okinawa']]);
    }
  });

  it('draws or lists every place with an event once, and counts every event', async () => {
    const index = indexDataset(dataset);
    const projection = projectMap(index, index.events);
    const scene = draw(dataset, geography, 900);
    const listed = [...scene.panels.flatMap(({ discs }) => discs.flatMap(({ ids }) => ids)), ...scene.elsewhere.flatMap(({ ids }) => ids)];
    expect(new Set(listed).size).toBe(listed.length);
    const counted = scene.panels.flatMap(({ discs }) => discs).reduce((sum, { total }) => sum + total, 0);
    const elsewhere = scene.elsewhere.reduce((sum, { total }) => sum + total, 0);
    expect(counted + elsewhere + projection.placeless).toBe(162);
  });

  it('gives the great-circle distance from Tehran to Tokyo', async () => {
    const scene = draw(dataset, geography, 900);
    expect(Math.abs(scene.distanceKm! - 7_662)).toBeLessThanOrEqual(5);
  });

  it('keeps north up in the panels, and nearly so in the strip', () => {
    const tiltAt = (toPixels: GeoProjection, [lon, lat]: LonLat) => {
      const [[x0, y0], [x1, y1]] = [pixelOf(toPixels, [lon, lat]), pixelOf(toPixels, [lon, lat + 1])];
      return (Math.abs(Math.atan2(x1 - x0, y0 - y1)) * 180) / Math.PI;
    };
    const bodies = [bodyOf('a', geography.a!.outline, [])!, bodyOf('b', geography.b!.outline, [])!] as const;
    const { panels, strip } = draw(dataset, geography, 900);
    panels.forEach(({ home, centre, scale, middle: [x, y] }, i) => {
      expect(centre).toEqual(home);
      expect(tiltAt(equalArea(centre, { scale, x, y }), bodies[i]!.centre)).toBeLessThan(2);
    });
    const { projection: toPixels } = projectStrip(bodies, [TEHRAN, TOKYO], { ...strip!.box, x: 0, y: 0 }, 'strip', false).view;
    // This is the projection of the strip: its ends are where it puts them.
    expect(strip!.ends.map(({ x, y }) => [x, y])).toEqual(
      [TEHRAN, TOKYO].map((at) => pixelOf(toPixels, at).map((n) => Math.round(n * 10) / 10)),
    );
    for (const { centre } of bodies) expect(tiltAt(toPixels, centre)).toBeLessThan(12);
  });

  it.each([320, 480, 720, 1200])(
    'at %d px points to both capitals with arrowheads that cover neither them nor the arrow in the other direction',
    (width) => {
      for (const layout of ['auto', 'overview', 'globe'] as const) {
        const { strip } = draw(dataset, geography, width, { layout });
        const capitals = [...strip!.ends, ...strip!.discs.filter(({ ids }) => ids.includes('tehran') || ids.includes('tokyo'))];
        expect(capitals).toHaveLength(2);
        strip!.arcs.forEach((arc, i) => {
          const other = strip!.arcs[1 - i]!;
          for (const at of [...pointsOf(arc.head), ...pointsOf(arc.d)]) {
            for (const { x, y, r } of capitals) expect(Math.hypot(at[0] - x, at[1] - y)).toBeGreaterThan(r + 2);
          }
          for (const at of pointsOf(arc.head)) expect(distanceTo(pointsOf(other.d), at)).toBeGreaterThan(other.width / 2);
        });
      }
    },
  );

  it.each([320, 700, 1200])('draws true areas at %d px: on both panels, a country has the same share as on the globe', (width) => {
    const { panels } = draw(dataset, geography, width);
    const shares = panels.map(({ countries, scale }, i) => {
      const drawn = countries[0]!.regions.reduce((sum, { d }) => sum + areaOf(d), 0) / scale ** 2;
      const shape = i ? geography.b! : geography.a!;
      const frame = panels[i]!.frames.map(({ id }) => id);
      const regions = shape.regions.filter(({ id }) => countries[0]!.regions.some((each) => each.id === id) && !frame.includes(id));
      return drawn / regions.reduce((sum, { geometry }) => sum + geoArea(geometry), 0);
    });
    for (const share of [...shares, shares[0]! / shares[1]!]) expect(Math.abs(share - 1)).toBeLessThan(0.01);
  });

  it('has the midpoint of the route between the capitals far north of both', () => {
    const [lon, lat] = geoInterpolate([...TEHRAN], [...TOKYO])(0.5);
    expect(Math.abs(lat - 45)).toBeLessThan(0.1);
    const { strip } = draw(dataset, geography, 900, { layout: 'overview' });
    const bodies = [bodyOf('a', geography.a!.outline, [])!, bodyOf('b', geography.b!.outline, [])!] as const;
    const { projection: toPixels } = projectStrip(bodies, [TEHRAN, TOKYO], { ...strip!.box, x: 0, y: 0 }, 'strip', true).view;
    // Both lanes pass beside it.
    for (const { d } of strip!.arcs) expect(distanceTo(pointsOf(d), pixelOf(toPixels, [lon, lat]))).toBeLessThan(12);
  });

  it('draws a great circle that bulges north of both ends, without a jump', () => {
    const { strip } = draw(dataset, geography, 900);
    for (const { d } of strip!.arcs) {
      const points = pointsOf(d);
      expect(Math.min(...points.map(([, y]) => y))).toBeLessThan(Math.min(points[0]![1], points.at(-1)![1]) - 20);
      points.slice(1).forEach(([x, y], i) => expect(Math.hypot(x - points[i]![0], y - points[i]![1])).toBeLessThan(20));
    }
    expect(strip!.arcs.map(({ actor, count }) => [actor, count])).toEqual([
      ['b', 41],
      ['a', 29],
    ]);
    expect(strip!.arcs[0]!.width).toBeGreaterThan(strip!.arcs[1]!.width);
  });

  it.each([1.5, 3, 8, 20])('enlarged %d times keeps names apart and inside, and leaves the other panel unchanged', (k) => {
    for (const width of [320, 720, 1200]) {
      for (const at of [
        [51.39, 35.69],
        [48, 30.5],
      ] as LonLat[]) {
        const whole = draw(dataset, geography, width);
        const zoomed = draw(dataset, geography, width, { zoom: { side: 'a', k, at } });
        expect(overlapping(zoomed)).toEqual([]);
        expect(cutOff(zoomed)).toEqual([]);
        expect(zoomed.panels[0]!.scale / whole.panels[0]!.scale).toBeCloseTo(k, 6);
        const fixed = ({ surroundings, countries, discs, scale, centre }: MapPanel) => ({ surroundings, countries, discs, scale, centre });
        expect(fixed(zoomed.panels[1]!)).toEqual(fixed(whole.panels[1]!));
        expect(zoomed.panels.map(({ scaleBar }) => scaleBar !== null)).toEqual([true, true]);
        expect(zoomed.elsewhere).toEqual(whole.elsewhere);
      }
    }
  });

  it('enlarged around a point keeps that point in place, to a tenth of a pixel, however often', () => {
    const whole = draw(dataset, geography, 1000).panels[1]!;
    const under = ({ centre, scale, middle: [x, y] }: MapPanel) => pixelOf(equalArea(centre, { scale, x, y }), [132.46, 34.39]);
    const point = under(whole);
    let panel = whole;
    for (const factor of [2, 1.3, 3, 0.5]) {
      panel = draw(dataset, geography, 1000, { zoom: zoomBy(panel, factor, point) }).panels[1]!;
      expect(Math.hypot(under(panel)[0] - point[0], under(panel)[1] - point[1])).toBeLessThan(0.1);
    }
    expect(panel.k).toBeCloseTo(3.9);
  });

  it.each(['a', 'b'] as const)('drawn with only the country of side %s is larger, without a strip, and counts every event', (only) => {
    const { placeless } = projectMap(indexDataset(dataset), dataset.events);
    for (const width of [320, 360, 720, 1200]) {
      const both = draw(dataset, geography, width);
      const scene = draw(dataset, geography, width, { only });
      expect(scene.panels.map(({ side }) => side)).toEqual([only]);
      expect(scene.strip).toBeNull();
      expect(scene.sides).toEqual(['a', 'b']);
      expect(scene.distanceKm).toBe(both.distanceKm);
      expect(scene.panels[0]!.scale / both.panels[0]!.scale).toBeGreaterThan(width < 400 ? 1.8 : 1.25);
      expect(overlapping(scene)).toEqual([]);
      expect(cutOff(scene)).toEqual([]);
      const counted = [...scene.panels.flatMap(({ discs }) => discs), ...scene.elsewhere].reduce((sum, { total }) => sum + total, 0);
      expect(counted + placeless).toBe(162);
    }
  });

  it('counts the events of each region, by the regions that their places name', () => {
    const index = indexDataset(dataset);
    const { regions, total, placeless } = projectMap(index, index.events);
    expect(regions['IR-23']).toBe(41);
    const counts = new Map<string, number>();
    for (const { place } of index.events) {
      const region = place && index.placeById.get(place)!.region;
      if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    expect(regions).toEqual(Object.fromEntries(counts));
    const sum = Object.values(regions).reduce((all, n) => all + n, 0);
    const without = index.events.filter(({ place }) => place && !index.placeById.get(place)!.region).length;
    expect(sum + without + placeless).toBeGreaterThanOrEqual(total);
    expect(projectMap(index, index.events, new Set(['tehran'])).regions['IR-23'] ?? 0).toBeLessThan(41);
  });

  it('draws names of seas and places as the page sets them, or not at all', () => {
    const index = indexDataset(dataset);
    const seasWith = (overrides: LabelOverrides, language: 'en' | 'fa' | 'ja') =>
      layoutMap(
        projectMap(index, index.events),
        geography,
        frameOf(1200),
        mapTexts(index, createLocale(language, 'auto'), overrides),
        WHOLE,
      ).panels.flatMap(({ seas }) => seas.map(({ text }) => text));
    expect(seasWith({}, 'en')).toEqual(expect.arrayContaining(['Persian Gulf', 'Sea of Japan']));
    expect(seasWith({}, 'fa')).toContain('خلیج فارس');
    expect(seasWith({}, 'ja')).toContain('日本海');
    const changed = { 'sea-of-japan': { en: 'Sea of Japan (East Sea)', ja: '日本海（東海）' }, 'persian-gulf': null };
    expect(seasWith(changed, 'en')).toContain('Sea of Japan (East Sea)');
    expect(seasWith(changed, 'ja')).toContain('日本海（東海）');
    expect(seasWith(changed, 'en')).not.toContain('Persian Gulf');
  });

  it('lays out again only what a change affects, with the same result as from scratch', async () => {
    const index = indexDataset(dataset);
    const projection = projectMap(index, index.events);
    const texts = mapTexts(index, createLocale('en', 'auto'), {});
    const coarse = await geographyOf('IRN', 'JPN', 'overview');
    const fine = await geographyOf('IRN', 'JPN', 'standard', coarse);
    const frames = [320, 900].map((width) => frameOf(width));
    const zoomTo = (side: 'a' | 'b', k: number): MapZoom => ({ side, k, at: side === 'a' ? [53, 32] : [138, 36] });
    const parts = derivedParts();
    const change = fc.record({
      geography: fc.constantFrom(coarse, fine),
      frame: fc.constantFrom(...frames),
      layout: fc.constantFrom(...LAYOUTS),
      only: fc.constantFrom(null, 'a' as const, 'b' as const),
      zoom: fc.constantFrom(null, zoomTo('a', 2), zoomTo('a', 4), zoomTo('b', 3)),
      pov: fc.constantFrom('de-facto', 'JPN'),
      regions: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ geography: level, frame, ...options }) => {
        expect(layoutMap(projection, level, frame, texts, options, parts)).toEqual(layoutMap(projection, level, frame, texts, options));
      }),
      { numRuns: 40 },
    );
    const drawn = (level: Geography, zoom: MapZoom | null) => layoutMap(projection, level, frames[1]!, texts, { ...WHOLE, zoom }, parts);
    const before = drawn(coarse, null);
    expect(drawn(fine, null).strip).toBe(before.strip);
    const near = drawn(fine, zoomTo('a', 2));
    const nearer = drawn(fine, zoomTo('a', 4));
    expect(nearer.panels[1]).toBe(near.panels[1]);
    expect(nearer.strip).toBe(before.strip);
  });

  it('is plain data, and the same for any order of the records', async () => {
    const scene = draw(dataset, geography, 900);
    expect(structuredClone(scene)).toEqual(scene);
    expect(draw(shuffled(dataset), geography, 900)).toEqual(scene);
  });
});

describe('The map of any two countries', () => {
  it.each(SAMPLE_PAIRS)('draws %s and %s at one scale, no name overlapping or cut off, each capital once', async (a, b) => {
    const { dataset } = parse(samplePair(a, b));
    const geography = await geographyOf(a, b);
    for (const width of [320, 480, 720, 1200]) {
      const scene = draw(dataset!, geography, width);
      const isTogether = ['PRT', 'SGP', 'ITA', 'LSO'].includes(a);
      expect(scene.panels).toHaveLength(isTogether ? 1 : 2);
      expect(scene.strip === null).toBe(isTogether);
      expect(new Set(scene.panels.map(({ scale }) => scale)).size).toBe(1);
      expect(overlapping(scene)).toEqual([]);
      expect(cutOff(scene)).toEqual([]);
      const drawn = scene.panels.flatMap(({ discs }) => discs.flatMap(({ ids }) => ids));
      expect([...drawn, ...scene.elsewhere.map(({ id }) => id)].sort()).toEqual([`capital-${a}`, `capital-${b}`].sort());
      for (const panel of scene.panels)
        expect(panel.countries.flatMap(({ d, regions }) => [d, ...regions.map((region) => region.d)]).join('')).not.toMatch(/NaN|Infinity/);
    }
  });

  it('has the same scale in kilometres on both panels', async () => {
    const scene = draw(parse(samplePair('NZL', 'CHL')).dataset!, await geographyOf('NZL', 'CHL'), 900);
    // 100 km to the east of each centre, measured on each panel.
    const pixels = scene.panels.map(({ centre, scale }) => {
      const toPixels = equalArea(centre, { scale, x: 0, y: 0 });
      const east = [centre[0] + 100 / (EARTH_KM * Math.cos((centre[1] * Math.PI) / 180)) / (Math.PI / 180), centre[1]] as LonLat;
      return Math.hypot(...pixelOf(toPixels, east));
    });
    expect(Math.abs(pixels[0]! / pixels[1]! - 1)).toBeLessThan(0.001);
  });

  it('turns towards the pole where a strip with north up would tear a country apart', async () => {
    const torn = draw(parse(samplePair('RUS', 'CAN')).dataset!, await geographyOf('RUS', 'CAN'), 900);
    // The edge of the world is a circle: the visible part of it has one centre.
    const { height } = torn.strip!.box;
    const rim = pointsOf(torn.strip!.beyond.split('Z')[1]!).filter(([, y]) => y > 0 && y < height);
    const [x0, x1] = extent(rim, ([x]) => x) as [number, number];
    const widest = rim.find(([x]) => x === x0)![1];
    for (const [x, y] of rim) expect(Math.abs(Math.hypot(x - (x0 + x1) / 2, y - widest) / ((x1 - x0) / 2) - 1)).toBeLessThan(0.02);
    expect(torn.strip!.countries.every(({ d }) => d.length > 100)).toBe(true);
  });

  it('has the requested layout', async () => {
    const dataset = iranJapan();
    const geography = await geographyOf('IRN', 'JPN');
    const shapeOf = (layout: MapLayout, width = 1000) => {
      const { strip, panels } = draw(dataset, geography, width, { layout });
      return [strip?.shape ?? null, ...panels.map(({ side }) => side)];
    };
    expect(shapeOf('auto')).toEqual(['strip', 'a', 'b']);
    expect(shapeOf('overview')).toEqual(['strip']);
    expect(shapeOf('insets')).toEqual([null, 'a', 'b']);
    expect(shapeOf('single')).toEqual([null, 'joint']);
    expect(shapeOf('globe')).toEqual(['globe', 'a', 'b']);
    expect(shapeOf('globe', 700)).toEqual(['strip', 'a', 'b']);
    for (const layout of LAYOUTS) {
      const scene = draw(dataset, geography, 1000, { layout });
      expect(overlapping(scene), layout).toEqual([]);
      expect(cutOff(scene), layout).toEqual([]);
    }
    const { strip } = draw(dataset, geography, 1000, { layout: 'overview' });
    expect(strip!.discs.some(({ side }) => side === 'a') && strip!.discs.some(({ side }) => side === 'b')).toBe(true);
  });

  it('keeps names apart wherever the places are', async () => {
    const geography = await geographyOf('IRN', 'JPN');
    fc.assert(
      fc.property(randomDataset({ events: 40, actors: 2, places: 30 }), fc.integer({ min: 300, max: 1300 }), (dataset, width) => {
        const scene = draw(dataset, geography, width);
        expect(overlapping(scene)).toEqual([]);
        expect(cutOff(scene)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

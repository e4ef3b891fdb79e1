import { geoContains, range } from 'd3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import type { LonLat } from '../../src/model/great-circle.js';
import { areasOf } from '../../src/widgets/map/geography/areas.js';
import { layoutMap, type MapOptions } from '../../src/widgets/map/layout/map.js';
import { mapTexts } from '../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../src/widgets/map/project/projection.js';
import type { MapPanel } from '../../src/widgets/map/scene.js';
import { SAMPLE_PAIRS, samplePair } from '../../stories/support/sample-pairs.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf, topology } from '../support/geography.js';
import { iranJapan } from '../support/iran-japan.js';
import { isLandAt } from '../support/painted-land.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const WIDTHS = [320, 360, 480, 720, 1000, 1200];

type Language = 'en' | 'fa' | 'ja';
const LANGUAGES: readonly Language[] = ['en', 'fa', 'ja'];

const PAIRS: readonly (readonly [name: string, dataset: () => Dataset])[] = [
  ['Iran and Japan', iranJapan],
  ...SAMPLE_PAIRS.map((pair) => [pair.join(' and '), () => parse(samplePair(...pair)).dataset!] as const),
];

/** A function that lays out the panels of a pair, with the outlines of the first or of the second drawing. */
async function panelsOf(dataset: Dataset, level: 'overview' | 'standard') {
  const [index, geography] = [indexDataset(dataset), await geographyOf(dataset.sides.a.country, dataset.sides.b.country, level)];
  const projection = projectMap(index, index.events);
  return (width: number, language: Language, options: Partial<MapOptions> = {}) => {
    const texts = mapTexts(index, createLocale(language, 'auto'), {});
    const all = { layout: 'auto', only: null, zoom: null, pov: 'de-facto', regions: false, ...options } as const;
    return layoutMap(projection, geography, frameOf(width, language === 'fa'), texts, all).panels;
  };
}

/** The names of seas with more than a few per cent of their box on land. */
function onLand(panel: MapPanel): readonly string[] {
  const isLand = isLandAt(panel);
  return panel.seas.flatMap(({ text, lines, size, x, y, width }) => {
    const spots = range(x, x + width, 1.5).flatMap((left) =>
      range(y - size, y + 0.3 * size + (lines.length - 1) * 1.2 * size, 1.5).map((top) => [left, top] as const),
    );
    const share = spots.filter((spot) => isLand(...spot)).length / spots.length;
    return share > 0.04 ? [`${text}, ${Math.round(share * 100)} %`] : [];
  });
}

describe.each(PAIRS)('The names of seas on the map of %s', (_, load) => {
  it.each(LANGUAGES)('stand on the sea in %s, at every width, whole, alone and enlarged', async (language) => {
    for (const level of ['overview', 'standard'] as const) {
      const panels = await panelsOf(load(), level);
      for (const width of WIDTHS) {
        const [whole, one, other] = [
          panels(width, language),
          panels(width, language, { only: 'a' }),
          panels(width, language, { only: 'b' }),
        ];
        const enlarged = [one[0]!, other[0]!].flatMap(({ side, home }) =>
          [2, 5].flatMap((k) => panels(width, language, { only: side === 'b' ? 'b' : 'a', zoom: { side, k, at: home } })),
        );
        for (const panel of [...whole, ...one, ...other, ...enlarged])
          expect(onLand(panel), `${width} ${panel.side} × ${panel.k}`).toEqual([]);
      }
    }
  });
});

describe('The spots of a sea', () => {
  it('lie on no land of the world', async () => {
    const { seas } = await geographyOf('IRN', 'JPN');
    const world = areasOf(await topology('world-detail'), 'countries');
    const spots = seas.flatMap(({ id, lon, lat, spots: others = [] }) =>
      [[lon, lat], ...others].map(([x, y]) => ({ id, at: [x!, y!] as LonLat })),
    );
    expect(spots.length).toBeGreaterThan(20);
    expect(spots.filter(({ at }) => world.some(({ geometry }) => geoContains(geometry, at)))).toEqual([]);
  });
});

describe('The names of seas on the map of Iran and Japan', () => {
  const namesIn = (panels: readonly MapPanel[]) => panels.flatMap(({ seas }) => seas.map(({ id }) => id)).sort();

  it.each(LANGUAGES)('are there in %s where they find room on the sea', async (language) => {
    const panels = await panelsOf(iranJapan(), 'standard');
    expect(namesIn(panels(1168, language))).toEqual(
      expect.arrayContaining(['caspian-sea', 'pacific-ocean', 'persian-gulf', 'sea-of-japan']),
    );
    expect(namesIn(panels(688, language))).toContain('sea-of-japan');
    expect(namesIn(panels(328, language))).not.toEqual([]);
    const hormuz = panels(1168, language, { only: 'a', zoom: { side: 'a', k: 6, at: [56.5, 26.5] } });
    expect(namesIn(hormuz)).toContain('strait-of-hormuz');
  });

  it('are two lines of 11 px or more where one would cover land, and each covers a spot of its sea', async () => {
    const panels = await panelsOf(iranJapan(), 'standard');
    const names = WIDTHS.flatMap((width) => LANGUAGES.flatMap((language) => panels(width - 32, language).flatMap(({ seas }) => seas)));
    for (const { lines, text, size } of names) {
      expect(lines.join(' ')).toBe(text);
      expect(size).toBeGreaterThanOrEqual(11);
    }
    expect(names.some(({ lines }) => lines.length === 2)).toBe(true);
  });
});

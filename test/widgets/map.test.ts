import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/data/types.js';
import { touches, type Box } from '../../src/layout/place-labels.js';
import { mapMessages } from '../../src/locale/catalogue.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import type { Geography } from '../../src/widgets/map/geography.js';
import { layoutMap, type MapOptions } from '../../src/widgets/map/layout.js';
import { mapTexts } from '../../src/widgets/map/map-texts.js';
import { projectMap } from '../../src/widgets/map/project.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf } from '../support/geography.js';
import { iranJapan } from '../support/iran-japan.js';
import { randomDataset, shuffled } from '../support/random-data.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const WHOLE: MapOptions = { layout: 'auto', zoom: null, pov: 'de-facto' };

function draw(dataset: Dataset, geography: Geography, width: number, options: Partial<MapOptions> = {}) {
  const index = indexDataset(dataset);
  const texts = mapTexts(index, createLocale('en', 'auto'), mapMessages.en, {});
  return layoutMap(projectMap(index, index.events), geography, frameOf(width), texts, { ...WHOLE, ...options });
}

type Scene = ReturnType<typeof draw>;

function overlapping({ panels }: Scene): readonly string[] {
  return panels.flatMap(({ labels, seas, discs }) => {
    const boxes = [...labels, ...seas].map(({ text, x, y, width }) => ({ text, x, y: y - 12, width, height: 15 }));
    const marks = discs.map(({ id, x, y, r }) => ({ text: id, x: x - r, y: y - r, width: 2 * r, height: 2 * r }) as Box & { text: string });
    return boxes.flatMap((one, i) =>
      [...boxes.slice(i + 1), ...marks].flatMap((other) => (touches(one, other) ? [`${one.text} × ${other.text}`] : [])),
    );
  });
}

function cutOff({ panels }: Scene): readonly string[] {
  return panels.flatMap(({ labels, seas, box }) =>
    [...labels, ...seas].flatMap(({ text, x, y, width }) =>
      x < 0 || x + width > box.width || y - 12 < 0 || y + 4 > box.height ? [text] : [],
    ),
  );
}

describe('The map of Iran and Japan', () => {
  const dataset = iranJapan();
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN')));

  it.each([320, 480, 720, 1200])('at %d px draws both countries at one scale, with no name on another or cut off', async (width) => {
    const scene = draw(dataset, geography, width);
    expect(scene.panels.map(({ side }) => side)).toEqual(['a', 'b']);
    expect(scene.panels[0]!.scale).toBe(scene.panels[1]!.scale);
    expect(overlapping(scene)).toEqual([]);
    expect(cutOff(scene)).toEqual([]);
  });

  it('puts far islands into a frame of their own, and nothing else', () => {
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

  it('says how far it is from Tehran to Tokyo, by the great circle', async () => {
    const scene = draw(dataset, geography, 900);
    expect(scene.distanceKm).toBeGreaterThan(7_600);
    expect(scene.distanceKm).toBeLessThan(7_750);
  });

  it('is plain data, the same for any order of the records', async () => {
    const scene = draw(dataset, geography, 900);
    expect(structuredClone(scene)).toEqual(scene);
    expect(draw(shuffled(dataset), geography, 900)).toEqual(scene);
  });
});

describe('The map of any two countries', () => {
  it('shows neighbours on one panel and distant ones on two of one scale', async () => {
    const dataset = iranJapan();
    for (const [a, b, panels] of [
      ['FRA', 'DEU', 1],
      ['BRA', 'JPN', 2],
      ['USA', 'NZL', 2],
      ['RUS', 'FJI', 2],
      ['ZAF', 'LSO', 1],
      ['CHL', 'FJI', 2],
    ] as const) {
      const sides = { a: { ...dataset.sides.a, country: a }, b: { ...dataset.sides.b, country: b } };
      const scene = draw({ ...dataset, sides }, await geographyOf(a, b), 900);
      expect(scene.panels, `${a} ${b}`).toHaveLength(panels);
      expect(new Set(scene.panels.map(({ scale }) => scale)).size).toBe(1);
      expect(overlapping(scene)).toEqual([]);
      expect(cutOff(scene)).toEqual([]);
    }
  });

  it('keeps names apart for places anywhere', async () => {
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

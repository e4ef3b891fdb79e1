import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/types.js';
import { touches, type Box } from '../../../src/layout/place-labels.js';
import { createLocale } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { nameBox } from '../../../src/widgets/network/layout/cut-link.js';
import { layoutByName } from '../../../src/widgets/network/layout/layout-by-name.js';
import type { NetworkScene } from '../../../src/widgets/network/scene.js';
import { chooseActors, projectNetwork } from '../../../src/widgets/network/project/projection.js';
import { outOfBand } from '../../support/bands.js';
import { crossingsIn } from '../../support/crossings.js';
import { frameOf } from '../../support/frame.js';
import { looseEnds } from '../../support/loose-ends.js';
import { iranJapan } from '../../support/iran-japan.js';
import { randomDataset, shuffled } from '../../support/random-data.js';

function draw(name: string, dataset: Dataset, width: number, { max = 40, rtl = false } = {}): NetworkScene {
  const index = indexDataset(dataset);
  const locale = createLocale('en', 'auto');
  const projection = projectNetwork(index, { states: false, folded: new Set() });
  const nameOf = (id: string) => locale.text(index.actorById.get(id)!.name).text;
  const texts = { nameOf, shortOf: nameOf, segments: locale.segments, number: locale.number };
  return layoutByName(name, chooseActors(projection, max), projection.ties, frameOf(width, rtl), texts, dataset) as NetworkScene;
}

function overlapping({ rows }: NetworkScene): readonly string[] {
  return rows.flatMap((one, i) =>
    rows.slice(i + 1).flatMap((other) => (touches(nameBox(one), nameBox(other)) ? [`${one.id} ${other.id}`] : [])),
  );
}

/** Segments of lines that run through a name, found by sampling them. */
function through({ links, rows }: NetworkScene): readonly string[] {
  const names = rows.map((row) => ({ id: row.id, box: nameBox(row) }));
  const holds = ({ x, y, width, height }: Box, px: number, py: number) => px > x && px < x + width && py > y && py < y + height;
  return links.flatMap(({ id, pieces = [] }) => {
    return pieces.flatMap(([x0, y0, , , , , x1, y1]) => {
      const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0)) + 1;
      return Array.from({ length: steps + 1 }, (_, i) => i / steps).flatMap((t) =>
        names.filter(({ box }) => holds(box, x0 + t * (x1 - x0), y0 + t * (y1 - y0))).map((name) => `${id} ${name.id}`),
      );
    });
  });
}

describe.each(['bands', 'force'])('The layout %s', (name) => {
  const dataset = iranJapan();

  it.each([320, 720, 1200])('has at %d px no overlapping names, no tie through a name, and everybody once', (width) => {
    for (const max of [24, 40, 137]) {
      const scene = draw(name, dataset, width, { max });
      expect(overlapping(scene)).toEqual([]);
      expect(through(scene)).toEqual([]);
      expect(name === 'bands' ? outOfBand(scene, dataset) : []).toEqual([]);
      expect(new Set(scene.rows.map(({ id }) => id)).size).toBe(Math.min(max, 104));
      expect(looseEnds(scene)).toEqual([]);
      expect(structuredClone(scene)).toEqual(scene);
    }
  });

  it('is the same whatever the order of the data, and has no overlaps for any data', () => {
    fc.assert(
      fc.property(
        randomDataset({ events: 4, actors: 40, places: 1 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.boolean(),
        (data, width, rtl) => {
          const scene = draw(name, data, width, { max: 60, rtl });
          expect(draw(name, shuffled(data), width, { max: 60, rtl })).toEqual(scene);
          expect(overlapping(scene)).toEqual([]);
          expect(through(scene)).toEqual([]);
          expect(looseEnds(scene)).toEqual([]);
          expect(name === 'bands' ? outOfBand(scene, data) : []).toEqual([]);
          for (const { x, y } of scene.rows) expect([x, y].every(Number.isFinite) && x >= 0 && x <= width && y <= scene.height).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['bands', 672, 1_150],
  ['bands', 1152, 650],
  ['force', 672, 1_200],
  ['force', 1152, 1_165],
])('The layout %s makes use of its width: at %d px, all actors with a line fit into a height of %d px', (name, width, height) => {
  expect(draw(name, iranJapan(), width, { max: 137 }).height).toBeLessThanOrEqual(height);
});

it.each([
  ['bands', 24, 0],
  ['bands', 40, 6],
  ['bands', 80, 20],
  ['bands', 137, 30],
  ['force', 24, 1],
  ['force', 40, 4],
  ['force', 80, 10],
  ['force', 137, 12],
])('The layout %s with %d actors has crossings of no more than %d pairs of ties', (name, max, most) => {
  expect(crossingsIn(draw(name, iranJapan(), 952, { max }))).toBeLessThanOrEqual(most);
});

describe('The hash of a layout', () => {
  it('is the same here as in the browsers, whose letters have other widths', () => {
    expect(draw('bands', iranJapan(), 952).hash).toBe('da50e77c');
    expect(draw('force', iranJapan(), 952).hash).toBe('7b97fd7c');
  });
});

describe('The layout preset', () => {
  it('places actors where the data say, whatever they say, and below where they say nothing', () => {
    const dataset = iranJapan();
    const at = (positions: unknown) => draw('preset', { ...dataset, layout: { positions } } as unknown as Dataset, 900, { max: 10 });
    const ids = at({}).rows.map(({ id }) => id);
    const [one, other, third] = ids as [string, string, string];
    const scene = at({ [one]: [0, 0], [other]: [5, 1], [third]: [10, 4] });
    const xOf = (id: string) => scene.rows.find((row) => row.id === id)!.x;
    expect(xOf(one)).toBeLessThan(xOf(other));
    expect(xOf(other)).toBeLessThan(xOf(third));
    for (const bad of [{ [one]: 'left' }, { [one]: [1e300, 0] }, { [one]: [NaN, 1] }, { [one]: [0, 0], [other]: [1e-9, 9e8] }, null, 7]) {
      const drawn = at(bad);
      expect(overlapping(drawn)).toEqual([]);
      expect(drawn.height).toBeLessThan(9_000);
    }
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import type * as Layouts from '../../src/widgets/network/layout/layout-by-name.js';
import { positionsOf, type NetworkPositions } from '../../src/widgets/network/layout/positions.js';
import type { NetworkScene } from '../../src/widgets/network/scene.js';
import { chooseActors, projectNetwork } from '../../src/widgets/network/project/projection.js';
import { frameOf } from '../support/frame.js';
import { iranJapan } from '../support/iran-japan.js';
import { randomDataset } from '../support/random-data.js';

/** The steps that were needed to find positions; names that are where they were wanted needed none. */
const worked = vi.hoisted(() => [] as string[]);

vi.mock(import('../../src/layout/stress-layout.js'), async (original) => {
  const real = await original();
  return { ...real, stressLayout: (...args) => (worked.push('stress'), real.stressLayout(...args)) };
});
vi.mock(import('../../src/widgets/network/layout/untangle.js'), async (original) => {
  const real = await original();
  return { ...real, untangle: (...args) => (worked.push('untangle'), real.untangle(...args)) };
});
vi.mock(import('../../src/widgets/network/layout/slots.js'), async (original) => {
  const real = await original();
  return {
    ...real,
    *placeSlots(...args) {
      const placed = yield* real.placeSlots(...args);
      if (placed.some(({ x, y }, i) => x !== args[0][i]!.x || y !== args[0][i]!.y)) worked.push('slots');
      return placed;
    },
  };
});

let layoutByName: typeof Layouts.layoutByName;

// Unit tests share modules, and those that another file has loaded are not the ones above.
beforeAll(async () => {
  vi.resetModules();
  ({ layoutByName } = await import('../../src/widgets/network/layout/layout-by-name.js'));
});

function draw(name: string, dataset: Dataset, { width = 952, rtl = false, max = 999 } = {}): NetworkScene {
  const index = indexDataset(dataset);
  const locale = createLocale('en', 'auto');
  const { ties, ...projection } = projectNetwork(index, { states: false, folded: new Set() });
  const nameOf = (id: string) => locale.text(index.actorById.get(id)!.name).text;
  const texts = { nameOf, shortOf: nameOf, segments: locale.segments, number: locale.number };
  const actors = chooseActors({ ties, ...projection }, max);
  const frame = frameOf(width, rtl);
  return layoutByName(name, actors, ties, frame, texts, dataset) as NetworkScene;
}

const keep = (dataset: Dataset, layout: NetworkPositions) => ({ ...dataset, layout: JSON.parse(JSON.stringify(layout)) }) as Dataset;

const without = (dataset: Dataset, gone: string): Dataset => ({
  ...dataset,
  actors: dataset.actors.filter(({ id }) => id !== gone),
  ties: dataset.ties.filter(({ from, to }) => from !== gone && to !== gone),
});

/** How far each actor that is in both pictures has moved, px. */
function moves(before: NetworkScene, after: NetworkScene): readonly number[] {
  const known = positionsOf(before, false).positions;
  return Object.entries(positionsOf(after, false).positions).flatMap(([id, [x, y]]) => {
    const place = known[id];
    return place ? [Math.hypot(x - place[0], y - place[1])] : [];
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}

describe('Saved positions', () => {
  it.each(['bands', 'force'])('reproduce %s without computing a layout, to the last bit', (name) => {
    for (const rtl of [false, true]) {
      const dataset = iranJapan();
      const scene = draw(name, dataset, { rtl });
      expect(worked.splice(0)).toEqual(['stress', 'slots', 'untangle']);
      const again = draw('preset', keep(dataset, positionsOf(scene, rtl)), { rtl });
      expect(worked).toEqual([]);
      expect(again.hash).toBe(scene.hash);
      expect(again.rows).toEqual(scene.rows);
      expect(again.links).toEqual(scene.links);
    }
  });

  it('reproduce the picture for any data', () => {
    fc.assert(
      fc.property(
        randomDataset({ events: 1, actors: 30, places: 1 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.boolean(),
        fc.constantFrom('bands', 'force'),
        (dataset, width, rtl, name) => {
          const scene = draw(name, dataset, { width, rtl });
          expect(draw('preset', keep(dataset, positionsOf(scene, rtl)), { width, rtl }).hash).toBe(scene.hash);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep everybody in place when an actor is added, who is placed amid those they are tied to', () => {
    const dataset = iranJapan();
    const places = positionsOf(draw('bands', dataset), false);
    for (const { id } of dataset.actors.filter(({ type }, i) => type !== 'state' && i % 5 === 0)) {
      const before = draw('preset', keep(without(dataset, id), places));
      const { [id]: _, ...others } = places.positions;
      const after = draw('preset', keep(dataset, { ...places, positions: others }));
      expect(new Set(moves(before, after))).toEqual(new Set([0]));
      const ids = after.rows.map((row) => row.id);
      expect(ids).toEqual(expect.arrayContaining(before.rows.map((row) => row.id)));
      expect(ids.includes(id)).toBe(places.positions[id] !== undefined);
    }
  });

  it('are mirrored with the page, and fit into a narrower one', () => {
    const dataset = iranJapan();
    const places = positionsOf(draw('bands', dataset), false);
    const [scene, mirrored] = [false, true].map((rtl) => draw('preset', keep(dataset, places), { rtl }).rows);
    scene!.forEach(({ id, x }, i) => expect([mirrored![i]!.id, 952 - mirrored![i]!.x]).toEqual([id, x]));
    const narrow = draw('preset', keep(dataset, places), { width: 360 });
    for (const { x } of narrow.rows) expect(x >= 0 && x <= 360).toBe(true);
  });

  it.each([
    { width: 'wide' },
    { width: -1 },
    { width: 0 },
    { width: NaN },
    { width: 1e300 },
    { positions: { a0: [1] } },
    { positions: [] },
  ])('are ignored where they are invalid: %j', (layout) => {
    const dataset = { ...iranJapan(), layout: { positions: {}, ...layout } } as unknown as Dataset;
    expect(draw('preset', dataset).hash).toBe(draw('bands', dataset).hash);
  });
});

describe('An actor who is added', () => {
  it.each([40, 999])(
    'in columns of %d actors moves the others by a median of no more than a row',
    (max) => {
      const dataset = iranJapan();
      const after = draw('columns', dataset, { max });
      const all = dataset.actors.flatMap(({ id, type }) =>
        type === 'state' ? [] : moves(draw('columns', without(dataset, id), { max }), after),
      );
      expect(median(all)).toBeLessThanOrEqual(27);
    },
    30_000,
  );

  it('in columns of any data moves most of the others by less than a row', () => {
    const medians: number[] = [];
    fc.assert(
      fc.property(randomDataset({ events: 1, actors: 40, places: 1 }), (dataset) => {
        const all = moves(draw('columns', without(dataset, dataset.actors[0]!.id)), draw('columns', dataset));
        if (all.length) medians.push(median(all));
      }),
      // A median of medians guarantees nothing for each data set, so these are always the same 300.
      { numRuns: 300, seed: 1 },
    );
    expect(medians.length).toBeGreaterThan(100);
    expect(median(medians)).toBeLessThanOrEqual(24);
  });
});

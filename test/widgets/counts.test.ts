import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { layoutMap } from '../../src/widgets/map/layout/map.js';
import { emptyGeography } from '../../src/widgets/map/load-geography.js';
import { mapTexts } from '../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../src/widgets/map/project/projection.js';
import { layoutNetwork } from '../../src/widgets/network/layout/columns.js';
import { chooseActors, projectNetwork, untiedActors } from '../../src/widgets/network/project/projection.js';
import { eventsWithin } from '../../src/widgets/timeline/project/projection.js';
import { TimelineSession } from '../../src/widgets/timeline/session.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf } from '../support/geography.js';
import { LAYOUTS } from '../../src/widgets/map/project/options.js';
import { randomDataset } from '../support/random-data.js';
import { widgetContext } from '../support/widget-context.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const locale = createLocale('en');
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** From this width on, time runs across, px. */
const WIDE = 640;
const width = fc.constantFrom(320, 500, 640, 900, 1200);

/** The given number of events over a century, with initiators and ranks in turn. */
function manyEvents(count: number, initiators: readonly string[], ranks: readonly number[]): Dataset {
  const { dataset } = parse({
    format: 'bilateral/1',
    sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      kind: 'visit',
      date: `${1920 + ((i * 7) % 100)}-0${1 + (i % 9)}-${10 + (i % 18)}`,
      initiator: initiators[i % initiators.length],
      rank: ranks[i % ranks.length],
    })),
  });
  return dataset!;
}

/** What a timeline of the given width draws. */
function sessionOf(dataset: Dataset, room: number, everything: boolean, period?: readonly [string, string]): TimelineSession {
  const index = indexDataset(dataset);
  const day = (year: string) => Date.parse(`${year}-01-01`) / 864e5;
  const visible = period ? { from: day(period[0]), to: day(period[1]) } : null;
  const context = widgetContext({ index, locale, frame: frameOf(room) });
  const session = new TimelineSession();
  session.project(context);
  session.choose(context, visible, everything);
  session.layOut(context, visible, {
    everything,
    earlierOpen: true,
    revealed: new Set(),
    open: null,
    upper: 'a',
    plain: false,
    timeDirection: 'auto',
  });
  return session;
}

/** The ids of what is in view, and of what is drawn across and down. */
function told(...[dataset, room, everything, period]: Parameters<typeof sessionOf>) {
  const { across, projection, period: shown } = sessionOf(dataset, Math.max(WIDE, room), everything, period);
  const { rows } = sessionOf(dataset, Math.min(WIDE - 1, room), everything, period);
  const { scene, strip } = across!;
  return {
    inView: eventsWithin(projection, shown.from, shown.to)
      .map(({ id }) => id)
      .sort(),
    across: [...scene.marks.flatMap(({ ids }) => ids), ...(scene.leftOut?.ids ?? [])].sort(),
    down: [...rows!.rows.map(({ id }) => id), ...rows!.gaps.flatMap(({ ids }) => ids)].sort(),
    strip: sum(strip.bars.map(({ a, joint, b }) => a + joint + b)),
    marks: scene.marks,
  };
}

describe('A timeline draws or counts each event of the period once', () => {
  it('whatever its dates, sides and ranks', () => {
    fc.assert(
      fc.property(randomDataset({ events: 120, actors: 3, places: 3 }), width, fc.boolean(), fc.boolean(), (data, room, all, cut) => {
        const { inView, across, down, strip, marks } = told(data, room, all, cut ? ['1500', '1990'] : undefined);
        expect(across).toEqual(inView);
        expect(down).toEqual(inView);
        expect(strip).toBe(data.events.length);
        expect(marks.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([60, 61, 161, 401, 1_000, 3_000])('with %d of them, whoever acts and whatever their rank', (count) => {
    for (const [initiators, ranks] of [
      [
        ['AAA', 'BBB', 'both'],
        [1, 2, 3],
      ],
      [['AAA', 'BBB', 'both'], [2]],
      [
        ['both', 'CCC'],
        [3, 1],
      ],
      [['AAA'], [3]],
    ] as const) {
      const { inView, across, down, strip } = told(manyEvents(count, initiators, ranks), 1200, false);
      expect(inView).toHaveLength(count);
      expect(across).toEqual(inView);
      expect(down).toEqual(inView);
      expect(strip).toBe(count);
    }
  });
});

describe('A network draws or counts each actor once', () => {
  it('whoever is folded, however many are requested', () => {
    fc.assert(
      fc.property(
        randomDataset({ events: 1, actors: 40, places: 1 }),
        width,
        fc.boolean(),
        fc.constantFrom(5, 20, Infinity),
        fc.array(fc.nat(39)),
        (data, room, states, max, folded) => {
          const index = indexDataset(data);
          const projection = projectNetwork(index, { states, folded: new Set(folded.map((i) => `a${i}`)) });
          const actors = chooseActors(projection, max);
          const texts = { nameOf: (id: string) => id, shortOf: (id: string) => id, segments: locale.segments, number: locale.number };
          const { rows, boxes } = layoutNetwork(actors, projection.ties, frameOf(room), texts);
          const drawn = [...rows, ...boxes].map(({ id }) => id);
          const hidden = sum(actors.filter(({ isFolded }) => isFolded).map(({ memberCount }) => memberCount));
          const standing = projection.everyActor.filter(({ id }) => drawn.includes(projection.drawnAs(id)));
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.length + hidden).toBe(standing.length);
          const rest = max === Infinity ? untiedActors(projection, actors).length : 0;
          if (max === Infinity) expect(standing.length + rest).toBe(data.actors.filter(({ type }) => states || type !== 'state').length);
          for (const { isFolded, foldWidth } of rows) if (isFolded) expect(foldWidth).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A map draws or counts each event once', () => {
  it.each([
    ['IRN', 'JPN'],
    ['BRA', 'AUS'],
    ['FRA', 'DEU'],
    ['TUV', 'NRU'],
  ])('for %s and %s, in every layout and width, with both countries or one', async (a, b) => {
    const geographies = [await geographyOf(a, b, 'overview'), await geographyOf(a, b, 'standard'), emptyGeography([a, b], [])];
    fc.assert(
      fc.property(
        randomDataset({ events: 60, actors: 2, places: 20 }),
        width,
        fc.constantFrom(...LAYOUTS),
        fc.constantFrom('a', 'b', null),
        fc.nat(2),
        fc.boolean(),
        fc.array(fc.constantFrom('city', 'region', 'country', 'unknown'), { minLength: 20, maxLength: 20 }),
        (data, room, layout, only, which, regions, precisions) => {
          const index = indexDataset({
            ...data,
            sides: { a: { ...data.sides.a, country: 'AAA' }, b: { ...data.sides.b, country: 'BBB' } },
            places: data.places.map((place, i) => ({ ...place, precision: precisions[i]! })),
          });
          const projection = projectMap(index, index.events);
          const texts = mapTexts(index, locale, {});
          const options = { layout, only, zoom: null, pov: 'de-facto', regions };
          const { strip, panels, undrawn } = layoutMap(projection, geographies[which]!, frameOf(room), texts, options);
          const discs = [...panels.flatMap((panel) => panel.discs), ...(strip?.discs ?? [])];
          const drawn = discs.flatMap(({ ids }) => ids);
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(sum(discs.map(({ total }) => total)) + undrawn + projection.placeless).toBe(data.events.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

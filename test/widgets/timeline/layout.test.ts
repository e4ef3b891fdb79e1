import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, type Day } from '../../../src/data/dates.js';
import { parse } from '../../../src/data/parse.js';
import type { Dataset } from '../../../src/data/types.js';
import { touches, type Box } from '../../../src/layout/place-labels.js';
import { createLocale, type Language } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { layoutRows } from '../../../src/widgets/timeline/layout/rows.js';
import { layoutTimeline } from '../../../src/widgets/timeline/layout/across.js';
import { eventsInView, eventsUndrawn, landmarks, projectTimeline } from '../../../src/widgets/timeline/project/projection.js';
import type { LaneSide } from '../../../src/widgets/timeline/project/lane-side.js';
import type { HorizontalScene } from '../../../src/widgets/timeline/scene.js';
import { timelineTexts } from '../../../src/widgets/timeline/layout/texts.js';
import { largeData } from '../../../stories/support/large-data.js';
import { frameOf } from '../../support/frame.js';
import { iranJapan } from '../../support/iran-japan.js';
import { randomDataset, shuffled } from '../../support/random-data.js';

const MEETING = 'ev-2025-04-09-chitsaz-imagawa';

function draw(dataset: Dataset, width: number, language: Language = 'en', everything = false, upper: LaneSide = 'a', period?: [Day, Day]) {
  const index = indexDataset(dataset);
  const locale = createLocale(language, 'auto');
  const texts = timelineTexts(index, locale);
  const projection = projectTimeline(index, index.events);
  const [from, to] = period ?? [projection.from, projection.to];
  const events = eventsInView(projection, from, to, everything);
  const options = {
    from,
    to,
    plain: period !== undefined,
    upper,
    calendars: { own: locale.calendar, a: 'persian', b: 'japanese' },
    ...eventsUndrawn(projection, from, to, events),
    leftOut: [],
  } as const;
  const scene = layoutTimeline(events, projection, frameOf(width), options, texts);
  const rows = layoutRows(
    projection.events,
    { shown: new Set(projection.events.map(({ id }) => id)), open: null, upper },
    frameOf(width),
    texts,
    locale.timeline.years,
  );
  return { scene, rows, events, projection };
}

/** The number of pairs of a box and another box, or a leader, that touch. */
function collisions({ labels }: HorizontalScene): number {
  const leader = ({ x, y0, y1 }: HorizontalScene['labels'][number]): Box => ({
    x: x - 0.5,
    y: Math.min(y0, y1),
    width: 1,
    height: Math.abs(y1 - y0),
  });
  return labels.reduce(
    (count, one, i) =>
      count + labels.filter((other, j) => (j > i && touches(one.box, other.box)) || (j !== i && touches(one.box, leader(other)))).length,
    0,
  );
}

describe('The timeline of Iran and Japan', () => {
  const dataset = iranJapan();
  const dateOf = new Map(dataset.events.map(({ id, date }) => [id, date]));

  it.each([640, 720, 1200])('at %d px labels the meeting, with no label touching another or a leader', (width) => {
    for (const language of ['en', 'fa', 'ja'] as const) {
      const { scene } = draw(dataset, width, language);
      expect(collisions(scene)).toBe(0);
      if (width >= 720) expect(scene.labels.map(({ id }) => id)).toContain(MEETING);
    }
  });

  it.each([undefined, [parseDate('2024')!.earliest, parseDate('2026')!.latest] as [Day, Day]])(
    'folds the parts of the meeting into it, with their number, in the whole record and in %j',
    (period) => {
      const { scene, events } = draw(dataset, 1200, 'en', false, 'a', period);
      const parts = dataset.events.filter(({ partOf }) => partOf === MEETING).map(({ id }) => id);
      const mark = scene.marks.find(({ id }) => id === MEETING)!;
      expect(parts).toHaveLength(7);
      expect([mark.parts, [...mark.ids].sort()]).toEqual([7, [MEETING, ...parts].sort()]);
      expect(scene.labels.find(({ id }) => id === MEETING)!.date).toBe('9 Apr 2025, 7 parts');
      expect(events.filter(({ id }) => parts.includes(id))).toEqual([]);
      const all = draw(dataset, 1200, 'en', true, 'a', period).scene;
      expect(all.marks.every((each) => each.parts === 0)).toBe(true);
    },
  );

  it('labels at least 22 landmarks at 1200 px and stays below 720 px', () => {
    const { scene } = draw(dataset, 1200);
    expect(scene.labels.length).toBeGreaterThanOrEqual(22);
    expect(scene.height).toBeLessThanOrEqual(720);
  });

  it('draws or counts every event once when all are asked for', () => {
    const { scene } = draw(dataset, 1200, 'en', true);
    const drawn = scene.marks.flatMap(({ ids }) => ids);
    expect(drawn).toHaveLength(162);
    expect(new Set(drawn).size).toBe(162);
  });

  it('mirrors the lanes when they are swapped, and labels no fewer than two in three', () => {
    const [straight, swapped] = [draw(dataset, 1200).scene, draw(dataset, 1200, 'en', false, 'b').scene];
    const yOf = new Map(swapped.marks.map(({ id, y }) => [id, y]));
    for (const { id, y } of straight.marks) expect(yOf.get(id)).toBe(y === 0 ? 0 : -y);
    expect(collisions(swapped)).toBe(0);
    expect(swapped.labels.length).toBeGreaterThanOrEqual((straight.labels.length * 2) / 3);
    expect(swapped.rows.map(({ side }) => side)).toEqual(['b', '', 'a']);
  });

  it('puts the mark of an event with only a known year in the middle of that year, not on its first day', () => {
    const { scene } = draw(dataset, 1200, 'en', true, 'a', [parseDate('1950')!.earliest, parseDate('1990')!.latest]);
    const years = scene.marks.filter(
      ({ id, extent, ids }) => ids.length === 1 && extent?.style === 'bracket' && /^\d{4}$/.test(dateOf.get(id)!),
    );
    expect(years.length).toBeGreaterThan(3);
    for (const { x, extent } of years) expect(Math.abs(x - (extent!.x0 + extent!.x1) / 2)).toBeLessThanOrEqual(1);
  });

  it('gives both lanes the same room', () => {
    for (const upper of ['a', 'b'] as const) {
      const { scene } = draw(dataset, 1200, 'en', true, upper);
      const reach = (way: number) => Math.max(...scene.labels.map(({ y1 }) => way * y1));
      expect(reach(-1)).toBeLessThanOrEqual(280);
      expect(reach(1)).toBeLessThanOrEqual(280);
    }
  });

  it('is plain data, and the same for any order of the records', () => {
    const { scene, rows } = draw(dataset, 900);
    expect(structuredClone(scene)).toEqual(scene);
    expect(structuredClone(rows)).toEqual(rows);
    expect(draw(shuffled(dataset), 900).scene).toEqual(scene);
  });
});

describe('A timeline of hundreds of events', () => {
  const { dataset } = parse(largeData({ events: 2_000 }));
  const { scene } = draw(dataset!, 1200, 'en', true);
  const columns = scene.marks.filter(({ isColumn }) => isColumn);

  it('counts events in columns on the axis, all on the same scale', () => {
    expect(columns.length).toBeGreaterThan(20);
    expect(new Set(columns.map(({ side }) => side))).toEqual(new Set(['a', 'b']));
    const highest = columns.reduce((one, other) => (other.ids.length > one.ids.length ? other : one));
    for (const { y, ids } of columns) {
      const share = (Math.abs(highest.y) * ids.length) / highest.ids.length;
      expect(Math.abs(y)).toBeCloseTo(Math.max(6, share), -0.5);
    }
    expect(scene.marks.flatMap(({ ids }) => ids)).toHaveLength(2_000);
  });

  it('keeps columns apart, and the names of lanes and events clear of them', () => {
    const boxes = columns.map(({ x, y }): Box => ({ x: x - 10, y: Math.min(0, y), width: 20, height: Math.abs(y) }));
    const inner = boxes.filter(({ x }) => x < 1_150);
    expect(inner.some((one, i) => inner.some((other, j) => j > i && touches(one, other)))).toBe(false);
    const names = scene.laneNames.map(({ y, width }): Box => ({ x: 0, y: y - 12, width, height: 16 }));
    for (const name of [...names, ...scene.labels.map(({ box }) => box)]) expect(boxes.some((box) => touches(name, box))).toBe(false);
    expect(scene.labels.length).toBeGreaterThan(8);
    expect(collisions(scene)).toBe(0);
  });
});

describe('The timeline of any two countries', () => {
  it('keeps labels and leaders apart and inside, and loses no event', () => {
    fc.assert(
      fc.property(randomDataset({ events: 60, actors: 4, places: 6 }), fc.integer({ min: 640, max: 1400 }), (dataset, width) => {
        const { scene, events } = draw(dataset, width);
        expect(collisions(scene)).toBe(0);
        expect(scene.marks.flatMap(({ ids }) => ids).sort()).toEqual(events.map(({ id }) => id).sort());
        for (const { x, y } of scene.marks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(scene.axisY + y).toBeGreaterThan(0);
          expect(scene.axisY + y).toBeLessThan(scene.height);
        }
        for (const { box } of scene.labels) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(scene.axisY + box.y).toBeGreaterThanOrEqual(0);
          expect(scene.axisY + box.y + box.height).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives each event its own row in the narrow layout', () => {
    fc.assert(
      fc.property(randomDataset({ events: 40, actors: 2, places: 3 }), fc.integer({ min: 280, max: 639 }), (dataset, width) => {
        const { rows, projection } = draw(dataset, width);
        expect(rows.rows.map(({ id }) => id).sort()).toEqual(projection.events.map(({ id }) => id).sort());
        for (const { flag, textX, textWidth } of rows.rows) expect(textWidth).toBeLessThanOrEqual(flag === 'left' ? textX : width - textX);
        expect(rows.height).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('counts every event without a row between the rows around it, clear of their marks', () => {
    fc.assert(
      fc.property(
        randomDataset({ events: 60, actors: 2, places: 3 }),
        fc.integer({ min: 280, max: 639 }),
        fc.integer({ min: 1, max: 30 }),
        (dataset, width, most) => {
          const index = indexDataset(dataset);
          const { events } = projectTimeline(index, index.events);
          const shown = new Set(landmarks(events, most).map(({ id }) => id));
          const open = [...shown].at(-1)!;
          const texts = timelineTexts(index, createLocale('en', 'auto'));
          const { rows, gaps, height, cut } = layoutRows(
            events,
            { shown, open, upper: 'a' },
            frameOf(width),
            texts,
            createLocale('en').timeline.years,
          );
          const marks = [...rows.map(({ id, y }) => ({ ids: [id], y })), ...gaps].sort((one, other) => one.y - other.y);
          expect(marks.flatMap(({ ids }) => ids)).toEqual(events.map(({ id }) => id));
          for (const [i, { y }] of marks.entries()) {
            if (i && (marks[i]!.ids.length > 1 || marks[i - 1]!.ids.length > 1)) expect(y - marks[i - 1]!.y).toBeGreaterThanOrEqual(15);
            expect(y).toBeGreaterThanOrEqual(12);
            expect(y).toBeLessThanOrEqual(height - 12);
          }
          for (const row of rows) expect(row.id === open || row.top + row.height <= cut! || row.top >= cut!).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has rows for some of many events, even where none is a landmark', () => {
    const index = indexDataset(parse(largeData({ events: 5_000 })).dataset!);
    const { events } = projectTimeline(index, index.events);
    const plain = events.map((event) => ({ ...event, rank: 2 as const }));
    const chosen = landmarks(plain, 40);
    expect(chosen.length).toBeGreaterThan(20);
    expect(chosen.length).toBeLessThanOrEqual(40);
    const years = chosen.map(({ middle }) => middle);
    expect(years).toEqual([...years].sort((one, other) => one - other));
    expect(
      landmarks(
        events.map((event) => ({ ...event, rank: 1 as const })),
        40,
      ).length,
    ).toBeLessThanOrEqual(80);
  });

  it('puts events further right the later they are', () => {
    fc.assert(
      fc.property(randomDataset({ events: 40, actors: 2, places: 3 }), (dataset) => {
        const { scene, projection } = draw(dataset, 1000);
        const middleOf = new Map(projection.events.map(({ id, middle }) => [id, middle]));
        const firstOf = ({ ids }: { readonly ids: readonly string[] }) => middleOf.get(ids[0]!)!;
        const marks = [...scene.marks].sort((one, other) => firstOf(one) - firstOf(other));
        for (let i = 1; i < marks.length; i++) expect(marks[i]!.x).toBeGreaterThanOrEqual(marks[i - 1]!.x);
      }),
      { numRuns: 40 },
    );
  });
});

describe('The seam of a timeline', () => {
  const dataset = iranJapan();

  it.each([720, 1000, 1200])('has its year as a tick, and a line that gives way to texts, at %d px', (width) => {
    for (const language of ['en', 'fa', 'ja'] as const) {
      const { scene } = draw(dataset, width, language);
      const { seam, labels, rows, axisY, grid } = scene;
      const { ticks } = rows.find(({ name, side }) => side === '' && name !== '' && rows.length > 1) ?? rows[1]!;
      const year = createLocale(language).tick(scene.stops.seam!.day, 'year', 'gregory');
      expect(ticks.find(({ x }) => x === seam!.x)?.text).toBe(year);
      expect(grid).not.toContain(seam!.x);
      expect(seam!.runs.length).toBeGreaterThan(0);
      for (const [y0, y1] of seam!.runs) {
        expect(y1).toBeGreaterThan(y0);
        const line = { x: seam!.x - 0.5, y: y0 - axisY, width: 1, height: y1 - y0 };
        expect(labels.filter(({ box }) => touches(line, box))).toEqual([]);
      }
    }
  });
});

describe('Japanese eras on the axis', () => {
  it('begin with a mark on their first day, but for the first, which began before its calendar was this one', () => {
    const { scene } = draw(iranJapan(), 1200);
    const { spans } = scene.rows.find(({ side, ticks }) => side === 'b' && !ticks.length)!;
    expect(spans.map(({ begins }) => begins)).toEqual([false, true, true, true, true]);
    expect(
      draw(iranJapan(), 1200, 'en', false, 'a', [parseDate('1995')!.earliest, parseDate('2000')!.latest]).scene.rows.at(-1)!.spans[0]!
        .begins,
    ).toBe(false);
  });
});

describe('The leaders of labels', () => {
  const dataset = iranJapan();
  const periods = [
    undefined,
    [parseDate('2024')!.earliest, parseDate('2026')!.latest],
    [parseDate('1970')!.earliest, parseDate('2005')!.latest],
  ] as const;

  it.each([640, 720, 900, 1200])('run through no mark, number or name of a lane, at %d px', (width) => {
    const crossed: string[] = [];
    for (const language of ['en', 'fa', 'ja'] as const)
      for (const period of periods) {
        const { marks, labels, laneNames } = draw(dataset, width, language, false, 'a', period && [...period]).scene;
        for (const { id, x, y0, y1 } of labels) {
          const line = { x: x - 0.5, y: Math.min(y0, y1), width: 1, height: Math.abs(y1 - y0) };
          for (const mark of marks) {
            const glyph = { x: mark.x - 5, y: mark.y - 5, width: 10, height: 10 };
            if (mark.id !== id && !mark.isColumn && touches(line, glyph)) crossed.push(`${id} through ${mark.id}`);
            const number = { x: mark.x - 4, y: mark.isJoint ? -18 : mark.y > 0 ? mark.y + 4 : mark.y - 14, width: 8, height: 10 };
            if (mark.hasTally && !mark.isColumn && touches(line, number)) crossed.push(`${id} through the number of ${mark.id}`);
          }
          for (const name of laneNames)
            if (touches(line, { x: 4, y: name.y - 10, width: name.width, height: 12 })) crossed.push(`${id} through a name`);
        }
      }
    expect(crossed).toEqual([]);
  });
});

describe('The name of a lane', () => {
  it.each([720, 1200])('stands clear of stems and marks, at %d px, whatever the period', (width) => {
    for (let year = 1870; year < 2026; year += 5) {
      const { marks, laneNames } = draw(iranJapan(), width, 'en', false, 'a', [
        parseDate(`${year}`)!.earliest,
        parseDate(`${year + 5}`)!.latest,
      ]).scene;
      for (const { y, width: wide } of laneNames)
        for (const mark of marks) {
          const foot = mark.stem === 'cross' ? -Math.sign(mark.y) * 15 : 0;
          const stem = { x: mark.x - 5, y: Math.min(mark.y - 5, foot), width: 10, height: Math.abs(mark.y - foot) + 5 };
          expect(touches(stem, { x: 4, y: y - 10, width: wide, height: 12 }), `${mark.id} from ${year}`).toBe(false);
        }
    }
  });
});

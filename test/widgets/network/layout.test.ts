import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/types.js';
import { touches } from '../../../src/layout/place-labels.js';
import { createLocale, type Language } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { pointOn } from '../../../src/widgets/network/layout/curve.js';
import { layoutNetwork, LINE } from '../../../src/widgets/network/layout/columns.js';
import type { Curve, NetworkScene } from '../../../src/widgets/network/scene.js';
import { chooseActors, projectNetwork } from '../../../src/widgets/network/project/projection.js';
import { outOfBand } from '../../support/bands.js';
import { crossingsIn } from '../../support/crossings.js';
import { frameOf } from '../../support/frame.js';
import { iranJapan } from '../../support/iran-japan.js';
import { randomDataset, shuffled } from '../../support/random-data.js';

function draw(
  dataset: Dataset,
  width: number,
  { max = 40, language = 'en', rtl = false }: { max?: number; language?: Language; rtl?: boolean } = {},
) {
  const index = indexDataset(dataset);
  const locale = createLocale(language, 'auto');
  const projection = projectNetwork(index, { states: false, folded: new Set() });
  const actors = chooseActors(projection, max);
  const actorOf = (id: string) => index.actorById.get(id)!;
  const scene = layoutNetwork(actors, projection.ties, frameOf(width, rtl), {
    nameOf: (id) => locale.text(actorOf(id).name).text,
    shortOf: (id) => locale.text(actorOf(id).short ?? actorOf(id).name).text,
    segments: locale.segments,
    number: locale.number,
  });
  return { scene, actors, projection };
}

/** The boxes of the letters of each name. */
function names({ rows, boxes }: NetworkScene) {
  return [
    ...rows.map(({ id, x, y, textX, textWidth, lines }) => ({
      id,
      x: textX < x ? textX - textWidth : textX,
      y: y - (lines.length * LINE) / 2,
      width: textWidth,
      height: lines.length * LINE,
    })),
    ...boxes.map(({ id, x, y, width, height }) => ({ id, x: x - width / 2, y, width, height })),
  ];
}

function overlapping(scene: NetworkScene): readonly string[] {
  const all = names(scene);
  return all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => (touches(one, other) ? [`${one.id} ${other.id}`] : [])));
}

/** Ties that run through the letters of a name. */
function through(scene: NetworkScene): readonly string[] {
  const all = names(scene);
  return scene.links.flatMap(({ id, curve }) =>
    Array.from({ length: 101 }, (_, i) => pointOn(curve, i / 100)).flatMap(([px, py]) =>
      all
        .filter(({ x, y, width, height }) => px > x + 1 && px < x + width - 1 && py > y + 1 && py < y + height - 1)
        .map((name) => `${id} ${name.id}`),
    ),
  );
}

describe('The network of Iran and Japan', () => {
  const dataset = iranJapan();

  it.each([320, 480, 720, 1200])('at %d px keeps every actor in its band and every name clear of the others', (width) => {
    for (const max of [24, 40, 80, 137]) {
      for (const language of ['en', 'fa', 'ja'] as const) {
        const { scene } = draw(dataset, width, { max, language });
        expect(outOfBand(scene, dataset)).toEqual([]);
        expect(overlapping(scene)).toEqual([]);
        expect(through(scene)).toEqual([]);
      }
    }
  });

  it('draws every actor except the two states once, or lists it below', () => {
    for (const width of [320, 1200]) {
      const { rows, boxes, outside } = draw(dataset, width, { max: Infinity }).scene;
      const drawn = [...rows.map(({ id }) => id), ...boxes.map(({ id }) => id), ...outside];
      expect(drawn).toHaveLength(135);
      expect(new Set(drawn).size).toBe(135);
      expect(drawn).not.toContain('iran');
    }
  });

  it('is plain data, and the same for any order of the records', () => {
    const { scene } = draw(dataset, 900);
    expect(structuredClone(scene)).toEqual(scene);
    expect(draw(shuffled(dataset), 900).scene).toEqual(scene);
  });

  it('is mirrored where text runs from right to left', () => {
    const { bands } = draw(dataset, 900).scene;
    const mirrored = draw(dataset, 900, { rtl: true }).scene.bands;
    expect(mirrored.a).toEqual(bands.b);
    expect(mirrored.b).toEqual(bands.a);
  });

  it.each([
    [24, 12],
    [40, 31],
    [80, 243],
    [137, 323],
  ])('with %d actors has crossings of no more than %d pairs of ties', (max, most) => {
    expect(crossingsIn(draw(dataset, 952, { max }).scene)).toBeLessThanOrEqual(most);
  });

  it.each(['en', 'fa'] as const)('breaks no word of a name in %s on a 360 px phone', (language) => {
    const locale = createLocale(language, 'auto');
    const wordsOf = (text: string) => text.split(/[\s\u200c-]+/).filter(Boolean);
    const { scene } = draw(dataset, 328, { max: 26, language, rtl: language === 'fa' });
    const names = dataset.actors.flatMap(({ name, short }) => [locale.text(name).text, locale.text(short).text]);
    const words = new Set(names.flatMap(wordsOf));
    expect(scene.rows.flatMap(({ lines }) => lines.flatMap(wordsOf)).filter((word) => !words.has(word))).toEqual([]);
  });

  it.each([
    ['en', '+1,234'],
    ['fa', '+۱٬۲۳۴'],
    ['ja', '+1,234'],
  ] as const)('has room beside the name of a folded body for the number of those under it, in %s', (language, count) => {
    const { actors, projection } = draw(dataset, 720);
    const folded = actors.map((actor) => ({ ...actor, memberCount: 1_234, isFolded: true }));
    const locale = createLocale(language, 'auto');
    const nameOf = (id: string) => locale.text(dataset.actors.find((actor) => actor.id === id)!.name).text;
    const frame = frameOf(720, language === 'fa');
    const texts = { nameOf, shortOf: nameOf, segments: locale.segments, number: locale.number };
    const { rows, bands } = layoutNetwork(folded, projection.ties, frame, texts);
    expect(new Set(rows.map((row) => row.count))).toEqual(new Set([count]));
    for (const { side, isLeft, textX, textWidth, foldWidth } of rows) {
      expect(foldWidth).toBeGreaterThan(frame.measure(count, 11, 400) + 6);
      const band = side === 'a' ? bands.a : bands.b;
      if (isLeft) expect(textX - textWidth - foldWidth).toBeGreaterThanOrEqual(band.x);
      else expect(textX + textWidth + foldWidth).toBeLessThanOrEqual(band.x + band.width);
    }
  });

  it('draws a tie within a side outside its column, level with the names until it has passed them', () => {
    for (const width of [320, 1200]) {
      const { links, rows } = draw(dataset, width, { max: Infinity }).scene;
      const inside = links.filter(({ isInside }) => isInside);
      expect(inside.length).toBeGreaterThan(5);
      for (const { from, to, curve, pieces } of inside) {
        const ends = rows.filter(({ id }) => id === from || id === to);
        expect(ends.map(({ y }) => y).sort((a, b) => a - b)).toEqual([curve[1], curve[7]].sort((a, b) => a - b));
        const [first, arc, last] = pieces!;
        expect(arc).toBe(curve);
        expect([first![1], first![6], first![7]]).toEqual([curve[1], curve[0], curve[1]]);
        expect([last![0], last![1], last![7]]).toEqual([curve[6], curve[7], curve[7]]);
        expect(curve.filter((each, i) => i % 2 === 0 && (each < 0 || each > width))).toEqual([]);
        const outermost = rows
          .filter(({ isLeft, y }) => isLeft === ends[0]!.isLeft && (y - curve[1]) * (y - curve[7]) <= 0)
          .map((row) => row.textX + (row.isLeft ? -row.textWidth : row.textWidth));
        if (ends[0]!.isLeft) expect(curve[0]).toBeLessThanOrEqual(Math.min(...outermost));
        else expect(curve[0]).toBeGreaterThanOrEqual(Math.max(...outermost));
      }
    }
  });

  it.each([720, 1200])('at %d px keeps ties within a side apart where they pass each other', (width) => {
    const { links } = draw(dataset, width, { max: Infinity }).scene;
    const arcs = links.filter(({ isInside }) => isInside).map(({ curve }) => curve);
    const isLeft = ([x0, , x1]: Curve) => x1 < x0;
    const span = (curve: Curve) => [curve[1], curve[7]].sort((a, b) => a - b) as [number, number];
    const pairs = arcs.flatMap((one, i) =>
      arcs.slice(i + 1).flatMap((other) => {
        const [[top, bottom], [above, below]] = [span(one), span(other)];
        return isLeft(one) === isLeft(other) && top <= below && above <= bottom ? [[one, other] as const] : [];
      }),
    );
    expect(pairs.length).toBeGreaterThan(5);
    for (const [one, other] of pairs) expect(Math.abs(pointOn(one, 0.5)[0] - pointOn(other, 0.5)[0])).toBeGreaterThan(5.9);
  });
});

describe('The network of any two countries', () => {
  it('keeps actors in their bands, names apart and the number of actors for any data', () => {
    fc.assert(
      fc.property(
        randomDataset({ events: 10, actors: 40, places: 2 }),
        fc.integer({ min: 280, max: 1400 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (dataset, width, max, rtl) => {
          const { scene, actors } = draw(dataset, width, { max, rtl });
          expect(actors.length).toBeLessThanOrEqual(max);
          expect(outOfBand(scene, dataset)).toEqual([]);
          expect(overlapping(scene)).toEqual([]);
          expect(through(scene)).toEqual([]);
          const drawn = [...scene.rows.map(({ id }) => id), ...scene.boxes.map(({ id }) => id), ...scene.outside];
          expect(drawn.sort()).toEqual(actors.map(({ id }) => id).sort());
          for (const { y, height } of scene.rows) expect(y + height / 2).toBeLessThanOrEqual(scene.height);
        },
      ),
      { numRuns: 80 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/types.js';
import { touches } from '../../../src/layout/place-labels.js';
import { createLocale, type Language } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { pointOn } from '../../../src/widgets/network/layout/curve.js';
import { layoutNetwork, LINE } from '../../../src/widgets/network/layout/columns.js';
import type { Curve, NetworkScene } from '../../../src/widgets/network/scene.js';
import { chooseActors, projectNetwork, untiedActors, type NetworkActor } from '../../../src/widgets/network/project/projection.js';
import { outOfBand } from '../../support/bands.js';
import { crossingsIn } from '../../support/crossings.js';
import { frameOf } from '../../support/frame.js';
import { looseEnds } from '../../support/loose-ends.js';
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

/** Actors without a line who are the body of nobody with one. */
function withoutReason({ links }: NetworkScene, actors: readonly NetworkActor[]): readonly string[] {
  const parents = new Map(actors.map(({ id, parent }) => [id, parent]));
  const reasons = new Set(links.flatMap(({ from, to }) => [from, to]));
  for (const id of [...reasons]) for (let each = parents.get(id); each; each = parents.get(each)) reasons.add(each);
  return actors.map(({ id }) => id).filter((id) => !reasons.has(id));
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

  it('draws every actor except the two states once, or counts it among those whom no line joins to anyone', () => {
    for (const width of [320, 1200]) {
      const { scene, actors, projection } = draw(dataset, width, { max: Infinity });
      const drawn = [...scene.rows, ...scene.boxes].map(({ id }) => id);
      expect(drawn).toHaveLength(104);
      const all = [...drawn, ...untiedActors(projection, actors).map(({ id }) => id)];
      expect(new Set(all).size).toBe(135);
      expect(all).toHaveLength(135);
      expect(all).not.toContain('iran');
    }
  });

  it.each([24, 26, 40, 80, 137])('shows nobody of %d actors without a line, except the body of somebody who has one', (max) => {
    for (const width of [328, 472, 1152]) {
      const { scene, actors } = draw(dataset, width, { max });
      expect(withoutReason(scene, actors)).toEqual([]);
    }
  });

  it('puts the bodies that both sides share between them from 472 px on, in rows above the columns below that, with their lines', () => {
    for (const width of [312, 471, 472, 672, 1152]) {
      for (const rtl of [false, true]) {
        const { scene } = draw(dataset, width, { max: 26, rtl });
        const group = [...scene.rows, ...scene.boxes].find(({ id }) => id === 'joint-working-group')!;
        expect('textX' in group).toBe(width < 472);
        const { bridge } = scene.bands;
        expect(group.x).toBeGreaterThan(bridge.x);
        expect(group.x).toBeLessThan(bridge.x + bridge.width);
        const tied = scene.links.filter(({ from, to }) => [from, to].includes(group.id)).flatMap(({ from, to }) => [from, to]);
        expect(new Set(tied)).toEqual(new Set([group.id, 'mcit', 'mic', 'chitsaz', 'imagawa']));
      }
    }
  });

  it('draws the universities of a person as lines', () => {
    const { links } = draw(dataset, 1152, { max: Infinity }).scene;
    const tied = links.filter(({ from, family }) => from === 'imagawa' && family === 'office').map(({ to }) => to);
    expect(tied.sort()).toEqual(['harvard', 'osaka-univ', 'stanford', 'univ-tokyo', 'waseda']);
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
    [24, 4],
    [40, 32],
    [80, 149],
    [137, 437],
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

  it('draws a tie within a side as an arc in the gap, beside its column', () => {
    for (const width of [320, 1200]) {
      const { links, rows, bands } = draw(dataset, width, { max: Infinity }).scene;
      const { bridge } = bands;
      const inside = links.filter(({ isInside }) => isInside);
      expect(inside.length).toBeGreaterThan(5);
      for (const { from, to, curve } of inside) {
        const ends = rows.filter(({ id }) => id === from || id === to);
        expect(ends.map(({ y }) => y).sort((a, b) => a - b)).toEqual([curve[1], curve[7]].sort((a, b) => a - b));
        for (const t of [0.1, 0.5, 0.9]) {
          const [x] = pointOn(curve, t);
          expect(x).toBeGreaterThan(bridge.x);
          expect(x).toBeLessThan(bridge.x + bridge.width);
        }
      }
    }
  });

  it('keeps ties within a side apart where they pass each other', () => {
    const isLeft = ([x0, , x1]: Curve) => x1 > x0;
    const span = (curve: Curve) => [curve[1], curve[7]].sort((a, b) => a - b) as [number, number];
    const pairs = [720, 960, 1200].flatMap((width) => {
      const { links } = draw(dataset, width, { max: Infinity }).scene;
      const arcs = links.filter(({ isInside }) => isInside).map(({ curve }) => curve);
      return arcs.flatMap((one, i) =>
        arcs.slice(i + 1).flatMap((other) => {
          const [[top, bottom], [above, below]] = [span(one), span(other)];
          return isLeft(one) === isLeft(other) && top <= below && above <= bottom ? [[one, other] as const] : [];
        }),
      );
    });
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
          // Without any line there is nothing to draw but them.
          if (scene.links.length) expect(withoutReason(scene, actors)).toEqual([]);
          expect(looseEnds(scene)).toEqual([]);
          expect(outOfBand(scene, dataset)).toEqual([]);
          expect(overlapping(scene)).toEqual([]);
          expect(through(scene)).toEqual([]);
          const drawn = [...scene.rows.map(({ id }) => id), ...scene.boxes.map(({ id }) => id)];
          expect(drawn.sort()).toEqual(actors.map(({ id }) => id).sort());
          for (const { y, height } of scene.rows) expect(y + height / 2).toBeLessThanOrEqual(scene.height);
        },
      ),
      { numRuns: 80 },
    );
  });
});

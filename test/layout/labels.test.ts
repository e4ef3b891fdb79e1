import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, placeLabels, touches, type Box } from '../../src/layout/place-labels.js';
import { wrapText } from '../../src/layout/wrap-text.js';
import { segmentsOf } from '../../src/locale/segments.js';
import { frameOf } from '../support/frame.js';

const BOUNDS: Box = { x: 0, y: 0, width: 400, height: 300 };
const coordinate = fc.integer({ min: -20, max: 420 });
const box = fc.record({ x: coordinate, y: coordinate, width: fc.integer({ min: 1, max: 80 }), height: fc.integer({ min: 1, max: 40 }) });
const request = fc.record({
  x: coordinate,
  y: coordinate,
  r: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 5, max: 120 }),
  height: fc.constantFrom(14, 18),
});

describe('Names beside discs', () => {
  it('touch neither obstacles, nor each other, nor the edge', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), fc.array(box, { maxLength: 8 }), (requests, obstacles) => {
        const named = requests.map((each, i) => ({ id: `${i}`, ...each }));
        const placed = placeLabels(named, obstacles, BOUNDS).map(({ id, x, y }) => {
          const { width, height } = named[Number(id)]!;
          return { x, y: y - height / 2, width, height };
        });
        for (const [i, one] of placed.entries()) {
          expect(inside(one, BOUNDS)).toBe(true);
          expect([...obstacles, ...placed.slice(i + 1)].filter((other) => touches(one, other))).toEqual([]);
        }
      }),
    );
  });

  it('are dropped from the last one on when there is no room', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, x: 200, y: 150, r: 3, width: 100, height: 18 }));
    const ids = placeLabels(crowd, [], BOUNDS).map(({ id }) => id);
    expect(ids).toContain('0');
    expect(ids.length).toBeLessThan(12);
    expect(ids).toEqual([...ids].sort((one, other) => Number(one) - Number(other)));
  });
});

describe('Lines of text', () => {
  const { measure } = frameOf(0);
  const wrap = (text: string, maxWidth: number, maxLines: number, language: 'en' | 'fa' | 'ja' = 'en') =>
    wrapText(text, { size: 12, weight: 400, maxWidth, maxLines, measure, segments: (each) => segmentsOf(each, language) });
  const text = fc
    .array(fc.constantFrom('a', 'talks', 'electrification-of-the-railways', 'サミット', '会談。', 'گفت‌وگو', 'Ω'), {
      minLength: 1,
      maxLength: 20,
    })
    .map((words) => words.join(' '));

  it('never exceed their maximum width or their maximum number', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('en', 'fa', 'ja'),
        (said, width, most, language) => {
          const { lines, cut } = wrap(said, width, most, language);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line, 12, 400)).toBeLessThanOrEqual(width);
          const letters = (each: string) => each.replaceAll(/[\s\u2010]/g, '');
          if (cut) expect(lines.at(-1)).toMatch(/…$/);
          else expect(letters(lines.join(''))).toBe(letters(said));
        },
      ),
    );
  });

  it('break a long Latin word with a hyphen, at least three letters from its ends, and no other word', () => {
    const word = 'Parliamentary';
    for (let width = 24; width < measure(word, 12, 400); width++) {
      const { lines, isBroken } = wrap(`The ${word} League`, width, 9);
      expect(isBroken).toBe(true);
      for (const [i, line] of lines.entries()) {
        if (line.endsWith('\u2010')) expect(Math.min(line.length - 1, lines[i + 1]!.split(' ')[0]!.length)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(wrap(word, measure('Parliamenta', 12, 400), 9).lines).toEqual(['Parliament\u2010', 'ary']);
    expect(wrap('استاندارد‌سازی', 40, 9, 'fa').lines.join('')).not.toContain('\u2010');
    expect(wrap(word, 1000, 1).isBroken).toBe(false);
  });

  it('keep the last two letters of a broken word together only where they fit', () => {
    expect(wrap('サミット', 36, 9).lines).toEqual(['サ', 'ミット']);
    expect(wrap('サミット', 30, 9).lines).toEqual(['サ', 'ミッ', 'ト']);
  });

  it('contain the whole of a text that fits', () => {
    expect(wrap('Deputy ministers meet', 1000, 1)).toMatchObject({ lines: ['Deputy ministers meet'], cut: false });
    expect(wrap('Deputy ministers meet', 80, 4).lines.join(' ')).toBe('Deputy ministers meet');
  });
});

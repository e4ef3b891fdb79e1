import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/data/dates.js';
import { dayAt, timeScale, xAt } from '../../src/layout/time-scale.js';
import { timeTicks } from '../../src/layout/time-ticks.js';

const anyScale = fc
  .record({
    days: fc.array(fc.integer({ min: toDay(500, 1, 1), max: toDay(2030, 1, 1) }), { minLength: 2, maxLength: 60 }),
    width: fc.integer({ min: 280, max: 1600 }),
    plain: fc.boolean(),
  })
  .filter(({ days }) => Math.max(...days) - Math.min(...days) > 30)
  .map(({ days, width, plain }) => ({ days, scale: timeScale({ from: Math.min(...days), to: Math.max(...days), width, days, plain }) }));

describe('The scale of time', () => {
  it('takes a day to a pixel and back', () => {
    fc.assert(
      fc.property(anyScale, fc.double({ min: 0, max: 1, noNaN: true }), ({ scale, days }, share) => {
        const day = Math.min(...days) + share * (Math.max(...days) - Math.min(...days));
        expect(Math.abs(dayAt(scale, xAt(scale, day)) - day)).toBeLessThan(1e-3);
      }),
    );
  });

  it('never goes back, and fills its width without a hole', () => {
    fc.assert(
      fc.property(anyScale, ({ scale, days }) => {
        const xs = [...days].sort((one, other) => one - other).map((day) => xAt(scale, day));
        for (let i = 1; i < xs.length; i++) expect(xs[i]!).toBeGreaterThanOrEqual(xs[i - 1]!);
        const { segments, width } = scale;
        expect(segments[0]!.x0).toBe(0);
        expect(segments.at(-1)!.x1).toBe(width);
        for (let i = 1; i < segments.length; i++) expect(segments[i]!.x0).toBe(segments[i - 1]!.x1);
      }),
    );
  });

  it('leaves out no day with an event, and nothing at all when it is plain', () => {
    fc.assert(
      fc.property(anyScale, ({ scale, days }) => {
        for (const { isCut, from, to } of scale.segments) if (isCut) expect(days.filter((day) => day > from && day < to)).toEqual([]);
      }),
    );
    const days = [toDay(752, 1, 1), ...Array.from({ length: 20 }, (_, i) => toDay(1990 + i, 1, 1))];
    const options = { from: days[0]!, to: days.at(-1)!, width: 800, days };
    expect(timeScale({ ...options, plain: true }).segments).toHaveLength(1);
    expect(timeScale({ ...options, plain: false }).segments.filter(({ isCut }) => isCut)).toHaveLength(1);
  });
});

describe('Ticks', () => {
  it('stand apart, inside, and on beginnings of their unit', () => {
    fc.assert(
      fc.property(anyScale, fc.constantFrom('gregory', 'persian'), fc.integer({ min: 40, max: 90 }), ({ scale }, calendar, apart) => {
        const ticks = timeTicks(scale, calendar, apart);
        const month = new Intl.DateTimeFormat('en-u-nu-latn', { calendar, timeZone: 'UTC', month: 'numeric', day: 'numeric' });
        ticks.forEach(({ x, day, unit }, i) => {
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x).toBeLessThanOrEqual(scale.width);
          if (i) expect(x - ticks[i - 1]!.x).toBeGreaterThanOrEqual(apart * 0.8 - 1e-9);
          const parts = month.formatToParts(new Date(day * 86_400_000));
          const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
          // Persian leap years before the calendar was made law are reckoned in more than one way.
          if (unit === 'year' && (calendar === 'gregory' ? day > toDay(1600, 1, 1) : day > toDay(1925, 1, 1))) {
            expect([part('month'), part('day')]).toEqual([1, 1]);
          }
        });
      }),
    );
  });
});

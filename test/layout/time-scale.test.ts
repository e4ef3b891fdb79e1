import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/data/dates.js';
import { timeScale, timeStops } from '../../src/layout/time-scale.js';
import { timeTicks } from '../../src/layout/time-ticks.js';

const anyStops = fc
  .record({
    days: fc.array(fc.integer({ min: toDay(500, 1, 1), max: toDay(2030, 1, 1) }), { minLength: 2, maxLength: 60 }),
    width: fc.integer({ min: 280, max: 1600 }),
    plain: fc.boolean(),
  })
  .filter(({ days }) => Math.max(...days) - Math.min(...days) > 30)

  .map(({ days, width, plain }) => ({
    days,
    width,
    stops: timeStops({ from: Math.min(...days), to: Math.max(...days), width, days, plain }),
  }));

describe('The time scale', () => {
  it('maps a day to a pixel and back', () => {
    fc.assert(
      fc.property(anyStops, fc.double({ min: 0, max: 1, noNaN: true }), ({ stops, days }, share) => {
        const scale = timeScale(stops);
        const day = Math.min(...days) + share * (Math.max(...days) - Math.min(...days));
        expect(Math.abs(scale.invert(scale(day)) - day)).toBeLessThan(1e-3);
      }),
    );
  });

  it('is monotonic and fills its width without a gap', () => {
    fc.assert(
      fc.property(anyStops, ({ stops, days, width }) => {
        const xs = [...days].sort((one, other) => one - other).map(timeScale(stops));
        for (let i = 1; i < xs.length; i++) expect(xs[i]!).toBeGreaterThanOrEqual(xs[i - 1]!);
        expect([stops.xs[0], stops.xs.at(-1)]).toEqual([0, width]);
        expect([...stops.xs].sort((one, other) => one - other)).toEqual(stops.xs);
        expect([...stops.days].sort((one, other) => one - other)).toEqual(stops.days);
      }),
    );
  });

  it('cuts out no day with an event, and nothing at all when it is plain', () => {
    fc.assert(
      fc.property(anyStops, ({ stops: { cut }, days }) => {
        if (cut) expect(days.filter((day) => day > cut.from && day < cut.to)).toEqual([]);
      }),
    );
    const days = [toDay(752, 1, 1), ...Array.from({ length: 20 }, (_, i) => toDay(1990 + i, 1, 1))];
    const options = { from: days[0]!, to: days.at(-1)!, width: 800, days };
    expect(timeStops({ ...options, plain: true }).cut).toBeNull();
    expect(timeStops({ ...options, plain: false }).cut).not.toBeNull();
  });
});

describe('Ticks', () => {
  it('are spaced apart, inside the width, and at the start of their unit', () => {
    fc.assert(
      fc.property(
        anyStops,
        fc.constantFrom('gregory', 'persian'),
        fc.integer({ min: 40, max: 90 }),
        ({ stops, width }, calendar, apart) => {
          const ticks = timeTicks(stops, calendar, apart);
          const month = new Intl.DateTimeFormat('en-u-nu-latn', { calendar, timeZone: 'UTC', month: 'numeric', day: 'numeric' });
          ticks.forEach(({ x, day, unit }, i) => {
            expect(x).toBeGreaterThanOrEqual(-0.5);
            expect(x).toBeLessThanOrEqual(width);
            if (i) expect(x - ticks[i - 1]!.x).toBeGreaterThanOrEqual(apart * 0.8 - 1e-9);
            const parts = month.formatToParts(new Date(day * 86_400_000));
            const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
            // Persian leap years before the calendar became law are computed in more than one way.
            if (unit === 'year' && (calendar === 'gregory' ? day > toDay(1600, 1, 1) : day > toDay(1925, 1, 1))) {
              expect([part('month'), part('day')]).toEqual([1, 1]);
            }
          });
        },
      ),
    );
  });
});

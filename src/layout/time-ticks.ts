import { pairs, type TimeInterval } from 'd3';
import { MS_PER_DAY, type Day } from '../data/dates.js';
import { intervalsOf } from '../locale/calendar-intervals.js';
import type { Calendar } from '../locale/locale.js';
import { timeScale, type TimeStops } from './time-scale.js';

export interface TimeTick {
  readonly day: Day;
  readonly x: number;
  readonly unit: Unit;
}

type Unit = 'day' | 'month' | 'year';

type Step = readonly [unit: Unit, size: number, days: number];

const YEAR = 365.2425;

/** Days to either side of 1970 that a `Date` holds (ECMA-262), less 1,000 years so that rounding up stays within. */
const MOST_DAYS = 100_000_000 - 366_000;

const STEPS: readonly Step[] = [
  ['day', 1, 1],
  ['day', 7, 7],
  ['month', 1, 30],
  ['month', 3, 91],
  ['year', 1, YEAR],
  ['year', 2, 2 * YEAR],
  ['year', 5, 5 * YEAR],
  ['year', 10, 10 * YEAR],
  ['year', 20, 20 * YEAR],
  ['year', 50, 50 * YEAR],
  ['year', 100, 100 * YEAR],
  ['year', 200, 200 * YEAR],
  ['year', 500, 500 * YEAR],
  ['year', 1000, 1000 * YEAR],
];

/** Ticks at the starts of round years, months or days of a calendar, at least 0.8 × `apart` px apart; none in a cut or before it. */
export function timeTicks(stops: TimeStops, calendar: Calendar, apart: number): readonly TimeTick[] {
  const scale = timeScale(stops);
  const intervals = intervalsOf(calendar);
  let reached = -Infinity;
  return pairs(stops.days).flatMap(([from, to]) => {
    if (stops.cut && from < stops.cut.to) return [];
    const [x0, x1] = [scale(from), scale(to)];
    const perPixel = (to - from) / Math.max(1, x1 - x0);
    const [unit, size] = STEPS.find(([, , days]) => days >= perPixel * apart) ?? STEPS.at(-1)!;
    return startsBetween(from, to, intervals[unit].every(size)!).flatMap((day) => {
      const x = scale(day);
      if (x - reached < apart * 0.8 || x < x0 - 0.5 || x > x1) return [];
      reached = x;
      return [{ day, x, unit }];
    });
  });
}

/** The starts of an interval in [from, to], clamped to what a `Date` can hold. */
function startsBetween(from: Day, to: Day, interval: TimeInterval): readonly Day[] {
  const [first, last] = [Math.max(from, -MOST_DAYS), Math.min(to, MOST_DAYS)];
  return interval.range(new Date(first * MS_PER_DAY), new Date(last * MS_PER_DAY + 1)).map((date) => date.getTime() / MS_PER_DAY);
}

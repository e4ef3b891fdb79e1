import { pairs } from 'd3';
import { fromDay, type Day } from '../data/dates.js';
import { monthStart, toCalendar, yearStart } from '../locale/calendars.js';
import type { Calendar, TickUnit } from '../locale/locale.js';
import { timeScale, type TimeStops } from './time-scale.js';

export interface TimeTick {
  readonly day: Day;
  readonly x: number;
  readonly unit: TickUnit;
}

type Step = readonly [unit: TickUnit, size: number, days: number];

const YEAR = 365.2425;

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

/** Ticks at least `apart` px from each other, on the beginnings of round years, months or days of a calendar; none in a cut or before it. */
export function timeTicks(stops: TimeStops, calendar: Calendar, apart: number): readonly TimeTick[] {
  const scale = timeScale(stops);
  let reached = -Infinity;
  return pairs(stops.days).flatMap(([from, to]) => {
    if (stops.cut && from < stops.cut.to) return [];
    const [x0, x1] = [scale(from), scale(to)];
    const perPixel = (to - from) / Math.max(1, x1 - x0);
    const [unit, size] = STEPS.find(([, , days]) => days >= perPixel * apart) ?? STEPS.at(-1)!;
    return starts(unit, size, from, to, calendar).flatMap((day) => {
      const x = scale(day);
      if (x - reached < apart * 0.8 || x < x0 - 0.5 || x > x1) return [];
      reached = x;
      return [{ day, x, unit }];
    });
  });
}

function starts(unit: TickUnit, size: number, from: Day, to: Day, calendar: Calendar): readonly Day[] {
  if (unit === 'day') {
    const first = Math.ceil(from / size) * size;
    return Array.from({ length: Math.max(0, Math.floor((to - first) / size) + 1) }, (_, i) => first + i * size);
  }
  const years = calendar === 'persian' ? 'persian' : 'gregory';
  const yearOf = (day: Day) => (years === 'persian' ? toCalendar(day, 'persian').year : fromDay(day).year);
  const days: Day[] = [];
  const step = unit === 'year' ? size : 1;
  for (let year = Math.ceil(yearOf(from) / step) * step; year <= yearOf(to); year += step) {
    if (unit === 'year') days.push(yearStart(years, year));
    else for (let month = 1; month <= 12; month += size) days.push(monthStart(years, year, month));
  }
  return days.filter((day) => day >= from && day <= to);
}

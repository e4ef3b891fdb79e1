import { timeInterval, utcMonth, unixDay, utcYear, type CountableTimeInterval } from 'd3';
import { MS_PER_DAY, type Day } from '../data/dates.js';
import { solarDate, solarMonthStart, solarYearStart } from '../data/solar-hijri.js';
import type { Calendar } from './language.js';

/** Solar Hijri years divisible by k, as `utcYear.every(k)` for the Gregorian calendar. */
const solarYears = (k: number) =>
  numberedInterval(
    (n) => solarYearStart(n * k),
    (day) => Math.floor(solarDate(day).year / k),
  );

/** Solar Hijri years as a d3 interval (UTC). `every` is computed, as for `utcYear`, where d3's default steps year by year. */
export const solarYear: CountableTimeInterval = Object.assign(solarYears(1), { every: solarYears });

/** Solar Hijri months as a d3 interval (UTC). */
export const solarMonth = numberedInterval(
  (n) => {
    const year = Math.floor(n / 12);
    return solarMonthStart(year, n - 12 * year + 1);
  },
  (day) => {
    const { year, month } = solarDate(day);
    return 12 * year + month - 1;
  },
);

/** Years, months and days of a calendar as d3 intervals (UTC). Era years begin on 1 January, as Gregorian ones do. */
export function intervalsOf(calendar: Calendar): Readonly<Record<'year' | 'month' | 'day', CountableTimeInterval>> {
  const isSolar = calendar === 'persian';
  return { year: isSolar ? solarYear : utcYear, month: isSolar ? solarMonth : utcMonth, day: unixDay };
}

/** A d3 interval (UTC) over consecutively numbered runs of days: `startOf(n)` is the first day of run n, `numberOf` the inverse. */
function numberedInterval(startOf: (n: number) => Day, numberOf: (day: Day) => number): CountableTimeInterval {
  const numberAt = (date: Date) => numberOf(Math.floor(date.getTime() / MS_PER_DAY));
  return timeInterval(
    (date) => void date.setTime(startOf(numberAt(date)) * MS_PER_DAY),
    (date, step) => {
      const n = numberAt(date);
      date.setTime(date.getTime() + (startOf(n + step) - startOf(n)) * MS_PER_DAY);
    },
    (start, end) => numberAt(end) - numberAt(start),
    numberAt,
  );
}

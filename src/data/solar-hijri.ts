import { toDay, type CivilDate, type Day } from './dates.js';

/** 1 Farvardin of year 1 by the 33-year rule, one day before that of the almanacs. */
const EPOCH = toDay(622, 3, 21);

/** The first day of a Solar Hijri year, by the rule of 8 leap years in 33; agrees with `Intl` up to 1501. */
export function solarYearStart(year: number): Day {
  return EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/** The first day of a month, 1 to 12. Months 1 to 6 have 31 days, 7 to 11 have 30. */
export function solarMonthStart(year: number, month: number): Day {
  return solarYearStart(year) + (month - 1) * 30 + Math.min(month - 1, 6);
}

/** The Solar Hijri date of a day from 622-03-22 on. */
export function solarDate(day: Day): CivilDate {
  // A cycle of 33 years has 12,053 days; the estimate is off by one at most.
  let year = Math.floor(((day - EPOCH) * 33) / 12_053) + 1;
  if (solarYearStart(year + 1) <= day) year++;
  else if (solarYearStart(year) > day) year--;
  const since = day - solarYearStart(year);
  const month = since < 186 ? Math.floor(since / 31) : Math.floor((since - 6) / 30);
  return { year, month: month + 1, day: day - solarMonthStart(year, month + 1) + 1 };
}

/** First and last day of a Solar Hijri year, month or day; null for dates that do not exist. */
export function solarExtent(year: number, month: number | undefined, day: number | undefined): readonly [Day, Day] | null {
  if (month === undefined) return [solarYearStart(year), solarYearStart(year + 1) - 1];
  if (month < 1 || month > 12) return null;
  const [first, last] = [solarMonthStart(year, month), (month === 12 ? solarYearStart(year + 1) : solarMonthStart(year, month + 1)) - 1];
  if (day === undefined) return [first, last];
  const exact = first + day - 1;
  return exact < first || exact > last ? null : [exact, exact];
}

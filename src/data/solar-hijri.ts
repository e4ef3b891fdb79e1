import { toDay, type CivilDate, type Day } from './dates.js';

/** 1 Farvardin of the year 1 in the reckoning by 33 years, which is a day before that of the almanacs. */
const EPOCH = toDay(622, 3, 21);

/** First day of a Solar Hijri year, by eight leap years in 33, as `Intl` reckons until 1501. */
export function solarYearStart(year: number): Day {
  return EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/** First day of a month, 1 to 12. The first six months have 31 days, the next five 30. */
export function solarMonthStart(year: number, month: number): Day {
  return solarYearStart(year) + (month - 1) * 30 + Math.min(month - 1, 6);
}

/** Solar Hijri year, month and day of a day from 622-03-22 on. */
export function solarDate(day: Day): CivilDate {
  // 33 years have 12,053 days; the guess is a year off at most.
  let year = Math.floor(((day - EPOCH) * 33) / 12_053) + 1;
  if (solarYearStart(year + 1) <= day) year++;
  else if (solarYearStart(year) > day) year--;
  const since = day - solarYearStart(year);
  const month = since < 186 ? Math.floor(since / 31) : Math.floor((since - 6) / 30);
  return { year, month: month + 1, day: day - solarMonthStart(year, month + 1) + 1 };
}

/** First and last day of a Solar Hijri year, month or day; null where the calendar has none of that name. */
export function solarExtent(year: number, month: number | undefined, day: number | undefined): readonly [Day, Day] | null {
  if (month === undefined) return [solarYearStart(year), solarYearStart(year + 1) - 1];
  if (month < 1 || month > 12) return null;
  const [first, last] = [solarMonthStart(year, month), (month === 12 ? solarYearStart(year + 1) : solarMonthStart(year, month + 1)) - 1];
  if (day === undefined) return [first, last];
  const exact = first + day - 1;
  return exact < first || exact > last ? null : [exact, exact];
}

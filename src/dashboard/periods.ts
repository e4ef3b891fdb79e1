import { sort } from 'd3';
import { dayToIso, midDay, type EdtfDate } from '../data/dates.js';
import { toCalendar, yearStart } from '../locale/calendars.js';
import type { Calendar } from '../locale/language.js';

/** ISO dates of the first and the last day. */
export interface YearPeriod {
  readonly from: string;
  readonly to: string;
}

/** Years in one period. */
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** More periods are too many to watch. */
const MOST = 20;

/** Periods of equally many whole years in which the middle of some date lies, the first one first: as short as leaves no more than twenty. O(dates). */
export function periodsOf(dates: readonly Pick<EdtfDate, 'earliest' | 'latest'>[], calendar: Calendar): readonly YearPeriod[] {
  const years = dates.map(midDay).map((day) => Math.max(1, toCalendar(day, calendar).year));
  const startsAt = (length: number) => sort(new Set(years.map((year) => year - (year % length))));
  const length = LENGTHS.find((each) => startsAt(each).length <= MOST) ?? LENGTHS.at(-1)!;
  return startsAt(length).map((year) => ({
    from: dayToIso(yearStart(calendar, Math.max(1, year))),
    to: dayToIso(yearStart(calendar, year + length) - 1),
  }));
}

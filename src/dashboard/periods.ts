import { sort } from 'd3';
import { dayToIso, midDay, type EdtfDate } from '../data/dates.js';
import { toCalendar, yearStart } from '../locale/calendars.js';
import type { Calendar } from '../locale/language.js';

/** First and last day, ISO 8601. */
export interface YearPeriod {
  readonly from: string;
  readonly to: string;
}

/** Candidate lengths of a period, years. */
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Most periods worth watching. */
const MOST = 20;

/**
 * Returns the periods that contain the middle of a date, oldest first: whole years of the shortest length that gives at most 20 periods.
 * O(dates).
 */
export function periodsOf(dates: readonly Pick<EdtfDate, 'earliest' | 'latest'>[], calendar: Calendar): readonly YearPeriod[] {
  const years = dates.map(midDay).map((day) => Math.max(1, toCalendar(day, calendar).year));
  const startsAt = (length: number) => sort(new Set(years.map((year) => year - (year % length))));
  const length = LENGTHS.find((each) => startsAt(each).length <= MOST) ?? LENGTHS.at(-1)!;
  return startsAt(length).map((year) => ({
    from: dayToIso(yearStart(calendar, Math.max(1, year))),
    to: dayToIso(yearStart(calendar, year + length) - 1),
  }));
}

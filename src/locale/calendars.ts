import { fromDay, toDay, type Day } from '../data/dates.js';
import { solarDate, solarYearStart } from '../data/solar-hijri.js';
import { messagesIn } from './catalogue.js';
import type { Calendar, Language } from './language.js';

export interface CalendarDate {
  /** Name of the era in the reader's language; only in the Japanese calendar. */
  readonly era?: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface EraSpan {
  /** First and last day within the period asked for, both included. */
  readonly start: Day;
  readonly end: Day;
  readonly name: string;
}

/**
 * First day and year offset (Gregorian year of its year 1, less one) of each era: Meiji, Taishō, Shōwa, Heisei, Reiwa. Meiji counts from
 * 1868 but begins here in 1873, since Japan used a lunisolar calendar until the day before. Not by `Intl`, which also uses eras
 * from the seventh century on and has only two of these names in Persian.
 */
const ERAS: readonly (readonly [start: Day, yearBefore: number])[] = [
  [toDay(1873, 1, 1), 1867],
  [toDay(1912, 7, 30), 1911],
  [toDay(1926, 12, 25), 1925],
  [toDay(1989, 1, 8), 1988],
  [toDay(2019, 5, 1), 2018],
];

/** 1 Farvardin of year 1, and a limit well within what a `Date` can hold. */
const PERSIAN_DAYS: readonly [Day, Day] = [toDay(622, 3, 22), 99_000_000];

/** Civil calendars by ISO 3166-1 alpha-3 code; Gregorian elsewhere. */
const CALENDAR_BY_COUNTRY: Readonly<Record<string, Calendar>> = { AFG: 'persian', IRN: 'persian', JPN: 'japanese' };

/** The civil calendar of a country, by ISO 3166-1 alpha-3 code. */
export function calendarOf(country: string): Calendar {
  return Object.hasOwn(CALENDAR_BY_COUNTRY, country) ? CALENDAR_BY_COUNTRY[country]! : 'gregory';
}

/** True when a calendar is defined on a day: from its first year on, eras from 1873 on. */
export function canSay(day: Day, calendar: Calendar): boolean {
  if (calendar === 'gregory') return true;
  return calendar === 'japanese' ? day >= ERAS[0]![0] : day >= PERSIAN_DAYS[0] && day <= PERSIAN_DAYS[1];
}

/** Year, month and day in a calendar that is defined on the day; Gregorian years are astronomical, year 0 is 1 BCE. */
export function toCalendar(day: Day, calendar: Calendar, language: Language = 'en'): CalendarDate {
  if (calendar !== 'persian') {
    const date = fromDay(day);
    const at = calendar === 'japanese' ? ERAS.findLastIndex(([start]) => start <= day) : -1;
    return at < 0 ? date : { ...date, era: messagesIn(language).dates.eras[at]!, year: date.year - ERAS[at]![1] };
  }
  return solarDate(day);
}

/** The first day of a year: 1 January or 1 Farvardin. For eras the year is the Gregorian one. */
export function yearStart(calendar: Calendar, year: number): Day {
  return calendar === 'persian' ? solarYearStart(year) : toDay(year, 1, 1);
}

/** The Japanese eras that overlap [from, to], clipped to it, in order. */
export function eraSpans(from: Day, to: Day, language: Language): readonly EraSpan[] {
  return ERAS.flatMap(([start], i) => {
    const end = (ERAS[i + 1]?.[0] ?? Infinity) - 1;
    if (end < from || start > to) return [];
    return [{ start: Math.max(start, from), end: Math.min(end, to), name: messagesIn(language).dates.eras[i]! }];
  });
}

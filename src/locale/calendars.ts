import { fromDay, MS_PER_DAY, toDay, type Day } from '../data/dates.js';
import type { Language } from './language.js';

/** Gregorian, Solar Hijri, and the Gregorian year in Japanese eras. */
export type Calendar = 'gregory' | 'persian' | 'japanese';

export interface CalendarDate {
  /** Name of the era in the reader's language; only in the Japanese calendar. */
  readonly era?: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface EraSpan {
  /** First and last day that are asked for. */
  readonly start: Day;
  readonly end: Day;
  readonly name: string;
}

/** Japan kept a lunisolar calendar until the day before. */
const FIRST_ERA_DAY = toDay(1873, 1, 1);

/** First days of the Japanese eras that began since: Taisho, Showa, Heisei, Reiwa. */
const ERA_STARTS: readonly Day[] = [toDay(1912, 7, 30), toDay(1926, 12, 25), toDay(1989, 1, 8), toDay(2019, 5, 1)];

/** 1 Farvardin of the year 1. */
const FIRST_PERSIAN_DAY = toDay(622, 3, 22);

/** Calendar that a country's readers use, by ISO 3166-1 alpha-3; all others use the Gregorian. */
const CALENDAR_BY_COUNTRY: Readonly<Record<string, Calendar>> = { AFG: 'persian', IRN: 'persian', JPN: 'japanese' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The same formatter for the same question; making one costs 70 times as much as using it. Always UTC: a civil date has no zone. */
export function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${Object.entries(options).join()}`;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })));
  return found;
}

export function calendarOf(country: string): Calendar {
  return Object.hasOwn(CALENDAR_BY_COUNTRY, country) ? CALENDAR_BY_COUNTRY[country]! : 'gregory';
}

/** False where a calendar cannot say a day: before its first year, or before 1873 for eras. */
export function canSay(day: Day, calendar: Calendar): boolean {
  return calendar === 'gregory' || day >= (calendar === 'persian' ? FIRST_PERSIAN_DAY : FIRST_ERA_DAY);
}

/** Year, month and day in a calendar that can say the day; Gregorian years before 1 are astronomical. */
export function toCalendar(day: Day, calendar: Calendar, language: Language = 'en'): CalendarDate {
  if (calendar === 'gregory') return fromDay(day);
  if (calendar === 'japanese') {
    const { month, day: date } = fromDay(day);
    const parts = formatter(`${language}-u-ca-japanese-nu-latn`, { era: 'long', year: 'numeric' }).formatToParts(day * MS_PER_DAY);
    const year = parts.find(({ type }) => type === 'year')!.value;
    return { era: parts.find(({ type }) => type === 'era')!.value, year: year === '元' ? 1 : Number.parseInt(year, 10), month, day: date };
  }
  const parts = formatter('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(day * MS_PER_DAY);
  const number = (name: string) => Number.parseInt(parts.find(({ type }) => type === name)!.value, 10);
  return { year: number('year'), month: number('month'), day: number('day') };
}

/** First day of a year: 1 January, or 1 Farvardin as `Intl` has it. */
export function yearStart(calendar: Calendar, year: number): Day {
  if (calendar !== 'persian') return toDay(year, 1, 1);
  for (let day = toDay(year + 621, 3, 19); ; day++) {
    const date = toCalendar(day, 'persian');
    if (date.month === 1 && date.day === 1) return day;
  }
}

/** The Japanese eras that touch a period, in order. */
export function eraSpans(from: Day, to: Day, language: Language): readonly EraSpan[] {
  const starts = [FIRST_ERA_DAY, ...ERA_STARTS];
  return starts.flatMap((start, i) => {
    const end = (starts[i + 1] ?? Infinity) - 1;
    if (end < from || start > to) return [];
    return [{ start: Math.max(start, from), end: Math.min(end, to), name: toCalendar(start, 'japanese', language).era! }];
  });
}

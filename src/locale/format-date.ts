import { MS_PER_DAY, type DateBound, type DatePoint, type Day, type EdtfDate } from '../data/dates.js';
import { canSay, formatter, toCalendar, type Calendar } from './calendars.js';
import type { Language } from './language.js';

export type DateStyle = 'short' | 'long';

/** How a language says what no calendar says. `n` and texts are already in the reader's digits. */
export interface DateWords {
  readonly beforeCommonEra: (year: string) => string;
  readonly century: (n: number, text: string) => string;
  readonly decade: (year: string) => string;
  readonly season: (n: number, year: string) => string;
  readonly circa: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** Between the ends of an interval. */
  readonly to: string;
  /** Between the two years or months that one Gregorian year or month touches. */
  readonly across: string;
  readonly calendarName: Readonly<Record<Calendar, string>>;
}

export interface DateFormat {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly style: DateStyle;
  readonly words: DateWords;
  readonly number: (n: number) => string;
}

/** The written parts of a day in the order of the language, so that two of them can share what they have in common. */
interface Fields {
  readonly parts: readonly string[];
  /** Year first, as in Japanese and in eras; else year last. */
  readonly yearFirst: boolean;
  readonly glue: string;
}

/**
 * An EDTF date in words. `Intl` gives names and numbers only: its ranges of months lose the end in Persian, it has no
 * precision, and it counts eras before there were any.
 */
export function formatDate(date: EdtfDate, format: DateFormat): string {
  const { words } = format;
  if (!date.interval) return formatPoint(date, format);
  const { start, end } = date.interval;
  if (typeof end === 'string') return words.since(formatBound(start, format));
  if (typeof start === 'string') return words.until(formatBound(end, format));
  if (start.approximate || end.approximate || start.uncertain || end.uncertain || start.precision !== end.precision || isCoarse(start)) {
    return `${formatPoint(start, format)}${words.to}${formatPoint(end, format)}`;
  }
  return joined(fieldsAt(start.earliest, start, format), fieldsAt(end.latest, end, format), words.to);
}

/** False when the calendar cannot say every end of the date, or says it no other way than the Gregorian does. */
export function isSayable(date: EdtfDate, calendar: Calendar): boolean {
  const points = date.interval ? [date.interval.start, date.interval.end].filter((bound) => typeof bound !== 'string') : [date];
  return points.every((point) => canSay(point.earliest, calendar) && (calendar === 'gregory' || !isCoarse(point)));
}

function formatBound(bound: DateBound, format: DateFormat): string {
  return typeof bound === 'string' ? '' : formatPoint(bound, format);
}

function formatPoint(point: DatePoint, format: DateFormat): string {
  const { words } = format;
  const calendar = canSay(point.earliest, format.calendar) && !isCoarse(point) ? format.calendar : 'gregory';
  const text = plainPoint(point, { ...format, calendar });
  const certain = point.uncertain ? words.uncertain(text) : text;
  return point.approximate ? words.circa(certain) : certain;
}

function plainPoint(point: DatePoint, format: DateFormat): string {
  const { earliest, latest, precision } = point;
  const { words, number } = format;
  const { year, month } = toCalendar(earliest, 'gregory');
  if (precision === 'century') {
    const century = year >= 0 ? Math.floor(year / 100) + 1 : Math.ceil(-year / 100);
    const text = words.century(century, number(century));
    return year >= 0 ? text : words.beforeCommonEra(text);
  }
  if (precision === 'decade') return words.decade(yearText(year, format));
  if (precision === 'season' && format.calendar === 'gregory') return words.season(month / 3, yearText(year, format));
  return joined(fieldsAt(earliest, point, format), fieldsAt(latest, point, format), words.across);
}

function isCoarse({ precision }: DatePoint): boolean {
  return precision === 'decade' || precision === 'century' || precision === 'millennium';
}

function fieldsAt(day: Day, { precision }: DatePoint, format: DateFormat): Fields {
  const { language, calendar, number } = format;
  const date = toCalendar(day, calendar, language);
  const hasMonth = precision === 'day' || precision === 'month' || precision === 'season';
  const month = hasMonth ? monthText(day, date.month, format) : '';
  const year = yearField(date.year, date.era, format);
  if (language === 'ja') {
    return { parts: [year, month, precision === 'day' ? `${number(date.day)}日` : ''].filter(Boolean), yearFirst: true, glue: '' };
  }
  const rest = [precision === 'day' ? number(date.day) : '', month].filter(Boolean);
  if (calendar !== 'japanese') return { parts: [...rest, year], yearFirst: false, glue: ' ' };
  const comma = language === 'fa' ? '،' : ',';
  return { parts: rest.length ? [`${year}${comma}`, rest.join(' ')] : [year], yearFirst: true, glue: ' ' };
}

/** Two dates as one text without repeating what they share; one text when they are the same. */
function joined(start: Fields, end: Fields, between: string): string {
  const { glue, yearFirst } = start;
  const whole = (parts: readonly string[]) => parts.join(glue);
  if (whole(start.parts) === whole(end.parts)) return whole(start.parts);
  if (yearFirst) {
    const common = end.parts.findIndex((part, i) => part !== start.parts[i]);
    return `${whole(start.parts)}${between}${whole(end.parts.slice(common))}`;
  }
  let kept = start.parts.length;
  while (kept > 0 && start.parts[kept - 1] === end.parts[kept - 1]) kept--;
  return `${whole(start.parts.slice(0, kept))}${between}${whole(end.parts)}`;
}

function monthText(day: Day, month: number, { language, calendar, style }: DateFormat): string {
  if (language === 'ja' && calendar !== 'persian') return `${month}月`;
  const months = calendar === 'persian' ? 'persian' : 'gregory';
  return formatter(`${language}-u-ca-${months}`, { month: style }).format(day * MS_PER_DAY);
}

function yearField(year: number, era: string | undefined, format: DateFormat): string {
  const { language, number, calendar, words } = format;
  if (!era) return language === 'ja' && year > 0 ? `${calendar === 'persian' ? words.calendarName.persian : ''}${number(year)}年` : yearText(year, format);
  return language === 'ja' ? `${era}${year === 1 ? '元' : number(year)}年` : `${era} ${number(year)}`;
}

function yearText(year: number, { words, number }: DateFormat): string {
  return year > 0 ? number(year) : words.beforeCommonEra(number(1 - year));
}

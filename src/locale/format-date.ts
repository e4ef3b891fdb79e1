import type { DateBound, DatePoint, DatePrecision, Day, EdtfDate } from '../data/dates.js';
import { canSay, toCalendar } from './calendars.js';
import type { Calendar, Language } from './language.js';
import type { DateMessages } from './messages.js';

/** Short for labels ("9 Apr 2025"), long for the card ("9 April 2025"). */
export type DateStyle = 'short' | 'long';

export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day';

export interface DateFormat {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly style: DateStyle;
  readonly words: DateMessages;
  /** Formats an integer in the digits of the language, ungrouped. */
  readonly number: (n: number) => string;
}

/** A formatted date in parts, so that a range need not repeat what its ends share. */
interface Fields {
  readonly era: string;
  readonly year: string;
  /** Month and day, as far as known, in the order of the language. */
  readonly rest: readonly string[];
}

/** What is needed to format a date of one precision. */
type Extent = Pick<DatePoint, 'earliest' | 'latest' | 'precision'>;

/**
 * An EDTF date as text in the wanted calendar, or in the Gregorian where that one is not defined. Not by `Intl`: it has no precision,
 * loses the end of month ranges in Persian, applies eras before 1873, and its first formatter takes longer to construct than a small
 * picture to draw. Tests compare names and days with `Intl`.
 */
export function formatDate(date: EdtfDate, wanted: DateFormat): string {
  const format: DateFormat = isSayable(date, wanted.calendar) ? wanted : { ...wanted, calendar: 'gregory' };
  const { words } = format;
  if (!date.interval) return formatPoint(date, format);
  const { start, end } = date.interval;
  if (typeof end === 'string') return words[end === 'open' ? 'since' : 'notBefore'](formatBound(start, format));
  if (typeof start === 'string') return words[start === 'open' ? 'until' : 'notAfter'](formatBound(end, format));
  const alike = start.precision === end.precision && start.uncertain === end.uncertain && start.approximate === end.approximate;
  if (!alike || isCoarse(start) || start.precision === 'season') {
    const ends = [formatPoint(start, format), formatPoint(end, format)];
    return ends.join(ends.some((each) => each.includes(words.to)) ? words.toApart : words.to);
  }
  return qualified(start, formatExtent({ ...start, latest: end.latest }, words.to, format), format);
}

/** True when the calendar is defined on every day of the date, and would not fall back to the Gregorian for its precision. */
export function isSayable({ interval, ...date }: EdtfDate, calendar: Calendar): boolean {
  const points = interval ? [interval.start, interval.end].filter((bound) => typeof bound !== 'string') : [date];
  return (
    calendar === 'gregory' ||
    points.every((point) => canSay(point.earliest, calendar) && canSay(point.latest, calendar) && !isCoarse(point))
  );
}

/** What is uncertain about a date, as phrases: precision, qualifiers, open or unrecorded ends. Empty for a certain day. */
export function certainty({ interval, precision, approximate, uncertain }: EdtfDate, words: DateMessages): readonly string[] {
  const ends = interval ? [interval.start, interval.end] : [];
  return [
    ...(interval || precision === 'day' ? [] : [words.known[precision]]),
    ...(approximate ? [words.approximate] : []),
    ...(uncertain ? [words.unsure] : []),
    ...(interval?.end === 'open' ? [words.goesOn] : []),
    ...(ends.includes('unknown') ? [words.boundUnknown] : []),
  ];
}

/** The label of a tick on a time axis. Gregorian for eras, which have no plain year number. */
export function formatTick(day: Day, unit: TickUnit, wanted: DateFormat): string {
  const calendar = wanted.calendar === 'japanese' || !canSay(day, wanted.calendar) ? 'gregory' : wanted.calendar;
  const format: DateFormat = { ...wanted, calendar };
  if (unit === 'month') return written(fieldsAt(day, unit, format), format);
  if (unit === 'day') return restText(fieldsAt(day, unit, format).rest, format);
  return yearNumber(toCalendar(day, calendar).year, format);
}

function formatBound(bound: DateBound, format: DateFormat): string {
  return typeof bound === 'string' ? '' : formatPoint(bound, format);
}

function formatPoint(point: DatePoint, format: DateFormat): string {
  const { earliest, precision } = point;
  const { words, number } = format;
  const { year } = toCalendar(earliest, 'gregory');
  let text: string;
  if (precision === 'century') {
    const century = year >= 0 ? Math.floor(year / 100) + 1 : Math.ceil(-year / 100);
    text = words.century(century);
    text = year < 0 ? words.beforeCommonEra(text) : words.marked(text, 'gregory', true);
  } else if (precision === 'decade' && year > 0) text = words.marked(words.decade(number(year)), 'gregory', true);
  else if (precision === 'season') text = seasonText(point, format);
  else text = formatExtent(point, isCoarse(point) ? words.to : words.across, format);
  return qualified(point, text, format);
}

function qualified({ uncertain, approximate }: DatePoint, text: string, { words }: DateFormat): string {
  const near = approximate ? words.circa(text) : text;
  return uncertain ? words.uncertain(near) : near;
}

/** A season with its year. A Gregorian winter spans two years; in other calendars the middle of the season decides. */
function seasonText({ earliest, latest }: Extent, format: DateFormat): string {
  const { calendar, words } = format;
  const middle = Math.floor((earliest + latest) / 2);
  const [from, to] = calendar === 'gregory' ? [earliest, latest] : [middle, middle];
  const season = Math.ceil(toCalendar(earliest, 'gregory').month / 3);
  return words.marked(
    words.season(season, joined(fieldsAt(from, 'year', format), fieldsAt(to, 'year', format), words.across, format)),
    calendar,
    true,
  );
}

function formatExtent({ earliest, latest, precision }: Extent, between: string, format: DateFormat): string {
  const { calendar, words } = format;
  const text = joined(fieldsAt(earliest, precision, format), fieldsAt(latest, precision, format), between, format);
  const commonEra = calendar !== 'gregory' || toCalendar(earliest, 'gregory').year > 0;
  return commonEra ? words.marked(text, calendar, precision !== 'day' && precision !== 'month') : text;
}

function isCoarse({ precision }: Extent): boolean {
  return precision === 'decade' || precision === 'century' || precision === 'millennium';
}

function fieldsAt(day: Day, precision: DatePrecision, format: DateFormat): Fields {
  const { language, calendar, number, words } = format;
  const date = toCalendar(day, calendar, language);
  const { era = '' } = date;
  const year = era ? words.eraYear(era, date.year, number(date.year)) : words.year(yearNumber(date.year, format));
  if (precision !== 'day' && precision !== 'month') return { era, year, rest: [] };
  const month = monthName(date.month, format);
  if (precision === 'month') return { era, year, rest: [month] };
  return { era, year, rest: language === 'ja' ? [month, `${number(date.day)}日`] : [number(date.day), month] };
}

function restText(rest: readonly string[], { language }: DateFormat): string {
  return rest.join(language === 'ja' ? '' : ' ');
}

function written({ year, rest }: Pick<Fields, 'year' | 'rest'>, format: DateFormat): string {
  const { calendar, words } = format;
  return rest.length ? words[calendar === 'japanese' ? 'inEra' : 'inYear'](restText(rest, format), year) : year;
}

/** Both ends of a range as one text that does not repeat what they share; a single date when they are equal. */
function joined(start: Fields, end: Fields, between: string, format: DateFormat): string {
  const [first, last] = [written(start, format), written(end, format)];
  if (first === last) return first;
  if (start.year !== end.year) {
    const sameEra = start.era === end.era && (!end.rest.length || format.language === 'ja');
    return first + between + (sameEra ? last.slice(end.era.length).trimStart() : last);
  }
  const [unit, month] = [start.rest[0]!, start.rest[1]];
  if (format.language === 'ja') return first + between + restText(unit === end.rest[0] ? end.rest.slice(1) : end.rest, format);
  const kept = month === end.rest[1] ? unit : restText(start.rest, format);
  return written({ year: start.year, rest: [kept + between + restText(end.rest, format)] }, format);
}

function monthName(month: number, { calendar, style, words }: DateFormat): string {
  const { gregory, persian } = words.months;
  const names = calendar === 'persian' ? persian : style === 'long' ? words.longMonths : gregory;
  return names[month - 1]!;
}

/** A year, astronomical in, historical out: year 0 is 1 BCE. */
function yearNumber(year: number, { words, number }: DateFormat): string {
  return year > 0 ? number(year) : words.beforeCommonEra(number(1 - year));
}

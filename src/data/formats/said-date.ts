import type { DateToken } from './date-tokens.js';
import type { Calendar, DateHabits, DateOrder } from './date-habits.js';

/** Parts of a date that are numbers, coarse to fine. */
export const PARTS = ['millennium', 'century', 'decade', 'year', 'half', 'quarter', 'season', 'month', 'part', 'day'] as const;

export type DatePart = (typeof PARTS)[number];

/** What was said of one point in time. */
export interface SaidDate {
  parts: Partial<Record<DatePart, number>>;
  /** Digits of the year as written. */
  digits: number;
  /** Numbers of one or two digits that nothing beside them gives a meaning. */
  loose: readonly number[];
  /** The year before the first of a Japanese reign; 0 for none. */
  reign: number;
  era: '' | 'bc' | 'ad';
  calendar: Calendar | null;
  /** A form of EDTF, whole; empty for none. */
  edtf: string;
  hasTime: boolean;
  /** `?`, `~`, or `%` for both. */
  mark: string;
  limit: '' | 'before' | 'after';
}

/** Numbers that can stand before or after a unit. */
const UNITS: Readonly<Partial<Record<string, readonly [DatePart, number, number]>>> = {
  year: ['year', 1, 9999],
  month: ['month', 1, 12],
  day: ['day', 1, 31],
  decade: ['decade', 10, 9990],
  century: ['century', 1, 99],
  millennium: ['millennium', 1, 9],
  half: ['half', 1, 2],
  quarter: ['quarter', 1, 4],
};

/** Units that may stand without a number, as in `20 Farvardin month`. */
const IDLE = ['year', 'month', 'day'];

const NUMBERS = ['number', 'ordinal', 'roman'];

/** What a token adds to what was said; false when it contradicts it. Tokens of other kinds than these have no place in a date. */
const ADD: Readonly<Partial<Record<string, (said: SaidDate, token: DateToken, habits: DateHabits) => boolean>>> = {
  numeric: (said, { of }, { order }) => addNumeric(said, of, order),
  decade: (said, { of }) => addDecade(said, Number(of)),
  'short year': (said, { of }) => {
    said.digits = of.length;
    return set(said, 'year', Number(of));
  },
  quarter: (said, { of }) => set(said, 'quarter', Number(of)),
  half: (said, { of }) => set(said, 'half', Number(of)),
  season: (said, { of }) => set(said, 'season', Number(of)),
  part: (said, { of }) => set(said, 'part', Number(of)),
  month: (said, { of, calendar }) => (!calendar || setCalendar(said, calendar)) && set(said, 'month', Number(of)),
  weekday: () => true,
  time: (said) => (said.hasTime = true),
  reign: (said, { of }) => {
    said.reign = Number(of);
    return setCalendar(said, 'gregory');
  },
  era: (said, { of }) => {
    if (of === 'bc' || of === 'ad') said.era = of;
    return setCalendar(said, of === 'solar' ? 'solar' : 'gregory');
  },
  doubt: (said, { of }) => {
    said.mark = said.mark && said.mark !== of ? '%' : of;
    return true;
  },
  before: (said) => (said.limit = 'before') !== null,
  after: (said) => (said.limit = 'after') !== null,
  edtf: (said, { of }) => !said.edtf && (said.edtf = of.toUpperCase()) !== '',
};

/** What tokens say of one point in time; null when they contradict each other, or one of them cannot be part of a date. */
export function saidDate(tokens: readonly DateToken[], habits: DateHabits): SaidDate | null {
  const said: SaidDate = {
    ...{ parts: {}, digits: 0, loose: [], reign: 0, era: '', calendar: null, edtf: '', hasTime: false, mark: '', limit: '' },
  };
  const months = tokens.filter(({ kind }) => kind === 'month');
  const taken = new Set<DateToken>();
  for (const [i, token] of tokens.entries()) {
    if (taken.has(token)) continue;
    const [previous, next] = [tokens[i - 1], tokens[i + 1]];
    if (NUMBERS.includes(token.kind)) {
      const unit = [previous, next].find((each) => each && !taken.has(each) && unitOf(each, Number(token.of)));
      if (unit) taken.add(unit);
      if (!addNumber(said, token, unit, [previous?.kind, next?.kind])) return null;
    } else if (token.kind === 'unit') {
      const isNext = next && NUMBERS.includes(next.kind) && unitOf(token, Number(next.of));
      if (!isNext && !IDLE.includes(token.of) && token.text.length > 1) return null;
    } else if (token.isWeekday && months.length > 1 && token === months[0]) continue;
    else if (!ADD[token.kind]?.(said, token, habits)) return null;
  }
  return said;
}

/**
 * Two points of a range, each with what was said only once: the month and year of `4–6 March 2021`, the century of `18th to 19th century`,
 * the era of `500–400 BC`, the first digits of the year in `1914–18`, if `mayShorten`.
 */
export function shared(left: SaidDate, right: SaidDate, mayShorten: boolean): readonly [SaidDate, SaidDate] {
  const [a, b] = [meant(left, right, false), meant(right, left, mayShorten)];
  const first = completed(a, b);
  return [first.era === '' && b.era === 'bc' ? { ...first, era: 'bc' } : first, completed(b, a)];
}

/** What was said with a meaning for each loose number: the day, then the year. Null when there is none. */
export function settled(said: SaidDate): SaidDate | null {
  const [first, second, ...others] = said.loose;
  if (first === undefined) return said;
  const parts = { ...said.parts };
  const [day, year] =
    second === undefined ? (parts.day === undefined ? [first] : [undefined, first]) : first > 31 ? [second, first] : [first, second];
  if (others.length || (day !== undefined && parts.day !== undefined) || (year !== undefined && parts.year !== undefined)) return null;
  if (day !== undefined) parts.day = day;
  if (year !== undefined) parts.year = year;
  return { ...said, parts, loose: [], digits: year === undefined ? said.digits : 2 };
}

function unitOf({ kind, of }: DateToken, number: number): readonly [DatePart, number, number] | undefined {
  const unit = kind === 'unit' ? UNITS[of] : undefined;
  return unit && number >= unit[1] && number <= unit[2] ? unit : undefined;
}

function addNumber(said: SaidDate, token: DateToken, unit: DateToken | undefined, around: readonly (string | undefined)[]): boolean {
  const [number, { length }] = [Number(token.of), token.of];
  const part = unit && unitOf(unit, number)![0];
  if (part === 'decade') return unit!.text === '年代' ? addDecade(said, number) : set(said, 'decade', number);
  if (part && part !== 'year') return set(said, part, number);
  if (token.kind === 'roman') return false;
  const [, year, month, day] = /^([12]\d{3})(0\d|1[0-2])(\d\d)?$/.exec(token.of) ?? [];
  if (year) return addParts(said, year, month!, day);
  const isYear = part === 'year' || around.includes('era') || around[0] === 'reign';
  if (!isYear && length < 3) said.loose = [...said.loose, number];
  else if ((!isYear && length > 4) || length > 5 || !set(said, 'year', number)) return false;
  else said.digits = length;
  return true;
}

/** A decade; from 1900s on back, the hundred years that editors mean as often. */
function addDecade(said: SaidDate, decade: number): boolean {
  return decade % 100 === 0 && decade < 2000 ? set(said, 'century', decade / 100 + 1) : set(said, 'decade', decade);
}

/** A date in numbers: year and month, month and year, or all three in the order that the text, the column or custom tells. */
function addNumeric(said: SaidDate, text: string, order: DateHabits['order']): boolean {
  const [a, b, c] = text.split(/[./-] ?/) as [string, string, string?];
  if (c === undefined) return a.length === 4 ? addParts(said, a, b) : addParts(said, b, a);
  if (said.reign || a.length > 2) return c.length <= 2 && addParts(said, a, b, c);
  if (c.length === 3) return false;
  const possible = ordersOf(a, b, c);
  const customary =
    order !== 'unclear'
      ? order
      : text.includes('.') && possible.includes('dmy')
        ? 'dmy'
        : possible.length === 1 || a === b
          ? possible[0]
          : undefined;
  if (!customary) return false;
  const [year, month, day] = { dmy: [c, b, a], mdy: [c, a, b], ymd: [a, b, c] }[customary] as [string, string, string];
  return (customary !== 'ymd' || c.length < 3) && addParts(said, year, month, day);
}

/** The orders in which three numbers can be a date; the year first only where all have one or two digits. */
export function ordersOf(a: string, b: string, c: string): readonly DateOrder[] {
  const [first, second, last] = [a, b, c].map(Number) as [number, number, number];
  const isDay = (day: number) => day >= 1 && day <= 31;
  const isMonth = (month: number) => month >= 1 && month <= 12;
  return [
    ...(isDay(first) && isMonth(second) ? (['dmy'] as const) : []),
    ...(isMonth(first) && isDay(second) ? (['mdy'] as const) : []),
    ...(c.length <= 2 && isMonth(second) && isDay(last) ? (['ymd'] as const) : []),
  ];
}

function addParts(said: SaidDate, year: string, month: string, day?: string): boolean {
  said.digits = year.length;
  return set(said, 'year', Number(year)) && set(said, 'month', Number(month)) && (day === undefined || set(said, 'day', Number(day)));
}

function setCalendar(said: SaidDate, calendar: Calendar): boolean {
  said.calendar ??= calendar;
  return said.calendar === calendar;
}

function set({ parts }: SaidDate, part: DatePart, value: number): boolean {
  if (parts[part] !== undefined) return false;
  parts[part] = value;
  return true;
}

/** What was said, with the loose number of a short end given the meaning that the other end has. */
function meant(said: SaidDate, other: SaidDate, mayShorten: boolean): SaidDate {
  const { decade } = other.parts;
  if (said.parts.decade !== undefined && said.parts.decade < 100 && decade !== undefined && decade >= 100)
    return { ...said, parts: { ...said.parts, decade: decade - (decade % 100) + said.parts.decade } };
  const [number, month] = said.loose;
  if (number === undefined) return said;
  // The day and the month of 12.04.–15.04.1990.
  if (month !== undefined) {
    const isShort = said.loose.length === 2 && !Object.keys(said.parts).length && other.parts.day !== undefined;
    return isShort ? { ...said, loose: [], parts: { day: number, month } } : said;
  }
  const { parts } = other;
  const kinds = PARTS.filter((part) => said.parts[part] !== undefined && part !== 'part');
  const unit = (['century', 'quarter', 'half'] as const).find((part) => parts[part] !== undefined);
  if (!kinds.length && unit) return { ...said, loose: [], parts: { ...said.parts, [unit]: number } };
  const since = parts.year !== undefined && parts.month === undefined && other.digits === 4 ? parts.year : undefined;
  if (kinds.length || since === undefined || !mayShorten || number <= since % 100) return said;
  return { ...said, loose: [], digits: 4, parts: { ...said.parts, year: since - (since % 100) + number } };
}

/** What was said, with the year and the month of the other end where finer parts call for them. */
function completed(said: SaidDate, other: SaidDate): SaidDate {
  const parts = { ...said.parts };
  const years = PARTS.slice(0, 4);
  const isMissing = (wanted: readonly DatePart[]) => wanted.every((part) => parts[part] === undefined);
  const needsMonth = said.loose.length > 0 || parts.day !== undefined;
  if (needsMonth && isMissing(['month']) && other.parts.month !== undefined) parts.month = other.parts.month;
  const calendar = said.calendar ?? other.calendar;
  const needsYear = !isMissing(PARTS.slice(4)) || said.loose.length > 0;
  if (!needsYear || !isMissing(years) || said.edtf) {
    // 昭和48年–50年: the second year is of the same reign.
    const isOfReign = !said.reign && other.reign && parts.year !== undefined && said.digits < 3 && !said.era;
    return { ...said, parts, calendar, reign: isOfReign ? other.reign : said.reign };
  }
  for (const part of years) if (other.parts[part] !== undefined) parts[part] = other.parts[part];
  return { ...said, parts, calendar, digits: other.digits, reign: other.reign, era: other.era };
}

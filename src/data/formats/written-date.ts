import { dayToIso, isEdtf, parseDate } from '../dates.js';
import { calendarOf, dateOf, marked } from './date-forms.js';
import { isOpen, readTokens } from './date-grammar.js';
import { tokensOf, type DateToken } from './date-tokens.js';
import { yearText } from './loose-value.js';
import { ordersOf } from './said-date.js';

/** A date as read from text. */
export interface WrittenDate {
  /** EDTF. */
  readonly date: string;
  /** Alternative dates, EDTF. */
  readonly alternatives: readonly string[];
  /** Trailing text that is not part of a date. */
  readonly rest: string;
}

/** The script of a table, as far as it bears on the calendar. */
export type Script = 'persian' | 'arabic' | 'other';

export type Calendar = 'gregory' | 'solar';

/** The order of day, month and year in dates such as 3/4/2021. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What the user says about a column of dates, over what it tells by itself. */
export interface DecidedDates {
  readonly order?: DateOrder;
  readonly calendar?: Calendar;
  /** The first of the hundred years that years of two digits are in, in the calendar of the column. */
  readonly yearsFrom?: number;
}

/** A date of a column that can be read in more than one way. */
export interface DateQuestion {
  /** The date as written. */
  readonly text: string;
  /** Each reading, EDTF, and what to decide for it. */
  readonly readings: readonly { readonly date: string; readonly decided: DecidedDates }[];
}

/** What a column as a whole tells about its dates. */
export interface DateHabits {
  /** Numbers are serial dates of a spreadsheet. */
  readonly isSerial: boolean;
  /** Some numbers are years before 1000, so 0 to 99 and five digits may be years too. */
  readonly isAncient: boolean;
  /** The calendar of years from 1200 to 1500. */
  readonly calendar: Calendar | 'unclear';
  readonly order: DateOrder | 'unclear';
  /** The first of the hundred years that years of two digits are in; null where they are not understood. */
  readonly yearsFrom: number | null;
  /** What to ask the user; null where all is clear. Once decided, there may be another. */
  readonly question: DateQuestion | null;
}

/** The default, for a date outside a column. */
export const PLAIN: DateHabits = {
  ...{ isSerial: false, isAncient: false, calendar: 'gregory', order: 'unclear', yearsFrom: null, question: null },
};

/** Day 25,569 of the 1900 date system is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
/** Bounds of serial dates: a column of them has one above `certain`, and none below `least`. */
const SERIALS = { least: 2300, certain: 10_000, most: 80_000 };

/** Open ends that are not words. */
const OPEN = /^(?:9999(?:-12(?:-31)?|-01-01)?|\.\.|[-–—])$/;

/** Fast path for the most common form, in years of one calendar only. */
const ISO_DAY = /^(?!1[2-4]|9999)\d{4}-\d\d-\d\d$/;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Three numbers around slashes, hyphens or dots. */
const NUMERIC = /(?<![\d./-])(\d{1,4})([./] ?|-)(\d{1,2})\2(\d{1,4})(?![\d./-])/;

/** Maximum length of a date, characters. */
const LONGEST = 100;

/** Most dates that are tried for a question. */
const MOST_TRIED = 200;

/** What may be decided for years of two digits, most usual first: spreadsheets take 30 for 1930. */
const HUNDREDS: Readonly<Record<Calendar, readonly number[]>> = { gregory: [1930, 1900, 2000], solar: [1330, 1300] };

/** Tokens of a remark in brackets that tell nothing more, such as the day of the week. */
const MUTE = ['doubt', 'filler', 'weekday', 'unit'];

/** The habits of a column of dates; `script` is that of the table. What the user decided is not looked for. */
export function dateHabits(texts: readonly string[], script: Script, decided: DecidedDates = {}): DateHabits {
  const cells = [...new Set(texts)].filter(({ length }) => length <= LONGEST).map((text) => ({ text, written: plainText(text) }));
  const numbers = cells.flatMap(({ written }) => (NUMBER.test(written) ? Number(written) : []));
  const { least, certain, most } = SERIALS;
  const { calendar, ...years } = yearsOf(cells, script);
  const told: DateHabits = {
    isSerial: numbers.every((number) => number >= least && number <= most) && numbers.some((number) => number >= certain),
    isAncient: numbers.some((number) => number < 0 || (number >= 100 && number < 1000)),
    order: orderOf(cells.map(({ written }) => numericOf(written)).filter((numeric) => numeric !== null)),
    calendar,
    ...years,
    question: null,
    ...decided,
  };
  return {
    ...told,
    question: questionOf(cells, told, script),
  };
}

/**
 * The EDTF of a date as people write it in tables: in numbers or words of many languages, ranges, centuries and reigns, remarks of doubt.
 * Null when it cannot be read, or the column does not tell which of two readings is right.
 */
export function readDate(text: string, habits: DateHabits): WrittenDate | null {
  if (text.length > LONGEST) return null;
  if (ISO_DAY.test(text) && isEdtf(text)) return { date: text, alternatives: [], rest: '' };
  const [main, aside] = withoutAside(plainText(text));
  if (NUMBER.test(main)) return withAside(numberOf(main, habits), [], '', aside, habits);
  const { tokens, rest } = tokensOf(main);
  const read = readTokens(tokens, habits);
  if (!read || /^[^\s,;:]|\d/.test(rest)) return null;
  return withAside(read.date, read.alternatives, rest.replace(/^[\s,;:]+/, ''), aside, habits);
}

/** True for words that mean an open end, such as present. */
export function isOpenEnd(text: string): boolean {
  const plain = text.trim();
  if (OPEN.test(plain)) return true;
  if (plain.length > LONGEST || /\d/.test(plain)) return false;
  const { tokens, rest } = tokensOf(plainText(plain));
  return !rest && isOpen(tokens);
}

/** A date with what a remark in brackets adds: doubt, another date, the other end; or else text that is not part of it. */
function withAside(
  date: string | null,
  alternatives: readonly string[],
  rest: string,
  aside: string,
  habits: DateHabits,
): WrittenDate | null {
  if (!date || !aside) return date ? { date, alternatives, rest } : null;
  const found = tokensOf(aside);
  const tokens = found.tokens.filter(({ kind }, i) => i > 0 || kind !== 'or');
  if (found.rest === '' && tokens.every(({ kind }) => MUTE.includes(kind))) {
    const mark = (each: string) => tokens.reduce((so, { kind, of }) => (kind === 'doubt' ? marked(so, of) : so), each);
    return { date: mark(date), alternatives: alternatives.map(mark), rest };
  }
  if (found.rest === '' && isOpen(tokens) && !date.includes('/')) return { date: `${date}/..`, alternatives, rest };
  const other = found.rest === '' ? otherDate(aside, tokens, habits) : null;
  if (!other) return { date, alternatives, rest: [rest, aside].filter(Boolean).join(' ') };
  return { date, alternatives: isSame(other, date) ? alternatives : [...alternatives, other], rest };
}

function otherDate(aside: string, tokens: readonly DateToken[], habits: DateHabits): string | null {
  return NUMBER.test(aside) ? numberOf(aside, habits) : (readTokens(tokens, habits)?.date ?? null);
}

/** True for a date that says again, or less exactly, when another is. */
function isSame(coarse: string, fine: string): boolean {
  const [outer, inner] = [parseDate(coarse)!, parseDate(fine)!];
  return outer.earliest <= inner.earliest && outer.latest >= inner.latest;
}

/** A text without its first remark in brackets, and the remark. */
function withoutAside(text: string): readonly [string, string] {
  const start = text.indexOf('(');
  const end = text.indexOf(')', start);
  if (start <= 0 || end < 0) return [text, ''];
  return [`${text.slice(0, start).trim()} ${text.slice(end + 1).trim()}`.trim(), text.slice(start + 1, end).trim()];
}

/** A number as a date in EDTF: a serial date, a year of up to five digits, a month of six or a day of eight. Null for other numbers. */
function numberOf(text: string, habits: DateHabits): string | null {
  const number = Number(text);
  if (habits.isSerial) return dayToIso(Math.floor(number) - SERIAL_OF_1970);
  if (!Number.isInteger(number)) return null;
  const [, year, month, day] = /^([12]\d{3})(0\d|1[0-2])(\d\d)?$/.exec(text) ?? [];
  if (year) return dateOf(Number(year), Number(month), day === undefined ? undefined : Number(day), calendarOf(Number(year), habits));
  if (Math.abs(number) > 99_999 || (!habits.isAncient && (number > 9999 || (number >= 0 && number < 100 && text.length < 4)))) return null;
  return number >= 1000 && number < 10_000 ? dateOf(number, undefined, undefined, calendarOf(number, habits)) : yearText(number);
}

interface Cell {
  readonly text: string;
  readonly written: string;
}

/** The calendar and the hundred years that the years of a column tell. */
function yearsOf(cells: readonly Cell[], script: Script): Pick<DateHabits, 'calendar' | 'yearsFrom'> {
  const dated = cells.flatMap(({ text, written }) => {
    if (ISO_DAY.test(written)) return { text, written, year: Number(written.slice(0, 4)) };
    const year = /(?<!\d)\d{4}(?!\d)|^\d{4}(?=\d\d(?:\d\d)?$)/.exec(written)?.[0];
    return year === undefined ? [] : { text, written, year: Number(year) };
  });
  const early = dated.filter(({ year }) => year >= 1200 && year < 1500);
  // Digits and names of months tell the calendar even in a table of another language.
  const isSaid = ({ text, written }: Cell) =>
    /[۰-۹]/.test(text) ||
    (/\p{L}/u.test(written) && tokensOf(written).tokens.some(({ calendar, of }) => calendar === 'solar' || of === 'solar'));
  const isSolar = early.length === dated.length && (script === 'persian' || early.every(isSaid));
  const hasDoubt = script !== 'other' || early.some(({ text, written }) => /^1[2-4]\d\d[/.]\d/.test(written) || /[٠-٩۰-۹]/.test(text));
  const short = cells.flatMap(({ written }) => shortYears(written));
  const isUnclear = early.length ? hasDoubt : script !== 'other' && !dated.length;
  return {
    calendar: early.length && isSolar ? 'solar' : isUnclear ? 'unclear' : 'gregory',
    yearsFrom: hundredOf(
      dated.map(({ year }) => year),
      short,
    ),
  };
}

/** Where the years of two digits are, each within the span of those written in full: the start of a hundred years. */
function hundredOf(full: readonly number[], short: readonly number[]): number | null {
  if (!full.length || !short.length) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const year of full) [first, last] = [Math.min(first, year), Math.max(last, year)];
  const from = last - 99;
  const isWithin = (year: number) => from + ((((year - from) % 100) + 100) % 100) >= first;
  return first >= from && from > 0 && short.every(isWithin) ? from : null;
}

/** The year of two digits of a date in numbers whose order leaves no doubt which one it is. */
function shortYears(written: string): readonly number[] {
  const numeric = numericOf(written);
  if (!numeric || numeric.some((part) => part.length > 2)) return [];
  return [Number(Number(numeric[0]) > 31 ? numeric[0] : numeric[2])];
}

function numericOf(written: string): readonly [string, string, string] | null {
  if (ISO_DAY.test(written)) return null;
  const [, a, , b, c] = NUMERIC.exec(written) ?? [];
  return a && b && c && a.length <= 2 ? [a, b, c] : null;
}

/** The order that some of the dates need and all others may have; those with the year first aside. */
function orderOf(numerics: readonly (readonly [string, string, string])[]): DateHabits['order'] {
  const possible = numerics.map((numeric) => ordersOf(...numeric)).filter((orders) => orders.length > 0);
  const common = (['dmy', 'mdy', 'ymd'] as const).filter((order) => possible.every((orders) => orders.includes(order)));
  return possible.length && common.length === 1 ? common[0]! : 'unclear';
}

/** The first date of a column with most readings, when it has none without a decision. */
function questionOf(cells: readonly Cell[], habits: DateHabits, script: Script): DateQuestion | null {
  const { order, calendar, yearsFrom } = habits;
  const calendars =
    calendar !== 'unclear' ? [calendar] : script === 'persian' ? (['solar', 'gregory'] as const) : (['gregory', 'solar'] as const);
  const orders = order === 'unclear' ? (['dmy', 'mdy', 'ymd'] as const) : [order];
  const decisions = calendars.flatMap((each) =>
    orders.flatMap((way) =>
      (yearsFrom === null ? HUNDREDS[each] : [yearsFrom]).map((from) => ({ order: way, calendar: each, yearsFrom: from })),
    ),
  );
  let best: DateQuestion | null = null;
  let tried = 0;
  for (const { text, written } of cells) {
    if (tried >= MOST_TRIED) break;
    if (!mayBeUnclear(written, habits) || readDate(text, habits)) continue;
    tried++;
    const readings = new Map<string, DecidedDates>();
    for (const decision of decisions) {
      const date = readDate(text, { ...habits, ...decision })?.date;
      if (date && !readings.has(date)) readings.set(date, needed(text, decision, habits));
    }
    if (readings.size > (best?.readings.length ?? 0))
      best = { text, readings: [...readings].map(([date, decided]) => ({ date, decided })) };
  }
  return best;
}

/** False for most dates that a column cannot leave unclear, which need not be read for that. */
function mayBeUnclear(written: string, { order, calendar }: DateHabits): boolean {
  if (ISO_DAY.test(written) || !/\d/.test(written)) return false;
  return calendar === 'unclear' || (order === 'unclear' && numericOf(written) !== null) || !/\d{3}/.test(written);
}

/** What of a decision a date cannot be read without. */
function needed(text: string, decision: Required<DecidedDates>, habits: DateHabits): DecidedDates {
  const isNeeded = (name: keyof DecidedDates) => readDate(text, { ...habits, ...decision, [name]: habits[name] }) === null;
  return Object.fromEntries(Object.entries(decision).filter(([name]) => isNeeded(name as keyof DecidedDates)));
}

/** A text with Persian, Arabic and Japanese digits and signs replaced by ASCII ones, without marks of direction. */
function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replaceAll('～', '〜')
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[−‐‑]/g, '-')
    .replaceAll('٬', ',')
    .trim();
}

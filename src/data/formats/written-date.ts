import { dayToIso, isEdtf, parseDate } from '../dates.js';
import { columnHabits } from './column-habits.js';
import { calendarOf, dateOf, marked } from './date-forms.js';
import { isOpen, readTokens } from './date-grammar.js';
import { PLAIN, type DateHabits, type DecidedDates, type Script } from './date-habits.js';
import { dateQuestion } from './date-question.js';
import { tokensOf, type DateToken } from './date-tokens.js';
import { yearText } from './loose-value.js';
import { ISO_DAY, plainDate } from './plain-date.js';

export { PLAIN, type Calendar, type DateHabits, type DateOrder, type DateQuestion, type DecidedDates, type Script } from './date-habits.js';

/** A date as read from text. */
export interface WrittenDate {
  /** EDTF. */
  readonly date: string;
  /** Alternative dates, EDTF. */
  readonly alternatives: readonly string[];
  /** Trailing text that is not part of a date. */
  readonly rest: string;
}

/** Day 25,569 of the 1900 date system is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
/** Open ends that are not words. */
const OPEN = /^(?:9999(?:-12(?:-31)?|-01-01)?|\.\.|[-–—])$/;

/** A whole number, or with a fraction as spreadsheets write times of day. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Maximum length of a date, characters. */
const LONGEST = 100;

/** Tokens of a remark in brackets that tell nothing more, such as the day of the week. */
const MUTE = ['doubt', 'filler', 'weekday', 'unit'];

/** The habits of a column of dates; `script` is that of the table. What the user decided is not looked for. */
export function dateHabits(texts: Iterable<string>, script: Script, decided: DecidedDates = {}): DateHabits {
  const cells = [...new Set(texts)].filter(({ length }) => length <= LONGEST).map((text) => ({ text, written: plainDate(text) }));
  const habits: DateHabits = { ...columnHabits(cells, script), ...decided };
  return { ...habits, question: dateQuestion(cells, habits, script, (text, each) => readDate(text, each)?.date ?? null) };
}

/**
 * The EDTF of a date as people write it in tables: in numbers or words of many languages, ranges, centuries and reigns, remarks of doubt.
 * Null when it cannot be read, or the column does not tell which of two readings is right.
 */
export function readDate(text: string, habits: DateHabits): WrittenDate | null {
  if (text.length > LONGEST) return null;
  if (isDay(text)) return { date: text, alternatives: [], rest: '' };
  const [main, aside] = withoutAside(plainDate(text));
  if (NUMBER.test(main)) return withAside(numberOf(main, habits), [], '', aside, habits);
  const { tokens, rest } = tokensOf(main);
  const read = readTokens(tokens, habits);
  if (!read || /^[^\s,;:]|\d/.test(rest)) return null;
  return withAside(read.date, read.alternatives, rest.replace(/^[\s,;:]+/, ''), aside, habits);
}

/** The same for a date that is in no column: its calendar is told by its digits and words only. */
export function readLoneDate(text: string): WrittenDate | null {
  // A day needs no habits.
  return readDate(text, isDay(text) ? PLAIN : dateHabits([text], 'other'));
}

function isDay(text: string): boolean {
  return ISO_DAY.test(text) && isEdtf(text);
}

/** True for words that mean an open end, such as present. */
export function isOpenEnd(text: string): boolean {
  const plain = text.trim();
  if (OPEN.test(plain)) return true;
  if (plain.length > LONGEST || /\d/.test(plain)) return false;
  const { tokens, rest } = tokensOf(plainDate(plain));
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

/** A text without its first remark in brackets, and the remark; a text that is all in brackets is none. */
function withoutAside(text: string): readonly [string, string] {
  const start = text.search(/[([]/);
  const end = start < 0 ? -1 : text.indexOf(text[start] === '(' ? ')' : ']', start);
  if (end < 0) return [text, ''];
  const [main, aside] = [`${text.slice(0, start).trim()} ${text.slice(end + 1).trim()}`.trim(), text.slice(start + 1, end).trim()];
  return main ? [main, aside] : [aside, ''];
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

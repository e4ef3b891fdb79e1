import { dayToIso, isEdtf, parseDate } from '../dates.js';
import { solarExtent } from '../solar-hijri.js';
import { yearText } from './loose-value.js';

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

/** What a column as a whole tells about its dates. */
export interface DateHabits {
  /** Numbers are serial dates of a spreadsheet. */
  readonly isSerial: boolean;
  /** Some numbers are years before 1000, so 0 to 99 and five digits may be years too. */
  readonly isAncient: boolean;
  /** The calendar of years from 1200 to 1500. */
  readonly calendar: 'gregory' | 'solar' | 'unclear';
}

/** The default, for a date outside a column. */
export const PLAIN: DateHabits = { isSerial: false, isAncient: false, calendar: 'gregory' };

/** Day 25,569 of the 1900 date system is 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
/** Bounds of serial dates: a column of them has one above `certain`, and none below `least`. */
const SERIALS = { least: 2300, certain: 10_000, most: 80_000 };

const OPEN =
  /^(?:9999(?:-12(?:-31)?|-01-01)?|\.\.|[-–—]|present|ongoing|now|today|current|continuing|to date|تاکنون|اکنون|ادامه دارد|جاری|現在|継続中|進行中)$/i;
const UNSURE =
  /^\W*(?:disputed|contested|uncertain|unclear|unconfirmed|probably|مورد اختلاف|نامطمئن|احتمالی|نامشخص|異説あり|不確か|不明)?\W*$/iu;
const CIRCA = /^\W*(?:c|ca|circa|about|around|approx|approximately|approximate|est|estimated|حدود|تقریبی|頃|ごろ|推定|約)\W*$/iu;
const CIRCA_BEFORE = /^(?:c\.|ca\.?|circa|about|around|approx\.?|حدود|約)\s*(?=\d)/i;
const BETWEEN = /\s+(?:-|to|until|till|through|تا)\s+|\s*(?:[–—〜～]|から|\.\.)\s*/;
const OR = /\s+(?:or|یا|または)\s+/i;
/** A time of day after a date. */
const TIME = /(?:T\d{1,2}(?::?\d\d){0,2}|\s+\d{1,2}(?::\d\d){1,2})(?:[.,]\d+)?\s*(?:[AP]M)?\s*(?:Z|UTC|[+-]\d\d(?::?\d\d)?)?$/i;

/** Fast path for the most common form, in years of one calendar only. */
const ISO_DAY = /^(?!1[2-4]|9999)\d{4}-\d\d-\d\d$/;

/** Maximum length of a date, characters. */
const LONGEST = 100;

/** The habits of a column of dates; `script` is that of the table. */
export function dateHabits(texts: readonly string[], script: Script): DateHabits {
  const written = texts.map(latinDigits);
  const numbers = written.filter((text) => /^-?\d+(?:\.\d+)?$/.test(text)).map(Number);
  const { least, certain, most } = SERIALS;
  const years = written.flatMap((text) => /^\d{4}(?!\d)|^\d{4}(?=\d\d(?:\d\d)?$)/.exec(text)?.[0] ?? []).map(Number);
  const early = years.filter((year) => year >= 1200 && year < 1500);
  const isSolar = script === 'persian' && early.length === years.length;
  const hasDoubt = script !== 'other' || texts.some((text) => /^1[2-4]\d\d[/.]\d/.test(text));
  return {
    isSerial: numbers.every((number) => number >= least && number <= most) && numbers.some((number) => number >= certain),
    isAncient: numbers.some((number) => number < 0 || (number >= 100 && number < 1000)),
    calendar: !early.length ? 'gregory' : isSolar ? 'solar' : hasDoubt ? 'unclear' : 'gregory',
  };
}

/**
 * The EDTF of a date as people write it in tables: ISO 8601 with or without hyphens, days with dots, ranges, remarks of doubt, Persian
 * and Japanese digits. Null when ambiguous: the order of day and month around slashes is not guessed.
 */
export function readDate(text: string, habits: DateHabits): WrittenDate | null {
  if (text.length > LONGEST) return null;
  if (ISO_DAY.test(text) && isEdtf(text)) return { date: text, alternatives: [], rest: '' };
  const written = latinDigits(text);
  const [first, ...others] = written.split(OR).map((each) => extentOf(each, habits));
  if (first && others.every((each) => each !== null)) return { date: first, alternatives: others, rest: '' };
  const [, head, aside = ''] = /^(.*?\S)\s*[(（]([^()（）]*)[)）]$/.exec(written) ?? /^(\S+)[\s,;]+([\p{L}?][^\d]*)$/u.exec(written) ?? [];
  if (head === undefined) return null;
  const date = extentOf(head, habits);
  if (!date) return null;
  const other = extentOf(aside.replace(/^or\s+/i, ''), habits);
  if (other) return { date, alternatives: [other], rest: '' };
  const mark = UNSURE.test(aside) ? '?' : CIRCA.test(aside) ? '~' : '';
  return { date: mark ? marked(date, mark) : date, alternatives: [], rest: mark ? '' : aside };
}

/** True for words that mean an open end, such as present. */
export function isOpenEnd(text: string): boolean {
  return OPEN.test(text.trim());
}

/** The interval from the start of one date to the end of another, EDTF; null when it ends before it starts. */
export function between(start: string, end: string): string | null {
  const text = `${start.split('/')[0]}/${end.split('/').at(-1)}`;
  return parseDate(text) && text;
}

function extentOf(text: string, habits: DateHabits): string | null {
  const plain = text.trim();
  const bounds = plain.split(plain.includes('/') ? /\s*\/\s*/ : /^\d{4}-(?:\d{4}|\D+)$/.test(plain) ? '-' : BETWEEN);
  const point = pointOf(plain, habits);
  if (point || bounds.length !== 2) return point;
  const [start, end] = bounds.map((bound) => (bound === '' || bound === '..' ? bound : pointOf(bound, habits)));
  const last = isOpenEnd(bounds[1]!) ? '..' : end;
  // A missing end after a dash was forgotten; only after a slash does it mean unknown, as in EDTF.
  if (typeof start !== 'string' || typeof last !== 'string' || (!plain.includes('/') && !(start && last))) return null;
  return between(start, last);
}

/** A single date in EDTF; an interval only when converted from another calendar. Null when it cannot be read. */
function pointOf(text: string, habits: DateHabits): string | null {
  const circa = text.replace(CIRCA_BEFORE, '');
  if (circa !== text) return markedOrNull(pointOf(circa, habits), '~');
  const mark = /[?~%]$/.exec(text)?.[0];
  if (mark) return markedOrNull(pointOf(text.slice(0, -1).trim(), habits), mark);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return numberOf(text, habits);
  const [, dayFirst, monthNext, yearLast] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (yearLast) return dateOf(yearLast, monthNext, dayFirst, habits);
  const [, year, , month, date] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(-)(\d{1,2})$/.exec(text) ?? [];
  if (year && !(month!.length === 2 && Number(month) > 12 && !date)) return dateOf(year, month, date, habits);
  const withoutTime = text.replace(TIME, '');
  if (withoutTime !== text && /\d\D\d+\D\d+$/.test(withoutTime)) return pointOf(withoutTime, habits);
  const isEarly = habits.calendar !== 'gregory' && /^1[2-4]/.test(text);
  return isEdtf(text) && !text.includes('/') && !isEarly ? text : null;
}

/** A number as a date in EDTF: a serial date, a year of up to five digits, a month of six or a day of eight. Null for other numbers. */
function numberOf(text: string, habits: DateHabits): string | null {
  const number = Number(text);
  if (habits.isSerial) return dayToIso(Math.floor(number) - SERIAL_OF_1970);
  if (!Number.isInteger(number)) return null;
  const [, year, month, day] = /^([12]\d{3})(0\d|1[0-2])(\d\d)?$/.exec(text) ?? [];
  if (year) return dateOf(year, month, day, habits);
  if (Math.abs(number) > 99_999 || (!habits.isAncient && (number > 9999 || (number >= 0 && number < 100 && text.length < 4)))) return null;
  const years = yearText(number);
  return years.length === 4 ? dateOf(years, undefined, undefined, habits) : years;
}

function dateOf(year: string, month: string | undefined, day: string | undefined, { calendar }: DateHabits): string | null {
  // A placeholder for unknown dates and open ends.
  if (year === '9999') return null;
  const isEarly = year >= '1200' && year < '1500';
  if (isEarly && calendar === 'unclear') return null;
  if (isEarly && calendar === 'solar') {
    const extent = solarExtent(Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day));
    return extent && [...new Set(extent)].map(dayToIso).join('/');
  }
  const text = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return isEdtf(text) ? text : null;
}

function marked(date: string, mark: string): string {
  return date.replace(/[^/.]+/g, (point) =>
    /[?~%]$/.test(point) ? (point.endsWith(mark) ? point : `${point.slice(0, -1)}%`) : point + mark,
  );
}

function markedOrNull(date: string | null, mark: string): string | null {
  return date && marked(date, mark);
}

/** A text with Persian, Arabic and Japanese digits and signs replaced by ASCII ones. */
function latinDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  const digits = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return digits
    .replace(/[０-９．／－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('−', '-')
    .trim();
}

import { dayToIso, isEdtf, parseDate } from '../dates.js';
import { solarExtent } from '../solar-hijri.js';
import { yearText } from './loose-value.js';
import { PARTS, settled, type SaidDate } from './said-date.js';
import type { DateHabits } from './date-habits.js';

/** Into how many pieces a half, a quarter, and `early`, `mid` and `late` divide a longer time. */
const PIECES = { half: 2, quarter: 4, part: 3 } as const;

type Piece = keyof typeof PIECES;

/** Japan has had the Gregorian calendar from this year on; months and days of reigns before it are of another. */
const GREGORIAN_IN_JAPAN = 1873;

/** EDTF by the parts that were said, in the order of `PARTS`. */
const FORMS: Readonly<Partial<Record<string, (said: SaidDate, habits: DateHabits) => string | null>>> = {
  millennium: ({ parts, era }) => `${era === 'bc' ? '-' : ''}${parts.millennium! - 1}XXX`,
  century: (said, habits) => centuryOf(said, habits),
  'century half': (said, habits) => centuryOf(said, habits, 'half'),
  'century quarter': (said, habits) => centuryOf(said, habits, 'quarter'),
  'century part': (said, habits) => centuryOf(said, habits, 'part'),
  decade: (said, habits) => decadeOf(said, habits),
  'decade half': (said, habits) => decadeOf(said, habits, 'half'),
  'decade part': (said, habits) => decadeOf(said, habits, 'part'),
  year: (said, habits) => pointOf(said, habits),
  'year half': (said, habits) => monthsOf(said, habits, slice(12, said, 'half')),
  'year quarter': (said, habits) => monthsOf(said, habits, slice(12, said, 'quarter')),
  'year season': (said, habits) => seasonOf(said, habits),
  'year month': (said, habits) => pointOf(said, habits, said.parts.month),
  'year part': (said, habits) => monthsOf(said, habits, slice(12, said, 'part')),
  'year month part': (said, habits) => daysOf(said, habits),
  'year month day': (said, habits) => pointOf(said, habits, said.parts.month, said.parts.day),
};

/** What was said, in EDTF; null when it is too little, not a date of its calendar, or the column leaves it unclear. */
export function edtfOf(point: SaidDate, habits: DateHabits): string | null {
  const said = settled(point);
  if (!said) return null;
  const form = PARTS.filter((part) => said.parts[part] !== undefined).join(' ');
  if (said.hasTime && said.parts.day === undefined) return null;
  const date = said.edtf ? (form ? null : wholeOf(said.edtf, habits)) : FORMS[form]?.(said, habits);
  if (!date) return null;
  return said.parts.part === undefined ? marked(date, said.mark) : marked(marked(date, said.mark), '~');
}

/** A year, month or day in EDTF, in the calendar given or else that of the column; an interval for the Solar Hijri. */
export function dateOf(year: number, month: number | undefined, day: number | undefined, calendar: DateHabits['calendar']): string | null {
  // A placeholder for unknown dates and open ends.
  if (year === 9999 || calendar === 'unclear') return null;
  if (calendar === 'solar') {
    // No later year has been written in yet: it is one of another calendar beside the name of a month of this one.
    const extent = year > 0 && year < 1500 ? solarExtent(year, month, day) : null;
    return extent && [...new Set(extent)].map(dayToIso).join('/');
  }
  const text = [yearText(year), ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join('-');
  return isEdtf(text) ? text : null;
}

/** The calendar of a year that comes without one: of years from 1200 to 1500, that of the column. */
export function calendarOf(year: number, habits: DateHabits): DateHabits['calendar'] {
  return isEarly(year) ? habits.calendar : 'gregory';
}

/** The interval from the start of one date to the end of another, EDTF; null when it ends before it starts. */
export function between(start: string, end: string): string | null {
  const text = `${start.split('/')[0]}/${end.split('/').at(-1)}`;
  return parseDate(text) && text;
}

/** A date with a mark of doubt on each end, beside marks that it has. */
export function marked(date: string, mark: string): string {
  if (!mark) return date;
  return date.replace(/[^/.]+/g, (point) =>
    /[?~%]$/.test(point) ? (point.endsWith(mark) ? point : `${point.slice(0, -1)}%`) : point + mark,
  );
}

function isEarly(year: number): boolean {
  return year >= 1200 && year < 1500;
}

/** A form of EDTF that cannot be of another calendar. */
function wholeOf(edtf: string, { calendar }: DateHabits): string | null {
  if (calendar !== 'gregory' && /^1[2-4]/.test(edtf)) return null;
  const text = edtf.replace(/^-(?=\d{3}(?!\d))/, '-0');
  return isEdtf(text) ? text : null;
}

function pointOf(said: SaidDate, habits: DateHabits, month?: number, day?: number): string | null {
  const year = yearOf(said, said.parts.year!, habits);
  if (year === null || (said.reign && month !== undefined && year < GREGORIAN_IN_JAPAN)) return null;
  return dateOf(year, month, day, said.calendar ?? calendarOf(year, habits));
}

/** The astronomical year; null when only two digits are known of it. */
function yearOf({ reign, era, calendar, digits }: SaidDate, year: number, { yearsFrom }: DateHabits): number | null {
  if (reign) return year > 0 ? reign + year : null;
  if (era === 'bc') return year > 0 ? 1 - year : null;
  if (digits > 2 || era === 'ad') return year;
  if (yearsFrom === null) return null;
  const whole = yearsFrom + ((((year - yearsFrom) % 100) + 100) % 100);
  return calendar && isEarly(whole) !== (calendar === 'solar') ? null : whole;
}

/** From the start of one month of the year to the end of another, counted from 0. */
function monthsOf(said: SaidDate, habits: DateHabits, [first, last]: readonly [number, number]): string | null {
  return span(pointOf(said, habits, first + 1), pointOf(said, habits, last + 1));
}

/** A season as EDTF numbers it; in the Solar Hijri year, which begins with spring, three months. */
function seasonOf(said: SaidDate, habits: DateHabits): string | null {
  const season = said.parts.season!;
  const year = yearOf(said, said.parts.year!, habits);
  const calendar = year === null ? 'unclear' : (said.calendar ?? calendarOf(year, habits));
  if (year === null || calendar === 'unclear') return null;
  return calendar === 'solar' ? monthsOf(said, habits, [(season - 21) * 3, (season - 21) * 3 + 2]) : `${yearText(year)}-${season}`;
}

/** Ten days at the beginning or in the middle of a month, or what is left at its end. */
function daysOf(said: SaidDate, habits: DateHabits): string | null {
  const [first, last] = slice(30, said, 'part');
  const month = pointOf(said, habits, said.parts.month);
  const start = pointOf(said, habits, said.parts.month, first + 1);
  return span(start, last === 29 ? month && dayToIso(parseDate(month)!.latest) : pointOf(said, habits, said.parts.month, last + 1));
}

function decadeOf(said: SaidDate, habits: DateHabits, piece?: Piece): string | null {
  const decade = said.parts.decade!;
  const first = yearOf({ ...said, digits: String(decade).length }, decade, habits);
  if (first === null) return null;
  const calendar: DateHabits['calendar'] = said.calendar ?? calendarOf(first, habits);
  const [from, to] = piece ? slice(10, said, piece) : [0, 9];
  // Before our era years count down: the 440s end with 440.
  const start = said.era === 'bc' ? first - 9 : first;
  if (!piece && calendar === 'gregory' && first > 0 && first % 10 === 0) return `${yearText(first).slice(0, 3)}X`;
  return span(dateOf(start + from, undefined, undefined, calendar), dateOf(start + to, undefined, undefined, calendar));
}

function centuryOf({ parts, era, calendar, ...said }: SaidDate, habits: DateHabits, piece?: Piece): string | null {
  const century = parts.century!;
  const isUnclear = century > 12 && century <= 15 && habits.calendar !== 'gregory' && !calendar;
  if (calendar === 'solar' || isUnclear) return null;
  const digits = String(century - 1).padStart(2, '0');
  if (!piece) return `${era === 'bc' ? '-' : ''}${digits}XX`;
  const start = era === 'bc' ? 1 - century * 100 : (century - 1) * 100;
  const [from, to] = slice(100, { ...said, parts, era, calendar }, piece);
  return between(yearText(start + from), yearText(start + to));
}

/** The first and the last of some years, months or days that a piece of them takes, from 0. */
function slice(count: number, { parts }: SaidDate, piece: Piece): readonly [number, number] {
  const index = parts[piece]! - (piece === 'part' ? 0 : 1);
  const pieces = PIECES[piece];
  return [Math.ceil((count * index) / pieces), Math.ceil((count * (index + 1)) / pieces) - 1];
}

function span(start: string | null, end: string | null): string | null {
  return start && end && between(start, end);
}

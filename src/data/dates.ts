/** Days since 1970-01-01 in the proleptic Gregorian calendar. Integer, or ±Infinity for an open end. */
export type Day = number;

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';

/** One end of an interval, or a date that is not an interval. */
export interface DatePoint {
  /** First day it may denote. */
  readonly earliest: Day;
  /** Last day it may denote, inclusive. */
  readonly latest: Day;
  readonly precision: DatePrecision;
  /** `?` or `%`: uncertain. */
  readonly uncertain: boolean;
  /** `~` or `%`: approximate. */
  readonly approximate: boolean;
}

/** An end of an interval; `open` for `..`, `unknown` when empty. */
export type DateBound = DatePoint | 'open' | 'unknown';

/** An EDTF date of level 0 or 1 (ISO 8601-2:2019). */
export interface EdtfDate {
  readonly text: string;
  /** First day of the extent; -Infinity when the start is open or unknown. */
  readonly earliest: Day;
  /** Last day of the extent, inclusive; Infinity when the end is open or unknown. */
  readonly latest: Day;
  /** Of an interval, that of the coarser end. */
  readonly precision: DatePrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** Null when the date is not an interval. */
  readonly interval: { readonly start: DateBound; readonly end: DateBound } | null;
}

/** A civil date with an astronomical year: 0 is 1 BCE. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MS_PER_DAY = 86_400_000;

const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'season', 'year', 'decade', 'century', 'millennium'];

const POINT =
  /^(?:Y(-?\d{5,6})|(-?\d{1,4}X{0,3}|-?X{4}))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(T(?:[01]\d|2[0-4])(?::?[0-5]\d){0,2}(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?([?~%])?$/;

/** Seasons 21 to 24 are spring to winter of the northern hemisphere, three months each; spring begins in March. */
const SEASON_MONTH = 3;

/** The date that an EDTF text denotes; null when it is not valid EDTF of level 0 or 1, or an interval that ends before it starts. */
export function parseDate(text: string): EdtfDate | null {
  if (!text.includes('/')) {
    const point = parsePoint(text);
    return point && { text, ...point, interval: null };
  }
  const ends = text.split('/');
  if (ends.length !== 2) return null;
  const [start, end] = [parseBound(ends[0]!), parseBound(ends[1]!)];
  if (!start || !end || (typeof start === 'string' && typeof end === 'string')) return null;
  const points = [start, end].filter((bound) => typeof bound !== 'string');
  const earliest = typeof start === 'string' ? -Infinity : start.earliest;
  const latest = typeof end === 'string' ? Infinity : end.latest;
  if (points.length === 2 && points[1]!.earliest < points[0]!.earliest) return null;
  return {
    text,
    earliest,
    latest,
    precision: coarsest(points.map(({ precision }) => precision)),
    uncertain: points.some(({ uncertain }) => uncertain),
    approximate: points.some(({ approximate }) => approximate),
    interval: { start, end },
  };
}

export function isEdtf(text: string): boolean {
  return parsePlainDay(text) !== null || parseDate(text) !== null;
}

/** The middle of the extent, possibly fractional; the known end of an open one. */
export function midDay({ earliest, latest }: Pick<EdtfDate, 'earliest' | 'latest'>): Day {
  if (earliest === -Infinity) return latest;
  return latest === Infinity ? earliest : (earliest + latest) / 2;
}

/**
 * The day of a civil date: `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013). Not by `Date`,
 * which ends at the year 275760 and moves years 0 to 99 to the 20th century.
 */
export function toDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The civil date of a day, the inverse of `toDay`; a fraction of a day is dropped. */
export function fromDay(day: Day): CivilDate {
  const z = Math.floor(day) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** A day in ISO 8601 with at least four digits of the year; longer years in the EDTF form with `Y`. */
export function dayToIso(day: Day): string {
  const { year, month, day: date } = fromDay(day);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const head = digits.length > 4 ? `Y${year < 0 ? '-' : ''}${digits}` : `${year < 0 ? '-' : ''}${digits}`;
  return `${head}-${two(month)}-${two(date)}`;
}

function parseBound(text: string): DateBound | null {
  return text === '..' ? 'open' : text === '' ? 'unknown' : parsePoint(text);
}

function parsePoint(text: string): DatePoint | null {
  const plain = parsePlainDay(text);
  if (plain !== null) return { earliest: plain, latest: plain, precision: 'day', uncertain: false, approximate: false };
  const match = POINT.exec(text);
  if (!match) return null;
  const [, long, short, month, day, time, qualifier] = match;
  const digits = long ?? short!;
  const bare = digits.replace('-', '');
  if ((!long && bare.length !== 4) || (long && bare.startsWith('0'))) return null;
  if (digits.includes('X') && month) return null;
  if (time && (!day || day === 'XX')) return null;
  const extent = extentOf(digits, month, day);
  return extent && { ...extent, uncertain: qualifier === '?' || qualifier === '%', approximate: qualifier === '~' || qualifier === '%' };
}

/** Fast path for `2025-04-09`, by far the most frequent form in large files; null for any other. */
function parsePlainDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    digits = digits * 10 + digit;
  }
  const [year, month, date] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  // Days 29 to 31 and invalid dates take the slow path.
  return month >= 1 && month <= 12 && date >= 1 && date <= 28 ? toDay(year, month, date) : null;
}

function extentOf(
  digits: string,
  month: string | undefined,
  day: string | undefined,
): Pick<DatePoint, 'earliest' | 'latest' | 'precision'> | null {
  const unknown = digits.split('X').length - 1;
  if (unknown) {
    const [low, high] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
    const [first, last] = digits.startsWith('-') ? [high, low] : [low, high];
    const precision = PRECISIONS[Math.min(PRECISIONS.indexOf('year') + unknown, PRECISIONS.length - 1)]!;
    return { earliest: toDay(first, 1, 1), latest: toDay(last, 12, 31), precision };
  }
  const year = Number(digits);
  if (digits === '-0000') return null;
  if (!month || (month === 'XX' && (!day || day === 'XX')))
    return { earliest: toDay(year, 1, 1), latest: toDay(year, 12, 31), precision: 'year' };
  if (month === 'XX') return null;
  const m = Number(month);
  if (m >= 21 && m <= 24 && !day) {
    const start = (m - 20) * SEASON_MONTH;
    return { earliest: toDay(year, start, 1), latest: monthStart(year, start + 3) - 1, precision: 'season' };
  }
  if (m < 1 || m > 12) return null;
  const [first, last] = [monthStart(year, m), monthStart(year, m + 1) - 1];
  if (!day || day === 'XX') return { earliest: first, latest: last, precision: 'month' };
  const exact = first + Number(day) - 1;
  return exact < first || exact > last ? null : { earliest: exact, latest: exact, precision: 'day' };
}

function monthStart(year: number, month: number): Day {
  return month > 12 ? toDay(year + 1, month - 12, 1) : toDay(year, month, 1);
}

function coarsest(precisions: readonly DatePrecision[]): DatePrecision {
  return PRECISIONS[Math.max(...precisions.map((precision) => PRECISIONS.indexOf(precision)))]!;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

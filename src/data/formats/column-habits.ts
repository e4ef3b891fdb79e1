import type { DateHabits, Script } from './date-habits.js';
import { tokensOf } from './date-tokens.js';
import { ISO_DAY } from './plain-date.js';
import { ordersOf } from './said-date.js';

/** A cell of a column of dates, as it is and as plain text. */
export interface DateColumnCell {
  readonly text: string;
  readonly written: string;
}

/** Bounds of serial dates: a column of them has one above `certain`, and none below `least`. */
const SERIALS = { least: 2300, certain: 10_000, most: 80_000 };

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Three numbers around slashes, hyphens or dots. */
const NUMERIC = /(?<![\d./-])(\d{1,4})([./] ?|-)(\d{1,2})\2(\d{1,4})(?![\d./-])/;

/** What the dates of a column tell together, but for what they leave open. */
export function columnHabits(cells: readonly DateColumnCell[], script: Script): DateHabits {
  const numbers = cells.flatMap(({ written }) => (NUMBER.test(written) ? Number(written) : []));
  const { least, certain, most } = SERIALS;
  return {
    isSerial: numbers.every((number) => number >= least && number <= most) && numbers.some((number) => number >= certain),
    isAncient: numbers.some((number) => number < 0 || (number >= 100 && number < 1000)),
    order: orderOf(cells.map(({ written }) => numericOf(written)).filter((numeric) => numeric !== null)),
    ...yearsOf(cells, script),
    question: null,
  };
}

/** The calendar and the hundred years that the years of a column tell. */
function yearsOf(cells: readonly DateColumnCell[], script: Script): Pick<DateHabits, 'calendar' | 'yearsFrom'> {
  const dated = cells.flatMap(({ text, written }) => {
    if (ISO_DAY.test(written)) return { text, written, year: Number(written.slice(0, 4)) };
    const year = /(?<!\d)\d{4}(?!\d)|^\d{4}(?=\d\d(?:\d\d)?$)/.exec(written)?.[0];
    return year === undefined ? [] : { text, written, year: Number(year) };
  });
  const early = dated.filter(({ year }) => year >= 1200 && year < 1500);
  // Digits and names of months tell the calendar even in a table of another language.
  const isSaid = ({ text, written }: DateColumnCell) =>
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

/** The numbers of a date such as 3/4/2021, whose order is that of the column; null where the year is first, or for other dates. */
export function numericOf(written: string): readonly [string, string, string] | null {
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

import type { DateHabits, DateOrder, Script } from './date-habits.js';
import { tokensOf } from './date-tokens.js';
import { ISO_DAY } from './plain-date.js';
import { ordersOf } from './said-date.js';

/** A cell of a column of dates, as it is and as plain text. */
export interface DateColumnCell {
  readonly text: string;
  readonly written: string;
}

/** The numbers of a date in the order written. */
interface Numeric {
  readonly parts: readonly [string, string, string];
  readonly isDotted: boolean;
}

/** Bounds of serial dates: a column of them has one above `certain`, and none below `least`. */
const SERIALS = { least: 2300, certain: 10_000, most: 80_000 };

/** A share of the years of a column that tells its calendar: the few others are slips, or come from another table. */
const NEARLY_ALL = 0.8;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Three numbers around slashes, hyphens or dots. */
const NUMERIC = /(?<![\d./-])(\d{1,4})([./] ?|-)(\d{1,2})\2(\d{1,4})(?![\d./-])/;

/** What the dates of a column tell together, but for what they leave open. */
export function columnHabits(cells: readonly DateColumnCell[], script: Script): DateHabits {
  const numbers = cells.flatMap(({ written }) => (NUMBER.test(written) ? Number(written) : []));
  const { least, certain, most } = SERIALS;
  const order = orderOf(cells.map(({ written }) => numericOf(written)).filter((numeric) => numeric !== null));
  return {
    isSerial: numbers.every((number) => number >= least && number <= most) && numbers.some((number) => number >= certain),
    isAncient: numbers.some((number) => number < 0 || (number >= 100 && number < 1000)),
    order,
    ...yearsOf(cells, script, order),
    question: null,
  };
}

/** The calendar and the hundred years that the years of a column tell. */
function yearsOf(
  cells: readonly DateColumnCell[],
  script: Script,
  order: DateHabits['order'],
): Pick<DateHabits, 'calendar' | 'yearsFrom' | 'odd'> {
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
  const isSolar = early.length > 0 && early.length >= dated.length * NEARLY_ALL && (script === 'persian' || early.every(isSaid));
  const hasDoubt = script !== 'other' || early.some(({ text, written }) => /^1[2-4]\d\d[/.]\d/.test(written) || /[٠-٩۰-۹]/.test(text));
  const isUnclear = early.length ? hasDoubt : script !== 'other' && !dated.length;
  return {
    calendar: isSolar ? 'solar' : isUnclear ? 'unclear' : 'gregory',
    odd: isSolar ? dated.flatMap(({ text, year }) => (year >= 1500 ? [text] : [])) : [],
    // Which number is the year is not known before the order.
    yearsFrom:
      order === 'unclear'
        ? null
        : hundredOf(
            dated.map(({ year }) => year),
            cells.flatMap(({ written }) => shortYears(written, order)),
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

/** The year of a date in numbers of two digits. */
function shortYears(written: string, order: DateOrder): readonly number[] {
  const { parts } = numericOf(written) ?? {};
  if (!parts || parts.some((part) => part.length > 2)) return [];
  return [Number(order === 'ymd' ? parts[0] : parts[2])];
}

/** The numbers of a date such as 3/4/2021, whose order is that of the column; null where the year is first, or for other dates. */
export function numericOf(written: string): Numeric | null {
  if (ISO_DAY.test(written)) return null;
  const [, a, separator, b, c] = NUMERIC.exec(written) ?? [];
  return a && b && c && a.length <= 2 ? { parts: [a, b, c], isDotted: separator!.startsWith('.') } : null;
}

/** The order that some of the dates need and all others may have. */
function orderOf(numerics: readonly Numeric[]): DateHabits['order'] {
  const dates = numerics.map((each) => ({ ...each, possible: ordersOf(...each.parts) })).filter(({ possible }) => possible.length > 0);
  const [order, ...others] = (['dmy', 'mdy', 'ymd'] as const).filter((each) => dates.every(({ possible }) => possible.includes(each)));
  if (!dates.length || !order || others.length) return 'unclear';
  // Around dots the day comes first, unless dates with dots tell otherwise themselves.
  const dotted = dates.filter(({ isDotted }) => isDotted);
  return order !== 'dmy' && dotted.length && dotted.every(({ possible }) => possible.includes('dmy')) ? 'unclear' : order;
}

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
  /** Of a column of Solar Hijri dates, those whose years are of the other calendar. */
  readonly odd: readonly string[];
  /** What to ask the user; null where all is clear. Once decided, there may be another. */
  readonly question: DateQuestion | null;
}

/** The default, for a date outside a column. */
export const PLAIN: DateHabits = {
  ...{ isSerial: false, isAncient: false, calendar: 'gregory', order: 'unclear', yearsFrom: null, odd: [], question: null },
};

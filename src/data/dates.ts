/** A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0). Integer, or ±Infinity for an open end. */
export type Day = number;

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';

/** One end of an interval, or a whole date that is no interval. */
export interface DatePoint {
  /** First day it may mean. */
  readonly earliest: Day;
  /** Last day it may mean (included). */
  readonly latest: Day;
  readonly precision: DatePrecision;
  /** `?` or `%`: the source is not sure. */
  readonly uncertain: boolean;
  /** `~` or `%`: circa. */
  readonly approximate: boolean;
}

/** An EDTF date of level 0 or 1. */
export interface EdtfDate {
  readonly text: string;
  /** First day of the whole extent; -Infinity when the start is open (`..`) or unknown. */
  readonly earliest: Day;
  /** Last day of the whole extent (included); Infinity when the end is open. */
  readonly latest: Day;
  /** The coarser of the two ends, or of the date itself. */
  readonly precision: DatePrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** Null for a single date. An end is `'open'` (`..`: goes on) or `'unknown'` (empty) or a point. */
  readonly interval: { readonly start: DatePoint | 'open' | 'unknown'; readonly end: DatePoint | 'open' | 'unknown' } | null;
}

export const MS_PER_DAY = 86_400_000;

/** Null when the text is no EDTF date of level 0 or 1. */
export function parseDate(text: string): EdtfDate | null {
  throw new Error(`parseDate(${text}) is being written`);
}

export function isEdtf(text: string): boolean {
  return parseDate(text) !== null;
}

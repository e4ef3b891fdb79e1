import { dayToIso, type DateBound, type EdtfDate } from '../data/dates.js';

/** Dates of ISO 8601 as most programs read them: a day, month or year. */
export interface IsoDates {
  readonly start?: string;
  readonly end?: string;
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

/**
 * Returns what of a date can be told without EDTF. What is approximate, uncertain, coarser than a year, a season, open, or before the year 0
 * or after 9999 is left out, since it would read as certain.
 */
export function isoDates(date: EdtfDate): IsoDates {
  const start = isoOf(date.interval ? date.interval.start : { ...date });
  const end = date.interval && isoOf(date.interval.end);
  return { ...(start && { start }), ...(end && { end }) };
}

function isoOf(point: DateBound): string | null {
  if (typeof point === 'string' || point.approximate || point.uncertain) return null;
  const { precision, earliest } = point;
  if (precision !== 'day' && precision !== 'month' && precision !== 'year') return null;
  const iso = dayToIso(earliest);
  return /^\d/.test(iso) ? iso.slice(0, LENGTHS[precision]) : null;
}

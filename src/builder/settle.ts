import { columnKey } from '../data/formats/columns.js';
import type { ColumnReading, DateReading, PlaceReading, Question, Reading, ReadOptions } from '../data/formats/reading.js';
import type { Problem } from '../data/types.js';

/** What the reader can do about a problem where it is shown. */
export type Fix = 'date' | 'title' | 'side' | 'sides' | 'place' | 'encoding' | 'cell';

/** Ways to read the dates of a column, as they are offered. */
export type DateWay = NonNullable<DateReading['order'] | DateReading['calendar']>;

const CALENDARS: readonly string[] = ['gregory', 'solar'];

/** An answer to the question of a column. */
export type Answer = Question['choices'][number]['options'];

/** The key of a column in options. */
export function keyOf({ heading, sheet }: ColumnReading): string {
  return columnKey(heading, sheet);
}

/** Options with one entry more, or less where `value` is empty. */
export function settled<Name extends 'columns' | 'kinds' | 'tables'>(
  options: ReadOptions,
  name: Name,
  key: string,
  value: string,
): ReadOptions {
  const { [key]: _old, ...others } = (options[name] ?? {}) as Readonly<Record<string, string>>;
  return { ...options, [name]: value ? { ...others, [key]: value } : others };
}

/** Options by which the dates of a column are read in one way; empty for the way that is found. */
export function dated(options: ReadOptions, key: string, way: string): ReadOptions {
  const { [key]: _old, ...others } = options.dates ?? {};
  const reading = CALENDARS.includes(way) ? { calendar: way as 'solar' } : { order: way as 'dmy' };
  return { ...options, dates: way ? { ...others, [key]: reading } : others };
}

/** Options by which a place is a city; empty for none, null for the one that is found. */
export function placed(options: ReadOptions, name: string, city: string | null): ReadOptions {
  const { [name]: _old, ...others } = options.places ?? {};
  return { ...options, places: city === null ? others : { ...others, [name]: city } };
}

/** True for a place that may be one of several cities, or of another name, until the reader says which. */
export function isOpenPlace({ name, city, choices }: PlaceReading, { places }: ReadOptions): boolean {
  return !city && choices.length > 0 && places?.[name] === undefined;
}

/** Options with the answer to a question. */
export function answered(options: ReadOptions, { dates, points }: Answer): ReadOptions {
  return {
    ...options,
    ...(dates && { dates: { ...options.dates, ...dates } }),
    ...(points && { points: { ...options.points, ...points } }),
  };
}

/** True when that is the answer that was given. */
export function isAnswered(options: ReadOptions, answer: Answer): boolean {
  return JSON.stringify(answered(options, answer)) === JSON.stringify(options);
}

/** How a problem can be mended on the page; null for one that has to be mended in the file. */
export function fixOf({ path, row, column, expected }: Problem, { columns, groups }: Reading): Fix | null {
  const has = (...roles: readonly string[]) => columns.some(({ role }) => roles.includes(role));
  if (row !== undefined) return column ? 'cell' : null;
  if (expected === 'text in UTF-8') return 'encoding';
  if (!columns.length) return null;
  if (expected === 'one place') return 'place';
  if (path === 'events') return !has('date', 'year', 'end') ? 'date' : has('title', 'summary', 'act') ? null : 'title';
  if (path !== 'sides') return null;
  return groups.length > 1 ? 'sides' : has('side', 'from', 'act') ? null : 'side';
}

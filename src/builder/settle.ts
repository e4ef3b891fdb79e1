import type { ColumnReading, Reading, ReadOptions } from '../data/formats/reading.js';
import type { Problem } from '../data/types.js';

/** What the reader can do about a problem where it is shown. */
export type Fix = 'date' | 'side' | 'sides' | 'encoding' | 'cell';

/** The key of a column in the options. */
export function keyOf({ sheet, heading }: ColumnReading): string {
  return sheet ? `${sheet}!${heading}` : heading;
}

/** Options with one entry more, or less where `value` is empty. */
export function settled<Name extends 'columns' | 'dates' | 'points' | 'kinds' | 'tables'>(
  options: ReadOptions,
  name: Name,
  key: string,
  value: string,
): ReadOptions {
  const { [key]: _old, ...others } = (options[name] ?? {}) as Readonly<Record<string, string>>;
  return { ...options, [name]: value ? { ...others, [key]: value } : others };
}

/** The option that an answer to the question of a column belongs to. */
export function questionOption(value: string): 'points' | 'dates' {
  return value === 'lon' || value === 'lat' ? 'points' : 'dates';
}

/** How a problem can be mended on the page; null for one that has to be mended in the file. */
export function fixOf({ path, row, column, expected }: Problem, { columns, groups }: Reading): Fix | null {
  const has = (...roles: readonly string[]) => columns.some(({ role }) => roles.includes(role));
  if (row !== undefined) return column ? 'cell' : null;
  if (!columns.length) return expected === 'text in UTF-8' ? 'encoding' : null;
  if (path === 'events') return has('date', 'year', 'end') ? null : 'date';
  if (expected === 'text in UTF-8') return 'encoding';
  if (path !== 'sides') return null;
  return groups.length > 1 ? 'sides' : has('side', 'from', 'act') ? null : 'side';
}

import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import { textOf, type Fields } from './loose-value.js';

/** One record of a table or a list, and where an editor finds it. */
export interface Row {
  /** Under names that differ neither by capitals nor by what parts words: `start_date` for `Start Date` and `startDate`. */
  readonly fields: Fields;
  /** The same names as the file writes them. */
  readonly headings: ReadonlyMap<string, string>;
  /** The number that a spreadsheet shows beside it; the path of a record in JSON, such as `events[3]`. */
  readonly at: number | string;
}

/** Makes rows under the same headings; of several columns with one name the first that says something counts. */
export function rowReader(written: readonly string[]): (values: readonly unknown[], at: Row['at']) => Row {
  const names = written.map(foldedName);
  const headings = new Map(written.map((heading, i) => [names[i]!, heading.trim()]));
  return (values, at) => {
    const fields: Record<string, unknown> = {};
    for (const [i, name] of names.entries()) if (!isSaid(fields[name])) fields[name] = values[i];
    return { fields, headings, at };
  };
}

/** A record of JSON as a row. */
export function recordRow(record: Fields, at: string): Row {
  return rowReader(Object.keys(record))(Object.values(record), at);
}

export function foldedName(heading: string): string {
  const words = heading.trim().replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2');
  return words.toLowerCase().replace(/[\s._-]+/g, '_');
}

/** The first of these fields that says something, by name; none when no field does. */
export function saidName({ fields }: Row, names: readonly string[]): string | undefined {
  return names.find((name) => textOf(fields[name]));
}

/** What is wrong in a field of a row, or in the whole row. */
export function rowProblem({ at, headings }: Row, name: string | null, expected: string, got: unknown, hint: string): Problem {
  const column = name === null ? undefined : (headings.get(name) ?? name);
  const path = typeof at === 'number' ? [`row ${at}`, ...(column ? [`column ${column}`] : [])].join(', ') : [at, ...(column ? [column] : [])].join('.');
  return {
    ...problem(path, undefined, expected, got, hint),
    ...(typeof at === 'number' && { row: at, ...(column !== undefined && { column }) }),
  };
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

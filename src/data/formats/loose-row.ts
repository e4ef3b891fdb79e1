import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import { textOf, type Fields } from './loose-value.js';

/** A record of a table or list, with its position for an editor. */
export interface Row {
  /** By normalized name: `start_date` for `Start Date` and `startDate`. */
  readonly fields: Fields;
  /** Original headings by normalized name. */
  readonly headings: ReadonlyMap<string, string>;
  /** The row number as a spreadsheet shows it, or the path of a JSON record, such as `events[3]`. */
  readonly at: number | string;
  /** Name of the sheet or file; absent where there is one table. */
  readonly sheet?: string;
}

/** The rows of a table, which may be gone through several times: those of a long table are read anew each time. */
export interface Rows extends Iterable<Row> {
  /** The first of them, by which the table is understood. */
  readonly head: readonly Row[];
  /** Original headings of all rows by normalized name. */
  readonly headings: ReadonlyMap<string, string>;
}

/** Reads something of each row of a table, after a look at all of them. */
export interface RowReader<Found> {
  readonly look: (row: Row) => void;
  /** Reports what it cannot read. */
  readonly read: (row: Row, problems: Problem[]) => Found;
}

/** How much of a long table is held in memory. */
export interface Held {
  /** Most rows of a table, and events, that are kept; of more, none. */
  readonly rows: number;
  /** Letters that are split into rows at a time. */
  readonly letters: number;
}

export const HELD: Held = { rows: 20_000, letters: 1 << 16 };

/** Rows that are looked at to tell what a table and its columns hold. */
export const LOOKED_AT = 500;

const NO_FIELDS: Fields = {};

/** Rows in memory; `more` gives all of them where these are only the first. */
export function rowList(rows: readonly Row[], more: () => Iterator<Row> = () => rows[Symbol.iterator]()): Rows {
  const headings = new Map<string, string>();
  // Rows of one table share their headings.
  for (const each of new Set(rows.map((row) => row.headings)))
    for (const [name, heading] of each) headings.set(name, headings.get(name) ?? heading);
  return { head: rows.slice(0, LOOKED_AT), headings, [Symbol.iterator]: more };
}

/** A function that makes rows with given headings; the first non-empty of several columns with one name counts. */
export function rowReader(written: readonly string[], sheet?: string): (values: readonly unknown[], at: Row['at']) => Row {
  const names = written.map(foldedName);
  const headings = new Map(written.map((heading, i) => [names[i]!, heading.trim()]));
  return (values, at) => {
    const fields: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      if (!isSaid(fields[name])) fields[name] = isNothing(values[i], name) ? '' : values[i];
    }
    return { fields, headings, at, ...(sheet && { sheet }) };
  };
}

/** A row without its fields: where it is, for problems. Those of a long table would take most of the memory. */
export function rowPlace({ headings, at, sheet }: Row): Row {
  return { fields: NO_FIELDS, headings, at, ...(sheet && { sheet }) };
}

/** A JSON record as a row. */
export function recordRow(record: Fields, at: string): Row {
  return rowReader(Object.keys(record))(Object.values(record), at);
}

/** A heading by which columns are compared: without case, and with one sign for the spaces, hyphens and joiners between words. */
export function foldedName(heading: string): string {
  const words = heading
    .normalize('NFKC')
    .trim()
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2');
  const letters = words.toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return letters.replace(/[\s\u200c._-]+/g, '_');
}

/** What a column without a heading is called: by its letter, in brackets, since X and Y could be headings. */
export function unnamedHeading(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `(${letters})`;
}

/** True for the folded name of such a column, or of one in JSON whose name is empty. */
export function isUnnamed(name: string): boolean {
  return /^(?:|\([a-z]+\))$/.test(name);
}

/** The name of the first non-empty field among `names`, if any. */
export function saidName({ fields }: Row, names: readonly string[]): string | undefined {
  return names.find((name) => textOf(fields[name]));
}

/** A problem in a field of a row; in the whole row when `name` is null. */
export function rowProblem({ at, headings, sheet }: Row, name: string | null, expected: string, got: unknown, hint: string): Problem {
  const column = name === null ? undefined : (headings.get(name) ?? name);
  const path =
    typeof at === 'number'
      ? [...(sheet ? [`sheet ${sheet}`] : []), `row ${at}`, ...(column ? [`column ${column}`] : [])].join(', ')
      : [at, ...(column ? [column] : [])].join('.');
  return {
    ...problem(path, undefined, expected, got, hint),
    ...(sheet && { sheet }),
    ...(typeof at === 'number' && { row: at, ...(column !== undefined && { column }) }),
  };
}

/** Placeholders for nothing that programs write; in a column of countries NA is one. */
function isNothing(value: unknown, name: string): boolean {
  return typeof value === 'string' && /^(?:#?N\/A|n\/a|NaN|nan|NULL|null|NA)$/.test(value) && !/countr|iso|state|side/.test(name);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

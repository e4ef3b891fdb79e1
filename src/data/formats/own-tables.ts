import type { Problem } from '../types.js';
import type { Converted } from './converted.js';
import type { Row, Rows } from './loose-row.js';
import { kindsOf, TABLE_NAMES, type CellKind, type Kinds } from './table-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** One table of those by which a data set was written, as rows below its headings. */
export interface OwnTable {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** True for tables that `datasetTables` made: the one with all the rest says so. */
export function areOwnTables(tables: readonly { readonly rows: Rows }[]): boolean {
  return tables.some(({ rows }) => rows.headings.has('value') && isRest({ rows: [...rows] }));
}

/** The data set that tables were made of, as input for `parse`; cells of the rest that are no JSON are reported. */
export function fromOwnTables(tables: readonly OwnTable[]): Converted {
  const problems: Problem[] = [];
  const file: Record<string, unknown> = {};
  for (const { fields, at } of tables.filter(isRest).flatMap(({ rows }) => rows)) {
    const { field, ...values } = fields;
    const text = Object.values(values)
      .map((value) => value ?? '')
      .join('');
    const [name, part] = String(field).split(/\.(.*)/s) as [string, string?];
    const value = jsonOf(text);
    if (value === undefined) {
      problems.push({
        path: String(field),
        sheet: 'dataset',
        row: Number(at),
        expected: 'JSON',
        got: text.slice(0, 80),
        hint: 'It was left out.',
      });
    } else if (part === undefined) file[name] = value;
    else file[name] = { ...(file[name] as object | undefined), [part]: value };
  }
  for (const name of TABLE_NAMES) {
    const kinds = kindsOf(name);
    file[name] = tables.filter((table) => table.name === name).flatMap(({ rows }) => rows.map((row) => recordOf(row, kinds)));
  }
  return { ...file, problems };
}

/** Problems of `parse` with the rows of the tables that the records were in. */
export function withRows(problems: readonly Problem[], tables: readonly OwnTable[]): readonly Problem[] {
  return problems.map((problem) => {
    const [, name, number, column] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(problem.path) ?? [];
    const row = tables.filter((table) => table.name === name).flatMap(({ rows }) => rows)[Number(number)];
    if (!name || typeof row?.at !== 'number') return problem;
    return { ...problem, sheet: row.sheet ?? name, row: row.at, ...(column && { column }) };
  });
}

function isRest({ rows }: Pick<OwnTable, 'rows'>): boolean {
  return rows[0]?.headings.has('value') === true && rows.some(({ fields }) => fields['field'] === 'format');
}

function recordOf({ fields, headings }: Row, kinds: Kinds): Fields {
  const record: Record<string, unknown> = {};
  for (const [name, heading] of headings) {
    const cell = fields[name] ?? '';
    const words = [...kinds].find(([field, { kind }]) => kind === 'words' && heading.startsWith(`${field}_`))?.[0];
    if (words !== undefined) {
      if (cell !== '') record[words] = { ...(record[words] as object | undefined), [heading.slice(words.length + 1)]: String(cell) };
      continue;
    }
    const { kind = 'json', isNeeded = false } = kinds.get(heading) ?? {};
    if (cell === '' && !(isNeeded && (kind === 'text' || (kind === 'words' && !hasLanguages(headings, heading))))) continue;
    record[heading] = valueOf(cell, kind);
  }
  return record;
}

function hasLanguages(headings: ReadonlyMap<string, string>, field: string): boolean {
  return [...headings.values()].some((heading) => heading.startsWith(`${field}_`));
}

/** The value of a cell; the cell itself where it is not what it should be, which `parse` reports. */
function valueOf(cell: unknown, kind: CellKind): unknown {
  const text = String(cell);
  switch (kind) {
    case 'text':
    case 'words':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'flag':
      return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
    case 'list':
      return text.startsWith('[')
        ? (jsonOf(text) ?? text)
        : text
            .split(';')
            .map((item) => item.trim())
            .filter(Boolean);
    case 'json':
      return jsonOf(text) ?? text;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

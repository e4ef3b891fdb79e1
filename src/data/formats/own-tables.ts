import type { Dataset, Problem } from '../types.js';
import type { Converted } from './converted.js';
import type { Row, Rows } from './loose-row.js';

/** A table of a data set; its first row has the headings. */
export interface DatasetTable {
  readonly name: ListName | 'dataset';
  readonly rows: readonly (readonly (string | number)[])[];
}

/** How a cell holds a field: a text, a text by language in a column each, items with semicolons between them, or JSON. */
type CellKind = 'text' | 'words' | 'list' | 'number' | 'flag' | 'json';

type ListName = keyof typeof TABLES;

type Fields = Readonly<Record<string, unknown>>;

const CITED = { sources: 'list', checked: 'flag', note: 'words' } as const;

/** The fields of each list in the order of their columns; an asterisk stands before those that a record always has. */
const TABLES = {
  events: {
    ...{ '*id': 'text', '*date': 'text', '*title': 'words', summary: 'words', '*kind': 'text', initiator: 'text', place: 'text' },
    ...{ participants: 'list', themes: 'list', topics: 'list', dateAlternatives: 'json', mode: 'text', otherPlaces: 'list', route: 'list' },
    ...{ partOf: 'text', quotes: 'json', rank: 'number', ...CITED },
  },
  actors: {
    ...{ '*id': 'text', '*name': 'words', '*type': 'text', '*country': 'text', short: 'words', aliases: 'list', roles: 'json' },
    ...{ wikidata: 'text', ...CITED },
  },
  ties: { '*id': 'text', '*from': 'text', '*to': 'text', '*kind': 'text', start: 'text', end: 'text', event: 'text', ...CITED },
  places: {
    ...{ '*id': 'text', '*name': 'words', short: 'words', '*country': 'text', region: 'text', '*lon': 'number', '*lat': 'number' },
    ...{ kind: 'text', precision: 'text', within: 'text', note: 'words' },
  },
  sources: {
    ...{ '*id': 'text', '*title': 'words', type: 'text', publisher: 'words', url: 'text', language: 'text', date: 'text', note: 'words' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CellKind>>>>;

const LISTS = Object.keys(TABLES) as readonly ListName[];

/** Most characters in a cell of a table of all the rest; Excel cuts cells at 32,767. */
const LONGEST = 30_000;

/**
 * A data set as tables: events, actors, ties, places and sources with a record in each row and columns in a fixed order, and one with all the
 * rest. Read together they are the same data set again. Texts in several languages have a column for each, such as `title_fa`.
 */
export function datasetTables(dataset: Dataset): readonly DatasetTable[] {
  const lists = LISTS.map((name): DatasetTable => ({ name, rows: recordRows(dataset[name] as readonly Fields[], kindsOf(name)) }));
  const rest = Object.entries(dataset).filter(([name]) => !(LISTS as readonly string[]).includes(name));
  const values = rest.flatMap(([name, value]) => restRows(name, value));
  const width = Math.max(...values.map(({ length }) => length));
  const headings = Array.from({ length: width }, (_, i) => ['field', 'value'][i] ?? `value ${i}`);
  return [...lists, { name: 'dataset', rows: [headings, ...values] }];
}

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
  for (const name of LISTS) {
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

type Kinds = ReadonlyMap<string, { readonly kind: CellKind; readonly isNeeded: boolean }>;

function kindsOf(name: ListName): Kinds {
  const entries = Object.entries(TABLES[name]) as readonly (readonly [string, CellKind])[];
  return new Map(entries.map(([field, kind]) => [field.replace('*', ''), { kind, isNeeded: field.startsWith('*') }]));
}

function recordRows(records: readonly Fields[], kinds: Kinds): DatasetTable['rows'] {
  const used = new Set(records.flatMap((record) => Object.keys(record)));
  const fields = [...kinds.keys(), ...[...used].filter((field) => !kinds.has(field))];
  const columns = fields.flatMap((field): readonly (readonly [heading: string, cell: (record: Fields) => string | number])[] => {
    const { kind = 'json' } = kinds.get(field) ?? {};
    if (kind !== 'words') return [[field, (record) => cellOf(record[field], kind)]];
    const languages = [...new Set(records.flatMap((record) => (isText(record[field]) ? [] : Object.keys(record[field] ?? {}))))].sort();
    const hasPlain = !languages.length || records.some((record) => isText(record[field]));
    return [
      ...(hasPlain ? [[field, (record: Fields) => (isText(record[field]) ? String(record[field]) : '')] as const] : []),
      ...languages.map(
        (language) =>
          [
            `${field}_${language}`,
            (record: Fields) => (isText(record[field]) ? '' : (((record[field] as Fields | undefined)?.[language] as string) ?? '')),
          ] as const,
      ),
    ];
  });
  return [columns.map(([heading]) => heading), ...records.map((record) => columns.map(([, cell]) => cell(record)))];
}

function cellOf(value: unknown, kind: CellKind): string | number {
  if (value === undefined || value === null) return '';
  if (kind === 'number') return value as number;
  if (kind === 'list') {
    const items = value as readonly string[];
    const isPlain = items.every((item) => item !== '' && item === item.trim() && !/^\[|;/.test(item));
    return isPlain ? items.join('; ') : JSON.stringify(items);
  }
  return kind === 'json' ? JSON.stringify(value) : String(value);
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

/** A field of the rest, or the parts of one, each in a row: its JSON, in as many cells as it needs. */
function restRows(name: string, value: unknown): readonly (readonly string[])[] {
  const isParted = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
  if (isParted) return Object.entries(value).map(([part, each]) => [`${name}.${part}`, ...chunks(JSON.stringify(each))]);
  return [[name, ...chunks(JSON.stringify(value))]];
}

function chunks(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, i) => text.slice(i * LONGEST, (i + 1) * LONGEST));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

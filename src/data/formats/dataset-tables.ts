import type { Dataset } from '../types.js';
import { kindsOf, TABLE_NAMES, type CellKind, type DatasetTable, type Kinds } from './table-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** Most characters in a cell of a table of all the rest; Excel cuts cells at 32,767. */
const LONGEST = 30_000;

/**
 * A data set as tables: events, actors, ties, places and sources with a record in each row and columns in a fixed order, and one with all the
 * rest. Read together they are the same data set again. Texts in several languages have a column for each, such as `title_fa`.
 */
export function datasetTables(dataset: Dataset): readonly DatasetTable[] {
  const lists = TABLE_NAMES.map((name): DatasetTable => ({ name, rows: recordRows(dataset[name] as readonly Fields[], kindsOf(name)) }));
  const rest = Object.entries(dataset).filter(([name]) => !(TABLE_NAMES as readonly string[]).includes(name));
  const values = rest.flatMap(([name, value]) => restRows(name, value));
  const width = Math.max(...values.map(({ length }) => length));
  const headings = Array.from({ length: width }, (_, i) => ['field', 'value'][i] ?? `value ${i}`);
  return [...lists, { name: 'dataset', rows: [headings, ...values] }];
}

/** A data set as an Excel file (.xlsx): a sheet for each of its tables. What writes it is loaded when it is first asked for. */
export async function workbook(dataset: Dataset): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./write-workbook.js');
  return writeWorkbook(datasetTables(dataset));
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

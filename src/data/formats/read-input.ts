import { problem } from '../problem.js';
import type { Dataset, ParseResult } from '../types.js';
import { columnKey } from './columns.js';
import { converted } from './convert.js';
import { refusal, type Converted } from './converted.js';
import { decodeText } from './decode.js';
import { fileSignature, workbookKind } from './file-signature.js';
import type { Row } from './loose-row.js';
import { looseJson, looseTable, looseText } from './loose-text.js';
import { together, type Loose } from './loose.js';
import { newNotes, type Notes } from './notes.js';
import type { ColumnReading, Reading, ReadOptions } from './reading.js';
import { sheetTable } from './table.js';

/** A file of a page, or what is like one. */
export interface FileLike {
  readonly name?: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A text, the bytes of a file, a file, or parsed JSON. */
export type ReadInput = string | Uint8Array | ArrayBuffer | FileLike | object;

/** One of several files that are read together. */
export interface NamedInput {
  /** Tells what its rows are, if it is such as `actors.csv`, and stands in problems as the sheet. */
  readonly name: string;
  readonly input: ReadInput;
}

/** `dataset` is null when nothing could be read; then `problems[0]` says why. */
export interface ReadResult extends ParseResult {
  readonly reading: Reading;
}

export type Parse = (input: unknown) => ParseResult;

/** Lists of records of a data set. */
const LISTS = ['sources', 'places', 'actors', 'events', 'ties', 'series'];

/** Most different kinds of events that a reading lists. */
const MOST_KINDS = 100;

/** Stands in a text for what could not be decoded. */
const LOST_LETTER = '\uFFFD';

const CALENDAR = /^\s*BEGIN:VCALENDAR\b/i;

/** The code of `read`, with `parse` as an argument: parts that are loaded later must not have it twice. */
export async function readInputs(files: readonly NamedInput[], options: ReadOptions, parse: Parse): Promise<ReadResult> {
  const notes = newNotes(options);
  try {
    const found: (Loose | Converted)[] = [];
    for (const { name, input } of files) {
      // A file alone has no name of a sheet; of several, each has its own.
      found.push(await foundIn(input, files.length > 1 ? name : '', notes));
    }
    return finished(files.length === 1 ? found[0]! : combined(found, notes), notes, parse);
  } catch (error) {
    const refused = refusal(
      options.name ?? '',
      'a file that can be read',
      String(error),
      'Open it in the program that wrote it, and save it again.',
    );
    return finished(refused, notes, parse);
  }
}

async function foundIn(input: ReadInput, sheet: string, notes: Notes): Promise<Loose | Converted> {
  if (typeof input === 'string') return fromText(input, sheet, notes);
  if (isFile(input)) return fromBytes(new Uint8Array(await input.arrayBuffer()), sheet || input.name || '', sheet, notes);
  if (input instanceof Uint8Array) return fromBytes(input, sheet, sheet, notes);
  return input instanceof ArrayBuffer ? fromBytes(new Uint8Array(input), sheet, sheet, notes) : looseJson(input, notes);
}

async function fromBytes(bytes: Uint8Array, name: string, sheet: string, notes: Notes): Promise<Loose | Converted> {
  const path = name || notes.options.name || '';
  const kind = workbookKind(bytes);
  if (kind) return fromWorkbook(bytes, kind, path, sheet, notes);
  const signature = fileSignature(bytes);
  if (signature) return refusal(path, 'a table, or a file of a format that is read', signature.is, signature.hint);
  const decoded = decodeText(bytes, notes.options.encoding);
  if (!decoded) {
    const hint = 'Give a label of the Encoding Standard, such as utf-8, windows-1252, windows-1256 or shift_jis.';
    return refusal(path, 'a text encoding', notes.options.encoding, hint);
  }
  const { text, encoding, isGuess } = decoded;
  notes.encoding = encoding;
  if (isGuess) {
    const hint = `It was read as ${encoding}. If letters are wrong, give the encoding, such as windows-1256 or shift_jis, or save the file as UTF-8.`;
    notes.problems.push(problem(path, undefined, 'text in UTF-8', 'another encoding', hint));
  }
  return fromText(text, sheet, notes);
}

/** The tables of a workbook, each sheet one; the reader is loaded with the first. */
async function fromWorkbook(bytes: Uint8Array, kind: 'xlsx' | 'ods', path: string, file: string, notes: Notes): Promise<Loose | Converted> {
  const { workbookSheets } = await import('./workbook.js');
  const { sheet: only } = notes.options;
  const sheets = (await workbookSheets(bytes, kind)).filter(({ name, cells }) =>
    only === undefined ? cells.some((row) => row.some(isSaid)) : name === only,
  );
  const isOne = sheets.length === 1;
  const nameOf = (name: string) => [file, name].filter(Boolean).join('!');
  const found = sheets.map(({ name, cells }) => {
    const label = isOne && !file ? undefined : nameOf(name);
    return looseTable(sheetTable(cells, label), name, notes, name);
  });
  notes.format = 'workbook';
  if (!found.length)
    return refusal(
      path,
      only === undefined ? 'a sheet with a table' : `a sheet named ${only}`,
      'none',
      'Check the file in the program that wrote it.',
    );
  return isOne ? found[0]! : combined(found, notes);
}

async function fromText(text: string, sheet: string, notes: Notes): Promise<Loose | Converted> {
  const at = text.indexOf(LOST_LETTER);
  if (at >= 0) {
    const hint = 'Letters were lost when the file was decoded: give the file itself, or its bytes, and its encoding, or save it as UTF-8.';
    notes.problems.push(problem(sheet, undefined, 'text that was decoded in its own encoding', around(text, at), hint));
  }
  if (CALENDAR.test(text)) return (await import('./icalendar.js')).icalendar(text, notes);
  return looseText(text, notes, sheet || undefined);
}

/** The words around a place in a text. */
function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 15), at + 15)
    .replace(/\s+/g, ' ')
    .toWellFormed();
}

function isSaid(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function isFile(input: object): input is FileLike {
  return typeof (input as FileLike).arrayBuffer === 'function';
}

/** All that several tables hold; what one of them was refused for is a problem among others, unless nothing could be read. */
function combined(found: readonly (Loose | Converted)[], notes: Notes): Loose | Converted {
  const tables: Loose[] = [];
  for (const each of found) {
    if (!('problems' in each)) tables.push(each);
    else {
      if (each['format'])
        notes.problems.push(problem('', undefined, 'tables', 'a data set', 'A data set is whole: it was left out beside tables.'));
      for (const one of each.problems) if (!notes.problems.includes(one)) notes.problems.push(one);
    }
  }
  return tables.length ? together(tables) : { problems: notes.problems };
}

function finished(found: Loose | Converted, notes: Notes, parse: Parse): ReadResult {
  const loose = 'problems' in found ? null : found;
  const file = loose ? converted(loose, notes) : (found as Converted);
  if (!file['format']) return { dataset: null, problems: file.problems, reading: readingOf(notes, [0, notes.total]) };
  // They are told to whoever reads the file, and are none of the data set, which may be published.
  const { problems: told, ...records } = file;
  const { dataset, problems } = parse(records);
  const counted = loose && dataset ? countRows(loose, file, dataset, notes) : countRecords(file, dataset);
  return { dataset, problems: [...told, ...problems], reading: readingOf(notes, counted) };
}

type Counted = readonly [read: number, total: number];

/** Rows that are in the data set, and all; of a graph, its nodes and edges. */
function countRows(loose: Loose, file: Converted, dataset: Dataset, { used, total }: Notes): Counted {
  if (!total) {
    const all = loose.actors.filter(({ isImplied }) => !isImplied).length + loose.ties.length;
    return [dataset.actors.length + dataset.ties.length, all];
  }
  const events = file['events'] as readonly { readonly id: string }[];
  if (events.length === dataset.events.length) return [used.size, total];
  const kept = new Set(dataset.events.map(({ id }) => id));
  const [inside, outside] = [new Set<Row>(), new Set<Row>()];
  loose.events.forEach(({ row }, i) => (kept.has(events[i]!.id) ? inside : outside).add(row));
  return [used.size - [...outside].filter((row) => !inside.has(row)).length, total];
}

/** Records of a data set in the own format that are valid, and all. */
function countRecords(file: Converted, dataset: Dataset | null): Counted {
  const count = (lists: object | null) =>
    LISTS.reduce((sum, name) => {
      const list = (lists as Readonly<Record<string, unknown>> | null)?.[name];
      return sum + (Array.isArray(list) ? list.length : 0);
    }, 0);
  return [count(dataset), count(file)];
}

function readingOf(notes: Notes, [rows, total]: Counted): Reading {
  const { format, encoding, delimiter, tables, columns, sides, groups, options } = notes;
  const kinds = Object.fromEntries([...notes.kinds].slice(0, MOST_KINDS));
  const keyOf = ({ sheet, heading }: ColumnReading) => columnKey(heading, sheet);
  const dates = columns.flatMap((column) => (column.dates ? [[keyOf(column), column.dates] as const] : []));
  const named = sides.flatMap(({ name }) => name || []);
  return {
    format,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    tables,
    columns,
    sides,
    groups,
    kinds,
    rows: { read: rows, named: total - rows, total },
    options: {
      ...options,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(tables.length && { tables: Object.fromEntries(tables.map(({ sheet, kind }) => [sheet, kind])) }),
      ...(columns.length && { columns: Object.fromEntries(columns.map((column) => [keyOf(column), column.role])) }),
      ...(named.length === 2 && { sides: [named[0]!, named[1]!] as const }),
      ...(dates.length && { dates: Object.fromEntries(dates) }),
      kinds: { ...kinds, ...options.kinds },
    },
  };
}

import { parse } from '../parse.js';
import { problem } from '../problem.js';
import { LISTS } from '../schema.js';
import type { Dataset, ParseResult } from '../types.js';
import { converted } from './convert.js';
import { refusal, type Converted } from './converted.js';
import { decodeText } from './decode.js';
import { fileSignature } from './file-signature.js';
import { looseJson, looseText } from './loose-text.js';
import type { Loose } from './loose.js';
import type { Row } from './loose-row.js';
import { newNotes, type Notes } from './notes.js';
import type { ColumnReading, Reading, ReadOptions } from './reading.js';

/** A file of a page, or what is like one. */
export interface FileLike {
  readonly name?: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A text, the bytes of a file, a file, or parsed JSON. */
export type ReadInput = string | Uint8Array | ArrayBuffer | FileLike | object;

/** `dataset` is null when nothing could be read; then `problems[0]` says why. */
export interface ReadResult extends ParseResult {
  readonly reading: Reading;
}

/** Most different kinds of events that a reading lists. */
const MOST_KINDS = 100;

/** Stands in a text for what could not be decoded. */
const LOST_LETTER = '\uFFFD';

/**
 * The data set in a file of any format that is known (see `FileFormat`), what is wrong with it, and how it was understood. Whatever cannot be
 * read is named in the problems, row by row; options override any guess, and `reading.options` repeats this reading with the next version of
 * the same file. Never rejects. What only some formats need is loaded with the first file that needs it. O(n).
 */
export async function read(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  const notes = newNotes(options);
  try {
    const { found, encoding } = await foundIn(input, notes);
    return finished(found, notes, encoding);
  } catch (error) {
    return finished(refusal(options.name ?? '', 'a file that can be read', String(error), 'Check the file.'), notes);
  }
}

interface Source {
  readonly found: Loose | Converted;
  readonly encoding?: string;
}

async function foundIn(input: ReadInput, notes: Notes): Promise<Source> {
  if (typeof input === 'string') return { found: fromText(input, notes) };
  if (isFile(input)) {
    const bytes = new Uint8Array(await input.arrayBuffer());
    const { name = input.name } = notes.options;
    return fromBytes(bytes, name === undefined ? notes : { ...notes, options: { ...notes.options, name } });
  }
  if (input instanceof Uint8Array) return fromBytes(input, notes);
  return input instanceof ArrayBuffer ? fromBytes(new Uint8Array(input), notes) : { found: looseJson(input, notes) };
}

async function fromBytes(bytes: Uint8Array, notes: Notes): Promise<Source> {
  const signature = fileSignature(bytes);
  if (signature)
    return { found: refusal(notes.options.name ?? '', 'a table, or a file of a format that is read', signature.is, signature.hint) };
  const decoded = decodeText(bytes, notes.options.encoding);
  if (!decoded) {
    const hint = 'Give a label of the Encoding Standard, such as utf-8, windows-1252, windows-1256 or shift_jis.';
    return { found: refusal('', 'a text encoding', notes.options.encoding, hint) };
  }
  const { text, encoding, isGuess } = decoded;
  if (isGuess) {
    const hint = `It was read as ${encoding}. If letters are wrong, give the encoding, such as windows-1256 or shift_jis, or save the file as UTF-8.`;
    notes.problems.push(problem(notes.options.name ?? '', undefined, 'text in UTF-8', 'another encoding', hint));
  }
  return { found: fromText(text, notes), encoding };
}

function fromText(text: string, notes: Notes): Loose | Converted {
  const at = text.indexOf(LOST_LETTER);
  if (at >= 0) {
    const hint = 'Letters were lost when the file was decoded: give the file itself, or its bytes, and its encoding, or save it as UTF-8.';
    notes.problems.push(problem('', undefined, 'text that was decoded in its own encoding', around(text, at), hint));
  }
  return looseText(text, notes);
}

/** The words around a place in a text. */
function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 15), at + 15)
    .replace(/\s+/g, ' ')
    .toWellFormed();
}

function isFile(input: object): input is FileLike {
  return typeof (input as FileLike).arrayBuffer === 'function';
}

function finished(found: Loose | Converted, notes: Notes, encoding?: string): ReadResult {
  const loose = 'problems' in found ? null : found;
  const file = loose ? converted(loose, notes) : (found as Converted);
  if (!file['format']) return { dataset: null, problems: file.problems, reading: readingOf(notes, [0, notes.total], encoding) };
  const { dataset, problems } = parse(file);
  const counted = loose && dataset ? countRows(loose, file, dataset, notes) : countRecords(file, dataset);
  return { dataset, problems: [...file.problems, ...problems], reading: readingOf(notes, counted, encoding) };
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
    Object.keys(LISTS).reduce((sum, name) => {
      const list = (lists as Readonly<Record<string, unknown>> | null)?.[name];
      return sum + (Array.isArray(list) ? list.length : 0);
    }, 0);
  return [count(dataset), count(file)];
}

function readingOf(notes: Notes, [rows, total]: Counted, encoding: string | undefined): Reading {
  const { format, delimiter, tables, columns, sides, groups, options } = notes;
  const kinds = Object.fromEntries([...notes.kinds].slice(0, MOST_KINDS));
  const keyOf = ({ sheet, heading }: ColumnReading) => (sheet ? `${sheet}!${heading}` : heading);
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

import { problem } from '../problem.js';
import type { ListName } from '../schema.js';
import type { Dataset, ParseResult } from '../types.js';
import { columnKey } from './columns.js';
import { refusal, type Converted } from './converted.js';
import { inputParts, type Part, type ReadInput, type TablePart } from './input-parts.js';
import { HELD, type Row } from './loose-row.js';
import { isNothing, looseDataset, nothingIn } from './loose-dataset.js';
import { atlasFor } from './loose-places.js';
import { looseTable } from './loose-text.js';
import type { Fields } from './loose-value.js';
import { together, type Loose } from './loose.js';
import { newNotes, type Notes } from './notes.js';
import type { ColumnReading, Reading, ReadOptions } from './reading.js';
import { areOwnTables, fromOwnTables, withRows, type OwnTable } from './own-tables.js';

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

/** Lists of records of a data set. The schema would come along with theirs. */
const LISTS: readonly ListName[] = ['sources', 'places', 'actors', 'events', 'ties', 'series'];

/** Most different kinds of events that a reading lists. */
const MOST_KINDS = 100;

/** What files hold: what was found in tables and graphs, or a data set or a refusal, with the tables that it was written as, if it was. */
export type Found = Loose | (Converted & { readonly tables?: readonly OwnTable[] });

/** The code of `read`, with `parse` as an argument: parts that are loaded later must not have it twice. */
export async function readInputs(files: readonly NamedInput[], options: ReadOptions, parse: Parse, held = HELD): Promise<ReadResult> {
  const notes = newNotes(options, held);
  const found = await findIn(files, notes);
  try {
    return isLoose(found) ? readLoose(found, notes, parse) : readConverted(found, notes, parse);
  } catch (error) {
    return readConverted(unreadable(error, notes), notes, parse);
  }
}

/** What files hold, or why they cannot be read. Never rejects. */
export async function findIn(files: readonly NamedInput[], notes: Notes): Promise<Found> {
  try {
    const parts: Part[] = [];
    // A file alone has no name of a sheet; of several, each has its own.
    for (const { name, input } of files) parts.push(...(await inputParts(input, files.length > 1 ? name : '', notes)));
    const tables = parts.length > 1 ? ownTables(parts) : null;
    if (tables) {
      notes.format = 'bilateral/1';
      return { ...fromOwnTables(tables), tables };
    }
    const found: (Loose | Converted)[] = [];
    // Cells are let go as soon as they are understood.
    for (let part = parts.shift(); part; part = parts.shift()) {
      found.push(isTable(part) ? looseTable(part.table, part.text, notes, part.name || undefined) : part);
    }
    const all = found.length === 1 ? found[0]! : combined(found, notes);
    if (!isLoose(all)) return all;
    if (isNothing(all)) return nothingIn(notes);
    notes.atlas = await atlasFor(all);
    return all;
  } catch (error) {
    return unreadable(error, notes);
  }
}

export function unreadable(error: unknown, { options }: Notes): Converted {
  const hint = 'Open it in the program that wrote it, and save it again.';
  return refusal(options.name ?? '', 'a file that can be read', String(error), hint);
}

export function isLoose(found: Found): found is Loose {
  return !('problems' in found);
}

/** The tables, if they were made of a data set. */
function ownTables(parts: readonly Part[]): readonly OwnTable[] | null {
  const tables = parts.filter(isTable);
  if (tables.length < 2 || !areOwnTables(tables.map(({ table }) => table))) return null;
  return tables.map(({ name, table }) => ({ name: baseName(name), rows: [...table.rows] }));
}

function isTable(part: Part): part is TablePart {
  return 'table' in part && !('problems' in part);
}

/** A name of a file without its ending, folder and workbook. */
function baseName(name: string): string {
  return name
    .replace(/^.*[/\\!]/, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
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

/** The data set of what was found in tables and graphs. */
function readLoose(loose: Loose, notes: Notes, parse: Parse): ReadResult {
  const { problems: said, ...file } = looseDataset(loose, notes);
  const { dataset, problems } = parse(file);
  const counted = dataset ? countRows(loose, file, dataset, notes) : countRecords(file, dataset);
  return { dataset, problems: [...said, ...problems], reading: readingOf(notes, counted) };
}

/** The data set in a file of our own format or in its tables, or why there is none. */
export function readConverted({ problems: said, tables, ...file }: Exclude<Found, Loose>, notes: Notes, parse: Parse): ReadResult {
  if (!file['format'] && !tables) {
    const others = notes.problems.filter((each) => !said.includes(each));
    return { dataset: null, problems: [...said, ...others], reading: readingOf(notes, [0, notes.total]) };
  }
  const { dataset, problems } = parse(file);
  const named = tables ? withRows(problems, tables) : problems;
  return { dataset, problems: [...said, ...named], reading: readingOf(notes, countRecords(file, dataset)) };
}

type Counted = readonly [read: number, total: number];

/** Rows that are in the data set, and all; of a graph, its nodes and edges. */
function countRows(loose: Loose, file: Fields, dataset: Dataset, notes: Notes): Counted {
  const rows = rowCounter(loose, notes);
  const kept = new Set(dataset.events.map(({ id }) => id));
  const events = file['events'] as readonly { readonly id: string }[];
  let i = 0;
  if (kept.size < events.length) for (const { row } of loose.events) rows.add(row, kept.has(events[i++]!.id));
  return rows.counted(dataset.actors.length, dataset.ties.length);
}

/** Counts rows, given those of all events in order, and whether these are in the data set; without a row that is lost none need be given. */
export function rowCounter({ actors, ties }: Loose, { used, total }: Notes) {
  let lost = 0;
  let last: Row | null = null;
  let isKept = true;
  return {
    add: (row: Row, isIn: boolean) => {
      if (row !== last && !isKept) lost++;
      isKept = isIn || (row === last && isKept);
      last = row;
    },
    counted: (actorsIn: number, tiesIn: number): Counted =>
      total
        ? [used - lost - (isKept ? 0 : 1), total]
        : [actorsIn + tiesIn, actors.filter(({ isImplied }) => !isImplied).length + ties.length],
  };
}

/** Records of a data set in the own format that are valid, and all. */
function countRecords(file: Fields, dataset: Dataset | null): Counted {
  const count = (lists: object | null) =>
    LISTS.reduce((sum, name) => {
      const list = (lists as Readonly<Record<string, unknown>> | null)?.[name];
      return sum + (Array.isArray(list) ? list.length : 0);
    }, 0);
  return [count(dataset), count(file)];
}

export function readingOf(notes: Notes, [rows, total]: Counted): Reading {
  const { format, encoding, delimiter, tables, columns, sides, groups, places, options } = notes;
  const kinds = Object.fromEntries([...notes.kinds].slice(0, MOST_KINDS));
  const keyOf = ({ sheet, heading }: ColumnReading) => columnKey(heading, sheet);
  const dates = columns.flatMap((column) =>
    column.dates ? [[keyOf(column), { ...options.dates?.[keyOf(column)], ...column.dates }] as const] : [],
  );
  const named = sides.flatMap(({ name }) => name || []);
  return {
    format,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    tables,
    columns,
    sides,
    groups,
    places,
    kinds,
    rows: { read: rows, named: total - rows, total },
    options: {
      ...options,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(tables.length && { tables: Object.fromEntries(tables.map(({ sheet, kind }) => [sheet, kind])) }),
      ...(columns.length && { columns: Object.fromEntries(columns.map((column) => [keyOf(column), column.role])) }),
      ...(named.length === 2 && { sides: [named[0]!, named[1]!] as const }),
      ...(dates.length && { dates: { ...options.dates, ...Object.fromEntries(dates) } }),
      kinds: { ...kinds, ...options.kinds },
    },
  };
}

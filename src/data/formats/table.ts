import { dsvFormat, greatest, maxIndex } from 'd3';
import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import { headingRole } from './columns.js';
import {
  foldedName,
  HELD,
  LOOKED_AT,
  rowList,
  rowProblem,
  rowReader,
  unnamedHeading,
  type Held,
  type Row,
  type Rows,
} from './loose-row.js';
import { textOf } from './loose-value.js';
import { mendQuotes } from './mend-quotes.js';

export interface Table {
  /** Headings as written. */
  readonly headings: readonly string[];
  readonly rows: Rows;
  /** Number of rows below the headings that are not empty. */
  readonly total: number;
  /** The row with the headings, as a spreadsheet counts; 0 if there is none. */
  readonly header: number;
  /** What stands above the headings; empty for nothing. */
  readonly title: string;
  /** Rows that could not be read, or only with quotation marks as literals. */
  readonly problems: readonly Problem[];
}

export interface DelimitedTable extends Table {
  readonly delimiter: string;
}

type Cells = readonly unknown[];

/** Delimiters, most common first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The line in which Excel declares the delimiter. */
const SAID_DELIMITER = /^sep=([,;\t|:~]) *(?:\r\n|[\r\n])/;

/** What is expected of a row whose quotation marks do not close. */
export const UNCLOSED = 'quotation marks that close';

const CLOSE = 'close the quotation mark, and write one within a text twice.';

/** Lines or rows among which the headings are looked for. */
const HEAD = 12;

/** Letters of a line that are looked at for headings. */
const LONGEST_LINE = 100_000;

const BREAK = /\r\n|[\r\n]/;

/** The cells of a row, and its text where its quotation marks are unbalanced. */
interface Line {
  readonly cells: Cells;
  readonly broken?: string | undefined;
}

/**
 * A delimited text, given in parts, as a table. The delimiter is the one of the first line, or the one given; above the headings there may be
 * a title. A row with unbalanced quotation marks does not affect others: it is read with the marks as literals if it then has a cell for each
 * column, else removed, and reported either way. O(n).
 */
export function readTable(text: Iterable<string>, given?: string, sheet?: string, held: Held = HELD): DelimitedTable {
  const first = firstLines(text);
  const body = first.replace(/^\uFEFF/, '');
  const said = SAID_DELIMITER.exec(body);
  const lines = said ? body.slice(said[0].length) : body;
  const { delimiter, above, start } = headOf(lines, given ?? said?.[1]);
  const { parseRows, formatRow } = dsvFormat(delimiter);
  const rows: Iterable<Line> = {
    *[Symbol.iterator]() {
      for (const { text: mended, broken } of mendQuotes(after(text, first.length - lines.length + start), delimiter, held.letters))
        for (const [i, cells] of parseRows(mended).entries()) yield { cells: cells.map(withFormula), broken: broken.get(i) };
    },
  };
  const table = tableOf(rows, firstSaid(rows), above.length, sheet, held, false, (row, values, width) => {
    const hint = `The row was left out: put a text that holds a ${NAMES[delimiter] ?? delimiter} in quotation marks.`;
    return rowProblem(row, null, `${width} cells`, formatRow(values.map(String)), hint);
  });
  return {
    ...table,
    ...titleOf(
      above.map((line) => line.split(delimiter)),
      table.problems,
    ),
    delimiter,
  };
}

/** The cells of a sheet as a table; the headings are in the first row that has some, below a title perhaps. */
export function sheetTable(sheetCells: readonly Cells[], sheet?: string): Table {
  const found = headingRow(sheetCells.slice(0, HEAD));
  const rows = sheetCells.map((cells): Line => ({ cells }));
  const header = found < 0 ? firstSaid(rows) : found;
  const table = tableOf(rows, header, 0, sheet, HELD, true, (row, values, width) =>
    rowProblem(row, null, `${width} cells`, values.map(textOf).join(', '), 'The row was left out: give each column a heading.'),
  );
  return { ...table, ...titleOf(sheetCells.slice(0, Math.max(header, 0)), table.problems) };
}

/** The start of a text, with all lines among which the headings are looked for. */
function firstLines(text: Iterable<string>): string {
  let first = '';
  for (const part of text) {
    first += part;
    if (first.length > (HEAD + 1) * LONGEST_LINE || first.split(BREAK, HEAD + 3).length > HEAD + 2) break;
  }
  return first;
}

/** A text without so many of its first letters. */
function* after(text: Iterable<string>, letters: number): Generator<string, void, undefined> {
  let left = letters;
  for (const part of text) {
    if (left < part.length) yield part.slice(left);
    left = Math.max(0, left - part.length);
  }
}

/** The index of the first row that is not blank; −1 for none. */
function firstSaid(rows: Iterable<Line>): number {
  let i = 0;
  for (const { cells } of rows) {
    if (isSaid(cells)) return i;
    i++;
  }
  return -1;
}

/** The rows below the headings, whose faults are told once. `extra` is the problem of a row with more cells than there are headings. */
function tableOf(
  lines: Iterable<Line>,
  header: number,
  offset: number,
  sheet: string | undefined,
  held: Held,
  isRagged: boolean,
  extra: (row: Row, values: Cells, width: number) => Problem,
): Table {
  const headings = headingsAt(lines, header, isRagged);
  const rowOf = rowReader(headings, sheet);
  const isRead = (cells: Cells) => isSaid(cells) && (cells.length <= headings.length || !isSaid(cells.slice(headings.length)));
  const read = function* (): Generator<Row, void, undefined> {
    let i = -1;
    for (const { cells } of lines) if (++i > header && isRead(cells)) yield rowOf(cells, offset + i + 1);
  };
  const problems: Problem[] = [];
  const first: Row[] = [];
  let [i, total, count] = [-1, 0, 0];
  for (const { cells, broken } of lines) {
    if (++i <= header && broken === undefined) continue;
    const isWhole = isRead(cells);
    if (i > header && (isSaid(cells) || broken !== undefined)) total++;
    if (i > header && isWhole && count++ < Math.max(held.rows, LOOKED_AT)) first.push(rowOf(cells, offset + i + 1));
    if (broken !== undefined) {
      const hint = isWhole ? `The row was read without them: ${CLOSE}` : `The row was left out: ${CLOSE}`;
      problems.push(rowProblem(rowOf(cells, offset + i + 1), null, UNCLOSED, broken, hint));
    } else if (!isWhole && isSaid(cells)) problems.push(extra(rowOf(cells, offset + i + 1), cells, headings.length));
  }
  const rows = count <= held.rows ? rowList(first) : rowList(first, read);
  return { headings, rows, total, header: header < 0 ? 0 : offset + header + 1, title: '', problems };
}

/**
 * The headings, down to the last column that has one or holds something; those without are called by their letters. In a ragged table cells
 * beyond the headings are columns, too; in a delimited text they are more likely a delimiter within a cell.
 */
function headingsAt(lines: Iterable<Line>, header: number, isRagged: boolean): readonly string[] {
  let own: Cells = [];
  let [i, filled] = [0, 0];
  for (const { cells } of lines) {
    if (i === header) own = cells;
    else if (i > header && cells.length > filled) filled = Math.max(filled, Math.min(saidLength(cells), isRagged ? Infinity : own.length));
    i++;
  }
  return Array.from({ length: Math.max(saidLength(own), filled) }, (_, at) => textOf(own[at]) || unnamedHeading(at));
}

/** Number of cells up to the last that is not empty. */
function saidLength(cells: Cells): number {
  return cells.findLastIndex((cell) => isSaid([cell])) + 1;
}

/** The title above the headings; of several lines the others are reported. */
function titleOf(above: readonly Cells[], problems: readonly Problem[]): Pick<Table, 'title' | 'problems'> {
  const texts = above.map((values) =>
    values
      .map((value) => textOf(value).replace(/^"|"$/g, ''))
      .filter(Boolean)
      .join(' '),
  );
  const title = texts.find(Boolean) ?? '';
  const others = texts.flatMap((text, i) =>
    text && text !== title
      ? [{ ...problem(`row ${i + 1}`, undefined, 'headings', text, 'What stands above the headings was left out.'), row: i + 1 }]
      : [],
  );
  return { title, problems: [...problems, ...others] };
}

/** A cell without the apostrophe that keeps a spreadsheet from running it, as OWASP describes. */
function withFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function isSaid(cells: Cells): boolean {
  return cells.some((cell) => cell !== null && cell !== undefined && String(cell).trim() !== '');
}

/**
 * Where a text has its headings, and between them what delimiter. By the line with most known headings; where none has two, by the first
 * line that any delimiter splits. Lines above it are a title.
 */
function headOf(text: string, given: string | undefined): { delimiter: string; above: readonly string[]; start: number } {
  const lines: { readonly line: string; readonly start: number }[] = [];
  for (let start = 0; start < text.length && lines.length < HEAD;) {
    const line = /[^\r\n]*/.exec(text.slice(start, start + LONGEST_LINE))![0];
    lines.push({ line, start });
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  const bare = lines.map(({ line }) => line.replace(/"[^"]*"/g, 'x'));
  const first = bare.findIndex((line) => line.trim());
  const options = given ? [given] : DELIMITERS;
  const count = (line: string, delimiter: string) => line.split(delimiter).length;
  const known = lines.flatMap(({ line }, at) =>
    options.map((delimiter) => ({
      at,
      delimiter,
      known: line.split(delimiter).filter((cell) => knownHeading(cell.replace(/^\s*"|"\s*$/g, ''))).length,
    })),
  );
  const best = greatest(known, (one, other) => one.known - other.known || other.at - one.at);
  const split = bare.findIndex((line) => options.some((delimiter) => count(line, delimiter) > 1));
  const isKnown = best !== undefined && best.known > 1;
  const at = isKnown ? best.at : Math.max(split, first, 0);
  const delimiter = isKnown ? best.delimiter : greatest(options, (each) => count(bare[at] ?? '', each))!;
  return { delimiter, above: lines.slice(0, at).map(({ line }) => line), start: lines[at]?.start ?? 0 };
}

/** The row of a sheet with the most known headings, the first among equals; −1 where none has two cells. */
function headingRow(cells: readonly Cells[]): number {
  const known = cells.map((values) => values.filter((value) => knownHeading(textOf(value))).length);
  const best = maxIndex(known);
  return known[best]! > 1 ? best : cells.findIndex((values) => values.filter((value) => isSaid([value])).length > 1);
}

function knownHeading(cell: string): boolean {
  return cell !== '' && headingRole(foldedName(cell)) !== undefined;
}

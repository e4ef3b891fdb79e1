import { dsvFormat, greatest, max, maxIndex } from 'd3';
import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import { headingRole } from './columns.js';
import { foldedName, rowProblem, rowReader, unnamedHeading, type Row } from './loose-row.js';
import { textOf } from './loose-value.js';
import { mendQuotes } from './mend-quotes.js';

export interface Table {
  /** Headings as written. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
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

/**
 * A delimited text as a table. The delimiter is the one of the first line, or the one given; above the headings there may be a title. A row
 * with unbalanced quotation marks does not affect others: it is read with the marks as literals if it then has a cell for each column, else
 * removed, and reported either way. O(n).
 */
export function readTable(text: string, given?: string, sheet?: string): DelimitedTable {
  const body = text.replace(/^\uFEFF/, '');
  const said = SAID_DELIMITER.exec(body);
  const lines = said ? body.slice(said[0].length) : body;
  const { delimiter, above, start } = headOf(lines, given ?? said?.[1]);
  const { parseRows, formatRow } = dsvFormat(delimiter);
  const { text: mended, broken } = mendQuotes(lines.slice(start), delimiter);
  const cells = parseRows(mended).map((row) => row.map(withFormula));
  const table = tableOf(cells, cells.findIndex(isSaid), above.length, sheet, {
    isRagged: false,
    broken,
    extra: (row, values, width) => {
      const hint = `The row was left out: put a text that holds a ${NAMES[delimiter] ?? delimiter} in quotation marks.`;
      return rowProblem(row, null, `${width} cells`, formatRow(values.map(String)), hint);
    },
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
export function sheetTable(cells: readonly Cells[], sheet?: string): Table {
  const found = headingRow(cells.slice(0, HEAD));
  const header = found < 0 ? cells.findIndex(isSaid) : found;
  const table = tableOf(cells, header, 0, sheet, {
    isRagged: true,
    broken: new Map(),
    extra: (row, values, width) =>
      rowProblem(row, null, `${width} cells`, values.map(textOf).join(', '), 'The row was left out: give each column a heading.'),
  });
  return { ...table, ...titleOf(cells.slice(0, Math.max(header, 0)), table.problems) };
}

interface Faults {
  /** Cells beyond the headings are columns, too; in a delimited text they are more likely a delimiter within a cell. */
  readonly isRagged: boolean;
  /** Original text of rows with unbalanced quotation marks, by index. */
  readonly broken: ReadonlyMap<number, string>;
  /** The problem of a row with more cells than there are headings. */
  readonly extra: (row: Row, values: Cells, width: number) => Problem;
}

function tableOf(
  cells: readonly Cells[],
  header: number,
  offset: number,
  sheet: string | undefined,
  { isRagged, broken, extra }: Faults,
): Table {
  const headings = headingsOf(cells, header, isRagged);
  const rowOf = rowReader(headings, sheet);
  const problems: Problem[] = [];
  let total = 0;
  const rows = cells.flatMap((values, i): readonly Row[] => {
    if (i <= header && !broken.has(i)) return [];
    const row = rowOf(values, offset + i + 1);
    const line = broken.get(i);
    const hasCells = isSaid(values);
    const isRead = hasCells && !isSaid(values.slice(headings.length));
    if (i > header && (hasCells || line !== undefined)) total++;
    if (line !== undefined) {
      const hint = isRead ? `The row was read without them: ${CLOSE}` : `The row was left out: ${CLOSE}`;
      problems.push(rowProblem(row, null, UNCLOSED, line, hint));
    } else if (hasCells && !isRead) {
      problems.push(extra(row, values, headings.length));
    }
    return isRead && i > header ? [row] : [];
  });
  return { headings, rows, total, header: header < 0 ? 0 : offset + header + 1, title: '', problems };
}

/** The headings, down to the last column that has one or holds something; those without are called by their letters. */
function headingsOf(cells: readonly Cells[], header: number, isRagged: boolean): readonly string[] {
  const own = cells[header] ?? [];
  const most = isRagged ? Infinity : own.length;
  const filled = max(cells.slice(header + 1), (values) => Math.min(trimmed(values).length, most)) ?? 0;
  return Array.from({ length: Math.max(trimmed(own).length, filled) }, (_, i) => textOf(own[i]) || unnamedHeading(i));
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

/** Cells up to the last that is not empty. */
function trimmed(cells: Cells): Cells {
  return cells.slice(0, cells.findLastIndex((cell) => isSaid([cell])) + 1);
}

/**
 * Where a text has its headings, and between them what delimiter. By the line with most known headings; where none has two, by the first
 * line that any delimiter splits. Lines above it are a title.
 */
function headOf(text: string, given: string | undefined): { delimiter: string; above: readonly string[]; start: number } {
  const lines: { readonly line: string; readonly start: number }[] = [];
  for (let start = 0; start < text.length && lines.length < HEAD;) {
    const line = /[^\r\n]*/.exec(text.slice(start, start + 100_000))![0];
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

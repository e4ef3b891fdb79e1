import { dsvFormat, greatest } from 'd3';
import type { Problem } from '../types.js';
import { rowProblem, rowReader, type Row } from './loose-row.js';
import { mendQuotes } from './mend-quotes.js';

export interface Table {
  /** Headings as written. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that could not be read, or only with quotation marks as literals. */
  readonly problems: readonly Problem[];
}

/** Delimiters, most common first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The line in which Excel declares the delimiter. */
const SAID_DELIMITER = /^sep=([,;\t|:~]) *(?:\r\n|[\r\n])/;

const CLOSE = 'close the quotation mark, and write one within a text twice.';

/**
 * A delimited text as a table; the delimiter is the one that splits the first line into most cells. A row with unbalanced quotation
 * marks does not affect others: it is read with the marks as literals if it then has a cell for each column, else removed, and
 * reported either way. O(n).
 */
export function readTable(text: string): Table {
  const body = text.replace(/^\uFEFF/, '');
  const said = SAID_DELIMITER.exec(body);
  const lines = said ? body.slice(said[0].length) : body;
  const delimiter = said?.[1] ?? delimiterOf(lines);
  const { parseRows, formatRow } = dsvFormat(delimiter);
  const { text: mended, broken } = mendQuotes(lines, delimiter);
  const cells = parseRows(mended);
  const first = cells.findIndex(isSaid);
  const headings = (cells[first] ?? []).map((name) => name.trim());
  const rowOf = rowReader(headings);
  const problems: Problem[] = [];
  const rows = cells.flatMap((values, i): readonly Row[] => {
    if (i <= first && !broken.has(i)) return [];
    const row = rowOf(values, i + 1);
    const line = broken.get(i);
    const isRead = isSaid(values) && !isSaid(values.slice(headings.length));
    if (line !== undefined) {
      const hint = isRead ? `The row was read without them: ${CLOSE}` : `The row was left out: ${CLOSE}`;
      problems.push(rowProblem(row, null, 'quotation marks that close', line, hint));
    } else if (isSaid(values) && !isRead) {
      const hint = `The row was left out: put a text that holds a ${NAMES[delimiter] ?? delimiter} in quotation marks.`;
      problems.push(rowProblem(row, null, `${headings.length} cells`, formatRow(values), hint));
    }
    return isRead && i > first ? [row] : [];
  });
  return { headings, rows, problems };
}

function isSaid(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim());
}

/** The delimiter that splits the first non-empty line into most cells, quoted text aside. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return greatest(DELIMITERS, count)!;
}

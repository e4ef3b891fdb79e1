import { dsvFormat } from 'd3';
import type { Problem } from '../types.js';
import { rowProblem, rowReader, type Row } from './loose-row.js';
import { mendQuotes } from './mend-quotes.js';

export interface Table {
  /** Of the columns, as they are written. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that could not be read, or only without their quotation marks. */
  readonly problems: readonly Problem[];
}

/** What parts the cells of a line, the most usual first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** The first line of a file in which a spreadsheet says what parts its cells. */
const SAID_DELIMITER = /^sep=([,;\t|:~]) *(?:\r\n|[\r\n])/;

const CLOSE = 'close the quotation mark, and write one within a text twice.';

/**
 * A text in which each line is a row: commas, semicolons, tabs or bars between its cells, whichever parts its first line most. A row whose
 * quotation marks do not close takes no other row with it: it is read with the marks as letters when it then has a cell for each
 * column, else it is left out; it is named either way. O(n).
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

/** The one that parts the first line that is not empty into most cells; what stands in quotation marks parts nothing. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

import { dsvFormat } from 'd3';
import { unnamedHeading } from '../data/formats/loose-row.js';

/** The cells of a delimited text by row and column, as problems name them. */
export interface TableText {
  /** A cell as written; null where there is none, or where two columns have that heading. */
  readonly cell: (row: number, column: string) => string | null;
  /** The text with another cell in that place, all else as it was; null where there is none. */
  readonly replaced: (row: number, column: string, value: string) => string | null;
}

/** A row of cells in the text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A delimited text whose headings are in the row `header`, counted as a spreadsheet does. O(n). */
export function tableText(text: string, delimiter: string, header: number): TableText {
  const { parseRows, formatRow } = dsvFormat(delimiter);
  const rows = spansOf(text, header);
  const cellsOf = (row: number) => {
    const span = rows[row - 1];
    return span && parseRows(text.slice(span.start, span.end))[0];
  };
  const headings = cellsOf(header)?.map((heading, i) => heading.trim() || unnamedHeading(i)) ?? [];
  const place = (row: number, column: string) => {
    const at = headings.indexOf(column);
    const cells = row > header ? cellsOf(row) : undefined;
    return cells && at >= 0 && at < cells.length && headings.lastIndexOf(column) === at ? { cells, at } : null;
  };
  return {
    cell: (row, column) => {
      const found = place(row, column);
      return found && found.cells[found.at]!;
    },
    replaced: (row, column, value) => {
      const found = place(row, column);
      if (!found) return null;
      const { start, end } = rows[row - 1]!;
      return text.slice(0, start) + formatRow(found.cells.with(found.at, value)) + text.slice(end);
    },
  };
}

/** Rows without the line in which Excel declares the delimiter: down to the headings each line is one, below a quoted cell may hold several. */
function spansOf(text: string, header: number): readonly Span[] {
  const spans: Span[] = [];
  const first = /^\uFEFF?(?:sep=[^\r\n]*(?:\r\n|[\r\n]))?/.exec(text)![0].length;
  let isQuoted = false;
  let start = first;
  for (let i = first; i <= text.length; i++) {
    const letter = text[i];
    if (letter === '"' && spans.length >= header - 1) isQuoted = !isQuoted;
    if (letter !== undefined && (isQuoted || !/[\r\n]/.test(letter))) continue;
    spans.push({ start, end: i });
    if (letter === '\r' && text[i + 1] === '\n') i++;
    start = i + 1;
  }
  return spans;
}

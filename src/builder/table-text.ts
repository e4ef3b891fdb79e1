import { dsvFormat } from 'd3';
import { unnamedHeading } from '../data/formats/loose-row.js';
import { rowSpans } from '../data/formats/row-spans.js';

/** The cells of a delimited text by row and column, as problems name them. */
export interface TableText {
  /** A cell as written; null where there is none, or where two columns have that heading. */
  readonly cell: (row: number, column: string) => string | null;
  /** The text with another cell in that place, all else as it was; null where there is none. */
  readonly replaced: (row: number, column: string, value: string) => string | null;
}

/** A delimited text whose headings are in the row `header`, counted as a spreadsheet does. O(n). */
export function tableText(text: string, delimiter: string, header: number): TableText {
  const { parseRows, formatRow } = dsvFormat(delimiter);
  const rows = rowSpans(text, delimiter, header);
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

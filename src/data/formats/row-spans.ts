import { cellPatterns } from './mend-quotes.js';

/** A row of a delimited text, without its line break. */
export interface RowSpan {
  readonly start: number;
  readonly end: number;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Where the rows of a delimited text are, the first one at index 0, without the line in which Excel declares the delimiter. Down to the row
 * `header` each line is one, and so is each of the `broken` rows, whose quotation marks do not close; both are counted as a spreadsheet does.
 * In all others a cell in quotation marks may hold several lines. O(n).
 */
export function rowSpans(text: string, delimiter: string, header: number, broken: ReadonlySet<number> = NONE): readonly RowSpan[] {
  const { space, inMarks, bare, end: ending } = cellPatterns(delimiter);
  const cell = new RegExp(`${space}${inMarks}${space}${ending}|${bare}`, 'y');
  const line = /[^\r\n]*/y;
  const after = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return from + pattern.exec(text)![0].length;
  };
  const spans: RowSpan[] = [];
  let start = /^\uFEFF?(?:sep=[^\r\n]*(?:\r\n|[\r\n]))?/.exec(text)![0].length;
  while (start <= text.length) {
    const row = spans.length + 1;
    const isLine = row < header || broken.has(row);
    let end = after(isLine ? line : cell, start);
    while (!isLine && text[end] === delimiter) end = after(cell, end + 1);
    spans.push({ start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return spans;
}

/** Whole rows of a table with balanced quotation marks, and a line break after each but perhaps the last. */
interface Mended {
  readonly text: string;
  /** Original text of rows with unbalanced quotation marks, by index in this text. */
  readonly broken: ReadonlyMap<number, string>;
}

const BREAK = /\r\n|[\r\n]/;
const LINE = /[^\r\n]*/y;

const NONE: ReadonlyMap<number, string> = new Map();

/** A cell whose end is not known before more of the text is. */
const CUT = 'cut';

/** A cell with unbalanced quotation marks. */
const BROKEN = 'broken';

/** A row, where it ends, and its original text where its quotation marks are unbalanced. */
interface Mendable {
  readonly row: string;
  readonly end: number;
  readonly broken?: string;
}

type Cell = { readonly cell: string; readonly end: number } | typeof CUT | typeof BROKEN;

/**
 * The text of a table, given and returned in parts, with balanced quotation marks. A row with an unclosed mark, which would swallow the rows
 * below it, is reduced to its line, with the marks as literals, or blanked if that line has not as many cells as the first row. Trims space
 * around quoted cells. A part has about `letters` letters, or one row; of the text only as much is held as a row takes. O(n).
 */
export function* mendQuotes(text: Iterable<string>, delimiter: string, letters: number): Generator<Mended, void, undefined> {
  const mend = rowMender(delimiter, letters);
  let rest = '';
  let enough = letters;
  for (const part of text) {
    for (let at = 0; at < part.length; at += letters) {
      rest += part.slice(at, at + letters);
      if (rest.length < enough) continue;
      rest = rest.slice(yield* mend(rest, false));
      // A long row is looked at again when there is twice as much of it: its length may be that of the text.
      enough = Math.max(letters, rest.length * 2);
    }
  }
  yield* mend(rest, true);
}

/** A function that gives the rows that are complete in a text, and returns where they end. Rows of one table are given to it in order. */
function rowMender(delimiter: string, letters: number) {
  const cellOf = cellReader(delimiter);
  /** Number of cells of the first non-blank row. */
  let width = 0;

  /** A row as it is to be read and where it ends, which is before its line break; its line too, where its marks are unbalanced. */
  const rowAt = (text: string, start: number, isLast: boolean): Mendable | typeof CUT => {
    const line = lineAt(text, start, isLast);
    if (line !== CUT && !line.row.includes('"')) {
      width ||= widthOf(line.row, delimiter);
      return line;
    }
    const cells: string[] = [];
    let end = start;
    for (let isOpen = true; isOpen;) {
      const found = cellOf(text, end, isLast);
      if (found === CUT) return CUT;
      if (found === BROKEN) return line === CUT ? CUT : withoutMarks(line);
      cells.push(found.cell);
      end = found.end;
      isOpen = text[end] === delimiter;
      if (isOpen) end++;
    }
    if (isCut(text, end, isLast)) return CUT;
    if (line !== CUT && isSeveral(text.slice(start, end), delimiter, width)) return withoutMarks(line);
    if (cells.some((cell) => cell.trim())) width ||= cells.length;
    return { row: cells.join(delimiter), end };
  };

  /** A line with its marks as literals, or blank if it has not as many cells as the first row. */
  const withoutMarks = ({ row, end }: Mendable): Mendable => {
    const cells = row.split(delimiter).map(withoutStray);
    width ||= cells.length;
    return { row: cells.length === width ? cells.map(quoted).join(delimiter) : '', end, broken: row };
  };

  return function* (text: string, isLast: boolean): Generator<Mended, number, undefined> {
    let start = 0;
    while (start < text.length) {
      const plain = plainRows(text, start, letters, isLast);
      if (plain) {
        width ||= widthOf(plain, delimiter);
        yield { text: plain, broken: NONE };
        start += plain.length;
        continue;
      }
      const rows: string[] = [];
      const broken = new Map<number, string>();
      const from = start;
      while (start < text.length && start - from < letters) {
        const found = rowAt(text, start, isLast);
        if (found === CUT) break;
        if (found.broken !== undefined) broken.set(rows.length, found.broken);
        rows.push(found.row);
        start = found.end + (text.startsWith('\r\n', found.end) ? 2 : 1);
      }
      if (start === from) break;
      yield { text: `${rows.join('\n')}\n`, broken };
    }
    return start;
  };
}

/** The complete rows within the next letters of a text, if they have no quotation mark. */
function plainRows(text: string, start: number, letters: number, isLast: boolean): string | null {
  const part = text.slice(start, start + letters);
  const isEnd = start + part.length === text.length;
  // The last sign may be the first half of a line break.
  const end = isEnd && isLast ? part.length : Math.max(part.lastIndexOf('\n'), part.slice(0, -1).lastIndexOf('\r')) + 1;
  const rows = part.slice(0, end);
  return rows && !rows.includes('"') ? rows : null;
}

/** Number of cells of the first row that has any; 0 where all are blank. */
function widthOf(rows: string, delimiter: string): number {
  const cells = rows.split(BREAK).map((line) => line.split(delimiter));
  return cells.find((row) => row.some((cell) => cell.trim()))?.length ?? 0;
}

/** Sources of patterns for the cells of a delimited text: space around quotation marks, a cell with them, one without, and what ends it. */
export function cellPatterns(delimiter: string) {
  const mark = delimiter.replace(/[\\\]^-]/, '\\$&');
  return {
    space: delimiter === '\t' ? ' *' : '[ \\t]*',
    inMarks: '"[^"]*(?:""[^"]*)*"',
    bare: `[^${mark}\\r\\n]*`,
    end: `(?=[${mark}\\r\\n]|$)`,
  };
}

/** A function that reads the cell of a text at an index. */
function cellReader(delimiter: string) {
  const { space, inMarks, bare, end: after } = cellPatterns(delimiter);
  const cell = new RegExp(`${space}(${inMarks})${space}${after}|(?!${space}")${bare}`, 'y');
  const closed = new RegExp(`${space}${inMarks}${space}[^"]`, 'y');
  return (text: string, start: number, isLast: boolean): Cell => {
    cell.lastIndex = start;
    const [whole, inQuotes] = cell.exec(text) ?? [];
    if (whole === undefined) {
      closed.lastIndex = start;
      return isLast || closed.test(text) ? BROKEN : CUT;
    }
    const end = start + whole.length;
    if (end === text.length && !isLast) return CUT;
    return !inQuotes && withoutStray(whole) !== whole ? BROKEN : { cell: inQuotes ?? whole, end };
  };
}

/** The line at an index. */
function lineAt(text: string, start: number, isLast: boolean): Mendable | typeof CUT {
  LINE.lastIndex = start;
  const [row] = LINE.exec(text)!;
  const end = start + row.length;
  return isCut(text, end, isLast) ? CUT : { row, end };
}

/** True where the line break that ends a row, or its second half, may be in the next part of a text. */
function isCut(text: string, end: number, isLast: boolean): boolean {
  return !isLast && (end >= text.length || (text[end] === '\r' && end + 1 === text.length));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A cell without a stray quotation mark at either end. */
function withoutStray(cell: string): string {
  return !cell.includes('"') || cell.split('"').length % 2 ? cell : cell.replace(/^\s*"|"\s*$/, '');
}

/**
 * True when a multi-line record is several rows joined by a missing quotation mark: its first line alone has a cell for each column,
 * none of which begins with a space, as text after a comma would, and its last line has no fewer.
 */
function isSeveral(record: string, delimiter: string, width: number): boolean {
  const [first = [], ...others] = record.split(BREAK).map((line) => line.split(delimiter));
  const last = others.at(-1);
  if (!last || width < 2) return false;
  return first.length === width && last.length >= width && !first.some((cell) => cell.startsWith(' '));
}

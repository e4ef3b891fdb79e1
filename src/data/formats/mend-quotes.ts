interface Mended {
  readonly text: string;
  /** Original text of rows with unbalanced quotation marks, by index. */
  readonly broken: ReadonlyMap<number, string>;
}

/** Replaces a row that was removed: d3-dsv gives no row for an empty last line. */
const BLANK = ' ';

const BREAK = /\r\n|[\r\n]/;

/**
 * The text of a table with balanced quotation marks. A row with an unclosed mark, which would swallow the rows below it, is reduced to
 * its line, with the marks as literals, or blanked if that line has not as many cells as the first row. Trims space around quoted
 * cells. O(n).
 */
export function mendQuotes(text: string, delimiter: string): Mended {
  const broken = new Map<number, string>();
  if (!text.includes('"')) return { text, broken };
  const rows: string[] = [];
  const cellAt = cellReader(text, delimiter);
  /** Number of cells of the first non-blank row. */
  let width = 0;
  for (let start = 0; start < text.length;) {
    const cells: string[] = [];
    let end = start;
    for (let isOpen = true; isOpen;) {
      const found = cellAt(end);
      if (found) cells.push(found.cell);
      end = found?.end ?? -1;
      isOpen = end >= 0 && text[end] === delimiter;
      if (isOpen) end++;
    }
    if (end < 0 || isSeveral(text.slice(start, end), delimiter, width)) {
      const line = lineAt(text, start);
      const bare = line.split(delimiter).map(withoutStray);
      broken.set(rows.length, line);
      rows.push(bare.length === (width || bare.length) ? bare.map(quoted).join(delimiter) : BLANK);
      width ||= bare.length;
      end = start + line.length;
    } else {
      rows.push(cells.join(delimiter));
      if (cells.some((cell) => cell.trim())) width ||= cells.length;
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { text: rows.join('\n'), broken };
}

/** A function that reads the cell at an index and returns its end; null when its quotation marks are unbalanced. */
function cellReader(text: string, delimiter: string) {
  const mark = delimiter.replace(/[\\\]^-]/, '\\$&');
  const space = delimiter === '\t' ? ' *' : '[ \\t]*';
  const cell = new RegExp(`${space}("[^"]*(?:""[^"]*)*")${space}(?=[${mark}\\r\\n]|$)|(?!${space}")[^${mark}\\r\\n]*`, 'y');
  return (start: number) => {
    cell.lastIndex = start;
    const [whole, inQuotes] = cell.exec(text) ?? [];
    if (whole === undefined || (!inQuotes && withoutStray(whole) !== whole)) return null;
    return { cell: inQuotes ?? whole, end: start + whole.length };
  };
}

function lineAt(text: string, start: number): string {
  return /[^\r\n]*/.exec(text.slice(start, text.indexOf('\n', start) + 1 || undefined))![0];
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A cell without a stray quotation mark at either end. */
function withoutStray(cell: string): string {
  return cell.split('"').length % 2 ? cell : cell.replace(/^\s*"|"\s*$/, '');
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

interface Mended {
  readonly text: string;
  /** Rows whose quotation marks did not close, by their number from 0, as they stood there. */
  readonly broken: ReadonlyMap<number, string>;
}

/** Stands for a row that was left out: d3-dsv gives no row for an empty last line. */
const BLANK = ' ';

const BREAK = /\r\n|[\r\n]/;

/**
 * The text of a table with every quotation mark closed, one row a line or more. A row that opens one and does not close it would take the rows
 * below it with it: of such a row the line alone is taken, its marks as letters; it is left blank where it then has not as many
 * cells as the first row. Spaces around a quoted cell go. O(n).
 */
export function mendQuotes(text: string, delimiter: string): Mended {
  const broken = new Map<number, string>();
  if (!text.includes('"')) return { text, broken };
  const rows: string[] = [];
  const cellAt = cellReader(text, delimiter);
  /** Cells of the first row that is not blank. */
  let width = 0;
  for (let start = 0; start < text.length; ) {
    const cells: string[] = [];
    let end = start;
    for (let isOpen = true; isOpen; ) {
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

/** Reads the cell that starts somewhere, and says where it ends; null when its quotation marks do not close, or close what none opened. */
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

/** Without a quotation mark at one end that has no other. */
function withoutStray(cell: string): string {
  return cell.split('"').length % 2 ? cell : cell.replace(/^\s*"|"\s*$/, '');
}

/**
 * True when what stands there as one row of several lines is several rows, which a forgotten quotation mark has joined: by itself the first line has a
 * cell for each of the first row of all, none of which begins with a space, as what follows a comma in a sentence does, and the last has no fewer.
 */
function isSeveral(record: string, delimiter: string, width: number): boolean {
  const [first = [], ...others] = record.split(BREAK).map((line) => line.split(delimiter));
  const last = others.at(-1);
  if (!last || width < 2) return false;
  return first.length === width && last.length >= width && !first.some((cell) => cell.startsWith(' '));
}

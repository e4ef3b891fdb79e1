import { problem } from '../problem.js';
import { refusal, type Converted } from './converted.js';
import { allBytes, bytesInParts, decodeText, firstBytes } from './decode.js';
import { fileSignature, isZip, workbookKind } from './file-signature.js';
import { looseJson, looseText } from './loose-text.js';
import type { Loose } from './loose.js';
import type { Notes } from './notes.js';
import { readTable, sheetTable, type Table } from './table.js';

/** A file of a page, or what is like one. */
export interface FileLike {
  readonly name?: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
  /** Its bytes in parts, each time from the start. Where these are given a long table is never in memory as a whole. */
  readonly parts?: Iterable<Uint8Array>;
}

/** A text, the bytes of a file, a file, or parsed JSON. */
export type ReadInput = string | Uint8Array | ArrayBuffer | FileLike | object;

/** A table of a file, not yet understood. */
export interface TablePart {
  readonly table: Table & { readonly delimiter?: string };
  /** What it was read from, to be quoted. */
  readonly text: string;
  /** Name of the sheet or file; empty for none. */
  readonly name: string;
}

/** A part of an input: a table, what a file of another format holds, or why it cannot be read. */
export type Part = TablePart | Loose | Converted;

/** Stands in a text for what could not be decoded. */
const LOST_LETTER = '\uFFFD';

/** Letters on either side of it that a problem quotes. */
const AROUND = 15;

/** Letters that tell what kind of text it is, more than a problem quotes. */
const TELLING = 4096;

/** Letters that may tell a file that is no text. */
const SIGNED = 16;

/** JSON that a script gives a name. */
const SCRIPT = /^\uFEFF?\s*(?:(?:(?:var|let|const)\s+)?[\w$]+(?:\.[\w$]+)*\s*=|export default)\s*[[{](?=\s*["{[\]}])/;

const CALENDAR = /^\s*BEGIN:VCALENDAR\b/i;

/** The parts of an input: several for a workbook of several sheets. `sheet` is its name where it is one of several files, else empty. */
export async function inputParts(input: ReadInput, sheet: string, notes: Notes): Promise<readonly Part[]> {
  if (typeof input === 'string') return [await textPart([input], '', sheet, notes)];
  if (isFile(input)) {
    const parts = input.parts ?? bytesInParts(new Uint8Array(await input.arrayBuffer()));
    return byteParts(parts, sheet || input.name || '', sheet, notes);
  }
  if (input instanceof Uint8Array) return byteParts(bytesInParts(input), '', sheet, notes);
  return input instanceof ArrayBuffer ? byteParts(bytesInParts(new Uint8Array(input)), '', sheet, notes) : [looseJson(input, notes)];
}

async function byteParts(bytes: Iterable<Uint8Array>, name: string, sheet: string, notes: Notes): Promise<readonly Part[]> {
  const path = sheet || name || notes.options.name || '';
  const head = firstBytes(bytes);
  if (isZip(head)) {
    const whole = allBytes(bytes);
    const kind = workbookKind(whole);
    if (kind) return workbookParts(whole, kind, path, sheet, notes);
  }
  const signature = fileSignature(head);
  if (signature) return [refusal(path, 'a table, or a file of a format that is read', signature.is, signature.hint)];
  const decoded = decodeText(bytes, notes.options.encoding);
  if (!decoded) {
    const hint = 'Give a label of the Encoding Standard, such as utf-8, windows-1252, windows-1256 or shift_jis.';
    return [refusal(path, 'a text encoding', notes.options.encoding, hint)];
  }
  const { text, encoding, isGuess } = decoded;
  notes.encoding = encoding;
  if (isGuess) {
    const hint = `It was read as ${encoding}. If letters are wrong, give the encoding, such as windows-1256 or shift_jis, or save it as UTF-8.`;
    notes.problems.push(problem(path, undefined, 'text in UTF-8', 'another encoding', hint));
  }
  return [await textPart(text, name, sheet, notes)];
}

/** The tables of a workbook, each sheet one; what reads it is loaded with the first. */
async function workbookParts(bytes: Uint8Array, kind: 'xlsx' | 'ods', path: string, file: string, notes: Notes): Promise<readonly Part[]> {
  const { workbookSheets } = await import('./workbook.js');
  const { sheet: only } = notes.options;
  const sheets = (await workbookSheets(bytes, kind)).filter(({ name, cells }) =>
    only === undefined ? cells.some((row) => row.some(isSaid)) : name === only,
  );
  notes.format = 'workbook';
  if (!sheets.length) {
    const expected = only === undefined ? 'a sheet with a table' : `a sheet named ${only}`;
    return [refusal(path, expected, 'none', 'Look at the file in the program that wrote it.')];
  }
  return sheets.map(({ name, cells }): TablePart => {
    const label = sheets.length === 1 ? file : [file, name].filter(Boolean).join('!');
    return { table: sheetTable(cells, label || undefined), text: name, name };
  });
}

async function textPart(text: Iterable<string>, name: string, sheet: string, notes: Notes): Promise<Part> {
  const start = startOf(text);
  const file = fileSignature(Uint8Array.from(start.slice(0, SIGNED), (letter) => letter.charCodeAt(0)));
  if (file) {
    const hint = 'It was decoded as text, which it is not: give the file itself or its bytes, or convert it with npx bilateral convert.';
    return refusal(sheet || name, 'text', file.is === 'a zip file' ? 'a workbook, or another zip file' : file.is, hint);
  }
  const lost = lostLetter(text);
  if (lost !== null) {
    const hint = 'Letters were lost when the file was decoded: give the file itself, or its bytes, and its encoding, or save it as UTF-8.';
    notes.problems.push(problem(sheet, undefined, 'text that was decoded in its own encoding', lost, hint));
  }
  if (CALENDAR.test(start)) return (await import('./icalendar.js')).icalendar([...text].join(''), notes);
  const script = SCRIPT.exec(start);
  if (script) {
    const whole = [...text].join('');
    return looseText(whole.slice(script[0].length - 1).replace(/[;\s]+$/, ''), notes);
  }
  // What is no table, an empty text too, tells so itself.
  if (/^\uFEFF?\s*(?:[<{[]|$)/.test(start)) return looseText([...text].join(''), notes);
  return { table: readTable(text, notes.options.delimiter, sheet || undefined, notes.held), text: start, name: sheet || name };
}

/** The first part of a text that says what it is. */
function startOf(text: Iterable<string>): string {
  let start = '';
  for (const part of text) {
    start += part;
    if (start.trim().length >= TELLING) break;
  }
  return start;
}

/** The words around the first letter that could not be decoded; null if there is none. */
function lostLetter(text: Iterable<string>): string | null {
  let seen = '';
  for (const part of text) {
    seen = seen.slice(-2 * AROUND) + part;
    const at = seen.indexOf(LOST_LETTER);
    if (at >= 0 && at + AROUND <= seen.length) return around(seen, at);
  }
  const at = seen.indexOf(LOST_LETTER);
  return at < 0 ? null : around(seen, at);
}

/** The words around a place in a text. */
function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replace(/\s+/g, ' ')
    .toWellFormed();
}

function isSaid(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function isFile(input: object): input is FileLike {
  return typeof (input as FileLike).arrayBuffer === 'function';
}

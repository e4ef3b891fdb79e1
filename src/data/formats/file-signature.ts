/** What a file is that holds no text, and what to do with it. */
export interface Signature {
  readonly is: string;
  readonly hint: string;
}

/** First bytes of files, in hexadecimal. */
const SIGNATURES: readonly (readonly [bytes: string, is: string, hint: string])[] = [
  ['504b0304', 'a zip file', 'Unpack it, and give a file from it.'],
  ['d0cf11e0', 'an Excel file from before 2007 (.xls), or one with a password', 'Save it as .xlsx without a password, or as CSV.'],
  ['25504446', 'a PDF', 'Copy its table into a spreadsheet, and save that as CSV or .xlsx.'],
  ['89504e47', 'a picture (PNG)', 'Give the table that it shows.'],
  ['ffd8ff', 'a picture (JPEG)', 'Give the table that it shows.'],
  ['47494638', 'a picture (GIF)', 'Give the table that it shows.'],
  ['1f8b', 'a gzip file', 'Unpack it first.'],
  ['53514c69746520666f726d6174', 'an SQLite database', 'Export a table of it as CSV.'],
  ['7b5c727466', 'a text with formats (RTF)', 'Save it as CSV or plain text.'],
];

/** What the first bytes of a file tell; null if it may be text. */
export function fileSignature(bytes: Uint8Array): Signature | null {
  const head = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, is, hint] = SIGNATURES.find(([start]) => head.startsWith(start)) ?? [];
  return is !== undefined && hint !== undefined ? { is, hint } : null;
}

/** Bytes in which a workbook says what it is. */
const HEAD = 4096;

/** True for the start of a zip file, as workbooks are. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The kind of a workbook that is read; null for another zip file. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'ods' | null {
  const letters = (part: Uint8Array) => String.fromCharCode(...part);
  const [head, tail] = [letters(bytes.subarray(0, HEAD)), letters(bytes.subarray(-HEAD))];
  if (head.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  return /xl\/|\[Content_Types\]/.test(head + tail) ? 'xlsx' : null;
}

import { csvFormatRows } from 'd3';

/** Rows as CSV (RFC 4180). Cells that a spreadsheet would evaluate as a formula are prefixed with an apostrophe. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.length ? `${csvFormatRows(rows.map((row) => row.map(withoutFormula)))}\n` : '';
}

/** See OWASP, "CSV Injection". */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

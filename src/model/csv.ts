import { csvFormatRows } from 'd3';

/** Rows as comma-separated text. Cells that a spreadsheet would run as a formula are led by an apostrophe. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.length ? `${csvFormatRows(rows.map((row) => row.map(withoutFormula)))}\n` : '';
}

/** As OWASP describes under "CSV Injection". */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

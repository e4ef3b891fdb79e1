import { csvFormatRows } from 'd3';

/**
 * Rows as CSV (RFC 4180). Cells that a spreadsheet would evaluate as a formula are prefixed with an apostrophe, unless `formulas` are kept:
 * for programs, which would take the apostrophe for a part of the text. `read` takes it away again.
 */
export function csv(rows: readonly (readonly (string | number)[])[], formulas: 'stopped' | 'kept' = 'stopped'): string {
  const cells = formulas === 'kept' ? rows.map((row) => row.map(String)) : rows.map((row) => row.map(withoutFormula));
  return rows.length ? `${csvFormatRows(cells)}\n` : '';
}

/** See OWASP, "CSV Injection". Numbers are harmless. */
function withoutFormula(cell: string | number): string {
  return typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

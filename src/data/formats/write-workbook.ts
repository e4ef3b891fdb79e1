import { writeXlsx } from 'hucre/xlsx';
import type { DatasetTable } from './table-fields.js';

/** An Excel file (.xlsx) with a sheet for each table. */
export function writeWorkbook(tables: readonly DatasetTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) });
}

import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';

export interface Sheet {
  readonly name: string;
  /** Texts, numbers, true or false, and days as ISO 8601. */
  readonly cells: readonly (readonly unknown[])[];
}

/** The sheets of an Excel (.xlsx) or OpenDocument (.ods) file. Rejects when it cannot be read. */
export async function workbookSheets(bytes: Uint8Array, kind: 'xlsx' | 'ods'): Promise<readonly Sheet[]> {
  const { sheets } = await (kind === 'ods' ? readOds : readXlsx)(bytes);
  return sheets.map(({ name, rows }) => ({ name, cells: rows.map((cells) => cells.map(cellOf)) }));
}

function cellOf(value: unknown): unknown {
  if (!(value instanceof Date)) return typeof value === 'boolean' ? String(value) : value;
  const text = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}

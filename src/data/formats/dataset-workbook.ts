import type { Dataset } from '../types.js';
import { datasetTables } from './own-tables.js';

/** A data set as an Excel file (.xlsx): a sheet for each of its tables. What writes it is loaded when it is first asked for. */
export async function workbook(dataset: Dataset): Promise<Uint8Array> {
  const { writeWorkbook } = await import('./write-workbook.js');
  return writeWorkbook(datasetTables(dataset));
}

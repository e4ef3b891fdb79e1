import type { Columns } from './columns.js';
import type { Rows } from './loose-row.js';
import type { Notes } from './notes.js';
import type { ColumnReading } from './reading.js';

/** Adds what the columns of a table were taken for to the notes; `more` is what else is known of a column. */
export function tellColumns(
  { head }: Rows,
  columns: Columns,
  notes: Notes,
  more: (name: string, reading: ColumnReading) => Partial<ColumnReading> = () => ({}),
): void {
  const sheet = head[0]?.sheet;
  const names = [...columns.headings.keys()];
  for (const [i, reading] of columns.readings.entries()) {
    notes.columns.push({ ...reading, ...(sheet && { sheet }), ...more(names[i]!, reading) });
  }
}

import type { Loose } from './loose.js';
import type { Rows } from './loose-row.js';
import type { Notes } from './notes.js';
import { actorRows, placeRows, sourceRows } from './record-rows.js';
import { eventRows } from './rows.js';
import { seriesRows } from './series-rows.js';
import { tableKind } from './table-kind.js';
import { tieRows } from './tie-rows.js';

/** What the rows of a table hold; null, after saying why, when that cannot be told. `header` is the row with the headings, `name` that of the sheet. */
export function tableRows(rows: Rows, notes: Notes, header: number, name = notes.options.name ?? ''): Loose | null {
  const sheet = rows.head[0]?.sheet ?? '';
  const kind = notes.options.tables?.[sheet] ?? tableKind(rows, sheet || name);
  notes.tables.push({ sheet, kind, header });
  switch (kind) {
    case 'ties':
      return tieRows(rows, notes);
    case 'actors':
      return actorRows(rows, notes);
    case 'places':
      return placeRows(rows, notes);
    case 'sources':
      return sourceRows(rows, notes);
    case 'series':
      return seriesRows(rows, notes);
    case 'events':
      return eventRows(rows, notes);
  }
}

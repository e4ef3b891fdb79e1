import { readColumns, type Columns } from './columns.js';
import { NOTHING_FOUND, type Loose } from './loose.js';
import { rowProblem, type Row, type Rows } from './loose-row.js';
import { firstText } from './loose-value.js';
import type { Notes } from './notes.js';
import { plainText } from './plain-text.js';
import type { ColumnRole } from './reading.js';
import { wordsIn } from './row-words.js';
import { linkReader } from './row-links.js';
import { placeReader } from './row-place.js';
import { tellColumns } from './tell-columns.js';
import { readLoneDate } from './written-date.js';

type Value = (role: ColumnRole) => string;

/** The actors of a table, one a row: names with types, sides or countries. Rows without a name are reported. */
export function actorRows(rows: Rows, notes: Notes): Loose {
  const columns = readColumns(rows, 'actors', notes.options);
  const linked = linkReader(columns);
  for (const row of rows) linked.look(row);
  const actors = records(rows, columns, notes, (value, name, row) => {
    const links = linked.read(row, notes.problems);
    return { id: value('id'), name, type: value('kind'), group: value('side'), ...(links.length && { links }) };
  });
  return { ...NOTHING_FOUND, actors };
}

/** The places of a table, one a row. Rows without a name or a position are reported. */
export function placeRows(rows: Rows, notes: Notes): Loose {
  const columns = readColumns(rows, 'places', notes.options);
  const placed = placeReader(rows, columns, notes.options);
  for (const row of rows) placed.look(row);
  const places = records(rows, columns, notes, (value, name, row) => {
    const place = placed.read(row, notes.problems);
    if (place?.lon != null) return { ...place, id: value('id'), name, country: place.country || value('side'), kind: value('kind') };
    const column = [...columns.of('latitude'), ...columns.of('point'), ...columns.of('title')][0] ?? null;
    notes.problems.push(rowProblem(row, column, 'a position', 'none that can be read', 'The row was left out.'));
    return null;
  });
  return { ...NOTHING_FOUND, places };
}

/** The sources of a table, one a row. Rows without a title or address are reported. */
export function sourceRows(rows: Rows, notes: Notes): Loose {
  const columns = readColumns(rows, 'sources', notes.options);
  const sources = records(rows, columns, notes, (value, name, row) => {
    const [publisher, text] = [value('publisher'), value('date')];
    const date = text && readLoneDate(text)?.date;
    if (text && !date)
      notes.problems.push(rowProblem(row, columns.of('date')[0]!, 'the date of a source', text, 'The source has no date.'));
    return {
      ...{ id: value('id'), title: name, url: value('address'), type: value('kind'), language: value('language') },
      ...(publisher && { publisher }),
      ...(date && { date }),
    };
  });
  return { ...NOTHING_FOUND, sources };
}

function records<Found>(
  rows: Rows,
  columns: Columns,
  notes: Notes,
  read: (value: Value, name: string, row: Row) => Found | null,
): readonly Found[] {
  const given = new Set<string>();
  const found: Found[] = [];
  for (const row of rows) {
    const id = ownId(row, columns, given, notes);
    const value: Value = (role) => (role === 'id' ? id : firstText(row.fields, columns.of(role)));
    const name = plainText(value('title')) || value('id');
    if (!name) {
      notes.problems.push(rowProblem(row, columns.of('title')[0] ?? null, 'a name', 'nothing', 'The row was left out.'));
      continue;
    }
    const record = read(value, name, row);
    if (!record) continue;
    notes.used++;
    const words = wordsIn(row, columns, 'title');
    found.push(Object.keys(words).length ? { ...record, words } : record);
  }
  tellColumns(rows, columns, notes);
  return found;
}

/** The id of a row, if no row above it has the same, which is reported. */
function ownId(row: Row, columns: Columns, given: Set<string>, { problems }: Notes): string {
  const id = firstText(row.fields, columns.of('id'));
  if (!given.has(id)) return id && given.add(id) && id;
  problems.push(rowProblem(row, columns.of('id')[0]!, 'an id that no other row has', id, 'The row has an id of its own.'));
  return '';
}

import { readColumns } from './columns.js';
import { NOTHING_FOUND, type Loose, type LooseTie } from './loose.js';
import { rowProblem, type Rows } from './loose-row.js';
import { firstText, textOf } from './loose-value.js';
import type { Notes } from './notes.js';
import { linkReader } from './row-links.js';
import { tellColumns } from './tell-columns.js';
import type { ColumnRole } from './reading.js';
import { isEndDate } from './table-kind.js';

/** What Gephi calls the direction of an edge in the column of types. */
const DIRECTION = /^(?:un)?directed$|^mutual$/i;

/** The ties of a table, one a row, as written by Gephi, Kumu and this library. Rows that lack an end are reported. */
export function tieRows(rows: Rows, notes: Notes): Loose {
  const { problems } = notes;
  const columns = readColumns(rows, 'ties', notes.options);
  const links = linkReader(columns);
  for (const row of rows) links.look(row);
  const names = (role: ColumnRole) => columns.of(role);
  const actors = new Map<string, string>();
  // A label of its own says more than the type of a tie.
  const kinds = [...names('kind').filter((name) => name === 'kind'), ...names('title'), ...names('kind'), ...names('summary')];
  const [froms, tos] = [names('from'), names('to')];
  const ties: LooseTie[] = [];
  let i = 0;
  for (const row of rows) {
    i++;
    const value = (role: ColumnRole) => firstText(row.fields, names(role));
    const [from, to] = [froms, tos].map((ends) => ends.map((name) => textOf(row.fields[name])).find((end) => end && !isEndDate(end)));
    if (!from || !to) {
      const name = (from ? tos : froms)[0]!;
      problems.push(rowProblem(row, name, 'somebody at both ends', textOf(row.fields[name]) || 'nothing', 'The row was left out.'));
      continue;
    }
    notes.used++;
    for (const [end, role] of [
      [from, 'from-side'],
      [to, 'to-side'],
    ] as const)
      actors.set(end, actors.get(end) || value(role));
    const said = kinds.map((name) => textOf(row.fields[name])).filter(Boolean);
    const kind = said.find((each) => !DIRECTION.test(each)) ?? '';
    const direction = value('direction') || said.find((each) => DIRECTION.test(each)) || '';
    const cited = links.read(row, problems);
    ties.push({
      ...{ id: value('id') || `tie-${i}`, from, to, kind },
      isDirected: /^(?:1?->2?|directed|true|yes)$/i.test(direction),
      ...{ start: value('date') || value('year'), end: value('end') || value('end-year') },
      ...(cited.length && { links: cited }),
    });
  }
  tellColumns(rows, columns, notes);
  const implied = [...actors].map(([name, group]) => ({ id: '', name, type: '', group, isImplied: true }));
  return { ...NOTHING_FOUND, actors: implied, ties };
}

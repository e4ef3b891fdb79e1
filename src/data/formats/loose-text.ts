import type { Converted } from './converted.js';
import { refusal } from './converted.js';
import { fileRows, listRows } from './list-rows.js';
import { graphGexf } from './graph-gexf.js';
import { graphJson } from './graph-json.js';
import type { Loose } from './loose.js';
import { foldedName, type Row } from './loose-row.js';
import type { Fields } from './loose-value.js';
import type { Notes } from './notes.js';
import { tableRows } from './table-rows.js';
import { readTable, type Table } from './table.js';
import { timelineJs, timelineJsRows } from './timeline-js.js';
import { xmlElements } from './xml-elements.js';

const FORMATS = 'a table of events, JSON or GEXF';

/** What a text in any format holds; a data set in the own format, or the reason why it cannot be read, with `problems`. */
export function looseText(text: string, notes: Notes, sheet?: string): Loose | Converted {
  const said = text.replace(/^\uFEFF/, '');
  const start = said.trimStart()[0];
  if (start === undefined) return refusal('', FORMATS, 'an empty text', 'Give the text of a file.');
  if (start === '<') return fromXml(said, notes);
  return start === '{' || start === '[' ? fromJson(said, notes) : fromTable(readTable(said, notes.options.delimiter, sheet), said, notes);
}

/** What parsed JSON holds. */
export function looseJson(file: unknown, notes: Notes): Loose | Converted {
  const { problems } = notes;
  if (Array.isArray(file)) return fromRecords(listRows(file, '', notes), notes);
  const { format, events, title, eras } = file as Fields;
  if (format === 'bilateral/1') {
    notes.format = 'bilateral/1';
    return { ...(file as Fields), problems };
  }
  const graph = graphJson(file as Fields, notes);
  if (graph) {
    notes.format = 'graph';
    return graph;
  }
  if (Array.isArray(events) && events.some((each) => each?.start_date?.year !== undefined)) {
    notes.format = 'timelinejs';
    return timelineJs(events, title, eras, notes);
  }
  const rows = fileRows(file as Fields, notes);
  return rows.length || problems.length
    ? fromRecords(rows, notes)
    : refusal('', FORMATS, file, 'A data set has the format bilateral/1; see schema.json.');
}

/** What a table holds, or why it holds nothing. */
export function fromTable(table: Table & { readonly delimiter?: string }, text: string, notes: Notes): Loose | Converted {
  const { headings, rows, problems, title, header, total, delimiter } = table;
  if (headings.length < 2) return refusal('', FORMATS, text.trim(), 'A table has two columns or more, and a heading above each.');
  notes.format = 'table';
  if (delimiter) notes.delimiter = delimiter;
  notes.total += total;
  notes.problems.push(...problems);
  const names = headings.map(foldedName);
  if (names.includes('year') && names.includes('headline')) {
    notes.format = 'timelinejs';
    return timelineJsRows(rows, notes);
  }
  const found = tableRows(rows, notes, header);
  return found ? { ...found, title } : { problems: notes.problems };
}

function fromRecords(rows: readonly Row[], notes: Notes): Loose | Converted {
  notes.format = 'records';
  notes.total += rows.length;
  return tableRows(rows, notes, 0) ?? { problems: notes.problems };
}

function fromJson(text: string, notes: Notes): Loose | Converted {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refusal('', 'JSON', String(error), 'Check it in a JSON validator.');
  }
  return looseJson(file, notes);
}

function fromXml(text: string, notes: Notes): Loose | Converted {
  const [, kind] = /<(?:[\w.-]+:)?(gexf)[\s/>]/.exec(text) ?? [];
  const other = refusal('', FORMATS, text.trim(), 'What begins with < and is no GEXF is a web page, or another file of tags.');
  if (!kind) return other;
  const elements = xmlElements(text);
  if (typeof elements === 'string') return refusal('', 'GEXF', elements, 'Check it in an XML validator.');
  notes.format = 'gexf';
  return graphGexf(elements) ?? other;
}

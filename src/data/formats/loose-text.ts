import type { Converted } from './converted.js';
import { refusal } from './converted.js';
import { fileRows, listRows } from './list-rows.js';
import { followTheMoney } from './follow-the-money.js';
import { geojsonRows } from './geojson.js';
import { graphGexf } from './graph-gexf.js';
import { graphGraphml } from './graph-graphml.js';
import { graphJson } from './graph-json.js';
import type { Loose } from './loose.js';
import { foldedName, rowList, type Row } from './loose-row.js';
import type { Fields } from './loose-value.js';
import type { Notes } from './notes.js';
import type { FileFormat } from './reading.js';
import { sparqlRows } from './sparql-json.js';
import { tableRows } from './table-rows.js';
import { readTable, type Table } from './table.js';
import { timelineJs, timelineJsRows } from './timeline-js.js';
import { visRows } from './vis-timeline.js';
import { xmlElements } from './xml-elements.js';

const FORMATS = 'a table of events, JSON or GEXF';

/** What a text in any format holds; a data set in the own format, or the reason why it cannot be read, with `problems`. */
export function looseText(text: string, notes: Notes, sheet?: string): Loose | Converted {
  const said = text.replace(/^\uFEFF/, '');
  const start = said.trimStart()[0];
  if (start === undefined) return refusal('', FORMATS, 'an empty text', 'Give the text of a file.');
  if (start === '<') return fromXml(said, notes);
  return start === '{' || start === '['
    ? fromJson(said, notes)
    : looseTable(readTable([said], notes.options.delimiter, sheet), said, notes);
}

/** What parsed JSON holds. */
export function looseJson(file: unknown, notes: Notes): Loose | Converted {
  const { problems } = notes;
  if (Array.isArray(file)) {
    const entities = followTheMoney(file, notes);
    if (entities) return of('followthemoney', entities, notes);
    return fromRecords(listRows(file, '', notes), 'records', notes);
  }
  const { format, events, title, eras } = file as Fields;
  if (format === 'bilateral/1') {
    notes.format = 'bilateral/1';
    return { ...(file as Fields), problems };
  }
  const [results, features, items] = [sparqlRows(file as Fields), geojsonRows(file as Fields, notes), visRows(file as Fields)];
  if (results) return fromRecords(results, 'sparql', notes);
  if (features) return fromRecords(features, 'geojson', notes);
  if (items) return fromRecords(items, 'vis-timeline', notes);
  const graph = graphJson(file as Fields, notes);
  if (graph) return of('graph', graph, notes);
  if (Array.isArray(events) && events.some((each) => each?.start_date?.year !== undefined)) {
    return of('timelinejs', timelineJs(events, title, eras, notes), notes);
  }
  const rows = fileRows(file as Fields, notes);
  return rows.length || problems.length
    ? fromRecords(rows, 'records', notes)
    : refusal('', FORMATS, file, 'A data set has the format bilateral/1; see schema.json.');
}

/** What a table holds, or why it holds nothing. */
export function looseTable(table: Table & { readonly delimiter?: string }, text: string, notes: Notes, name?: string): Loose | Converted {
  const { headings, rows, problems, title, header, total, delimiter } = table;
  if (headings.length < 2) return refusal('', FORMATS, text.trim(), 'A table has two columns or more, and a heading above each.');
  if (notes.format === 'unknown') notes.format = 'table';
  if (delimiter) notes.delimiter = delimiter;
  notes.total += total;
  for (const each of problems) notes.problems.push(each);
  const names = headings.map(foldedName);
  if (names.includes('year') && names.includes('headline')) {
    notes.format = 'timelinejs';
    return timelineJsRows(rows, notes);
  }
  const found = tableRows(rows, notes, header, name);
  return found ? { ...found, title } : { problems: notes.problems };
}

function of(format: FileFormat, found: Loose, notes: Notes): Loose {
  notes.format = format;
  return found;
}

function fromRecords(rows: readonly Row[], format: FileFormat, notes: Notes): Loose | Converted {
  notes.format = format;
  notes.total += rows.length;
  return tableRows(rowList(rows), notes, 0) ?? { problems: notes.problems };
}

/** JSON, or records of JSON in one line each. */
function fromJson(text: string, notes: Notes): Loose | Converted {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const lines = jsonLines(text);
    if (lines) return looseJson(lines, notes);
    return refusal('', 'JSON', String(error), 'Check it in a JSON validator.');
  }
  return looseJson(file, notes);
}

/** The records of a text with one in each line; null where the first two lines are none. */
function jsonLines(text: string): readonly unknown[] | null {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim());
  const records = lines.map((line) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      // A broken line is no record, and is reported as such.
      return line;
    }
  });
  return records.length > 1 && records.slice(0, 2).every((record) => typeof record === 'object') ? records : null;
}

function fromXml(text: string, notes: Notes): Loose | Converted {
  const [, kind] = /<(?:[\w.-]+:)?(gexf|graphml)[\s/>]/.exec(text) ?? [];
  const hint = 'What begins with < and is neither GEXF nor GraphML is a web page, or another file of tags.';
  const other = refusal('', FORMATS, text.trim(), hint);
  if (!kind) return other;
  const elements = xmlElements(text);
  if (typeof elements === 'string') return refusal('', kind === 'gexf' ? 'GEXF' : 'GraphML', elements, 'Check it in an XML validator.');
  const graph = kind === 'gexf' ? graphGexf(elements) : graphGraphml(elements);
  return graph ? of(kind === 'gexf' ? 'gexf' : 'graphml', graph, notes) : other;
}

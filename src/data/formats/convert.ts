import type { Problem } from '../types.js';
import { refusal, type Converted } from './converted.js';
import { graphGexf } from './graph-gexf.js';
import { graphJson, tieRows } from './graph-json.js';
import { fileRows, listRows } from './list-rows.js';
import { foldedName } from './loose-row.js';
import type { Fields } from './loose-value.js';
import { eventRows } from './rows.js';
import { readTable } from './table.js';
import { timelineJs, timelineJsRows } from './timeline-js.js';

const FORMATS = 'a table of events, JSON or GEXF';

/**
 * A file in another format, converted to input for `parse`: TimelineJS 3 (JSON or CSV), tables of events (JSON, or delimited by commas,
 * semicolons, tabs or bars), nodes and links (JSON), tables of ties, and GEXF. Files in the own format pass unchanged. `problems` lists
 * assumptions and rows that could not be read; it is the only field when nothing could be read. Never throws. O(n).
 */
export function convert(text: string): Converted {
  const said = text.replace(/^\uFEFF/, '');
  const start = said.trimStart()[0];
  if (start === undefined) return refusal('', FORMATS, 'an empty text', 'Give the text of a file.');
  if (start === '<')
    return (
      graphGexf(said) ?? refusal('', FORMATS, said.trim(), 'What begins with < and is no GEXF is a web page, or another file of tags.')
    );
  return start === '{' || start === '[' ? fromJson(said) : fromTable(said);
}

function fromJson(text: string): Converted {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refusal('', 'JSON', String(error), 'Check it in a JSON validator.');
  }
  const problems: Problem[] = [];
  if (Array.isArray(file)) return eventRows(listRows(file, '', problems), problems);
  const { format, events, title, eras } = file as Fields;
  if (format === 'bilateral/1') return { ...(file as Fields), problems };
  const graph = graphJson(file as Fields);
  if (graph) return graph;
  if (Array.isArray(events) && events.some((each) => each?.start_date?.year !== undefined)) return timelineJs(events, title, eras);
  const rows = fileRows(file as Fields, problems);
  return rows.length || problems.length
    ? eventRows(rows, problems)
    : refusal('', FORMATS, file, 'A data set has the format bilateral/1; see schema.json.');
}

function fromTable(text: string): Converted {
  const table = readTable(text);
  if (table.headings.length < 2) return refusal('', FORMATS, text.trim(), 'A table has two columns or more, and a heading above each.');
  const names = table.headings.map(foldedName);
  if (names.includes('year') && names.includes('headline')) return timelineJsRows(table.rows, table.problems);
  return tieRows(table.rows, table.problems) ?? eventRows(table.rows, table.problems);
}

import { csvParseRows } from 'd3';
import { graphGexf } from './graph-gexf.js';
import { graphJson, tieRows } from './graph-json.js';
import { eventRows } from './rows.js';
import { timelineJs, timelineJsRows } from './timeline-js.js';

/**
 * The text of a file of another timeline or graph as an object for `parse`: JSON or CSV of TimelineJS 3, a table of events as JSON or
 * CSV, nodes and links as JSON, a table of ties, or GEXF. Null when it is none of these; what it had to decide stands in the object's own `problems`. Checks nothing: what is wrong with a row is said at the door.
 */
export function convert(text: string): unknown {
  const start = text.trimStart()[0];
  if (start === '<') return graphGexf(text);
  return start === '{' || start === '[' ? fromJson(text) : fromCsv(text);
}

function fromJson(text: string): unknown {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(file)) return eventRows(file);
  const graph = graphJson(file as Record<string, unknown>);
  if (graph) return graph;
  const { events, title, ...rest } = file as Record<string, unknown>;
  if (Array.isArray(events) && events.some((each) => each?.start_date?.year !== undefined)) return timelineJs(events, title);
  const list = [events, ...Object.values(rest)].find((value) => Array.isArray(value));
  return list ? eventRows(list) : null;
}

function fromCsv(text: string): unknown {
  const [header, ...lines] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (!header || header.length < 2) return null;
  const names = header.map((name) => name.trim().toLowerCase());
  const rows = lines.filter((line) => line.some((cell) => cell.trim())).map((line) => Object.fromEntries(names.map((name, i) => [name, line[i]])));
  return names.includes('year') && names.includes('headline') ? timelineJsRows(rows) : (tieRows(rows) ?? eventRows(rows));
}

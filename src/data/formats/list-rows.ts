import { problem } from '../problem.js';
import { headingRole } from './columns.js';
import { recordRow, type Row } from './loose-row.js';
import { textOf, type Fields } from './loose-value.js';
import type { Notes } from './notes.js';

/** Lists that describe a record, even if they contain dates. */
const ABOUT = /^(?:sources?|references?|refs|links?|citations?|media|images?|tags|actors|participants|people|places|eras)$/i;

/** A year, decade or date: events are in lists by time as well as by group. */
const A_PERIOD = /^\s*-?\d{1,4}(?:s|\D.*|\s*(?:年代?|代))?$/;

/** Names of lists of events. */
const EVENTS = ['events', 'data', 'rows', 'records', 'items'];

/**
 * The records of a list as rows. An undated record with a list of dated records is a group, named by its first text; other lists
 * belong to their record. Items that are not records are reported.
 */
export function listRows(list: readonly unknown[], path: string, notes: Notes, group = ''): readonly Row[] {
  return list.flatMap((each, i): readonly Row[] => {
    const at = `${path}[${i}]`;
    if (!isRecord(each)) {
      notes.total++;
      notes.problems.push(problem(at, undefined, 'a record of an event', each, 'It was left out.'));
      return [];
    }
    const row = recordRow({ ...each, ...(group && { parent_group: group }) }, at);
    const inner = hasDate(row) ? [] : datedLists(each);
    const name = Object.values(each).find((value) => typeof value === 'string' && !A_PERIOD.test(value)) ?? group;
    return inner.length ? inner.flatMap(([field, records]) => listRows(records, `${at}.${field}`, notes, name as string)) : [row];
  });
}

/** The rows of a file of lists: of the one named `events` or similar, else of all dated lists, each a group of that name. */
export function fileRows(file: Fields, notes: Notes): readonly Row[] {
  const lists = datedLists(file);
  const main = EVENTS.map((name) => lists.find(([field]) => field === name)).find(Boolean) ?? (lists.length === 1 ? lists[0] : undefined);
  if (!main) {
    if (lists.length) return lists.flatMap(([name, list]) => listRows(list, name, notes, name));
    // Records by their ids.
    const records = Object.entries(file).map(([id, value]) => (isRecord(value) ? { id, ...value } : value));
    if (records.length > 1 && records.every(isRecord)) return listRows(records, '', notes);
    const any = Object.entries(file).find(([, value]) => Array.isArray(value));
    return any ? listRows(any[1] as unknown[], any[0], notes) : [];
  }
  for (const [name, list] of lists) {
    if (name !== main[0])
      notes.problems.push(problem(name, undefined, `one list of events, ${main[0]}`, `${list.length} more`, `Put them into ${main[0]}.`));
  }
  return listRows(main[1], main[0], notes);
}

/** True for a row that may have a date. */
function hasDate({ fields, headings }: Row): boolean {
  return [...headings.keys()].some((name) => /^(?:date|year)$/.test(headingRole(name) ?? '') && textOf(fields[name]) !== '');
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lists whose records are dated, or are groups of dated records. */
function datedLists(record: Fields, depth = 0): readonly [string, readonly unknown[]][] {
  return Object.entries(record).flatMap(([name, list]): [string, readonly unknown[]][] => {
    const isDated = (each: unknown) => isRecord(each) && (hasDate(recordRow(each, '')) || (depth === 0 && datedLists(each, 1).length > 0));
    return Array.isArray(list) && !ABOUT.test(name) && list.some(isDated) ? [[name, list as unknown[]]] : [];
  });
}

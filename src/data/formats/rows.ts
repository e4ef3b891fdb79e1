import { datasetOf, type LooseEvent } from './loose-event.js';
import { type Fields, fieldsOf, firstText, yearText } from './loose-value.js';
import { linksIn, plainText } from './plain-text.js';

/** Names under which timelines keep a thing, the surest first. */
const COLUMNS = {
  id: ['id', 'unique_id'],
  start: ['start_date', 'start', 'date', 'timestamp', 'year', 'time'],
  end: ['end_date', 'end'],
  title: ['title', 'headline', 'content_text', 'name', 'text', 'detail', 'label', 'event'],
  summary: ['summary', 'description', 'text', 'detail'],
  group: ['facet', 'group', 'lane', 'side', 'country', 'series', 'character', 'system'],
  kind: ['category', 'kind', 'type'],
  url: ['url', 'source', 'link', 'href', 'giturl'],
} as const;

/**
 * A table of events, as d3-milestones, Timeline Storyteller and most spreadsheets keep them: one record a row, columns by the names above.
 * A record that holds a list of records is a group of them, named by its own first text. Null when nothing in it looks like a date.
 */
export function eventRows(rows: readonly unknown[]): unknown {
  const records = rows.flatMap((row) => {
    const fields = fieldsOf(row);
    const list = Object.values(fields).find((value) => Array.isArray(value)) as readonly unknown[] | undefined;
    const group = Object.values(fields).find((value) => typeof value === 'string');
    return list ? list.map((each) => ({ group, ...fieldsOf(each) })) : [fields];
  });
  const hasDates = records.some((fields) => firstText(fields, COLUMNS.start));
  return hasDates ? datasetOf(records.map(eventOf), '') : null;
}

function eventOf(fields: Fields): LooseEvent {
  const value = (column: keyof typeof COLUMNS) => firstText(fields, COLUMNS[column]);
  const [start, end] = [dateOf(value('start')), dateOf(value('end'))];
  const [title, summary, id, group, kind, url] = [value('title'), value('summary'), value('id'), value('group'), value('kind'), value('url')];
  return {
    ...(id && { id }),
    date: end && end !== start ? `${start}/${end}` : start,
    title: plainText(title) || kind,
    ...(summary && summary !== title && { summary: plainText(summary) }),
    ...(group && { group }),
    ...(kind && { kind }),
    links: [...linksIn(summary), ...(/^https?:/.test(url) ? [{ url, title: '' }] : [])],
  };
}

/** Years get their four digits, days with dots their order; a time of day is left out. What order slashes mean is not guessed. */
function dateOf(text: string): string {
  if (/^-?\d{1,6}$/.test(text)) return yearText(Number(text));
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year) return [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
  return text.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
}

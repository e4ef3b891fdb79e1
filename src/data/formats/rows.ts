import { parseDate } from '../dates.js';
import type { Problem } from '../types.js';
import { refusal, type Converted } from './converted.js';
import { datasetOf, type LooseEvent } from './loose-event.js';
import { saidName, rowProblem, type Row } from './loose-row.js';
import { splitGroups } from './loose-sides.js';
import { fieldsOf, firstText, textOf, yearText } from './loose-value.js';
import { linksIn, plainText } from './plain-text.js';
import { rowDate, type DateCell } from './row-date.js';
import { rowLinks } from './row-links.js';
import { scriptOf } from './script-of.js';
import { shortTitle } from './short-title.js';
import { dateHabits, readDate, type DateHabits } from './written-date.js';

/** Column names by meaning, most reliable first. */
const COLUMNS = {
  id: ['id', 'unique_id'],
  start: ['start_date', 'start', 'date', 'event_date', 'timestamp', 'time'],
  end: ['end_date', 'end'],
  title: [
    ...['title', 'headline', 'content_text', 'name', 'event_name', 'event_title', 'item_label', 'event_label', 'treaty_name', 'treaty'],
    ...['text', 'detail', 'label', 'event', 'content', 'description', 'summary', 'notes', 'note', 'remarks'],
  ],
  summary: ['summary', 'description', 'text', 'detail', 'content', 'notes'],
  group: [
    ...['facet', 'group', 'lane', 'side', 'country', 'initiator', 'series', 'character', 'system'],
    ...['countries', 'sides', 'groups', 'parties', 'parent_group'],
  ],
  kind: ['category', 'kind', 'type'],
} as const;

/** Columns of dates in parts. */
const PARTS = {
  start: [
    ['year', 'start_year', 'styear'],
    ['month', 'start_month', 'stmonth'],
    ['day', 'start_day', 'stday'],
  ],
  end: [
    ['end_year', 'endyear'],
    ['end_month', 'endmonth'],
    ['end_day', 'endday'],
  ],
} as const;

type When = keyof typeof PARTS;

/** Other columns with the date of an event; and those with a date of something else. */
const A_DATE = /^date(?:_|$)|_date$/;
const ANOTHER_DATE =
  /^(?:end|birth|death|publi|access|retriev|updat|creat|modif|entry|last)|_(?:end|published|accessed|retrieved|updated|created|modified)/;

/** Other columns with the name of an event; and those that name something else. */
const A_NAME = /(?:^|_)(?:title|headline|label|name|text|description|summary|content)$/;
const ANOTHER_NAME =
  /^(?:country|place|location|city|region|source|publisher|author|user|file|actor|side|group|kind|type|category|language|party|image|media)/;

const TIME_OF_DAY = /^\d{1,2}:\d\d/;

/** Placeholders for an unknown month or day. */
const NO_PART = /^(?:|0+|-9+|n\/?a|nan|null|none|[-–?.])$/i;

/** Most columns that a refusal lists. */
const MOST_NAMED = 20;

/**
 * A table of events, one per row, with the columns above: d3-milestones, Timeline Storyteller and most spreadsheets. Every row becomes
 * an event or is reported. Refused when nothing looks like a date.
 */
export function eventRows(rows: readonly Row[], said: readonly Problem[]): Converted {
  const problems = [...said];
  const headings = headingsOf(rows);
  const starts = startNames([...headings.keys()]);
  if (![...starts, ...PARTS.start[0], ...COLUMNS.end].some((name) => headings.has(name))) {
    const got = headings.size ? `the columns ${[...headings.values()].slice(0, MOST_NAMED).join(', ')}` : 'none';
    return refusal('events', 'a column of dates, such as date or year', got, 'Call the column that holds the dates date.', problems);
  }
  const script = scriptOf(rows);
  const habits = new Map<string, DateHabits>();
  const habitsOf = (name: string) => {
    const known = habits.get(name) ?? dateHabits(rows.map(({ fields }) => textOf(fields[name])).filter(Boolean), script);
    habits.set(name, known);
    return known;
  };
  const otherNames = [...headings.keys()].filter((name) => A_NAME.test(name) && !ANOTHER_NAME.test(name));
  const titles = [...COLUMNS.title, ...otherNames];
  const groups = splitGroupsOf(rows);
  const events = rows.flatMap((row, i): readonly LooseEvent[] => {
    const end = endOf(row, habitsOf, problems);
    const dates = rowDate(row, startOf(row, starts, habitsOf, problems), end, problems);
    if (!dates) return [];
    const value = (column: keyof typeof COLUMNS) => firstText(row.fields, COLUMNS[column]);
    const [summary, kind] = [value('summary'), value('kind')];
    const text = plainText(firstText(row.fields, titles)) || kind;
    return [
      {
        row,
        ...dates,
        ...shortTitle(text, plainText(summary)),
        id: value('id'),
        kind,
        groups: groups[i]!,
        links: [...linksIn(summary), ...rowLinks(row, problems)],
      },
    ];
  });
  const titleName = titles.find((name) => headings.has(name));
  const untitled = events.filter(({ title }) => !title);
  if (untitled.length && untitled.length === events.length) problems.push(noTitles(headings));
  else
    for (const { row } of untitled)
      problems.push(rowProblem(row, titleName ?? 'title', 'a title', 'nothing', 'The event is drawn without a name.'));
  return datasetOf(events, '', problems);
}

/** True for a row that may have a date. */
export function hasDate(row: Row): boolean {
  return saidName(row, [...startNames([...row.headings.keys()]), ...PARTS.start[0]]) !== undefined;
}

function headingsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  // Rows of one table share their headings.
  for (const each of new Set(rows.map(({ headings }) => headings)))
    for (const [name, heading] of each) all.set(name, all.get(name) ?? heading);
  return all;
}

function noTitles(headings: ReadonlyMap<string, string>): Problem {
  const got = `the columns ${[...headings.values()].slice(0, MOST_NAMED).join(', ')}`;
  return {
    path: 'events',
    expected: 'a column of titles',
    got,
    hint: 'Call the column that names the events title; they are drawn without names.',
  };
}

function startNames(names: readonly string[]): readonly string[] {
  const known: readonly string[] = COLUMNS.start;
  return [...known, ...names.filter((name) => !known.includes(name) && A_DATE.test(name) && !ANOTHER_DATE.test(name))];
}

/** The first date of a row, or a finer one within it, as a full date within its year. */
function startOf(row: Row, names: readonly string[], habitsOf: (name: string) => DateHabits, problems: Problem[]): DateCell {
  const cells = names
    .filter((name) => textOf(row.fields[name]) && !TIME_OF_DAY.test(textOf(row.fields[name])))
    .map((name) => dateCell(row, name, habitsOf));
  const year = partsOf(row, 'start', habitsOf, problems);
  if (year) cells.push(year);
  const read = cells.filter(({ date }) => date);
  const [first, ...others] = read;
  if (!first)
    return (
      cells[0] ?? {
        name: names.find((name) => row.headings.has(name)) ?? PARTS.start[0].find((name) => row.headings.has(name)) ?? 'date',
        text: '',
        date: null,
      }
    );
  const lost = cells[0]!;
  if (lost !== first) problems.push(rowProblem(row, lost.name, 'a date such as 2025-04-09', lost.text, `${first.text} was read instead.`));
  const best = others.reduce((coarse, fine) => (isWithin(fine, coarse) ? fine : coarse), first);
  if (year?.date && year !== best && !isWithin(best, year, true)) {
    problems.push(rowProblem(row, year.name, `the year of ${best.text}`, year.text, `${best.text} was read.`));
  }
  return best;
}

function endOf(row: Row, habitsOf: (name: string) => DateHabits, problems: Problem[]): DateCell {
  const name = saidName(row, COLUMNS.end);
  return (name ? dateCell(row, name, habitsOf) : partsOf(row, 'end', habitsOf, problems)) ?? { name: 'end', text: '', date: null };
}

function dateCell({ fields }: Row, name: string, habitsOf: (name: string) => DateHabits): DateCell {
  const text = textOf(fields[name]);
  return { name, text, date: readDate(text, habitsOf(name)) };
}

/** A date from columns of year, month and day; null without a year. */
function partsOf(row: Row, when: When, habitsOf: (name: string) => DateHabits, problems: Problem[]): DateCell | null {
  const [years, months, days] = PARTS[when];
  const name = saidName(row, years);
  if (!name) return null;
  const year = dateCell(row, name, habitsOf);
  const [monthName, dayName] = [saidName(row, months), saidName(row, days)];
  const [month, day] = [monthName, dayName].map((part) => (part ? textOf(row.fields[part]) : '')) as [string, string];
  if (NO_PART.test(month) || !/^-?\d{1,4}(?:\.0)?$/.test(year.text)) return year;
  const parts = [yearText(Number(year.text)), month, ...(NO_PART.test(day) ? [] : [day])];
  const text = parts.map((part) => part.padStart(2, '0')).join('-');
  const date = readDate(text, habitsOf(name));
  if (date) return { name, text, date };
  problems.push(
    rowProblem(
      row,
      monthName ?? 'month',
      'the number of a month, and of a day in it',
      [month, day].filter(Boolean).join('-'),
      `Only ${year.text} was read.`,
    ),
  );
  return year;
}

function isWithin(fine: DateCell, coarse: DateCell, orSame = false): boolean {
  const [inner, outer] = [parseDate(fine.date!.date)!, parseDate(coarse.date!.date)!];
  if (orSame) return inner.earliest <= outer.latest && inner.latest >= outer.earliest;
  const isFiner = inner.latest - inner.earliest < outer.latest - outer.earliest;
  return !outer.interval && isFiner && inner.earliest >= outer.earliest && inner.latest <= outer.latest;
}

function splitGroupsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const cells = rows.map(({ fields }) => {
    const value = COLUMNS.group.map((name) => fields[name]).find((each) => textOf(each) || (Array.isArray(each) && each.length));
    if (!Array.isArray(value)) return textOf(value);
    return value.map((each) => textOf(each) || firstText(fieldsOf(each), ['name', 'label', 'code', 'id'])).join(';');
  });
  return splitGroups(cells);
}

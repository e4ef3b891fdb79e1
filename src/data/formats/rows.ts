import { parseDate } from '../dates.js';
import type { Problem } from '../types.js';
import { cellSplitter } from './cell-list.js';
import { columnKey, readColumns, type Columns } from './columns.js';
import { NOTHING_FOUND, type Loose, type LooseEvent } from './loose.js';
import { rowPlace, rowProblem, saidName, type Row } from './loose-row.js';
import { splitGroups } from './loose-sides.js';
import { fieldsOf, firstText, textOf, yearText } from './loose-value.js';
import type { Notes } from './notes.js';
import { linksIn, plainText } from './plain-text.js';
import { wordsIn } from './row-words.js';
import type { ColumnReading, ColumnRole, DateReading, Question, ReadOptions } from './reading.js';
import { rowDate, type DateCell } from './row-date.js';
import { linkReader } from './row-links.js';
import { orderOf, placeReader } from './row-place.js';
import { scriptOf } from './script-of.js';
import { shortTitle } from './short-title.js';
import { tellColumns } from './tell-columns.js';
import type { DateQuestion } from './date-habits.js';
import { dateHabits, readDate, type DateHabits } from './written-date.js';

/** Columns of dates in parts. */
const PARTS = {
  start: ['year', 'month', 'day'],
  end: ['end-year', 'end-month', 'end-day'],
} as const satisfies Readonly<Record<string, readonly ColumnRole[]>>;

type When = keyof typeof PARTS;

type HabitsOf = (name: string) => DateHabits;

const TIME_OF_DAY = /^\d{1,2}:\d\d/;

/** Placeholders for an unknown month or day. */
const NO_PART = /^(?:|0+|-9+|n\/?a|nan|null|none|[-–?.])$/i;

/** Most columns that a refusal lists. */
const MOST_NAMED = 20;

/**
 * The events of a table, one a row, or one for each side whose column holds a text. Every row becomes an event or is reported; null, after
 * saying so, when no column holds dates.
 */
export function eventRows(rows: readonly Row[], notes: Notes): Loose | null {
  const { problems, options } = notes;
  const columns = readColumns(rows, 'events', options);
  if (![...columns.of('date'), ...columns.of('year'), ...columns.of('end')].length) {
    tellColumns(rows, columns, notes);
    problems.unshift(noDates(columns));
    return null;
  }
  const script = scriptOf(rows);
  const habits = new Map<string, DateHabits>();
  const habitsOf = (name: string) => {
    const known = habits.get(name);
    if (known) return known;
    const heading = columns.headings.get(name) ?? name;
    const texts = rows.map(({ fields }) => textOf(fields[name])).filter(Boolean);
    const found = dateHabits(texts, script, decidedOf(heading, rows, options));
    habits.set(name, found);
    return found;
  };
  const names = (role: ColumnRole) => columns.of(role);
  const titles = [...names('title'), ...names('summary')];
  const [kindNames, acts] = [names('kind'), names('act')];
  const [groups, sides] = [groupsOf(rows, names('side')), sidesOfPairs(rows, columns)];
  const placeOf = placeReader(rows, columns, notes);
  const linksOf = linkReader(rows, columns, problems);
  const listsOf = (role: ColumnRole) => {
    const splitters = names(role).map((name) => [name, cellSplitter(rows.map(({ fields }) => fields[name]))] as const);
    return ({ fields }: Row) => [...new Set(splitters.flatMap(([name, split]) => split(fields[name])))];
  };
  const [themesOf, participantsOf] = [listsOf('theme'), listsOf('participants')];
  const events = rows.flatMap((row, i): readonly LooseEvent[] => {
    const dates = rowDate(row, startOf(row, columns, habitsOf, problems), endOf(row, columns, habitsOf, problems), problems);
    if (!dates) return [];
    const value = (role: ColumnRole) => firstText(row.fields, names(role));
    const [summary, kind] = [value('summary'), kindOf(firstText(row.fields, kindNames), notes)];
    const { pair, ...acted } = sides[i] ?? { groups: groups[i]! };
    const [place, themes, participants] = [placeOf(row), themesOf(row), participantsOf(row)];
    const who = pair?.filter(Boolean).join(' – ') ?? '';
    const text = plainText(firstText(row.fields, titles)) || [kind, who].filter(Boolean).join(': ') || themes.join(', ');
    const words = wordsOf(row, columns);
    const at = rowPlace(row);
    const event: LooseEvent = {
      row: at,
      ...dates,
      ...shortTitle(text, plainText(summary)),
      ...(words && { words }),
      id: value('id'),
      kind,
      ...acted,
      ...(pair?.[0] && pair[1] ? { pair: [pair[0], pair[1]] } : {}),
      ...(place && { place }),
      ...(themes.length && { themes }),
      ...(participants.length && { participants }),
      links: [...linksIn(summary), ...linksOf(row)],
    };
    notes.used.add(at);
    if (!acts.length) return [event];
    const said = acts.flatMap((name) => {
      const act = plainText(textOf(row.fields[name]));
      return act ? [{ ...event, ...shortTitle(act, event.summary), groups: [columns.headings.get(name)!] }] : [];
    });
    return said.length ? said : [event];
  });
  nameUntitled(events, columns, titles[0] ?? acts[0], problems);
  nameDoubles(events, problems);
  nameQuestions(columns, habits, problems);
  tellColumns(rows, columns, notes, detailOf(rows, columns, habits, options));
  return { ...NOTHING_FOUND, events };
}

/** Title and summary of a row in each language that has columns; undefined without any. */
function wordsOf(row: Row, columns: Columns): LooseEvent['words'] {
  const [titles, summaries] = [wordsIn(row, columns, 'title'), wordsIn(row, columns, 'summary')];
  if (!Object.keys({ ...titles, ...summaries }).length) return undefined;
  const short = Object.entries(titles).map(([language, text]) => [language, shortTitle(text, summaries[language] ?? '')] as const);
  const cut = short.flatMap(([language, { summary }]) => (summary ? [[language, summary] as const] : []));
  return {
    title: Object.fromEntries(short.map(([language, { title }]) => [language, title])),
    summary: { ...summaries, ...Object.fromEntries(cut) },
  };
}

function noDates({ headings }: Columns): Problem {
  const got = headings.size ? `the columns ${listed(headings)}` : 'none';
  const hint = headings.size ? `No date column found. Columns: ${listed(headings)}; which one holds the date?` : 'No date column found.';
  return { path: 'events', expected: 'a column of dates, such as date or year', got, hint };
}

function listed(headings: ReadonlyMap<string, string>): string {
  return [...headings.values()].slice(0, MOST_NAMED).join(', ');
}

/** Events without a name: told once for a table without names, else by row. */
function nameUntitled(events: readonly LooseEvent[], { headings }: Columns, titleName: string | undefined, problems: Problem[]): void {
  const untitled = events.filter(({ title }) => !title);
  if (untitled.length && untitled.length === events.length) {
    const hint = `No column names the events. Columns: ${listed(headings)}; which one holds the title? They are drawn without names.`;
    problems.push({ path: 'events', expected: 'a column of titles', got: `the columns ${listed(headings)}`, hint });
    return;
  }
  for (const { row } of untitled)
    problems.push(rowProblem(row, titleName ?? 'title', 'a title', 'nothing', 'The event is drawn without a name.'));
}

/** Rows of the same day and title but for spaces and case: told, and drawn all the same. */
function nameDoubles(events: readonly LooseEvent[], problems: Problem[]): void {
  const seen = new Map<string, Row>();
  for (const { row, date, title, kind, groups, place } of events) {
    // Events that are called after their kind are often alike.
    if (!title || title === kind) continue;
    const where = place && [place.name, place.lon, place.lat];
    const key = [date, title.toLowerCase().replace(/\s+/g, ' '), ...groups, where].join('\n');
    const first = seen.get(key);
    if (first && first !== row) {
      const other = typeof first.at === 'number' ? `row ${first.at}` : first.at;
      problems.push(rowProblem(row, null, 'an event of its own', title, `${other} has the same date and title; both are drawn.`));
    } else seen.set(key, row);
  }
}

function kindOf(text: string, { options: { kinds = {} }, kinds: known }: Notes): string {
  const kind = Object.hasOwn(kinds, text) ? kinds[text]! : text;
  if (text) known.set(text, kind);
  return kind;
}

/** How dates and points of a column were read, and what is open. */
function detailOf(rows: readonly Row[], columns: Columns, habits: ReadonlyMap<string, DateHabits>, options: ReadOptions) {
  return (name: string, { heading, role, samples }: ColumnReading): Partial<ColumnReading> => {
    const known = habits.get(name);
    const decided = decidedOf(heading, rows, options);
    const dates = known && datesOf(known, decided);
    const key = columnKey(heading, rows[0]?.sheet);
    const sample = samples[0] ?? '';
    const question = known?.question ? dateQuestion(key, known.question, decided) : null;
    const points = role === 'point' && orderOf(rows, name, columns, options) === 'unclear' ? pointQuestion(key, sample) : null;
    return { ...(dates && { dates }), ...((question ?? points) && { question: (question ?? points)! }) };
  };
}

function decidedOf(heading: string, rows: readonly Row[], { dates }: ReadOptions): DateReading | undefined {
  return dates?.[columnKey(heading, rows[0]?.sheet)] ?? dates?.[heading];
}

/** What a column or the caller has settled; undefined for one whose dates leave nothing open. */
function datesOf({ order, calendar, yearsFrom }: DateHabits, decided: DateReading | undefined): DateReading | undefined {
  const found = {
    ...(order !== 'unclear' && { order }),
    ...(calendar === 'solar' && { calendar }),
    ...(yearsFrom !== null && { yearsFrom }),
    ...decided,
  };
  return Object.keys(found).length ? found : undefined;
}

/** What a date that can be read in several ways asks for, by what its readings differ in. */
const QUESTIONS = {
  order: 'Which comes first in these dates, the day or the month?',
  calendar: 'In which calendar are these years?',
  yearsFrom: 'In which hundred years are these?',
} as const;

function dateQuestion(key: string, { text, readings }: DateQuestion, decided: DateReading | undefined): Question {
  const open = (['order', 'calendar', 'yearsFrom'] as const).filter((name) => readings.some((reading) => name in reading.decided));
  return {
    text: open.length === 1 ? QUESTIONS[open[0]!] : 'Which of these dates is meant?',
    choices: readings.map((reading) => ({
      sample: `${text} is ${reading.date}`,
      options: { dates: { [key]: { ...decided, ...reading.decided } } },
    })),
  };
}

/** Columns whose dates can be read in several ways: each is told once, with the readings. */
function nameQuestions(columns: Columns, habits: ReadonlyMap<string, DateHabits>, problems: Problem[]): void {
  for (const [name, { question, odd }] of habits) {
    const column = columns.headings.get(name) ?? name;
    if (odd.length) {
      const hint = 'All others are Solar Hijri; what is written with a year after 1500 was read in the Gregorian calendar.';
      problems.push({
        path: `column ${column}`,
        column,
        expected: 'dates of one calendar',
        got: odd.slice(0, MOST_NAMED).join(', '),
        hint,
      });
    }
    if (!question) continue;
    const readings = question.readings.map(({ date }) => date).join(' or ');
    problems.push({
      path: `column ${column}`,
      column,
      expected: 'dates that can be read in one way',
      got: question.text,
      hint: `It is ${readings}: say which, with the option dates. Dates that leave it open were left out.`,
    });
  }
}

function pointQuestion(key: string, sample: string): Question {
  const choice = (first: 'lon' | 'lat', names: string) => ({ sample: `${names}: ${sample}`, options: { points: { [key]: first } } });
  const text = 'Which number comes first? They were read as longitude and latitude.';
  return { text, choices: [choice('lon', 'longitude, latitude'), choice('lat', 'latitude, longitude')] };
}

/** The first date of a row, or a finer one within it, as a full date within its year. */
function startOf(row: Row, columns: Columns, habitsOf: HabitsOf, problems: Problem[]): DateCell {
  const names = columns.of('date');
  const cells = names
    .filter((name) => textOf(row.fields[name]) && !TIME_OF_DAY.test(textOf(row.fields[name])))
    .map((name) => dateCell(row, name, habitsOf));
  const year = partsOf(row, 'start', columns, habitsOf, problems);
  if (year) cells.push(year);
  const read = cells.filter(({ date }) => date);
  const [first, ...others] = read;
  if (!first)
    return (
      cells[0] ?? {
        name: [...names, ...columns.of('year')].find((name) => row.headings.has(name)) ?? 'date',
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

function endOf(row: Row, columns: Columns, habitsOf: HabitsOf, problems: Problem[]): DateCell {
  const name = saidName(row, columns.of('end'));
  return (name ? dateCell(row, name, habitsOf) : partsOf(row, 'end', columns, habitsOf, problems)) ?? { name: 'end', text: '', date: null };
}

function dateCell({ fields }: Row, name: string, habitsOf: HabitsOf): DateCell {
  const text = textOf(fields[name]);
  return { name, text, date: readDate(text, habitsOf(name)) };
}

/** A date from columns of year, month and day; null without a year. */
function partsOf(row: Row, when: When, columns: Columns, habitsOf: HabitsOf, problems: Problem[]): DateCell | null {
  const [years, months, days] = PARTS[when].map(columns.of) as [readonly string[], readonly string[], readonly string[]];
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

/** The groups in each row of the columns that say who acted: the first that is not empty. */
function groupsOf(rows: readonly Row[], names: readonly string[]): readonly (readonly string[])[] {
  const cells = rows.map(({ fields }) => {
    const value = names.map((name) => fields[name]).find((each) => textOf(each) || (Array.isArray(each) && each.length));
    if (!Array.isArray(value)) return textOf(value);
    return value.map((each) => textOf(each) || firstText(fieldsOf(each), ['name', 'label', 'code', 'id'])).join(';');
  });
  return splitGroups(cells);
}

/** Who acted and on whom in each row, where two columns name a pair; empty where none do. */
function sidesOfPairs(
  rows: readonly Row[],
  columns: Columns,
): readonly { readonly pair: readonly [string, string]; readonly groups: readonly string[]; readonly facing: readonly string[] }[] {
  const [froms, tos] = [columns.of('from'), columns.of('to')];
  if (!froms.length && !tos.length) return [];
  return rows.map(({ fields }) => {
    const pair = [firstText(fields, froms), firstText(fields, tos)] as const;
    const [from, to] = [firstText(fields, columns.of('from-side')) || pair[0], firstText(fields, columns.of('to-side')) || pair[1]];
    return { pair, groups: from ? [from] : [], facing: to ? [to] : [] };
  });
}

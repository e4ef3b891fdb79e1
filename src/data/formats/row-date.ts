import { parseDate } from '../dates.js';
import type { Problem } from '../types.js';
import { columnKey, type Columns } from './columns.js';
import { between } from './date-forms.js';
import type { DateQuestion } from './date-habits.js';
import { rowProblem, saidName, type Row, type RowReader, type Rows } from './loose-row.js';
import { ownText, textOf, yearText } from './loose-value.js';
import type { ColumnReading, ColumnRole, DateReading, Question, ReadOptions } from './reading.js';
import { scriptOf } from './script-of.js';
import { dateHabits, isOpenEnd, readDate, type DateHabits, type WrittenDate } from './written-date.js';

/** A cell of a row and the date it holds, or null. */
export interface DateCell {
  readonly name: string;
  readonly text: string;
  readonly date: WrittenDate | null;
}

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

const A_DATE = 'a date such as 2025-04-09, 2025-04 or 2025';

/** Reads the dates of rows, and says what their columns tell and leave open. */
export interface DateReader extends RowReader<Omit<WrittenDate, 'rest'> | null> {
  /** How the dates of a column were read, and what to ask about them. */
  readonly detail: (name: string, heading: string) => Pick<ColumnReading, 'dates' | 'question'>;
  /** Reports columns whose dates can be read in several ways, once each, with the readings. */
  readonly nameQuestions: (problems: Problem[]) => void;
}

/** Most dates of another calendar that a problem lists. */
const MOST_ODD = 20;

export function dateReader(rows: Rows, columns: Columns, options: ReadOptions): DateReader {
  const script = scriptOf(rows);
  const texts = new Map((['date', 'year', 'end', 'end-year'] as const).flatMap(columns.of).map((name) => [name, new Set<string>()]));
  const habits = new Map<string, DateHabits>();
  const decided = (heading: string) => options.dates?.[columnKey(heading, rows.head[0]?.sheet)] ?? options.dates?.[heading];
  const habitsOf = (name: string) => {
    const known = habits.get(name);
    if (known) return known;
    const found = dateHabits(texts.get(name)!, script, decided(columns.headings.get(name) ?? name));
    habits.set(name, found);
    texts.delete(name);
    return found;
  };
  return {
    look: ({ fields }) => {
      for (const [name, known] of texts) {
        const text = textOf(fields[name]);
        if (text && !known.has(text)) known.add(ownText(text));
      }
    },
    read: (row, problems) => rowDate(row, startOf(row, columns, habitsOf, problems), endOf(row, columns, habitsOf, problems), problems),
    detail: (name, heading) => {
      const known = habits.get(name);
      const dates = known && datesOf(known, decided(heading));
      const question = known?.question && dateQuestion(columnKey(heading, rows.head[0]?.sheet), known.question, decided(heading));
      return { ...(dates && { dates }), ...(question && { question }) };
    },
    nameQuestions: (problems) => {
      for (const [name, { question, odd }] of habits) {
        const column = columns.headings.get(name) ?? name;
        if (odd.length) {
          const hint = 'All others are Solar Hijri; what is written with a year after 1500 was read in the Gregorian calendar.';
          problems.push({
            path: `column ${column}`,
            column,
            expected: 'dates of one calendar',
            got: odd.slice(0, MOST_ODD).join(', '),
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
    },
  };
}

/** The date of a row from its start and end; null when there is none. Cells that cannot be read are reported. */
export function rowDate(row: Row, start: DateCell, end: DateCell, problems: Problem[]): Omit<WrittenDate, 'rest'> | null {
  const name = ({ name: column, text }: DateCell, expected: string, hint: string) =>
    void problems.push(rowProblem(row, column, expected, text || 'nothing', hint));
  if (!start.text && end.date) return { ...end.date, date: between('', end.date.date)! };
  if (!start.date) {
    name(start, A_DATE, 'The row was left out.');
    return null;
  }
  const { date, alternatives, rest } = start.date;
  if (rest) name(start, A_DATE, `It was read as ${date}, without what else stands there.`);
  if (!end.text || end.date?.date === date) return { date, alternatives };
  const last = isOpenEnd(end.text) ? '..' : end.date?.date;
  const whole = last && between(date, last);
  if (!last) name(end, A_DATE, 'The end was left out.');
  else if (!whole) name(end, `a date that is not before ${date}`, 'The end was left out.');
  return { date: whole || date, alternatives };
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

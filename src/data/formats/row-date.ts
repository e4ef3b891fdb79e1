import type { Problem } from '../types.js';
import { rowProblem, type Row } from './loose-row.js';
import { between } from './date-forms.js';
import { isOpenEnd, type WrittenDate } from './written-date.js';

/** A cell of a row and the date it holds, or null. */
export interface DateCell {
  readonly name: string;
  readonly text: string;
  readonly date: WrittenDate | null;
}

const A_DATE = 'a date such as 2025-04-09, 2025-04 or 2025';

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

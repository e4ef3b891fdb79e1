import { numericOf, type DateColumnCell } from './column-habits.js';
import type { Calendar, DateHabits, DateQuestion, DecidedDates, Script } from './date-habits.js';
import { ISO_DAY } from './plain-date.js';

/** The EDTF of a date as written, or null. */
type ReadOne = (text: string, habits: DateHabits) => string | null;

/** Most dates that are tried for a question. */
const MOST_TRIED = 200;

/** What may be decided for years of two digits, most usual first: spreadsheets take 30 for 1930. */
const HUNDREDS: Readonly<Record<Calendar, readonly number[]>> = { gregory: [1930, 1900, 2000], solar: [1330, 1300] };

/** The first date of a column with most readings, when it has none without a decision. */
export function dateQuestion(cells: readonly DateColumnCell[], habits: DateHabits, script: Script, read: ReadOne): DateQuestion | null {
  const { order, calendar, yearsFrom } = habits;
  const calendars =
    calendar !== 'unclear' ? [calendar] : script === 'persian' ? (['solar', 'gregory'] as const) : (['gregory', 'solar'] as const);
  const orders = order === 'unclear' ? (['dmy', 'mdy', 'ymd'] as const) : [order];
  const decisions = calendars.flatMap((each) =>
    orders.flatMap((way) =>
      (yearsFrom === null ? HUNDREDS[each] : [yearsFrom]).map((from) => ({ order: way, calendar: each, yearsFrom: from })),
    ),
  );
  let best: DateQuestion | null = null;
  let tried = 0;
  for (const { text, written } of cells) {
    if (tried >= MOST_TRIED) break;
    if (!mayBeUnclear(written, habits) || read(text, habits)) continue;
    tried++;
    const readings = new Map<string, DecidedDates>();
    for (const decision of decisions) {
      const date = read(text, { ...habits, ...decision });
      if (date && !readings.has(date)) readings.set(date, needed(text, decision, habits, read));
    }
    if (readings.size > (best?.readings.length ?? 0))
      best = { text, readings: [...readings].map(([date, decided]) => ({ date, decided })) };
  }
  return best;
}

/** False for most dates that a column cannot leave unclear, which need not be read for that. */
function mayBeUnclear(written: string, { order, calendar }: DateHabits): boolean {
  if (ISO_DAY.test(written) || !/\d/.test(written)) return false;
  return calendar === 'unclear' || (order === 'unclear' && numericOf(written) !== null) || !/\d{3}/.test(written);
}

/** What of a decision a date cannot be read without. */
function needed(text: string, decision: Required<DecidedDates>, habits: DateHabits, read: ReadOne): DecidedDates {
  const isNeeded = (name: keyof DecidedDates) => read(text, { ...habits, ...decision, [name]: habits[name] }) === null;
  return Object.fromEntries(Object.entries(decision).filter(([name]) => isNeeded(name as keyof DecidedDates)));
}

import { between, calendarOf, dateOf, edtfOf, marked } from './date-forms.js';
import type { DateToken } from './date-tokens.js';
import { saidDate, shared } from './said-date.js';
import type { DateHabits } from './date-habits.js';

/** A date and others that may be meant instead, EDTF. */
export interface ReadTokens {
  readonly date: string;
  readonly alternatives: readonly string[];
}

/** Units of less than a year: a dash between one and its year is no range, as in Q1-2020. */
const WITHIN_YEAR = ['month', 'quarter', 'half', 'season'];

/** What a dash joins to a word behind it, as in mid-1980s. */
const PREFIXES = ['part', 'before', 'after', 'doubt'];

/** Two years around a dash or slash, the second one perhaps without its first digits. */
const TWO_YEARS = /^(\d{4})[-–—/〜](\d{4}|\d{1,2})$/;

/** Seasons that begin in one year and end in the next, in the one half of the world or the other. */
const AROUND_NEW_YEAR = ['22', '24'];

/** Dates that stand for no end, in numbers. */
const NEVER = /^9999(?:-12(?:-31)?|-01-01)?$/;

/** The date that tokens tell, with alternatives after `or`; null when they tell none. */
export function readTokens(all: readonly DateToken[], habits: DateHabits): ReadTokens | null {
  const tokens = withoutJoints(all.filter(({ kind }) => kind !== 'filler'));
  const groups = split(tokens, ({ kind }) => kind === 'or');
  const [first, second] = groups;
  const isPair = groups.length === 2 && !groups.flat().some(isSeparator);
  const dates = isPair ? pairOf(first!, second!, habits, true) : groups.map((group) => extentOf(group, habits));
  const [date, ...alternatives] = dates ?? [];
  return date && alternatives.every((each) => each !== null) ? { date, alternatives } : null;
}

/** True for tokens that mean no end. */
export function isOpen(tokens: readonly DateToken[]): boolean {
  const [only, ...others] = tokens.filter(({ kind }) => kind !== 'filler');
  return only !== undefined && !others.length && (only.kind === 'open' || only.of === '..' || NEVER.test(only.of));
}

/** A point in time, a range, or a time before or after a point. */
function extentOf(tokens: readonly DateToken[], habits: DateHabits): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const years = twoYears(tokens, habits);
  if (years !== undefined) return years;
  if (first.kind === 'between') {
    const [start, end, ...more] = split(tokens.slice(1), ({ kind }) => kind === 'and');
    const bounds = start && end && !more.length ? pairOf(start, end, habits, true) : null;
    const range = bounds && between(...bounds);
    return range && marked(range, '?');
  }
  if (tokens.some(({ of }) => of === '/')) return slashed(tokens, habits);
  if (last.kind === 'open' && tokens.length > 1) {
    const start = tokens.slice(0, isSeparator(tokens.at(-2)!) ? -2 : -1);
    return limited(start, 'after', habits);
  }
  if ((first.kind === 'to' && first.of !== 'between') || first.of === '〜') return limited(tokens.slice(1), 'before', habits);
  const inner = last.kind === 'to' && tokens.slice(0, -1).some(isSeparator) ? tokens.slice(0, -1) : tokens;
  // A missing end after a dash was forgotten; these signs say that it is open.
  if (inner.length > 1 && isSeparator(inner.at(-1)!)) {
    const limit = last.of === '〜' ? 'after' : last.of;
    return limit === 'after' || limit === 'before' ? limited(inner.slice(0, -1), limit, habits) : null;
  }
  const at = inner.findIndex(isSeparator);
  if (at < 0) return limited(inner, '', habits);
  const [start, end] = [inner.slice(0, at), inner.slice(at + 1)];
  if (isOpen(end)) return limited(start, 'after', habits);
  const bounds = pairOf(start, end, habits, inner[at]!.of !== '-');
  return bounds && between(...bounds);
}

/**
 * Two years that follow each other, as in 1998/99, or three months around the new year between them, as in winter 1998/99; null for a season
 * that is within a year, undefined for other dates.
 */
function twoYears(tokens: readonly DateToken[], habits: DateHabits): string | null | undefined {
  const [seasons, doubts] = ['season', 'doubt'].map((kind) => tokens.filter((token) => token.kind === kind)) as [DateToken[], DateToken[]];
  const rest = tokens.filter((token) => !seasons.includes(token) && !doubts.includes(token) && token.of !== 'year');
  const [, first, second] = TWO_YEARS.exec(rest.map(({ of }) => of).join('')) ?? [];
  const year = Number(first);
  if (!second || seasons.length > 1 || !String(year + 1).endsWith(second)) return undefined;
  const [season] = seasons;
  // With a hyphen, or as the number of a month, it is no second year; between years in full there is any dash.
  const isMonth = rest.length === 1 || (second.length < 3 && Number(second) > 0 && Number(second) < 13);
  if (!season && (isMonth || second.length === 4)) return undefined;
  const calendar = calendarOf(year, habits);
  if (season && (calendar !== 'gregory' || !AROUND_NEW_YEAR.includes(season.of))) return null;
  const [start, end] = [dateOf(year, season && 12, undefined, calendar), dateOf(year + 1, season && 2, undefined, calendar)];
  const date = start && end && between(start, end);
  return date && doubts.reduce((so, { of }) => marked(so, of), date);
}

/** An interval around a slash, one end of which may be open or, as in EDTF, missing. */
function slashed(tokens: readonly DateToken[], habits: DateHabits): string | null {
  const [start, end, ...more] = split(tokens, ({ of }) => of === '/');
  if (!start || !end || more.length) return null;
  const open = [start, end].map((side) => (side.length === 0 ? '' : isOpen(side) ? '..' : null));
  if (open.every((side) => side === null)) {
    const bounds = pairOf(start, end, habits, false);
    return bounds && between(...bounds);
  }
  const [from, to] = [open[0] ?? limited(start, '', habits), open[1] ?? limited(end, '', habits)];
  return from === null || to === null ? null : between(from, to);
}

/** A point, or the time before or after it, as named: before 1900 may be in 1900. */
function limited(tokens: readonly DateToken[], limit: 'before' | 'after' | '', habits: DateHabits): string | null {
  const said = saidDate(tokens, habits);
  const date = said && edtfOf(said, habits);
  const which = limit || said?.limit;
  if (!date || !which) return date;
  return which === 'before' ? between('..', date) : between(date, '..');
}

function pairOf(
  start: readonly DateToken[],
  end: readonly DateToken[],
  habits: DateHabits,
  mayShorten: boolean,
): readonly [string, string] | null {
  const [left, right] = [saidDate(start, habits), saidDate(end, habits)];
  // Only `from` may stand before the first.
  if (!left || !right || left.limit === 'before' || right.limit) return null;
  const [first, last] = shared(left, right, mayShorten).map((said) => edtfOf(said, habits));
  return first && last ? [first, last] : null;
}

function isSeparator({ kind }: DateToken): boolean {
  return kind === 'sign' || kind === 'to';
}

/** Tokens without the dashes and slashes that join the parts of one date, as in 4-Mar-2021, Q1/2020 and mid-1980s. */
function withoutJoints(tokens: readonly DateToken[]): readonly DateToken[] {
  const [month, dash, year, ...more] = tokens;
  // Spreadsheets show a month as Mar-21.
  if (month?.kind === 'month' && dash?.of === '-' && dash.isGlued && year?.kind === 'number' && year.of.length === 2 && !more.length)
    return [month, { ...year, kind: 'short year' }];
  const joints = new Set<DateToken>();
  for (const [i, token] of tokens.entries()) {
    const [before, previous, next, after] = [tokens[i - 2], tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (!['-', '/'].includes(token.of) || !token.isGlued || !previous || !next) continue;
    const isFirst = i === 1 && !tokens.slice(i + 2).some(isYear);
    if (
      (PREFIXES.includes(previous.kind) && !PREFIXES.includes(next.kind)) ||
      next.kind === 'to' ||
      previous.kind === 'to' ||
      (isWithinYear(previous) && isYear(next)) ||
      (isYear(previous) && isWithinYear(next) && isFirst) ||
      (isDay(previous) && next.kind === 'month' && after?.of === token.of && after.isGlued) ||
      (previous.kind === 'month' && isDay(next) && before && joints.has(before))
    )
      joints.add(token);
  }
  return tokens.filter((token) => !joints.has(token));
}

function isYear({ kind, of }: DateToken): boolean {
  return kind === 'number' && of.length === 4;
}

function isDay({ kind, of }: DateToken): boolean {
  return kind === 'number' && of.length < 3;
}

function isWithinYear({ kind }: DateToken): boolean {
  return WITHIN_YEAR.includes(kind);
}

function split(tokens: readonly DateToken[], isBorder: (token: DateToken) => boolean): readonly (readonly DateToken[])[] {
  const groups: DateToken[][] = [[]];
  for (const token of tokens) {
    if (isBorder(token)) groups.push([]);
    else groups.at(-1)!.push(token);
  }
  return groups;
}

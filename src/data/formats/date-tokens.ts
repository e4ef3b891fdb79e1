import { dayToIso, fromDay, toDay } from '../dates.js';
import type { DateWord } from './date-names.js';
import { dateWord, isNumberEnding } from './date-words.js';

/** A piece of a written date: a word, or one of the kinds below. */
export interface DateToken extends DateWord {
  /** Place of its first character. */
  readonly at: number;
  readonly text: string;
  /** No space before it; none after it either. */
  readonly isGlued: boolean;
}

/** A token but its place; `text` where it is shorter than what the pattern matched. */
interface Found extends DateWord {
  readonly text?: string;
}

interface Rule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** The token; null when the pattern matches something else here. */
  readonly token: (match: RegExpExecArray, previous: DateToken | undefined) => Found | null;
}

/** Tokens that cannot end a date; before other text they belong to it, as in `2021, in Tokyo`. */
const LEADING = new Set(['filler', 'to', 'sign', 'and', 'or', 'before', 'after', 'between']);

/** A text of more is no date. */
const MOST_TOKENS = 30;

/** What stands between the parts of a date and means nothing. */
const GAP = /(?:[\s\u200c,،、;·'’"«»]|\.(?!\.))+/y;

const HAN_DIGITS = '〇一二三四五六七八九';

/** What begins with a digit; dates in numbers come before numbers. */
const DIGITS: readonly Rule[] = [
  // A time of day.
  rule(/\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?(?:\s*[AP]\.?M\b\.?)?\s*(?:Z\b|UTC\b|GMT\b)?(?:[+-]\d\d(?::?\d\d)?(?!\d))?/iy, 'time'),
  // A week of ISO 8601, or a day of one.
  {
    pattern: /(\d{4})(-?)W(\d\d)(?:\2([1-7]))?(?![\w-])/iy,
    token: ([, year, , week, day]) => isoWeek(Number(year), Number(week), Number(day ?? 0)),
  },
  // Forms of EDTF that are not numbers.
  rule(/(?:\d{3}X|\d\dXX|\dXXX)(?!\w)|\d{4}-(?:\d\d-)?XX(?:-XX)?(?!\w)|\d{4}-2[1-4](?![\w-])/iy, 'edtf'),
  // Day, month and year in any order; year and month; month and year.
  rule(/\d{1,4}([./] ?|-)\d{1,2}\1\d{1,4}(?!\d)|\d{4}-\d{1,2}(?!\d)|\d{1,2}[./-]\d{4}(?!\d)/y, 'numeric'),
  { pattern: /([1-4])([QH])(?!\p{L})/iuy, token: ([, number, unit]) => piece(unit!, number!) },
  { pattern: /(\d+)['’-]?(\p{L}+)/uy, token: ([, number, ending]) => endedNumber(number!, ending!) },
  { pattern: /\d{1,3}(?:,\d{3})+(?!\d)/y, token: ([text]) => ({ kind: 'number', of: text.replaceAll(',', '') }) },
  rule(/\d+/y, 'number'),
];

const SIGNS: readonly Rule[] = [
  // A year before year 0, where a dash cannot be a hyphen or that of a range.
  {
    pattern: /-(?:\d{3,5}(?:-\d\d(?:-\d\d)?)?(?![\d-])|(?:\d{3}X|\d\dXX|\dXXX)(?!\w))/iy,
    token: ({ 0: text, index, input }, previous) =>
      isPoint(previous) || /\p{L}/u.test(input[index - 1] ?? '') ? null : { kind: 'edtf', of: text },
  },
  // Approximately, before or after a date; else that of a range.
  {
    pattern: /~/y,
    token: ({ index, input }, previous) =>
      isPoint(previous) && !/^(?:$|[/)\s])/.test(input.slice(index + 1, index + 2)) ? null : { kind: 'doubt', of: '~' },
  },
  rule(/\.\.|[-–—―~〜/]/y, 'sign'),
  rule(/[?%]/y, 'doubt'),
];

const LETTERS: readonly Rule[] = [
  // The T of ISO 8601.
  {
    pattern: /T\d{1,2}(?::?\d\d){0,2}(?:[.,]\d+)?\s*(?:Z|UTC|[+-]\d\d(?::?\d\d)?(?!\d))?/iy,
    token: ([text], previous) =>
      previous?.kind === 'numeric' || (previous?.kind === 'number' && previous.of.length === 8) ? { kind: 'time', of: text } : null,
  },
  rule(/Y-?\d{5,6}(?!\w)/iy, 'edtf'),
  // The initial of a reign, as in R7/4/9.
  { pattern: /[MTSHR](?=(\d{1,2})([./-])\d{1,2}\2\d{1,2}(?!\d))/iy, token: ([letter]) => dateWord(REIGNS[letter.toUpperCase()]!) },
  { pattern: /([QH])([1-4])(?!\d)/iy, token: ([, unit, number]) => piece(unit!, number!) },
  {
    pattern: /[〇零一二三四五六七八九十百千元]+(?=年|月|日|世紀|世纪)/y,
    token: ([text]) => ({ kind: 'number', of: String(hanNumber(text)) }),
  },
  // Scripts without spaces: the longest known word.
  {
    pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,6}/uy,
    token: ([text]) => longest(Array.from(text, (_, i) => text.slice(0, i + 1))),
  },
  // A phrase of up to three words.
  {
    pattern: /\p{L}[\p{L}\p{M}]*(?:[\s.'’\u200c-]{1,3}\p{L}[\p{L}\p{M}]*){0,2}/uy,
    token: ([text], previous) => phrase(text, previous),
  },
];

const REIGNS: Readonly<Record<string, string>> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' };

/** The tokens of a date up to the first unknown word, and what stands from there on. */
export function tokensOf(text: string): { readonly tokens: readonly DateToken[]; readonly rest: string } {
  const tokens: DateToken[] = [];
  let at = 0;
  for (;;) {
    const start = skipGap(text, at);
    if (start === text.length) break;
    if (tokens.length === MOST_TOKENS) return { tokens: [], rest: text };
    const token = tokenAt(text, start, tokens.at(-1));
    if (!token) {
      while (LEADING.has(tokens.at(-1)?.kind ?? '')) tokens.pop();
      const last = tokens.at(-1);
      return { tokens, rest: text.slice(last ? last.at + last.text.length : 0) };
    }
    tokens.push({ ...token, isGlued: token.isGlued && start === at });
    at = start + token.text.length;
  }
  return { tokens, rest: '' };
}

function tokenAt(text: string, at: number, previous: DateToken | undefined): DateToken | null {
  const first = text[at]!;
  const rules = first >= '0' && first <= '9' ? DIGITS : '-–—―~〜/.?%'.includes(first) ? SIGNS : LETTERS;
  for (const { pattern, token } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && token(match, previous);
    if (!found) continue;
    const said = found.text ?? match[0];
    return { ...found, at, text: said, isGlued: !/^\s|^$/.test(text.slice(at + said.length)) };
  }
  return null;
}

function skipGap(text: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}

function rule(pattern: RegExp, kind: string): Rule {
  return { pattern, token: ([text]) => ({ kind, of: text }) };
}

/** True for a token that a date can end with, so that a dash behind it is not a minus sign. */
function isPoint(token: DateToken | undefined): boolean {
  return token !== undefined && !['sign', 'to', 'before', 'after', 'between', 'filler', 'doubt', 'and', 'or'].includes(token.kind);
}

/** The days of a week of ISO 8601, or one of them from 1 for Monday on; null for a week that the year does not have. */
function isoWeek(year: number, week: number, day: number): Found | null {
  const inFirst = toDay(year, 1, 4);
  // Day 0 was a Thursday.
  const monday = inFirst - ((((inFirst + 3) % 7) + 7) % 7) + (week - 1) * 7;
  if (week < 1 || fromDay(monday + 3).year !== year) return null;
  const days = day ? [monday + day - 1] : [monday, monday + 6];
  return { kind: 'edtf', of: days.map(dayToIso).join('/') };
}

/** A quarter or a half, as in Q1 and H2. */
function piece(letter: string, number: string): Found | null {
  const unit = letter.toUpperCase() === 'Q' ? 'quarter' : 'half';
  return unit === 'half' && Number(number) > 2 ? null : { kind: unit, of: number };
}

function endedNumber(number: string, ending: string): Found | null {
  if (number.length > 1 && number.length < 5 && number.endsWith('0') && isNumberEnding(ending, 'decade'))
    return { kind: 'decade', of: number };
  return isNumberEnding(ending, 'ordinal') ? { kind: 'ordinal', of: number } : null;
}

/** The longest of some texts that is a word. */
function longest(texts: readonly string[]): Found | null {
  for (const text of texts.toReversed()) {
    const word = dateWord(text);
    if (word) return { ...word, text };
  }
  return null;
}

function phrase(text: string, previous: DateToken | undefined): Found | null {
  const ends = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => index + word.length);
  for (const end of ends.reverse()) {
    const said = text.slice(0, end);
    const word = dateWord(said.replace(/[\s.'’\u200c-]+/g, ' '));
    // In 19th c. it is short for century.
    if (word?.of === '~' && /^c$/i.test(said) && previous?.kind === 'ordinal') return { kind: 'unit', of: 'century', text: said };
    if (word) return { ...word, text: said };
  }
  const [said, roman] = /^([ivx]+)(?:e|ème|eme)?(?!\p{L})/iu.exec(text) ?? [];
  return roman ? { kind: 'roman', of: String(romanNumber(roman)), text: said! } : null;
}

function romanNumber(text: string): number {
  const values = Array.from(text.toLowerCase(), (letter) => ({ i: 1, v: 5, x: 10 })[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A number in Chinese characters, by digits as 二〇二五 or by place as 四十八. */
function hanNumber(text: string): number {
  if (text === '元') return 1;
  if (!/[十百千]/.test(text)) return Number(Array.from(text, (sign) => Math.max(0, HAN_DIGITS.indexOf(sign))).join(''));
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const place = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (place) [sum, digit] = [sum + (digit || 1) * place, 0];
    else digit = Math.max(0, HAN_DIGITS.indexOf(sign));
  }
  return sum + digit;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, isEdtf, MS_PER_DAY, toDay } from '../../src/data/dates.js';
import { dateHabits, isOpenEnd, readDate, type DecidedDates, type Script } from '../../src/data/formats/written-date.js';

const SEED = 20250409;
const RUNS = 500;

/** Languages, the order of their short dates, and the first year that they are tried with. */
const LANGUAGES: readonly (readonly [string, DecidedDates, number, Script?])[] = [
  ['en', { order: 'mdy' }, 1],
  ['en-GB', { order: 'dmy' }, 1],
  ['de', { order: 'dmy' }, 1],
  ['fr', { order: 'dmy' }, 1],
  ['es', { order: 'dmy' }, 1],
  ['it', { order: 'dmy' }, 1],
  ['pt', { order: 'dmy' }, 1],
  ['nl', { order: 'dmy' }, 1],
  ['ru', { order: 'dmy' }, 1],
  ['tr', { order: 'dmy' }, 1],
  ['pl', { order: 'dmy' }, 1],
  ['sv', { order: 'dmy' }, 1],
  ['ar', { order: 'dmy' }, 1000],
  ['zh', { order: 'dmy' }, 1000],
  ['ko', { order: 'ymd' }, 1000],
  ['fa-u-ca-persian', { calendar: 'solar' }, 1822, 'persian'],
  ['fa-AF-u-ca-persian', { calendar: 'solar' }, 1822, 'persian'],
  // The calendar of Japan before 1873 was another.
  ['ja-u-ca-japanese', {}, 1873],
  ['ja', {}, 1000],
];

describe.each(LANGUAGES.map(([language, order, first, script = 'other']) => ({ language, order, first, script })))(
  'A day that Intl writes in $language',
  ({ language, order, first, script }) => {
    // Years of two digits and of fewer than four are not those of a column of other dates.
    const from = Math.max(first, 1000);
    const anyDay = fc.integer({ min: toDay(from, 1, 1), max: toDay(2100, 12, 31) });
    const recentDay = fc.integer({ min: toDay(1930, 1, 1), max: toDay(2029, 12, 31) });
    it.each([
      ['full', anyDay],
      ['long', anyDay],
      ['medium', anyDay],
      ['short', recentDay],
    ] as const)('in %s style is read as the same day', (dateStyle, days) => {
      const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
      const decided: DecidedDates = dateStyle === 'short' && order.order ? { ...order, yearsFrom: 1930 } : order;
      const habits = dateHabits([], script, decided);
      fc.assert(
        fc.property(days, (day) => {
          const text = format.format(day * MS_PER_DAY);
          expect(readDate(text, habits)?.date, text).toBe(dayToIso(day));
        }),
        { seed: SEED, numRuns: RUNS },
      );
    });
  },
);

/** Pieces of dates, so that random texts get past the first word. */
const piece = fc.constantFrom(
  ...[
    'March',
    'mar',
    '4',
    '21',
    '2021',
    '1404',
    '-',
    '–',
    '〜',
    '/',
    '..',
    '.',
    ',',
    ' ',
    '(',
    ')',
    '?',
    '%',
    '~',
    'c.',
    'or',
    'and',
    'to',
    'between',
  ],
  ...[
    'before',
    'after',
    'century',
    '19th',
    '1990s',
    'Q1',
    'H2',
    'BC',
    'early',
    'spring',
    'present',
    '年',
    '月',
    '日',
    '昭和',
    '元',
    '世紀',
    '紀元前',
    '頃',
    '十',
  ],
  ...['فروردین', '۱۴۰۴', 'قرن', 'دهه', 'تا', 'پیش از', 'T10:00', 'XIX', '199X', '3/4/21', '9999', 'x', '\u200c', '\u202e', '\0'],
);

describe('Any text', () => {
  const script = fc.constantFrom<Script>('persian', 'arabic', 'other');
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('is a valid date or none, with a question whose readings are what the decisions lead to', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), script, (texts, written) => {
        const habits = dateHabits(texts, written);
        for (const each of texts) {
          isOpenEnd(each);
          const read = readDate(each, habits);
          for (const date of read ? [read.date, ...read.alternatives] : []) expect(isEdtf(date), `${each}: ${date}`).toBe(true);
        }
        for (const { date, decided } of habits.question?.readings ?? []) {
          expect(readDate(habits.question!.text, { ...habits, ...decided })?.date).toBe(date);
        }
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it.each([
    ...[
      '(',
      ')',
      '-',
      '–',
      '.',
      '/',
      ' ',
      ',',
      '~',
      '?',
      '1',
      '1-',
      '1/',
      '1.',
      "1'",
      'a ',
      'c. ',
      'or ',
      'to ',
      'X',
      '年',
      '十',
      '1st ',
      '\u200c',
      'March ',
    ],
    ...['4 March 2021 – ', 'ا ', 'T1', '10:', '12:30 ', 'é'],
  ])('of many %j is read in no time', (unit) => {
    const texts = Array.from({ length: 1000 }, (_, i) => `${i} ${unit.repeat(100)}`.slice(0, 100));
    const start = performance.now();
    const habits = dateHabits(texts, 'other');
    for (const each of texts) readDate(each, habits);
    readDate(unit.repeat(1_000_000), habits);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

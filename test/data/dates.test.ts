import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, fromDay, midDay, MS_PER_DAY, parseDate, toDay } from '../../src/data/dates.js';
import { iranJapan } from '../support/iran-japan.js';

const SEED = 20250409;

/** The package treats seasons as quarters of the year: spring starts in January. Here, summer is June to August. */
const MONTHS_LATER = 2;

/** The days that the npm package `edtf` gives for a date, whole. */
function oracle(text: string) {
  const date = edtf(text);
  const isSeason = /^-?\d{4}-2[1-4]$/.test(text);
  return { earliest: dayOf(date.min, isSeason ? MONTHS_LATER : 0), latest: dayOf(date.max + 1, isSeason ? MONTHS_LATER : 0) - 1 };
}

function dayOf(instant: number, monthsLater: number): number {
  const date = new Date(instant);
  date.setUTCMonth(date.getUTCMonth() + monthsLater);
  return date.getTime() / MS_PER_DAY;
}

const extent = (text: string) => {
  const date = parseDate(text);
  return date && { earliest: date.earliest, latest: date.latest };
};

const year = fc.integer({ min: 1, max: 9999 }).map((each) => String(each).padStart(4, '0'));
const yearBefore1 = fc.integer({ min: 1, max: 9999 }).map((each) => `-${String(each).padStart(4, '0')}`);
const month = fc.integer({ min: 1, max: 12 }).map((each) => String(each).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 28 }).map((each) => String(each).padStart(2, '0'));
const point = fc.oneof(
  year,
  yearBefore1,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map((parts) => parts.join('-')),
  fc.integer({ min: 0, max: 999 }).map((decade) => `${String(decade).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 99 }).map((century) => `${String(century).padStart(2, '0')}XX`),
  fc.integer({ min: 10_000, max: 99_999 }).map((far) => `Y${far}`),
);
const qualifier = fc.constantFrom('', '?', '~', '%');

describe('a date', () => {
  it('covers the days that the edtf package gives, for every date of the data set', () => {
    const { events, ties } = iranJapan();
    const texts = events.flatMap(({ date, dateAlternatives = [] }) => [date, ...dateAlternatives.map((each) => each.date)]);
    const all = [...texts, ...ties.flatMap(({ start, end }) => [start, end])].filter((text) => text !== undefined);
    const closed = all.filter((text) => !/^\.\.|\.\.$|^\/|\/$/.test(text));
    expect(closed.length).toBeGreaterThan(200);
    for (const text of closed) expect(extent(text), text).toEqual(oracle(text));
  });

  it('covers the days that the edtf package gives, whatever its form', () => {
    fc.assert(
      fc.property(point, qualifier, (text, mark) => {
        // A qualifier does not change the days; the package refuses it beside unknown digits.
        expect(extent(text + mark)).toEqual(oracle(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('covers an interval from the first day of its start to the last day of its end', () => {
    fc.assert(
      fc.property(point, point, (start, end) => {
        const [first, last] = [oracle(start), oracle(end)];
        expect(extent(`${start}/${end}`)).toEqual(
          last.earliest < first.earliest ? null : { earliest: first.earliest, latest: last.latest },
        );
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('is open where it says so', () => {
    expect(extent('1953/..')).toEqual({ earliest: toDay(1953, 1, 1), latest: Infinity });
    expect(extent('../1953')).toEqual({ earliest: -Infinity, latest: toDay(1953, 12, 31) });
    expect(parseDate('1953/')!.interval).toMatchObject({ end: 'unknown' });
  });

  it.each([
    ['1926?', true, false],
    ['1926~', false, true],
    ['1926-05%', true, true],
    ['1926?/1930~', true, true],
    ['1926-05-28', false, false],
  ])('%s is uncertain: %s, approximate: %s', (text, uncertain, approximate) => {
    expect(parseDate(text)).toMatchObject({ uncertain, approximate });
  });

  it.each([
    ['2025-04-09', 'day'],
    ['2025-04', 'month'],
    ['2025-21', 'season'],
    ['2025', 'year'],
    ['202X', 'decade'],
    ['20XX', 'century'],
    ['2XXX', 'millennium'],
    ['2020-01-01/2025', 'year'],
  ])('%s is exact to the %s', (text, precision) => {
    expect(parseDate(text)!.precision).toBe(precision);
  });

  it.each([
    '',
    ' ',
    '2024-13',
    '2023-02-29',
    '2024-00',
    '2024-1',
    '24',
    '2024-04-31',
    '-0000',
    '2024/2023',
    '../..',
    '/',
    'circa 1926',
    '1926?~',
    '2024-05-01/x',
    '2024-04-09T25',
  ])('is not %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('has no gap between years before and after 1', () => {
    expect(parseDate('0000')!.latest + 1).toBe(parseDate('0001')!.earliest);
    expect(parseDate('-0001')!.latest + 1).toBe(parseDate('0000')!.earliest);
  });

  it('is placed in the middle of its extent, or at the end that is known', () => {
    expect(fromDay(midDay(parseDate('1926')!))).toEqual({ year: 1926, month: 7, day: 2 });
    expect(midDay(parseDate('1953/..')!)).toBe(toDay(1953, 1, 1));
  });
});

describe('a day', () => {
  it('survives the conversion to a number and back, as Date counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (each) => {
        const { year: y, month: m, day: d } = fromDay(each);
        expect(toDay(y, m, d)).toBe(each);
        const date = new Date(each * MS_PER_DAY);
        expect([y, m, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      }),
      { seed: SEED },
    );
  });

  it('is written in a form that is read as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (each) => {
        expect(extent(dayToIso(each))).toEqual({ earliest: each, latest: each });
      }),
      { seed: SEED },
    );
  });
});

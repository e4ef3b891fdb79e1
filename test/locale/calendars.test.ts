import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, MS_PER_DAY, toDay } from '../../src/data/dates.js';
import { intervalsOf, solarMonth, solarYear } from '../../src/locale/calendar-intervals.js';
import { calendarOf, canSay, eraSpans, toCalendar, yearStart } from '../../src/locale/calendars.js';

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });

/** [year, month, day] from the single string that Intl writes, e.g. "1/20/1404 AP". */
const oracle = (day: number) => {
  const [month, date, year] = persian
    .format(day * MS_PER_DAY)
    .match(/\d+/g)!
    .map(Number);
  return [year, month, date];
};

const dateOf = (day: number) => new Date(day * MS_PER_DAY);
const dayOf = (date: Date) => date.getTime() / MS_PER_DAY;

describe('the Persian calendar', () => {
  it('begins every year from 1800 to 2100 on the 1 Farvardin of Intl, the day after the last of Esfand', () => {
    const starts = new Map<string, number>();
    for (let year = 1800 - 621; year <= 2100 - 621; year++) {
      const start = yearStart('persian', year);
      expect(oracle(start)).toEqual([year, 1, 1]);
      expect(oracle(start - 1).slice(0, 2)).toEqual([year - 1, 12]);
      const key = dayToIso(start).slice(5);
      starts.set(key, (starts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(starts)).toEqual({ '03-20': 66, '03-21': 206, '03-22': 29 });
  });

  it('begins every year from 1 to 1501 on the 1 Farvardin of Intl', () => {
    for (let year = 1; year <= 1501; year++) expect(oracle(yearStart('persian', year))).toEqual([year, 1, 1]);
  });

  it.each([
    [1979, 1358, '03-21'],
    [2000, 1379, '03-20'],
    [2021, 1400, '03-21'],
    [2025, 1404, '03-21'],
  ])('began on the Nowruz of %i that the almanacs give: 1 Farvardin %i on %s', (gregorian, year, monthDay) => {
    expect(dayToIso(yearStart('persian', year))).toBe(`${gregorian}-${monthDay}`);
  });

  it('begins every month where Intl does', () => {
    for (let year = 1250; year <= 1410; year += 7) {
      const months = solarMonth.range(dateOf(yearStart('persian', year)), dateOf(yearStart('persian', year + 1)));
      expect(months.map((month) => oracle(dayOf(month)))).toEqual(Array.from({ length: 12 }, (_, i) => [year, i + 1, 1]));
    }
  });

  it('is written from its first year on, and not beyond what a Date can represent', () => {
    expect(canSay(toDay(622, 3, 22), 'persian')).toBe(true);
    expect(canSay(toDay(622, 3, 20), 'persian')).toBe(false);
    expect(canSay(toDay(400_000, 1, 1), 'persian')).toBe(false);
    expect(toCalendar(toDay(622, 3, 22), 'persian').year).toBe(1);
  });
});

describe('the intervals of Solar Hijri', () => {
  const anyDate = fc.date({ min: new Date('1700-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const intervals = { year: solarYear, month: solarMonth };

  it('floor to the first day according to Intl, at midnight UTC', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month] = oracle(Math.floor(dayOf(date)));
        expect(oracle(dayOf(solarYear.floor(date)))).toEqual([year, 1, 1]);
        expect(oracle(dayOf(solarMonth.floor(date)))).toEqual([year, month, 1]);
      }),
    );
  });

  it.each(['year', 'month'] as const)('meet the contract of a d3 interval: %s', (unit) => {
    const interval = intervals[unit];
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const first = interval.floor(date);
        expect(interval.floor(first)).toEqual(first);
        expect(interval.ceil(date).getTime()).toBeGreaterThanOrEqual(date.getTime());
        expect(interval.offset(interval.offset(first, n), -n)).toEqual(first);
        expect(interval.count(date, interval.offset(first, n))).toBe(n);
        expect(interval.range(first, interval.offset(first, n))).toHaveLength(n);
      }),
    );
  });

  it('take every k-th unit: round years, quarters of a year', () => {
    const years = solarYear.every(50)!.range(new Date('1800-01-01'), new Date('2030-01-01'));
    expect(years.map((date) => oracle(dayOf(date)))).toEqual([1200, 1250, 1300, 1350, 1400].map((year) => [year, 1, 1]));
    const quarters = solarMonth.every(3)!.range(dateOf(yearStart('persian', 1404)), dateOf(yearStart('persian', 1405)));
    expect(quarters.map((date) => oracle(dayOf(date))[1])).toEqual([1, 4, 7, 10]);
  });
});

describe('Japanese eras', () => {
  it('agree with Intl on every day from 1873 on, in English and in Japanese', () => {
    for (const [language, tag] of [
      ['en', 'en-u-ca-japanese'],
      ['ja', 'ja-u-ca-japanese-nu-latn'],
    ] as const) {
      const format = new Intl.DateTimeFormat(tag, { era: 'long', year: 'numeric', timeZone: 'UTC' });
      for (let day = toDay(1873, 1, 1); day < toDay(2031, 1, 1); day += 1) {
        const { era, year } = toCalendar(day, 'japanese', language);
        const written = format.format(day * MS_PER_DAY);
        if (!written.includes(era!) || Number(/\d+/.exec(written)?.[0] ?? 1) !== year) expect(`${era} ${year}`).toBe(written);
      }
    }
  });

  it('have the same Persian names as in Intl', () => {
    const format = new Intl.DateTimeFormat('fa-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
    for (const day of [toDay(2000, 1, 1), toDay(2025, 1, 1)])
      expect(format.format(day * MS_PER_DAY)).toContain(toCalendar(day, 'japanese', 'fa').era);
  });

  it('split a period on their first days', () => {
    const spans = eraSpans(toDay(1850, 1, 1), toDay(2025, 12, 31), 'ja').map(({ start, end, name }) => [
      name,
      dayToIso(start),
      dayToIso(end),
    ]);
    expect(spans).toEqual([
      ['明治', '1873-01-01', '1912-07-29'],
      ['大正', '1912-07-30', '1926-12-24'],
      ['昭和', '1926-12-25', '1989-01-07'],
      ['平成', '1989-01-08', '2019-04-30'],
      ['令和', '2019-05-01', '2025-12-31'],
    ]);
    expect(eraSpans(toDay(1800, 1, 1), toDay(1872, 12, 31), 'en')).toEqual([]);
    expect(eraSpans(toDay(2000, 1, 1), toDay(2001, 1, 1), 'en')).toEqual([
      { start: toDay(2000, 1, 1), end: toDay(2001, 1, 1), name: 'Heisei' },
    ]);
    expect(eraSpans(toDay(2000, 1, 1), toDay(2001, 1, 1), 'fa')[0]!.name).toBe('هیسی');
  });
});

describe('the Gregorian calendar', () => {
  it('begins its years and months without Intl', () => {
    expect(dayToIso(yearStart('gregory', 1900))).toBe('1900-01-01');
    expect(intervalsOf('japanese').month.floor(dateOf(toDay(2024, 3, 9)))).toEqual(new Date('2024-03-01'));
  });

  it('is the default for all but Persian and Japanese readers', () => {
    expect(['IRN', 'AFG', 'JPN', 'FRA', 'INT', '__proto__'].map(calendarOf)).toEqual([
      'persian',
      'persian',
      'japanese',
      'gregory',
      'gregory',
      'gregory',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { dateHabits, readDate, type DateHabits, type DecidedDates } from '../../src/data/formats/written-date.js';

const dates = (texts: readonly string[], habits: DateHabits) => texts.map((text) => readDate(text, habits)?.date ?? null);

/** The question of a column, each reading with its decision. */
const asked = ({ question }: DateHabits) =>
  question && { text: question.text, readings: question.readings.map(({ date, decided }) => [date, decided]) };

describe('The order of day and month in a column', () => {
  it('is that of the dates that can have only one', () => {
    const british = ['3/4/2021', '25/12/2021'];
    expect(dates(british, dateHabits(british, 'other'))).toEqual(['2021-04-03', '2021-12-25']);
    const american = ['3/4/2021', '12/25/2021'];
    expect(dates(american, dateHabits(american, 'other'))).toEqual(['2021-03-04', '2021-12-25']);
    expect(dateHabits(american, 'other')).toMatchObject({ order: 'mdy', question: null });
  });

  it('is asked, with both readings of one date, where no date tells', () => {
    const habits = dateHabits(['2021-03-04', '4/4/2021', '3/4/2021', '5/6/2021'], 'other');
    expect(habits.order).toBe('unclear');
    expect(asked(habits)).toEqual({
      text: '3/4/2021',
      readings: [
        ['2021-04-03', { order: 'dmy' }],
        ['2021-03-04', { order: 'mdy' }],
      ],
    });
    expect(dates(['3/4/2021', '4/4/2021', '2021-03-04'], habits)).toEqual([null, '2021-04-04', '2021-03-04']);
  });

  it('is asked, too, where dates contradict each other; those with one reading keep it', () => {
    const texts = ['25/12/2021', '12/25/2021', '3/4/2021'];
    const habits = dateHabits(texts, 'other');
    expect(dates(texts, habits)).toEqual(['2021-12-25', '2021-12-25', null]);
    expect(asked(habits)!.text).toBe('3/4/2021');
  });

  it('is what the user decides, whatever the column tells', () => {
    const texts = ['3/4/2021', '25/12/2021'];
    expect(dates(texts, dateHabits(texts, 'other', { order: 'mdy' }))).toEqual(['2021-03-04', null]);
    expect(dateHabits(['3/4/2021'], 'other', { order: 'dmy' }).question).toBeNull();
  });

  it('is not asked of a column of dots, which stand between day and month in this order', () => {
    const habits = dateHabits(['3.4.2021', '5.6.2021'], 'other');
    expect(dates(['3.4.2021'], habits)).toEqual(['2021-04-03']);
    expect(habits.question).toBeNull();
  });
});

describe('A column of dots and slashes', () => {
  it('does not read dates with dots in the order of those with slashes', () => {
    const texts = ['12/25/2021', '3.4.2021', '5/6/2021'];
    expect(dates(texts, dateHabits(texts, 'other'))).toEqual(['2021-12-25', '2021-04-03', null]);
    const american = ['12.25.2021', '3.4.2021'];
    expect(dates(american, dateHabits(american, 'other'))).toEqual(['2021-12-25', '2021-03-04']);
  });
});

describe('Years of two digits', () => {
  it('are those near the years that the column writes in full', () => {
    const texts = ['25/12/1998', '1/2/2004', '3/4/99', '5/6/04'];
    expect(dates(texts, dateHabits(texts, 'other'))).toEqual(['1998-12-25', '2004-02-01', '1999-04-03', '2004-06-05']);
  });

  it('are asked about where the column has none in full, or one is not near them', () => {
    const far = dateHabits(['25/12/1998', '1/2/2004', '3/4/45'], 'other');
    expect(dates(['3/4/45'], far)).toEqual([null]);
    expect(asked(far)).toEqual({
      text: '3/4/45',
      readings: [
        ['1945-04-03', { yearsFrom: 1930 }],
        ['2045-04-03', { yearsFrom: 2000 }],
      ],
    });
  });

  it('are asked about together with the order', () => {
    const habits = dateHabits(['3/4/21'], 'other');
    const { readings } = habits.question!;
    const found = readings.map(({ date }) => date);
    for (const date of ['2021-04-03', '2021-03-04', '1921-04-03', '1921-03-04']) expect(found).toContain(date);
    for (const { date, decided } of readings) expect(dates(['3/4/21'], dateHabits(['3/4/21'], 'other', decided))).toEqual([date]);
  });
});

describe('The calendar of a column', () => {
  const persian = (texts: readonly string[], decided?: DecidedDates) => dateHabits(texts, 'persian', decided);

  it('is told by digits and names of months, in a table of any language', () => {
    for (const texts of [
      ['۱۴۰۴/۰۱/۲۰', '۱۴۰۳/۱۲/۳۰'],
      ['20 Farvardin 1404', '30 Esfand 1403'],
      ['۲۰ فروردین ۱۴۰۴', '۳۰ اسفند ۱۴۰۳'],
    ]) {
      expect(dates(texts, dateHabits(texts, 'other')), texts[0]).toEqual(['2025-04-09', '2025-03-20']);
    }
  });

  it('is asked, with both readings of a year, where the range of years leaves it open', () => {
    expect(asked(persian(['2025-04-09', '1404-01-20']))).toEqual({
      text: '1404-01-20',
      readings: [
        ['2025-04-09', { calendar: 'solar' }],
        ['1404-01-20', { calendar: 'gregory' }],
      ],
    });
    expect(asked(dateHabits(['1404/01/20'], 'other'))?.readings.map(([date]) => date)).toEqual(['1404-01-20', '2025-04-09']);
    expect(dates(['1404-01-20'], persian(['2025-04-09', '1404-01-20'], { calendar: 'solar' }))).toEqual(['2025-04-09']);
  });

  it('is that of nearly all years in Persian digits; the few of another range are read by it, and named', () => {
    const column = [...Array.from({ length: 9 }, (_, i) => `۱۴۰${i}/۰۱/۲۰`), '2025-04-09'];
    for (const script of ['persian', 'other'] as const) {
      const habits = dateHabits(column, script);
      expect(habits.question).toBeNull();
      expect(habits.odd).toEqual(['2025-04-09']);
      expect(dates(['۱۴۰۴/۰۱/۲۰', '2025-04-09'], habits)).toEqual(['2025-04-09', '2025-04-09']);
    }
    // The fall of Constantinople, among later years of the same calendar.
    expect(dateHabits(['۱۴۵۳/۰۵/۲۹', '۱۸۵۶/۰۳/۰۴', '۱۸۵۷/۰۳/۰۴'], 'persian').question).not.toBeNull();
  });

  it('does not change dates that name theirs', () => {
    const habits = persian(['۱۴۰۴/۰۱/۲۰']);
    expect(dates(['۹ آوریل ۲۰۲۵', '12 مارس 1404 میلادی', '令和7年4月9日'], habits)).toEqual(['2025-04-09', '1404-03-12', '2025-04-09']);
  });

  it('is asked together with the century of short Persian years', () => {
    const readings = persian(['۹۹/۰۱/۲۰']).question!.readings;
    expect(readings[0]).toEqual({ date: '2020-04-08', decided: expect.objectContaining({ calendar: 'solar', yearsFrom: 1330 }) });
    expect(readings.map(({ date }) => date)).toContain('1999-01-20');
  });
});

describe('The four ways to write 9 April 2025', () => {
  it.each(['۱۴۰۴/۰۱/۲۰', '1404-01-20', '令和7年4月9日', '2025年4月9日'])('%s is 2025-04-09 in a Persian table', (text) => {
    expect(dates([text], dateHabits([text], 'persian'))).toEqual(['2025-04-09']);
  });
});

describe('A table', () => {
  it('is read with the order of its column, and dates that leave it open are reported', () => {
    const read = (...cells: readonly string[]) => convert(['date,title', ...cells.map((cell) => `"${cell}",Talks`)].join('\n'));
    expect(read('3/4/2021', '12/25/2021')['events']).toMatchObject([{ date: '2021-03-04' }, { date: '2021-12-25' }]);
    expect(read('March 4, 2021', 'c. 1850', '令和7年4月9日')['events']).toMatchObject([
      { date: '2021-03-04' },
      { date: '1850~' },
      { date: '2025-04-09' },
    ]);
    expect(read('3/4/2021', '2021')).toMatchObject({ events: [{ date: '2021' }] });
    expect(read('3/4/2021', '2021').problems).toContainEqual(expect.objectContaining({ row: 2, got: '3/4/2021' }));
  });

  it.each(['present', 'ongoing', '-', '9999', 'to date', 'heute', 'ادامه دارد', 'تا کنون', '継続中', '至今'])(
    'has an open end where it says %s',
    (end) => {
      const { events } = convert(`start,end,title\n1990,${end},Talks`) as { readonly events?: unknown };
      expect(events).toMatchObject([{ date: '1990/..' }]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../src/dashboard/periods.js';
import { midDay, parseDate } from '../../src/data/dates.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { iranJapan } from '../support/iran-japan.js';

const datesOf = (...texts: readonly string[]) => texts.map((text) => parseDate(text)!);

describe('The periods of a data set', () => {
  it('are whole years from the first date to the last, and leave out those without a date', () => {
    expect(periodsOf(datesOf('1973-05', '1991', '2025-04-09'), 'gregory')).toEqual([
      { from: '1973-01-01', to: '1973-12-31' },
      { from: '1991-01-01', to: '1991-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
    ]);
  });

  it('are long enough for there to be at most twenty', () => {
    const years = Array.from({ length: 70 }, (_, i) => String(1951 + i));
    expect(periodsOf(datesOf(...years), 'gregory').slice(0, 2)).toEqual([
      { from: '1950-01-01', to: '1954-12-31' },
      { from: '1955-01-01', to: '1959-12-31' },
    ]);
  });

  it('begin with the years of the reader’s calendar', () => {
    expect(periodsOf(datesOf('2024-03-01', '2025-04-09'), 'persian')).toEqual([
      { from: '2023-03-21', to: '2024-03-19' },
      { from: '2025-03-21', to: '2026-03-20' },
    ]);
  });

  it('are twenty at most, and contain every event of Iran and Japan', () => {
    const dates = [...indexDataset(iranJapan()).dateByEvent.values()];
    for (const calendar of ['gregory', 'persian'] as const) {
      const periods = periodsOf(dates, calendar);
      expect(periods.length).toBeLessThanOrEqual(20);
      expect(periods.length).toBeGreaterThan(5);
      for (const day of dates.map(midDay)) {
        expect(periods.filter(({ from, to }) => day >= parseDate(from)!.earliest && day < parseDate(to)!.latest + 1)).toHaveLength(1);
      }
    }
  });

  it('are a single one for a date of a whole century, and for one without a beginning', () => {
    expect(periodsOf(datesOf('07XX', '../2001'), 'gregory')).toEqual([
      { from: '0749-01-01', to: '0749-12-31' },
      { from: '2001-01-01', to: '2001-12-31' },
    ]);
    expect(periodsOf([], 'gregory')).toEqual([]);
  });
});

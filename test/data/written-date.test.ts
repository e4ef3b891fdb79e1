import { describe, expect, it } from 'vitest';
import { dateHabits, readDate, type Script } from '../../src/data/formats/written-date.js';

function read(text: string, others: readonly string[] = [], script: Script = 'other') {
  return readDate(text, dateHabits([text, ...others], script));
}

const dateOf = (...args: Parameters<typeof read>) => read(...args)?.date ?? null;

describe('A written date', () => {
  it.each([
    ['2021-04-13', '2021-04-13'],
    ['2021', '2021'],
    ['2021.0', '2021'],
    ['789', '0789'],
    ['0044', '0044'],
    ['-550', '-0550'],
    ['199X', '199X'],
    ['2021-21', '2021-21'],
    ['202104', '2021-04'],
    ['20210413', '2021-04-13'],
    ['2021/4/3', '2021-04-03'],
    ['2021-4-3', '2021-04-03'],
    ['12.04.1990', '1990-04-12'],
    ['２０２１／０４／１３', '2021-04-13'],
    ['۲۰۲۱-۰۴-۱۳', '2021-04-13'],
    ['2021-04-13T10:00:00Z', '2021-04-13'],
    ['2021-04-13 10:00', '2021-04-13'],
    ['2021-04-13 - 2021-04-15', '2021-04-13/2021-04-15'],
    ['2021-04-13 – 2021-04-15', '2021-04-13/2021-04-15'],
    ['2021-04-13 to 2021-04-15', '2021-04-13/2021-04-15'],
    ['1914-1918', '1914/1918'],
    ['1914–1918', '1914/1918'],
    ['1990/9999', '1990/..'],
    ['1990 - present', '1990/..'],
    ['1990-ongoing', '1990/..'],
    ['2021-04-13 (disputed)', '2021-04-13?'],
    ['2021-04-13 disputed', '2021-04-13?'],
    ['2021-04-13 (?)', '2021-04-13?'],
    ['1914-1918 (disputed)', '1914?/1918?'],
    ['c. 1850', '1850~'],
    ['1850 (circa)', '1850~'],
    ['c. 1850?', '1850%'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toEqual({ date, alternatives: [], rest: '' });
  });

  it('keeps an alternative date, and text that is not a date', () => {
    expect(read('2021-04-13 or 2021-04-15')).toEqual({ date: '2021-04-13', alternatives: ['2021-04-15'], rest: '' });
    expect(read('2021-04-13 (or 2021-04-15)')).toEqual({ date: '2021-04-13', alternatives: ['2021-04-15'], rest: '' });
    expect(read('2021-04-13 (Tokyo time)')).toEqual({ date: '2021-04-13', alternatives: [], rest: 'Tokyo time' });
  });

  it.each([
    '03/04/2012',
    '1914/18',
    '2001/02',
    '1914-18',
    'soon',
    '',
    '2021-13-01',
    '189914',
    '189921',
    '9999',
    '9999-12-31',
    '1990–',
    '99',
    '1238457600',
    '2021-04-15 - 2021-04-13',
    '2021-04-13 2014',
  ])('is not recognized in %j, where it is unclear which day is meant', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('Numbers in a column of dates', () => {
  it('are days where a spreadsheet has written serial numbers, and far-off years only beside ancient ones', () => {
    expect(dateOf('44299')).toBe('2021-04-13');
    expect(dateOf('44299', ['2021-04-14', '36526'])).toBe('2021-04-13');
    expect(dateOf('44299', ['2021'])).toBeNull();
    expect(dateOf('12000', ['789', '-550'])).toBe('Y12000');
    expect(dateOf('44', ['-30'])).toBe('0044');
  });
});

describe('Years from 1200 to 1500', () => {
  it('are Solar Hijri in a Persian table', () => {
    expect(dateOf('1404-01-20', [], 'persian')).toBe('2025-04-09');
    expect(dateOf('۱۴۰۴/۰۱/۲۰', ['1403/12/30'], 'persian')).toBe('2025-04-09');
    expect(dateOf('1404-01', [], 'persian')).toBe('2025-03-21/2025-04-20');
    expect(dateOf('1404', [], 'persian')).toBe('2025-03-21/2026-03-20');
    expect(dateOf('1404-01-20 (disputed)', [], 'persian')).toBe('2025-04-09?');
    expect(dateOf('1404-01-20 - 1404-02-01', [], 'persian')).toBe('2025-04-09/2025-04-21');
    expect(dateOf('1404-12-30', [], 'persian')).toBeNull();
    expect(dateOf('1404-21', [], 'persian')).toBeNull();
  });

  it('are of the Common Era in others, and not recognized where the calendar is in doubt', () => {
    expect(dateOf('1404-01-20')).toBe('1404-01-20');
    expect(dateOf('1404/01/20')).toBeNull();
    expect(dateOf('1442-09-01', [], 'arabic')).toBeNull();
    expect(dateOf('1404-01-20', ['2025-04-09'], 'persian')).toBeNull();
    expect(dateOf('2025-04-09', ['1404-01-20'], 'persian')).toBe('2025-04-09');
  });
});

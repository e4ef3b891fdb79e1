import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/data/dates.js';
import { dateHabits, readDate } from '../../src/data/formats/written-date.js';
import { WRITTEN_DATES } from './written-dates.js';

describe.each(WRITTEN_DATES)('Among $name', ({ script = 'other', column = [], decided, dates }) => {
  it.each(dates.map(([text, edtf]) => ({ text, edtf })))('$text is $edtf', ({ text, edtf }) => {
    const date = readDate(text, dateHabits([text, ...column], script, decided))?.date ?? null;
    expect(date).toBe(edtf);
    if (edtf !== null) expect(parseDate(edtf)).not.toBeNull();
  });
});

it('The table of written dates has at least three hundred, none twice', () => {
  const all = WRITTEN_DATES.flatMap(({ name, dates }) => dates.map(([text]) => `${name}: ${text}`));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(300);
});

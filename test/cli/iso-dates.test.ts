import { describe, expect, it } from 'vitest';
import { isoDates } from '../../src/cli/iso-dates.js';
import { parseDate } from '../../src/data/dates.js';

describe('Of a date programs without EDTF are told', () => {
  it.each([
    ['2025-04-09', { start: '2025-04-09' }],
    ['2025-04-09T10:30', { start: '2025-04-09' }],
    ['2025-04', { start: '2025-04' }],
    ['2025-04-XX', { start: '2025-04' }],
    ['0736', { start: '0736' }],
    ['1880/1881-05-02', { start: '1880', end: '1881-05-02' }],
    ['1995/..', { start: '1995' }],
    ['/1995', { end: '1995' }],
    ['1878~/1880', { end: '1880' }],
  ])('what is certain of %s', (edtf, told) => {
    expect(isoDates(parseDate(edtf)!)).toEqual(told);
  });

  it.each(['1903~', '1878-05?', '1878%', '2001-21', '195X', '07XX', '-0480', 'Y17000', '../1903~'])(
    'nothing of %s, which would read as certain or as another date',
    (edtf) => {
      expect(isoDates(parseDate(edtf)!)).toEqual({});
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/locale/format-number.js';
import { languages } from '../../src/locale/language.js';
import { INTL_TAG } from '../support/intl-tag.js';

describe('A whole number', () => {
  it('is written as Intl writes it, with and without grouping', () => {
    for (const language of languages) {
      for (const useGrouping of [true, false]) {
        const format = new Intl.NumberFormat(INTL_TAG[language], { useGrouping });
        fc.assert(
          fc.property(fc.oneof(fc.integer(), fc.integer({ min: -12_000, max: 12_000 })), (n) => {
            expect(formatNumber(n, language, useGrouping)).toBe(format.format(n));
          }),
        );
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createLocale, languages } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { NO_FILTER, type Filter } from '../../src/model/filter.js';
import { shownSentence } from '../../src/view/filter-words.js';
import { iranJapan } from '../support/iran-japan.js';

const index = indexDataset(iranJapan());
const filter: Filter = {
  ...NO_FILTER,
  kinds: ['meeting', 'visit'],
  sides: ['a', 'joint'],
  from: '2016',
  to: '2025',
  query: ' Imagawa ',
};
/** As it is read: without the marks that isolate the direction of a text. */
const said = (language: (typeof languages)[number], by: Partial<Filter>, shown = 12) =>
  shownSentence(shown, index, { ...NO_FILTER, ...by }, createLocale(language)).replace(/[\u2068\u2069]/g, '');

describe('What is shown of a record', () => {
  it.each([
    ['en', '12 of 162 events: Meeting or Visit, by Iran or both together, 2016–2025, with “Imagawa”'],
    ['fa', '۱۲ رویداد از ۱۶۲: دیدار یا سفر، از سوی ایران یا هر دو با هم، ۱۳۹۴–۱۴۰۴، با «Imagawa»'],
    ['ja', '162件のうち12件：会談または訪問、イランまたは双方によるもの、2016～2025年、「Imagawa」を含むもの'],
  ] as const)('is said in one sentence: %s', (language, sentence) => {
    expect(said(language, filter)).toBe(sentence);
  });

  it('names a period that is open at one end, and one of a single year', () => {
    expect(said('en', { from: '2016' })).toBe('12 of 162 events: since 2016');
    expect(said('en', { to: '1979' })).toBe('12 of 162 events: until 1979');
    expect(said('en', { from: '1953', to: '1953' })).toBe('12 of 162 events: 1953');
  });

  it('names what the data have no word for by its key', () => {
    expect(said('en', { themes: ['no-such-theme'] })).toBe('12 of 162 events: no-such-theme');
  });

  it.each(languages)('is only a count of all, and says when it is nothing: %s', (language) => {
    const { dashboard } = createLocale(language);
    expect(said(language, {}, 162)).toBe(dashboard.summary(162, 162));
    expect(said(language, filter, 0)).toBe(dashboard.nothingMatches);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDate, toDay } from '../../src/data/dates.js';
import { createLocale, directionOf, matchLanguage, type Calendar, type Language } from '../../src/locale/locale.js';

const [en, fa, ja] = [createLocale('en'), createLocale('fa'), createLocale('ja')];

describe('matchLanguage', () => {
  it.each([
    ['fa-AF', 'fa'],
    ['fa', 'fa'],
    ['FA-ir', 'fa'],
    ['ja-JP', 'ja'],
    ['ja_JP', 'ja'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['fab', 'en'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
    ['x', 'en'],
  ] as const)('gives %s the messages of %s', (tag, language) => {
    expect(matchLanguage(tag)).toBe(language);
    expect(directionOf(tag)).toBe(language === 'fa' ? 'rtl' : 'ltr');
  });
});

describe('createLocale', () => {
  it('returns the same object for the same arguments, whatever a page asks for', () => {
    expect(createLocale('fa', 'persian')).toBe(fa);
    expect(createLocale('fa', 'gregory')).not.toBe(fa);
    expect(createLocale('en', 'mayan' as Calendar)).toBe(en);
  });

  it('uses the calendar of the language unless told otherwise', () => {
    expect([en, fa, ja, createLocale('ja', 'japanese')].map(({ calendar }) => calendar)).toEqual([
      'gregory',
      'persian',
      'gregory',
      'japanese',
    ]);
    expect(createLocale('ja', 'japanese').dateText('2025-04-09')).toBe('令和7年4月9日');
    expect(createLocale('fa', 'gregory').dateText('2025-04-09')).toBe('۹ آوریل ۲۰۲۵');
  });
});

describe('text', () => {
  it.each([
    ["the reader's language first", fa, { en: 'Iran', fa: 'ایران' }, 'ایران', 'fa'],
    ['then English', fa, { ja: 'イラン', en: 'Iran' }, 'Iran', 'en'],
    ['then the first that exists', fa, { ja: 'イラン', de: 'Iran' }, 'イラン', 'ja'],
    ['never an empty one', fa, { fa: '', en: 'Iran' }, 'Iran', 'en'],
    ['a plain string as it is, in no known language', fa, 'NHK', 'NHK', ''],
    ['nothing for nothing', fa, undefined, '', ''],
    ['nothing for an object without texts', fa, {}, '', ''],
    ['no inherited name', en, { toString: '', fa: 'ایران' }, 'ایران', 'fa'],
  ])('takes %s', (_, locale, value, text, lang) => {
    expect(locale.text(value)).toEqual({ text, lang });
  });
});

describe('numbers and lists', () => {
  it('are written in the digits and punctuation of the language', () => {
    expect([en, fa, ja].map(({ number }) => number(7662))).toEqual(['7,662', '۷٬۶۶۲', '7,662']);
    expect(fa.number(1404, false)).toBe('۱۴۰۴');
    expect([en, fa, ja].map(({ list }) => list(['A', 'B', 'C']))).toEqual(['A, B and C', 'A، B و C', 'A、B、C']);
    expect([en.list([]), en.list(['A']), fa.list(['A', 'B'])]).toEqual(['', 'A', 'A و B']);
  });
});

describe('calendars', () => {
  it.each([
    ['en', '2025-04-09', ['gregory 9 April 2025', 'persian 20 Farvardin 1404', 'japanese Reiwa 7, 9 April']],
    ['fa', '2025-04-09', ['persian ۲۰ فروردین ۱۴۰۴', 'gregory ۹ آوریل ۲۰۲۵', 'japanese ریوا ۷، ۹ آوریل']],
    ['ja', '2025-04-09', ['gregory 2025年4月9日', 'persian イラン暦1404年1月20日', 'japanese 令和7年4月9日']],
    ['fa', '1850', ['persian ۱۲۲۸–۱۲۲۹', 'gregory ۱۸۵۰ میلادی']],
    ['fa', '07XX', ['gregory سدهٔ ۸ میلادی']],
    ['ja', '-0549', ['gregory 紀元前550年']],
  ] as const)("writes, in %s, %s in each calendar that can express it, the reader's own first", (language, edtf, want) => {
    const said = createLocale(language).calendars(parseDate(edtf)!);
    expect(said.map(({ calendar, text }) => `${calendar} ${text}`)).toEqual(want);
  });
});

describe('dateText', () => {
  it('returns what is not a date unchanged', () => {
    expect(fa.dateText('about 1926')).toBe('about 1926');
  });
});

describe('dateWords', () => {
  it.each([
    ['2025-04-09', []],
    ['1926', ['only the year is known']],
    ['1878-05?', ['only the month is known', 'uncertain date']],
    ['1903~', ['only the year is known', 'approximate date']],
    ['198X', ['only the decade is known']],
    ['2023-10/..', ['still going on']],
    ['1939/', ['one end is not recorded']],
    ['2019-06-12/2019-06-14', []],
  ])('describes %s as %j', (edtf, want) => {
    expect(en.dateWords(parseDate(edtf)!)).toEqual(want);
  });

  it("speaks the reader's language", () => {
    expect([fa, ja].map(({ dateWords }) => dateWords(parseDate('1926')!))).toEqual([['فقط سال معلوم است'], ['年のみ判明']]);
  });
});

describe('tick', () => {
  it.each([
    ['en', 'gregory', ['1926', '1920', 'Dec 1926', '25 Dec']],
    ['fa', 'persian', ['۱۳۰۵', '۱۲۹۸', 'دی ۱۳۰۵', '۳ دی']],
    ['fa', 'gregory', ['۱۹۲۶', '۱۹۲۰', 'دسامبر ۱۹۲۶', '۲۵ دسامبر']],
    ['ja', 'gregory', ['1926', '1920', '1926年12月', '12月25日']],
    ['ja', 'japanese', ['1926', '1920', '1926年12月', '12月25日']],
  ] as const)('writes an axis in %s, %s', (language: Language, calendar, want) => {
    const { tick } = createLocale(language);
    const day = toDay(1926, 12, 25);
    expect([
      tick(day, 'year', calendar),
      tick(toDay(1920, 1, 1), 'decade', calendar),
      tick(day, 'month', calendar),
      tick(day, 'day', calendar),
    ]).toEqual(want);
  });

  it('labels years before 1, and is Gregorian where the Persian calendar has no year', () => {
    expect([en.tick(toDay(-499, 1, 1), 'century'), fa.year(toDay(500, 1, 1)), ja.year(toDay(-549, 1, 1))]).toEqual([
      '500 BCE',
      '۵۰۰',
      '紀元前550',
    ]);
  });
});

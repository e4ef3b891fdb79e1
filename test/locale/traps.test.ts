import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDate } from '../../src/data/dates.js';
import { messagesIn } from '../../src/locale/catalogue.js';
import { INTL_TAG } from '../support/intl-tag.js';
import { createLocale, type Calendar, type Language } from '../../src/locale/locale.js';

/** What `Intl` alone gets wrong, each with the expected answer; measured with ICU 78 in Node and Chromium. */
const TRAPS: readonly (readonly [trap: string, language: Language, calendar: Calendar, edtf: string, want: string | null])[] = [
  ['a day is plain', 'fa', 'persian', '2025-04-09', '۲۰ فروردین ۱۴۰۴'],
  ['a day is plain in an era', 'ja', 'japanese', '2025-04-09', '令和7年4月9日'],
  ['a year is two Persian years, not the one of its middle', 'fa', 'persian', '1926', '۱۳۰۴–۱۳۰۵'],
  ['a year may be two eras', 'ja', 'japanese', '1926', '大正15年／昭和元年'],
  ['a year may be two eras', 'ja', 'japanese', '1989', '昭和64年／平成元年'],
  ['a year may be two eras', 'ja', 'japanese', '2019', '平成31年／令和元年'],
  ['formatRange loses the last month in Persian', 'fa', 'persian', '1929-07', 'تیر–مرداد ۱۳۰۸'],
  ['formatRange loses the last month in Persian', 'fa', 'persian', '1929-06/1929-09', 'خرداد تا مهر ۱۳۰۸'],
  ['formatRange writes eras of months as S4/06', 'ja', 'japanese', '1929-06/1929-09', '昭和4年6月～9月'],
  ['no era before 1873: Japan was lunisolar', 'ja', 'japanese', '1872-12-31', null],
  ['no era before 1873, not even at one end', 'ja', 'japanese', '1871/1873', null],
  ['Intl counts 550 BCE in an era of the year 645', 'ja', 'japanese', '-0549', null],
  ['Gregorian instead, with its own word', 'ja', 'gregory', '-0549', '紀元前550年'],
  ['no negative Persian year', 'fa', 'persian', '-0549', null],
  ['no year without its era before 1', 'en', 'gregory', '-0549', '550 BCE'],
  ['no year 0', 'en', 'gregory', '0000', '1 BCE'],
  ['the first era year has its own word', 'ja', 'japanese', '2019-06', '令和元年6月'],
  ['English eras read era, year, day', 'en', 'japanese', '2025-04-09', 'Reiwa 7, 9 April'],
  ['Intl names most eras in Latin letters in Persian', 'fa', 'japanese', '1939', 'شووا ۱۴'],
];

const ZONES = ['America/Los_Angeles', 'Asia/Tehran', 'Asia/Tokyo'];

describe('the traps of Intl', () => {
  it.each(TRAPS)('%s: %s, %s, %s is %s', (_, language, calendar, edtf, want) => {
    expect(createLocale(language).dateIn(parseDate(edtf)!, calendar)).toBe(want);
  });
});

describe('the time zone of the machine', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each(ZONES)('%s does not shift a civil date', async (zone) => {
    process.env.TZ = zone;
    expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe({ 'America/Los_Angeles': 480, 'Asia/Tehran': -210, 'Asia/Tokyo': -540 }[zone]);
    vi.resetModules();
    const fresh = await import('../../src/locale/locale.js');
    const { loadWords } = await import('../../src/locale/catalogue.js');
    await Promise.all(fresh.languages.map(loadWords));
    const said = (['en', 'fa', 'ja'] as const).map((language) => fresh.createLocale(language).dateText('2025-04-09'));
    expect(said).toEqual(['9 Apr 2025', '۲۰ فروردین ۱۴۰۴', '2025年4月9日']);
    expect(fresh.createLocale('ja').dateText('1989-01-08', { calendar: 'japanese' })).toBe('平成元年1月8日');
  });
});

describe('formatters', () => {
  it('are not needed at all: creating the first one on a page would take longer than drawing a small picture', () => {
    const made: string[] = [];
    const spies = (['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'] as const).map((name) =>
      vi.spyOn(Intl, name).mockImplementation(() => {
        throw new Error(made.push(name).toString());
      }),
    );
    for (const language of ['en', 'fa', 'ja'] as const) {
      const locale = createLocale(language);
      for (const edtf of ['2025-04-09', '1929-07', '1926', '1903~/..']) locale.calendars(parseDate(edtf)!);
      locale.number(7662);
      locale.list(['one', 'two', 'three']);
    }
    for (const spy of spies) spy.mockRestore();
    expect(made).toEqual([]);
  });

  it('give the same month names', () => {
    for (const language of ['en', 'fa'] as const) {
      const { months, longMonths } = messagesIn(language).dates;
      const names = (calendar: string, month: 'short' | 'long') => {
        const format = new Intl.DateTimeFormat(`${INTL_TAG[language]}-u-ca-${calendar}`, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2000, i + (calendar === 'persian' ? 3 : 0), 5)));
      };
      expect(months).toEqual({ gregory: names('gregory', 'short'), persian: names('persian', 'short') });
      expect(longMonths).toEqual(names('gregory', 'long'));
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDate, toDay, type EdtfDate } from '../../src/data/dates.js';
import { createLocale, type Calendar, type Language } from '../../src/locale/locale.js';

/**
 * EDTF; English Gregorian; Persian Solar Hijri; Japanese Gregorian; Japanese eras. Persian days and era years were taken from
 * `Intl.DateTimeFormat` with dateStyle long for the first and the last day of each extent, not from the code under test.
 */
const GOLDEN: readonly (readonly [edtf: string, en: string, fa: string, ja: string, era: string])[] = [
  // Days.
  ['2025-04-09', '9 Apr 2025', '۲۰ فروردین ۱۴۰۴', '2025年4月9日', '令和7年4月9日'],
  ['1929-03-30', '30 Mar 1929', '۱۰ فروردین ۱۳۰۸', '1929年3月30日', '昭和4年3月30日'],
  ['1942-04-13', '13 Apr 1942', '۲۴ فروردین ۱۳۲۱', '1942年4月13日', '昭和17年4月13日'],
  ['2025-09-29', '29 Sept 2025', '۷ مهر ۱۴۰۴', '2025年9月29日', '令和7年9月29日'],
  ['2021-03-20', '20 Mar 2021', '۳۰ اسفند ۱۳۹۹', '2021年3月20日', '令和3年3月20日'],
  ['2021-03-21', '21 Mar 2021', '۱ فروردین ۱۴۰۰', '2021年3月21日', '令和3年3月21日'],
  ['1912-07-29', '29 Jul 1912', '۷ مرداد ۱۲۹۱', '1912年7月29日', '明治45年7月29日'],
  ['1912-07-30', '30 Jul 1912', '۸ مرداد ۱۲۹۱', '1912年7月30日', '大正元年7月30日'],
  ['1926-12-24', '24 Dec 1926', '۲ دی ۱۳۰۵', '1926年12月24日', '大正15年12月24日'],
  ['1926-12-25', '25 Dec 1926', '۳ دی ۱۳۰۵', '1926年12月25日', '昭和元年12月25日'],
  ['1989-01-07', '7 Jan 1989', '۱۷ دی ۱۳۶۷', '1989年1月7日', '昭和64年1月7日'],
  ['2019-05-01', '1 May 2019', '۱۱ اردیبهشت ۱۳۹۸', '2019年5月1日', '令和元年5月1日'],
  ['1872-12-31', '31 Dec 1872', '۱۱ دی ۱۲۵۱', '1872年12月31日', '1872年12月31日'],
  ['1873-01-01', '1 Jan 1873', '۱۲ دی ۱۲۵۱', '1873年1月1日', '明治6年1月1日'],
  // Months.
  ['1929-07', 'Jul 1929', 'تیر–مرداد ۱۳۰۸', '1929年7月', '昭和4年7月'],
  ['1973-04', 'Apr 1973', 'فروردین–اردیبهشت ۱۳۵۲', '1973年4月', '昭和48年4月'],
  ['1929-03', 'Mar 1929', 'اسفند ۱۳۰۷–فروردین ۱۳۰۸', '1929年3月', '昭和4年3月'],
  ['1989-01', 'Jan 1989', 'دی–بهمن ۱۳۶۷', '1989年1月', '昭和64年1月／平成元年1月'],
  ['2025-04-XX', 'Apr 2025', 'فروردین–اردیبهشت ۱۴۰۴', '2025年4月', '令和7年4月'],
  // Years.
  ['1926', '1926', '۱۳۰۴–۱۳۰۵', '1926年', '大正15年／昭和元年'],
  ['1939', '1939', '۱۳۱۷–۱۳۱۸', '1939年', '昭和14年'],
  ['1989', '1989', '۱۳۶۷–۱۳۶۸', '1989年', '昭和64年／平成元年'],
  ['2019', '2019', '۱۳۹۷–۱۳۹۸', '2019年', '平成31年／令和元年'],
  ['2025-XX', '2025', '۱۴۰۳–۱۴۰۴', '2025年', '令和7年'],
  ['1873', '1873', '۱۲۵۱–۱۲۵۲', '1873年', '明治6年'],
  ['0736', '736', '۱۱۴–۱۱۵', '736年', '736年'],
  ['0500', '500', '۵۰۰ میلادی', '500年', '500年'],
  // Before year 1.
  ['-0549', '550 BCE', '۵۵۰ پیش از میلاد', '紀元前550年', '紀元前550年'],
  ['-0549-04-09', '9 Apr 550 BCE', '۹ آوریل ۵۵۰ پیش از میلاد', '紀元前550年4月9日', '紀元前550年4月9日'],
  ['0000', '1 BCE', '۱ پیش از میلاد', '紀元前1年', '紀元前1年'],
  // Coarser than a year: Gregorian in every calendar.
  ['07XX', '8th c.', 'سدهٔ ۸ میلادی', '8世紀', '8世紀'],
  ['20XX', '21st c.', 'سدهٔ ۲۱ میلادی', '21世紀', '21世紀'],
  ['10XX', '11th c.', 'سدهٔ ۱۱ میلادی', '11世紀', '11世紀'],
  ['-04XX', '5th c. BCE', 'سدهٔ ۵ پیش از میلاد', '紀元前5世紀', '紀元前5世紀'],
  ['198X', '1980s', 'دههٔ ۱۹۸۰ میلادی', '1980年代', '1980年代'],
  ['1XXX', '1000–1999', '۱۰۰۰ تا ۱۹۹۹ میلادی', '1000年～1999年', '1000年～1999年'],
  // Seasons.
  ['1999-22', 'summer 1999', 'تابستان ۱۳۷۸', '1999年夏', '平成11年夏'],
  ['1999-24', 'winter 1999–2000', 'زمستان ۱۳۷۸', '1999年／2000年冬', '平成12年冬'],
  // Circa and uncertain.
  ['1903~', 'c. 1903', 'حدود ۱۲۸۱–۱۲۸۲', '1903年頃', '明治36年頃'],
  ['1880-05-20~', 'c. 20 May 1880', 'حدود ۳۱ اردیبهشت ۱۲۵۹', '1880年5月20日頃', '明治13年5月20日頃'],
  ['2024-11~', 'c. Nov 2024', 'حدود آبان–آذر ۱۴۰۳', '2024年11月頃', '令和6年11月頃'],
  ['1878-05?', 'May 1878?', 'اردیبهشت–خرداد ۱۲۵۷؟', '1878年5月？', '明治11年5月？'],
  ['2011%', 'c. 2011?', 'حدود ۱۳۸۹–۱۳۹۰؟', '2011年頃？', '平成23年頃？'],
  // Intervals.
  ['2019-06-12/2019-06-14', '12–14 Jun 2019', '۲۲ تا ۲۴ خرداد ۱۳۹۸', '2019年6月12日～14日', '令和元年6月12日～14日'],
  ['2000-10-31/2000-11-03', '31 Oct–3 Nov 2000', '۱۰ تا ۱۳ آبان ۱۳۷۹', '2000年10月31日～11月3日', '平成12年10月31日～11月3日'],
  ['1953-03-23/1953-05-09', '23 Mar–9 May 1953', '۳ فروردین تا ۱۹ اردیبهشت ۱۳۳۲', '1953年3月23日～5月9日', '昭和28年3月23日～5月9日'],
  ['2003-12-28/2004-01-11', '28 Dec 2003–11 Jan 2004', '۷ تا ۲۱ دی ۱۳۸۲', '2003年12月28日～2004年1月11日', '平成15年12月28日～16年1月11日'],
  ['1926-12-24/1926-12-25', '24–25 Dec 1926', '۲ تا ۳ دی ۱۳۰۵', '1926年12月24日～25日', '大正15年12月24日～昭和元年12月25日'],
  ['1923-09/1924-06', 'Sept 1923–Jun 1924', 'شهریور ۱۳۰۲ تا تیر ۱۳۰۳', '1923年9月～1924年6月', '大正12年9月～13年6月'],
  ['2002-08/2002-10', 'Aug–Oct 2002', 'مرداد تا آبان ۱۳۸۱', '2002年8月～10月', '平成14年8月～10月'],
  ['1880/1881', '1880–1881', '۱۲۵۸ تا ۱۲۶۰', '1880年～1881年', '明治13年～14年'],
  ['1998/2000', '1998–2000', '۱۳۷۶ تا ۱۳۷۹', '1998年～2000年', '平成10年～12年'],
  ['1871/1873', '1871–1873', '۱۲۴۹ تا ۱۲۵۲', '1871年～1873年', '1871年～1873年'],
  ['1903~/1905~', 'c. 1903–1905', 'حدود ۱۲۸۱ تا ۱۲۸۴', '1903年～1905年頃', '明治36年～38年頃'],
  [
    '2012-08/2012-09-15',
    'Aug 2012–15 Sept 2012',
    'مرداد–شهریور ۱۳۹۱ تا ۲۵ شهریور ۱۳۹۱',
    '2012年8月～2012年9月15日',
    '平成24年8月～平成24年9月15日',
  ],
  ['198X/199X', '1980s–1990s', 'دههٔ ۱۹۸۰ میلادی تا دههٔ ۱۹۹۰ میلادی', '1980年代～1990年代', '1980年代～1990年代'],
  // Open and unrecorded ends.
  ['2023-10/..', 'since Oct 2023', 'از مهر–آبان ۱۴۰۲', '2023年10月～', '令和5年10月～'],
  ['2011~/..', 'since c. 2011', 'از حدود ۱۳۸۹–۱۳۹۰', '2011年頃～', '平成23年頃～'],
  ['../1939', 'until 1939', 'تا ۱۳۱۷–۱۳۱۸', '～1939年', '～昭和14年'],
  ['1939/', '1939 to ?', '۱۳۱۷–۱۳۱۸ تا ؟', '1939年～？', '昭和14年～？'],
];

const parsed = (edtf: string): EdtfDate => {
  const date = parseDate(edtf);
  if (!date) throw new Error(`${edtf} is no date`);
  return date;
};

const say = (language: Language, calendar: Calendar, edtf: string) => createLocale(language).date(parsed(edtf), { calendar });

describe('formatDate', () => {
  it.each(GOLDEN)('writes %s as "%s", %s, %s and %s', (edtf, en, fa, ja, era) => {
    expect([say('en', 'gregory', edtf), say('fa', 'persian', edtf), say('ja', 'gregory', edtf), say('ja', 'japanese', edtf)]).toEqual([
      en,
      fa,
      ja,
      era,
    ]);
  });

  it.each([
    ['2025-04-09', 'Reiwa 7, 9 April', '20 Farvardin 1404', 'ریوا ۷، ۹ آوریل', '۹ آوریل ۲۰۲۵', 'イラン暦1404年1月20日'],
    [
      '2019-06-12/2019-06-14',
      'Reiwa 1, 12–14 June',
      '22–24 Khordad 1398',
      'ریوا ۱، ۱۲ تا ۱۴ ژوئن',
      '۱۲ تا ۱۴ ژوئن ۲۰۱۹',
      'イラン暦1398年3月22日～24日',
    ],
    ['1926', 'Taishō 15–Shōwa 1', '1304–1305 SH', 'تایشو ۱۵–شووا ۱', '۱۹۲۶ میلادی', 'イラン暦1304年／1305年'],
    [
      '1903~/1905',
      'c. Meiji 36–Meiji 38',
      'c. 1281–1282 SH to 1283–1284 SH',
      'حدود میجی ۳۶ تا میجی ۳۸',
      'حدود ۱۹۰۳ میلادی تا ۱۹۰۵ میلادی',
      'イラン暦1281年／1282年頃～イラン暦1283年／1284年',
    ],
  ])('writes %s in the calendars of other languages as "%s", "%s", %s, %s, %s', (edtf, enEra, enPersian, faEra, faGregory, jaPersian) => {
    const long = (language: Language, calendar: Calendar) => createLocale(language).date(parsed(edtf), { calendar, style: 'long' });
    expect([long('en', 'japanese'), long('en', 'persian'), long('fa', 'japanese'), long('fa', 'gregory'), long('ja', 'persian')]).toEqual([
      enEra,
      enPersian,
      faEra,
      faGregory,
      jaPersian,
    ]);
  });

  it('writes months in full only in the long style', () => {
    const date = parsed('2025-09-29');
    expect(createLocale('en').date(date, { style: 'long' })).toBe('29 September 2025');
    expect(createLocale('en').date(date)).toBe('29 Sept 2025');
  });

  it.each([
    ['en', 'gregory', 'en-GB'],
    ['fa', 'persian', 'fa-IR-u-ca-persian'],
    ['fa', 'gregory', 'fa-IR-u-ca-gregory'],
    ['ja', 'gregory', 'ja-JP'],
    ['ja', 'japanese', 'ja-JP-u-ca-japanese'],
  ] as const)('writes every day as the whole-date format of Intl does: %s, %s', (language, calendar, tag) => {
    const oracle = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    const locale = createLocale(language);
    for (let day = toDay(1873, 1, 1); day < toDay(2101, 1, 1); day += 11) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(locale.date(parsed(iso), { calendar, style: 'long' })).toBe(oracle.format(day * 86_400_000));
    }
  });

  it('never throws for a date that EDTF can express', () => {
    for (const edtf of ['Y999999-05', 'Y-99999', 'Y275760-12-31', '9999-12-31', '-9999', 'XXXX', '000X', '-000X', '00XX', '0622']) {
      for (const language of ['en', 'fa', 'ja'] as const) {
        const locale = createLocale(language);
        expect(locale.calendars(parsed(edtf)).length, edtf).toBeGreaterThan(0);
      }
    }
  });

  it('writes every date of the data set in every calendar', () => {
    const file = readFileSync('data/iran-japan/iran-japan.json', 'utf8');
    const dates = new Set([...file.matchAll(/"(?:date|start|end)": ?"([^"]+)"/g)].map(([, edtf]) => edtf!));
    expect(dates.size).toBeGreaterThan(200);
    for (const edtf of dates) {
      for (const language of ['en', 'fa', 'ja'] as const) {
        const texts = createLocale(language)
          .calendars(parsed(edtf))
          .map(({ text }) => text);
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.join()).not.toMatch(/undefined|NaN|^$/);
      }
    }
  });

  it('leaves no Latin digits in a Persian date and no Persian digits in the others', () => {
    for (const [edtf] of GOLDEN) {
      for (const calendar of ['gregory', 'persian', 'japanese'] as const) {
        expect(say('fa', calendar, edtf)).not.toMatch(/[0-9a-z]/i);
        expect(say('en', calendar, edtf) + say('ja', calendar, edtf)).not.toMatch(/[۰-۹]/);
        expect(say('ja', calendar, edtf)).not.toMatch(/[a-z ]/i);
      }
    }
  });

  it('gives Persian months in a silent letter an ezafe before the year, but not May, whose last letter is spoken', () => {
    const { dateText } = createLocale('fa', 'gregory');
    expect(['2025-01', '1921-05', '1921-07'].map((date) => dateText(date))).toEqual(['ژانویهٔ ۲۰۲۵', 'مه ۱۹۲۱', 'ژوئیهٔ ۱۹۲۱']);
  });
});

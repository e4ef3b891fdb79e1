import { dateName, type DateWord } from './date-names.js';
import { foldedWord } from './folded-word.js';

/**
 * Words by kind and meaning. English, Persian and Japanese first, then what is common in other languages. Numbers of seasons are those
 * of EDTF; parts and halves count from 0; a reign is given by the year before its first.
 */
const MEANINGS: Readonly<Record<string, string>> = {
  'doubt ~':
    'c, ca, cca, circa, about, around, approx, approximately, approximate, roughly, est, estimated, حدود, حدودا, تقریبا, تقریبی, حوالی, 約, およそ, 頃, ごろ, 推定, ' +
    'um, etwa, ungefähr, zirka, vers, environ, hacia, alrededor de, около, примерно, ок, yaklaşık, civarı, حوالي, نحو, 大约, 约, 左右, 약',
  'doubt ?':
    'disputed, contested, uncertain, unclear, unconfirmed, probably, possibly, perhaps, maybe, likely, مورد اختلاف, نامطمئن, احتمالی, احتمالا, شاید, نامشخص, ' +
    '異説あり, 不確か, 不明, おそらく, たぶん, vermutlich, wohl, vielleicht, probablement, peut être, probablemente, quizás, вероятно, возможно, muhtemelen, ربما, 可能',
  before:
    'before, by, prior to, pre, up to, no later than, not later than, or earlier, or before, and before, پیش از, قبل از, 以前, より前, ' +
    'vor, avant, antes de, önce, قبل, 之前, 이전',
  after:
    'after, since, from, post, onward, onwards, or later, or after, and later, and after, پس از, بعد از, از, به بعد, 以後, 以降, 以来, より後, ' +
    'nach, seit, ab, von, après, depuis, à partir de, después de, desde, после, с, sonra, من, منذ, بعد, 之后, 以后, 이후',
  to: 'to, until, till, تا, bis, jusqu en, jusqu à, hasta, до, إلى, حتى',
  'to between': 'through, thru, bis zum, au, à, al, a, по, ile, 至, 到',
  'to after': 'から, 부터',
  'to before': 'まで, までに, 까지, kadar',
  between: 'between, بین, zwischen, entre, между, بين',
  and: 'and, و, und, et, y, и, と, ve',
  or: 'or, یا, または, oder, ou, o, или, veya, أو, 或',
  open:
    'present, the present, ongoing, now, today, current, continuing, to date, to present, until now, still, تاکنون, تا کنون, اکنون, ادامه دارد, امروز, تا امروز, جاری, حال حاضر, ' +
    '現在, 継続中, 進行中, 現在に至る, 今日, heute, jetzt, laufend, aujourd hui, présent, à ce jour, en cours, presente, actualidad, hoy, en curso, настоящее время, наст время, ' +
    'сегодня, günümüz, devam ediyor, الآن, حتى الآن, اليوم, مستمر, 至今, 现在, 현재',
  'unit year': 'year, years, سال, 年, année, jahr, año, год, года, г, гг, yıl, yılı, yılında, سنة, عام, 년',
  'unit month': 'ماه, 月, 월, شهر',
  'unit day': 'day, روز, 日, 号, 號, 일, يوم',
  'unit decade': 'decade, دهه, دههی, دهه ی, 年代, années, década, década de, jahrzehnt, عقد, 년대',
  'unit century':
    'century, centuries, cent, قرن, سده, 世紀, 世纪, 세기, jahrhundert, jahrhunderts, jh, jhd, siècle, siècles, s, siglo, siglos, secolo, século, век, века, в, вв, yüzyıl, القرن',
  'unit millennium': 'millennium, هزاره, 千年紀, jahrtausend, millénaire, milenio, тысячелетие',
  'unit quarter': 'quarter, qtr, سه ماهه, فصل, 四半期, quartal, trimestre, квартал, çeyrek, ربع, الربع, 季度, 분기',
  'unit half': 'half, نیمه, halbjahr, hälfte, semestre, moitié, полугодие, половина, yarısı, النصف',
  'half 1': '前半, 上半期, 上半年',
  'half 2': '後半, 下半期, 下半年, 后半',
  'season 21': 'spring, springtime, بهار, 春, 春季, frühling, frühjahr, printemps, primavera, весна, весной, ilkbahar, bahar, ربيع, 봄',
  'season 22': 'summer, summertime, تابستان, 夏, 夏季, sommer, été, verano, лето, летом, yaz, صيف, 여름',
  'season 23': 'autumn, fall, پاییز, پائیز, 秋, 秋季, herbst, automne, otoño, осень, осенью, sonbahar, خريف, 가을',
  'season 24': 'winter, wintertime, زمستان, 冬, 冬季, hiver, invierno, зима, зимой, kış, شتاء, 겨울',
  'part 0':
    'early, beginning, beginning of, start of, اوایل, ابتدای, آغاز, 初頭, 初め, 初期, 上旬, anfang, frühes, début, début du, principios, comienzos, начало, в начале, başı, أوائل, 初',
  'part 1':
    'mid, middle, mid of, اواسط, میانه, نیمه های, 半ば, 中頃, 中ごろ, 中期, 中旬, mitte, mi, milieu, mediados, середина, в середине, ortası, منتصف, أواسط, 中叶',
  'part 2':
    'late, end, end of, اواخر, پایان, انتهای, 末, 末期, 終わり, 下旬, ende, spätes, fin, fines, finales, конец, в конце, sonu, أواخر, 底',
  'era bc':
    'bc, bce, b c, b c e, before christ, ق م, قبل از میلاد, پیش از میلاد, 紀元前, 公元前, 前, v chr, v u z, av j c, av jc, avant j c, a c, a de c, до н э, до нашей эры, mö, قبل الميلاد, 기원전',
  'era ad':
    'ad, ce, a d, c e, م, میلادی, 西暦, 公元, 紀元, n chr, ap j c, ap jc, après j c, d c, н э, нашей эры, ms, ميلادي, ميلادية, 서기',
  'era solar': 'sh, ap, a p, h sh, ه ش, هجری شمسی, هجری خورشیدی, شمسی, خورشیدی',
  'reign 1867': '明治',
  'reign 1911': '大正',
  'reign 1925': '昭和',
  'reign 1988': '平成',
  'reign 2018': '令和',
  'number 1': 'first, اول, یکم, نخست, الأول, الاول, 第一',
  'number 2': 'second, دوم, الثاني, 第二',
  'number 3': 'third, سوم, الثالث, 第三',
  'number 4': 'fourth, چهارم, الرابع, 第四',
  'number 5': 'fifth, پنجم, الخامس',
  'number 6': 'sixth, ششم, السادس',
  'number 7': 'seventh, هفتم, السابع',
  'number 8': 'eighth, هشتم, الثامن',
  'number 9': 'ninth, نهم, التاسع',
  'number 10': 'tenth, دهم, العاشر',
  'number 11': 'eleventh, یازدهم, الحادي عشر',
  'number 12': 'twelfth, دوازدهم, الثاني عشر',
  'number 13': 'thirteenth, سیزدهم, الثالث عشر',
  'number 14': 'fourteenth, چهاردهم, الرابع عشر',
  'number 15': 'fifteenth, پانزدهم, الخامس عشر',
  'number 16': 'sixteenth, شانزدهم, السادس عشر',
  'number 17': 'seventeenth, هفدهم, السابع عشر',
  'number 18': 'eighteenth, هجدهم, هیجدهم, الثامن عشر',
  'number 19': 'nineteenth, نوزدهم, التاسع عشر',
  'number 20': 'twentieth, بیستم, العشرون, العشرين',
  'number 21': 'twenty first, بیست و یکم, الحادي والعشرون, الحادي والعشرين',
  filler:
    'the, of, in, on, at, during, jahre, jahren, годы, годов, yıllar, de, del, de la, la, le, les, el, der, des, dem, den, im, am, du, di, do, om, ی, ای, در, は, の, に, 第, في, из, sayılı, го',
  // Years of the Islamic lunar calendar, and years that are not those of any calendar: nothing here can tell which days they are.
  refused: 'ah, a h, hijri, هق, ه ق, هجری قمری, قمری, هجري, هـ, ه, هجری, fy, fiscal, fiscal year, 年度, سال مالی, 民国, 民國',
};

/** What follows digits: of a decade, as in 1990s, and of a number in a sentence, as in 4th. */
const ENDINGS: Readonly<Record<'decade' | 'ordinal', ReadonlySet<string>>> = {
  decade: new Set('s, er, ern, lar, ler, luku, tallet, talet, е, х, ые, ых, ها'.split(', ').map(foldedWord)),
  ordinal: new Set(
    'st, nd, rd, th, er, ère, re, e, ème, me, o, a, de, te, ste, da, ta, й, я, е, го, ый, ой, х, inci, nci, uncu, üncü, ncı, ıncı, ام, مین'
      .split(', ')
      .map(foldedWord),
  ),
};

const WORDS: ReadonlyMap<string, DateWord> = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, words]) => {
    const [kind, of = ''] = meaning.split(' ') as [string, string?];
    return words.split(', ').map((word): [string, DateWord] => [foldedWord(word), { kind, of }]);
  }),
);

/** Phrases as written with what they mean: the cells of a column have few, many times over. */
const SEEN = new Map<string, DateWord | null>();
const MOST_SEEN = 2000;

/** What a word or phrase means, its words one space apart; null when unknown. */
export function dateWord(phrase: string): DateWord | null {
  const seen = SEEN.get(phrase);
  if (seen !== undefined) return seen;
  const folded = foldedWord(phrase);
  const word = WORDS.get(folded) ?? dateName(folded);
  if (SEEN.size >= MOST_SEEN) SEEN.clear();
  SEEN.set(phrase, word);
  return word;
}

/** True for what follows digits without a space, such as the s of 1990s or the th of 4th. */
export function isNumberEnding(text: string, of: 'decade' | 'ordinal'): boolean {
  return ENDINGS[of].has(foldedWord(text));
}

import type { DateWords } from './format-date.js';
import type { CommonMessages, DashboardMessages, MapMessages, NetworkMessages, TimelineMessages } from './messages.js';

const SEASONS = ['بهار', 'تابستان', 'پاییز', 'زمستان'];

export const dates: DateWords = {
  beforeCommonEra: (year) => `${year} پیش از میلاد`,
  century: (_n, text) => `سدهٔ ${text} میلادی`,
  decade: (year) => `دههٔ ${year} میلادی`,
  season: (n, year) => `${SEASONS[n - 1]} ${year}`,
  circa: (date) => `حدود ${date}`,
  uncertain: (date) => `${date}؟`,
  since: (date) => `از ${date}`,
  until: (date) => `تا ${date}`,
  to: ' تا ',
  across: '–',
  calendarName: { gregory: 'میلادی', persian: 'هجری خورشیدی', japanese: 'دورهٔ ژاپنی' },
};

export const common: CommonMessages = {
  loading: 'در حال بارگذاری…',
  empty: 'هنوز داده‌ای نیست. نشانی پروندهٔ داده را در src بگذارید یا ویژگی data را پر کنید.',
  error: 'این نمودار کشیده نشد.',
  retry: 'تلاش دوباره',
  problems: (n) => `${n} ایراد در داده‌ها`,
  sources: 'منابع',
  sourceLine: (publishers, n) => `منابع: ${publishers} و دیگران. هر ${n} منبع`,
  colon: ': ',
  comma: '، ',
  card: 'برگزیده',
  close: 'بستن',
  otherDate: (date) => `منبع دیگری ${date} را آورده است.`,
  disputed: '(مورد اختلاف)',
  partOf: 'بخشی از',
  parts: (n) => `${n} بخش`,
  ties: (n) => `${n} پیوند`,
  events: (n) => `${n} رویداد`,
  earlier: (n) => `${n} رویداد پیش‌تر`,
  acted: (side) => `کنش از ${side}`,
  actedTogether: 'کنش مشترک',
  actedThird: 'کنش طرف سوم',
  zoomIn: 'نزدیک‌تر',
  zoomOut: 'دورتر',
  list: 'فهرست',
  shown: (n, total) => `${n} از ${total}`,
  noMatch: 'چیزی پیدا نشد.',
  position: (n, total) => `${n} از ${total}`,
};

export const timeline: TimelineMessages = {
  finding: (a, b, _nAinB, _nBinA, difference) =>
    difference === 0
      ? `${a} و ${b} به یک اندازه به خاک هم آمده‌اند`
      : difference > 0
        ? `${a} بیشتر به ${b} آمده است تا ${b} به ${a}`
        : `${b} بیشتر به ${a} آمده است تا ${a} به ${b}`,
  dek: (a, b) => [`بالای خط کنش ${a} است`, `پایین آن کنش ${b}`, 'روی خط کار مشترک'],
  crossing: (a, b, nAinB, nBinA) =>
    `ساقه‌ای که از خط می‌گذرد یعنی رویداد در خاک طرف مقابل بوده است؛ در این فهرست ${nBinA} بار کنش ${b} در ${a} و ${nAinB} بار کنش ${a} در ${b}.`,
  away: 'در خاک طرف مقابل',
  home: 'در خانه',
  together: 'مشترک؛ نیمهٔ پر: در خاک کدام',
  yearOnly: 'فقط سال معلوم است',
  disputed: 'اختلاف منابع',
  years: (n) => `${n} سال`,
  notDrawn: (n) => `${n} سال حذف‌شده`,
  wider: (factor) => `از اینجا هر سال ${factor} برابر پهن‌تر است`,
  allYears: 'همهٔ سال‌ها',
  table: 'جدول',
  earlier: 'پیش‌تر',
  later: 'پس‌تر',
  everyEvent: 'همهٔ رویدادها',
  landmarks: 'رویدادهای مهم',
  gregorian: 'میلادی',
  persian: 'خورشیدی',
  era: 'دوره',
  overview: 'بازهٔ نمایش',
  windowStart: 'نخستین سال نمایش',
  windowEnd: 'آخرین سال نمایش',
  labelled: (n, total) => `${n} رویداد از ${total} نام‌گذاری شده؛ هر نشانهٔ دیگر کارت خود را باز می‌کند.`,
  more: (n) => `${n} مورد دیگر`,
  axis: 'زمان',
  onSoil: (place) => `در ${place}`,
  columns: ['تاریخ', 'کنش از', 'رویداد', 'گونه', 'جا', 'منابع'],
  describe: (title, n, from, to) => `${title}. ${n} رویداد از ${from} تا ${to}.`,
};

export const network: NetworkMessages = {
  finding: (name, n) => `بیشترین تماس از آنِ ${name} است: ${n} پیوند ثبت‌شدهٔ فرامرزی`,
  noFinding: (a, b) => `پیوند افراد و نهادهای ${a} و ${b}`,
  dek: (a, b) =>
    `خط‌ها افراد و نهادهای دو کشور را به هم می‌پیوندند؛ خط پهن‌تر یعنی تماس‌های ثبت‌شدهٔ بیشتر. خود ${a} و ${b} نیامده‌اند، چون تقریباً همه به آن‌ها پیوند دارند.`,
  middle: 'مشترک و طرف سوم',
  contact: 'یک تماس ثبت‌شده',
  contacts: (n) => `${n} تماس`,
  conflict: 'مناقشه',
  belongs: 'عضو یا رئیس',
  inside: 'پیوند دیگر در یک سو',
  states: 'نمایش دو دولت',
  all: 'همهٔ کنشگران',
  fewer: 'کنشگران کمتر',
  find: 'یافتن کنشگر',
  also: 'همچنین:',
  shown: (n, total) => `${n} کنشگر از ${total}، به ترتیب پیوندهای فرامرزی و رویدادها.`,
  ties: (n) => `${n} پیوند`,
  others: 'دیگران',
  describe: (n, a, nA, b, nB, ties) => `${n} کنشگر: ${nA} از ${a}، ${nB} از ${b}؛ ${ties} پیوند.`,
};

export const map: MapMessages = {
  finding: (one, other, km) => `${one} و ${other}، ${km} کیلومتر دور از هم`,
  oneScale: (n) => `جای ${n} رویداد. هر دو کشور با یک مقیاس کشیده شده‌اند.`,
  place: (a, b) => `یک جا: بالا کنش ${a}، میانه مشترک، پایین کنش ${b}`,
  third: 'در کشور سوم یا در دریا',
  acted: (one, other, n) => `${one} ${n} بار در ${other}`,
  km: (n) => `${n} کیلومتر`,
  scale: (km) => `${km} کیلومتر، هر دو نقشه`,
  events: (name, n) => `${name}، ${n} رویداد`,
  area: (name) => `${name} و پیرامون`,
  notOnMaps: 'بیرون از دو نقشه',
  elsewhere: (n, list) => `${n} رویداد در جای دیگر (${list})`,
  placeless: (n) => `${n} رویداد بی‌مکان`,
  others: 'و دیگر جاها',
  noPlace: 'بی‌مکان',
  policy: 'مرزها: Natural Earth 1:10m، وضع موجود، ساده‌شده؛ به معنای تأیید نیست.',
  noGeography: 'نقشه بارگذاری نشد؛ فهرست زیر همه چیز را دارد.',
  strip: 'نمای کلی',
  regionOnly: 'جایی در این استان',
  describe: (n, places) => `${n} رویداد در ${places} جا.`,
};

export const dashboard: DashboardMessages = {
  title: (a, b) => `${a} و ${b}، رویداد به رویداد`,
  headline: (n, total) => `در ${n} رویداد از ${total} رویداد ثبت‌شده، یک طرف در خاک طرف دیگر دست به کار شده است.`,
  filters: 'صافی‌ها',
  search: 'جست‌وجوی رویداد، کنشگر، مکان',
  theme: 'موضوع',
  kind: 'گونه',
  whoActed: 'کنش از',
  together: 'مشترک',
  thirdParty: 'طرف سوم',
  fromYear: 'از سال',
  toYear: 'تا',
  clear: 'پاک‌کردن صافی‌ها',
  nothingMatches: 'هیچ رویدادی پیدا نشد.',
  summary: (n, total) => `${n} رویداد از ${total}`,
};

import type { DashboardMessages } from './dashboard-messages.js';
import type { MapMessages } from './map-messages.js';
import type { CommonMessages, DateMessages, NetworkMessages, TimelineMessages } from './messages.js';

const SEASONS = ['بهار', 'تابستان', 'پاییز', 'زمستان'];

const GREGORIAN = 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ');

export const dates: DateMessages = {
  eras: ['میجی', 'تایشو', 'شووا', 'هیسی', 'ریوا'],
  months: {
    gregory: GREGORIAN,
    persian: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
  },
  longMonths: GREGORIAN,
  eraYear: (era, _year, n) => `${era} ${n}`,
  year: (n) => n,
  beforeCommonEra: (year) => `${year} پیش از میلاد`,
  marked: (date, calendar, yearOnly) => (calendar === 'gregory' && yearOnly ? `${date} میلادی` : date),
  century: (_n, text) => `سدهٔ ${text}`,
  decade: (year) => `دههٔ ${year}`,
  season: (n, year) => `${SEASONS[n - 1]} ${year}`,
  circa: (date) => `حدود ${date}`,
  uncertain: (date) => `${date}؟`,
  since: (date) => `از ${date}`,
  notBefore: (date) => `${date} تا ؟`,
  until: (date) => `تا ${date}`,
  notAfter: (date) => `؟ تا ${date}`,
  to: ' تا ',
  toApart: ' تا ',
  across: '–',
  // Names in ه take an ezafe before the year: ژانویهٔ ۲۰۲۵.
  inYear: (month, year) => `${month.replace(/ه$/, 'هٔ')} ${year}`,
  inEra: (month, year) => `${year}، ${month}`,
  known: {
    month: 'فقط ماه معلوم است',
    season: 'فقط فصل معلوم است',
    year: 'فقط سال معلوم است',
    decade: 'فقط دهه معلوم است',
    century: 'فقط سده معلوم است',
    millennium: 'فقط هزاره معلوم است',
  },
  approximate: 'تاریخ تقریبی',
  unsure: 'تاریخ نامطمئن',
  goesOn: 'همچنان ادامه دارد',
  boundUnknown: 'یک سر بازه ثبت نشده است',
};

export const common: CommonMessages = {
  loading: 'در حال بارگذاری…',
  slow: 'بارگذاری هنوز ادامه دارد و بیش از معمول طول کشیده است.',
  empty: 'هنوز داده‌ای نیست. نشانی پروندهٔ داده را در src بگذارید یا ویژگی data را پر کنید.',
  error: 'نمایش این نمودار ممکن نشد.',
  failures: {
    offline: 'اتصال اینترنت برقرار نیست. پس از اتصال دوباره تلاش کنید.',
    silent: 'سرور پاسخ نمی‌دهد. بعداً دوباره تلاش کنید.',
    unreachable: 'دریافت داده‌ها ممکن نشد.',
    server: 'سرور با خطا روبه‌رو شده است. بعداً دوباره تلاش کنید.',
    missing: 'داده‌ها در این نشانی پیدا نشد.',
    denied: 'سرور اجازهٔ دسترسی به داده‌ها را نمی‌دهد.',
  },
  retry: 'تلاش دوباره',
  problems: (n) => `${n} ایراد پیدا شد`,
  unread: 'هیچ رویدادی خوانده نشد.',
  inTable: (row, column) => (column ? `ردیف ${row}، ستون ${column}` : `ردیف ${row}`),
  expected: (expected, got) => `باید باشد: ${expected}؛ آمده است: ${got}.`,
  terms: {
    'a date such as 2025-04-09, 2025-04 or 2025': 'تاریخی مانند \u20662025-04-09\u2069، \u20662025-04\u2069 یا \u20662025\u2069',
    'an EDTF date such as 2025-04-09, 1903~ or 1880/1881':
      'تاریخی به شیوهٔ EDTF مانند \u20662025-04-09\u2069، \u20661903~\u2069 یا \u20661880/1881\u2069',
    'an event with a date that can be read': 'رویدادی با تاریخ خوانا',
    'an event that can be read': 'رویدادی خوانا',
    'a column of dates, such as date or year': 'ستونی از تاریخ‌ها، مانند date یا year',
    'a column of titles': 'ستونی از عنوان‌ها',
    'a title': 'عنوان',
    'two groups that face each other': 'دو گروه روبه‌روی هم',
    'quotation marks that close': 'گیومه‌ای که بسته شود',
    'a table of events, JSON or GEXF': 'جدول رویدادها، JSON یا GEXF',
    nothing: 'هیچ',
    none: 'هیچ‌کدام',
    'The row was left out.': 'این ردیف کنار گذاشته شد.',
    'The end was left out.': 'پایان آن کنار گذاشته شد.',
    'The record was left out: mend this field.': 'این مورد کنار گذاشته شد: این فیلد را درست کنید.',
    'The event is drawn without a name.': 'این رویداد بی‌نام کشیده شد.',
    'Write dates such as 2025-04-09, 2025-04 or 2025.':
      'تاریخ‌ها را مانند \u20662025-04-09\u2069، \u20662025-04\u2069 یا \u20662025\u2069 بنویسید.',
    'Call the column that holds the dates date.': 'ستون تاریخ‌ها را date بنامید.',
    'Call the column that names the events title; they are drawn without names.':
      'ستون نام رویدادها را title بنامید؛ اکنون بی‌نام کشیده شده‌اند.',
    'The row was read without them: close the quotation mark, and write one within a text twice.':
      'ردیف بدون آن خوانده شد: گیومه را ببندید و گیومهٔ درون متن را دو بار بنویسید.',
    'The row was left out: close the quotation mark, and write one within a text twice.':
      'این ردیف کنار گذاشته شد: گیومه را ببندید و گیومهٔ درون متن را دو بار بنویسید.',
  },
  sources: 'منابع',
  sourceLine: (publishers, n) => `منابع: ${publishers} (در مجموع ${n} منبع)`,
  colon: ': ',
  comma: '، ',
  and: ' و ',
  disputed: '(مورد اختلاف)',
  events: (n) => `${n} رویداد`,
  before: (n) => `${n} مورد دیگر پیش از این`,
  after: (n) => `${n} مورد دیگر پس از این`,
  acted: (side) => `کنش از ${side}`,
  actedTogether: 'کنش مشترک',
  actedThird: 'کنش طرف سوم',
  actedUnknown: 'کنشگر ثبت نشده است',
  between: { joint: 'هر دو', third: 'دیگران', unknown: 'کنشگران ثبت‌نشده' },
  zoomIn: 'بزرگ‌نمایی',
  zoomOut: 'کوچک‌نمایی',
  list: 'فهرست',
  noRoom: 'اینجا برای رسم این نمودار جای کافی نیست.',
  noMatch: 'چیزی پیدا نشد.',
  noEvents: 'رویدادی برای نمایش نیست.',
  position: (n, total) => `${n} از ${total}`,
};

export const timeline: TimelineMessages = {
  finding: (a, b, _nAinB, _nBinA, difference) =>
    difference === 0
      ? `${a} و ${b} به یک اندازه به خاک هم آمده‌اند`
      : difference > 0
        ? `${a} بیشتر به ${b} آمده است تا ${b} به ${a}`
        : `${b} بیشتر به ${a} آمده است تا ${a} به ${b}`,
  dek: (a, b, where, line) => {
    const [first, second] = { above: ['بالای', 'پایین'], left: ['سمت چپ', 'سمت راست'], right: ['سمت راست', 'سمت چپ'] }[where];
    return [`${first} خط کنش ${a} است`, `${second} آن کنش ${b}`, `روی خط کنش ${line}`];
  },
  crossing: (a, b, nAinB, nBinA) =>
    `ساقه‌ای که از خط می‌گذرد یعنی رویداد در خاک طرف مقابل بوده است؛ در این فهرست ${nBinA} بار کنش ${b} در ${a} و ${nAinB} بار کنش ${a} در ${b}.`,
  away: 'در خاک طرف مقابل',
  home: 'در خاک خود',
  together: 'مشترک؛ نیمهٔ پر: در خاک کدام',
  columns: 'شمار رویدادها',
  yearOnly: 'فقط سال معلوم است',
  disputed: 'اختلاف منابع',
  years: (n) => `${n} سال`,
  notDrawn: (n) => `${n} سال رسم نشده`,
  leftOut: 'رویداد کم‌اهمیت‌تر یا جزئی از رویدادی بزرگ‌تر، نیامده در تصویر',
  wider: (factor) => `از اینجا هر سال ${factor} برابر پهن‌تر است`,
  allYears: 'همهٔ سال‌ها',
  table: 'جدول',
  earlier: 'زودتر',
  later: 'دیرتر',
  everyEvent: 'همهٔ رویدادها',
  gregorian: 'میلادی',
  persian: 'خورشیدی',
  era: 'دوره',
  overview: 'بازهٔ نمایش',
  windowStart: 'آغاز بازه',
  windowEnd: 'پایان بازه',
  labelled: (n, total) => `عنوان ${n} رویداد از ${total} آمده است`,
  opens: (counted) => `؛ با انتخاب هر نشانهٔ دیگر شرح آن${counted ? ' یا فهرست رویدادهای آن' : ''} باز می‌شود.`,
  inRows: (n, total, counted) => `${n} رویداد از ${total} در سطرها${counted ? '؛ + رویدادهای میان آن‌ها را باز می‌کند.' : '.'}`,
  axis: 'زمان',
  showing: (n, from, to) => `نمایش ${from} تا ${to}: ${n} رویداد.`,
  oneScale: 'یک مقیاس',
  connections: 'پیوندها',
  describe: (title, n, from, to) => `${title}. ${n} رویداد از ${from} تا ${to}.`,
};

export const network: NetworkMessages = {
  finding: (name, n) => `بیشترین تماس را ${name} داشته است: ${n} پیوند فرامرزی ثبت‌شده`,
  noFinding: (a, b) => `پیوند افراد و نهادهای ${a} و ${b}`,
  dek: 'خط‌ها افراد و نهادهای دو کشور را به هم می‌پیوندند؛ خط پهن‌تر یعنی تماس‌های ثبت‌شدهٔ بیشتر.',
  withoutStates: (a, b) => `خود ${a} و ${b} نیامده‌اند، چون تقریباً همه به آن‌ها پیوند دارند.`,
  middle: 'مشترک و طرف سوم',
  contact: 'یک تماس ثبت‌شده',
  contacts: (n) => `${n} تماس`,
  cooperation: 'همکاری',
  conflict: 'مناقشه',
  belongs: 'عضو یا رئیس',
  states: 'نمایش دو دولت',
  all: 'همهٔ کنشگران',
  fewer: 'کنشگران کمتر',
  find: 'یافتن کنشگر',
  shown: (n, total) => `${n} کنشگر از ${total}، به ترتیب پیوندهای فرامرزی و رویدادها.`,
  allShown: (n) => `همهٔ ${n} فرد و نهاد.`,
  ties: (n) => `${n} پیوند`,
  describe: (n, a, nA, b, nB, ties) => `${n} کنشگر: ${nA} از ${a}، ${nB} از ${b}؛ ${ties} پیوند.`,
};

export const map: MapMessages = {
  finding: (one, other, km) => `${one} و ${other}، ${km} کیلومتر دور از هم`,
  noFinding: (a, b) => `محل رویدادها در ${a} و ${b}`,
  where: (n, total) => (n === total ? `محل ${total} رویداد.` : `محل ${n} رویداد از ${total} رویداد.`),
  sameScale: 'هر دو کشور با یک مقیاس کشیده شده‌اند.',
  enlarged: 'یک بخش بزرگ‌تر کشیده شده است؛ هر خط‌کش مقیاس نقشهٔ خود را نشان می‌دهد.',
  notDrawn: (name) => `${name} کشیده نشده است: نه مرز آن معلوم است و نه مکانی در آن.`,
  place: (a, b, between) => `یک جا: بالا کنش ${a}، ${between ? `میانه کنش ${between}، ` : ''}پایین کنش ${b}`,
  third: 'در کشور سوم یا در دریا',
  bare: 'جایی بی‌رویداد در این داده‌ها',
  arc: 'کنش یکی در خاک دیگری؛ پهنا به شمار رویدادها',
  acted: (one, other, n) => `${one} ${n} بار در ${other}`,
  km: (n) => `${n} کیلومتر`,
  scale: (km) => `${km} کیلومتر، هر دو نقشه`,
  events: (name, n) => `${name}، ${n} رویداد`,
  area: (name) => `${name} و پیرامون`,
  notOnMaps: 'بیرون از نقشهٔ دو کشور',
  notOnMap: 'بیرون از نقشه',
  elsewhere: (n) => `${n} رویداد در جای دیگر`,
  placeless: (n) => `${n} رویداد بی‌مکان`,
  others: 'و دیگر جاها',
  noPlace: 'بی‌مکان',
  policy: 'مرزها: Natural Earth، وضع موجود، ساده‌شده؛ به معنای تأیید نیست.',
  disputed: 'مورد مناقشه',
  neutral: 'سرزمین‌های مورد مناقشه از آنِ هیچ کشوری نشان داده نشده‌اند.',
  pointOfView: (country) => `سرزمین‌های مورد مناقشه بنا بر ادعای ${country} نشان داده شده‌اند.`,
  noLand: 'خشکی‌ها و مرزها بارگذاری نشد. مکان‌ها در جای درست خود، میان خط‌های طول و عرض جغرافیایی نشان داده شده‌اند.',
  partMissing: 'بخشی از خشکی‌ها، مرزها یا نام‌های نقشه بارگذاری نشد.',
  regionOnly: 'فقط استان یا کشور دانسته است',
  only: (name) => `فقط ${name}`,
  alone: (name, n, total) => `فقط ${name} کشیده شده است، با ${n} رویداد از ${total} رویداد.`,
  whole: 'همهٔ نقشه',
  regions: 'استان‌ها',
  table: 'جدول',
  describe: (n, places, placeless) =>
    placeless === n
      ? `${n} رویداد بدون مکان مشخص.`
      : placeless
        ? `${n} رویداد: ${placeless} مورد بدون مکان مشخص و بقیه در ${places} مکان.`
        : `${n} رویداد در ${places} مکان.`,
};

export const dashboard: DashboardMessages = {
  title: (a, b) => `${a} و ${b}، رویداد به رویداد`,
  headline: (n, total) => `در ${n} رویداد از ${total} رویداد ثبت‌شده، یک طرف در خاک طرف دیگر دست به کار شده است.`,
  filters: 'فیلترها',
  search: 'جست‌وجوی رویداد، کنشگر، مکان',
  theme: 'موضوع',
  kind: 'گونه',
  whoActed: 'کنش از',
  together: 'مشترک',
  thirdParty: 'طرف سوم',
  fromYear: 'از سال',
  toYear: 'تا',
  play: 'پخش سال‌ها',
  pause: 'توقف',
  clear: 'پاک کردن فیلترها',
  nothingMatches: 'هیچ رویدادی پیدا نشد.',
  summary: (n, total) => `${n} رویداد از ${total}`,
};

import { parseDate, type Day, type EdtfDate } from '../data/dates.js';
import type { Text } from '../data/types.js';
import { canSay, toCalendar, type Calendar } from './calendars.js';
import { commonMessages, dateWords } from './catalogue.js';
import { fold } from './fold.js';
import { formatDate, isSayable, type DateStyle } from './format-date.js';
import { directionOf, type Language } from './language.js';
import type { CommonMessages } from './messages.js';
import { segmentsOf } from './segments.js';

export { matchLanguage, type Language } from './language.js';
export type { Calendar } from './calendars.js';

export interface LocalText {
  readonly text: string;
  /** Language that the text is really in; empty when the data do not say. */
  readonly lang: string;
}

export interface DateOptions {
  readonly style?: DateStyle;
  readonly calendar?: Calendar;
}

/** How everything is said to one reader. Made once for each language and calendar. */
export interface Locale {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The reader's first calendar. */
  readonly calendar: Calendar;
  readonly common: CommonMessages;
  /** In the reader's language, else English, else the first language that is there. */
  readonly text: (value: Text | undefined) => LocalText;
  readonly number: (n: number, options?: Intl.NumberFormatOptions) => string;
  readonly list: (items: readonly string[]) => string;
  readonly date: (date: EdtfDate, options?: DateOptions) => string;
  /** The same for EDTF text as it stands in the data; what is no date is given back. */
  readonly dateText: (edtf: string, options?: DateOptions) => string;
  /** The date in the reader's calendar, then in the other ones that can say it. Long style. */
  readonly calendars: (date: EdtfDate) => readonly { readonly calendar: Calendar; readonly text: string }[];
  /** Number of a year on an axis; Gregorian where the calendar has no such year. */
  readonly year: (day: Day, calendar?: Calendar) => string;
  /** Pieces between which a line may break. */
  readonly segments: (text: string) => readonly string[];
  /** For search: meets spellings, digits, cases and scripts of the same word. */
  readonly fold: (text: string) => string;
}

const OWN_CALENDAR: Readonly<Record<Language, Calendar>> = { en: 'gregory', fa: 'persian', ja: 'gregory' };

const CALENDARS: readonly Calendar[] = ['gregory', 'persian', 'japanese'];

const NUMBER_TAG: Readonly<Record<Language, string>> = { en: 'en', fa: 'fa-IR', ja: 'ja-JP' };

const made = new Map<string, Locale>();

/** The same locale for the same language and calendar, so that it can be a key of what was drawn with it. */
export function createLocale(language: Language, calendar: 'auto' | Calendar = 'auto'): Locale {
  const own = CALENDARS.find((each) => each === calendar) ?? OWN_CALENDAR[language];
  const key = `${language} ${own}`;
  let locale = made.get(key);
  if (!locale) made.set(key, (locale = makeLocale(language, own)));
  return locale;
}

function makeLocale(language: Language, own: Calendar): Locale {
  const tag = NUMBER_TAG[language];
  const plain = new Intl.NumberFormat(tag);
  const bare = new Intl.NumberFormat(tag, { useGrouping: false });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const words = dateWords[language];
  const format = (calendar: Calendar, style: DateStyle) => ({ language, calendar, style, words, number: (n: number) => bare.format(n) });
  const date = (value: EdtfDate, { calendar = own, style = 'short' }: DateOptions = {}) => formatDate(value, format(calendar, style));
  return {
    language,
    direction: directionOf(language),
    calendar: own,
    common: commonMessages[language],
    text: (value) => {
      if (value === undefined || typeof value === 'string') return { text: value ?? '', lang: '' };
      const lang = [language, 'en', ...Object.keys(value)].find((each) => Object.hasOwn(value, each) && value[each]);
      return { text: lang ? value[lang]! : '', lang: lang ?? '' };
    },
    number: (n, options) => (options ? new Intl.NumberFormat(tag, options) : plain).format(n),
    list: (items) => lists.format(items),
    date,
    dateText: (edtf, options) => {
      const parsed = parseDate(edtf);
      return parsed ? date(parsed, options) : edtf;
    },
    calendars: (value) =>
      [own, ...CALENDARS.filter((calendar) => calendar !== own)]
        .filter((calendar) => calendar === own || isSayable(value, calendar))
        .map((calendar) => ({ calendar, text: date(value, { calendar, style: 'long' }) })),
    year: (day, calendar = own) => {
      const used = calendar !== 'japanese' && canSay(day, calendar) ? calendar : 'gregory';
      const { year } = toCalendar(day, used);
      return year > 0 ? bare.format(year) : words.beforeCommonEra(bare.format(1 - year));
    },
    segments: (text) => segmentsOf(text, language),
    fold,
  };
}

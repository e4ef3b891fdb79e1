import { parseDate, type Day, type EdtfDate } from '../data/dates.js';
import type { Text } from '../data/types.js';
import { hasWords, messagesIn } from './catalogue.js';
import { fold } from './fold.js';
import { formatNumber } from './format-number.js';
import { certainty, formatDate, formatTick, isSayable, type DateFormat, type DateStyle, type TickUnit } from './format-date.js';
import { directionOf, type Calendar, type Language } from './language.js';
import type { Messages } from './messages.js';
import { segmentsOf } from './segments.js';

export { directionOf, languages, matchLanguage, type Calendar, type Language } from './language.js';
export type { DateStyle, TickUnit } from './format-date.js';

export interface LocalText {
  readonly text: string;
  /** BCP 47 tag of the text itself, for `lang`; empty when unknown. */
  readonly lang: string;
}

export interface DateOptions {
  readonly style?: DateStyle;
  readonly calendar?: Calendar;
}

/** The messages of a language with its formats of numbers, dates and texts, for one reader. */
export interface Locale extends Messages {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The reader's first calendar. */
  readonly calendar: Calendar;
  /** A text in the reader's language, else in English, else in the first language it has. */
  readonly text: (value: Text | undefined) => LocalText;
  /** An integer in the reader's digits. */
  readonly number: (n: number, grouped?: boolean) => string;
  readonly list: (items: readonly string[]) => string;
  readonly date: (date: EdtfDate, options?: DateOptions) => string;
  /** As `date`, for EDTF text; returns the text itself when it is not a date. */
  readonly dateText: (edtf: string, options?: DateOptions) => string;
  /** Long style in one calendar; null where it is not defined or would fall back to the Gregorian. */
  readonly dateIn: (date: EdtfDate, calendar: Calendar) => string | null;
  /** Long style in the reader's calendar, then in the others, where they are defined. */
  readonly calendars: (date: EdtfDate) => readonly { readonly calendar: Calendar; readonly text: string }[];
  /** What is uncertain about a date, as phrases for readers who cannot see how it is drawn; empty for a certain day. */
  readonly dateWords: (date: EdtfDate) => readonly string[];
  /** The label of a tick: a bare year, "Apr 2025" or "9 Apr". Gregorian for eras, and where the calendar is not defined. */
  readonly tick: (day: Day, unit: TickUnit, calendar?: Calendar) => string;
  /** As `tick`, for a year. */
  readonly year: (day: Day, calendar?: Calendar) => string;
  /** A text split at its line-break opportunities. */
  readonly segments: (text: string) => readonly string[];
  /** A text folded for search: variants of spelling, case, digits and script become equal. */
  readonly fold: (text: string) => string;
}

const OWN_CALENDAR: Readonly<Record<Language, Calendar>> = { en: 'gregory', fa: 'persian', ja: 'gregory' };

const CALENDARS: readonly Calendar[] = ['gregory', 'persian', 'japanese'];

const made = new Map<string, Locale>();

/** The locale of a language and calendar; the same object each time, so that results can be memoized by it. */
export function createLocale(language: Language, calendar: 'auto' | Calendar = 'auto'): Locale {
  const own = CALENDARS.find((each) => each === calendar) ?? OWN_CALENDAR[language];
  const key = `${language} ${own}`;
  let locale = made.get(key);
  if (locale) return locale;
  locale = makeLocale(language, own);
  // A fallback to English is not kept.
  if (hasWords(language)) made.set(key, locale);
  return locale;
}

function makeLocale(language: Language, own: Calendar): Locale {
  const messages = messagesIn(language);
  const { common, dates } = messages;
  const number: Locale['number'] = (n, grouped) => formatNumber(n, language, grouped);
  const format = (calendar: Calendar, style: DateStyle): DateFormat => ({
    language,
    calendar,
    style,
    words: dates,
    number: (n) => number(n, false),
  });
  const date = (value: EdtfDate, { calendar = own, style = 'short' }: DateOptions = {}) => formatDate(value, format(calendar, style));
  const dateIn = (value: EdtfDate, calendar: Calendar) => (isSayable(value, calendar) ? date(value, { calendar, style: 'long' }) : null);
  const tick = (day: Day, unit: TickUnit, calendar = own) => formatTick(day, unit, format(calendar, 'short'));
  return {
    ...messages,
    language,
    direction: directionOf(language),
    calendar: own,
    text: (value) => {
      if (value === undefined || typeof value === 'string') return { text: value ?? '', lang: '' };
      const lang = [language, 'en', ...Object.keys(value)].find((each) => Object.hasOwn(value, each) && value[each]);
      return { text: lang ? value[lang]! : '', lang: lang ?? '' };
    },
    number,
    list: (items) => [items.slice(0, -1).join(common.comma), ...items.slice(-1)].filter(Boolean).join(common.and),
    date,
    dateText: (edtf, options) => {
      const parsed = parseDate(edtf);
      return parsed ? date(parsed, options) : edtf;
    },
    dateIn,
    calendars: (value) =>
      [own, ...CALENDARS.filter((calendar) => calendar !== own)].flatMap((calendar) => {
        const text = dateIn(value, calendar);
        return text === null ? [] : [{ calendar, text }];
      }),
    dateWords: (value) => certainty(value, dates),
    tick,
    year: (day, calendar) => tick(day, 'year', calendar),
    segments: (text) => segmentsOf(text, language),
    fold,
  };
}

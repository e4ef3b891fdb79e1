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
  /** Language that the text is really in; empty when the data do not say. */
  readonly lang: string;
}

export interface DateOptions {
  readonly style?: DateStyle;
  readonly calendar?: Calendar;
}

/** How everything is said to one reader: the messages of a language, and what writes its numbers and dates. */
export interface Locale extends Messages {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The reader's first calendar. */
  readonly calendar: Calendar;
  /** In the reader's language, else English, else the first language that is there. */
  readonly text: (value: Text | undefined) => LocalText;
  /** A whole number in the reader's digits. */
  readonly number: (n: number, grouped?: boolean) => string;
  readonly list: (items: readonly string[]) => string;
  readonly date: (date: EdtfDate, options?: DateOptions) => string;
  /** The same for EDTF text as it stands in the data; what is no date is given back. */
  readonly dateText: (edtf: string, options?: DateOptions) => string;
  /** Long style; null where that calendar cannot say it, or not other than the Gregorian does. */
  readonly dateIn: (date: EdtfDate, calendar: Calendar) => string | null;
  /** The date in the reader's calendar, then in the other ones; only those that can say it. Long style. */
  readonly calendars: (date: EdtfDate) => readonly { readonly calendar: Calendar; readonly text: string }[];
  /** What the date leaves open, as phrases for somebody who does not see how it is drawn; none for a certain day. */
  readonly dateWords: (date: EdtfDate) => readonly string[];
  /** Label of a tick: a bare year number, "Apr 2025" or "9 Apr". Gregorian where the calendar has no such year, and for eras. */
  readonly tick: (day: Day, unit: TickUnit, calendar?: Calendar) => string;
  /** The tick of a year. */
  readonly year: (day: Day, calendar?: Calendar) => string;
  /** Pieces between which a line may break. */
  readonly segments: (text: string) => readonly string[];
  /** For search: meets spellings, digits, cases and scripts of the same word. */
  readonly fold: (text: string) => string;
}

const OWN_CALENDAR: Readonly<Record<Language, Calendar>> = { en: 'gregory', fa: 'persian', ja: 'gregory' };

const CALENDARS: readonly Calendar[] = ['gregory', 'persian', 'japanese'];

const made = new Map<string, Locale>();

/** The same locale for the same language and calendar, so that it can be a key of what was drawn with it. */
export function createLocale(language: Language, calendar: 'auto' | Calendar = 'auto'): Locale {
  const own = CALENDARS.find((each) => each === calendar) ?? OWN_CALENDAR[language];
  const key = `${language} ${own}`;
  let locale = made.get(key);
  if (locale) return locale;
  locale = makeLocale(language, own);
  // What is said in English for want of words is not kept.
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

import { foldedWord } from './folded-word.js';
import type { Calendar } from './date-habits.js';

/** What a word means in a date; `of` says which unit, season or era it is, `calendar` that of the name of a month. */
export interface DateWord {
  readonly kind: string;
  readonly of: string;
  readonly calendar?: Calendar;
  /** The name of a month that is also short for a day of the week. */
  readonly isWeekday?: boolean;
}

type Names = ReadonlyMap<string, DateWord>;

const ENGLISH = ['en', 'en-GB'];

/** Languages whose names of months and days of the week are known, beside English, by the script they are written in. */
const LANGUAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^\p{Script=Latin}/u,
    [...['de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'ro', 'tr', 'id'], 'en-u-ca-persian'],
  ],
  [/^\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg']],
  [/^\p{Script=Greek}/u, ['el']],
  [/^\p{Script=Hebrew}/u, ['he']],
  [/^\p{Script=Arabic}/u, ['fa', 'fa-AF', 'ar-EG', 'ar-LB', 'ar-MA', 'ar-DZ', 'fa-u-ca-persian', 'fa-AF-u-ca-persian']],
  [/^\p{Script=Han}/u, ['ja', 'zh']],
  [/^\p{Script=Hangul}/u, ['ko']],
];

/** The only name of a month that is also short for a day of the week, in Spanish, French and Italian. */
const MARCH_OR_TUESDAY = 'mar';

/** Names by their languages; it takes a while to ask `Intl`, and most tables have none. */
const KNOWN = new Map<readonly string[], Names>();

/** The month or day of the week of that name, folded; null when unknown, or when it is that of another month in another language. */
export function dateName(word: string): DateWord | null {
  const name = namesOf(ENGLISH).get(word);
  if (name) return word === MARCH_OR_TUESDAY ? { ...name, isWeekday: true } : name;
  const languages = LANGUAGES.find(([script]) => script.test(word))?.[1];
  return (languages && namesOf(languages).get(word)) ?? null;
}

function namesOf(languages: readonly string[]): Names {
  const known = KNOWN.get(languages);
  if (known) return known;
  const names = new Map<string, DateWord>();
  const unclear = new Set<string>();
  for (const [word, name] of languages.flatMap(namesIn)) {
    const other = names.get(word);
    if (other?.kind === 'month' && name.kind === 'month' && (other.of !== name.of || other.calendar !== name.calendar)) unclear.add(word);
    if (!other || name.kind === 'month') names.set(word, name);
  }
  for (const word of unclear) names.delete(word);
  KNOWN.set(languages, names);
  return names;
}

/** Names of months and days of the week in a language, long and short, alone and as they are beside a day. */
function namesIn(language: string): readonly (readonly [string, DateWord])[] {
  const isSolar = language.endsWith('persian');
  const named = (part: 'month' | 'weekday', options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(isSolar ? language : `${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
    // The 15th of each month of 2025, on one or another day of the week; the first one is in the tenth of the Solar Hijri year.
    return Array.from({ length: 12 }, (_, i): readonly [string, DateWord] => {
      const name = format.formatToParts(Date.UTC(2025, i, 15)).find(({ type }) => type === part)?.value ?? '';
      const month = String((isSolar ? (i + 9) % 12 : i) + 1);
      const word: DateWord =
        part === 'weekday' ? { kind: part, of: '' } : { kind: part, of: month, calendar: isSolar ? 'solar' : 'gregory' };
      return [foldedWord(name.replace(/[.\s'’\u200c-]+/g, ' ').trim()), word];
    });
  };
  const names = (['long', 'short'] as const).flatMap((style) => [
    ...named('month', { month: style }),
    ...named('month', { month: style, day: 'numeric' }),
    ...named('weekday', { weekday: style }),
  ]);
  return names.filter(([word]) => word && !/\d/.test(word));
}

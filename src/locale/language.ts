export type Language = 'en' | 'fa' | 'ja';

/** Gregorian, Solar Hijri, and the Gregorian year in Japanese eras. */
export type Calendar = 'gregory' | 'persian' | 'japanese';

export const languages: readonly Language[] = ['en', 'fa', 'ja'];

/** The language of the messages for a BCP 47 tag: by its first subtag, else English. */
export function matchLanguage(tag: string | null | undefined): Language {
  const first = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === first) ?? 'en';
}

/** Of the messages that a reader of this tag gets. */
export function directionOf(tag: string | null | undefined): 'ltr' | 'rtl' {
  return matchLanguage(tag) === 'fa' ? 'rtl' : 'ltr';
}

export type Language = 'en' | 'fa' | 'ja';

/** Gregorian, Solar Hijri, or Gregorian with years in Japanese eras. */
export type Calendar = 'gregory' | 'persian' | 'japanese';

export const languages: readonly Language[] = ['en', 'fa', 'ja'];

/** The language of the messages for a BCP 47 tag, by its primary subtag; English for others. */
export function matchLanguage(tag: string | null | undefined): Language {
  const first = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === first) ?? 'en';
}

/** The direction of the messages for a BCP 47 tag. */
export function directionOf(tag: string | null | undefined): 'ltr' | 'rtl' {
  return matchLanguage(tag) === 'fa' ? 'rtl' : 'ltr';
}

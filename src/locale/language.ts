export type Language = 'en' | 'fa' | 'ja';

export const languages: readonly Language[] = ['en', 'fa', 'ja'];

/** The language of the messages for a BCP 47 tag: by its first subtag, else English. */
export function matchLanguage(tag: string | null | undefined): Language {
  const first = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === first) ?? 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

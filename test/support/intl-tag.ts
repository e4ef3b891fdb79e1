import type { Language } from '../../src/locale/language.js';

/** The locale for `Intl` where it is the oracle: British English, for "9 April" and "Sept". */
export const INTL_TAG: Readonly<Record<Language, string>> = { en: 'en-GB', fa: 'fa-IR', ja: 'ja-JP' };

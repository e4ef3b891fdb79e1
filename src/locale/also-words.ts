import type { Language } from './language.js';

/** Said before the names of those who were asked about and are not drawn. */
export const alsoWords: Readonly<Record<Language, string>> = { en: 'Also:', fa: 'همچنین:', ja: 'ほかに：' };

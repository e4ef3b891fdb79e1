import { en } from './en.js';
import type { Language } from './language.js';
import type { Messages } from './messages.js';

/** The languages that are there. English always is, so that a page whose words cannot be had is still read. */
const loaded: { [L in Language]?: Messages } = { en };

const FETCH = { fa: () => import('./fa.js').then(({ fa }) => fa), ja: () => import('./ja.js').then(({ ja }) => ja) };

/** True when everything can be said in a language at once. */
export function hasWords(language: Language): boolean {
  return loaded[language] !== undefined;
}

/** Fetches the words of a language once. Rejects when they cannot be had. */
export async function loadWords(language: Language): Promise<void> {
  if (language !== 'en') loaded[language] ??= await FETCH[language]();
}

/** The words of a language; English until they are loaded. */
export function messagesIn(language: Language): Messages {
  return loaded[language] ?? en;
}

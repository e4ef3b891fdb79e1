import { en } from './en.js';
import type { Language } from './language.js';
import type { Messages } from './messages.js';

/** Languages loaded so far. English is bundled, as the fallback while another loads or when it cannot be loaded. */
const loaded: { [L in Language]?: Messages } = { en };

const FETCH = { fa: () => import('./fa.js').then(({ fa }) => fa), ja: () => import('./ja.js').then(({ ja }) => ja) };

/** True when the messages of a language are loaded. */
export function hasWords(language: Language): boolean {
  return loaded[language] !== undefined;
}

/** Loads the messages of a language, once. Rejects when they cannot be fetched. */
export async function loadWords(language: Language): Promise<void> {
  if (language !== 'en') loaded[language] ??= await FETCH[language]();
}

/** The messages of a language; English until it is loaded. */
export function messagesIn(language: Language): Messages {
  return loaded[language] ?? en;
}

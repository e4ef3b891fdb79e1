import type { Language } from '../locale/language.js';
import { en } from './words-en.js';
import { fa } from './words-fa.js';
import { ja } from './words-ja.js';
import type { Words } from './words.js';

const WORDS: Readonly<Record<Language, Words>> = { en, fa, ja };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

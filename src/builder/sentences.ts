import type { Locale } from '../locale/locale.js';

/** Sentences, one after the other. */
export function sentences({ language }: Locale, ...said: readonly string[]): string {
  return said.filter(Boolean).join(language === 'ja' ? '' : ' ');
}

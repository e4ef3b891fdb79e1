import * as en from './en.js';
import type { Language } from './language.js';
import type { Words } from './messages.js';

type Catalogue<T> = Readonly<Record<Language, T>>;

/** English is always there, so that a page whose words cannot be had is still read. */
const packs: { [L in Exclude<Language, 'en'>]?: Words } = {};

const FETCH = { fa: () => import('./fa.js'), ja: () => import('./ja.js') };

/** True when everything can be said in a language at once. */
export function hasWords(language: Language): boolean {
  return language === 'en' || packs[language] !== undefined;
}

/** Fetches the words of a language once. Rejects when they cannot be had. */
export async function loadWords(language: Language): Promise<void> {
  if (language !== 'en') packs[language] ??= await FETCH[language]();
}

/** One section in every language; English where the words are not there yet. */
function section<Name extends keyof Words>(name: Name, english: Words[Name]): Catalogue<Words[Name]> {
  return {
    en: english,
    get fa() {
      return packs.fa?.[name] ?? english;
    },
    get ja() {
      return packs.ja?.[name] ?? english;
    },
  };
}

// One constant a section, so that a bundle carries only the English phrases of its own widgets.
export const commonMessages = /* @__PURE__ */ section('common', en.common);
export const dateMessages = /* @__PURE__ */ section('dates', en.dates);
export const timelineMessages = /* @__PURE__ */ section('timeline', en.timeline);
export const networkMessages = /* @__PURE__ */ section('network', en.network);
export const mapMessages = /* @__PURE__ */ section('map', en.map);
export const dashboardMessages = /* @__PURE__ */ section('dashboard', en.dashboard);

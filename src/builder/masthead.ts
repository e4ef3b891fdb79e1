import { html, type TemplateResult } from 'lit';
import { languages, type Language } from '../locale/language.js';
import { menu } from './menu.js';
import type { Words } from './words.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Each language in its own words. */
const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', fa: 'فارسی', ja: '日本語' };

interface Masthead {
  readonly words: Words;
  readonly language: Language;
  readonly theme: Theme;
  readonly setLanguage: (language: string) => void;
  readonly setTheme: (theme: string) => void;
}

/** Returns the head of the page: what it is for, its language and its colours. */
export function masthead({ words, language, theme, setLanguage, setTheme }: Masthead): TemplateResult {
  return html`<header>
    <h1>${words.title}</h1>
    <div class="row">
      ${menu({
        ...{ label: words.language, value: language, choose: setLanguage, key: 'language' },
        choices: languages.map((value) => ({ value, label: LANGUAGES[value], lang: value })),
      })}
      ${menu({
        ...{ label: words.theme, value: theme, choose: setTheme, key: 'theme' },
        choices: THEMES.map((value) => ({ value, label: words.themes[value] })),
      })}
    </div>
    <p class="lead">${words.lead}</p>
  </header>`;
}

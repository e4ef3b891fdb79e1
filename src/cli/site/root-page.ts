import { html } from 'lit';
import { directionOf, type Language } from '../../locale/locale.js';
import { siteWords } from '../../locale/site-words.js';
import { figureDom, htmlText } from '../figure-dom.js';
import { documentText, rootHead } from './head.js';
import type { Site } from './page.js';

/** Returns the document at the root of the site, which leads to the languages. */
export function rootText(site: Site, titles: ReadonlyMap<Language, string>): string {
  const [first] = site.languages;
  const title = titles.get(first!)!;
  const body = figureDom(
    html`<header><h1>${title}</h1></header>
      <main class="text">
        <ul class="roots">
          ${[...titles].map(
            ([lang, each]) =>
              html`<li lang=${lang} dir=${directionOf(lang)}>
                <a href="${lang}/" hreflang=${lang}>${siteWords[lang].name}<br /><bdi>${each}</bdi></a>
              </li>`,
          )}
        </ul>
      </main>`,
    'body',
  );
  return documentText(first!, rootHead(site, title, titles), body.children.map(htmlText));
}

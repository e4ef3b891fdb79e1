import { html, nothing } from 'lit';
import { credit } from '../../element/credited-picture.js';
import { directionOf } from '../../locale/locale.js';
import { siteWords } from '../../locale/site-words.js';
import { figureDom, htmlText } from '../figure-dom.js';
import { isTag } from '../packages.js';
import { documentText, pageHead } from './head.js';
import { partName, TABLES, type Page, type Site } from './page.js';
import { pagePath, PAGES, relativeAddress } from './paths.js';

/** Returns the document of a page. It has no script but a module, and no style but linked ones. */
export function pageText(page: Page, site: Site): string {
  const { name, locale, siteTitle } = page;
  const { language } = locale;
  const { base, languages } = site;
  const path = pagePath(language, name);
  const relative = (to: string) => relativeAddress(to, path);
  const part = name === 'overview' ? '' : partName(name, locale);
  const others = languages.filter((lang) => lang !== language);
  const around = figureDom(
    html`<header>
        <h1>
          <a href=${relative(`${language}/`)}>${siteTitle}</a>${
            part ? html`<span class="unseen">${locale.common.colon}${part}</span>` : nothing
          }
        </h1>
        <nav class="pages" aria-label=${siteWords[language].pages}>
          ${PAGES.filter((each) => each !== 'overview').map(
            (each) =>
              html`<a href=${relative(pagePath(language, each))} aria-current=${each === name ? 'page' : nothing}
                >${partName(each, locale)}</a
              > `,
          )}<a href="#data">${siteWords[language].data}</a>
        </nav>
        ${
          others.length
            ? html`<nav aria-label=${siteWords[language].languages}>
                ${others.map(
                  (lang) =>
                    html`<a href=${relative(pagePath(lang, name))} lang=${lang} dir=${directionOf(lang)} hreflang=${lang}
                      >${siteWords[lang].name}</a
                    > `,
                )}
              </nav>`
            : nothing
        }
      </header>
      <footer id="data">
        <p>${credit(site.dataset, locale)}</p>
        <p>
          ${siteWords[language].data}${locale.common.colon}${[
            ...['data.json', ...TABLES.map((table) => `${language}/${table}`), ...(base ? [`${language}/feed.xml`] : [])].map(
              (file, i) => html`${i ? locale.common.comma : nothing}<a href=${relative(file)} dir="ltr">${file.split('/').at(-1)}</a>`,
            ),
          ]}
        </p>
      </footer>`,
    'body',
  );
  const [header, footer] = around.children.filter(isTag);
  const main = figureDom(html`${page.body}`, 'main');
  const content = ['<main>', ...main.children.map(htmlText), page.fragment, '</main>'];
  return documentText(language, pageHead(page, site), [htmlText(header!), ...content, htmlText(footer!)]);
}

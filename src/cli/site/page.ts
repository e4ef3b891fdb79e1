import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../../data/types.js';
import { credit } from '../../element/credited-picture.js';
import { directionOf, type Language, type Locale } from '../../locale/locale.js';
import { siteWords } from '../../locale/site-words.js';
import { VIEWS, type View } from '../figure.js';
import { figureDom, make } from '../figure-dom.js';
import { isTag, serializeDom, Text, type AnyNode, type Element } from '../packages.js';
import type { JsonLd } from './json-ld.js';
import { pagePath, PAGES, relativeAddress, type PageName } from './paths.js';

/** What all pages of a site have in common. */
export interface Site {
  readonly dataset: Dataset;
  readonly languages: readonly Language[];
  /** Absolute address of the site; empty if it is not known. */
  readonly base: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

export interface Page {
  readonly name: PageName;
  readonly locale: Locale;
  /** Of the site, in the language of the page. */
  readonly siteTitle: string;
  /** What it finds, for those who come across a link to it. */
  readonly headline: string;
  readonly description: string;
  readonly body: TemplateResult | typeof nothing;
  /** HTML that stands below the body, as it is. */
  readonly fragment: string;
  /** Paths of its style sheets. */
  readonly styles: readonly string[];
  /** Picture for links to the page; null if there is none. */
  readonly image: PageImage | null;
  readonly data: JsonLd;
}

export interface PageImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export const STYLES = 'site.css';

/** Files with what a page shows, in the folder of its language. */
export const TABLES = ['events.csv', 'actors.csv', 'ties.csv'] as const;

/** Returns the document of a page. It has no script but a module, and no style but linked ones. */
export function pageText(page: Page, site: Site): string {
  const { name, locale, siteTitle, headline, description, image, data } = page;
  const { language } = locale;
  const { base, languages } = site;
  const path = pagePath(language, name);
  const relative = (to: string) => relativeAddress(to, path);
  const addressOf = (to: string) => (base ? base + to : relative(to));
  const part = name === 'overview' ? '' : partName(name, locale);
  const others = languages.filter((lang) => lang !== language);
  const preview = base ? image : null;
  const head = make(
    'head',
    {},
    ...firstOf([part, siteTitle].filter(Boolean).join(locale.common.dot), description, site.theme),
    ...(base ? [make('link', { rel: 'canonical', href: base + path })] : []),
    ...languages.map((lang) => make('link', { rel: 'alternate', hreflang: lang, href: addressOf(pagePath(lang, name)) })),
    make('link', { rel: 'alternate', hreflang: 'x-default', href: addressOf('') }),
    ...(base
      ? [make('link', { rel: 'alternate', type: 'application/rss+xml', title: siteTitle, href: relative(`${language}/feed.xml`) })]
      : []),
    ...[
      ['og:type', 'website'],
      ['og:site_name', siteTitle],
      ['og:title', headline],
      ['og:description', description],
      ['og:locale', language],
      ...others.map((lang) => ['og:locale:alternate', lang]),
      ...(base ? [['og:url', base + path]] : []),
      ...(preview
        ? [
            ['og:image', base + preview.path],
            ['og:image:type', 'image/png'],
            ['og:image:width', `${preview.width}`],
            ['og:image:height', `${preview.height}`],
            ['og:image:alt', preview.alt],
          ]
        : []),
    ].map(([property, content]) => make('meta', { property: property!, content: content! })),
    make('meta', { name: 'twitter:card', content: preview ? 'summary_large_image' : 'summary' }),
    make('link', { rel: 'stylesheet', href: relative(STYLES) }),
    // They are linked from within, where browsers find them late.
    ...page.styles.map((sheet) => make('link', { rel: 'preload', as: 'style', href: relative(sheet) })),
    ...(isView(name) ? [make('script', { type: 'module', src: relative(`cdn/${name}.js`) })] : []),
    make('script', { type: 'application/ld+json' }, new Text(scriptText(data))),
  );
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
  return documentText(language, head, [textOf(header!), '<main>', ...main.children.map(textOf), page.fragment, '</main>', textOf(footer!)]);
}

/** Returns the document at the root of the site, which leads to the languages. */
export function rootText(site: Site, titles: ReadonlyMap<Language, string>): string {
  const { languages, base, theme } = site;
  const [first] = languages;
  const title = titles.get(first!)!;
  const head = make(
    'head',
    {},
    ...firstOf(title, [...titles.values()].join(' · '), theme),
    ...(base ? [make('link', { rel: 'canonical', href: base })] : []),
    ...languages.map((lang) => make('link', { rel: 'alternate', hreflang: lang, href: `${base}${lang}/` })),
    make('link', { rel: 'stylesheet', href: STYLES }),
  );
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
  return documentText(first!, head, body.children.map(textOf));
}

/** What a page of a site is called. */
export function partName(name: Exclude<PageName, 'overview'>, { language, timeline }: Locale): string {
  return name === 'events' ? timeline.everyEvent : siteWords[language][name];
}

export function isView(name: PageName): name is View {
  return (VIEWS as readonly string[]).includes(name);
}

function firstOf(title: string, description: string, theme: Site['theme']): readonly Element[] {
  return [
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'color-scheme', content: theme === 'auto' ? 'light dark' : theme }),
    make('title', {}, new Text(title)),
    make('meta', { name: 'description', content: description }),
  ];
}

function documentText(lang: Language, head: Element, body: readonly string[]): string {
  return `<!doctype html>\n<html lang="${lang}" dir="${directionOf(lang)}">${textOf(head)}<body>${body.join('')}</body></html>\n`;
}

function textOf(node: AnyNode): string {
  return serializeDom(node, { encodeEntities: 'utf8' });
}

/** JSON in which nothing ends or hides a script element. */
function scriptText(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

import { directionOf, type Language } from '../../locale/locale.js';
import { htmlText, make } from '../figure-dom.js';
import { Text, type Element } from '../packages.js';
import type { JsonLd } from './json-ld.js';
import { partName, STYLES, type Page, type Site } from './page.js';
import { isView, pagePath, relativeAddress } from './paths.js';

/** Returns what a page says to those who do not show it: search engines, other sites, browsers. */
export function pageHead(page: Page, site: Site): Element {
  const { name, locale, siteTitle, headline, description, image, data } = page;
  const { language } = locale;
  const { base, languages } = site;
  const path = pagePath(language, name);
  const relative = (to: string) => relativeAddress(to, path);
  const addressOf = (to: string) => (base ? base + to : relative(to));
  const part = name === 'overview' ? '' : partName(name, locale);
  return make(
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
      ...(base ? [['og:url', base + path]] : []),
      ...(image
        ? [
            ['og:image', base + image.path],
            ['og:image:type', 'image/png'],
            ['og:image:width', `${image.width}`],
            ['og:image:height', `${image.height}`],
            ['og:image:alt', image.alt],
          ]
        : []),
    ].map(([property, content]) => make('meta', { property: property!, content: content! })),
    make('meta', { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' }),
    make('link', { rel: 'stylesheet', href: relative(STYLES) }),
    // They are linked from within, where browsers find them late.
    ...page.styles.map((sheet) => make('link', { rel: 'preload', as: 'style', href: relative(sheet) })),
    ...(isView(name) ? [make('script', { type: 'module', src: relative(`cdn/${name}.js`) })] : []),
    make('script', { type: 'application/ld+json' }, new Text(scriptText(data))),
  );
}

/** Returns the head of the document at the root of a site. */
export function rootHead({ languages, base, theme }: Site, title: string, titles: ReadonlyMap<Language, string>): Element {
  return make(
    'head',
    {},
    ...firstOf(title, [...titles.values()].join(' · '), theme),
    ...(base ? [make('link', { rel: 'canonical', href: base })] : []),
    ...languages.map((lang) => make('link', { rel: 'alternate', hreflang: lang, href: `${base}${lang}/` })),
    make('link', { rel: 'stylesheet', href: STYLES }),
  );
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

/** JSON in which nothing ends or hides a script element. */
function scriptText(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Returns an HTML document of a head and of what is in its body. */
export function documentText(lang: Language, head: Element, body: readonly string[]): string {
  return `<!doctype html>\n<html lang="${lang}" dir="${directionOf(lang)}">${htmlText(head)}<body>${body.join('')}</body></html>\n`;
}

import type { Language } from '../../locale/locale.js';
import { make, xmlText } from '../figure-dom.js';
import { Text } from '../packages.js';
import { pagePath, PAGES } from './paths.js';

/** Returns the sitemap of a site at an absolute address: every page, with its other languages. */
export function sitemapText(base: string, languages: readonly Language[]): string {
  const urls = PAGES.flatMap((name) => {
    const others = languages.map((lang) =>
      make('xhtml:link', { rel: 'alternate', hreflang: lang, href: `${base}${pagePath(lang, name)}` }),
    );
    return languages.map((lang) =>
      make('url', {}, make('loc', {}, new Text(`${base}${pagePath(lang, name)}`)), ...others.map((link) => link.cloneNode())),
    );
  });
  const root = make('url', {}, make('loc', {}, new Text(base)));
  const spaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(make('urlset', spaces, root, ...urls))}\n`;
}

/** Returns what robots are told: that they may read everything, and where the sitemap is. */
export function robotsText(base: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`;
}

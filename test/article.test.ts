import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/data/parse.js';
import { indexDataset, refOf } from '../src/model/dataset-index.js';

const root = join(import.meta.dirname, '..');
const raw: unknown = JSON.parse(readFileSync(join(root, 'data/iran-japan/iran-japan.json'), 'utf8'));
const index = indexDataset(parse(raw).dataset!);
const addresses = new Set(index.dataset.sources.map(({ url }) => url));

const LANGUAGES = ['en', 'fa', 'ja'] as const;
const pages = new Map(
  LANGUAGES.map((lang) => [lang, readFileSync(join(root, `demo/article/${lang === 'en' ? 'index' : lang}.html`), 'utf8')]),
);

/** What stands in an attribute, in order. */
const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`\\b${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!.replaceAll('&amp;', '&'));
const linksOf = (html: string) => valuesOf(html, 'href').filter((href) => href.startsWith('http'));
const blocksOf = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([all]) => all);

describe.each([...pages])('The article in %s', (lang, html) => {
  it('says which language it is in, and which way that is read', () => {
    expect(html).toContain(`<html lang="${lang}" dir="${lang === 'fa' ? 'rtl' : 'ltr'}">`);
  });

  it('mentions and shows only what is in the data', () => {
    const named = [...valuesOf(html, 'ref'), ...valuesOf(html, 'selected')];
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !refOf(index, id))).toEqual([]);
  });

  it('links only sources that the data name', () => {
    expect(linksOf(html).filter((href) => !addresses.has(href))).toEqual([]);
  });

  it('ends every paragraph about what happened, every step and the quotation with sources', () => {
    const told = blocksOf(html, 'p').filter((paragraph) => paragraph.includes('<bilateral-mention'));
    // The quotation follows the one that announces it.
    expect(told.filter((paragraph) => !linksOf(paragraph).length)).toHaveLength(1);
    expect(blocksOf(html, 'bilateral-step').map((step) => linksOf(step).length > 0)).toEqual(Array(7).fill(true));
    expect(linksOf(blocksOf(html, 'blockquote')[0]!)).toHaveLength(2);
  });

  it('supports each step by sources of the records that it mentions', () => {
    const unsupported = blocksOf(html, 'bilateral-step').flatMap((step) => {
      const events = valuesOf(step, 'ref')
        .concat(valuesOf(step, 'selected'))
        .flatMap((id) => index.eventById.get(id) ?? []);
      const known = new Set(events.flatMap(({ sources = [] }) => sources.map((id) => index.sourceById.get(id)?.url)));
      const cited = new Set(linksOf(step));
      // Each link belongs to one of the events, and each event has one of the links.
      return [
        ...[...cited].filter((href) => !known.has(href)),
        ...events.filter(({ sources = [] }) => !sources.some((id) => cited.has(index.sourceById.get(id)?.url ?? ''))).map(({ id }) => id),
      ];
    });
    expect(unsupported).toEqual([]);
  });
});

describe('The article', () => {
  it('has the same steps, mentions and sources in each language', () => {
    const shown = [...pages.values()].map((html) => ({
      steps: [...html.matchAll(/<bilateral-step([^>]*)>/g)].map(([, attributes]) => attributes!.replace(/\s+/g, ' ')),
      mentions: valuesOf(html, 'ref').sort(),
      sources: linksOf(html),
    }));
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });
});

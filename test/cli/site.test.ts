import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { PNG } from 'pngjs';
import { Parser } from 'saxen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../src/cli/figure-dom.js';
import { parse } from '../../src/data/parse.js';
import { bilateral } from '../support/command.js';

const HOSTILE =
  '</script></style></title></main><b id=broken><script>alert(1)</script><style>a</style>' +
  '<template shadowrootmode="open"><style>b</style></template><!-- ]]> & &amp; "quoted\' \u0007';

const LANGUAGES = ['en', 'fa', 'ja'];
const VIEWS = ['timeline', 'network', 'map', 'dashboard'];
const PAGES = ['', ...VIEWS.map((view) => `${view}/`), 'events/'];
const URL_OF_SITE = 'https://example.org/north-south/';

const DATA = {
  format: 'bilateral/1',
  meta: {
    title: { en: `Norland and Sudland ${HOSTILE}`, fa: 'شمال و جنوب', ja: '北と南' },
    languages: LANGUAGES,
    publisher: `A house ${HOSTILE}`,
    license: 'CC-BY-4.0',
    compiled: '2024-05',
  },
  sides: { a: { country: 'QNO', name: 'Norland' }, b: { country: 'QSU', name: 'Sudland' } },
  sources: [
    { id: 'paper', title: `A title ${HOSTILE}`, publisher: 'A paper', url: 'https://example.com/a?b=1&c="2"', date: '2001-02-04' },
    { id: 'book', title: 'A book', url: 'https://example.com/book?a=1&b=2' },
  ],
  places: [
    { id: 'north', name: `Northtown ${HOSTILE}`, country: 'QNO', lon: 10, lat: 60 },
    { id: 'south', name: 'The south', country: 'QSU', lon: 20, lat: 40, precision: 'region' },
  ],
  actors: [
    { id: 'n', type: 'person', name: `Anna ${HOSTILE}`, country: 'QNO' },
    { id: 's', type: 'person', name: 'Berta', country: 'QSU' },
  ],
  events: [
    { id: 'first', date: '1950~', title: 'A first visit', kind: 'visit', initiator: 'QNO', place: 'south', participants: ['n', 's'] },
    {
      id: `ev"<>&' ${HOSTILE}`,
      date: '2001-02-03/2001-02-05',
      title: { en: `Talks ${HOSTILE}`, fa: 'گفت‌وگو', ja: '会談' },
      summary: `What was said ${HOSTILE}`,
      kind: 'meeting',
      initiator: 'both',
      place: 'north',
      sources: ['paper', 'book'],
      quotes: [{ text: `Well, ${HOSTILE}`, by: 'n', sources: ['paper'] }],
    },
    { id: 'last', date: '2010-06', title: 'A last visit', kind: 'visit', initiator: 'QSU', place: 'north', sources: ['book'] },
  ],
  ties: [{ id: 't', from: 'n', to: 's', kind: 'met', start: '2001', sources: ['paper'] }],
};

const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(folder, { recursive: true }));

const make = (out: string, ...options: readonly string[]) =>
  bilateral(['site', '-', '--out', join(folder, out), ...options], JSON.stringify(DATA));

/** Paths of all files, and what is in each. */
function filesOf(out: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => statSync(join(folder, out, name)).isFile()).map((name) => name.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, out, path))]));
}

let files: ReadonlyMap<string, Buffer>;
let told: readonly string[];
beforeAll(async () => {
  const said = await make('site', '--url', URL_OF_SITE);
  expect(said).toMatchObject({ code: 0, message: '', text: '' });
  told = said.told;
  files = filesOf('site');
});

const textOf = (path: string) => files.get(path)!.toString();

/** What is in a template is no part of a document. */
const withRoots = (text: string) => text.replaceAll(/(<\/?)template/g, '$1shadow-root');

function all(text: string, selector: string): readonly Element[] {
  return selectAll<AnyNode, Element>(selector, parseDocument(withRoots(text)));
}

const pages = () => [...files.keys()].filter((path) => path.endsWith('.html'));

const metaOf = (text: string) =>
  new Map(all(text, 'meta[property], meta[name]').map(({ attribs }) => [attribs['property'] ?? attribs['name']!, attribs['content']!]));

type Ld = Readonly<Record<string, unknown>>;
const ldOf = (text: string) => JSON.parse(textIn(all(text, 'script[type="application/ld+json"]')[0]!)) as Ld;

/** Elements of an XML text by their names; throws if it is not well-formed. */
function xml(text: string): readonly { readonly name: string; readonly attrs: Readonly<Record<string, string>>; text: string }[] {
  const found: { name: string; attrs: Record<string, string>; text: string }[] = [];
  const open: typeof found = [];
  const parser = new Parser();
  const refuse = (error: Error) => {
    throw error;
  };
  parser.on('error', refuse).on('warn', refuse);
  parser.on('openTag', (name, attrs, decode) => {
    const read = Object.entries(attrs() as Record<string, string>).map(([key, value]) => [key, decode(value)]);
    const element = { name, attrs: Object.fromEntries(read) as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (value, decode) => {
    const element = open.at(-1);
    if (element) element.text += decode(value);
  });
  parser.parse(text);
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]|&(?!#?\w+;)/);
  return found;
}

describe('A site', () => {
  it('has a page for each view in each language, and one that leads to the languages', () => {
    expect(pages()).toEqual([...LANGUAGES.flatMap((lang) => PAGES.map((page) => `${lang}/${page}index.html`)), 'index.html'].sort());
    expect(all(textOf('index.html'), 'main a').map(({ attribs }) => [attribs['href'], attribs['hreflang']])).toEqual(
      LANGUAGES.map((lang) => [`${lang}/`, lang]),
    );
    expect(told.filter((line) => /^\d+\/\d+$/.test(line))).toHaveLength(LANGUAGES.length * PAGES.length);
  });

  it.each(LANGUAGES)('says in %s what its pages are, which way they are read and where the others are', (lang) => {
    for (const page of PAGES) {
      const text = textOf(`${lang}/${page}index.html`);
      const [html] = all(text, 'html');
      expect(html!.attribs).toEqual({ lang, dir: lang === 'fa' ? 'rtl' : 'ltr' });
      const meta = metaOf(text);
      for (const name of ['description', 'og:title', 'og:description', 'og:site_name']) expect(meta.get(name), name).toBeTruthy();
      expect(meta.get('og:url')).toBe(`${URL_OF_SITE}${lang}/${page}`);
      expect(all(text, 'link[rel=canonical]')[0]!.attribs['href']).toBe(`${URL_OF_SITE}${lang}/${page}`);
      expect(all(text, 'link[hreflang]').map(({ attribs }) => [attribs['hreflang'], attribs['href']])).toEqual([
        ...LANGUAGES.map((each) => [each, `${URL_OF_SITE}${each}/${page}`]),
        ['x-default', URL_OF_SITE],
      ]);
      expect(all(text, 'title')).toHaveLength(1);
      expect(all(text, 'h1')).toHaveLength(1);
    }
    const titles = PAGES.map((page) => textIn(all(textOf(`${lang}/${page}index.html`), 'title')[0]!));
    expect(new Set(titles).size).toBe(PAGES.length);
  });

  it('tells the years of its events and no others', () => {
    expect(metaOf(textOf('en/timeline/index.html')).get('description')).toMatch(/3 events from 1950 to 2010\.$/);
    expect(ldOf(textOf('en/index.html'))).toMatchObject({ temporalCoverage: '1950-01-01/2010-06-30' });
  });

  it('names its pages in the words of their language', () => {
    const linksOf = (lang: string) => all(textOf(`${lang}/map/index.html`), 'nav a').map((link) => textIn(link).trim());
    expect(linksOf('en')).toEqual(['Timeline', 'Network', 'Map', 'Dashboard', 'Every event', 'Data', 'فارسی', '日本語']);
    expect(linksOf('fa')).toEqual(['گاه‌شمار', 'شبکه', 'نقشه', 'داشبورد', 'همهٔ رویدادها', 'داده‌ها', 'English', '日本語']);
    expect(linksOf('ja')).toEqual(['年表', 'ネットワーク', '地図', 'ダッシュボード', 'すべての出来事', 'データ', 'English', 'فارسی']);
  });

  it('has every file and place that a page names, and requests nothing from elsewhere', () => {
    const missing: string[] = [];
    for (const page of pages()) {
      const text = textOf(page);
      const loaded = all(text, 'script[src], img, source, link[rel=stylesheet], link[rel=preload], [rendered]');
      const named = [...loaded, ...all(text, 'a[href], link[rel=alternate][type]')];
      for (const { attribs } of named) {
        const address = attribs['src'] ?? attribs['srcset'] ?? attribs['href']!;
        if (/^https?:/.test(address) && !loaded.some((each) => each.attribs === attribs)) continue;
        const { origin, pathname, hash } = new URL(address, `https://site.test/${page}`);
        const path = decodeURI(pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html');
        const target = files.get(path);
        const id = decodeURIComponent(hash.slice(1));
        const isThere = target && (!id || all(target.toString(), '[id]').some((each) => each.attribs['id'] === id));
        if (origin !== 'https://site.test' || !isThere) missing.push(`${page} → ${address}`);
      }
    }
    expect(missing).toEqual([]);
    for (const path of files.keys()) if (path.endsWith('.css')) expect(textOf(path)).not.toMatch(/@import|url\(["']?(?!#)/);
  });

  it('needs no style or script inside a page', () => {
    for (const page of pages()) {
      expect(all(textOf(page), 'style, [style], script:not([src]):not([type="application/ld+json"])')).toEqual([]);
      expect(all(textOf(page), '*').flatMap(({ attribs }) => Object.keys(attribs).filter((name) => name.startsWith('on')))).toEqual([]);
    }
  });

  it.each(VIEWS)('shows the %s without a script, and brings it to life from the data beside it', (view) => {
    for (const lang of LANGUAGES) {
      const text = textOf(`${lang}/${view}/index.html`);
      const [host] = all(text, `main > bilateral-${view}`);
      expect(host!.attribs).toMatchObject({ lang, src: `../../data.${lang}.json`, load: 'visible' });
      expect(host!.attribs['rendered']!.split(' ')).toHaveLength(3);
      expect(all(text, `main > bilateral-${view} > shadow-root svg`).length).toBeGreaterThan(0);
      expect(all(text, `main > bilateral-${view} > [slot=list] > li`).length).toBeGreaterThan(0);
      const [script, ...others] = all(text, 'script[src]');
      expect(script!.attribs).toEqual({ type: 'module', src: `../../cdn/${view}.js` });
      expect(others).toEqual([]);
    }
  });

  it('gives each widget of a dashboard the style sheet that is meant for it', () => {
    const sheets = all(textOf('en/dashboard/index.html'), 'shadow-root > link').map(({ attribs }) => attribs['href']!);
    expect(new Set(sheets).size).toBe(4);
  });

  it('lists every event with all that is told of it, in a place of its own', () => {
    const items = all(textOf('fa/events/index.html'), 'main > ol > li');
    expect(items.map(({ attribs }) => attribs['id'])).toEqual(DATA.events.map(({ id }) => withRoots(id).replace('\u0007', '')));
    expect(textIn(items[1]!)).toContain('گفت‌وگو');
    expect(textIn(items[1]!)).toContain('What was said');
    expect(textIn(items[1]!)).toContain('A paper');
  });

  it('lets nothing in the data become a part of a page', () => {
    for (const page of pages()) {
      const scripts = all(textOf(page), 'script').map(({ attribs }) => attribs['type']);
      expect(scripts.filter((type) => type !== 'application/ld+json' && type !== 'module')).toEqual([]);
      expect(all(textOf(page), '#broken')).toEqual([]);
      expect(all(textOf(page), 'main')).toHaveLength(1);
      expect(all(textOf(page), 'body > *').map(({ name }) => name)).toEqual([
        'header',
        'main',
        ...(page === 'index.html' ? [] : ['footer']),
      ]);
    }
    for (const [path, content] of files) if (path.endsWith('.css')) expect(content.length, path).toBeGreaterThan(1000);
  });

  it('is about the countries of its data and of no others', () => {
    for (const [path, content] of files) {
      if (!/^(cdn|data)\//.test(path) && !path.endsWith('.png'))
        expect(content.toString()).not.toMatch(/Iran|Japan|ایران|ژاپن|イラン|日本(?!語)/);
    }
  });
});

describe('The data of a site', () => {
  it('are a data set, its first views and tables in each language', () => {
    const { dataset, problems } = parse(JSON.parse(textOf('data.json')));
    expect(problems).toEqual([]);
    expect(dataset!.events).toHaveLength(3);
    for (const lang of LANGUAGES) {
      expect(parse(JSON.parse(textOf(`data.${lang}.json`))).dataset!.meta.whole).toBe('data.json');
      for (const table of ['events', 'actors', 'ties']) expect(textOf(`${lang}/${table}.csv`)).toMatch(/^id,/);
    }
    expect(textOf('ja/events.csv')).toContain('会談');
  });

  it('are told to programs as a data set, with its licence, its publisher and its files', () => {
    for (const view of VIEWS) {
      const ld = ldOf(textOf(`en/${view}/index.html`));
      expect(ld).toMatchObject({
        '@type': 'Dataset',
        license: { name: 'CC-BY-4.0' },
        publisher: { '@type': 'Organization' },
        dateModified: '2024-05',
        url: `${URL_OF_SITE}en/`,
      });
      expect((ld['distribution'] as readonly Ld[]).map((each) => each['contentUrl'])).toEqual(
        ['data.json', 'en/events.csv', 'en/actors.csv', 'en/ties.csv'].map((path) => URL_OF_SITE + path),
      );
    }
  });

  it('are told to programs event by event, with no date that is not certain and no point that is not known', () => {
    const [, first, second, last] = ldOf(textOf('en/events/index.html'))['@graph'] as readonly Ld[];
    expect(first).toMatchObject({ '@type': 'Event', name: 'A first visit', location: { name: 'The south' } });
    expect(first).not.toHaveProperty('startDate');
    expect(first!['location']).not.toHaveProperty('geo');
    expect(second).toMatchObject({
      startDate: '2001-02-03',
      endDate: '2001-02-05',
      location: { geo: { latitude: 60, longitude: 10 } },
    });
    expect(second!['name']).toContain('</script>');
    expect((second!['subjectOf'] as readonly Ld[]).map((work) => [work['url'], work['datePublished']])).toEqual([
      [undefined, '2001-02-04'],
      ['https://example.com/book?a=1&b=2', undefined],
    ]);
    expect(last).toMatchObject({ startDate: '2010-06', url: `${URL_OF_SITE}en/events/#last` });
  });
});

describe('What a site tells others', () => {
  it.each(LANGUAGES)('is a feed of the events in %s, the newest first, that claims no day of publication', (lang) => {
    const elements = xml(textOf(`${lang}/feed.xml`));
    const texts = (name: string) => elements.filter((each) => each.name === name).map(({ text }) => text);
    expect(texts('language')).toEqual([lang]);
    expect(texts('pubDate')).toEqual([]);
    expect(texts('lastBuildDate')).toEqual([]);
    expect(texts('ev:startdate')).toEqual(['2010-06', '2001-02-03']);
    expect(texts('ev:enddate')).toEqual(['2001-02-05']);
    expect(texts('guid')).toHaveLength(3);
    expect(texts('guid')[0]).toBe(`${URL_OF_SITE}${lang}/events/#last`);
    expect(texts('description').join('\n')).toContain('What was said </script>');
  });

  it('is a sitemap of every page with its other languages, and where it is', () => {
    const elements = xml(textOf('sitemap.xml'));
    const places = elements.filter(({ name }) => name === 'loc').map(({ text }) => text);
    expect(places.toSorted()).toEqual(
      pages()
        .map((page) => URL_OF_SITE + page.replace(/index\.html$/, ''))
        .toSorted(),
    );
    expect(elements.filter(({ name }) => name === 'xhtml:link')).toHaveLength((places.length - 1) * LANGUAGES.length);
    expect(textOf('robots.txt')).toContain(`Sitemap: ${URL_OF_SITE}sitemap.xml`);
  });

  it('is a picture of each page, 1200 pixels wide', () => {
    for (const page of pages().filter((each) => each !== 'index.html')) {
      const meta = metaOf(textOf(page));
      const { width, height } = PNG.sync.read(files.get(meta.get('og:image')!.replace(URL_OF_SITE, ''))!);
      expect([width, `${height}`]).toEqual([1200, meta.get('og:image:height')]);
      expect(meta.get('og:image:alt')).toBeTruthy();
    }
  });
});

describe('bilateral site', () => {
  it('writes the same bytes each time, over what it has written before and nothing else', async () => {
    const args = ['again', '--lang', 'fa', '--url', URL_OF_SITE] as const;
    await make(...args);
    const first = filesOf('again');
    writeFileSync(join(folder, 'again/notes.txt'), 'mine');
    writeFileSync(join(folder, 'again/site.css'), 'changed');
    expect(await make(...args)).toMatchObject({ code: 0 });
    const again = new Map(filesOf('again'));
    expect(again.get('notes.txt')!.toString()).toBe('mine');
    again.delete('notes.txt');
    expect([...again.keys()]).toEqual([...first.keys()]);
    for (const [path, content] of again) expect(content.equals(first.get(path)!), path).toBe(true);
  });

  it('leaves pages of an earlier site where they are, and says so', async () => {
    await make('fewer', '--lang', 'en,ja');
    const said = await make('fewer', '--lang', 'en');
    expect(said.told.join('\n')).toMatch(/ja.map.index\.html: expected a file of this site, got one of an earlier site/);
    expect(filesOf('fewer').has('ja/map/index.html')).toBe(true);
    expect((await make('fewer', '--lang', 'ja')).code).toBe(0);
  });

  it('writes into no folder, and over no file, of somebody else', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/thesis.txt'), 'mine');
    expect(await make('full')).toMatchObject({ code: 2, told: [] });
    expect(readdirSync(join(folder, 'full'))).toEqual(['thesis.txt']);
    expect(await make('full/thesis.txt')).toMatchObject({ code: 2 });
    await make('mixed', '--lang', 'en');
    writeFileSync(join(folder, 'mixed/robots.txt'), 'mine');
    const said = await make('mixed', '--lang', 'en', '--url', URL_OF_SITE);
    expect(said.code).toBe(2);
    expect(said.message).toContain('robots.txt');
    expect(readFileSync(join(folder, 'mixed/robots.txt'), 'utf8')).toBe('mine');
    expect(filesOf('mixed').has('sitemap.xml')).toBe(false);
  });

  it('leaves out what needs an address if it has none, and says so', async () => {
    const said = await make('bare', '--lang', 'fa', '--theme', 'dark', '--calendar', 'gregory');
    expect(said.told.join('\n')).toMatch(/--url: expected the address of the site, got none\. Feeds, sitemap/);
    const bare = filesOf('bare');
    expect([...bare.keys()].filter((path) => /\.(xml|txt|png)$/.test(path))).toEqual([]);
    const text = bare.get('fa/map/index.html')!.toString();
    expect(all(text, '[rel=canonical], [property="og:image"], [property="og:url"], [type="application/rss+xml"]')).toEqual([]);
    expect(all(text, '[hreflang=fa]')[0]!.attribs['href']).toBe('./');
    expect(all(text, 'bilateral-map')[0]!.attribs).toMatchObject({ theme: 'dark', calendar: 'gregory' });
    expect(bare.get('site.css')!.toString()).toContain('color-scheme: dark;');
  });

  it('takes the languages from the data, or else English', async () => {
    const data = { ...DATA, meta: { title: 'Norland and Sudland' } };
    await bilateral(['site', '-', '--out', join(folder, 'plain')], JSON.stringify(data));
    expect(readdirSync(join(folder, 'plain')).filter((name) => LANGUAGES.includes(name))).toEqual(['en']);
  });

  it.each([
    [['site'], 'DATA is missing'],
    [['site', 'a'], '--out is missing'],
    [['site', 'a', '--out', 'b', '--url', 'example.org'], '--url example.org is no address'],
    [['site', 'a', '--out', 'b', '--url', 'ftp://example.org/'], 'is no address'],
    [['site', 'a', '--out', 'b', '--url', 'https://example.org/?a'], 'is no address'],
    [['site', 'a', '--out', 'b', '--lang', 'en,de'], '--lang de is none of en, fa, ja'],
    [['site', 'a', '--out', 'b', '--theme', 'blue'], '--theme blue is none of'],
  ])('refuses the arguments %j', async (args, message) => {
    const said = await bilateral(args);
    expect(said).toMatchObject({ code: 2, text: '' });
    expect(said.message).toContain(message);
  });

  it('cannot make pages of what is no data set, and writes nothing', async () => {
    const said = await bilateral(['site', '-', '--out', join(folder, 'none')], '{}');
    expect(said.code).toBe(1);
    expect(said.told).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('none');
  });
});

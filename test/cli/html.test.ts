import { gzipSync } from 'node:zlib';
import { selectAll, selectOne } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/cli/figure-dom.js';
import { bilateral, drawn, IRAN_JAPAN } from '../support/command.js';
import { iranJapan } from '../support/iran-japan.js';

async function htmlOf(...args: readonly string[]) {
  const { code, text } = await drawn('--format', 'html', ...args);
  expect(code).toBe(0);
  // What is in a template is no part of a document.
  const document = parseDocument(text.replaceAll(/(<\/?)template/g, '$1shadow-root'));
  const all = (selector: string) => selectAll<AnyNode, Element>(selector, document);
  const one = (selector: string) => selectOne<AnyNode, Element>(selector, document)!;
  return { text, all, one };
}

const { events, ties } = iranJapan();

describe.each(['timeline', 'network', 'map', 'dashboard'])('the %s as HTML', (view) => {
  it('is the element with its root, and all that a page would set', async () => {
    const { one } = await htmlOf('--view', view, '--lang', 'fa', '--theme', 'dark', '--from', '1950', '--src', '/data.json');
    const host = one(`bilateral-${view}`);
    expect(host.attribs).toEqual({
      lang: 'fa',
      src: '/data.json',
      theme: 'dark',
      from: '1950',
      load: 'visible',
      rendered: '672',
    });
    expect(one(`bilateral-${view} > shadow-root`).attribs).toEqual({ shadowrootmode: 'open' });
    expect(one('figure').attribs).toMatchObject({ lang: 'fa', dir: 'rtl' });
  });

  it('has every record of its kind in a plain list, each with all its sources', async () => {
    const { all, one } = await htmlOf('--view', view);
    const dates = all(`bilateral-${view} > ol[slot="list"] time`).map(({ attribs }) => attribs['datetime']);
    expect(dates.sort()).toEqual(view === 'network' ? [] : events.map(({ date }) => date).sort());
    const hasTies = view === 'network' || view === 'dashboard';
    expect(all(`bilateral-${view} > ul[slot="list"] > li`)).toHaveLength(hasTies ? ties.length : 0);
    const records = [...(view === 'network' ? [] : events), ...(hasTies ? ties : [])];
    const cited = records.flatMap((record) => record.sources ?? []);
    expect(all('[slot="list"] small > :is(a, span[title])').length).toBeGreaterThanOrEqual(cited.length);
    expect(textIn(one('.root > .whole > summary'))).toBe('List');
    expect(all('.whole > slot[name="list"]')).toHaveLength(1);
  });

  it('says each record once: a list for keys and screen readers comes with the script', async () => {
    const { all } = await htmlOf('--view', view);
    expect(all('[part="twin"], .source-foot > ol, .source-foot[open]')).toEqual([]);
  });

  it('runs nothing and needs no style attribute', async () => {
    const { text, all } = await htmlOf('--view', view);
    expect(all('script, [style]')).toEqual([]);
    expect(text).not.toMatch(/ on[a-z]+=|<!--|javascript:|undefined|NaN/);
  });

  it('is the same to the byte each time', async () => {
    expect((await bilateral(['render', IRAN_JAPAN, '--format', 'html', '--view', view])).text).toBe((await htmlOf('--view', view)).text);
  });
});

describe('HTML', () => {
  it('links a style sheet for pages that allow none inside', async () => {
    const { all, one } = await htmlOf('--styles', '/css/bilateral.css');
    expect(all('style')).toEqual([]);
    expect(one('shadow-root > link').attribs).toEqual({ rel: 'stylesheet', href: '/css/bilateral.css' });
  });

  it('links one style sheet more for each widget of a dashboard, since rules of one are not meant for another', async () => {
    const { all } = await htmlOf('--view', 'dashboard', '--styles', 'a.css', '--width', '360,720');
    const addresses = all('link').map(({ attribs }) => attribs['href']);
    expect(addresses).toEqual(['a.css', ...['timeline', 'network', 'map', 'timeline', 'network', 'map'].map((view) => `a-${view}.css`)]);
  });

  it('shows and lists only what is asked for, as the live element will', async () => {
    const { one, all } = await htmlOf('--kinds', 'visit,meeting', '--themes', 'technology', '--query', 'Tokyo');
    expect(one('bilateral-timeline').attribs).toMatchObject({ kinds: 'visit meeting', themes: 'technology', query: 'Tokyo' });
    const listed = all('[slot="list"] > li').length;
    // A mark of a record that has parts counts them besides.
    const drawn = all('svg [data-kind="event"]').reduce((sum, { attribs }) => sum + 1 + Number(attribs['data-count'] ?? 0), 0);
    expect(listed).toBeGreaterThan(0);
    expect([listed, drawn]).toEqual([listed, listed]);
    expect(listed).toBeLessThan(events.length / 4);
  });

  it('opens the card of the record that is asked for', async () => {
    const { id, title } = events[0]!;
    const { one } = await htmlOf('--selected', id);
    expect(textIn(one('.card-room'))).toContain(typeof title === 'string' ? title : title['en']!);
  });

  it('has of several widths a picture each, and says which of them a container shows', async () => {
    const { all, one, text } = await htmlOf('--width', '720,360');
    expect(one('bilateral-timeline').attribs['rendered']).toBe('328 672');
    expect(all('.stage svg.main').map(({ attribs }) => attribs['width'])).toEqual(['328', '672']);
    expect(text).toContain(
      '@container (width<720px){:is(style,link)~.room :is(.masthead:nth-child(2 of .masthead),.stage:nth-child(2 of .stage)',
    );
    expect(text).toContain(
      '@container (width>=720px){:is(style,link)~.room :is(.masthead:nth-child(1 of .masthead),.stage:nth-child(1 of .stage)',
    );
    const ids = all('[id]').map(({ attribs }) => attribs['id']!);
    expect(new Set(ids).size).toBe(ids.length);
    const named = all('[aria-labelledby], [aria-controls]').map(({ attribs }) => attribs['aria-labelledby'] ?? attribs['aria-controls']);
    expect(named.filter((id) => !ids.includes(id!))).toEqual([]);
    expect([...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has few bytes before the picture is there, and few in all', async () => {
    const most = { timeline: [16, 36], network: [10, 27], map: [50, 70] } as const;
    for (const [view, [first, all]] of Object.entries(most)) {
      const { text } = await htmlOf('--view', view);
      const packed = (part: string) => gzipSync(part, { level: 9 }).length / 1000;
      expect(packed(text.slice(0, text.indexOf('</template><')))).toBeLessThan(first);
      expect(packed(text)).toBeLessThan(all);
    }
  });

  it('has in its safe form a picture and the list, and nothing that is stripped', async () => {
    const { all, text } = await htmlOf('--safe');
    expect(all('shadow-root, script, link, [style], [data-lit]')).toEqual([]);
    expect(all('figure > svg, figure > figcaption, figure > ol').map(({ name }) => name)).toEqual(['svg', 'figcaption', 'ol']);
    expect(all('figure > ol > li')).toHaveLength(events.length);
    expect(text).toContain('<time datetime=');
  });
});

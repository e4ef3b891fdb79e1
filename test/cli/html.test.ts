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

const { events, sources } = iranJapan();
const cited = events.flatMap((event) => event.sources ?? []);

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

  it('has the whole list with dates and sources, and every source of the data', async () => {
    const { all, one } = await htmlOf('--view', view);
    expect(textIn(one('.whole > summary'))).toBe('List');
    expect(all('.whole > ol > li')).toHaveLength(events.length);
    expect(
      all('.whole time')
        .map(({ attribs }) => attribs['datetime'])
        .sort(),
    ).toEqual(events.map(({ date }) => date).sort());
    expect(all('.whole small > *').length).toBeGreaterThanOrEqual(cited.length);
    expect(all('.source-foot > ol > li')).toHaveLength(sources.length);
    expect(all('.source-foot[open]')).toEqual([]);
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

  it('opens the card of the record that is asked for', async () => {
    const { id, title } = events[0]!;
    const { one } = await htmlOf('--selected', id);
    expect(textIn(one('.card-room'))).toContain(typeof title === 'string' ? title : title['en']!);
  });

  it('has in its safe form a picture and the list, and nothing that is stripped', async () => {
    const { all, text } = await htmlOf('--safe');
    expect(all('shadow-root, script, link, [style], [data-lit]')).toEqual([]);
    expect(all('figure > svg, figure > figcaption, figure > ol').map(({ name }) => name)).toEqual(['svg', 'figcaption', 'ol']);
    expect(all('figure > ol > li')).toHaveLength(events.length);
    expect(text).toContain('<time datetime=');
  });
});

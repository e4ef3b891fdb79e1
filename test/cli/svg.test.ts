import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/cli/figure-dom.js';
import { bilateral, drawn, IRAN_JAPAN } from '../support/command.js';
import { iranJapan } from '../support/iran-japan.js';

const VIEWS = ['timeline', 'network', 'map', 'dashboard'];

async function svgOf(...args: readonly string[]): Promise<string> {
  const { code, text } = await drawn(...args);
  expect(code).toBe(0);
  return text;
}

/** Every element that matches; throws if the text is not well-formed. */
function all(svg: string, selector: string): Element[] {
  // A strict reader closes every element itself: what it writes again has as many tags as it read.
  const document = parseDocument(svg, { xmlMode: true });
  return selectAll<AnyNode, Element>(selector, document, { xmlMode: true });
}

const idsOf = (svg: string) => all(svg, '[id]').map(({ attribs }) => attribs['id']!);

describe.each(VIEWS)('the %s as SVG', (view) => {
  it.each([
    ['en', 'ltr', 'Licence: MIT'],
    ['fa', 'rtl', 'مجوز: MIT'],
    ['ja', 'ltr', 'ライセンス'],
  ])('says in %s what it is, what it is from and which way it is read', async (lang, direction, licence) => {
    const svg = await svgOf('--view', view, '--lang', lang);
    const [root] = all(svg, 'svg');
    expect(root!.attribs).toMatchObject({ lang, 'xml:lang': lang, direction, role: 'img', width: '720' });
    const [title, desc] = [all(svg, 'svg > title')[0]!, all(svg, 'svg > desc')[0]!];
    expect(textIn(title)).not.toBe('');
    expect(textIn(desc)).toMatch(/[1۱]/);
    expect(root!.attribs).toMatchObject({ 'aria-labelledby': title.attribs['id'], 'aria-describedby': desc.attribs['id'] });
    const texts = all(svg, 'svg > text').map(textIn).join(' ');
    expect(texts).toContain(licence);
    expect(texts).toMatch(/Jiji Press|جی‌جی پرس|時事通信/);
  });

  it('has one style sheet, and no style that another program would not understand', async () => {
    const svg = await svgOf('--view', view, '--theme', 'auto');
    expect(all(svg, 'style')).toHaveLength(1);
    expect(all(svg, '[style], [part], [onclick], script, foreignObject')).toEqual([]);
    expect(svg).not.toMatch(/var\(|light-dark|calc\(|currentColor|--_|undefined|NaN|lit-|<!--/);
    expect(svg).toContain('@media(prefers-color-scheme:dark)');
  });

  it('is the same to the byte each time', async () => {
    expect((await bilateral(['render', IRAN_JAPAN, '--view', view, '--lang', 'en'])).text).toBe(
      await svgOf('--view', view, '--lang', 'en'),
    );
  });

  it('shares no id and no rule with another picture on the same page', async () => {
    const [light, dark] = [await svgOf('--view', view, '--lang', 'en'), await svgOf('--view', view, '--theme', 'auto')];
    const ids = [...idsOf(light), ...idsOf(dark)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of [light, dark]) {
      const scope = all(svg, 'svg')[0]!.attribs['class']!;
      const selectors = [...textIn(all(svg, 'style')[0]!).matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector);
      expect(selectors.filter((selector) => !selector!.startsWith('@') && !selector!.startsWith(`.${scope} `))).toEqual([]);
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
      expect(used.filter((id) => !idsOf(svg).includes(id))).toEqual([]);
    }
  });
});

describe('a picture', () => {
  it('has every event in a mark of its own or in one that counts it', async () => {
    const svg = await svgOf('--width', '1200');
    const marks = all(svg, '[data-kind=event]');
    const own = new Set(marks.flatMap(({ attribs }) => attribs['data-id'] ?? []));
    const counted = marks.reduce((sum, { attribs }) => sum + Number(attribs['data-count'] ?? 0), 0);
    expect(own.size + counted).toBe(iranJapan().events.length);
  });

  it('has the actors, and the regions of both countries', async () => {
    expect(all(await svgOf('--view', 'network', '--lang', 'en'), '[data-kind=actor]').length).toBeGreaterThan(20);
    expect(all(await svgOf('--view', 'map', '--lang', 'en'), '[data-kind=region]').length).toBe(31 + 47);
  });

  it('cuts off by paths what runs over an edge, since not every program cuts off an <svg>', async () => {
    const svg = await svgOf('--view', 'map', '--lang', 'en');
    expect(all(svg, '[overflow], svg svg svg')).toEqual([]);
    const areas = all(svg, 'clipPath > rect').map(({ attribs }) => attribs);
    expect(areas).toHaveLength(3);
    const named = all(svg, '[clip-path]').map(({ attribs }) => /url\(#(.+)\)/.exec(attribs['clip-path']!)![1]!);
    expect(named).toEqual(all(svg, 'clipPath').map(({ attribs }) => attribs['id']));
  });

  it('shows a period, and marks the record that is asked for', async () => {
    const recent = await svgOf('--from', '2000', '--selected', iranJapan().events.at(-1)!.id);
    expect(all(recent, 'text').map(textIn).join(' ')).not.toMatch(/19\d\d/);
    expect(recent).toContain('#ffe680');
  });

  it('has the colours of its theme', async () => {
    expect(await svgOf('--view', 'timeline', '--lang', 'en')).not.toContain('#14171b');
    expect(await svgOf('--theme', 'dark')).toContain('#14171b');
  });

  it('names its years by the calendar that is asked for', async () => {
    expect(await svgOf('--lang', 'en', '--calendar', 'japanese')).toContain('Reiwa');
  });
});

import { render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { commands, server } from 'vitest/browser';
import { parse } from '../../../src/data/parse.js';
import { pageRequests, type PageRequests } from '../../../src/element/page-requests.js';
import type { WidgetElement } from '../../../src/element/widget-element.js';
import { hashText } from '../../../src/data/hash.js';
import { tabledWidth } from '../../../src/layout/tabled-widths.js';
import { loadWords } from '../../../src/locale/catalogue.js';
import '../../../src/define.js';
import { DATA } from '../support/show.js';

/** Ends what an element in no page has asked for; left pending, it would be there for the tests of other files. */
const leaves: (() => void)[] = [];

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
});

const requests: PageRequests = {
  ...pageRequests(),
  join: (...request) => {
    const leave = pageRequests().join(...request);
    leaves.push(leave);
    return leave;
  },
};

const WIDTH = 720;

/** What is drawn, element by element, to hundredths of a px, and a hash of it. */
function sceneIn(root: ParentNode) {
  const lines = [...root.querySelectorAll('svg[data-export], svg[data-export] *')].map((element) => {
    const attributes = [...element.attributes].map(
      ({ name, value }) => `${name}=${value.trim().replace(/-?\d*\.\d{3,}(e-\d+)?/g, rounded)}`,
    );
    const words = element.childElementCount ? '' : element.textContent.trim();
    return [element.localName, ...attributes.sort(), words].join(' ');
  });
  return { lines, hash: hashText(lines.join('\n')) };
}

const rounded = (number: string) => String(Number(Number(number).toFixed(2)));

const CASES = (['timeline', 'network', 'map'] as const).flatMap((view) =>
  (['en', 'fa', 'ja'] as const).map((lang) => [view, lang] as const),
);

// Firefox takes Japanese words apart by a dictionary of its own.
it.each(CASES.filter(([, lang]) => lang !== 'ja' || server.browser !== 'firefox'))(
  'The scene of a %s in %s is the same in Node and in the browser',
  async (view, lang) => {
    const [html] = await commands.drawPictures([
      'data/iran-japan/iran-japan.json',
      '--view',
      view,
      '--lang',
      lang,
      '--width',
      `${WIDTH}`,
      '--format',
      'html',
    ]);
    const rendered = document.createElement('div');
    rendered.setHTMLUnsafe(html!.replace(/bilateral-(timeline|network|map)/g, 'rendered-$1'));
    await loadWords(lang);
    const element = document.createElement(`bilateral-${view}`) as WidgetElement;
    element.data = parse(await (await fetch(DATA)).json()).dataset;
    const still = { width: WIDTH - 48, measure: tabledWidth, lang, requests, dashboard: null };
    const drawn = document.createElement('div');
    render((await element.still(still)).figure, drawn);
    const [inNode, inBrowser] = [sceneIn(rendered.firstElementChild!.shadowRoot!), sceneIn(drawn)];
    expect(inNode.lines.length).toBeGreaterThan(100);
    // Where they differ, the lines say where.
    if (inNode.hash !== inBrowser.hash) expect(inBrowser.lines).toEqual(inNode.lines);
    expect(inBrowser.hash).toBe(inNode.hash);
  },
);

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../demo/article/index.html?raw';
import fa from '../../demo/article/fa.html?raw';
import ja from '../../demo/article/ja.html?raw';
import { all, button, ids, MEETING, one } from './support/show.js';

const PAGES = { en, fa, ja };

beforeEach(() => window.scrollTo({ top: 0, behavior: 'instant' }));

afterEach(() => document.body.replaceChildren());

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(PAGES))('The article without script: %s', (_lang, html) => {
  /** The page in a frame in which no script runs. */
  async function open(width: number): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    Object.assign(frame.style, { width: `${width}px`, height: '700px', border: '0' });
    frame.srcdoc = html;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument!;
  }

  it.each([360, 720, 1000])('reads completely, in order, with its sources, at %d px', async (width) => {
    const page = await open(width);
    expect(page.querySelector('bilateral-story')!.shadowRoot).toBeNull();
    const blocks = [...page.querySelectorAll<HTMLElement>('h1, h2, h3, p')];
    const written = [...parsed(html).querySelectorAll('h1, h2, h3, p')].map(({ textContent }) => oneSpace(textContent));
    expect(blocks.map(({ innerText }) => oneSpace(innerText))).toEqual(written);
    // Each stands below the one before, within the page.
    const boxes = blocks.map((block) => block.getBoundingClientRect());
    expect(boxes.filter(({ top }, i) => i > 0 && top < boxes[i - 1]!.bottom - 1)).toEqual([]);
    expect(boxes.filter(({ left, right, height }) => left < 0 || right > width || !height)).toEqual([]);
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.sources a')];
    expect(links.length).toBeGreaterThan(35);
    expect(links.filter((link) => !link.getClientRects().length || !/^https?:/.test(link.href))).toEqual([]);
    expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('The article', () => {
  async function open(lang: keyof typeof PAGES) {
    const page = parsed(PAGES[lang]);
    const root = document.createElement('div');
    Object.assign(root, { lang, dir: page.documentElement.dir });
    root.append(...page.body.children);
    document.body.append(root);
    const charts = [...root.querySelectorAll<HTMLElementTagNameMap['bilateral-timeline']>('[src]')];
    await Promise.all(charts.map((chart) => chart.ready.then(() => chart.updateComplete)));
    const [timeline, map, network, beside] = charts as [(typeof charts)[0], (typeof charts)[0], (typeof charts)[0], (typeof charts)[0]];
    return { root, timeline, map, network, beside };
  }

  it.each(['en', 'fa', 'ja'] as const)('lights up its charts by its words, and its words by its charts: %s', async (lang) => {
    const { root, timeline, map, network, beside } = await open(lang);
    const mention = root.querySelector('bilateral-mention[ref="chitsaz"]')!;
    one(mention, '[part="words"]').click();
    await expect.poll(() => [timeline, map, network].map(({ selected }) => selected)).toEqual(['chitsaz', 'chitsaz', 'chitsaz']);
    await expect.poll(() => ids(timeline, 'svg [data-related]')).toContain(MEETING);
    expect(beside.selected).toBeNull();
    one(network, '.twin [data-id="imagawa"]').click();
    await expect.poll(() => root.querySelector('bilateral-mention[ref="imagawa"][group="meeting"]')!.matches(':state(lit)')).toBe(true);
    expect(mention.matches(':state(lit)')).toBe(false);
  });

  it('leads its readers from the Nissho Maru to the working group', async () => {
    const { root, timeline, beside } = await open('en');
    const story = root.querySelector('bilateral-story')!;
    const selected = [];
    for (let i = 0; i < 7; i++) {
      button(story, 'Next step').click();
      await expect.poll(() => story.current).toBe(i);
      const step = root.querySelector('[aria-current="step"]')!;
      await expect.poll(() => beside.selected).toBe(step.getAttribute('selected'));
      await beside.updateComplete;
      expect(all(beside, 'svg [data-kind="place"]').length, step.id).toBeGreaterThan(0);
      selected.push(beside.selected);
    }
    expect([selected[0], selected.at(-1)]).toEqual(['ev-1953-nissho-maru', 'ev-2025-04-09-working-group']);
    expect(timeline.selected).toBeNull();
  });
});

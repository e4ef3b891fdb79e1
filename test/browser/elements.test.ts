import { afterEach, describe, expect, it } from 'vitest';
import { inside, MEETING, settled, show } from './support/show.js';
import { labelsOf, overlaps } from './support/labels.js';

afterEach(() => document.body.replaceChildren());

describe.each(['timeline', 'network', 'map'] as const)('<bilateral-%s>', (tag) => {
  it.each([320, 720, 1200])('draws no overlapping labels at %d px in three languages', async (width) => {
    for (const lang of ['en', 'fa', 'ja']) {
      const element = await show(tag, { width, lang });
      const labels = labelsOf(element.shadowRoot!);
      expect(labels.length, lang).toBeGreaterThan(5);
      expect(overlaps(labels), lang).toEqual([]);
      expect(element.shadowRoot!.querySelector('.root')!.scrollWidth, lang).toBeLessThanOrEqual(width);
      document.body.replaceChildren();
    }
  });

  it('breaks its title between words, in Japanese too', async () => {
    for (const width of [320, 360, 720]) {
      const element = await show(tag, { width, lang: 'ja' });
      const walker = document.createTreeWalker(element.shadowRoot!.querySelector('.title')!, NodeFilter.SHOW_TEXT);
      const words: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode.textContent!.trim()) words.push(walker.currentNode as Text);
      expect(words.length).toBeGreaterThan(3);
      const linesOf = (word: Text) => {
        const range = document.createRange();
        range.selectNodeContents(word);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      expect(words.filter((word) => linesOf(word) > 1).map(({ data }) => data)).toEqual([]);
      document.body.replaceChildren();
    }
  });

  it('has every record of its kind in the twin, behind one tab stop', async () => {
    const element = await show(tag);
    const twin = element.shadowRoot!.querySelector('[part="twin"]')!;
    const kind = { timeline: 'event', network: 'actor', map: 'place' }[tag];
    const count = { timeline: 162, network: 137, map: 46 }[tag];
    expect(new Set([...twin.querySelectorAll<HTMLElement>(`[data-kind="${kind}"]`)].map(({ dataset }) => dataset.id)).size).toBe(count);
    expect(twin.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('says what is wrong with something that is not a data set', async () => {
    const element = document.createElement(`bilateral-${tag}`);
    element.data = { format: 'nothing' };
    document.body.append(element);
    await expect.poll(() => element.state).toBe('error');
    expect(element.shadowRoot!.querySelector('[part="error"]')!.textContent).toContain('bilateral/1');
  });

  it('says what to do without data', async () => {
    const element = document.createElement(`bilateral-${tag}`);
    document.body.append(element);
    await expect.poll(() => element.state).toBe('empty');
    expect(element.shadowRoot!.textContent).toContain('src');
  });
});

describe('<bilateral-dashboard>', () => {
  it('marks in network and map what belongs to the event selected in the timeline, and links its sources', async () => {
    const dashboard = await show('dashboard');
    inside(dashboard, 'timeline').shadowRoot!.querySelector<HTMLElement>(`.twin [data-id="${MEETING}"]`)!.click();
    await expect.poll(() => dashboard.selected).toBe(MEETING);
    await settled(dashboard);
    const marked = [...inside(dashboard, 'network').shadowRoot!.querySelectorAll<HTMLElement>('[data-selected][data-kind="actor"]')].map(
      ({ dataset }) => dataset.id,
    );
    expect(marked).toEqual(expect.arrayContaining(['chitsaz', 'imagawa', 'mcit', 'mic']));
    expect(inside(dashboard, 'map').shadowRoot!.querySelector('[data-kind="place"][data-selected]')!.getAttribute('data-id')).toBe('tokyo');
    expect(dashboard.shadowRoot!.querySelectorAll('[part="card"] .sources a')).toHaveLength(4);
  });

  it('turns to Persian with its page', async () => {
    const dashboard = await show('dashboard', { width: 720, lang: 'fa' });
    expect(dashboard.shadowRoot!.querySelector('figure')!.dir).toBe('rtl');
    expect(dashboard.shadowRoot!.textContent).toContain('۱۶۲');
  });
});

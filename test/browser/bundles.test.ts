import { afterEach, describe, expect, it } from 'vitest';
import { FIRST_GEOGRAPHY } from '../../scripts/targets.mjs';
import { seededRandom } from '../../src/layout/random.js';
import { tiedData } from '../../stories/support/tied-data.js';
import { open, run } from './support/bare-page.js';

afterEach(() => document.body.replaceChildren());

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

async function embed(name: string, page: Document, files = '/raw') {
  const script = page.createElement('script');
  Object.assign(script, { type: 'module', src: `${files}/dist/cdn/${name === 'bilateral' ? 'bilateral' : name}.js` });
  page.head.append(script);
  const tag = `bilateral-${name === 'bilateral' ? 'dashboard' : name}`;
  const element = page.createElement(tag) as HTMLElementTagNameMap['bilateral-dashboard'];
  element.setAttribute('src', `${files}/dist/data/iran-japan.json`);
  page.body.append(element);
  await page.defaultView!.customElements.whenDefined(tag);
  await element.ready;
  return element;
}

describe.each(['timeline', 'network', 'map', 'dashboard', 'bilateral'])('cdn/%s.js on a bare page under a strict policy', (name) => {
  it('draws its data with no violation and no error', async () => {
    const { page, violations } = await open(name);
    const element = await embed(name, page);
    expect(element.problems).toEqual([]);
    element.shadowRoot!.querySelector<HTMLElement>('.twin [data-id]')?.click();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(element.shadowRoot!.querySelectorAll('[part="label"], bilateral-timeline').length).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });

  it('is really subject to that policy', async () => {
    const response = await fetch(`/raw/test/browser/support/bare.html?csp`);
    expect(response.headers.get('Content-Security-Policy')).toBe(POLICY);
    const { page, violations } = await open(name);
    const inline = page.createElement('style');
    inline.textContent = 'body { color: red }';
    page.head.append(inline);
    await expect.poll(() => violations).toEqual(['style-src-elem inline']);
  });
});

it.each([
  ['cdn/licences/timeline.md', ['d3-scale', 'lit', 'valibot']],
  ['cdn/licences/map.md', ['d3-geo', 'topojson-client']],
  ['build/licences.md', ['ical.js', 'hucre']],
  ['cli/licences.md', ['css-tree', 'parse5']],
])('dist/%s holds the licences of what is in its bundle', async (file, packages) => {
  const text = await (await fetch(`/raw/dist/${file}`)).text();
  for (const name of packages) expect(text).toContain(`## ${name} - `);
  expect(text).toContain('WARRANT');
});

describe('A network in twenty fresh pages', () => {
  it('is always the same picture, though the data are in another order each time', async () => {
    const data = (await (await fetch('/raw/dist/data/iran-japan.json')).json()) as Record<string, unknown>;
    const random = seededRandom(1);
    const shuffled = (value: unknown) =>
      Array.isArray(value)
        ? value
            .map((each) => ({ each: each as unknown, at: random() }))
            .sort((one, other) => one.at - other.at)
            .map(({ each }) => each)
        : value;
    const hashes = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { page } = await open('network');
      const script = page.createElement('script');
      Object.assign(script, { type: 'module', src: '/raw/dist/cdn/network.js' });
      page.head.append(script);
      await page.defaultView!.customElements.whenDefined('bilateral-network');
      const network = page.createElement('bilateral-network');
      network.layout = ['columns', 'bands', 'force'][i % 3]!;
      network.data = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shuffled(value)]));
      page.body.append(network);
      await network.ready;
      hashes.add(`${network.layout} ${network.layoutHash}`);
      document.body.replaceChildren();
    }
    expect(hashes.size).toBe(3);
  }, 60_000);
});

describe('Two bundles on one page', () => {
  it('define each of their elements once and share a group', async () => {
    const { page, violations } = await open('two');
    const [timeline, map] = [await embed('timeline', page), await embed('map', page)];
    for (const element of [timeline, map]) element.setAttribute('group', 'g');
    for (const element of [timeline, map]) await element.updateComplete;
    timeline.shadowRoot!.querySelector<HTMLElement>('.twin [data-id="ev-2025-04-09-chitsaz-imagawa"]')!.click();
    await expect.poll(() => map.shadowRoot!.querySelector('[data-kind="place"][data-selected]')?.getAttribute('data-id')).toBe('tokyo');
    expect(violations).toEqual([]);
  });

  it('let a story without data of its own tell a chart from another file what to show', async () => {
    const { page, violations } = await open('story');
    const timeline = await embed('timeline', page);
    timeline.setAttribute('group', 'g');
    const story = page.createElement('bilateral-story');
    story.setAttribute('group', 'g');
    const step = page.createElement('bilateral-step');
    step.setAttribute('selected', 'chitsaz');
    step.setAttribute('from', '2020');
    story.append(step);
    page.body.append(story);
    await run(page, 'story');
    story.shadowRoot!.querySelector<HTMLElement>('[aria-label="Next step"]')!.click();
    await expect.poll(() => [timeline.from, timeline.selected]).toEqual(['2020', 'chitsaz']);
    expect(timeline.shared.selected).toEqual({ kind: 'actor', id: 'chitsaz' });
    expect(violations).toEqual([]);
  });
});

/** Parts that were fetched, except the card, which is fetched when the page is idle. */
function partsOf(page: Document): readonly string[] {
  const names = page.defaultView!.performance.getEntriesByType('resource').map(({ name }) => name);
  return names.filter((name) => name.includes('/parts/') && !/-card(-words)?\.js$/.test(name)).map((name) => name.split('/').at(-1)!);
}

describe('A map', () => {
  it.each([
    [900, ['disputed.topo.json', 'iran-japan-admin1-standard.topo.json']],
    [360, ['disputed.topo.json']],
  ])('requests at %d px what its first drawing needs, then once what follows, and nothing else', async (width, second) => {
    const { page } = await open('map', width);
    await embed('map', page);
    const asked = () => page.defaultView!.performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const paths = () => asked().map(({ pathname }) => pathname.replace('/raw/dist/', ''));
    const geography = () => paths().flatMap((path) => (path.startsWith('data/geo/') ? [path.slice('data/geo/'.length)] : []));
    await expect.poll(() => geography().sort()).toEqual([...FIRST_GEOGRAPHY.files, ...second].sort());
    // Requests are listed by their start.
    expect(geography().slice(0, FIRST_GEOGRAPHY.files.length).sort()).toEqual([...FIRST_GEOGRAPHY.files].sort());
    // The card is fetched when the page is idle, which is later on a busy machine.
    await expect.poll(paths, { timeout: 10_000 }).toContain('cdn/parts/map-card.js');
    expect(geography()).toHaveLength(FIRST_GEOGRAPHY.files.length + second.length);
    const others = paths().filter((path) => !path.startsWith('data/geo/') && !path.startsWith('cdn/parts/map-'));
    expect(others.sort()).toEqual(['cdn/map.js', 'data/iran-japan.json']);
    expect(new Set(asked().map(({ origin }) => origin))).toEqual(new Set([location.origin]));
  });
});

describe('A part that only some readers need', () => {
  it.each(['timeline', 'network', 'map'] as const)('is not fetched for the first drawing of a %s', async (name) => {
    const { page } = await open(name);
    await embed(name, page);
    expect(partsOf(page)).toEqual([]);
  });

  it('is fetched when it is needed, not before, and needs no second press', async () => {
    const { page, violations } = await open('timeline');
    const element = await embed('timeline', page);
    expect(partsOf(page)).toEqual([]);
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.tools button')]
      .find((button) => button.textContent?.trim() === 'Table')!
      .click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('tbody tr')).toHaveLength(162);
    expect(partsOf(page)).toContain('timeline-table.js');
    expect(violations).toEqual([]);
  });
});

describe('A table as the source of an element', () => {
  // Of the places it has positions and no countries, which the atlas finds.
  const atlas = ['timeline-atlas.js', 'timeline-cities.js', 'timeline-world-detail.topo.js'];

  it.each([
    ['utf-8', ['timeline-formats.js']],
    ['windows-1252', ['timeline-formats.js']],
    ['xlsx', ['timeline-formats.js', 'timeline-workbooks.js']],
    ['ods', ['timeline-formats.js', 'timeline-workbooks.js']],
  ])('is drawn under a strict policy with the parts that such a file needs: %s', async (name, parts) => {
    const { page, violations } = await open('timeline');
    page.body.innerHTML = `<bilateral-timeline src="/sheets/${name}"></bilateral-timeline>`;
    await run(page, 'timeline');
    const timeline = page.querySelector('bilateral-timeline')!;
    await expect.poll(() => timeline.state).toBe('ready');
    expect(timeline.toCSV()).toContain('Café talks');
    expect([...partsOf(page)].sort()).toEqual([...parts, ...atlas].sort());
    expect(violations).toEqual([]);
  });
});

describe('A picture that is saved', () => {
  it('is drawn as PNG under a strict policy, which allows no address of a blob, by a part that is fetched for it', async () => {
    const { page, violations } = await open('timeline');
    const element = await embed('timeline', page);
    const view = page.defaultView as Window & typeof globalThis;
    const blobs: Blob[] = [];
    const make = view.URL.createObjectURL.bind(view.URL);
    view.URL.createObjectURL = (blob) => (blobs.push(blob as Blob), make(blob));
    view.HTMLAnchorElement.prototype.click = () => {};
    element.shadowRoot!.querySelector<HTMLElement>('[aria-controls="view"]')!.click();
    const png = () =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.view .actions button')].find((button) => button.textContent.trim() === 'PNG');
    await expect.poll(png).toBeDefined();
    expect(partsOf(page)).not.toContain('timeline-download.js');
    png()!.click();
    await expect.poll(() => blobs.map(({ type }) => type)).toEqual(['image/png']);
    expect(partsOf(page)).toContain('timeline-download.js');
    expect((await createImageBitmap(blobs[0]!)).width).toBeGreaterThan(1_000);
    expect(violations).toEqual([]);
  });
});

describe('A bundle whose parts cannot be loaded', () => {
  it('draws in English, reports what is missing, and loses no event', async () => {
    const { page, violations } = await open('timeline');
    const problems: unknown[] = [];
    page.addEventListener('bilateral-error', ({ detail }) => problems.push(...detail.problems));
    page.documentElement.lang = 'fa';
    const element = await embed('timeline', page, '/alone');
    expect(element.state).toBe('ready');
    expect(element.shadowRoot!.querySelectorAll('.twin [data-kind="event"]')).toHaveLength(162);
    expect(element.shadowRoot!.querySelector('.tools')!.textContent).toContain('Table');
    expect(problems[0]).toMatchObject({ path: 'fa', expected: 'a part of the library' });
    await expect.poll(() => problems).toContainEqual(expect.objectContaining({ path: 'card' }));
    element.select('event', 'ev-2025-04-09-chitsaz-imagawa');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.card-room [role="alert"]')!.textContent).not.toBe('');
    expect(violations).toEqual([]);
  });

  it('walks through a network by its tree, and clears a selection', async () => {
    const { page, violations } = await open('network');
    const element = await embed('network', page, '/alone');
    const focused = () => (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
    const press = async (key: string) => {
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
      await element.updateComplete;
    };
    const items = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.twin [data-id]')];
    items[0]!.focus();
    await element.updateComplete;
    await press('ArrowRight');
    expect(focused()).toBe(items[1]!.dataset.id);
    await press('Enter');
    expect(element.selected).toBe(items[1]!.dataset.id);
    await press('Escape');
    expect(element.selected).toBeNull();
    expect(violations).toEqual([]);
  });
});

describe('A network of many actors', () => {
  const open1000 = async (query: string) => {
    const { page, violations } = await open(query);
    const element = page.createElement('bilateral-network') as HTMLElementTagNameMap['bilateral-network'];
    Object.assign(element, { data: tiedData(1_000) });
    element.setAttribute('max-actors', '1000');
    page.body.append(element);
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: '/raw/dist/cdn/network.js' });
    page.head.append(script);
    await page.defaultView!.customElements.whenDefined('bilateral-network');
    page.defaultView!.customElements.upgrade(element);
    await element.ready;
    return { page, element, violations };
  };

  it('uses a worker of the same origin under a strict policy, none where that is forbidden, and is the same picture', async () => {
    const free = await open1000('many');
    const isWorker = ({ name }: PerformanceEntry) => name.endsWith('/parts/worker.js');
    await expect.poll(() => free.page.defaultView!.performance.getEntriesByType('resource').some(isWorker)).toBe(true);
    expect(free.violations).toEqual([]);
    const bound = await open1000('many&no-worker');
    expect(bound.element.layoutHash).toBe(free.element.layoutHash);
    expect(bound.element.layoutHash).not.toBe('');
    // No script can read the policy of its page, so one worker is tried, and no more.
    expect(bound.violations).toEqual([expect.stringContaining('worker-src')]);
    Object.assign(bound.element, { data: tiedData(900) });
    await bound.element.updateComplete;
    expect(bound.violations).toHaveLength(1);
  });

  it('starts no worker where few are drawn, so that a page that forbids workers reports no violation', async () => {
    const { page, violations } = await open('network&no-worker');
    const network = await embed('network', page);
    expect(network.shadowRoot!.querySelectorAll('svg .actor')).toHaveLength(40);
    expect(page.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.includes('worker'))).toEqual([]);
    expect(violations).toEqual([]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { DATA as LARGER, button, one, settled, type Name } from './support/show.js';
import { answer, gate, watchTraffic } from './support/traffic.js';

// These tests draw many elements in full, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const WIDGETS = ['timeline', 'network', 'map'] as const;

/** Small, since fifteen widgets draw it; the geography has no regions of its countries. */
const DATA = '/data/france-germany/france-germany.json';

/** An address that no other test requests. */
let count = 0;
const fresh = (path = DATA) => `${path}?${count++}`;

function make<Of extends Name>(name: Of, src: string): HTMLElementTagNameMap[`bilateral-${Of}`] {
  return Object.assign(document.createElement(`bilateral-${name}`), { src });
}

const fifteen = (src: string, names: readonly Name[] = WIDGETS) =>
  Array.from({ length: 15 }, (_, i) => make(names[i % names.length]!, src));

describe('Fifteen widgets with one address', () => {
  it('fetch it once together, with each file of the geography once, and parse it once', async () => {
    const traffic = watchTraffic();
    const reads = vi.spyOn(JSON, 'parse');
    const widgets = fifteen(fresh(LARGER));
    // The same address, written differently.
    widgets[4]!.src = new URL(widgets[0]!.src, location.href).href;
    widgets[5]!.src = `${widgets[0]!.src}#part`;
    document.body.append(...widgets);
    await Promise.all(widgets.map(({ ready }) => ready));
    expect(traffic.asked.filter((path) => path === LARGER)).toHaveLength(1);
    expect(reads.mock.calls.filter(([text]) => text.includes('"bilateral/1"'))).toHaveLength(1);
    reads.mockRestore();
    await expect.poll(() => traffic.asked.filter((path) => path.includes('admin1-standard'))).toHaveLength(1);
    await expect.poll(() => traffic.underWay).toBe(0);
    expect(new Set(traffic.asked).size).toBe(traffic.asked.length);
  });

  it('fetch it once when they are added one after the other', async () => {
    const traffic = watchTraffic();
    const src = fresh();
    for (const name of [...WIDGETS, ...WIDGETS]) {
      const widget = make(name, src);
      document.body.append(widget);
      await widget.ready;
    }
    await expect.poll(() => traffic.underWay).toBe(0);
    expect(new Set(traffic.asked).size).toBe(traffic.asked.length);
  });

  it('carry on when the one that asked first has left', async () => {
    const { opened, open } = gate();
    const traffic = watchTraffic(async (_, really) => {
      await opened;
      return really();
    });
    const [first, second] = [make('timeline', fresh()), make('timeline', '')];
    second.src = first.src;
    document.body.append(first);
    await first.updateComplete;
    document.body.append(second);
    await second.updateComplete;
    first.remove();
    open();
    await second.ready;
    expect(traffic.asked).toEqual([DATA]);
  });

  it('learn of a failure together, after one retry for all of them', async () => {
    const traffic = watchTraffic(() => answer(503));
    const widgets = fifteen(fresh(), ['timeline']);
    document.body.append(...widgets);
    await expect.poll(() => widgets.map(({ state }) => state)).toEqual(widgets.map(() => 'error'));
    expect(traffic.asked).toEqual([DATA, DATA]);
  });

  it('are drawn together when the retry succeeds', async () => {
    let tries = 0;
    const traffic = watchTraffic((path, really) => (path === DATA && tries++ === 0 ? answer(500) : really()));
    const widgets = fifteen(fresh(), ['timeline']);
    document.body.append(...widgets);
    await Promise.all(widgets.map(({ ready }) => ready));
    expect(traffic.asked.filter((path) => path === DATA)).toHaveLength(2);
    expect(widgets.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('are all drawn when one of them tries again, or another is added, and it succeeds', async () => {
    for (const again of ['press', 'come']) {
      let isDown = true;
      const traffic = watchTraffic((path, really) => (path === DATA && isDown ? answer(404) : really()));
      const widgets = fifteen(fresh(), ['timeline']).slice(0, 5);
      document.body.append(...widgets);
      await expect.poll(() => widgets.map(({ state }) => state)).toEqual(widgets.map(() => 'error'));
      // A failure that will not pass in a moment is not retried automatically.
      expect(traffic.asked).toEqual([DATA]);
      isDown = false;
      if (again === 'press') button(widgets[3]!, 'Try again').click();
      else document.body.append(make('timeline', widgets[0]!.src));
      await Promise.all(widgets.map(({ ready }) => ready));
      expect(traffic.asked.filter((path) => path === DATA)).toHaveLength(2);
      document.body.replaceChildren();
      vi.unstubAllGlobals();
    }
  });

  it('request it anew once the last one that shows it is gone', async () => {
    const traffic = watchTraffic();
    const [first, second] = [make('timeline', fresh()), make('timeline', '')];
    second.src = first.src;
    document.body.append(first);
    await first.ready;
    first.replaceWith(second);
    await second.ready;
    expect(traffic.asked).toEqual([DATA, DATA]);
  });
});

describe('A map whose geography failed', () => {
  it('is drawn once another one has loaded it', async () => {
    let isDown = true;
    watchTraffic((path, really) => (path.includes('/geo/') && isDown ? answer(500) : really()));
    const first = make('map', LARGER);
    document.body.append(first);
    await expect.poll(() => first.state).toBe('ready');
    // World, regions and seas.
    expect(first.problems).toHaveLength(3);
    isDown = false;
    const second = make('map', LARGER);
    document.body.append(second);
    await second.ready;
    await expect.poll(() => first.problems).toEqual([]);
    await settled(first);
    expect(one(first, 'svg.picture').querySelectorAll('path').length).toBeGreaterThan(3);
  });
});

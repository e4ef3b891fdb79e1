import { afterEach, describe, expect, it, vi } from 'vitest';
import { MEETING, all, button, heard, ids, inside, one, settled, show, withoutMouse, type Name } from './support/show.js';
import { gate, watchTraffic } from './support/traffic.js';

// These tests draw many elements in full, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Small, since it is drawn very often here. */
const DATA = '/data/france-germany/france-germany.json';

const ELEMENTS = ['timeline', 'network', 'map', 'dashboard'] as const;

const tick = () => new Promise((resolve) => setTimeout(resolve));
const frame = () => new Promise(requestAnimationFrame);

function make<Of extends Name>(name: Of, src = DATA): HTMLElementTagNameMap[`bilateral-${Of}`] {
  return Object.assign(document.createElement(`bilateral-${name}`), { src });
}

/** Two places on the page. */
function places(): readonly [HTMLElement, HTMLElement] {
  document.body.innerHTML = '<section></section><section></section>';
  return [...document.querySelectorAll('section')] as [HTMLElement, HTMLElement];
}

describe.each(ELEMENTS)('<bilateral-%s>', (name) => {
  it.each([
    ['at once', async () => {}],
    ['a microtask later', () => Promise.resolve()],
    ['a tick later', tick],
    ['a frame later', frame],
  ])('is drawn when it is moved %s, while it loads', async (_, later) => {
    const { opened, open } = gate();
    const traffic = watchTraffic(async (_address, answer) => {
      await opened;
      return answer();
    });
    const [here, there] = places();
    const element = make(name);
    here.append(element);
    await later();
    there.prepend(element);
    await tick();
    open();
    await expect.poll(() => element.state).toBe('ready');
    await settled(element);
    expect(all(element, '[part="label"], bilateral-map').length).toBeGreaterThan(0);
    expect(new Set(traffic.asked).size).toBe(traffic.asked.length);
  });

  it('requests nothing while it is off the page, and is drawn when it is back', async () => {
    const { opened, open } = gate();
    const traffic = watchTraffic(async (_address, answer) => {
      await opened;
      return answer();
    });
    const element = make(name);
    document.body.append(element);
    await tick();
    expect(traffic.underWay).toBe(1);
    element.remove();
    await expect.poll(() => traffic.underWay).toBe(0);
    open();
    await frame();
    expect(element.state).toBe('loading');
    document.body.append(element);
    await element.ready;
    expect(element.state).toBe('ready');
  });

  it('is drawn when it leaves before its first drawing and returns later', async () => {
    const element = make(name);
    document.body.append(element);
    element.remove();
    await frame();
    document.body.append(element);
    await element.ready;
    expect(element.state).toBe('ready');
  });

  it('requests nothing again when it is moved after it was drawn, and is unchanged', async () => {
    withoutMouse();
    const traffic = watchTraffic();
    const element = await show(name);
    // A map requests the rest of its geography once the page is idle.
    if (name === 'map' || name === 'dashboard') await expect.poll(() => traffic.asked.join()).toContain('disputed');
    await expect.poll(() => traffic.underWay).toBe(0);
    await expect.poll(() => drawnFinely(element)).toBe(true);
    const asked = traffic.asked.length;
    const marks = all(element, '.stage svg *').length;
    const states: string[] = [];
    for (let i = 0; i < 3; i++) {
      document.body.append(element.parentElement!);
      states.push(element.state);
      await frame();
      states.push(element.state);
      const box = element.parentElement!;
      element.remove();
      await frame();
      box.append(element);
      await settled(element);
    }
    expect(new Set(states)).toEqual(new Set(['ready']));
    expect(all(element, '.stage svg *')).toHaveLength(marks);
    expect(traffic.asked.slice(asked)).toEqual([]);
  });

  it('takes on the language of the place that it is moved to', async () => {
    const element = await show(name);
    const there = Object.assign(document.createElement('section'), { lang: 'fa' });
    document.body.append(there);
    there.append(element);
    await expect.poll(() => one(element, 'figure').lang).toBe('fa');
  });

  it('is still drawn, with one request for each file, after 200 moves while it was loading', async () => {
    const traffic = watchTraffic();
    const [here, there] = places();
    const element = make(name);
    for (let i = 0; i < 200; i++) {
      (i % 2 ? here : there).append(element);
      if (i % 10 === 0) await (i % 20 ? tick() : frame());
    }
    await element.ready;
    await settled(element);
    await expect.poll(() => traffic.underWay).toBe(0);
    expect(new Set(traffic.asked).size).toBe(traffic.asked.length);
  });
});

describe('What a reader did before the move', () => {
  it('is reported when the timeline is moved before it came to rest', async () => {
    const timeline = await show('timeline');
    const told = heard('bilateral-filter');
    button(timeline, 'Zoom in').click();
    document.body.append(timeline);
    await expect.poll(() => told.length).toBe(1);
    expect(timeline.from).not.toBe('');
  });

  it('no longer highlights anything when the widget under the pointer is taken away', async () => {
    withoutMouse();
    const [taken, left] = [await show('timeline', { attributes: { group: 'g' } }), await show('network', { attributes: { group: 'g' } })];
    const told = heard('bilateral-hover');
    const mark = one(taken, `svg [data-id="${MEETING}"]`);
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await expect.poll(() => ids(left, '[data-related]')).toContain('chitsaz');
    taken.remove();
    await expect.poll(() => ids(left, '[data-related]')).toEqual([]);
    expect(told).toHaveLength(1);
  });
});

/** A map gets its finer outlines only after the first drawing. */
async function drawnFinely(element: Element): Promise<boolean> {
  const map = element.localName === 'bilateral-map' ? element : element.localName === 'bilateral-dashboard' ? inside(element, 'map') : null;
  if (!map) return true;
  const size = () => one(map, 'svg').innerHTML.length;
  const before = size();
  for (let i = 0; i < 20; i++) await frame();
  return size() === before;
}

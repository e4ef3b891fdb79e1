// What only hundreds of elements reveal: not part of `npm test`, which should be quick.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasDevtools, kept } from '../support/devtools.js';
import { DATA, show } from '../support/show.js';
import { watchTraffic } from '../support/traffic.js';

vi.setConfig({ testTimeout: 240_000 });

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe.each(['timeline', 'network', 'map', 'dashboard'] as const)('<bilateral-%s>', (name) => {
  it('leaves nothing loading and nothing in memory after 300 mounts, with 200 moves of each while it loads', async () => {
    const traffic = watchTraffic();
    const cycle = async (mounts: number, moves: number) => {
      document.body.innerHTML = '<section></section><section></section>';
      const [here, there] = document.querySelectorAll('section') as unknown as [HTMLElement, HTMLElement];
      for (let i = 0; i < mounts; i++) {
        const element = Object.assign(document.createElement(`bilateral-${name}`), { src: DATA });
        here.append(element);
        if (i % 10 === 0) await element.ready;
        else if (i % 3) await tick();
        if (i % 50 === 25) for (let move = 0; move < moves; move++) (move % 2 ? here : there).append(element);
        element.remove();
      }
      document.body.replaceChildren();
      await expect.poll(() => traffic.underWay).toBe(0);
    };
    await cycle(60, 20);
    const before = hasDevtools ? await idle() : null;
    await cycle(300, 200);
    if (!before) return;
    await expect.poll(async () => (await idle()).bytes - before.bytes, { timeout: 30_000, interval: 500 }).toBeLessThan(2_000_000);
  });
});

describe('A page that shows the network', () => {
  it.runIf(hasDevtools)('keeps nothing in memory of a hundred that came and went', async () => {
    const data = (await (await fetch(DATA)).json()) as object;
    const cycle = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await show('network', { data });
        document.body.replaceChildren();
      }
    };
    await cycle(20);
    const before = await idle();
    await cycle(100);
    await expect.poll(async () => (await idle()).listeners - before.listeners, { timeout: 20_000, interval: 500 }).toBeLessThanOrEqual(0);
    const after = await idle();
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.bytes - before.bytes).toBeLessThan(1_000_000);
  });
});

/** Each requests its cards when the page is idle, and is kept alive until then. */
async function idle() {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return kept();
}

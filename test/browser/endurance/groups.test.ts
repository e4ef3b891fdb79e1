// Not part of `npm test`, which should be quick.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasDevtools, kept } from '../support/devtools.js';
import { DATA, MEETING } from '../support/show.js';

vi.setConfig({ testTimeout: 240_000 });

afterEach(() => document.body.replaceChildren());

const NAMES = ['timeline', 'network', 'map', 'dashboard', 'story', 'mention'] as const;

describe('A group', () => {
  it.runIf(hasDevtools)('keeps nothing in memory of members that joined and left a hundred times', async () => {
    document.body.innerHTML = `<bilateral-timeline src="${DATA}" group="g"></bilateral-timeline>`;
    const stays = document.querySelector('bilateral-timeline')!;
    await stays.ready;
    const cycle = async (times: number) => {
      for (let i = 0; i < times; i++) {
        for (const name of NAMES) {
          const element = document.createElement(`bilateral-${name}`);
          Object.assign(element, { src: DATA, record: MEETING, current: 0, group: i % 2 ? 'g' : 'h' });
          element.innerHTML = `<bilateral-step selected="${MEETING}" from="${1900 + (i % 100)}">Text</bilateral-step>`;
          document.body.append(element);
          await element.updateComplete;
          // Half of them leave by their group, half with the page.
          element.group = 'g';
          await element.updateComplete;
          if (i % 4 < 2) element.group = '';
          await element.updateComplete;
          element.remove();
        }
        await stays.updateComplete;
      }
    };
    await cycle(20);
    const before = await idle();
    await cycle(100);
    await expect.poll(async () => (await idle()).bytes - before.bytes, { timeout: 30_000, interval: 500 }).toBeLessThan(2_000_000);
    expect((await idle()).listeners - before.listeners).toBeLessThanOrEqual(0);
  });
});

/** Each widget requests its cards when the page is idle, and is kept alive until then. */
async function idle() {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return kept();
}

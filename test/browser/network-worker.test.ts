import { afterEach, describe, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { settled, show, type Shown } from './support/show.js';

const Native = window.Worker;

afterEach(() => {
  document.body.replaceChildren();
  window.Worker = Native;
});

/** Hard-coded, so that every engine is held to the same layout, with a worker and without. */
const HASHES = { columns: '340b38a5', bands: 'aea42321', force: 'c4be595e' };
const SHOWN = { columns: 1_000, bands: 350, force: 350 };

const data = tiedData(1_000);

const attributesOf = (layout: keyof typeof HASHES) => ({ layout, 'max-actors': String(SHOWN[layout]) });

/** How many workers are started from now on, and how many of them are terminated. */
function watchWorkers() {
  const seen = { started: 0, ended: 0 };
  window.Worker = class extends Native {
    constructor(...input: ConstructorParameters<typeof Native>) {
      super(...input);
      seen.started++;
    }
    override terminate(): void {
      seen.ended++;
      super.terminate();
    }
  };
  return seen;
}

describe.each(['columns', 'bands', 'force'] as const)('Many actors in the layout %s', (layout) => {
  it('are placed by a worker, which is terminated', async () => {
    const seen = watchWorkers();
    const network = await show('network', { data, attributes: attributesOf(layout) });
    expect(network.layoutHash).toBe(HASHES[layout]);
    expect(seen).toEqual({ started: 1, ended: 1 });
  });

  it('are placed the same where no worker may start', async () => {
    window.Worker = function refused() {
      throw new DOMException('Not allowed', 'SecurityError');
    } as unknown as typeof Native;
    const network = await show('network', { data, attributes: attributesOf(layout) });
    expect(network.layoutHash).toBe(HASHES[layout]);
  });

  it('are placed the same where a worker starts and fails', async () => {
    window.Worker = class extends Native {
      constructor() {
        super('/no/such/worker.js', { type: 'module' });
      }
    };
    const network = await show('network', { data, attributes: attributesOf(layout) });
    expect(network.layoutHash).toBe(HASHES[layout]);
  });
});

describe('Work that nobody is waiting for any more', () => {
  const WIDTH = 900;

  const begin = () => {
    const network = document.createElement('bilateral-network') as Shown<'network'>;
    network.data = data;
    network.maxActors = 350;
    network.layout = 'force';
    // In a box of its own: where scroll bars take up room, a page of another height has another width.
    const box = document.body.appendChild(document.createElement('div'));
    box.style.width = `${WIDTH}px`;
    box.append(network);
    return network;
  };

  it('is dropped with its worker when something else is asked for', async () => {
    const seen = watchWorkers();
    const network = begin();
    await expect.poll(() => seen.started).toBe(1);
    network.layout = 'bands';
    await network.ready;
    await settled(network);
    expect(seen.ended).toBe(seen.started);
    const bands = await show('network', { data, width: WIDTH, attributes: attributesOf('bands') });
    expect(network.layoutHash).toBe(bands.layoutHash);
  });

  it('is dropped when the element is removed, and started anew when it comes back', async () => {
    const seen = watchWorkers();
    const network = begin();
    await expect.poll(() => seen.started).toBe(1);
    const box = network.parentElement!;
    network.remove();
    await expect.poll(() => seen.ended).toBe(1);
    box.append(network);
    await network.ready;
    expect(network.layoutHash).not.toBe('');
    expect(seen).toEqual({ started: 2, ended: 2 });
  });

  it('ends with its worker for each of twenty that come and go, waited for or not', async () => {
    const seen = watchWorkers();
    for (let cycle = 1; cycle <= 20; cycle++) {
      const network = begin();
      await expect.poll(() => seen.started, { timeout: 10_000 }).toBe(cycle);
      if (cycle % 2) await network.ready;
      document.body.replaceChildren();
    }
    await expect.poll(() => seen).toEqual({ started: 20, ended: 20 });
  }, 120_000);

  it('keeps the previous picture until the new one is ready', async () => {
    const network = await show('network', { data, attributes: attributesOf('bands') });
    const before = network.layoutHash;
    network.maxActors = 320;
    await new Promise(requestAnimationFrame);
    expect([network.state, network.layoutHash]).toEqual(['ready', before]);
    await settled(network);
    expect(network.layoutHash).not.toBe(before);
  });
});

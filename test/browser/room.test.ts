import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { hasDevtools } from './support/devtools.js';
import { DATA, all, one, show } from './support/show.js';

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Sum of what Chromium calls layout shifts, from now until the result is called. */
function shifts(): () => Promise<number> {
  let sum = 0;
  const add = (list: readonly PerformanceEntry[]) => (sum += list.reduce((all, entry) => all + (entry as Shift).value, 0));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return async () => {
    await frames();
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

/** Lets files arrive, but each only after the page is first drawn. */
function slowFiles(): void {
  const real = globalThis.fetch.bind(globalThis);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    await frames();
    await frames();
    return real(...request);
  });
}

const name = (tag: string) => `bilateral-${tag}` as 'bilateral-timeline';

/** Waits for several frames, so that whatever a first drawing asks for has been done. */
async function frames(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
}

function place(tag: string, inner = '') {
  document.body.innerHTML = `<${name(tag)} src="${DATA}" lang="en">${inner}</${name(tag)}><p id="below">The text below.</p>`;
  return { element: document.querySelector(name(tag))!, below: document.querySelector('#below')! };
}

const gap = (element: Element, below: Element) => below.getBoundingClientRect().top - element.getBoundingClientRect().top;

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.removeAttribute('style');
  document.body.replaceChildren();
  // A request that nobody is waiting for is aborted a moment later.
  await frames();
});

describe.each(['timeline', 'network', 'map'] as const)('The page below a %s whose data are still on their way', (tag) => {
  beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {})));

  it('starts about as far down as the picture will reach', async () => {
    const { element, below } = place(tag);
    await frames();
    expect(element.state).toBe('loading');
    expect(gap(element, below)).toBeGreaterThan(800);
  });

  it("stays where the page's own picture keeps it", async () => {
    const { element, below } = place(tag, '<img width="300" height="1040" alt="" />');
    document.querySelector('img')!.style.display = 'block';
    await frames();
    expect(element.state).toBe('loading');
    expect(one(element, '[role="status"]').textContent).toContain('Loading');
    const margin = Number.parseFloat(getComputedStyle(below).marginTop);
    expect(gap(element, below)).toBeCloseTo(1040 + margin, 0);
  });
});

describe.each(['timeline', 'network', 'map'] as const)('The page around a %s whose files arrive late', (tag) => {
  it.runIf(hasDevtools).each([360, 700, 1200])('hardly shifts in view from first to last, at %d px', async (width) => {
    slowFiles();
    document.body.style.width = `${width}px`;
    const told = shifts();
    const { element } = place(tag);
    await element.ready;
    await expect.poll(() => all(element, tag === 'map' ? '.disputed' : 'svg').length).toBeGreaterThan(0);
    // A line of the text below may come into view where a picture is slightly lower than the room reserved for it.
    expect(await told()).toBeLessThan(0.0005);
  });

  it.each([360, 1200])('has not moved since the first drawing when the last file has arrived, at %d px', async (width) => {
    slowFiles();
    document.body.style.width = `${width}px`;
    const { element, below } = place(tag);
    await element.ready;
    const before = gap(element, below);
    await expect.poll(() => all(element, tag === 'map' ? '.disputed' : 'svg').length).toBeGreaterThan(0);
    await frames();
    expect(gap(element, below)).toBe(before);
  });
});

it.runIf(hasDevtools)('A shift of the page is measured', async () => {
  document.body.innerHTML = '<p id="below">The text below.</p>';
  await frames();
  const told = shifts();
  document.body.insertAdjacentHTML('afterbegin', '<div style="height: 200px"></div>');
  expect(await told()).toBeGreaterThan(0);
});

describe.each(['timeline', 'network', 'map'] as const)('A %s that is given less height than it needs', (tag) => {
  it('scrolls internally, and none of it covers the text below', async () => {
    const element = await show(tag, { width: 700 });
    document.body.insertAdjacentHTML('beforeend', '<p id="below">The text below.</p>');
    const below = document.querySelector('#below')!;
    element.style.height = '400px';
    await frames();
    const [root] = all(element, '.root');
    expect(root!.scrollHeight).toBeGreaterThan(root!.clientHeight);
    const { left, top, height } = below.getBoundingClientRect();
    expect(document.elementFromPoint(left + 60, top + height / 2)).toBe(below);
    expect(gap(element, below)).toBeLessThan(450);
  });
});

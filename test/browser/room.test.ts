import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { DATA, all, one, show } from './support/show.js';

const name = (tag: string) => `bilateral-${tag}` as 'bilateral-timeline';

/** Lays out twice, so that whatever a first drawing asks for has been done. */
async function frames(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
}

function place(tag: string, inner = '') {
  document.body.innerHTML = `<${name(tag)} src="${DATA}" lang="en">${inner}</${name(tag)}><p id="below">The text below.</p>`;
  return { element: document.querySelector(name(tag))!, below: document.querySelector('#below')! };
}

const gap = (element: Element, below: Element) => below.getBoundingClientRect().top - element.getBoundingClientRect().top;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(['timeline', 'network', 'map'] as const)('The page below a %s whose data are still on their way', (tag) => {
  beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {})));

  it('is kept about as far down as the picture will reach', async () => {
    const { element, below } = place(tag);
    await frames();
    expect(element.state).toBe('loading');
    expect(gap(element, below)).toBeGreaterThan(800);
  });

  it("is not moved from where the page's own picture keeps it", async () => {
    const { element, below } = place(tag, '<img width="300" height="1040" alt="" />');
    document.querySelector('img')!.style.display = 'block';
    await frames();
    expect(element.state).toBe('loading');
    expect(one(element, '[role="status"]').textContent).toContain('Loading');
    const margin = Number.parseFloat(getComputedStyle(below).marginTop);
    expect(gap(element, below)).toBeCloseTo(1040 + margin, 0);
  });
});

describe.each(['timeline', 'network', 'map'] as const)('A %s that is given less height than it needs', (tag) => {
  it('scrolls within, and nothing of it lies over the text below', async () => {
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

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { isCardInView } from './support/reading.js';
import { MEETING, all, button, inside, one, settled, show, type Shown } from './support/show.js';

const WIDTHS = [390, 1200];

beforeEach(() => document.body.style.setProperty('margin', '0'));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function open(width: number, attributes = {}): Promise<Shown<'dashboard'>> {
  await page.viewport(width, 844);
  return show('dashboard', { width, attributes });
}

async function search(dashboard: Shown<'dashboard'>, words: string): Promise<void> {
  const field = one<HTMLInputElement>(dashboard, '[type="search"]');
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await settled(dashboard);
}

/** What the card says, without the card of another record. */
const cardOf = (dashboard: Element) => one(dashboard, '[part="card"]');

describe.each(WIDTHS)('A reader of the dashboard at %i px', (width) => {
  it('who asks whom Imagawa met, and where that is reported, has the answer on opening', async () => {
    const dashboard = await open(width);
    await expect.poll(() => isCardInView(dashboard)).toBe(true);
    expect(cardOf(dashboard).innerText).toContain('Ehsan Chitsaz');
    expect(cardOf(dashboard).innerText).toContain('Takuo Imagawa');
    const source = cardOf(dashboard).querySelector<HTMLAnchorElement>('a[href^="https://"]')!;
    expect(source.innerText).toBe('Iran Daily');
    const { top, bottom } = source.getBoundingClientRect();
    expect([top > 0, bottom < innerHeight]).toEqual([true, true]);
  });

  it('who asks what happened in 1953 has the answer by typing the year', async () => {
    const dashboard = await open(width);
    await search(dashboard, '1953');
    const timeline = inside(dashboard, 'timeline');
    const said = all(timeline, '.main [part~="label"]').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    for (const words of ['Nissho Maru', 'Anglo-Iranian', 'Diplomatic relations']) {
      expect(said.filter((label) => label.includes(words)).length, words).toBeGreaterThan(0);
    }
    expect(one(timeline, '.main').getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it('who wants a link to the event of the lead copies it by one press', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const dashboard = await open(width, { hash: 'record' });
    await expect.poll(() => isCardInView(dashboard)).toBe(true);
    await expect.poll(() => all(dashboard, '[part="card"] .actions button').length).toBe(3);
    button(dashboard, 'Copy link').click();
    await expect.poll(() => written.mock.calls).toEqual([[`${location.href.split('#')[0]}#record=${MEETING}`]]);
    expect(one(dashboard, '[part="card"] [role="status"]').textContent).not.toBe('');
  });
});

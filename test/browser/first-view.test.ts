import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { firstView } from '../../src/model/first-view.js';
import { DATA, MEETING, all, one, settled, show, type Name } from './support/show.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const dataset = async () => parse(await (await fetch(DATA)).json()).dataset!;

/** Shows a first view of Iran and Japan, whose whole file is at an address. */
const showFirst = async <Of extends Name>(name: Of, whole = DATA, lang = 'en') =>
  show(name, { data: firstView(await dataset(), 'en', whole), lang });

/** Without regions, whose outlines become finer meanwhile. */
const marksOf = (element: Element) =>
  all<SVGElement>(element, 'svg[data-export] [data-id]:not([data-kind="region"])').map((mark) => {
    const { x, y } = mark.getBoundingClientRect();
    return [mark.dataset['id'], x, y];
  });

describe.each(['timeline', 'network', 'map'] as const)('A %s of a first view', (name) => {
  it('draws what the whole file would, and moves nothing when that is there', async () => {
    const readies: Event[] = [];
    document.body.addEventListener('bilateral-ready', (event) => readies.push(event));
    const element = await showFirst(name);
    const before = marksOf(element);
    const height = element.offsetHeight;
    expect(before.length).toBeGreaterThan(10);
    await expect.poll(() => element.toCSV()).toContain('https://');
    await settled(element);
    expect(marksOf(element)).toEqual(before);
    expect(element.offsetHeight).toBe(height);
    expect(element.problems).toEqual([]);
    expect(readies).toHaveLength(1);
  });
});

describe('An element of a first view', () => {
  it('keeps what its reader has chosen, and tells of it what only the whole file has', async () => {
    const timeline = await showFirst('timeline');
    timeline.select('event', MEETING);
    await settled(timeline);
    one<HTMLButtonElement>(timeline, '[aria-label="Zoom in"]').click();
    await expect.poll(() => one(timeline, '[part="card"]').textContent).toContain('Deputy ministers of the Iranian ICT ministry');
    expect(timeline.selected).toBe(MEETING);
    expect(one(timeline, '[aria-label="Zoom out"]').getAttribute('aria-disabled')).toBe('false');
    expect(all(timeline, '[part="card"] .sources a').length).toBeGreaterThan(0);
  });

  it('speaks the other languages once the whole file is there', async () => {
    const timeline = await showFirst('timeline', DATA, 'fa');
    await expect.poll(() => one(timeline, '.twin').textContent).toContain('چیت‌ساز');
  });

  it('loads the whole file once for a dashboard, and its widgets go on', async () => {
    const requests = vi.spyOn(window, 'fetch');
    const dashboard = await showFirst('dashboard');
    await expect.poll(() => one(dashboard, '[part="card"]').textContent).toContain('Deputy ministers of the Iranian ICT ministry');
    await settled(dashboard);
    expect(requests.mock.calls.filter(([address]) => String(address as string).endsWith(DATA))).toHaveLength(2);
    expect(dashboard.state).toBe('ready');
  });

  it.each(['/nothing-here.json', 'http://['])('goes on with what it has where there is no file at %s, and says so', async (whole) => {
    const timeline = await showFirst('timeline', whole);
    await expect.poll(() => timeline.problems).toHaveLength(1);
    await settled(timeline);
    expect(timeline.state).toBe('ready');
    expect(all(timeline, 'svg [data-kind="event"]').length).toBeGreaterThan(20);
    expect(one(timeline, '.problems').textContent).toContain(whole);
  });
});

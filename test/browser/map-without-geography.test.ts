import { afterEach, describe, expect, it, vi } from 'vitest';
import { oneSpace } from './support/devtools.js';
import { labelsOf, overlaps } from './support/labels.js';
import { all, button, heard, one, settled, show, type Shown } from './support/show.js';

const realFetch = window.fetch;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const PAGE = '<!doctype html><title>Not here</title>';

const ANSWERS = {
  'a status of 404': () => new Response('Not found', { status: 404 }),
  'no answer': () => Promise.reject(new TypeError('offline')),
  'a page with status 200': () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }),
  'JSON that is something else': () => new Response('{}'),
  'JSON that is nothing': () => new Response('null'),
} as const;

/** Answers in place of the server for files of the geography with matching names; returns how often each was requested. */
function withoutFiles(names: RegExp, answer: () => Response | Promise<Response> = ANSWERS['a status of 404']): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const name = /[^/]*(?:topo|seas|index)[^/]*\.json$/.exec(new URL(address, location.href).pathname)?.[0];
    if (!name || !names.test(name)) return realFetch(input, init);
    asked.set(name, (asked.get(name) ?? 0) + 1);
    return answer();
  });
  return asked;
}

const said = (map: Element, selector: string) => oneSpace(one(map, selector).textContent);
const everything = (map: Shown<'map'>) => oneSpace(map.shadowRoot!.textContent);
const counted = (map: Element) =>
  all<SVGElement>(map, '.picture [data-kind="place"][data-count], .outside [data-count]').reduce(
    (sum, { dataset }) => sum + Number(dataset['count']),
    0,
  );

describe('A map whose geography cannot be loaded', () => {
  it.each(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[])('reports what is missing and nothing else: %s', async (kind) => {
    withoutFiles(/./, ANSWERS[kind]);
    const told = heard('bilateral-error') as { problems: readonly { path: string; got: string }[] }[];
    const map = await show('map');
    expect(map.state).toBe('ready');
    expect(map.problems).toHaveLength(3);
    for (const { path, got, expected } of map.problems) {
      expect(expected).toBe('geography');
      expect(path).toMatch(/^http.*\.json(\?|$)/);
      expect(got).toMatch(/404|offline|no JSON|no TopoJSON|without seas|JSON/);
    }
    expect(told.map(({ problems }) => problems.length)).toEqual([3]);
    expect(said(map, '.loss')).toContain('Land and borders could not be loaded.');
    expect(said(map, '#title')).toBe('Tehran and Tokyo, 7,662 kilometres apart');
    expect(everything(map)).not.toMatch(/same scale|Natural Earth|0 kilometres|\bdisputed areas\b/i);
    expect(button(map, 'List').getAttribute('aria-pressed')).toBe('true');
    expect(all(map, '.twin [data-kind="event"]')).toHaveLength(162);
    expect(counted(map)).toBe(162);
    expect(all(map, '.picture :is(.land, .wash, .own, .borders, .coast)').filter((path) => path.getAttribute('d'))).toEqual([]);
    expect(all(map, '.picture .grid').every((path) => path.getAttribute('d')!.length > 100)).toBe(true);
  });

  it.each([320, 720, 1200])('draws the places on lines of latitude and longitude, at %d px, and can be saved', async (width) => {
    withoutFiles(/./);
    const map = await show('map', { width });
    expect(all(map, '[data-panel] .place').length).toBeGreaterThan(8);
    expect(overlaps(labelsOf(map.shadowRoot!))).toEqual([]);
    expect(one(map, '.root').scrollWidth).toBeLessThanOrEqual(width);
    const file = new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelector('title')!.textContent).toContain('Tehran and Tokyo');
    expect(file.documentElement.textContent).toContain('could not be loaded');
    expect(file.documentElement.textContent).not.toContain('Natural Earth');
    expect(file.querySelectorAll('[data-kind="place"]').length).toBeGreaterThan(8);
  });

  it('says so in Persian and Japanese', async () => {
    withoutFiles(/./);
    expect(said(await show('map', { lang: 'fa' }), '.loss')).toContain('خشکی‌ها و مرزها بارگذاری نشد');
    expect(said(await show('map', { lang: 'ja' }), '.loss')).toContain('陸地と国境を読み込めませんでした');
  });

  it('fetches again when the reader tries again, reports a second failure, and is complete when it succeeds', async () => {
    const asked = withoutFiles(/./);
    const told = heard('bilateral-error');
    const map = await show('map', { attributes: { regions: '' } });
    const before = new Map(asked);
    button(map, 'Try again').click();
    await expect.poll(() => told.length).toBe(2);
    await settled(map);
    expect([...asked.values()]).toEqual([...before.values()].map((count) => count + 1));
    expect(said(map, '.loss')).toContain('could not be loaded');
    vi.restoreAllMocks();
    button(map, 'Try again').click();
    await expect.poll(() => all(map, '.loss')).toEqual([]);
    await expect.poll(() => all(map, '[data-panel] [data-class]').length).toBeGreaterThan(10);
    expect(map.problems).toEqual([]);
    expect(said(map, '.dek')).toContain('Both countries are drawn at the same scale.');
    expect(said(map, '.policy')).toContain('Natural Earth');
    expect(button(map, 'List').getAttribute('aria-pressed')).toBe('false');
    expect(all(map, '.picture .grid')).toEqual([]);
  });

  it('does not request finer files, and does not retry by itself', async () => {
    const asked = withoutFiles(/./);
    const map = await show('map', { width: 1200 });
    map.only = 'a';
    await settled(map);
    map.only = '';
    await settled(map);
    expect([...asked.values()]).toEqual([1, 1, 1]);
  });

  it('makes up no distance where a side has no place, and no map where there are no places', async () => {
    withoutFiles(/./);
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      places: [{ id: 'here', name: 'Here', country: 'IRN', lon: 53, lat: 32 }],
      events: [
        { id: 'e0', date: '2000', title: 'One', kind: 'visit', place: 'here' },
        { id: 'e1', date: '2001', title: 'Other', kind: 'visit' },
      ],
    };
    const map = await show('map', { data });
    expect(said(map, '#title')).toBe('Where it happened in Iran and Japan');
    expect(said(map, '.dek')).toBe('Where 1 of 2 events took place. Japan is not drawn: neither its outline nor a place in it is known.');
    expect(everything(map)).not.toMatch(/kilometres|same scale|Natural Earth/);
    expect(counted(map)).toBe(2);
    const bare = await show('map', { data: { ...data, places: [], events: [data.events[1]] } });
    expect(said(bare, '#title')).toBe('Where it happened in Iran and Japan');
    expect(bare.describe()).toBe('1 event without a place.');
    expect(counted(bare)).toBe(1);
  });
});

describe('A map with a part of its geography missing', () => {
  it.each([
    ['the world', /world/, /^world/],
    ['the provinces', /admin1/, /admin1/],
    ['the seas', /seas/, /^seas/],
    ['disputed areas', /disputed/, /^disputed/],
    ['finer outlines', /standard/, /standard/],
  ])('draws the rest and names the file: %s', async (_name, names, path) => {
    withoutFiles(names);
    const map = await show('map', { width: 1000, attributes: { pov: 'neutral' } });
    await expect.poll(() => map.problems.length).toBe(names.source === 'admin1' ? 2 : 1);
    for (const problem of map.problems) expect(problem.path.split('/').at(-1)).toMatch(path);
    expect(map.state).toBe('ready');
    await expect.poll(() => said(map, '.loss')).toContain('Some land, borders or names of the map could not be loaded.');
    expect(said(map, '.policy')).toContain('Natural Earth');
    expect(said(map, '.dek')).toContain('Both countries are drawn at the same scale.');
    expect(all(map, '[data-panel] .wash').length).toBeGreaterThan(1);
    expect(counted(map)).toBe(162);
    const isClaimed = said(map, '.policy').includes('nobody’s');
    expect(isClaimed).toBe(all(map, '.picture .disputed').length > 0);
    if (names.source === 'admin1') expect(all(map, '[data-kind="region"]')).toEqual([]);
    if (names.source === 'standard') expect(all(map, '[data-panel] [data-kind="region"]').length).toBeGreaterThan(70);
    expect(button(map, 'List').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('A map without events', () => {
  it('gives no distance between places without events', async () => {
    const map = await show('map', { attributes: { query: 'no such thing anywhere' } });
    expect(said(map, '#title')).toBe('Where it happened in Iran and Japan');
    expect(everything(map)).not.toMatch(/kilometres apart/);
    expect(said(map, '.dek')).toContain('Where 0 events took place.');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, one, settled, show } from './support/show.js';
import { labelsOf, overlaps } from './support/labels.js';
import { largeData } from '../../stories/support/large-data.js';

afterEach(() => document.body.replaceChildren());

const elements = (root: ParentNode): number =>
  [...root.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? elements(each.shadowRoot) : 0), 0);
const countOf = (each: HTMLElement | SVGElement) => Number(each.dataset.count ?? 1);
const sum = (numbers: readonly number[]) => numbers.reduce((all_, each) => all_ + each, 0);

describe.each([1_000, 20_000])('A timeline of %d events', (count) => {
  const data = largeData({ events: count });

  it('draws or counts each of them with at most 1,500 elements and no overlapping names', async () => {
    const timeline = await show('timeline', { width: 1100, data });
    expect(elements(timeline.shadowRoot!)).toBeLessThanOrEqual(1_500);
    expect(sum(all(timeline, 'svg [data-kind="event"]').map(countOf))).toBe(count);
    expect(sum(all(timeline, '.twin button').map(countOf))).toBe(count);
    expect(all(timeline, '.main .column').length).toBeGreaterThan(10);
    expect(one(timeline, '.legend').textContent).toContain('how many events');
    expect(one(timeline, '.legend').textContent).not.toContain('disagree');
    expect(overlaps(labelsOf(timeline.shadowRoot!))).toEqual([]);
    expect(one(timeline, '.root').scrollWidth).toBeLessThanOrEqual(1100);
  });

  it('draws or counts each of them on a phone, too, where a count opens some of its events', async () => {
    const timeline = await show('timeline', { width: 360, data });
    const counted = () => sum(all(timeline, '.main :is(.event, .more), .earlier').map(countOf));
    expect(counted()).toBe(count);
    const rows = all(timeline, '.main .event').length;
    expect(rows).toBeGreaterThan(10);
    expect(elements(timeline.shadowRoot!)).toBeLessThanOrEqual(1_500);
    const more = all<SVGElement>(timeline, '.main .more').find((each) => countOf(each) > 20)!;
    more.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled(timeline);
    expect(all(timeline, '.main .event').length).toBeGreaterThan(rows + 9);
    expect(all(timeline, '.main .event').length).toBeLessThanOrEqual(rows + 20);
    expect(counted()).toBe(count);
    button(timeline, 'Every event').click();
    await settled(timeline);
    expect(counted()).toBe(count);
    expect(overlaps(labelsOf(timeline.shadowRoot!))).toEqual([]);
  });

  it('can be walked from end to end by key, with the list following', async () => {
    const timeline = await show('timeline', { width: 1100, data });
    one(timeline, '.twin [tabindex="0"]').focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await settled(timeline);
    const focused = () => (timeline.shadowRoot!.activeElement as HTMLElement).dataset.id;
    expect(focused()).toBe(`e${count - 1}`);
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    await settled(timeline);
    expect(focused()).toBe(`e${count - 2}`);
    all(timeline, '.twin button[data-count]')[0]!.click();
    await settled(timeline);
    expect(Number(focused()!.slice(1))).toBeLessThan(count - 45);
  });

  it('keeps its table short and counts the rest', async () => {
    const timeline = await show('timeline', { width: 1100, data });
    button(timeline, 'Table').click();
    await settled(timeline);
    const rows = all(timeline, 'tbody tr').length;
    expect(rows + sum(all(timeline, '.twin button[data-count]').map(countOf))).toBe(count);
    expect(rows).toBeLessThanOrEqual(400);
  });
});

it('A network of 5,000 actors draws those with most ties, lists the others, and counts all', async () => {
  const network = await show('network', { width: 1100, data: largeData({ actors: 5_000 }) });
  expect(elements(network.shadowRoot!)).toBeLessThanOrEqual(1_500);
  expect(sum(all(network, '.twin [role="treeitem"]').map(countOf))).toBe(9_999);
  expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
});

it.each([1_000, 10_000])(
  'A network of %d actors, all requested, gathers them in clusters that open by pointer and by key',
  async (count) => {
    const network = await show('network', { width: 1100, data: largeData({ actors: count }), attributes: { 'max-actors': String(count) } });
    const drawn = () => sum(all<SVGElement>(network, 'svg [data-kind="actor"]').map(countOf));
    expect(elements(network.shadowRoot!)).toBeLessThanOrEqual(1_500);
    expect(drawn()).toBe(count);
    expect(sum(all(network, '.twin [role="treeitem"]').map(countOf))).toBe(2 * count - 1);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
    expect(one(network, 'figcaption, footer, .foot').textContent).toMatch(/places: an actor with a number/);
    const before = all(network, 'svg .actor').length;
    const [first] = all<SVGElement>(network, '[data-fold]').map(({ dataset }) => dataset['fold']!);
    one(network, `[data-fold="${first}"] .hit`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settled(network);
    expect(all(network, 'svg .actor').length).toBeGreaterThan(before);
    expect(drawn()).toBe(count);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
    expect(one(network, '.legend').textContent).toContain('cluster: an institution with its people');
    const top = one(network, '.twin [tabindex="0"]');
    const isOpen = () => all(network, `[data-fold="${top.dataset['id']}"] .sign`).length === 1;
    top.focus();
    const places = all(network, 'svg .actor').length;
    const wasOpen = isOpen();
    for (const turn of [1, 2]) {
      await userEvent.keyboard('g');
      await settled(network);
      expect(isOpen()).toBe(turn === 1 ? !wasOpen : wasOpen);
      expect(all(network, 'svg .actor').length === places).toBe(turn === 2);
      expect(drawn()).toBe(count);
    }
    network.selected = first!;
    await settled(network);
    one(network, '.twin [tabindex="0"]').focus();
    await userEvent.keyboard('{End}');
    await settled(network);
    expect((network.shadowRoot!.activeElement as HTMLElement).getAttribute('role')).toBe('treeitem');
  },
);

it('A map of 5,000 places merges what is close, and counts every event', async () => {
  const map = await show('map', { width: 1100, data: largeData({ events: 5_000, places: 5_000 }) });
  expect(elements(map.shadowRoot!)).toBeLessThanOrEqual(1_500);
  expect(all(map, '[part~="panel-a"], [part~="panel-b"]')).toHaveLength(2);
  expect(sum(all(map, 'svg [data-kind="place"]').map(countOf))).toBe(5_000);
  expect(sum(all(map, '.twin [role="treeitem"]').map(countOf))).toBe(10_000);
  expect(overlaps(labelsOf(map.shadowRoot!))).toEqual([]);
});

describe('The card of a record with thousands of events', () => {
  it('lists some hundreds of them and counts the others', async () => {
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'IRN', name: 'Iran' }, b: { country: 'JPN', name: 'Japan' } },
      places: [{ id: 'here', name: 'Here', country: 'IRN', lon: 53, lat: 32 }],
      actors: ['one', 'other'].map((id, i) => ({ id, type: 'person', name: id, country: i ? 'JPN' : 'IRN' })),
      events: Array.from({ length: 3_000 }, (_, i) => ({ id: `e${i}`, date: '2000', title: `Event ${i}`, kind: 'visit', place: 'here' })),
      ties: Array.from({ length: 3_000 }, (_, i) => ({ id: `t${i}`, from: 'one', to: 'other', kind: 'met' })),
    };
    for (const [selected, counted, most] of [
      ['here', '2,594 more before these', 406],
      ['one', '2,600 more after these', 800],
    ] as const) {
      const map = await show('map', { data, attributes: { selected } });
      await expect.poll(() => one(map, '.card').textContent).toContain(counted);
      expect(all(map, '.card .record').length).toBeLessThanOrEqual(most);
      document.body.replaceChildren();
    }
  });
});

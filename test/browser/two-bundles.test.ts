import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { open, run } from './support/bare-page.js';
import { MEETING } from './support/show.js';

// These tests draw many elements in full, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => document.body.replaceChildren());

const DATA = '/raw/dist/data/iran-japan.json';

const find = (root: ParentNode, selector: string) => root.querySelector<WidgetElement>(selector)!;
const text = (element: Element) => element.shadowRoot?.textContent ?? '';
const asked = (page: Document, end: string) =>
  page.defaultView!.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(end)).length;

/** A dashboard with the page's own timeline and map. */
function write(page: Document): readonly [dashboard: WidgetElement, timeline: WidgetElement, map: WidgetElement] {
  page.body.innerHTML = `<bilateral-dashboard src="${DATA}">
    <bilateral-timeline slot="timeline"></bilateral-timeline><div slot="map"><bilateral-map></bilateral-map></div>
  </bilateral-dashboard>`;
  const [dashboard, timeline, map] = ['dashboard', 'timeline', 'map'].map((name) => find(page, `bilateral-${name}`));
  return [dashboard!, timeline!, map!];
}

describe.each([
  ['widgets before the dashboard', ['timeline', 'map', 'dashboard']],
  ['the dashboard before the widgets', ['dashboard', 'timeline', 'map']],
  ['one widget, everything, and the others', ['timeline', 'bilateral', 'map']],
])('A dashboard whose files arrive as %s', (_, order) => {
  it('draws its widgets, which never say that there are no data, and links them', async () => {
    const { page, violations } = await open('two-bundles');
    const [dashboard, timeline, map] = write(page);
    const said: string[] = [];
    for (const [i, name] of order.entries()) {
      await run(page, name, `copy-${i}`);
      for (let frames = 0; frames < 3; frames++) {
        await new Promise(requestAnimationFrame);
        said.push(text(timeline), text(map));
      }
    }
    await Promise.all([dashboard.ready, timeline.ready, map.ready]);
    expect(said.join()).not.toContain('No data yet');
    find(timeline.shadowRoot!, `.twin [data-id="${MEETING}"]`).click();
    await expect.poll(() => dashboard.selected).toBe(MEETING);
    await expect.poll(() => find(map.shadowRoot!, '[data-kind="place"][data-selected]')?.dataset['id']).toBe('tokyo');
    dashboard.from = '1990';
    await expect.poll(() => find(timeline.shadowRoot!, '[data-kind="event"]') && timeline.describe()).toContain('1990');
    expect(asked(page, 'iran-japan.json')).toBe(1);
    expect(violations).toEqual([]);
  });
});

describe('Widgets of separate bundles', () => {
  it('fetch their data once and the geography once', async () => {
    const { page, violations } = await open('two-bundles');
    for (const [i, name] of ['timeline', 'network', 'map'].entries()) await run(page, name, `copy-${i}`);
    page.body.innerHTML = ['timeline', 'network', 'map', 'map']
      .map((name) => `<bilateral-${name} src="${DATA}"></bilateral-${name}>`)
      .join('');
    const widgets = [...page.body.children] as WidgetElement[];
    await Promise.all(widgets.map(({ ready }) => ready));
    expect(asked(page, 'iran-japan.json')).toBe(1);
    expect(asked(page, 'world-overview.topo.json')).toBe(1);
    expect(violations).toEqual([]);
  });

  it('share what the page sets within a group, whichever was there first', async () => {
    const { page, violations } = await open('two-bundles');
    page.body.innerHTML = ['timeline', 'map'].map((name) => `<bilateral-${name} src="${DATA}" group="g"></bilateral-${name}>`).join('');
    const [timeline, map] = [...page.body.children] as WidgetElement[];
    await run(page, 'timeline', 'one');
    await timeline!.ready;
    timeline!.select('event', MEETING);
    timeline!.query = 'minister';
    await run(page, 'map', 'other');
    await expect.poll(() => [map!.selected, map!.query]).toEqual([MEETING, 'minister']);
    map!.query = 'oil';
    await expect.poll(() => timeline!.query).toBe('oil');
    expect(violations).toEqual([]);
  });
});

describe('A widget in a dashboard of another version', () => {
  it('needs no more from it than the data and plain values', async () => {
    const { page } = await open('two-bundles');
    const view = page.defaultView as Window & typeof globalThis;
    await run(page, 'network');
    const dataset = Object.freeze(await (await fetch(DATA)).json());
    const chosen: unknown[] = [];
    const told: ((context: object, leave: () => void) => void)[] = [];
    const context = {
      state: 'ready',
      dataset,
      filter: { from: '', to: '', kinds: [], themes: [], sides: [], query: '', unheardOf: 1 },
      selection: { selected: null, hovered: null },
      select: (ref: unknown) => chosen.push(ref),
      hover() {},
      narrow() {},
      retry() {},
      unheardOf: 1,
    };
    const leave = () => {};
    page.body.addEventListener('context-request', (event) => {
      const { context: key, callback } = event as Event & { context: unknown; callback: (typeof told)[number] };
      if (key !== view.Symbol.for('bilateral-dashboard/1')) return;
      event.stopPropagation();
      told.push(callback);
      callback(context, leave);
    });
    page.body.innerHTML = '<bilateral-network></bilateral-network>';
    const network = find(page, 'bilateral-network');
    await network.ready;
    find(network.shadowRoot!, '.twin [data-id="chitsaz"]').click();
    expect(chosen).toMatchObject([{ kind: 'actor', id: 'chitsaz' }]);
    told[0]!({ ...context, selection: { selected: { kind: 'event', id: MEETING }, hovered: null } }, leave);
    await expect.poll(() => network.selected).toBe(MEETING);
  });
});

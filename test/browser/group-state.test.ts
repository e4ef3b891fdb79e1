import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { DATA, MEETING, all, heard, ids, inside, one, settled, show } from './support/show.js';

// These tests draw many elements in full, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => document.body.replaceChildren());

type Widget = HTMLElementTagNameMap['bilateral-timeline'];

const USER_EVENTS = ['bilateral-select', 'bilateral-filter', 'bilateral-hover', 'bilateral-view'] as const;

async function page(html: string): Promise<readonly Widget[]> {
  document.body.innerHTML = html.replaceAll('DATA', DATA);
  const widgets = [...document.querySelectorAll<Widget>('bilateral-timeline, bilateral-network, bilateral-map, bilateral-dashboard')];
  await Promise.all(widgets.map((widget) => widget.ready.then(() => widget.updateComplete)));
  return widgets;
}

const three = ['timeline', 'network', 'map'].map((name) => `<bilateral-${name} src="DATA" group="g"></bilateral-${name}>`).join('');

/** Counts how often an element is drawn from now on. */
function drawings(element: WidgetElement): () => number {
  let count = 0;
  element.addController({ hostUpdated: () => count++ });
  return () => count;
}

const quiet = async () => {
  for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
};

async function isAtRest(counts: readonly (() => number)[]): Promise<boolean> {
  const before = counts.map((count) => count());
  await quiet();
  return counts.every((count, i) => count() === before[i]);
}

describe('What the page sets on one widget of a group', () => {
  it.each([
    ['from', '1990'],
    ['to', '2000'],
    ['query', 'oil'],
    ['kinds', 'visit agreement'],
    ['themes', 'trade'],
    ['sides', 'a joint'],
    ['selected', MEETING],
  ] as const)('reaches the others as %s, dispatches no event, and comes to rest', async (name, value) => {
    const widgets = await page(three);
    const told = USER_EVENTS.map(heard);
    const counts = widgets.map(drawings);
    widgets[1]![name] = value;
    await expect.poll(() => widgets.map((widget) => widget[name])).toEqual(widgets.map(() => value));
    await expect.poll(() => isAtRest(counts)).toBe(true);
    widgets[1]![name] = '';
    await expect.poll(() => widgets.map((widget) => widget[name] || '')).toEqual(widgets.map(() => ''));
    await quiet();
    expect(told).toEqual(USER_EVENTS.map(() => []));
  });

  it('reaches the others by select(), with one card and no event', async () => {
    const widgets = await page(three);
    const told = USER_EVENTS.map(heard);
    widgets[2]!.select('event', MEETING);
    await expect.poll(() => ids(widgets[1]!, '[data-selected]')).toContain('chitsaz');
    await expect.poll(() => widgets.map((widget) => widget.selected)).toEqual([MEETING, MEETING, MEETING]);
    await expect.poll(() => widgets.flatMap((widget) => all(widget, '[part="card"]'))).toHaveLength(1);
    expect(told).toEqual(USER_EVENTS.map(() => []));
  });

  it('reaches the others as an attribute', async () => {
    const widgets = await page(three);
    widgets[0]!.setAttribute('query', 'oil');
    await expect.poll(() => widgets.map(({ query }) => query)).toEqual(['oil', 'oil', 'oil']);
    widgets[0]!.removeAttribute('query');
    await expect.poll(() => widgets.map(({ query }) => query || '')).toEqual(['', '', '']);
  });

  it('is merged field by field when it is set on several at once, and the last value of a field wins', async () => {
    const widgets = await page(three);
    widgets[0]!.query = 'oil';
    widgets[1]!.from = '1950';
    widgets[1]!.to = '1990';
    widgets[2]!.to = '2000';
    await expect.poll(() => widgets.map(({ from, to, query }) => [from, to, query])).toEqual(widgets.map(() => ['1950', '2000', 'oil']));
  });
});

describe('What one widget of a group declares', () => {
  it('applies to all of them from the first drawing on', async () => {
    const widgets = await page(
      `<bilateral-network src="DATA" group="g"></bilateral-network>
       <bilateral-timeline src="DATA" group="g" selected="${MEETING}" from="1990" kinds="visit"></bilateral-timeline>
       <bilateral-map src="DATA" group="g" query="a"></bilateral-map>`,
    );
    const state = ({ selected, from, kinds, query }: Widget) => [selected, from, kinds, query];
    await expect.poll(() => widgets.map(state)).toEqual(widgets.map(() => [MEETING, '1990', 'visit', 'a']));
    expect(ids(widgets[0]!, '[data-selected]')).toContain('chitsaz');
  });

  it('is adopted by one that joins later, which may declare something else for all', async () => {
    const [first] = await page(`<bilateral-timeline src="DATA" group="g" query="oil" from="1950"></bilateral-timeline>`);
    first!.select('event', MEETING);
    const late = Object.assign(document.createElement('bilateral-map'), { src: DATA, group: 'g', from: '1990' });
    document.body.append(late);
    await late.ready;
    const state = ({ selected, from, query }: Pick<Widget, 'selected' | 'from' | 'query'>) => [selected, from, query];
    await expect.poll(() => state(late)).toEqual([MEETING, '1990', 'oil']);
    expect(state(first!)).toEqual([MEETING, '1990', 'oil']);
    const selecting = Object.assign(document.createElement('bilateral-network'), { src: DATA, group: 'g', selected: 'chitsaz' });
    document.body.append(selecting);
    await selecting.ready;
    await expect.poll(() => [first!.selected, late.selected, selecting.selected]).toEqual(['chitsaz', 'chitsaz', 'chitsaz']);
  });

  it('is not brought back by one that is moved, and ends with the last member', async () => {
    const [first, second] = await page('<bilateral-timeline src="DATA" group="g"></bilateral-timeline>'.repeat(2));
    first!.query = 'oil';
    await expect.poll(() => second!.query).toBe('oil');
    second!.remove();
    first!.query = 'gas';
    await quiet();
    document.body.append(second!);
    await expect.poll(() => [first!.query, second!.query]).toEqual(['gas', 'gas']);
    document.body.replaceChildren();
    const [later] = await page('<bilateral-timeline src="DATA" group="g"></bilateral-timeline>');
    expect(later!.query).toBe('');
  });

  it('moves with it into another group, and no further than that group', async () => {
    const [one_, other] = await page(
      '<bilateral-timeline src="DATA" group="g" query="oil"></bilateral-timeline>' +
        '<bilateral-timeline src="DATA" group="h"></bilateral-timeline>',
    );
    await quiet();
    expect(other!.query).toBe('');
    other!.group = 'g';
    await expect.poll(() => other!.query).toBe('oil');
    other!.group = '';
    await other!.updateComplete;
    one_!.query = 'gas';
    await quiet();
    expect(other!.query).toBe('oil');
  });
});

describe('select()', () => {
  it('is kept until there are data', async () => {
    const timeline = document.createElement('bilateral-timeline');
    document.body.append(timeline);
    timeline.select('event', MEETING);
    await timeline.updateComplete;
    timeline.src = DATA;
    await timeline.ready;
    await settled(timeline as WidgetElement);
    expect(timeline.selected).toBe(MEETING);
    expect(ids(timeline, 'svg [data-selected]')).toEqual([MEETING]);
    expect(all(timeline, '[part="card"]')).toHaveLength(1);
  });

  it('before there are data is cleared when they do not contain the record', async () => {
    const timeline = Object.assign(document.createElement('bilateral-timeline'), { src: DATA });
    timeline.select('event', 'no-such-event');
    document.body.append(timeline);
    await timeline.ready;
    await timeline.updateComplete;
    expect(timeline.selected).toBeNull();
  });

  it('on a member that is still loading reaches the others when its data arrive', async () => {
    const [first] = await page('<bilateral-timeline src="DATA" group="g"></bilateral-timeline>');
    const late = Object.assign(document.createElement('bilateral-map'), { group: 'g' });
    document.body.append(late);
    late.select('event', MEETING);
    await quiet();
    expect(first!.selected).toBeNull();
    late.src = DATA;
    await expect.poll(() => first!.selected).toBe(MEETING);
    expect(late.selected).toBe(MEETING);
  });
});

describe('A dashboard', () => {
  it('passes what the page sets on it to its widgets, and is a member of a group like any other', async () => {
    const [dashboard, alone] = await page(
      '<bilateral-dashboard src="DATA" group="g" from="1950"></bilateral-dashboard><bilateral-map src="DATA" group="g"></bilateral-map>',
    );
    const told = USER_EVENTS.map(heard);
    await expect.poll(() => alone!.from).toBe('1950');
    dashboard!.selected = MEETING;
    await expect.poll(() => alone!.selected).toBe(MEETING);
    await expect.poll(() => ids(inside(dashboard!, 'network'), '[data-selected]')).toContain('chitsaz');
    alone!.kinds = 'visit';
    await expect.poll(() => dashboard!.kinds).toBe('visit');
    inside(dashboard!, 'timeline').select('actor', 'imagawa');
    await expect.poll(() => [dashboard!.selected, alone!.selected]).toEqual(['imagawa', 'imagawa']);
    dashboard!.query = 'oil';
    await expect.poll(() => alone!.query).toBe('oil');
    expect(told).toEqual(USER_EVENTS.map(() => []));
  });

  it('keeps a select() made before its data arrive', async () => {
    const dashboard = document.createElement('bilateral-dashboard');
    dashboard.select('event', MEETING);
    dashboard.src = DATA;
    document.body.append(dashboard);
    await dashboard.ready;
    await settled(dashboard as WidgetElement);
    expect(dashboard.selected).toBe(MEETING);
    expect(ids(inside(dashboard, 'network'), '[data-selected]')).toContain('chitsaz');
  });
});

describe('Widgets of one group in shadow roots', () => {
  it('share what a reader does and what the page sets, even in closed roots', async () => {
    const widgets = ['open', 'closed'].map((mode) => {
      const host = document.createElement('section');
      document.body.append(host);
      const widget = Object.assign(document.createElement('bilateral-timeline'), { src: DATA, group: 'g' });
      host.attachShadow({ mode: mode as ShadowRootMode }).append(widget);
      return widget;
    });
    await Promise.all(widgets.map(({ ready }) => ready));
    one(widgets[1]!, `.twin [data-id="${MEETING}"]`).click();
    await expect.poll(() => widgets[0]!.selected).toBe(MEETING);
    widgets[0]!.query = 'oil';
    await expect.poll(() => widgets[1]!.query).toBe('oil');
  });
});

describe('A widget in a dashboard', () => {
  it('no longer shows the data of the dashboard once it is taken out', async () => {
    const dashboard = await show('dashboard');
    const timeline = document.createElement('bilateral-timeline');
    timeline.slot = 'timeline';
    dashboard.append(timeline);
    await timeline.ready;
    document.body.append(timeline);
    await expect.poll(() => timeline.state).toBe('empty');
    dashboard.append(timeline);
    await expect.poll(() => timeline.state).toBe('ready');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { DATA, MEETING, all, button, ids, inside, one, settled, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const click = (element: Element, selector: string) => one(element, selector).click();
const MINISTERS = ['chitsaz', 'imagawa', 'mcit', 'mic'];

describe('Widgets in a dashboard', () => {
  it.each([
    ['the network', 'network', '.twin [data-id="chitsaz"]', 'chitsaz'],
    ['the map', 'map', '.twin [data-kind="place"][data-id="tokyo"]', 'tokyo'],
  ] as const)('show what belongs to a record selected in %s', async (_, name, selector, id) => {
    const dashboard = await show('dashboard');
    click(inside(dashboard, name), selector);
    await settled(dashboard);
    expect(dashboard.selected).toBe(id);
    expect(ids(inside(dashboard, 'timeline'), 'svg [data-id][data-related], svg [data-id][data-selected]')).toContain(MEETING);
    expect(all(dashboard, '[part="card"]')).toHaveLength(1);
    // The card leads on: its list contains the meeting, and through it the counterparts and the sources.
    click(dashboard, `[part="card"] [data-id="${MEETING}"]`);
    await settled(dashboard);
    expect(dashboard.selected).toBe(MEETING);
    expect(all(dashboard, '[part="card"] .sources a')).toHaveLength(4);
    for (const actor of MINISTERS) expect(ids(inside(dashboard, 'network'), '[data-selected]')).toContain(actor);
    expect(ids(inside(dashboard, 'map'), '[data-kind="place"][data-selected]')).toEqual(['tokyo']);
  });

  it('highlight what belongs to a record that is hovered elsewhere', async () => {
    const dashboard = await show('dashboard');
    button(dashboard, 'See all 162 events').click();
    await settled(dashboard);
    const mark = one(inside(dashboard, 'timeline'), `svg [data-id="${MEETING}"]`);
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await expect.poll(() => ids(inside(dashboard, 'network'), '[data-related]')).toContain('chitsaz');
    expect(ids(inside(dashboard, 'map'), '[data-kind="place"][data-related]')).toContain('tokyo');
    mark.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true, relatedTarget: document.body }));
    await settled(dashboard);
    expect(ids(inside(dashboard, 'network'), '[data-related]')).toEqual([]);
  });

  it('stay as they are when the page cancels a selection', async () => {
    const dashboard = await show('dashboard');
    button(dashboard, 'See all 162 events').click();
    await settled(dashboard);
    dashboard.addEventListener('bilateral-select', (event) => event.preventDefault());
    click(inside(dashboard, 'timeline'), `.twin [data-id="${MEETING}"]`);
    await settled(dashboard);
    expect(dashboard.selected).toBeNull();
    expect(all(dashboard, '[part="card"]')).toHaveLength(0);
  });
});

describe('Widgets of one group on a page', () => {
  async function page(html: string) {
    document.body.innerHTML = html.replaceAll('DATA', DATA);
    const widgets = [...document.querySelectorAll('bilateral-timeline, bilateral-network, bilateral-map')] as Parameters<
      typeof settled
    >[0][];
    await Promise.all(widgets.map((widget) => widget.ready.then(() => widget.updateComplete)));
    return widgets;
  }

  it('share selection and filter, and show one card', async () => {
    const [timeline, network, map] = await page(
      ['timeline', 'network', 'map'].map((name) => `<bilateral-${name} src="DATA" group="g"></bilateral-${name}>`).join(''),
    );
    click(timeline!, `.twin [data-id="${MEETING}"]`);
    await expect.poll(() => ids(network!, '[data-selected]')).toContain('chitsaz');
    await expect.poll(() => ids(map!, '[data-kind="place"][data-selected]')).toEqual(['tokyo']);
    await expect.poll(() => [timeline, network, map].flatMap((widget) => all(widget!, '[part="card"]'))).toHaveLength(1);
  });

  it('leave widgets of another group and of no group alone', async () => {
    const [one_, same, other, alone] = await page(
      ['group="g"', 'group="g"', 'group="h"', ''].map((group) => `<bilateral-timeline src="DATA" ${group}></bilateral-timeline>`).join(''),
    );
    click(one_!, `.twin [data-id="${MEETING}"]`);
    await expect.poll(() => same!.selected).toBe(MEETING);
    expect(other!.selected).toBeNull();
    expect(alone!.selected).toBeNull();
  });

  it('do not follow a selection that the page cancelled', async () => {
    const [first, second] = await page('<bilateral-timeline src="DATA" group="g"></bilateral-timeline>'.repeat(2));
    const refuse = (event: Event) => event.preventDefault();
    window.addEventListener('bilateral-select', refuse);
    click(first!, `.twin [data-id="${MEETING}"]`);
    await settled(first!);
    await settled(second!);
    window.removeEventListener('bilateral-select', refuse);
    expect([first!.selected, second!.selected]).toEqual([null, null]);
  });
});

describe('select() and the attribute', () => {
  it('select without an event, and clear what is not in the data', async () => {
    const timeline = await show('timeline', { attributes: { selected: MEETING } });
    expect(ids(timeline, 'svg [data-selected]')).toEqual([MEETING]);
    let told = 0;
    timeline.addEventListener('bilateral-select', () => told++);
    timeline.select('actor', 'imagawa');
    await settled(timeline);
    expect(timeline.getAttribute('selected')).toBe('imagawa');
    timeline.select('event', 'no-such-event');
    await settled(timeline);
    expect(timeline.hasAttribute('selected')).toBe(false);
    expect(told).toBe(0);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { DATA, MEETING, all, one, settled, show, type Name, type Page, type Shown } from './support/show.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Puts an element on the page whose root is in the page already: what a live one draws, as text. */
async function rendered<Of extends Name>(name: Of, { attributes = {}, ...page }: Page = {}): Promise<Shown<Of>> {
  const live = await show(name, { ...page, attributes });
  const box = live.parentElement!;
  const styles = live.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  const given = Object.entries({ src: DATA, ...attributes }).map(([key, value]) => `${key}="${value}"`);
  // Parts of a dashboard would come to life before it does.
  const inner = live.shadowRoot!.innerHTML.replace(/(<\/?)bilateral-/g, '$1still-');
  box.setHTMLUnsafe(
    `<bilateral-${name} ${given.join(' ')}><template shadowrootmode="open"><style>${styles.join('')}</style>${inner}</template></bilateral-${name}>`,
  );
  return box.firstElementChild as Shown<Of>;
}

const rooms = (element: Element) => all(element, '.room').length;
const rest = () => new Promise((resolve) => setTimeout(resolve, 250));
const isLive = (element: WidgetElement) => expect.poll(() => [element.state, rooms(element)]).toEqual(['ready', 1]);

describe.each(['timeline', 'network', 'map'] as const)('A %s that was rendered ahead', (name) => {
  it('requests nothing and draws nothing until a reader turns to it', async () => {
    const requests = vi.spyOn(window, 'fetch');
    const element = await rendered(name, { attributes: { load: 'intent' } });
    requests.mockClear();
    await rest();
    expect([requests.mock.calls, element.state, rooms(element)]).toEqual([[], 'loading', 1]);
    one(element, 'svg').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await isLive(element);
    expect(requests).toHaveBeenCalled();
  });

  it('opens the card of the mark that is the first thing to be pressed', async () => {
    const element = await rendered(name, { attributes: { load: 'intent' } });
    const mark = all<SVGElement>(element, 'svg [data-id][data-kind]').at(-1)!;
    const { id } = mark.dataset;
    mark.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await Promise.resolve();
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await isLive(element);
    await settled(element);
    expect([element.selected, all(element, '[part="card"]').length]).toEqual([id, 1]);
  });
});

describe('An element that was rendered ahead', () => {
  it('keeps the focus on its record', async () => {
    const timeline = await rendered('timeline', { attributes: { load: 'intent' } });
    const button = all<HTMLButtonElement>(timeline, '.twin button[data-id]')[3]!;
    const id = button.dataset['id'];
    button.focus();
    await isLive(timeline);
    await expect.poll(() => (timeline.shadowRoot!.activeElement as HTMLElement | null)?.dataset['id']).toBe(id);
  });

  it('leaves every key to the page and the browser', async () => {
    const timeline = await rendered('timeline', { attributes: { load: 'intent' } });
    const button = all<HTMLButtonElement>(timeline, '.twin button[data-id]')[3]!;
    const keys = ['ArrowDown', 'F5', 'c'].map(
      (key) => new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
    for (const key of keys) button.dispatchEvent(key);
    expect(keys.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false, false]);
    await isLive(timeline);
  });

  it('stays as it is while a list is open that only it has, and hands the focus on when that is closed', async () => {
    const timeline = await rendered('timeline', { attributes: { load: 'intent' } });
    one(timeline, '.tools').insertAdjacentHTML('beforeend', '<details class="whole"><summary>List</summary>162 events</details>');
    const list = one<HTMLDetailsElement>(timeline, 'details.whole');
    const summary = list.querySelector('summary')!;
    summary.focus();
    list.open = true;
    await timeline.ready;
    await rest();
    expect(rooms(timeline)).toBe(2);
    list.open = false;
    await isLive(timeline);
    await expect.poll(() => timeline.shadowRoot!.activeElement?.closest('.tools') ?? null).not.toBeNull();
  });

  it('comes to life in a browser that does not tell what is selected', async () => {
    vi.spyOn(window, 'getSelection').mockReturnValue(Object.create(null) as Selection);
    await isLive(await rendered('timeline', { attributes: { load: 'eager' } }));
  });

  it('stays as it is while text in it is selected, with what was opened', async () => {
    const timeline = await rendered('timeline', { attributes: { load: 'eager' } });
    const still = one(timeline, '.title');
    getSelection()!.selectAllChildren(still);
    one<HTMLDetailsElement>(timeline, 'details.source-foot').open = true;
    await timeline.ready;
    await rest();
    const [selected] = getSelection()!.getComposedRanges({ shadowRoots: [timeline.shadowRoot!] });
    expect([rooms(timeline), selected?.startContainer]).toEqual([2, still]);
    getSelection()!.removeAllRanges();
    await isLive(timeline);
    expect(one<HTMLDetailsElement>(timeline, 'details.source-foot').open).toBe(true);
  });

  it('becomes live by itself in view, not below it', async () => {
    const timeline = await rendered('timeline');
    await isLive(timeline);
    document.body.replaceChildren();
    document.body.insertAdjacentHTML('afterbegin', '<div style="height: 300vh"></div>');
    const below = await rendered('timeline');
    await rest();
    expect([below.state, rooms(below)]).toEqual(['loading', 1]);
    below.scrollIntoView();
    await isLive(below);
  });

  it('shows what the page sets later: data, a filter, a selection', async () => {
    const file = (await (await fetch(DATA)).json()) as { events: object[] };
    const asleep = () => rendered('timeline', { attributes: { load: 'intent' } });
    const timelines = [await asleep(), await asleep(), await asleep()] as const;
    timelines[0].data = { ...file, events: file.events.slice(0, 20) };
    timelines[1].kinds = 'visit';
    timelines[2].select('event', MEETING);
    for (const timeline of timelines) await isLive(timeline);
    const counts = timelines.map((timeline) => all(timeline, '.twin button[data-kind="event"]').length);
    expect([counts, timelines[2].selected]).toEqual([[20, 24, 162], MEETING]);
  });

  it('keeps its picture when the data cannot be had', async () => {
    const timeline = await rendered('timeline', { attributes: { load: 'intent' } });
    timeline.src = '/data/nowhere.json';
    await expect.poll(() => timeline.state).toBe('error');
    expect([rooms(timeline), all(timeline, '.room:last-of-type svg[data-export]').length > 0]).toEqual([2, true]);
  });

  it('can be a dashboard, which waits for its parts', async () => {
    const dashboard = await rendered('dashboard', { width: 1200, attributes: { load: 'intent' } });
    const height = () => dashboard.getBoundingClientRect().height;
    await rest();
    expect([dashboard.state, all(dashboard, 'bilateral-timeline').length]).toEqual(['loading', 0]);
    dashboard.dispatchEvent(new PointerEvent('pointerover'));
    await isLive(dashboard);
    const first = height();
    await rest();
    expect(height()).toBe(first);
  });
});

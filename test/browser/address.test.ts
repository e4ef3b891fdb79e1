import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { all, button, DATA, heard, ids, inside, MEETING, one, openView, settled, show } from './support/show.js';

const clean = location.href.split('#')[0]!;

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  history.replaceState(history.state, '', clean);
  await page.viewport(1280, 900);
});

const attributes = { hash: 'r' };

/** The page as a link opens it. */
function at(fragment: string): void {
  history.replaceState(history.state, '', clean + fragment);
}

async function leads(way: 'back' | 'forward', to: string): Promise<void> {
  const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  history[way]();
  await heard;
  expect(location.hash).toBe(to);
}

const listed = (element: Element) => ids(element, '.twin [data-kind="event"]');

function search(element: Element, text: string): void {
  const field = one<HTMLInputElement>(element, 'input[type="search"]');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

async function chooseChip(dashboard: Parameters<typeof settled>[0], label: string): Promise<void> {
  if (one(dashboard, '.filters').hidden) button(dashboard, 'Filters').click();
  await settled(dashboard);
  all(dashboard, '.row .chip')
    .find((chip) => chip.textContent.includes(label))!
    .click();
  await settled(dashboard);
}

describe('The address of a dashboard', () => {
  it('says every filter in readable words, one step of the history for each', async () => {
    const dashboard = await show('dashboard', { attributes });
    const steps = vi.spyOn(history, 'pushState');
    await chooseChip(dashboard, 'Meeting');
    await chooseChip(dashboard, 'Agreement');
    await chooseChip(dashboard, 'together');
    expect(location.hash).toBe('#r.kinds=meeting,agreement&r.sides=joint');
    expect(steps).toHaveBeenCalledTimes(3);
    await leads('back', '#r.kinds=meeting,agreement');
    await leads('back', '#r.kinds=meeting');
    await leads('forward', '#r.kinds=meeting,agreement');
    await settled(dashboard);
    expect([dashboard.kinds, dashboard.sides]).toEqual(['meeting agreement', '']);
    expect(all(dashboard, '.row [aria-pressed="true"]')).toHaveLength(2);
  });

  it('takes what is typed for one step, however many letters it has', async () => {
    const dashboard = await show('dashboard', { attributes });
    const steps = vi.spyOn(history, 'pushState');
    for (const text of ['I', 'Im', 'Ima', 'Imagawa', 'Imagawa T']) {
      search(dashboard, text);
      await settled(dashboard);
    }
    await expect.poll(() => location.hash).toBe('#r.query=Imagawa%20T');
    expect(steps).toHaveBeenCalledTimes(1);
    await leads('back', '');
    await settled(dashboard);
    expect(one<HTMLInputElement>(dashboard, 'input[type="search"]').value).toBe('');
  });

  it('knows that the reader has left what the data open on, and leads back to it', async () => {
    const dashboard = await show('dashboard', { attributes });
    expect(location.hash).toBe('');
    button(dashboard, 'See all 162 events').click();
    await settled(dashboard);
    expect(location.hash).toBe('#r=');
    await leads('back', '');
    await settled(dashboard);
    expect(all(dashboard, '.lead')).toHaveLength(1);
    expect(ids(inside(dashboard, 'timeline'), '.main [data-selected]')).toEqual([MEETING]);
    await leads('forward', '#r=');
    await settled(dashboard);
    expect(all(dashboard, '.lead, [part="card"]')).toEqual([]);
    document.body.replaceChildren();
    expect(all(await show('dashboard', { attributes }), '.lead, [part="card"]')).toEqual([]);
  });

  it('does not open on the lead when a record was selected and then no more', async () => {
    at(`#r=${MEETING}`);
    const dashboard = await show('dashboard', { attributes });
    expect(all(dashboard, '.lead')).toEqual([]);
    one(dashboard, '[part="card"] .close').click();
    await settled(dashboard);
    expect(location.hash).toBe('#r=');
  });

  it('speaks for its widgets: where the map is, how the network is laid out, what the timeline lists, and which is in sight', async () => {
    const dashboard = await show('dashboard', { attributes });
    const [timeline, network, map] = (['timeline', 'network', 'map'] as const).map((name) => inside(dashboard, name));
    button(map!, 'Zoom in').click();
    Object.assign(network!, { layout: 'force' });
    await openView(timeline!);
    button(timeline!, 'Table').click();
    Object.assign(dashboard, { tab: 'map' });
    await settled(dashboard);
    const said = () => location.hash.slice(1).split('&').sort();
    await expect.poll(() => said().length).toBe(4);
    expect(said()).toEqual([
      expect.stringMatching(/^r\.map\.zoom=[ab]\/[\d.]+\/-?[\d.]+\/-?[\d.]+$/),
      'r.network.layout=force',
      'r.tab=map',
      'r.timeline.table=on',
    ]);
    const before = location.hash;
    document.body.replaceChildren();
    const again = await show('dashboard', { attributes });
    expect(all(inside(again, 'timeline'), 'table')).toHaveLength(1);
    expect(all(inside(again, 'map'), '[data-zoomed]')).toHaveLength(1);
    expect(inside(again, 'network')).toMatchObject({ layout: 'force' });
    expect(location.hash).toBe(before);
  });

  it('keeps the period to which the timeline in it is moved', async () => {
    const dashboard = await show('dashboard', { attributes });
    const steps = vi.spyOn(history, 'pushState');
    const timeline = inside(dashboard, 'timeline');
    button(timeline, 'Zoom in').click();
    await expect.poll(() => location.hash).toMatch(/^#r\.view=\d/);
    expect(location.hash).toBe(`#r.view=${dashboard.from}/${dashboard.to}`);
    expect(dashboard.from).toMatch(/^\d{4}-\d\d-\d\d$/);
    // Moving about makes no steps.
    expect(steps).not.toHaveBeenCalled();
  });

  it('opens a record by a link that can be had for it', async () => {
    at('#section-2&r.kinds=agreement&r.map.only=a');
    const dashboard = await show('dashboard', { attributes });
    const link = dashboard.addressOf({ kind: 'actor', id: 'imagawa' });
    expect(link).toBe(`${clean}#section-2&r=imagawa`);
    document.body.replaceChildren();
    at(new URL(link!).hash);
    const other = await show('dashboard', { attributes });
    expect(other.selected).toBe('imagawa');
    expect(other.kinds).toBe('');
    expect((await show('timeline')).addressOf({ kind: 'event', id: MEETING })).toBeNull();
  });
});

describe('The address of a widget', () => {
  it.each(['timeline', 'network', 'map', 'dashboard'] as const)('says nothing of a %s that nobody touched', async (name) => {
    const declared = { ...attributes, kinds: 'meeting', themes: 'diplomacy', from: '1990', query: 'Tokyo', selected: MEETING };
    await show(name, { attributes: declared });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(location.hash).toBe('');
  });

  it('says of a filter what differs from the page, and goes back to what the page declares', async () => {
    const dashboard = await show('dashboard', { attributes: { ...attributes, kinds: 'meeting', sides: 'joint' } });
    await chooseChip(dashboard, 'Agreement');
    expect(location.hash).toBe('#r.kinds=meeting,agreement');
    await chooseChip(dashboard, 'Agreement');
    expect(location.hash).toBe('');
    await chooseChip(dashboard, 'Meeting');
    expect(location.hash).toBe('#r.kinds=');
    document.body.replaceChildren();
    const again = await show('dashboard', { attributes: { ...attributes, kinds: 'meeting', sides: 'joint' } });
    expect([again.kinds, again.sides]).toEqual(['', 'joint']);
    await leads('back', '');
    expect(again.kinds).toBe('meeting');
  });

  it('says of the map which part is seen, and seldom tells while it is moved', async () => {
    const map = await show('map', { attributes });
    const steps = vi.spyOn(history, 'pushState');
    const write = vi.spyOn(history, 'replaceState');
    const start = performance.now();
    for (let i = 0; i < 30; i++) {
      one(map, '.plot').dispatchEvent(new WheelEvent('wheel', { deltaY: -20, ctrlKey: true, clientX: 300, clientY: 500, bubbles: true }));
      await map.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    // Safari allows some ten a second, whoever asks.
    expect(write.mock.calls.length).toBeLessThanOrEqual(2 + (performance.now() - start) / 250);
    write.mockRestore();
    expect(steps).not.toHaveBeenCalled();
    button(map, 'Zoom in').click();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(location.hash).toMatch(/^#r\.zoom=(a|b)\/[\d.]+\/-?[\d.]+\/-?[\d.]+$/);
    const picture = () => ids(map, '.picture [data-kind="place"]');
    const [said, seen] = [location.hash, picture()];
    location.hash = '';
    await expect.poll(() => all(map, '[data-zoomed]')).toEqual([]);
    await leads('back', said);
    await expect.poll(() => picture()).toEqual(seen);
  });

  it.each([
    ['timeline', '#r.scale=plain&r.connections=on&r.everything=on&r.table=on'],
    ['network', '#r.layout=bands&r.everyone=on&r.states=on&r.list=on&r.focus=imagawa&r.depth=2&r.path=imagawa..chitsaz'],
    ['network', '#r.list=on&r.folded=chitsaz'],
    ['map', '#r.only=b&r.regions=on&r.list=on&r.table=on'],
    ['map', '#r.zoom=b/2.5/35.68/139.76'],
  ] as const)('opens a %s as %s says, and leaves that as it is', async (name, fragment) => {
    at(fragment);
    const widget = await show(name, { attributes });
    widget.requestUpdate();
    await settled(widget);
    expect(location.hash).toBe(fragment);
    // All of it is in force: whatever is changed, the rest is said again.
    one(widget, '.twin [data-id]').click();
    await settled(widget);
    const said = location.hash
      .slice(1)
      .split('&')
      .filter((segment) => !segment.startsWith('r='));
    expect(said.sort()).toEqual(fragment.slice(1).split('&').sort());
  });

  it('makes one step of what several widgets of a group show', async () => {
    const [one_, other] = [
      await show('timeline', { attributes: { hash: 'a', group: 'g' } }),
      await show('map', { attributes: { hash: 'b', group: 'g' } }),
    ];
    const steps = vi.spyOn(history, 'pushState');
    one(one_, `.twin [data-id="${MEETING}"]`).click();
    await settled(one_);
    await expect.poll(() => location.hash).toBe(`#a=${MEETING}&b=${MEETING}`);
    expect(steps).toHaveBeenCalledTimes(1);
    await leads('back', '');
    await settled(other);
    expect([one_.selected, other.selected]).toEqual([null, null]);
    await leads('forward', `#a=${MEETING}&b=${MEETING}`);
    expect([one_.selected, other.selected]).toEqual([MEETING, MEETING]);
  });

  it('speaks for two widgets of a page by their names, each by its own', async () => {
    at('#one.kinds=agreement&two.kinds=visit&two.table=on');
    const [first, second] = [
      await show('timeline', { attributes: { hash: 'one' } }),
      await show('timeline', { attributes: { hash: 'two' } }),
    ];
    expect([first.kinds, second.kinds]).toEqual(['agreement', 'visit']);
    one(first, '.twin [data-kind="event"]').click();
    await settled(first);
    expect(location.hash).toBe(`#two.kinds=visit&two.table=on&one=${first.selected}&one.kinds=agreement`);
    await leads('back', '#one.kinds=agreement&two.kinds=visit&two.table=on');
    expect([first.selected, second.kinds]).toEqual([null, 'visit']);
  });

  it('survives a reload of the page', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: '1000', height: '900' });
    const script = new URL('/src/define.ts', location.href).href;
    const base = `<bilateral-dashboard src="${DATA}" hash="r"></bilateral-dashboard>`;
    frame.src = `/test/browser/support/bare.html`;
    document.body.append(frame);
    const start = async () => {
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const inner = frame.contentDocument!;
      // The test server has dynamic imports go through it.
      const key = '__vitest_browser_runner__';
      Reflect.set(frame.contentWindow!, key, Reflect.get(window, key));
      inner.body.innerHTML = base;
      inner.body.append(Object.assign(inner.createElement('script'), { type: 'module', src: script }));
      const dashboard = inner.querySelector('bilateral-dashboard')!;
      await frame.contentWindow!.customElements.whenDefined('bilateral-dashboard');
      await dashboard.ready;
      await settled(dashboard);
      return dashboard;
    };
    const dashboard = await start();
    await chooseChip(dashboard, 'Meeting');
    const [id] = listed(inside(dashboard, 'timeline'));
    one(inside(dashboard, 'timeline'), `.twin [data-id="${id}"]`).click();
    await settled(dashboard);
    const said = frame.contentWindow!.location.hash;
    expect(said).toBe(`#r=${id}&r.kinds=meeting`);
    const shown = listed(inside(dashboard, 'timeline'));
    frame.contentWindow!.location.reload();
    const again = await start();
    expect(frame.contentWindow!.location.hash).toBe(said);
    expect([again.selected, again.kinds, listed(inside(again, 'timeline'))]).toEqual([id, 'meeting', shown]);
  });
});

describe('What in an address is not of a widget', () => {
  it.each(['#section-2', '#a=b', '#a=b&&c&r.', '#!/route?x=1&y', '#r', '#r.unknown=1', '#rr=1&r.kinds.x=2', '#%E0%A4%A=1', '#=&='])(
    'stays exactly as it is: %s',
    async (fragment) => {
      at(fragment);
      const timeline = await show('timeline', { attributes });
      expect(location.hash).toBe(fragment);
      expect(listed(timeline)).toHaveLength(162);
      one(timeline, `.twin [data-id="${MEETING}"]`).click();
      await settled(timeline);
      expect(location.hash).toBe(`${fragment}&r=${MEETING}`);
      await leads('back', fragment);
      expect(timeline.selected).toBeNull();
    },
  );

  it('is kept apart from a text directive where the browser shows that', async () => {
    at(`#r=${MEETING}:~:text=Tokyo&text=Tehran`);
    const timeline = await show('timeline', { attributes });
    expect(timeline.selected).toBe(MEETING);
    const directive = location.hash.includes(':~:') ? ':~:text=Tokyo&text=Tehran' : '';
    const other = listed(timeline).find((id) => id !== MEETING)!;
    one(timeline, `.twin [data-id="${other}"]`).click();
    await settled(timeline);
    expect(location.hash).toBe(`#r=${other}${directive}`);
  });

  it('may be a base address elsewhere', async () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://example.org/elsewhere/' });
    const timeline = await show('timeline', { attributes });
    document.head.append(base);
    one(timeline, `.twin [data-id="${MEETING}"]`).click();
    await settled(timeline);
    base.remove();
    expect(location.href).toBe(`${clean}#r=${MEETING}`);
  });
});

describe('What makes no sense in an address', () => {
  const long = 'x'.repeat(10_000);

  it.each([
    ['r=nobody'],
    ['r=%E0%A4%A'],
    [`r=${long}`],
    ['r=__proto__'],
    ['r.view=yesterday'],
    ['r.view=2020/yesterday'],
    ['r.view=2026/2020'],
    ['r.view=%E0%A4%A/2020'],
    ['r.kinds=wedding'],
    ['r.kinds=,,'],
    ['r.themes=%3Cscript%3E'],
    ['r.sides=c,d'],
    [`r.query=${long}`],
    ['r.query=%'],
    ['r.scale=NaN&r.table=maybe&r.everything='],
    ['r.constructor=1&r.toString=x'],
  ])('is left out of a timeline: %.40s', async (fragment) => {
    at(`#${fragment}`);
    const errors = heard('bilateral-error');
    const timeline = await show('timeline', { attributes });
    expect(listed(timeline)).toHaveLength(162);
    expect([timeline.selected, timeline.from, timeline.to, timeline.kinds, timeline.query]).toEqual([null, '', '', '', '']);
    expect(timeline.state).toBe('ready');
    expect(errors).toEqual([]);
  });

  it('leaves the rest in force', async () => {
    at(`#r=nobody&r.kinds=wedding,agreement&r.view=2000/NaN&r.sides=joint&r.query=%`);
    const dashboard = await show('dashboard', { attributes: { ...attributes, from: '1900' } });
    expect([dashboard.kinds, dashboard.sides, dashboard.from, dashboard.selected]).toEqual(['agreement', 'joint', '1900', null]);
    expect(listed(inside(dashboard, 'timeline')).length).toBeGreaterThan(0);
  });

  it.each(['a/NaN/35/51', 'a/1e9/35/51', 'a/2/95/51', 'a/-2/35/51', 'c/2/35/51', 'joint/2/35/51', 'a/2', 'a/2/-35/-100', '////'])(
    'shows all of the map: %s',
    async (zoom) => {
      at(`#r.zoom=${zoom}&r.only=x&r.regions=2`);
      const map = await show('map', { attributes });
      expect(all(map, '[data-zoomed]')).toEqual([]);
      expect(map.state).toBe('ready');
      expect(all(map, '.picture [data-kind="place"]').length).toBeGreaterThan(0);
    },
  );

  it.each(['r.layout=spiral', 'r.depth=9', 'r.focus=nobody', 'r.path=imagawa..nobody', 'r.path=..', 'r.folded=nobody', 'r.everyone=1'])(
    'leaves the network as it is: %s',
    async (fragment) => {
      const plain = await show('network', { attributes });
      at(`#${fragment}`);
      const network = await show('network', { attributes });
      expect(network.layoutHash).toBe(plain.layoutHash);
      expect(all(network, '[part="answer"]')).toEqual([]);
    },
  );

  it('may be said when the data come later', async () => {
    at(`#r=${MEETING}&r.kinds=meeting,wedding`);
    const timeline = document.createElement('bilateral-timeline');
    timeline.hash = 'r';
    document.body.append(timeline);
    await timeline.updateComplete;
    timeline.src = DATA;
    await timeline.ready;
    expect([timeline.selected, timeline.kinds]).toEqual([MEETING, 'meeting']);
  });

  it('does no harm when nothing may be written', async () => {
    const timeline = await show('timeline', { attributes });
    const write = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    one(timeline, `.twin [data-id="${MEETING}"]`).click();
    await settled(timeline);
    write.mockRestore();
    expect(timeline.selected).toBe(MEETING);
  });
});

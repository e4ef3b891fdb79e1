import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aboveFirstMark, clickAt, hoverAt, isCardInView, marksOf, stopsTo, widgetsIn } from './support/reading.js';
import { DATA, MEETING, all, button, heard, ids, inside, one, openView, settled, show } from './support/show.js';
import { press } from './support/press.js';

afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  await page.viewport(1280, 900);
});

const openParts = (dashboard: Element) => all(dashboard, '.card details[open] .dated li').length;

describe('A dashboard whose data have a lead', () => {
  it('opens on it: the sentence, the event with its parts, the people and the place', async () => {
    const dashboard = await show('dashboard');
    await expect.poll(() => openParts(dashboard)).toBe(7);
    expect(one(dashboard, '.lead').textContent).toContain('agreed on a joint working group');
    expect(ids(inside(dashboard, 'timeline'), '.main [data-selected]')).toEqual([MEETING]);
    expect(all(inside(dashboard, 'timeline'), '.main .event:not([data-dimmed])')).toHaveLength(1);
    expect(ids(inside(dashboard, 'network'), 'svg [data-selected]')).toEqual(expect.arrayContaining(['chitsaz', 'imagawa']));
    expect(ids(inside(dashboard, 'map'), '[data-kind="place"][data-selected]')).toEqual(['tokyo']);
  });

  it('says nothing of it to the page, and shows all again by one button', async () => {
    const told = heard('bilateral-select');
    const dashboard = await show('dashboard');
    expect([dashboard.selected, told]).toEqual([null, []]);
    button(dashboard, 'See all 162 events').click();
    await settled(dashboard);
    expect(all(dashboard, '[part="card"], .lead')).toEqual([]);
    expect(all(inside(dashboard, 'timeline'), '.main [data-dimmed]')).toEqual([]);
    expect(told).toEqual([null]);
  });

  it.each([
    ['selected', 'chitsaz'],
    ['kinds', 'visit'],
    ['from', '1950'],
  ])('opens on what the page asks for by %s instead', async (attribute, value) => {
    const dashboard = await show('dashboard', { attributes: { [attribute]: value } });
    expect(all(dashboard, '.lead')).toEqual([]);
    expect(ids(inside(dashboard, 'timeline'), '.main [data-selected]')).not.toContain(MEETING);
  });

  it('stays open on it while the reader only points at marks', async () => {
    const dashboard = await show('dashboard');
    const timeline = inside(dashboard, 'timeline');
    const mark = marksOf(timeline).find(({ dataset }) => dataset['id'] && dataset['id'] !== MEETING)!;
    await hoverAt(timeline, mark);
    await settled(dashboard);
    expect(all(dashboard, '.lead')).toHaveLength(1);
    expect(openParts(dashboard)).toBe(7);
  });

  it('does not open on it again when the reader has left it', async () => {
    const dashboard = await show('dashboard');
    Object.assign(dashboard, { kinds: 'visit' });
    await settled(dashboard);
    Object.assign(dashboard, { kinds: '' });
    await settled(dashboard);
    expect(all(dashboard, '.lead, [part="card"]')).toEqual([]);
  });

  it('is left by whoever narrows the record', async () => {
    const dashboard = await show('dashboard');
    const search = one<HTMLInputElement>(dashboard, 'input[type="search"]');
    search.value = 'INPEX';
    search.dispatchEvent(new Event('input'));
    await settled(dashboard);
    expect(all(dashboard, '.lead, [part="card"]')).toEqual([]);
  });
});

describe('The first mark', () => {
  it.each([
    [390, 420],
    [720, 360],
    [1200, 300],
  ])('of a dashboard is no farther down than it may be, at %i px', async (width, most) => {
    await page.viewport(width, 900);
    for (const lang of ['en', 'fa', 'ja']) {
      document.body.style.margin = '0';
      const dashboard = await show('dashboard', { width, lang });
      expect(aboveFirstMark(dashboard), lang).toBeLessThanOrEqual(most);
      document.body.replaceChildren();
    }
  });

  it.each([
    [360, 220],
    [720, 180],
    [1200, 150],
  ])('of a timeline is no farther down than it may be, at %i px', async (width, most) => {
    document.body.style.margin = '0';
    for (const lang of ['en', 'fa', 'ja']) {
      const timeline = await show('timeline', { width, lang });
      expect(aboveFirstMark(timeline), lang).toBeLessThanOrEqual(most);
      document.body.replaceChildren();
    }
  });
});

describe('The card', () => {
  it.each([390, 720, 1200])('has its head in view wherever in a dashboard the reader is, at %i px', async (width) => {
    await page.viewport(width, 844);
    const dashboard = await show('dashboard', { width });
    for (const widget of widgetsIn(dashboard)) {
      const marks = marksOf(widget).filter(({ dataset }) => dataset['id']);
      for (const mark of marks.filter((_, i) => i % 8 === 0)) {
        mark.scrollIntoView({ block: 'center' });
        clickAt(widget, mark);
        await settled(dashboard);
        expect(isCardInView(dashboard), mark.dataset['id']).toBe(true);
      }
    }
  });

  it('stands beside the timeline where there is room, and where the reader is once that is out of view', async () => {
    await page.viewport(1200, 844);
    const dashboard = await show('dashboard', { width: 1200 });
    await expect.poll(() => openParts(dashboard)).toBe(7);
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const card = () => boxOf(one(dashboard, '[part="card"]'));
    const timeline = boxOf(inside(dashboard, 'timeline'));
    expect(card().left).toBeGreaterThanOrEqual(timeline.right);
    expect(card().bottom).toBeLessThanOrEqual(timeline.bottom + 1);
    const mark = marksOf(inside(dashboard, 'map')).find(({ dataset }) => dataset['id'])!;
    mark.scrollIntoView({ block: 'center' });
    clickAt(inside(dashboard, 'map'), mark);
    await expect.poll(() => isCardInView(dashboard)).toBe(true);
    expect(card().left).toBeLessThan(boxOf(inside(dashboard, 'map')).left);
    window.scrollTo(0, 0);
    await expect.poll(() => card().left).toBeGreaterThanOrEqual(timeline.right);
    expect(all(dashboard, '[part="card"]')).toHaveLength(1);
  });

  it('gives its place beside the timeline to the latest of the shown events while nothing is selected', async () => {
    const dashboard = await show('dashboard', { width: 1200, attributes: { kinds: 'visit' } });
    await expect.poll(() => all(dashboard, '.beside [data-kind="event"]').length).toBe(12);
    const latest = all(dashboard, '.beside [data-kind="event"]').map(({ dataset }) => dataset['id']);
    const listed = ids(inside(dashboard, 'timeline'), '.twin button[data-kind="event"]');
    expect(listed.length).toBeGreaterThan(12);
    expect(latest).toEqual(listed.slice(-12).reverse());
    all(dashboard, '.beside [data-kind="event"]')[0]!.click();
    await settled(dashboard);
    expect(dashboard.selected).toBe(latest[0]);
    await expect.poll(() => isCardInView(dashboard)).toBe(true);
  });

  it('moves nothing in the picture, leads to the events before and after, and closes by Escape back to the list', async () => {
    const timeline = await show('timeline', { attributes: { selected: MEETING } });
    await expect.poll(() => all(timeline, '.card .head').length).toBe(1);
    const at = one(timeline, '.main').getBoundingClientRect().top;
    button(timeline, 'Next event').click();
    await settled(timeline);
    expect(timeline.selected).not.toBe(MEETING);
    button(timeline, 'Previous event').click();
    await settled(timeline);
    expect(timeline.selected).toBe(MEETING);
    one(timeline, '.card .close').focus();
    await press(timeline, 'Escape');
    await settled(timeline);
    expect(timeline.selected).toBeNull();
    expect(one(timeline, '.main').getBoundingClientRect().top).toBe(at);
    expect((timeline.shadowRoot!.activeElement as HTMLElement).dataset['id']).toBe(MEETING);
  });
});

it('A finger that pushes the head of a card down closes it; one that moves sideways, or a mouse, does not', async () => {
  const dashboard = await show('dashboard', { width: 390, attributes: { selected: MEETING } });
  await expect.poll(() => all(dashboard, '.card .head').length).toBe(1);
  const push = async (pointerType: string, dx: number, dy: number) => {
    const { left, top } = one(dashboard, '.card .head').getBoundingClientRect();
    const at = (x: number, y: number) => ({ pointerType, pointerId: 7, clientX: x, clientY: y, bubbles: true, composed: true });
    const head = one(dashboard, '.card .head');
    head.dispatchEvent(new PointerEvent('pointerdown', at(left + 9, top + 9)));
    for (const share of [0.5, 1]) head.dispatchEvent(new PointerEvent('pointermove', at(left + 9 + share * dx, top + 9 + share * dy)));
    window.dispatchEvent(new PointerEvent('pointerup', at(left + 9 + dx, top + 9 + dy)));
    await settled(dashboard);
    return dashboard.selected;
  };
  expect(await push('mouse', 0, 90)).toBe(MEETING);
  expect(await push('touch', 90, 20)).toBe(MEETING);
  expect(await push('touch', 0, 30)).toBe(MEETING);
  expect(await push('touch', 5, 90)).toBeNull();
});

it('The event that a dashboard opens on is few tab stops away, and is the stop of the list', async () => {
  for (const width of [720, 1200]) {
    const dashboard = await show('dashboard', { width });
    await expect.poll(() => openParts(dashboard)).toBe(7);
    expect(stopsTo(dashboard, MEETING)).toBeLessThanOrEqual(12);
    dashboard.remove();
  }
});

it('Who closes the card of a dashboard by a key is at its event in the list', async () => {
  const dashboard = await show('dashboard', { attributes: { selected: MEETING } });
  await expect.poll(() => all(dashboard, '.card .close').length).toBe(1);
  one(dashboard, '.card .close').focus();
  await press(dashboard, 'Escape');
  const focused = () => (inside(dashboard, 'timeline').shadowRoot!.activeElement as HTMLElement | null)?.dataset['id'];
  await expect.poll(focused).toBe(MEETING);
});

it('A card leaves room for the picture in an element of a fixed height', async () => {
  const timeline = await show('timeline', { attributes: { selected: MEETING } });
  await expect.poll(() => all(timeline, '.card .head').length).toBe(1);
  timeline.style.height = '400px';
  await new Promise(requestAnimationFrame);
  const [figure, card] = ['.root', '.card'].map((part) => one(timeline, part).getBoundingClientRect());
  expect(figure!.height).toBeGreaterThan(150);
  expect(card!.height).toBeGreaterThan(60);
  expect(card!.bottom).toBeLessThanOrEqual(timeline.getBoundingClientRect().bottom + 1);
});

describe('What the reader filters by', () => {
  it('is behind one button, which counts it; each value has a chip that takes it away', async () => {
    const dashboard = await show('dashboard', { attributes: { kinds: 'visit meeting', from: '1950', to: '1979' } });
    const filters = one(dashboard, '[aria-controls="filters"]');
    expect(one(dashboard, '#filters').hidden).toBe(true);
    expect(filters.textContent.replace(/\s+/g, ' ').trim()).toBe('Filters 3');
    const chips = () => all(dashboard, '.chip[data-chosen]').map((chip) => chip.innerText.replace(/\s+/g, ' ').trim());
    expect(chips()).toEqual(['Meeting × remove', 'Visit × remove', '1950–1979 × remove']);
    all(dashboard, '.chip[data-chosen]')[0]!.click();
    await settled(dashboard);
    expect([dashboard.kinds, ...chips()]).toEqual(['visit', 'Visit × remove', '1950–1979 × remove']);
    filters.click();
    await settled(dashboard);
    expect([filters.ariaExpanded, one(dashboard, '#filters').hidden]).toEqual(['true', false]);
  });
});

describe('On a phone a dashboard', () => {
  it('opens with the mark of the lead above its card, both on the first screen', async () => {
    await page.viewport(390, 844);
    document.body.style.margin = '0';
    for (const lang of ['en', 'fa', 'ja']) {
      const dashboard = await show('dashboard', { width: 390, lang });
      await expect.poll(() => all(dashboard, '[part="card"]').length).toBe(1);
      const mark = one(inside(dashboard, 'timeline'), `.main [data-id="${MEETING}"] .mark`).getBoundingClientRect();
      const card = one(dashboard, '[part="card"]').getBoundingClientRect();
      expect(mark.top, lang).toBeGreaterThan(0);
      expect(mark.bottom, lang).toBeLessThanOrEqual(card.top);
      expect(card.top, lang).toBeLessThan(innerHeight - 200);
      document.body.replaceChildren();
    }
  });

  it('has one widget in sight, by tabs, and nothing in the others to stop at', async () => {
    await page.viewport(390, 844);
    const dashboard = await show('dashboard', { width: 390 });
    const seen = () => widgetsIn(dashboard).map(({ localName }) => localName);
    expect(seen()).toEqual(['bilateral-timeline']);
    const tabs = all(dashboard, '[role="tab"]');
    expect(tabs.map(({ innerText, tabIndex }) => [innerText, tabIndex])).toEqual([
      ['When', 0],
      ['Who', -1],
      ['Where', -1],
    ]);
    tabs[0]!.focus();
    await press(dashboard, 'ArrowLeft');
    await settled(dashboard);
    expect(seen()).toEqual(['bilateral-map']);
    expect((dashboard.shadowRoot!.activeElement as HTMLElement).innerText).toBe('Where');
  });
});

describe('The menu of a picture', () => {
  it('opens by its button and closes by Escape, by the button, and when the reader goes elsewhere', async () => {
    const map = await show('map');
    const view = one(map, '[aria-controls="view"]');
    const isOpen = () => [view.ariaExpanded, one(map, '#view').checkVisibility()];
    expect(isOpen()).toEqual(['false', false]);
    await openView(map);
    expect(isOpen()).toEqual(['true', true]);
    button(map, 'List').focus();
    await press(map, 'Escape');
    expect(isOpen()).toEqual(['false', false]);
    expect(map.shadowRoot!.activeElement).toBe(view);
    await openView(map);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await map.updateComplete;
    expect(isOpen()).toEqual(['false', false]);
  });
});

it('A lead whose event is not there is left out, and named', async () => {
  const file = (await (await fetch(DATA)).json()) as { meta: object };
  const dashboard = await show('dashboard', { data: { ...file, meta: { ...file.meta, lead: { event: 'nowhere', text: 'Nothing' } } } });
  expect(all(dashboard, '.lead')).toEqual([]);
  expect(dashboard.problems.map(({ path }) => path)).toEqual(['meta.lead.event']);
});

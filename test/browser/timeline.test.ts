import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DATA, MEETING, all, button, heard, ids, inside, one, settled, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const twin = '.twin [data-kind="event"]';
const middleOf = (mark: Element) => {
  const { left, width } = mark.getBoundingClientRect();
  return left + width / 2;
};
const mark = (timeline: Element, id: string) => one<SVGElement>(timeline, `.main [data-id="${id}"] .mark`);
const rested = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('The period of a timeline', () => {
  it('becomes the period of its filter when the reader comes to rest, and narrows its list and linked widgets', async () => {
    const dashboard = await show('dashboard', { attributes: { selected: MEETING } });
    const timeline = inside(dashboard, 'timeline');
    const told = heard('bilateral-filter') as { filter: { from: string; to: string } }[];
    for (let i = 0; i < 3; i++) button(timeline, 'Zoom in').click();
    await rested();
    await settled(dashboard);
    const { from, to } = told.at(-1)!.filter;
    expect(told).toHaveLength(1);
    expect({ from: dashboard.from, to: dashboard.to }).toEqual({ from, to });
    expect(from <= '2025-04-09' && to >= '2025-04-09').toBe(true);
    const listed = ids(timeline, twin);
    expect(listed.length).toBeLessThan(162);
    expect(listed).toContain(MEETING);
    expect(ids(inside(dashboard, 'map'), twin)).toHaveLength(listed.length);
    const said = one(timeline, '[aria-live="polite"].unseen').textContent;
    expect(said).toMatch(new RegExp(`^Showing \\d+ to \\d+: ${listed.length} events?\\.$`));
    expect(said.length).toBeLessThanOrEqual(120);
    button(timeline, 'All years').click();
    await rested();
    await settled(dashboard);
    expect({ from: dashboard.from, to: dashboard.to }).toEqual({ from: '', to: '' });
    expect(ids(timeline, twin)).toHaveLength(162);
  });

  it('is reflected in the attributes, and follows them', async () => {
    const timeline = await show('timeline', { attributes: { from: '1970', to: '1980' } });
    const decade = ids(timeline, twin);
    expect(all(timeline, '.main [data-kind="event"]').length).toBeGreaterThan(3);
    expect(one(timeline, '[data-thumb="from"]').getAttribute('aria-valuetext')).toBe('1970');
    timeline.to = '1975';
    await settled(timeline);
    expect(ids(timeline, twin).length).toBeLessThan(decade.length);
    button(timeline, 'Zoom out').click();
    await rested();
    await settled(timeline);
    expect(timeline.getAttribute('from')! < '1970-01-01').toBe(true);
    expect(timeline.getAttribute('to')! > '1975-12-31').toBe(true);
  });

  it('moves along when an arrow key leads beyond it', async () => {
    const timeline = await show('timeline', { attributes: { from: '1970', to: '1980' } });
    const listed = ids(timeline, twin);
    one(timeline, `.twin [data-id="${listed.at(-1)}"]`).focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled(timeline);
    const focused = timeline.shadowRoot!.activeElement as HTMLElement;
    expect(listed).not.toContain(focused.dataset.id);
    expect(ids(timeline, twin)).toContain(focused.dataset.id);
    await rested();
    await settled(timeline);
    expect(timeline.to > '1980').toBe(true);
    expect((timeline.shadowRoot!.activeElement as HTMLElement).dataset.id).toBe(focused.dataset.id);
  });
});

describe('The axis of a timeline', () => {
  it('runs in the reading direction of its page, or as asked for, and says so', async () => {
    const [first, last] = ['ev-1880-yoshida-mission', MEETING];
    const persian = await show('timeline', { lang: 'fa', width: 1000 });
    expect(middleOf(mark(persian, first))).toBeGreaterThan(middleOf(mark(persian, last)));
    expect(one(persian, '.legend li').textContent).toContain('←');
    expect(middleOf(one(persian, '[data-thumb="from"]'))).toBeGreaterThan(middleOf(one(persian, '[data-thumb="to"]')));
    persian.setAttribute('time-direction', 'ltr');
    await settled(persian);
    expect(middleOf(one(persian, '[data-thumb="from"]'))).toBeLessThan(middleOf(one(persian, '[data-thumb="to"]')));
    expect(middleOf(mark(persian, first))).toBeLessThan(middleOf(mark(persian, last)));
    expect(one(persian, '.legend li').textContent).toContain('→');
    for (const label of all<SVGElement>(persian, '.main [part="label"]')) {
      const { left, right } = label.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(1001);
    }
  });

  it('says where it is cut or widened, or is plain when the reader wants one scale', async () => {
    const timeline = await show('timeline', { width: 1200 });
    expect(one(timeline, '.main').textContent).toMatch(/years not\s*drawn/);
    expect(one(timeline, '.main').textContent).toMatch(/× as wide/);
    button(timeline, 'One scale').click();
    await settled(timeline);
    expect(one(timeline, '.main').textContent).not.toMatch(/drawn|as wide/);
    button(timeline, 'One scale').click();
    await settled(timeline);
    expect(one(timeline, '.main').textContent).toMatch(/years not\s*drawn/);
  });

  it('has side b above it when the lanes are swapped, by name and by colour', async () => {
    const timeline = await show('timeline', { width: 1000, attributes: { swapped: '' } });
    const [above, below] = all<SVGElement>(timeline, '.lane-name').toSorted(
      (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
    );
    expect([above!.dataset.side, below!.dataset.side]).toEqual(['b', 'a']);
    expect(one(timeline, '.dek').textContent).toMatch(/Above the line Japan acted; below it Iran/);
    expect(ids(timeline, twin)).toHaveLength(162);
  });
});

describe('The dek of a timeline', () => {
  it.each([
    ['en', 1000, /^Above the line Iran acted; below it Japan/],
    ['en', 360, /^Left of the line Iran acted; right of it Japan/],
    ['fa', 360, /^سمت راست خط: اقدام ایران؛ سمت چپ خط: اقدام ژاپن/],
  ] as const)('says where each lane is: %s at %d px', async (lang, width, said) => {
    expect(one(await show('timeline', { lang, width }), '.dek').textContent).toMatch(said);
  });
});

describe('A mark with a count', () => {
  it('opens a list of its events, each of which opens its card', async () => {
    const timeline = await show('timeline', { width: 1000 });
    const counted = one<SVGElement>(timeline, '.main [data-count]:not([data-id])');
    const count = Number(counted.dataset.count);
    counted.querySelector('.hit')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settled(timeline);
    const listed = all(timeline, '.card [data-kind="event"]');
    expect(listed).toHaveLength(count);
    expect(timeline.selected).toBeNull();
    listed[1]!.click();
    await settled(timeline);
    expect(timeline.selected).toBe(listed[1]!.dataset.id);
    expect(one(timeline, '.card .name').textContent).toBeTruthy();
    expect(all(timeline, '.card .sources a').length).toBeGreaterThan(0);
  });
});

describe('The table of events', () => {
  it.each([
    [360, 'en', 'Table'],
    [720, 'ja', '表'],
    [1000, 'en', 'Table'],
  ])('replaces the picture, at %i px in %s, without scrolling sideways; the picture can still be saved', async (width, lang, label) => {
    const timeline = await show('timeline', { width, lang });
    const [file, top] = [timeline.toSVG(), one(timeline, '.main').getBoundingClientRect().top];
    button(timeline, label).click();
    await expect.poll(() => all(timeline, 'table').length).toBe(1);
    const table = one(timeline, '.table');
    expect(getComputedStyle(one(timeline, '.main')).visibility).toBe('hidden');
    expect(Math.abs(table.getBoundingClientRect().top - top)).toBeLessThan(20);
    expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
    expect(timeline.toSVG()).toBe(file);
    expect(all(timeline, '[role="row"]')).toHaveLength(163);
    for (const cell of all(timeline, 'tbody td')) expect(cell.getAttribute('role')).toBe('cell');
    button(timeline, label).click();
    await settled(timeline);
    expect(getComputedStyle(one(timeline, '.main')).visibility).toBe('visible');
    expect(one(timeline, '.main').getBoundingClientRect().top).toBe(top);
  });
});

describe('The zoom buttons of a timeline', () => {
  it('keep an event in view, however often they are pressed', async () => {
    const timeline = await show('timeline');
    for (let i = 0; i < 12; i++) {
      button(timeline, 'Zoom in').click();
      await settled(timeline);
      expect(all(timeline, '.twin [data-id]').length, `after ${i + 1}`).toBeGreaterThan(0);
    }
  });
});

describe('A timeline on a phone', () => {
  const heightOf = (file: string) => Number(/height="(\d+)"/.exec(file)![1]);

  it.each([360, 560])('has the card of an event below its row, at %i px, and the rows after it below the card', async (width) => {
    const timeline = await show('timeline', { width });
    const file = timeline.toSVG();
    mark(timeline, MEETING).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => all(timeline, '.card-room a').length).toBeGreaterThan(0);
    const card = one(timeline, '[part~="card"]').getBoundingClientRect();
    const places = all<SVGElement>(timeline, '.main .event').map((row) => ({ id: row.dataset.id!, box: row.getBoundingClientRect() }));
    const at = places.findIndex(({ id }) => id === MEETING);
    for (const [i, { box }] of places.entries()) expect(i <= at ? box.bottom <= card.top : box.top >= card.bottom).toBe(true);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(places.length - 1);
    expect(all(timeline, '[part~="card"]')).toHaveLength(1);
    expect(heightOf(timeline.toSVG()) - heightOf(file)).toBeLessThan(60);
    one(timeline, '.close').click();
    await settled(timeline);
    expect(all(timeline, '[part~="card"]')).toHaveLength(0);
    expect(all(timeline, '.main')).toHaveLength(1);
  });

  it('has a row for a selected event, and marks the count that includes the focused one', async () => {
    const timeline = await show('timeline', { width: 360 });
    const hidden = ids(timeline, '.twin [data-id]').find((id) => !ids(timeline, '.main [data-id]').includes(id))!;
    one(timeline, `.twin [data-id="${hidden}"]`).focus();
    await settled(timeline);
    expect(all(timeline, '.more .focus-ring')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await settled(timeline);
    expect(ids(timeline, '.main [data-id]')).toContain(hidden);
    await expect.poll(() => all(timeline, '.plot [part~="card"]').length).toBe(1);
  });

  it('has the newest events on top, twelve with rows, and in its list', async () => {
    const timeline = await show('timeline', { width: 360 });
    const { events } = (await (await fetch(DATA)).json()) as { readonly events: readonly { readonly id: string; readonly date: string }[] };
    const dates = ids(timeline, '.main .event').map((id) => events.find((event) => event.id === id)!.date);
    expect(dates).toHaveLength(12);
    expect(dates).toEqual([...dates].sort().reverse());
    const listed = ids(timeline, '.twin [data-id]');
    expect(listed).toHaveLength(162);
    expect(ids(timeline, '.main .event')).toEqual(listed.filter((id) => ids(timeline, '.main .event').includes(id)));
  });

  it('leads to the rows of earlier events, with the focus on the first of them, and no row above them moves', async () => {
    const timeline = await show('timeline', { width: 360 });
    const before = all(timeline, '.main .event').map((row) => row.getBoundingClientRect().top);
    const count = Number(one(timeline, '.earlier').dataset.count);
    expect(one(timeline, '.earlier').textContent).toContain(String(count));
    one(timeline, '.earlier').click();
    await settled(timeline);
    const after = all(timeline, '.main .event').map((row) => row.getBoundingClientRect().top);
    expect(after.length).toBeGreaterThan(25);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(all(timeline, '.earlier')).toEqual([]);
    const listed = ids(timeline, '.twin [data-id]');
    expect(listed.indexOf((timeline.shadowRoot!.activeElement as HTMLElement).dataset.id!)).toBe(162 - count);
  });

  it('goes back to a selected event, and to the focused one', async () => {
    const timeline = await show('timeline', { width: 360, attributes: { selected: 'ev-1953-nissho-maru' } });
    expect(ids(timeline, '.main .event')).toContain('ev-1953-nissho-maru');
    timeline.selected = null;
    await settled(timeline);
    expect(all(timeline, '.main .event')).toHaveLength(12);
    one(timeline, '.twin [data-id="ev-1953-nissho-maru"]').focus();
    await settled(timeline);
    expect(all(timeline, '.main .focus-ring')).toHaveLength(1);
  });

  it('shows the card of a record without a row below the picture', async () => {
    const timeline = await show('timeline', { width: 360, attributes: { selected: 'chitsaz' } });
    await expect.poll(() => all(timeline, '.box > .card-room [part~="card"]').length).toBe(1);
    expect(all(timeline, '.main')).toHaveLength(1);
  });
});

describe('Connections', () => {
  const leg = '.main .link';

  it('are drawn when asked for, from each visit to the next return visit, and are explained', async () => {
    const timeline = await show('timeline', { width: 1000 });
    expect(all(timeline, leg)).toHaveLength(0);
    button(timeline, 'Connections').click();
    await settled(timeline);
    const drawn = all(timeline, leg);
    expect(drawn.length).toBeGreaterThan(5);
    for (const { dataset } of drawn) {
      const sides = [dataset.from, dataset.to].map((id) => one<SVGElement>(timeline, `.main [data-id="${id}"]`).dataset.side);
      expect(sides.sort()).toEqual(['a', 'b']);
    }
    expect(all(timeline, '.legend').at(-1)!.textContent).toMatch(/a visit and the next one the other way/);
    button(timeline, 'Connections').click();
    await settled(timeline);
    expect(all(timeline, leg)).toHaveLength(0);
  });

  it.each([360, 1000] as const)('end on the marks that they connect, at %i px', async (width) => {
    const timeline = await show('timeline', { width, attributes: { connections: '', lang: 'fa' } });
    const drawn = all<SVGPathElement>(timeline, leg);
    expect(drawn.length).toBeGreaterThan(0);
    for (const path of drawn) {
      const matrix = path.getScreenCTM()!;
      const ends = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at).matrixTransform(matrix));
      [path.dataset.from, path.dataset.to].forEach((id, i) => {
        const { left, right, top, bottom } = one<SVGElement>(timeline, `.main [data-id="${id}"] .mark`).getBoundingClientRect();
        expect(Math.hypot(ends[i]!.x - (left + right) / 2, ends[i]!.y - (top + bottom) / 2)).toBeLessThan(4);
      });
    }
  });

  it('lead with L to the parts of the meeting and with Shift+L back, and say where they end', async () => {
    const timeline = await show('timeline');
    const focused = () => (timeline.shadowRoot!.activeElement as HTMLElement).dataset.id!;
    const press = async (keys: string) => {
      await userEvent.keyboard(keys);
      await settled(timeline);
    };
    one(timeline, `.twin [data-id="${MEETING}"]`).focus();
    await press('l');
    const first = focused();
    expect(first).toMatch(/^ev-2025-04-09-/);
    await press('l');
    expect(focused()).not.toBe(first);
    await press('{Shift>}L{/Shift}');
    await press('{Shift>}L{/Shift}');
    expect(focused()).toBe(MEETING);
    await press('{Shift>}L{/Shift}');
    expect(focused()).toBe(MEETING);
    expect(one(timeline, '[aria-live="polite"].unseen').textContent).toBe('No earlier connected event.');
  });
});

describe('A file from another timeline tool', () => {
  const sheet = [
    'Year,Month,Day,End Year,End Month,End Day,Headline,Text,Media,Media Caption,Group',
    '1667,,,1672,,,The observatory is built,,,,South',
    '1675,8,10,,,,A stone is laid,"<p>See <a href=""https://example.org/stone"">the stone</a>.</p>",,,North',
    'soon,,,,,,Nobody knows when,,,,North',
  ].join('\n');

  it('is drawn unchanged from its address: two lanes, every date, links as sources, and a report of the broken row', async () => {
    const timeline = await show('timeline', { attributes: { src: `data:text/csv,${encodeURIComponent(sheet)}` } });
    expect(
      all(timeline, '.main [data-kind="event"]')
        .map((each) => (each as unknown as SVGElement).dataset.side)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(one(timeline, '.title').textContent).toBe('South – North');
    expect(one(timeline, '.dek').textContent).toMatch(/South acted.*North/s);
    expect(one(timeline, '.dek').textContent).not.toMatch(/0 times/);
    expect(one(timeline, '.twin li:last-of-type small').textContent).toBe('Sources: example.org');
    expect(timeline.problems).toHaveLength(1);
    expect(one(timeline, '.problems').textContent).toContain('soon');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { all, button, ids, inside, MEETING, one, settled, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const NAMES = ['timeline', 'network', 'map'] as const;
const EVENTS = '.twin [data-kind="event"]';

/** As it is read aloud: without the marks that isolate the direction of a text. */
const said = (element: Element, selector: string) =>
  one(element, selector)
    .textContent.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function search(element: Element, text: string): void {
  const field = one<HTMLInputElement>(element, 'input[type="search"]');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

describe('What a dashboard shows', () => {
  it.each([
    ['en', 'of 162 events: Meeting, by Iran, 2016–2025, with “Imagawa”'],
    ['fa', 'رویداد از ۱۶۲: دیدار، از سوی ایران، ۱۳۹۴–۱۴۰۴، با «Imagawa»'],
    ['ja', '件：会談、イランによるもの、2016～2025年、「Imagawa」を含むもの'],
  ])('is said in one sentence, as one announcement: %s', async (lang, sentence) => {
    const attributes = { kinds: 'meeting', sides: 'a', from: '2016', to: '2025', query: 'Imagawa' };
    const dashboard = await show('dashboard', { lang, attributes });
    const status = one(dashboard, '[role="status"]');
    expect([status.ariaLive, status.ariaBusy]).toEqual(['polite', 'false']);
    expect(said(dashboard, '[role="status"]')).toContain(sentence);
    expect(status.querySelector('button')).toBeNull();
    // What is heard is seen, too, as words and chips.
    expect(sentence).toContain(said(dashboard, '.words'));
    expect(all(dashboard, '.sentence .chip')).toHaveLength(3);
    // The page asked for it, so that there is nothing to go back to.
    expect(all(dashboard, '.sentence .tool')).toEqual([]);
  });

  it('is not said while a word is being typed', async () => {
    const dashboard = await show('dashboard');
    const status = one(dashboard, '.outcome');
    for (const text of ['I', 'Im', 'Imagawa']) {
      search(dashboard, text);
      await dashboard.updateComplete;
      expect(status.ariaBusy).toBe('true');
    }
    await expect.poll(() => status.ariaBusy).toBe('false');
    expect(said(dashboard, '.outcome')).toMatch(/^\d of 162 events: with “Imagawa”$/);
    expect(status.isConnected).toBe(true);
  });

  it('is said of nothing when all is shown, and takes no room', async () => {
    const dashboard = await show('dashboard', { width: 390 });
    expect(said(dashboard, '.sentence')).toBe('');
    expect(one(dashboard, '.sentence').offsetHeight).toBeLessThan(2);
  });

  it('goes back by one button to what the page declares, whatever the reader chose', async () => {
    const dashboard = await show('dashboard', { attributes: { kinds: 'meeting', from: '1950' } });
    const before = ids(inside(dashboard, 'timeline'), EVENTS);
    Object.assign(dashboard, { themes: 'energy', sides: 'b', from: '2000', to: '2020', kinds: 'visit' });
    search(dashboard, 'Tehran');
    await settled(dashboard);
    button(dashboard, 'Clear filters').click();
    await settled(dashboard);
    expect([dashboard.kinds, dashboard.themes, dashboard.sides, dashboard.query, dashboard.from, dashboard.to]).toEqual([
      'meeting',
      '',
      '',
      '',
      '1950',
      '',
    ]);
    expect(ids(inside(dashboard, 'timeline'), EVENTS)).toEqual(before);
    expect(all(dashboard, '.sentence .tool')).toEqual([]);
    // Who pressed it is not lost.
    expect(dashboard.shadowRoot!.activeElement?.getAttribute('aria-controls')).toBe('filters');
  });

  it('keeps what is selected when all is shown again', async () => {
    const dashboard = await show('dashboard', { attributes: { selected: MEETING } });
    search(dashboard, 'Imagawa');
    await settled(dashboard);
    button(dashboard, 'Clear filters').click();
    await settled(dashboard);
    expect(dashboard.selected).toBe(MEETING);
    expect(ids(inside(dashboard, 'timeline'), EVENTS)).toHaveLength(162);
  });

  it('is said once: its widgets do not say it again', async () => {
    const dashboard = await show('dashboard', { attributes: { kinds: 'meeting' } });
    expect(NAMES.flatMap((name) => all(inside(dashboard, name), '.shown'))).toEqual([]);
    expect(dashboard.describe()).toBe('32 of 162 events: Meeting');
  });
});

describe('What a widget alone shows', () => {
  it.each(NAMES)('is said under the %s that is narrowed, and all is shown again by one button', async (name) => {
    const widget = await show(name);
    expect(all(widget, '.shown')).toEqual([]);
    Object.assign(widget, { kinds: 'meeting', from: '2016', to: '2025' });
    await settled(widget);
    const { y } = one(widget, '.shown').getBoundingClientRect();
    expect(y).toBeGreaterThan(one(widget, '.stage svg').getBoundingClientRect().bottom);
    expect(said(widget, '.shown')).toMatch(/^\d+ of 162 events: Meeting, 2016–2025\. Clear filters$/);
    button(widget, 'Clear filters').click();
    await settled(widget);
    expect([widget.kinds, widget.from, widget.to]).toEqual(['', '', '']);
    expect(all(widget, '.shown')).toEqual([]);
  });

  it('holds a text of any length', async () => {
    const widget = await show('timeline', { width: 360, attributes: { query: 'x'.repeat(2_000), kinds: 'meeting' } });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    expect(said(widget, '.shown')).toBe('No event matches.');
  });
});

describe('In a dashboard a widget', () => {
  it('still shows the whole time when it is moved to a part, which narrows the others', async () => {
    const dashboard = await show('dashboard', { attributes: { selected: MEETING } });
    const [timeline, network, map] = NAMES.map((name) => inside(dashboard, name));
    const lit = () => ids(network!, 'svg .tie:not([data-dimmed])').length;
    const bars = () => all(timeline!, '.overview [data-side]').map((bar) => bar.getAttribute('d'));
    const before = [bars(), lit()];
    for (let i = 0; i < 3; i++) {
      button(timeline!, 'Zoom in').click();
      await timeline!.updateComplete;
    }
    await expect.poll(() => dashboard.from).not.toBe('');
    await settled(dashboard);
    expect(ids(map!, EVENTS).length).toBeLessThan(162);
    expect(lit()).toBeLessThan(before[1] as number);
    expect(bars()).toEqual(before[0]);
    const greyed = all<SVGPathElement & HTMLElement>(timeline!, '.overview .outside')[0]!.getBoundingClientRect();
    expect(greyed.width).toBeGreaterThan(0);
    expect(said(dashboard, '.outcome')).toContain(`${ids(map!, EVENTS).length} of 162 events: ${dashboard.from.slice(0, 4)}–`);
  });

  it.each([
    ['network', 'imagawa'],
    ['map', 'tokyo'],
  ] as const)('marks in all what is selected in the %s, and narrows none', async (name, id) => {
    const dashboard = await show('dashboard', { attributes: { selected: 'ev-1929-treaty' } });
    dashboard.select('event', MEETING);
    await settled(dashboard);
    const drawn = () =>
      NAMES.map((each) => [ids(inside(dashboard, each), 'svg [data-id]').length, ids(inside(dashboard, each), EVENTS).length]);
    const before = drawn();
    one(inside(dashboard, name), `svg [data-id="${id}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settled(dashboard);
    expect(dashboard.selected).toBe(id);
    for (const each of NAMES) {
      const marked = all(
        inside(dashboard, each),
        'svg [data-selected], svg [data-related], .twin [aria-pressed="true"], svg .event:not([data-dimmed])',
      );
      expect(marked.length).toBeGreaterThan(0);
    }
    expect(drawn()).toEqual(before);
    expect(said(dashboard, '.sentence')).toBe('');
  });

  it('counts each choice as it would be if it were made, beside others of its row', async () => {
    const dashboard = await show('dashboard', { attributes: { from: '1990', sides: 'a' } });
    const chips = (row: number) => all(dashboard, '.row')[row]!.querySelectorAll<HTMLElement>('.chip');
    const count = (chip: HTMLElement) => Number(chip.querySelector('.count')!.textContent);
    const shown = () => Number(/^\d+/.exec(said(dashboard, '.outcome'))![0]);
    const [first, second] = chips(1);
    const wanted = [count(first!), count(second!)];
    first!.click();
    await settled(dashboard);
    expect(shown()).toBe(wanted[0]);
    expect(count(second!)).toBe(wanted[1]);
    second!.click();
    await settled(dashboard);
    expect(shown()).toBe(wanted[0]! + wanted[1]!);
  });
});

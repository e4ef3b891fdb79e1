import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused, press } from './support/press.js';
import { all, button, DATA, heard, ids, inside, MEETING, one, openView, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

describe('The keyboard in the timeline', () => {
  it('reaches every event with the arrow keys, starting from the first', async () => {
    const timeline = await show('timeline');
    one(timeline, '.twin [tabindex="0"]').focus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    const seen = new Set<string>();
    for (let step = 0; step < 162; step++) {
      seen.add(focused(timeline)!.dataset.id!);
      await press(timeline, 'ArrowRight', { ctrlKey: true });
    }
    expect(seen.size).toBe(162);
    expect(all(timeline, '.twin [tabindex="0"]')).toHaveLength(1);
  });

  it('moves the other way in Persian, as time runs the other way', async () => {
    const timeline = await show('timeline', { lang: 'fa' });
    const [first] = ids(timeline, '.twin [data-id]');
    one(timeline, `.twin [data-id="${first}"]`).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused(timeline)!.dataset.id).toBe(first);
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    await timeline.updateComplete;
    expect(focused(timeline)!.dataset.id).toBe(ids(timeline, '.twin [data-id]')[1]);
  });

  it('selects with Enter, shows the card, and clears with Escape', async () => {
    const timeline = await show('timeline');
    const told = heard('bilateral-select');
    one(timeline, `.twin [data-id="${MEETING}"]`).focus();
    await userEvent.keyboard('{Enter}');
    await timeline.updateComplete;
    expect(timeline.selected).toBe(MEETING);
    expect(timeline.getAttribute('selected')).toBe(MEETING);
    expect(all(timeline, '[part="card"] .sources a')).toHaveLength(4);
    await userEvent.keyboard('{Escape}');
    await timeline.updateComplete;
    expect(timeline.selected).toBeNull();
    expect(told).toEqual([{ kind: 'event', id: MEETING }, null]);
  });

  it('zooms with plus and minus, shows all with 0, and keeps the focus', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view') as { from: string; to: string; shown: number }[];
    one(timeline, `.twin [data-id="${MEETING}"]`).focus();
    await userEvent.keyboard('+');
    await userEvent.keyboard('+');
    await timeline.updateComplete;
    const [first, second] = views;
    expect(second!.from > first!.from).toBe(true);
    expect(second!.to >= '2025-04-09').toBe(true);
    expect(focused(timeline)!.dataset.id).toBe(MEETING);
    await userEvent.keyboard('0');
    await timeline.updateComplete;
    expect(views.at(-1)!.from < first!.from).toBe(true);
    expect(button(timeline, 'Zoom out').getAttribute('aria-disabled')).toBe('true');
  });

  it('keeps its event when the list around it changes', async () => {
    const timeline = await show('timeline');
    one(timeline, `.twin [data-id="${MEETING}"]`).focus();
    const before = all(timeline, '.twin [data-id]').length;
    timeline.from = '2010';
    await settled(timeline);
    expect(all(timeline, '.twin [data-id]').length).toBeLessThan(before);
    expect(focused(timeline)!.dataset.id).toBe(MEETING);
  });

  it('goes back one step at a time with Escape: the card, the zoom, the tools', async () => {
    const timeline = await show('timeline');
    one(timeline, `.twin [data-id="${MEETING}"]`).focus();
    await userEvent.keyboard('+');
    await userEvent.keyboard('{Enter}');
    await settled(timeline);
    await userEvent.keyboard('{Escape}');
    await settled(timeline);
    expect(timeline.selected).toBeNull();
    expect(button(timeline, 'Zoom out').getAttribute('aria-disabled')).not.toBe('true');
    await userEvent.keyboard('{Escape}');
    await settled(timeline);
    expect(button(timeline, 'Zoom out').getAttribute('aria-disabled')).toBe('true');
    expect(focused(timeline)!.dataset.id).toBe(MEETING);
    await userEvent.keyboard('{Escape}');
    expect(focused(timeline)!.localName).toBe('button');
    expect(focused(timeline)!.closest('[role="toolbar"]')).not.toBeNull();
  });

  it('moves with a slash to the search field of the dashboard around it, where a slash is text', async () => {
    const dashboard = await show('dashboard');
    one(inside(dashboard, 'timeline'), '.twin [tabindex="0"]').focus();
    await userEvent.keyboard('/');
    const search = one<HTMLInputElement>(dashboard, '[type="search"]');
    expect(focused(dashboard)).toBe(search);
    expect(search.value).toBe('');
    await userEvent.keyboard('/');
    expect(search.value).toBe('/');
  });

  it('has at most six tab stops', async () => {
    const timeline = await show('timeline');
    const stops = all(timeline, 'a[href], [tabindex], summary, button, input').filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops.length).toBeLessThanOrEqual(6);
  });
});

describe('The keyboard in the tools over a picture', () => {
  it('moves from button to button with the arrows, in visual order', async () => {
    for (const lang of ['en', 'fa']) {
      const timeline = await show('timeline', { lang });
      await openView(timeline);
      const buttons = all(timeline, '.tools button');
      buttons[0]!.focus();
      await userEvent.keyboard(lang === 'fa' ? '{ArrowLeft}' : '{ArrowRight}');
      expect(focused(timeline)).toBe(buttons[1]);
      expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual(buttons.map((_, i) => (i === 1 ? 0 : -1)));
      await userEvent.keyboard('{End}');
      expect(focused(timeline)).toBe(buttons.at(-1));
    }
  });
});

describe('The keyboard in the outline of a widget', () => {
  it.each([
    ['network', 'actor', 137],
    ['map', 'place', 46],
  ] as const)('reaches every record of the %s: right enters a record, down moves to the next one', async (name, kind, count) => {
    const widget = await show(name);
    one(widget, '.twin [tabindex="0"]').focus();
    const seen = new Set<string>();
    do {
      const { id, kind: of } = focused(widget)!.dataset;
      if (of === kind) seen.add(id!);
    } while ((await press(widget, 'ArrowRight')) || (await press(widget, 'ArrowDown')));
    expect(seen.size).toBe(count);
  });

  it('goes to the next record that begins with the letter', async () => {
    const network = await show('network');
    one(network, '.twin [data-id="chitsaz"]').focus();
    await userEvent.keyboard('m');
    await network.updateComplete;
    expect(focused(network)!.textContent!.trim().toLowerCase()).toMatch(/^m/);
  });
});

describe('The keyboard on a page', () => {
  it.each(['timeline', 'network', 'map'] as const)(
    'enters a %s, stops once in its list, leaves it, and comes back the same way',
    async (name) => {
      const element = `<bilateral-${name} src="${DATA}"></bilateral-${name}>`;
      document.body.innerHTML = `<button id="before">before</button>${element}<button id="after">after</button>`;
      const widget = document.querySelector<Shown<typeof name>>(`bilateral-${name}`)!;
      await widget.ready;
      await settled(widget);
      const stopsUntil = async (end: string, key: string) => {
        const stops: Element[] = [];
        while (stops.at(-1)?.id !== end && stops.length < 30) {
          await userEvent.keyboard(key);
          stops.push(focused(widget) ?? document.activeElement!);
        }
        return stops;
      };
      const before = document.querySelector<HTMLElement>('#before')!;
      before.focus();
      const there = await stopsUntil('after', '{Tab}');
      expect(there.at(-1)!.id).toBe('after');
      expect(there.filter((stop) => stop.closest('.twin'))).toHaveLength(1);
      const back = await stopsUntil('before', '{Shift>}{Tab}{/Shift}');
      const nameOf = ({ localName, id, textContent }: Element) => `${localName} ${id} ${textContent.trim()}`;
      expect(back.map(nameOf)).toEqual([before, ...there.slice(0, -1)].toReversed().map(nameOf));
    },
  );
});

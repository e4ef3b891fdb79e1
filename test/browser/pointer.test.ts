import { afterEach, describe, expect, it } from 'vitest';
import { MEETING, all, button, heard, ids, one, settled, show, withoutMouse } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const point = (target: Element, x: number, y = 0.5) => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width * x, clientY: top + height * y };
};

/** Presses at one fraction of the width, moves in steps, and releases at another. */
function drag(target: Element, from: number, to: number): void {
  const send = (type: string, x: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        ...point(target, x),
        pointerId: 1,
        button: 0,
        isPrimary: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  send('pointerdown', from);
  for (let step = 1; step <= 4; step++) send('pointermove', from + ((to - from) * step) / 4);
  send('pointerup', to);
}

function wheel(target: Element, init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { ...point(target, 0.8), deltaY: -100, bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

interface View {
  readonly from: string;
  readonly to: string;
  readonly shown: number;
  readonly total: number;
}

describe('The pointer in the timeline', () => {
  it('selects the event whose mark is clicked, and dispatches the selection', async () => {
    const timeline = await show('timeline');
    const told = heard('bilateral-select');
    one(timeline, `svg [data-id="${MEETING}"]`).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await timeline.updateComplete;
    expect(told).toEqual([{ kind: 'event', id: MEETING }]);
    expect(ids(timeline, 'svg [data-selected]')).toEqual([MEETING]);
    button(timeline, 'Close').click();
    await timeline.updateComplete;
    expect(all(timeline, '[part="card"]')).toHaveLength(0);
  });

  it('zooms with the buttons and dispatches what is in view', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view') as View[];
    button(timeline, 'Zoom in').click();
    await timeline.updateComplete;
    button(timeline, 'Zoom in').click();
    await timeline.updateComplete;
    expect(views).toHaveLength(2);
    expect(views[1]!.shown).toBeLessThanOrEqual(views[1]!.total);
    expect(views[1]!.total).toBe(162);
    const span = ({ from, to }: View) => Date.parse(to) - Date.parse(from);
    expect(span(views[1]!) / span(views[0]!)).toBeCloseTo(0.5, 2);
  });

  it('dispatches nothing when a disabled button is pressed', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view');
    button(timeline, 'Zoom out').click();
    await timeline.updateComplete;
    expect(views).toEqual([]);
  });

  it('leaves a plain wheel to the page and zooms with Ctrl', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view') as View[];
    const picture = one(timeline, '.main');
    expect(wheel(picture, {}).defaultPrevented).toBe(false);
    expect(views).toHaveLength(0);
    expect(wheel(picture, { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(views).toHaveLength(1);
  });

  it('drags the picture along, once it is zoomed', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view') as View[];
    drag(one(timeline, '.plot'), 0.5, 0.8);
    expect(views).toHaveLength(0);
    button(timeline, 'Zoom in').click();
    await timeline.updateComplete;
    drag(one(timeline, '.plot'), 0.3, 0.6);
    expect(views.at(-1)!.from < views[0]!.from).toBe(true);
  });

  it('keeps what it drags beneath it, whatever the font size', async () => {
    for (const size of ['100%', '200%']) {
      document.documentElement.style.fontSize = size;
      const timeline = await show('timeline', { width: 1400, attributes: { from: '2000', to: '2020' } });
      const tick = () =>
        all(timeline, '.ticks.own text')
          .find(({ textContent }) => textContent === '2010')!
          .getBoundingClientRect().x;
      const before = tick();
      const { width } = one(timeline, '.plot').getBoundingClientRect();
      drag(one(timeline, '.plot'), 0.5, 0.6);
      await settled(timeline);
      expect(tick() - before).toBeCloseTo(0.1 * width, -1);
      document.body.replaceChildren();
    }
    document.documentElement.style.fontSize = '';
  });

  it('moves one end of the window with a thumb of the overview, by dragging and by key', async () => {
    const timeline = await show('timeline');
    const views = heard('bilateral-view') as View[];
    const thumb = one(timeline, '[data-thumb="from"]');
    thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, composed: true, cancelable: true }));
    await timeline.updateComplete;
    expect(views).toHaveLength(1);
    expect(Number(thumb.getAttribute('aria-valuenow'))).toBeGreaterThan(Number(thumb.getAttribute('aria-valuemin')));
    const { to } = views[0]!;
    drag(thumb, 0.5, 20);
    await timeline.updateComplete;
    expect(views.at(-1)!.from > views[0]!.from).toBe(true);
    expect(views.at(-1)!.to).toBe(to);
  });

  it('shows every event on request and lists them in a sortable table', async () => {
    const timeline = await show('timeline', { width: 1200 });
    const before = ids(timeline, 'svg [data-kind="event"]').length;
    button(timeline, 'Every event').click();
    await timeline.updateComplete;
    expect(ids(timeline, 'svg [data-kind="event"]').length).toBeGreaterThanOrEqual(before);
    button(timeline, 'Table').click();
    await timeline.updateComplete;
    const titles = () => all(timeline, 'tbody td:nth-child(3)').map(({ textContent }) => textContent);
    expect(titles()).toHaveLength(162);
    const byDate = titles();
    all(timeline, 'thead button')[2]!.click();
    await timeline.updateComplete;
    expect(all(timeline, 'th')[2]!.getAttribute('aria-sort')).toBe('ascending');
    expect(titles()).not.toEqual(byDate);
    expect(titles()).toEqual([...titles()].sort(new Intl.Collator('en').compare));
  });
});

describe('The pointer on a mark', () => {
  it('highlights what belongs to it after a moment, not in passing', async () => {
    withoutMouse();
    const network = await show('network');
    const told = heard('bilateral-hover');
    const mark = one(network, '[data-kind="actor"][data-id="imagawa"]');
    const over = (type: string, relatedTarget: EventTarget | null = null) =>
      mark.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse', relatedTarget }));
    over('pointerover');
    over('pointerout', document.body);
    expect(told.filter(Boolean)).toEqual([]);
    over('pointerover');
    await expect.poll(() => told.at(-1)).toEqual({ kind: 'actor', id: 'imagawa' });
    await network.updateComplete;
    expect(ids(network, '[data-related]').length).toBeGreaterThan(1);
    over('pointerout', document.body);
    expect(told.at(-1)).toBeNull();
  });
});

describe('A highlighted mark of the timeline', () => {
  it.each([500, 1000])('grows where it is, at %i px', async (width) => {
    withoutMouse();
    const timeline = await show('timeline', { width });
    const mark = one(timeline, `.event[data-id="${MEETING}"]`);
    const middle = () => {
      const { x, y, width: across, height } = one(timeline, `.event[data-id="${MEETING}"] .mark`).getBoundingClientRect();
      return { x: x + across / 2, y: y + height / 2, across };
    };
    const before = middle();
    mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await expect.poll(() => middle().across).toBeGreaterThan(before.across * 1.2);
    const after = middle();
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
  });
});

describe('A selected actor in the network', () => {
  it('shows its neighbourhood and dims the rest', async () => {
    const network = await show('network');
    network.select('actor', 'chitsaz');
    await settled(network);
    expect(network.getAttribute('selected')).toBe('chitsaz');
    const dimmed = ids(network, 'svg [data-kind="actor"][data-dimmed]');
    expect(dimmed.length).toBeGreaterThan(10);
    expect(dimmed).not.toContain('chitsaz');
    expect(dimmed).not.toContain('imagawa');
  });

  it('moves nothing', async () => {
    const network = await show('network');
    // Marked names are bolder, so that the left or the right end of a name may differ.
    const places = () => all(network, 'svg [data-kind="actor"]').map((each) => Math.round(each.getBoundingClientRect().top));
    const before = places();
    network.select('actor', 'chitsaz');
    await settled(network);
    expect(places()).toEqual(before);
  });

  it('can be one of the two states once they are asked for', async () => {
    const network = await show('network');
    const states = () => ids(network, 'svg [data-kind="actor"]').filter((id) => id === 'iran' || id === 'japan');
    expect(states()).toEqual([]);
    button(network, 'Show the states').click();
    await settled(network);
    expect(ids(network, '[data-kind="actor"]').length).toBeGreaterThan(0);
  });
});

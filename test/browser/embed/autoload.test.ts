import { afterEach, describe, expect, it } from 'vitest';
import type { WidgetElement } from '../../../src/element/widget-element.js';

afterEach(() => document.body.replaceChildren());

/** Opens a page with a timeline that `bilateral render` has written, and the loader; it waits for what `load` says. */
async function open(load: string) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '720px', height: '900px', border: '0', pointerEvents: 'none' });
  frame.src = `/rendered/timeline.html?csp&trusted-types&script=auto&load=${load}`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const window = frame.contentWindow!;
  const asked = () =>
    window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => !/auto\.js$|\.css$/.test(path));
  return { page, window, asked, element: page.querySelector<WidgetElement>('bilateral-timeline')! };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
const isLive = (element: WidgetElement) =>
  expect.poll(() => [element.state, element.shadowRoot!.querySelectorAll('.room').length]).toEqual(['ready', 1]);

describe('The loader', () => {
  it('requests nothing for a picture that waits for its reader, until one points at it', async () => {
    const { element, asked } = await open('intent');
    await rest();
    expect(asked()).toEqual([]);
    element.dispatchEvent(new PointerEvent('pointerover'));
    await isLive(element);
    expect(asked()).toEqual(expect.arrayContaining(['/raw/dist/cdn/timeline.js', '/raw/dist/data/iran-japan.json']));
  });

  it('brings a picture in view to life when the page is idle', async () => {
    const { element } = await open('visible');
    await isLive(element);
  });

  it('opens the card of the mark that was pressed before there was a script for it', async () => {
    const { element, asked, window } = await open('intent');
    const mark = element.shadowRoot!.querySelector<SVGElement>('svg [data-kind="event"]')!;
    const { PointerEvent: Pressed } = window as Window & typeof globalThis;
    mark.dispatchEvent(new Pressed('pointerdown', { bubbles: true, composed: true }));
    mark.dispatchEvent(new Pressed('click', { bubbles: true, composed: true }));
    expect(asked()).toEqual([]);
    await isLive(element);
    await expect.poll(() => element.selected).toBe(mark.dataset['id']);
    await expect.poll(() => element.shadowRoot!.querySelectorAll('[part="card"]').length).toBe(1);
  });

  it('loads at once what was not rendered ahead, now or later, and each bundle once', async () => {
    const { page, asked } = await open('intent');
    for (let i = 0; i < 2; i++) {
      const map = page.createElement('bilateral-map') as WidgetElement;
      map.setAttribute('src', '/raw/dist/data/iran-japan.json');
      page.body.prepend(map);
    }
    const maps = [...page.querySelectorAll<WidgetElement>('bilateral-map')];
    await expect.poll(() => maps.map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(asked().filter((path) => path === '/raw/dist/cdn/map.js')).toHaveLength(1);
    expect(asked()).not.toContain('/raw/dist/cdn/timeline.js');
  });
});

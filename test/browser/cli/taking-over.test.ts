import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands, server } from 'vitest/browser';
import { DATA, all, one, settled, type Name, type Shown } from '../support/show.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Firefox takes Japanese words apart by a dictionary of its own: a line may break elsewhere there, which moves what is below. */
const PAGES = (
  [
    ['en', 720],
    ['fa', 720],
    ['ja', 720],
    ['en', 1200],
    ['fa', 360],
  ] as const
).filter(([lang]) => lang !== 'ja' || server.browser !== 'firefox');

/** Puts what `bilateral render` writes for a width into a box of a width; it waits for a reader to turn to it. */
async function put<Of extends Name>(view: Of, lang: string, width: number | string, room = Number(width)): Promise<Shown<Of>> {
  const args = [
    'data/iran-japan/iran-japan.json',
    '--view',
    view,
    '--lang',
    lang,
    '--width',
    `${width}`,
    '--format',
    'html',
    '--src',
    DATA,
  ];
  const [html] = await commands.drawPictures(args);
  const box = document.createElement('div');
  box.style.width = `${room}px`;
  document.body.append(box);
  box.setHTMLUnsafe(html!.replace('load="visible"', 'load="intent"'));
  return box.firstElementChild as Shown<Of>;
}

/** What a picture shows, and where: marks by their records, labels by their words. */
function placesIn(root: ShadowRoot): ReadonlyMap<string, readonly [x: number, y: number]> {
  const places = new Map<string, readonly [x: number, y: number]>();
  for (const host of root.querySelectorAll('.part *'))
    if (host.shadowRoot) for (const [key, at] of placesIn(host.shadowRoot)) places.set(key, at);
  for (const mark of root.querySelectorAll<SVGElement>('svg[data-export] :is([data-id], [data-count], text)')) {
    const { left, top, width } = mark.getBoundingClientRect();
    if (!width) continue;
    // Where a text is put: its letters may be drawn a pixel beside that.
    const text = mark instanceof SVGTextElement && mark.x.baseVal.length && mark.y.baseVal.length ? mark : null;
    const put = text && new DOMPoint(text.x.baseVal[0]!.value, text.y.baseVal[0]!.value).matrixTransform(text.getScreenCTM()!);
    const { kind = 'text', id = '', count = '' } = mark.dataset;
    const key = [kind, id, count, kind === 'text' ? mark.textContent : ''].join(' ');
    let name = key;
    for (let i = 1; places.has(name); i++) name = `${key} ${i}`;
    places.set(name, put ? [put.x, put.y] : [left, top]);
  }
  return places;
}

/** What is gone, or more than 1 px away from where it was. */
function movedSince(before: ReturnType<typeof placesIn>, element: Element) {
  const after = placesIn(element.shadowRoot!);
  const isMoved = ([key, [x, y]]: readonly [string, readonly [number, number]]) => {
    const at = after.get(key);
    return !at || Math.hypot(at[0] - x, at[1] - y) > 1;
  };
  return [...before].filter(isMoved).map(([key, at]) => [key, at, after.get(key)]);
}

/** Lets a rendered element come to life, and holds its picture and its height to the places that they had. */
async function takesOverInPlace(element: Shown<Name>): Promise<void> {
  const before = placesIn(element.shadowRoot!);
  const { height } = element.getBoundingClientRect();
  expect(before.size).toBeGreaterThan(20);
  element.dispatchEvent(new PointerEvent('pointerover'));
  await element.ready;
  await settled(element);
  await expect.poll(() => all(element, '.room').length).toBe(1);
  expect(movedSince(before, element)).toEqual([]);
  expect(Math.abs(element.getBoundingClientRect().height - height)).toBeLessThanOrEqual(1);
}

describe.each(['timeline', 'network', 'map', 'dashboard'] as const)('A %s that the command line has rendered', (view) => {
  it.each(PAGES)('requests nothing, and moves nothing when it comes to life, in %s at %i px', async (lang, width) => {
    const requests = vi.spyOn(window, 'fetch');
    const element = await put(view, lang, width);
    await new Promise(requestAnimationFrame);
    expect(requests.mock.calls).toEqual([]);
    await takesOverInPlace(element);
  });

  it('is taken over in the same places where it was rendered for several widths', async () => {
    const element = await put(view, 'en', '360,1200', 1200);
    await takesOverInPlace(element);
  });

  it('opens the card of the mark that is the first thing to be pressed', async () => {
    const element = await put(view, 'en', 720);
    const roots = [element.shadowRoot!, ...[...element.shadowRoot!.querySelectorAll('.part *')].flatMap((each) => each.shadowRoot ?? [])];
    const mark = roots.flatMap((root) => [...root.querySelectorAll<SVGElement>('svg [data-id]:not([data-kind="region"])')]).at(-1)!;
    for (const type of ['pointerover', 'pointerdown', 'click']) {
      mark.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
      await Promise.resolve();
    }
    await element.ready;
    await settled(element);
    await expect.poll(() => [element.selected, all(element, '[part="card"]').length]).toEqual([mark.dataset['id'], 1]);
  });

  it('fits into less room than it was rendered for', async () => {
    const element = await put(view, 'en', 720, 400);
    expect(one(element, '.root').scrollWidth).toBeLessThanOrEqual(400);
    for (const picture of all<SVGElement>(element, 'svg[data-export]'))
      expect(picture.getBoundingClientRect().right).toBeLessThanOrEqual(408);
  });
});

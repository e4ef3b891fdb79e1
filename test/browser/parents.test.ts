import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { all, one, settled, type Name, type Shown } from './support/show.js';

/** A small data set: what is tested here is the box that the picture gets. */
const DATA = '/data/france-germany/france-germany.json';

const NAMES = ['timeline', 'network', 'map', 'dashboard'] as const;

/** Boxes that are as wide as their content, up to the width available. */
const PARENTS: Readonly<Record<string, string>> = {
  'a row': '<div style="display: flex">%</div>',
  'a centred row': '<div style="display: flex; justify-content: center; align-items: center">%</div>',
  'a column with centred items': '<div style="display: flex; flex-direction: column; align-items: center">%</div>',
  'a column with items at its start': '<div style="display: flex; flex-direction: column; align-items: flex-start">%</div>',
  'a grid with centred items': '<div style="display: grid; place-items: center">%</div>',
  'a box in a line': '<div style="display: inline-block">%</div>',
  'a floating box': '<div style="float: left">%</div>',
  'a box that fits its content': '<div style="width: fit-content">%</div>',
  'a box that is no wider than its content must be': '<div style="width: min-content">%</div>',
  'a box at a place of its own': '<div style="position: absolute">%</div>',
  'a table': '<table><tr><td>%</td></tr></table>',
  'a dialog': '<dialog open style="position: static; padding: 0; border: 0">%</dialog>',
};

/** Puts an element into a parent on a page of the given width, px. */
async function put<Of extends Name>(name: Of, parent: string, width: number): Promise<Shown<Of>> {
  document.body.style.width = `${width}px`;
  document.body.style.position = 'relative';
  document.body.innerHTML = parent.replace('%', `<bilateral-${name} src="${DATA}" lang="en"></bilateral-${name}>`);
  const element = document.querySelector<Shown<Of>>(`bilateral-${name}`)!;
  await element.ready;
  await settled(element);
  return element;
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

describe.each(NAMES)('A %s in a box that is as wide as its content', (name) => {
  it.each(Object.entries(PARENTS))('is drawn at 1200 and at 360 px: %s', async (_, parent) => {
    const isLeast = parent.includes('min-content');
    for (const room of [1200, 360]) {
      const element = await put(name, parent, room);
      const shown = widthOf(one(element, '.root'));
      if (isLeast) expect(shown).toBeGreaterThanOrEqual(200);
      // A table leaves some px between its cells and around its content.
      else expect(shown).toBeGreaterThan(Math.min(640, room) - 8);
      expect(shown).toBeLessThanOrEqual(Math.min(640, room));
      expect(one(element, '.root').scrollWidth).toBeLessThanOrEqual(room);
      if (name !== 'dashboard') expect(all(element, '.picture').length).toBeGreaterThan(0);
    }
  });
});

describe.each(NAMES)('A %s', (name) => {
  it.each([320, 1200])('is as wide as an ordinary box, at %d px', async (room) => {
    expect(widthOf(one(await put(name, '<div>%</div>', room), '.root'))).toBe(room);
  });

  it('shrinks beside a text, and leaves room for it', async () => {
    const text = 'A paragraph of the page. '.repeat(40);
    const element = await put(name, `<div style="display: flex"><p>${text}</p>%</div>`, 1000);
    expect(widthOf(element)).toBeGreaterThanOrEqual(200);
    expect(widthOf(document.querySelector('p')!)).toBeGreaterThan(200);
    expect(document.querySelector('div')!.scrollWidth).toBe(1000);
  });

  it('is drawn in a box with vertical lines', async () => {
    const element = await put(name, '<div style="writing-mode: vertical-rl">%</div>', 700);
    expect(widthOf(one(element, '.root'))).toBeGreaterThanOrEqual(640);
  });

  it('does not cause its own redrawing', async () => {
    const element = await put(name, PARENTS['a row']!, 1200);
    const widths = new Set<number>();
    for (let i = 0; i < 6; i++) {
      await new Promise(requestAnimationFrame);
      widths.add(widthOf(element));
    }
    expect([...widths]).toEqual([640]);
  });
});

/** Positions and sizes of the picture and of what surrounds it. */
function places(element: Element): readonly number[] {
  const shown = all(element, '.root, .masthead, .title, .dek, .tools, .stage, .picture, .legend, .foot, .toolbar, .pair');
  return shown.flatMap((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  });
}

const ROOMS = [320, 720, 1200];

describe.each(NAMES)('A page that resets the style of a %s', { timeout: 60_000 }, (name) => {
  const before: (readonly number[])[] = [];

  beforeAll(async () => {
    for (const room of ROOMS) before.push(places(await put(name, '<main>%</main>', room)));
  }, 60_000);

  it.each([
    ['', '* { all: unset }'],
    [', even with !important', '* { all: unset !important }'],
    [
      ', with another box model',
      '* { box-sizing: content-box; min-width: 0; min-height: 0; position: static; contain: none; container: none }',
    ],
    [
      ', with text styles unsuited to a picture',
      `* { letter-spacing: 3px; word-spacing: 9px; line-height: 3; text-transform: uppercase; white-space: nowrap; text-align: center;
        text-indent: 40px; word-break: break-all; hyphens: auto; text-shadow: 1px 1px red; cursor: crosshair; list-style: square;
        font-style: italic; font-weight: 900; font-variant: small-caps; border-collapse: separate; border-spacing: 9px; fill: red;
        stroke: red; stroke-width: 7; text-anchor: end; paint-order: stroke; quotes: none; tab-size: 1 }`,
    ],
    [', with vertical lines', '* { writing-mode: vertical-rl }'],
  ])('leaves it unchanged%s', async (_, rules) => {
    const sheet = new CSSStyleSheet();
    // What happens to the page's own boxes is not tested.
    sheet.replaceSync(
      rules.replace('*', ':where(main, main *)').replace('{', '{ ') + ' main { display: block; writing-mode: horizontal-tb }',
    );
    document.adoptedStyleSheets = [sheet];
    for (const [i, room] of ROOMS.entries()) {
      document.body.replaceChildren();
      expect(places(await put(name, '<main>%</main>', room)), `${room}px`).toEqual(before[i]);
    }
  });

  it.each(['block', 'flex', 'grid', 'inline', 'inline-block', 'contents', 'flow-root', 'table'])(
    'and displays it as %s leaves its picture as wide as there is room',
    async (display) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`main > * { display: ${display} }`);
      document.adoptedStyleSheets = [sheet];
      const width = widthOf(one(await put(name, '<main>%</main>', 720), '.root'));
      expect(width).toBe(display === 'inline-block' || display === 'table' ? 640 : 720);
    },
  );
});

describe.each(NAMES)('A %s for which there is no room', (name) => {
  it.each([0, 40])('says so, notifies the page once, and is drawn when there is: %d px', async (width) => {
    const told: unknown[] = [];
    const listen = ({ detail }: HTMLElementEventMap['bilateral-error']) => told.push(...detail.problems);
    document.body.innerHTML = `<div style="width: ${width}px"><bilateral-${name} lang="en"></bilateral-${name}></div>`;
    const element = document.querySelector<Shown<Name>>(`bilateral-${name}`)!;
    element.addEventListener('bilateral-error', listen);
    element.src = DATA;
    await expect.poll(() => element.state).toBe('error');
    await element.updateComplete;
    const message = one(element, '[role="alert"]');
    expect(message.textContent).toBe('There is no room here to draw this.');
    expect(widthOf(message)).toBeGreaterThan(150);
    expect(told).toEqual(element.problems);
    expect(element.problems).toMatchObject([{ path: 'width' }]);
    document.querySelector('div')!.style.width = '700px';
    await element.ready;
    await settled(element);
    expect([element.state, element.problems]).toEqual(['ready', []]);
    expect(widthOf(one(element, '.root'))).toBe(700);
    expect(told).toHaveLength(1);
  });

  it('waits silently while it is hidden', async () => {
    document.body.innerHTML = `<div hidden><bilateral-${name} src="${DATA}"></bilateral-${name}></div>`;
    const element = document.querySelector<Shown<Name>>(`bilateral-${name}`)!;
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([element.state, element.problems]).toEqual(['loading', []]);
    document.querySelector('div')!.hidden = false;
    await element.ready;
    expect(element.state).toBe('ready');
  });
});

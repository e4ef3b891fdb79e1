import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { contrast, paint } from './support/contrast.js';
import { emulate, hasDevtools } from './support/devtools.js';
import { labelsOf, overlaps } from './support/labels.js';
import { all, DATA, inside, MEETING, one, show, type Name } from './support/show.js';

const WIDGETS = ['timeline', 'network', 'map'] as const;
const NAMES = [...WIDGETS, 'dashboard'] as const;
const SELECTED: Readonly<Record<Name, string>> = { timeline: MEETING, network: 'chitsaz', map: 'tehran', dashboard: MEETING };

/** A browser dispatches these events before and after it prints. */
const tell = (event: 'beforeprint' | 'afterprint') => window.dispatchEvent(new Event(event));
const isSeen = (element: Element) => element.getClientRects().length > 0;
const boxOf = (element: Element) => element.getBoundingClientRect();

afterEach(async () => {
  tell('afterprint');
  if (hasDevtools) await emulate();
  document.body.replaceChildren();
});

describe.each(WIDGETS)('The picture of a %s', (name) => {
  it.each([320, 1200])('is laid out again for the width of a sheet, and restored once that is printed, from %d px', async (width) => {
    const element = await show(name, { width });
    const picture = () => one<SVGSVGElement>(element, '.picture');
    const before = picture().cloneNode(true);
    tell('beforeprint');
    expect(picture().viewBox.baseVal.width).toBe(680);
    expect(overlaps(labelsOf(element.shadowRoot!))).toEqual([]);
    tell('afterprint');
    await element.updateComplete;
    // Lit may set attributes again, in another order.
    expect(picture().isEqualNode(before)).toBe(true);
  });
});

describe.runIf(hasDevtools).each(NAMES)('On paper, a %s', (name) => {
  it.each([
    ['an element that is dark', { theme: 'dark' }, ''],
    ['a page that is dark', {}, 'color-scheme: dark'],
    [
      'a page with dark colours of its own',
      {},
      '--bilateral-surface: #000; --bilateral-ink: #fff; --bilateral-ink-muted: #eee; --bilateral-side-a: #fee',
    ],
  ])('is dark on white, even for %s', async (_, attributes, style) => {
    document.body.setAttribute('style', style);
    const element = await show(name, { attributes });
    await emulate('print');
    document.body.removeAttribute('style');
    const shown = name === 'dashboard' ? WIDGETS.map((each) => inside(element, each)) : [element];
    for (const each of shown) {
      expect(getComputedStyle(one(each, '.room')).backgroundColor).toBe('rgb(255, 255, 255)');
      for (const text of all(each, '.title, .dek, .foot, .twin, .twin small')) {
        expect(contrast(paint(text, 'color'), [255, 255, 255, 1])).toBeGreaterThan(4.5);
      }
      for (const label of all(each, 'text')) expect(contrast(paint(label, 'fill'), [255, 255, 255, 1])).toBeGreaterThan(3);
    }
  });

  it('has its card in one piece before the list, and nothing to press', async () => {
    const element = await show(name, { attributes: { selected: SELECTED[name] } });
    await expect.poll(() => all(element, '.card').length).toBe(1);
    await emulate('print');
    const card = one(element, '.card');
    expect(getComputedStyle(card).breakInside).toBe('avoid');
    expect(all(element, '.tool, .tools button, .close, .toolbar, .focus-ring').filter(isSeen)).toEqual([]);
    if (name !== 'dashboard') {
      expect(boxOf(card).top).toBeGreaterThanOrEqual(boxOf(one(element, '.picture')).bottom);
      expect(boxOf(card).bottom).toBeLessThanOrEqual(boxOf(one(element, '.twin')).top);
    }
  });

  it('has no list where the page wants the picture alone', async () => {
    const element = await show(name, { attributes: { print: 'picture' } });
    await emulate('print');
    const shown = name === 'dashboard' ? WIDGETS.map((each) => inside(element, each)) : [element];
    expect(shown.flatMap((each) => all(each, '.twin')).filter(isSeen)).toEqual([]);
    expect(shown.map((each) => isSeen(one(each, '.picture')))).not.toContain(false);
  });
});

describe.runIf(hasDevtools)('The list of a timeline on paper', () => {
  it('gives the date, the title and the publishers of every event, and nothing else', async () => {
    const timeline = await show('timeline', { width: 700 });
    const { events, sources } = (await (await fetch(DATA)).json()) as {
      readonly events: readonly { readonly title: { readonly en: string } }[];
      readonly sources: readonly { readonly publisher?: unknown }[];
    };
    expect(sources.length).toBeGreaterThan(100);
    tell('beforeprint');
    await emulate('print');
    const lines = all(timeline, '.twin li').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(lines).toHaveLength(events.length);
    expect(lines.filter((line) => /\d of \d|,\s*\(|Sources:|acted/.test(line))).toEqual([]);
    expect(lines.find((line) => line.includes('Chitsaz and Imagawa meet'))).toBe(
      '9 Apr 2025 Chitsaz and Imagawa meet in Tokyo on AI and the digital economy Iran Daily, ABNA, Al-Vefagh, Pars Today',
    );
    expect(lines.some((line) => line.includes('1929 (disputed) '))).toBe(true);
    for (const line of all(timeline, '.twin li')) expect(boxOf(line).height).toBeLessThan(80);
  });
});

describe.runIf(hasDevtools)('On paper with a fixed height', () => {
  const boxes = [
    ['around it', '<div style="height: 400px">%</div>', ''],
    ['around it that it fills', '<div style="height: 400px">%</div>', 'height: 100%;'],
    ['that scrolls', '<div style="height: 400px; overflow: auto"><div>%</div></div>', ''],
  ] as const;

  it.each(WIDGETS.flatMap((name) => boxes.map((box) => [name, ...box] as const)))(
    'a %s does not cover the text after it, in a box %s',
    async (name, _, box, style) => {
      const widget = `<bilateral-${name} src="${DATA}" lang="en"></bilateral-${name}>`;
      document.body.innerHTML = `${box.replace('%', widget)}<p>The text behind.</p>`;
      const element = document.querySelector(`bilateral-${name}`)!;
      if (style) element.setAttribute('style', style);
      await element.ready;
      await element.updateComplete;
      tell('beforeprint');
      await emulate('print');
      expect(element.getAttribute('style') ?? '').toBe(style);
      expect(boxOf(one(element, '.room')).bottom).toBeLessThanOrEqual(boxOf(document.querySelector('div')!).bottom + 1);
      const picture = boxOf(one(element, '.picture'));
      expect(picture.height).toBeGreaterThan(100);
      expect(picture.bottom).toBeLessThanOrEqual(boxOf(document.querySelector('div')!).bottom + 1);
      tell('afterprint');
      await emulate();
      expect(all(element, '.room[data-fixed]')).toEqual([]);
    },
  );

  it('of its own a timeline is as high as it needs to be', async () => {
    const timeline = await show('timeline');
    timeline.style.height = '300px';
    document.body.insertAdjacentHTML('beforeend', '<p>The text behind.</p>');
    tell('beforeprint');
    await emulate('print');
    expect(boxOf(timeline).height).toBeGreaterThan(1000);
    expect(boxOf(document.querySelector('p')!).top).toBeGreaterThanOrEqual(boxOf(one(timeline, '.room')).bottom);
    expect(timeline.style.height).toBe('300px');
  });
});

describe.runIf(hasDevtools)('Sheets of paper', () => {
  const element = (name: Name, attributes: string) => `<bilateral-${name} src="${DATA}" ${attributes}></bilateral-${name}>`;
  const whole = (name: Name) => element(name, `selected="${SELECTED[name]}"`);
  const picture = (name: Name) => element(name, 'print="picture"');
  const upright = { format: 'A4', landscape: false } as const;
  const across = { format: 'Letter', landscape: true } as const;

  /** Numbers of sheets, by markup and format. */
  const counts = new Map<string, number>();

  // All on one page: otherwise each would fetch the library again.
  beforeAll(async () => {
    const prints = [
      ...NAMES.map((name) => ({ markup: whole(name), sheet: upright })),
      ...WIDGETS.flatMap((name) => [upright, across].map((sheet) => ({ markup: picture(name), sheet }))),
      { markup: WIDGETS.map(picture).join(''), sheet: upright },
    ];
    const found = await commands.printPages(prints);
    for (const [i, { markup, sheet }] of prints.entries()) counts.set(markup + sheet.format, found[i]!);
  }, 60_000);

  it.each([
    ['timeline', 4],
    ['network', 6],
    ['map', 5],
    ['dashboard', 11],
  ] as const)('for a %s with its card and its list number at most %d', (name, most) => {
    const pages = counts.get(whole(name) + upright.format)!;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(most);
  });

  it.each(WIDGETS)('number one for the picture of a %s, in either orientation', (name) => {
    expect([upright, across].map(({ format }) => counts.get(picture(name) + format))).toEqual([1, 1]);
  });

  it('number three for three pictures', () => {
    expect(counts.get(WIDGETS.map(picture).join('') + upright.format)).toBe(3);
  });
});

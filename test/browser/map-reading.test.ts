import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, hasDevtools } from './support/devtools.js';
import { labelsOf } from './support/labels.js';
import { paintOf, ringContrast } from './support/paint.js';
import { all, button, MEETING, one, openView, settled, show, type Shown } from './support/show.js';

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = '';
  if (hasDevtools) await emulate();
});

const themes = ['light', 'dark'] as const;

describe('The ring around the focused place', () => {
  async function leastContrast(map: Shown<'map'>): Promise<number> {
    const least: number[] = [];
    for (const id of ['tehran', 'bushehr', 'tokyo', 'hiroshima', 'lake-urmia']) {
      one(map, `.twin [data-id="${id}"]`).focus();
      await map.updateComplete;
      least.push(ringContrast(map, await paintOf(map)));
    }
    return Math.min(...least);
  }

  it.each(themes)('has a contrast of 3 : 1 with all that is painted beside it, even coloured provinces, in %s colours', async (theme) => {
    const map = await show('map', { attributes: { theme, regions: '' } });
    expect(await leastContrast(map)).toBeGreaterThanOrEqual(3);
    map.select('place', 'tehran');
    expect(await leastContrast(map)).toBeGreaterThanOrEqual(3);
  });

  it.runIf(hasDevtools)('does so in forced colours', async () => {
    await emulate('', { 'forced-colors': 'active' });
    const map = await show('map', { attributes: { regions: '' } });
    expect(await leastContrast(map)).toBeGreaterThanOrEqual(3);
  });
});

describe('Assistive technology', () => {
  const opened: readonly (readonly [string, (map: Shown<'map'>) => void])[] = [
    ['in its initial state', () => {}],
    ['with its list open', (map) => button(map, map.lang === 'fa' ? 'فهرست' : 'List').click()],
    ['with its table open', (map) => button(map, map.lang === 'fa' ? 'جدول' : 'Table').click()],
    ['with provinces, one country and a card', (map) => Object.assign(map, { regions: true, only: 'b', selected: MEETING })],
  ];

  const readers = [
    { theme: 'light', lang: 'en' },
    { theme: 'dark', lang: 'fa' },
  ];

  it.each(readers.flatMap((reader) => opened.map(([how, open]) => ({ ...reader, how, open }))))(
    'finds nothing that violates the rules of axe: $theme, $lang, $how',
    async ({ theme, lang, open }) => {
      document.documentElement.style.colorScheme = theme;
      document.body.style.backgroundColor = 'Canvas';
      const map = await show('map', { lang, attributes: { theme, lang } });
      open(map);
      await settled(map);
      const { violations } = await axe.run(map, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' ')}`)).toEqual([]);
    },
  );
});

describe('The Tab key', () => {
  it('stops once in the tools, once in the list, and at what is in between', async () => {
    const map = await show('map');
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    map.parentElement!.before(before);
    map.parentElement!.after(after);
    before.focus();
    const stops: Element[] = [];
    for (;;) {
      await userEvent.keyboard('{Tab}');
      if (document.activeElement !== map) break;
      stops.push(map.shadowRoot!.activeElement!);
    }
    expect(document.activeElement).toBe(after);
    const first = (selector: string) => one(map, selector);
    expect(stops).toEqual([
      first('.tools button'),
      ...all(map, '.outside button'),
      first('.twin [tabindex="0"]'),
      first('.source-foot summary'),
    ]);
  });
});

describe('A finger on the map', () => {
  it.each([360, 1000])('finds every target at least 24 px high and wide, at %i px', async (width) => {
    const map = await show('map', { width, attributes: { selected: MEETING } });
    button(map, 'List').click();
    await openView(map);
    await settled(map);
    const targets = [...all(map, '.tools button, .card .close, .outside .tool, summary, .twin [data-id]'), ...all<SVGElement>(map, '.hit')];
    expect(targets.length).toBeGreaterThan(200);
    const small = targets.filter((each) => {
      const box = each.getBoundingClientRect();
      return Math.min(box.width, box.height) < 23.9;
    });
    expect(small.map((each) => each.outerHTML.slice(0, 80)).slice(0, 3)).toEqual([]);
  });

  it('hits the nearest place from up to 22 px away, a target 44 px across', async () => {
    const coarse = (query: string) => ({ matches: query === '(pointer: coarse)' }) as MediaQueryList;
    vi.stubGlobal('matchMedia', coarse);
    const map = await show('map');
    const { left, top, width, height } = one(map, '[data-panel="a"] [data-id="bam"] .hit').getBoundingClientRect();
    const at = (dx: number) => ({ clientX: left + width / 2 + dx, clientY: top + height / 2, bubbles: true, composed: true });
    one(map, '[part="panel-a"]').dispatchEvent(new MouseEvent('click', at(23)));
    expect(map.selected).toBeNull();
    one(map, '[part="panel-a"]').dispatchEvent(new MouseEvent('click', at(21)));
    await map.updateComplete;
    expect(map.selected).toBe('bam');
    vi.unstubAllGlobals();
  });
});

describe.runIf(hasDevtools)('The map', () => {
  it('prints every name of the picture, and below it every event with its date and its sources', async () => {
    const map = await show('map', { width: 700 });
    const names = () => labelsOf(map.shadowRoot!).map(({ text }) => text);
    const onScreen = names();
    await emulate('print');
    expect(names()).toEqual(onScreen);
    for (const label of all<SVGElement>(map, '[part="label"]')) expect(label.getClientRects().length).toBe(1);
    const lines = all(map, '.twin [data-kind="event"]');
    expect(lines).toHaveLength(162);
    for (const line of lines) {
      expect(line.getBoundingClientRect().height).toBeGreaterThan(10);
      expect(line.textContent).toMatch(/\d.*Sources: \S/s);
    }
    expect(getComputedStyle(one(map, '.twin')).clipPath).toBe('none');
    expect(one(map, '.policy').getClientRects().length).toBeGreaterThan(0);
    expect(all(map, '.tools button, .outside .tool').every((each) => each.getClientRects().length === 0)).toBe(true);
  });

  it('animates nothing with reduced motion', async () => {
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    const map = await show('map');
    one(map, '.twin [data-id="bushehr"]').focus();
    for (const key of ['+', '+', '2', '0']) await userEvent.keyboard(key);
    map.from = '2000';
    await settled(map);
    expect(map.shadowRoot!.getAnimations()).toEqual([]);
  });
});

describe('Two maps on one page', () => {
  it('share nothing in the page or in the files that they save', async () => {
    const maps = [await show('map'), await show('map', { lang: 'fa', attributes: { regions: '' } })];
    const files = maps.map((map) => new DOMParser().parseFromString(map.toSVG(), 'image/svg+xml'));
    for (const root of [...files, ...maps.map((map) => one(map, '.picture'))]) {
      expect(root.querySelectorAll('[id], [clip-path], [mask], [filter]')).toHaveLength(0);
      for (const name of ['fill', 'stroke', 'href']) expect(root.querySelectorAll(`[${name}*="#"]:not([${name}^="#"])`)).toHaveLength(0);
    }
    maps[0]!.select('place', 'tehran');
    await settled(maps[0]!);
    expect(all(maps[1]!, '[data-selected]')).toHaveLength(0);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { emulate, hasDevtools, isWebKit, moveMouse } from './support/devtools.js';
import { labelsOf, overlaps } from './support/labels.js';
import { all, heard, one, settled, show, type Shown } from './support/show.js';

type Network = Shown<'network'>;

afterEach(async () => {
  document.body.replaceChildren();
  if (hasDevtools) await emulate();
});

describe('Names', () => {
  // WebKit does not enlarge SVG by CSS zoom.
  it.each(isWebKit ? [1] : [0.5, 1, 2])(
    'do not overlap where the page is enlarged %d times, at every width, in three languages',
    async (zoom) => {
      for (const width of [320, 480, 768, 1280]) {
        for (const lang of ['en', 'fa', 'ja']) {
          const network = await show('network', { width, lang });
          Object.assign(network.parentElement!.style, { zoom: String(zoom) });
          await new Promise(requestAnimationFrame);
          await settled(network);
          const labels = labelsOf(network.shadowRoot!);
          expect(labels.length).toBeGreaterThan(20);
          expect(overlaps(labels), `${width} ${lang}`).toEqual([]);
          document.body.replaceChildren();
        }
      }
    },
  );

  // WebKit reports the positions of characters in another order; what it paints cannot be read here.
  it.skipIf(isWebKit)('keep the order of their scripts on a right-to-left page', async () => {
    const mixed = 'AI هوش مصنوعی 総務省';
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
      events: [],
      actors: ['a', 'b'].map((id) => ({ id, type: 'person', name: mixed, country: id === 'a' ? 'AAA' : 'BBB' })),
      ties: [{ id: 't', from: 'a', to: 'b', kind: 'met' }],
    };
    for (const [lang, isFirstRight] of [
      ['fa', true],
      ['en', false],
    ] as const) {
      const network = await show('network', { lang, data, width: 1200 });
      const [name] = all<SVGTextElement>(network, 'svg .actor text');
      expect(name!.textContent).toBe(mixed);
      const [latin, persian, kanji] = ['AI', 'هوش مصنوعی', '総務省'].map((part) => name!.getStartPositionOfChar(mixed.indexOf(part)).x);
      const runs = isFirstRight ? [kanji!, persian!, latin!] : [latin!, persian!, kanji!];
      expect(runs, lang).toEqual([...runs].sort((one_, other) => one_ - other));
      document.body.replaceChildren();
    }
  });
});

describe('A selected actor', () => {
  it.each(['en', 'fa', 'ja'])('has its whole name on its marker in %s', async (lang) => {
    for (const selected of ['chitsaz', 'mic', 'joint-working-group']) {
      const network = await show('network', { lang, width: 1200, attributes: { selected } });
      const actor = one(network, `svg .actor[data-id="${selected}"]`);
      const marker = actor.querySelector('.marker, .box')!.getBoundingClientRect();
      const [label] = labelsOf(actor);
      for (const { left, right } of label!.boxes) {
        expect(left, label!.text).toBeGreaterThanOrEqual(marker.left);
        expect(right, label!.text).toBeLessThanOrEqual(marker.right);
      }
      document.body.replaceChildren();
    }
  });
});

describe('Motion', () => {
  const places = (network: Network) =>
    all<SVGElement>(network, 'svg *').map((each) => ['d', 'x', 'y', 'transform'].map((name) => each.getAttribute(name)).join(' '));

  it('stops once the picture is drawn', async () => {
    for (const layout of ['columns', 'bands', 'force']) {
      const network = await show('network', { attributes: { layout } });
      const before = places(network);
      expect(network.shadowRoot!.getAnimations()).toHaveLength(0);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(places(network)).toEqual(before);
    }
  });

  it.runIf(hasDevtools)('does not occur for readers who prefer reduced motion, whatever they do', async () => {
    await emulate('', { 'prefers-reduced-motion': 'reduce' });
    const network = await show('network');
    const hovered = heard('bilateral-hover');
    const { x, y } = one(network, 'svg [data-id="chitsaz"] .hit').getBoundingClientRect();
    await moveMouse(x + 9, y + 9);
    await expect.poll(() => hovered).toEqual([{ kind: 'actor', id: 'chitsaz' }]);
    network.selected = 'imagawa';
    await settled(network);
    expect(network.shadowRoot!.getAnimations()).toHaveLength(0);
  });
});

describe.runIf(hasDevtools)('The network on paper', () => {
  it.each(['columns', 'bands'])('keeps the picture in %s with every name, and lists every actor and every tie', async (layout) => {
    const network = await show('network', { width: 700, attributes: { layout } });
    const names = labelsOf(network.shadowRoot!).map(({ text }) => text);
    await emulate('print');
    expect(labelsOf(network.shadowRoot!).map(({ text }) => text)).toEqual(names);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
    const lines = all(network, '.twin [data-id]');
    expect(lines).toHaveLength(137 + network.toCSV().trimEnd().split('\n').length - 1);
    for (const line of lines) {
      const { width, height } = line.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThan(10);
    }
    expect(all(network, '.tools button, .toggle').every((each) => each.getClientRects().length === 0)).toBe(true);
  });
});

describe('The list', () => {
  it.each(['network', 'map'] as const)('of a %s is indented by level, under bold names of the sides', async (tag) => {
    const element = await show(tag, { width: 700 });
    all<HTMLButtonElement>(element, '.tools button')
      .find(({ textContent }) => textContent.trim() === 'List')!
      .click();
    await settled(element);
    const startsAt = (level: number) =>
      new Set(all(element, `.twin [aria-level="${level}"]`).map((line) => Math.round(line.getBoundingClientRect().x)));
    const [first, second] = [startsAt(1), startsAt(2)];
    expect([first.size, second.size]).toEqual([1, 1]);
    expect([...second][0]! - [...first][0]!).toBe(20);
    expect(getComputedStyle(one(element, '.twin .section')).fontWeight).toBe('700');
    expect(getComputedStyle(one(element, '.twin')).listStyleType).toBe('none');
  });
});

describe('The legend', () => {
  it('explains who belongs to whom only where somebody is drawn under a body', async () => {
    const network = await show('network', { width: 700 });
    const explains = () => one(network, '.legend').textContent.includes('belongs to');
    expect(explains()).toBe(true);
    network.maxActors = 1;
    await settled(network);
    expect(all(network, 'svg .bracket')).toHaveLength(0);
    expect(explains()).toBe(false);
  });
});

import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibleNames, hasDevtools, oneSpace } from './support/devtools.js';
import { DATA, MEETING, all, heard, ids, inside, one, settled, show, withoutMouse, type Shown } from './support/show.js';

type Network = Shown<'network'>;

/** What a file says about who is tied to whom. */
interface Data {
  readonly actors: readonly { readonly id: string; readonly name: { readonly en: string } }[];
  readonly ties: readonly { readonly id: string; readonly from: string; readonly to: string; readonly sources: readonly string[] }[];
  readonly sources: readonly { readonly id: string; readonly publisher: string | { readonly en: string } }[];
}

afterEach(() => document.body.replaceChildren());

const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

describe('The period', () => {
  // In the picture: the title above it follows the period, and may be a line longer.
  const places = (network: Network) => {
    const picture = one<SVGSVGElement>(network, 'svg.picture').getBoundingClientRect();
    return all<SVGElement>(network, 'svg .actor').map((each) => {
      const { x, y } = each.querySelector('.glyph')!.getBoundingClientRect();
      return `${each.dataset['id']} ${(x - picture.x).toFixed(1)} ${(y - picture.y).toFixed(1)}`;
    });
  };

  it.each(['columns', 'bands'])('moves nobody in %s, whichever of sixty periods it is', async (layout) => {
    const network = await show('network', { attributes: { layout, 'max-actors': '137' } });
    const before = places(network);
    const lit = new Set<number>();
    for (let step = 0; step < 60; step++) {
      [network.from, network.to] = [String(1965 + step), String(1967 + step)];
      await settled(network);
      expect(places(network)).toEqual(before);
      lit.add(ids(network, 'svg .tie:not([data-dimmed])').length);
    }
    expect(before.length).toBeGreaterThan(100);
    expect(lit.size).toBeGreaterThan(5);
  });
});

describe('A reader of the network', () => {
  it('gets a page on which an accessibility audit finds no violations', async () => {
    for (const attributes of [{}, { path: 'chitsaz..tsukada' }, { selected: MEETING, layout: 'bands' }] as Readonly<
      Record<string, string>
    >[]) {
      const network = await show('network', { attributes });
      const { violations } = await axe.run(network, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
      document.body.replaceChildren();
    }
  });

  it.runIf(hasDevtools)('gets every actor and every tie once, as a sentence with its sources', async () => {
    const { actors, ties, sources } = (await (await fetch(DATA)).json()) as Data;
    await show('network');
    const names = await accessibleNames('treeitem');
    expect(names).toHaveLength(actors.length + ties.length);
    const nameOf = new Map(actors.map(({ id, name }) => [id, oneSpace(name.en)]));
    const publisherOf = new Map(
      sources.map(({ id, publisher }) => [id, oneSpace(typeof publisher === 'string' ? publisher : publisher.en)]),
    );
    const counts = [...nameOf.values()].map((name) =>
      names.filter((each) => each.startsWith(`${name} `) && /^\d+ ties?$/.test(each.slice(name.length + 1))),
    );
    expect(counts.map(({ length }) => length)).toEqual(actors.map(() => 1));
    const unsaid = ties.filter(({ from, to, sources: told }) => {
      const parts = [` — ${nameOf.get(to)}`, ...told.map((source) => publisherOf.get(source)!)];
      return !names.some((each) => each.startsWith(`${nameOf.get(from)} — `) && parts.every((part) => each.includes(part)));
    });
    expect(unsaid).toEqual([]);
    expect(names.filter((name) => /Chitsaz — .*met.* — Takuo Imagawa.*2025.*\S/i.test(name))).toHaveLength(1);
  });
});

describe('A page that shows the network late', () => {
  it('has it within two frames, at the width available then', async () => {
    const data = (await (await fetch(DATA)).json()) as object;
    // This fetches what it needs beforehand, since counting frames says nothing about how long a file takes.
    await show('network', { data });
    document.body.replaceChildren();
    for (const hide of [{ display: 'none' }, { width: '0px', height: '0px', overflow: 'hidden' }]) {
      const box = document.body.appendChild(document.createElement('div'));
      Object.assign(box.style, hide);
      const network = box.appendChild(document.createElement('bilateral-network'));
      network.data = data;
      await frames(3);
      expect(network.state).toBe('loading');
      Object.assign(box.style, { display: 'block', width: '600px', height: '400px' });
      await frames(2);
      expect(network.state).toBe('ready');
      expect(all(network, 'svg .actor').length).toBeGreaterThan(20);
      expect(one(network, 'svg.picture').getBoundingClientRect().width).toBe(552);
      box.remove();
    }
  });

  it('handles it only once after it was moved a hundred times', async () => {
    const network = await show('network');
    const told = heard('bilateral-select');
    network.group = 'g';
    const box = network.parentElement!;
    for (let i = 0; i < 100; i++) {
      network.remove();
      box.append(network);
    }
    await settled(network);
    one(network, '.twin [data-id="chitsaz"]').click();
    await settled(network);
    expect(told).toEqual([{ kind: 'actor', id: 'chitsaz' }]);
    expect(network.selected).toBe('chitsaz');
  });
});

describe('A record selected elsewhere', () => {
  it('is marked in the next frame, and dispatched once', async () => {
    const dashboard = await show('dashboard');
    const [told, narrowed] = [heard('bilateral-select'), heard('bilateral-filter')];
    one(inside(dashboard, 'timeline'), `.twin [data-id="${MEETING}"]`).click();
    await frames(1);
    expect(ids(inside(dashboard, 'network'), 'svg [data-selected]')).toEqual(expect.arrayContaining(['chitsaz', 'imagawa']));
    await settled(dashboard);
    await frames(3);
    expect(told).toEqual([{ kind: 'event', id: MEETING }]);
    expect(narrowed).toEqual([]);
  });

  it('is dispatched once in a group, whoever listens', async () => {
    document.body.innerHTML = ['timeline', 'network', 'map']
      .map((name) => `<bilateral-${name} src="${DATA}" group="g"></bilateral-${name}>`)
      .join('');
    const widgets = [...document.body.children] as Network[];
    await Promise.all(widgets.map((widget) => widget.ready.then(() => settled(widget))));
    const told = heard('bilateral-select');
    one(widgets[1]!, '.twin [data-id="chitsaz"]').click();
    await expect.poll(() => widgets[0]!.selected).toBe('chitsaz');
    await frames(3);
    expect(told).toEqual([{ kind: 'actor', id: 'chitsaz' }]);
  });

  it('by the page is not dispatched at all', async () => {
    withoutMouse();
    const network = await show('network');
    const told = [heard('bilateral-select'), heard('bilateral-filter'), heard('bilateral-hover')];
    network.select('actor', 'chitsaz');
    Object.assign(network, { from: '2000', to: '2020', path: 'chitsaz..imagawa', focusOn: 'kishida', depth: 2 });
    await settled(network);
    await frames(3);
    expect(told).toEqual([[], [], []]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { labelsOf, overlaps } from './support/labels.js';
import { all, button, DATA, heard, ids, MEETING, one, openView, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** For 40 actors of Iran and Japan at 1000 px; hard-coded, so that every engine is held to the same layout. */
const HASHES = { columns: 'f79c5035', bands: 'da50e77c', force: '7b97fd7c' };

type Network = Shown<'network'>;

interface Tie {
  readonly id: string;
  readonly sources: readonly string[];
}

interface Source {
  readonly id: string;
  readonly url: string;
}

const focused = (network: Network) => (network.shadowRoot!.activeElement as HTMLElement | null)?.dataset.id;
const said = (network: Network) => one(network, '.card-room').textContent.replace(/\s+/g, ' ').trim();
const twinItem = (network: Network, id: string) => one(network, `.twin [data-id="${id}"]`);

async function press(network: Network, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await settled(network);
  }
}

describe('The keyboard in the network', () => {
  it('walks from Chitsaz along a tie to Imagawa and back, and reads the path with its sources', async () => {
    const network = await show('network');
    twinItem(network, 'chitsaz').focus();
    await press(network, '.');
    expect(focused(network)).toBe('tie-199');
    expect(one(network, ':focus').textContent).toContain('Imagawa');
    expect(ids(network, 'svg .tie[data-related]')).toEqual(['tie-199']);
    await press(network, '{Enter}');
    expect(focused(network)).toBe('imagawa');
    await press(network, '{Backspace}');
    expect(focused(network)).toBe('chitsaz');
    await press(network, 'p');
    expect(said(network)).toContain('Path from Ehsan Chitsaz');
    await press(network, '.', '{Enter}', 'p');
    expect(said(network)).toContain('From Ehsan Chitsaz to Takuo Imagawa in 1 step.');
    const { ties, sources } = (await (await fetch(DATA)).json()) as { readonly ties: readonly Tie[]; readonly sources: readonly Source[] };
    const urls = ties
      .find(({ id }) => id === 'tie-199')!
      .sources.map((id) => new URL(sources.find((source) => source.id === id)!.url).href);
    expect(all<HTMLAnchorElement>(network, '[part="answer"] .sources a').map(({ href }) => href)).toEqual(urls);
    expect(ids(network, '[part="answer"] [data-kind="event"]')).toEqual([MEETING]);
    expect(ids(network, 'svg .tie:not([data-dimmed])')).toEqual(['tie-199']);
    expect(one(network, '.card-room').getAttribute('aria-live')).toBe('polite');
    await press(network, '{Escape}');
    expect(all(network, '[part="answer"]')).toHaveLength(0);
    expect(all(network, '.twin [tabindex="0"]')).toHaveLength(1);
  });

  it('goes through every tie of an actor, jumps between the sides, and shows a neighbourhood with digits', async () => {
    const network = await show('network');
    twinItem(network, 'chitsaz').focus();
    const seen = new Set<string>();
    for (let step = 0; step < 4; step++) {
      await press(network, '.');
      seen.add(focused(network)!);
    }
    expect([...seen].sort()).toEqual(['tie-001', 'tie-006', 'tie-010', 'tie-199']);
    await press(network, ']');
    expect(one(network, `.twin [data-id="${focused(network)}"]`).getAttribute('aria-level')).not.toBe('0');
    expect(ids(network, `svg [data-side="b"][data-id="${focused(network)}"]`)).toHaveLength(1);
    await press(network, '[[');
    expect(ids(network, `svg [data-side="a"][data-id="${focused(network)}"]`)).toHaveLength(1);
    await press(network, '1');
    const near = ids(network, 'svg .actor:not([data-dimmed])').length;
    await press(network, '2');
    expect(said(network)).toMatch(/Within 2 steps of .+: \d+ actors, \d+ of them from another side\./);
    expect(ids(network, 'svg .actor:not([data-dimmed])').length).toBeGreaterThan(near);
    await press(network, '{Escape}');
    expect(all(network, 'svg [data-dimmed]')).toHaveLength(0);
  });

  it('selects an actor, a tie and a third party with Enter or the space bar', async () => {
    const network = await show('network');
    const told = heard('bilateral-select');
    twinItem(network, 'joint-working-group').focus();
    await press(network, '{Enter}');
    expect(network.selected).toBe('joint-working-group');
    twinItem(network, 'tie-199').focus();
    await press(network, ' ');
    expect(network.selected).toBe('tie-199');
    expect(told).toHaveLength(2);
  });

  it('finds an actor in any script after a slash, asks for a path, and clears the question', async () => {
    const network = await show('network', { lang: 'en' });
    twinItem(network, 'chitsaz').focus();
    await press(network, '/');
    expect(network.shadowRoot!.activeElement!.id).toBe('find');
    await userEvent.keyboard('今川');
    await settled(network);
    expect(all(network, '#find-list [role="option"]')).toHaveLength(1);
    await press(network, '{Enter}');
    expect(network.selected).toBe('imagawa');
    one(network, '#path-to').focus();
    await userEvent.keyboard('Chits');
    await press(network, '{ArrowDown}', '{Enter}');
    expect(network.path).toBe('imagawa..chitsaz');
    expect(said(network)).toContain('From Takuo Imagawa to Ehsan Chitsaz in 1 step.');
    button(network, 'Clear the question').click();
    await settled(network);
    expect([network.path, network.selected]).toEqual(['', null]);
  });
});

describe('The field that finds an actor', () => {
  it('keeps its text while the reader is in another window, and clears it when another element gets the focus', async () => {
    const network = await show('network');
    await openView(network);
    button(network, 'Find an actor').click();
    await settled(network);
    const find = one<HTMLInputElement>(network, '#find');
    find.focus();
    await userEvent.keyboard('Imag');
    // This is how a browser reports that its window loses the focus.
    find.dispatchEvent(new FocusEvent('blur'));
    await settled(network);
    expect([find.value, all(network, '#find-list [role="option"]').length]).toEqual(['Imag', 1]);
    one(network, '[aria-controls="view"]').focus();
    await settled(network);
    expect([find.value, all(network, '#find-list [role="option"]').length]).toEqual(['', 0]);
  });
});

describe('The network', () => {
  it('draws the path from its attribute, including actors with few ties, and describes it in three languages', async () => {
    const [from, to] = ['tsukada', 'hashemi'];
    for (const [lang, words] of [
      ['en', /^From .+ to .+ in \d steps?/],
      ['fa', /^از .+ تا .+ در [۰-۹] گام/],
      ['ja', /から.+まで\d歩/],
    ] as const) {
      const network = await show('network', { lang, attributes: { path: `${from}..${to}`, 'max-actors': '6' } });
      await settled(network);
      expect(said(network)).toMatch(words);
      expect(all(network, 'svg .path-ring').length).toBeGreaterThanOrEqual(2);
      expect(ids(network, 'svg .tie:not([data-dimmed])').length).toBeGreaterThan(0);
      expect(all(network, '[part="answer"] li .sources a').length).toBeGreaterThan(0);
      // It is styled like a card, though no card was opened.
      const [room, close] = ['[part="answer"]', '[part="answer"] .close'].map(
        (selector) => one(network, selector).getBoundingClientRect().top,
      );
      expect(close! - room!).toBeLessThan(30);
      document.body.replaceChildren();
    }
  });

  it('says that nothing ties two actors, and that an actor is unknown', async () => {
    const apart = await show('network', { attributes: { path: 'chitsaz..imagawa', from: '1900', to: '1930' } });
    await settled(apart);
    expect(said(apart)).toContain('Nothing shown here ties');
    const unknown = await show('network', { attributes: { path: 'chitsaz..<b>nobody</b>' } });
    await settled(unknown);
    expect(said(unknown)).toContain('no actor “<b>nobody</b>”');
    expect((await show('network', { attributes: { path: 'nonsense' } })).state).toBe('ready');
  });

  it('emphasizes the neighbourhood given by the attributes focus and depth, with more actors the deeper it is', async () => {
    const counts = [];
    for (const depth of ['1', '2', '3']) {
      const network = await show('network', { attributes: { focus: 'kishida', depth } });
      await settled(network);
      counts.push(ids(network, 'svg .actor:not([data-dimmed])').length);
      expect(network.selected).toBeNull();
      document.body.replaceChildren();
    }
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(new Set(counts).size).toBe(3);
  });

  it('draws only the ties of the period strongly, and moves nobody', async () => {
    const places = (network: Network) =>
      all<SVGElement>(network, 'svg .actor .hit').map((each) => [each.getAttribute('x'), each.getAttribute('y')]);
    const network = await show('network');
    const before = places(network);
    [network.from, network.to] = ['2022', '2023'];
    await settled(network);
    expect(places(network)).toEqual(before);
    const lit = ids(network, 'svg .tie:not([data-dimmed])');
    expect(lit.length).toBeGreaterThan(0);
    expect(lit.length).toBeLessThan(ids(network, 'svg .tie').length / 2);
  });

  it('lists who bridges the two sides, and the keys', async () => {
    const network = await show('network');
    button(network, 'Find an actor').click();
    await settled(network);
    const [bridges, keys] = all<HTMLDetailsElement>(network, '.questions details');
    bridges!.open = true;
    await expect.poll(() => all(network, '.questions ol li').length).toBe(10);
    expect(one(network, '.questions ol li').textContent).toMatch(/% of the shortest paths/);
    expect(keys!.querySelectorAll('dt')).toHaveLength(11);
    expect(keys!.querySelectorAll('dd')).toHaveLength(11);
    one(network, '.questions ol li button').click();
    await settled(network);
    expect(network.selected).toBe(one(network, '.questions ol li button').dataset.id);
    button(network, '3').click();
    await settled(network);
    expect(said(network)).toContain('Within 3 steps');
  });
});

describe('The picture of ties and bodies', () => {
  const at = (path: SVGPathElement, share: number) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength() * share).matrixTransform(path.getScreenCTM()!);
    return [x, y] as const;
  };
  const click = (network: Network, x: number, y: number) => {
    const target = network.shadowRoot!.elementFromPoint(x, y)!;
    target.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true }));
  };

  it('lets a pointer near several ties select the nearest one', async () => {
    const network = await show('network', { width: 1100 });
    const told = heard('bilateral-select') as { id: string }[];
    const lines = all<SVGPathElement>(network, '.hit-line');
    const distance = (id: string, x: number, y: number) => {
      const line = lines.find((each) => each.parentElement!.dataset['id'] === id)!;
      return Math.min(...Array.from({ length: 100 }, (_, i) => at(line, i / 99)).map(([px, py]) => Math.hypot(px - x, py - y)));
    };
    for (const line of lines.filter((_, i) => i % 5 === 0)) {
      window.scrollTo(0, window.scrollY + at(line, 0.3)[1] - 400);
      const [x, y] = at(line, 0.3).map(Math.round) as [number, number];
      if (!network.shadowRoot!.elementFromPoint(x, y + 5)?.classList.contains('hit-line')) continue;
      // Measured before the click: the card that it opens may scroll the page.
      const away = new Map(lines.map((each) => each.parentElement!.dataset['id']!).map((id) => [id, distance(id, x, y + 5)]));
      click(network, x, y + 5);
      await network.updateComplete;
      expect(away.get(told.at(-1)!.id)).toBeLessThanOrEqual(Math.min(...away.values()) + 0.5);
    }
    expect(told.length).toBeGreaterThanOrEqual(4);
  });

  it('opens a line of several ties and lists each of them with its event and sources', async () => {
    const network = await show('network');
    const line = all<SVGElement>(network, 'svg .tie').find(({ dataset }) => dataset['count'] === '4')!;
    line.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settled(network);
    expect(said(network)).toContain('4 ties in one line');
    expect(all(network, '[part="answer"] ul > li > div')).toHaveLength(4);
    expect(all(network, '[part="answer"] [data-kind="event"]').length).toBeGreaterThanOrEqual(3);
    expect(all(network, '[part="answer"] .sources').length).toBe(4);
    expect(all(network, 'svg .tie[data-selected]')).toHaveLength(1);
  });

  it('folds a body, merging the ties of those under it, and unfolds it, by pointer and by key', async () => {
    const network = await show('network');
    const before = ids(network, 'svg .actor').length;
    const contacts = () => all<SVGElement>(network, 'svg .tie').reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    const total = contacts();
    one(network, '[data-fold="mfa-iran"] .hit').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settled(network);
    expect(network.selected).toBeNull();
    expect(one(network, '[data-fold="mfa-iran"]').textContent.trim()).toMatch(/^\+\d+$/);
    expect(ids(network, 'svg [data-id="araghchi"]')).toEqual([]);
    expect(ids(network, '.twin [data-id="araghchi"]')).toEqual(['araghchi']);
    expect(contacts()).toBeGreaterThanOrEqual(total);
    twinItem(network, 'mfa-iran').focus();
    await press(network, 'g');
    expect(ids(network, 'svg .actor')).toHaveLength(before);
    expect(contacts()).toBe(total);
  });

  it('distinguishes the families of ties by their lines, and shows the direction of aid', async () => {
    const data = {
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
      vocabulary: {
        tieKinds: {
          met: { en: 'met', family: 'contact' },
          gave: { en: 'aided', family: 'cooperation', direction: 'to' },
          sued: { en: 'sued', family: 'conflict', direction: 'to' },
        },
      },
      actors: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id) => ({ id, type: 'person', name: id, country: id[0] === 'a' ? 'AAA' : 'BBB' })),
      events: [],
      ties: ['met', 'gave', 'sued'].map((kind, i) => ({ id: `t${i}`, from: `a${i + 1}`, to: `b${i + 1}`, kind })),
    };
    const network = await show('network', { data });
    const marks = (id: string) => all(network, `svg [data-id="${id}"] > *`).map((each) => each.getAttribute('class')!.trim());
    expect(marks('t0')).toEqual(['link-halo', 'link', 'hit-line']);
    expect(marks('t1')).toEqual(['link-halo', 'link', 'link-core', 'arrow', 'hit-line']);
    expect(marks('t2')).toEqual(['link-halo', 'link conflict', 'cross', 'arrow', 'hit-line']);
  });
});

describe('The picture as a file', () => {
  it('stands on its own, and says what it shows', async () => {
    const network = await show('network', { attributes: { layout: 'bands' } });
    const file = new DOMParser().parseFromString(network.toSVG(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelector('svg > title')!.textContent).toBe(one(network, '.title').textContent);
    expect(file.querySelector('svg > desc')!.textContent).toBe(network.describe());
    expect(file.documentElement.getAttribute('font-family')).not.toBe('');
    expect(file.querySelectorAll('[data-kind="actor"]')).toHaveLength(40);
    expect([...file.querySelectorAll('text')].every((each) => each.closest('[class]') === null)).toBe(true);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(network.toSVG())}`;
    await image.decode();
    expect(image.naturalWidth).toBe(952);
  });
});

describe('One more actor', () => {
  // In columns, another order may have fewer crossings; over all actors the median is a row.
  it.each([
    ['columns', 100],
    ['bands', 24],
    ['force', 24],
  ] as const)('moves the others only a little: %s', async (layout, most) => {
    const network = await show('network', { width: 1000, attributes: { layout, 'max-actors': '30' } });
    const data = (await (await fetch(DATA)).json()) as { actors: { id: string }[]; ties: { from: string; to: string }[] };
    const drawn = ids(network, 'svg .actor');
    const late = drawn[12]!;
    const without = {
      ...data,
      actors: data.actors.filter(({ id }) => id !== late),
      ties: data.ties.filter(({ from, to }) => from !== late && to !== late),
    };
    const places = () =>
      new Map(
        all<SVGElement>(network, 'svg .actor').map((actor) => {
          const { x, y } = actor.querySelector('text')!.getBoundingClientRect();
          return [actor.dataset.id!, [x, y] as const];
        }),
      );
    network.data = without;
    await settled(network);
    const before = places();
    expect(before.has(late)).toBe(false);
    network.data = data;
    await settled(network);
    const after = places();
    expect(after.has(late)).toBe(true);
    const ways = [...after].flatMap(([id, [x, y]]) => {
      const from = before.get(id);
      return from ? [Math.hypot(x - from[0], y - from[1])] : [];
    });
    expect(ways.toSorted((one, other) => one - other)[ways.length >> 1]!).toBeLessThanOrEqual(most);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
  });
});

describe('A graph that is not about two countries', () => {
  const gexf = (group: (i: number) => string) =>
    `<gexf><graph><attributes class="node"><attribute id="0" title="country"/></attributes><nodes>${Array.from(
      { length: 9 },
      (_, i) => `<node id="${i}" label="Node ${i}"><attvalues><attvalue for="0" value="${group(i)}"/></attvalues></node>`,
    ).join(
      '',
    )}</nodes><edges>${Array.from({ length: 8 }, (_, i) => `<edge source="${i}" target="${i + 1}"/>`).join('')}</edges></graph></gexf>`;

  it.each([
    [
      'its two largest groups face each other',
      (i: number) => ['France', 'Italy', 'France', 'Spain', 'Italy'][i % 5]!,
      [4, 3],
      'France and Italy',
    ],
    ['nobody has a side where there are no groups', () => '', [0, 0], 'a graph without two groups'],
  ])('is drawn from its address and reported: %s', async (_, group, counts, got) => {
    for (const layout of ['columns', 'force']) {
      const src = `data:text/xml,${encodeURIComponent(gexf(group))}`;
      document.body.innerHTML = `<bilateral-network layout="${layout}" src="${src}"></bilateral-network>`;
      const network = document.querySelector('bilateral-network')!;
      await network.ready;
      await settled(network);
      expect(['a', 'b'].map((side) => ids(network, `svg .actor[data-side="${side}"]`).length)).toEqual(counts);
      expect(ids(network, 'svg .actor')).toHaveLength(9);
      expect(ids(network, 'svg .tie')).toHaveLength(8);
      expect(network.problems).toMatchObject([{ path: 'sides', got: expect.stringContaining(got) as string }]);
      expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
    }
  });

  it('has bands for the sides where most belong to neither, instead of a stack between two short columns', async () => {
    const countries = ['France', 'France', 'Italy', 'Italy', ...Array.from({ length: 56 }, (_, i) => `Land ${i}`)];
    const nodes = countries.map((country, i) => ({ id: `n${i}`, name: `Node ${i}`, group: country }));
    const links = nodes.slice(1).map((_, i) => ({ source: `n${i}`, target: `n${i + 1}` }));
    const data = encodeURIComponent(JSON.stringify({ nodes, links }));
    document.body.innerHTML = `<bilateral-network max-actors="60" src="data:application/json,${data}"></bilateral-network>`;
    const network = document.querySelector('bilateral-network')!;
    await network.ready;
    await settled(network);
    expect(['a', 'b', 'third'].map((side) => ids(network, `svg .actor[data-side="${side}"]`).length)).toEqual([2, 2, 56]);
    expect(one(network, '.picture').getBoundingClientRect().height).toBeLessThan(1_200);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
  });

  it('is laid out freely when nobody has a side, instead of in one long column', async () => {
    const links = Array.from({ length: 76 }, (_, i) => ({ source: `p${i % 9}`, target: `p${i + 1}` }));
    const nodes = Array.from({ length: 77 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
    const data = encodeURIComponent(JSON.stringify({ nodes, links }));
    document.body.innerHTML = `<bilateral-network max-actors="77" src="data:application/json,${data}"></bilateral-network>`;
    const network = document.querySelector('bilateral-network')!;
    await network.ready;
    await settled(network);
    const places = all<SVGElement>(network, 'svg .actor').map((actor) => actor.getBoundingClientRect());
    expect(places).toHaveLength(77);
    expect(new Set(places.map(({ left }) => Math.round(left / 40))).size).toBeGreaterThan(5);
    expect(one(network, '.picture').getBoundingClientRect().height).toBeLessThan(1_500);
  });
});

describe('The layout', () => {
  it.each(Object.entries(HASHES))('%s is the same in every engine, whatever the order of the data', async (layout, hash) => {
    const response = await fetch(DATA);
    const data = (await response.json()) as Record<string, unknown[]>;
    const turned = {
      ...data,
      actors: data['actors']!.toReversed(),
      ties: data['ties']!.toReversed(),
      events: data['events']!.toReversed(),
    };
    for (const each of [data, turned]) {
      const network = await show('network', { width: 1000, data: each, attributes: { layout } });
      expect(network.layoutHash).toBe(hash);
      document.body.replaceChildren();
    }
  });

  it('is reproduced from saved positions', async () => {
    const data = (await (await fetch(DATA)).json()) as object;
    for (const lang of ['en', 'fa']) {
      const network = await show('network', { lang, data, attributes: { layout: 'bands' } });
      const layout: unknown = JSON.parse(JSON.stringify(await network.toLayout()));
      const again = await show('network', { lang, data: { ...data, layout }, attributes: { layout: 'preset' } });
      expect(again.layoutHash).toBe(network.layoutHash);
      document.body.replaceChildren();
    }
  });

  it('falls back to columns for an unknown attribute value', async () => {
    const network = await show('network', { attributes: { layout: 'spiral' } });
    expect(all(network, '.bracket').length).toBeGreaterThan(3);
  });
});

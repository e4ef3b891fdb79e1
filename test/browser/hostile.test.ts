import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { all, button, DATA, heard, one, settled, show, type Name } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const WIDGETS = ['timeline', 'network', 'map'] as const;
const IMG = '<img src=x onerror="window.broken = true">';
const BIDI = '\u202Eevil\u2066\u200F';
const LONG = 'A title that does not end '.repeat(200);

interface Page extends Window {
  broken?: boolean;
}

let dataset: Record<string, unknown>;

beforeEach(async () => {
  dataset = (await (await fetch(DATA)).json()) as Record<string, unknown>;
  delete (window as Page).broken;
});

/** The value with every text that a reader would see replaced by another. */
function withTexts(value: unknown, text: string, key = ''): unknown {
  if (Array.isArray(value)) return key === 'aliases' ? value.map(() => text) : value.map((each) => withTexts(each, text, key));
  if (typeof value !== 'object' || value === null) return SAID.has(key) ? text : value;
  const isText = SAID.has(key) || VOCABULARY.has(key);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, typeof each === 'string' && isText ? text : withTexts(each, text, name)]),
  );
}

const SAID = new Set(['title', 'summary', 'name', 'short', 'note', 'publisher', 'description', 'label']);
const VOCABULARY = new Set(['kinds', 'themes', 'topics', 'actorTypes', 'placeKinds']);

describe.each(WIDGETS)('<bilateral-%s>', (name: Name) => {
  it.each([
    ['markup', IMG],
    ['a script', '<script>window.broken = true</script>'],
    ['characters that change the writing direction', BIDI],
    ['5,000 characters', LONG],
    ['nothing but spaces', '   '],
  ])('draws texts that consist of %s, and runs nothing', async (_, text) => {
    const element = await show(name, { data: withTexts(dataset, text) });
    const [record] = all(element, '.twin [data-id]');
    record!.click();
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((window as Page).broken).toBeUndefined();
    expect(all(element, 'img, script, iframe')).toEqual([]);
    expect(all(element, '.twin [data-id]').length).toBeGreaterThan(40);
    expect(one(element, '.root').scrollWidth).toBeLessThanOrEqual(1000);
  });

  it('makes links only of http, https and mailto addresses', async () => {
    const addresses = [
      'javascript:window.broken=true',
      ' java\nscript:alert(1)',
      'data:text/html,<script>window.broken=true</script>',
      'vbscript:x',
      '//host/x',
    ];
    const sources = (dataset['sources'] as Record<string, unknown>[]).map((source, i) => ({
      ...source,
      url: addresses[i % addresses.length],
    }));
    const element = await show(name, { data: { ...dataset, sources } });
    one(element, '.twin [data-kind="event"], .twin [data-id]').click();
    one(element, '.source-foot summary').click();
    await settled(element);
    const protocols = new Set(all<HTMLAnchorElement>(element, 'a').map(({ protocol }) => protocol));
    expect([...protocols].filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))).toEqual([]);
  });

  it('draws nearly empty data without an error: one event, no actors, no places', async () => {
    const [event] = dataset['events'] as Record<string, unknown>[];
    const element = await show(name, { data: { ...dataset, events: [event], actors: [], ties: [], places: [] } });
    expect(element.state).toBe('ready');
    expect(element.problems.length).toBeGreaterThan(0);
    expect(one(element, '.problems summary').textContent).toMatch(/\d/);
  });

  it('shows its fallback content on a page without scripts', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = `<!doctype html><script type="module" src="/dist/cdn/${name}.js"></script>
      <bilateral-${name} src="${DATA}"><p>Read the list.</p></bilateral-${name}>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const element = frame.contentDocument!.querySelector(`bilateral-${name}`)!;
    expect(element.shadowRoot).toBeNull();
    const { width, height } = element.querySelector('p')!.getBoundingClientRect();
    expect([width > 100, height > 10]).toEqual([true, true]);
  });

  it('keeps its text readable on a page with a small rem', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const element = await show(name);
    const sizes = all(element, '.title, .dek, .tool, .foot').map((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    document.documentElement.style.fontSize = '';
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('is not deformed by the styles of its page', async () => {
    const before = await show(name);
    const height = before.getBoundingClientRect().height;
    document.body.replaceChildren();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { box-sizing: content-box !important; margin: 7px; letter-spacing: 3px }
      svg, text, button, li, p, figure { display: block; float: right; font-size: 40px; position: relative; fill: red }`);
    document.adoptedStyleSheets = [sheet];
    const after = await show(name, { attributes: {} });
    document.adoptedStyleSheets = [];
    expect(Math.abs(after.getBoundingClientRect().height - height) / height).toBeLessThan(0.1);
  });

  it.each([
    ['a page that is not there', '/raw/nothing-here.json', '404'],
    ['a web page instead of data', '/raw/index.html', 'web page'],
    ['JSON that is cut off', `data:application/json,${encodeURIComponent('{"format": "bilat')}`, 'JSON'],
    ['an empty object', 'data:application/json,{}', 'bilateral/1'],
    ['an invalid address', 'http://[', ''],
  ])('says what is wrong with %s, keeps the fallback, and loads again when asked', async (_, src, said) => {
    const told = heard('bilateral-error') as { problems: unknown[] }[];
    document.body.innerHTML = `<bilateral-${name}><p id="fallback">Read the list.</p></bilateral-${name}>`;
    const element = document.querySelector<WidgetElement>(`bilateral-${name}`)!;
    element.src = src;
    await expect.poll(() => element.state).toBe('error');
    await settledOrFailed(element);
    expect(one(element, '[part="error"]').textContent).toContain(said);
    expect(document.querySelector('#fallback')!.getClientRects().length).toBe(1);
    expect(told).toHaveLength(1);
    expect(told[0]!.problems).toEqual(element.problems);
    expect(element.matches(':state(error)')).toBe(true);
    element.src = DATA;
    button(element, 'Try again').click();
    await element.ready;
    await settled(element);
    expect(element.problems).toEqual([]);
    expect(document.querySelector('#fallback')!.getClientRects().length).toBe(0);
  });

  it('reads data embedded in the page, and fails where they are cut off', async () => {
    const data = JSON.stringify(dataset).replaceAll('<', '\\u003c');
    document.body.innerHTML = `<bilateral-${name}><script type="application/json">${data}</script></bilateral-${name}>`;
    const whole = document.querySelector<WidgetElement>(`bilateral-${name}`)!;
    await whole.ready;
    expect(whole.state).toBe('ready');
    document.body.innerHTML = `<bilateral-${name}><script type="application/json">{"format":</script></bilateral-${name}>`;
    const broken = document.querySelector<WidgetElement>(`bilateral-${name}`)!;
    await expect.poll(() => broken.state).toBe('error');
  });

  it('uses the last of several addresses, whichever answers first', async () => {
    const element = document.createElement(`bilateral-${name}`);
    document.body.append(element);
    element.src = '/raw/nothing-here.json';
    await element.updateComplete;
    element.src = DATA;
    await element.updateComplete;
    await element.ready;
    expect(element.state).toBe('ready');
    expect(element.problems).toEqual([]);
  });
});

async function settledOrFailed(element: WidgetElement): Promise<void> {
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
}

describe('A data set with broken records', () => {
  it('drops those, reports them with a hint, and draws the rest', async () => {
    const events = structuredClone(dataset['events']) as Record<string, unknown>[];
    const last = events.length - 1;
    events[last]!['date'] = 'the year of the horse';
    const element = await show('timeline', { data: { ...dataset, events } });
    const [problem] = element.problems;
    expect(problem!.path).toContain(`events[${last}]`);
    expect(problem!.got).toContain('the year of the horse');
    expect(all(element, '.twin [data-kind="event"]')).toHaveLength(last);
    expect(one(element, '.problems').textContent).toContain(problem!.path);
  });
});

describe('A map without geography', () => {
  it.each(['/raw/no-such-folder', 'http://['])('says so, notifies the page, and lists every place and event: %s', async (geo) => {
    const told = heard('bilateral-error') as { problems: { expected: string }[] }[];
    const map = await show('map', { attributes: { geo, pov: 'JPN' } });
    expect(told.map(({ problems }) => problems.map(({ expected }) => expected))).toEqual([['geography']]);
    expect(map.problems.map(({ expected }) => expected)).toEqual(['geography']);
    expect(one(map, '.stage').textContent).toContain('Tokyo');
    const held = (kind: string) => all(map, `.twin [data-kind="${kind}"]`).map(({ dataset: { id } }) => id);
    expect([held('place').length, new Set(held('place')).size]).toEqual([46, 46]);
    expect([held('event').length, new Set(held('event')).size]).toEqual([162, 162]);
    expect(all(map, '.picture .place').length).toBeGreaterThan(8);
    expect(all(map, '.policy')).toEqual([]);
    expect(one(map, '.twin').getBoundingClientRect().height).toBeGreaterThan(100);
  });
});

describe('A network with broken records', () => {
  const person = (id: string, country: string, rest: object = {}) => ({ id, type: 'person', name: id, country, ...rest });
  const base = {
    format: 'bilateral/1',
    sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
    vocabulary: { tieKinds: { in: { en: 'in', family: 'office' }, met: { en: 'met', family: 'contact' } } },
    events: [],
    actors: [person('a1', 'AAA'), person('b1', 'BBB')],
    ties: [{ id: 't1', from: 'a1', to: 'b1', kind: 'met' }],
  };
  const bodies = ['x', 'y', 'z'].map((id) => person(id, 'AAA', { type: 'ministry' }));

  it.each([
    ['a tie that leads nowhere', { ties: [...base.ties, { id: 't2', from: 'a1', to: 'nobody', kind: 'met' }] }, 1, 2],
    ['a tie of an actor with itself', { ties: [...base.ties, { id: 't2', from: 'a1', to: 'a1', kind: 'met' }] }, 0, 2],
    ['two actors with the same id', { actors: [...base.actors, person('a1', 'BBB')] }, 1, 2],
    [
      'bodies that are under one another in a cycle',
      { actors: [...base.actors, ...bodies], ties: ['xy', 'yz', 'zx'].map(([from, to], i) => ({ id: `o${i}`, from, to, kind: 'in' })) },
      0,
      5,
    ],
    ['a tie that ends before it begins', { ties: [{ ...base.ties[0], start: '2020', end: '1990' }] }, 0, 2],
    ['dates that are invalid', { ties: [{ ...base.ties[0], start: 'soon' }] }, 1, 2],
    ['nobody', { actors: [], ties: [] }, 0, 0],
    ['one side alone', { actors: [person('a1', 'AAA'), person('a2', 'AAA')], ties: [] }, 0, 2],
    [
      'nobody but third parties',
      { actors: [person('c', 'CCC'), person('d', 'DDD')], ties: [{ id: 't', from: 'c', to: 'd', kind: 'met' }] },
      0,
      2,
    ],
    [
      'ids that are markup, JavaScript names, and paths',
      { actors: [IMG, '__proto__', 'constructor', '..', 'a..b'].map((id) => person(id, 'AAA')), ties: [] },
      0,
      5,
    ],
    ['positions that are invalid', { layout: { positions: { a1: [1e300, 'x'], b1: null } } }, 0, 2],
  ])('draws %s, in every layout', async (_, change, problems, count) => {
    for (const layout of ['columns', 'bands', 'force', 'preset']) {
      const network = await show('network', { data: { ...base, ...change }, attributes: { layout } });
      expect(network.state, layout).toBe('ready');
      expect(network.problems, layout).toHaveLength(problems);
      expect(all(network, 'svg .actor'), layout).toHaveLength(count);
      expect(all(network, 'img, script')).toEqual([]);
      for (const item of all(network, '.twin [data-kind="actor"]')) item.click();
      await settled(network);
      const [from, to] = all(network, '.twin [data-kind="actor"]').map(({ dataset: { id } }) => id);
      network.path = `${from}..${to}`;
      await settled(network);
      expect(network.state).toBe('ready');
      document.body.replaceChildren();
    }
    expect((window as Page).broken).toBeUndefined();
  });

  it('says that there is nobody', async () => {
    const network = await show('network', { data: { ...base, actors: [], ties: [] } });
    expect(one(network, '.dek').textContent).toContain('0 actors: 0 of Aland, 0 of Bland; 0 ties.');
    expect(one(network, '.dek').textContent).not.toContain('Lines join');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { hasDevtools, moveMouse } from './support/devtools.js';
import { labelsOf, overlaps } from './support/labels.js';
import { all, heard, ids, one, settled, show, withoutMouse, type Shown } from './support/show.js';

type Network = Shown<'network'>;

afterEach(() => document.body.replaceChildren());

const data = tiedData(900);
const attributes = { layout: 'bands', 'max-actors': '380' };

const canvasOf = (network: Network) => one<HTMLCanvasElement>(network, 'canvas');

/** Positions of the glyphs of actors by id, px from the corner of the picture, read from the saved file, which is all vector. */
function placesIn(network: Network): ReadonlyMap<string, readonly [x: number, y: number]> {
  const file = new DOMParser().parseFromString(network.toSVG(), 'image/svg+xml');
  return new Map(
    [...file.querySelectorAll<SVGElement>('[data-kind="actor"]')].map((mark) => {
      const [, x, y] = /translate\((\S+) (\S+)\)/.exec(mark.querySelector('[transform]')!.getAttribute('transform')!)!;
      return [mark.dataset['id']!, [Number(x), Number(y)]];
    }),
  );
}

/** Many actors in a column, 100 px apart, the last of them each tied to the next. */
function apart() {
  const actors = Array.from({ length: 380 }, (_, i) => ({ id: `p${i}`, type: 'person', name: `Person ${i}`, country: 'AAA' }));
  return {
    format: 'bilateral/1',
    sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
    events: [],
    actors,
    ties: actors.flatMap(({ id }, i) => (i > 300 || i % 2 ? [{ id: `t${i}`, from: actors[i - 1]!.id, to: id, kind: 'met' }] : [])),
    layout: {
      width: 952,
      positions: Object.fromEntries(
        actors.map(({ id }, i) => [id, i < 300 ? [150 + 600 * (i % 2), 100 + 100 * (i - (i % 2))] : [400, 100 + 100 * i]]),
      ),
    },
  };
}

/** An actor that is on the screen. */
function seenIn(network: Network): readonly [id: string, x: number, y: number] {
  const { left, top } = one(network, 'svg.picture').getBoundingClientRect();
  for (const [id, [x, y]] of placesIn(network)) if (top + y > 200 && top + y < 600) return [id, left + x, top + y];
  throw new Error('Nobody is on the screen');
}

const at = (network: Network, type: string, x: number, y: number, pointerType = 'mouse') =>
  one(network, 'svg.picture').dispatchEvent(
    new PointerEvent(type, { clientX: x, clientY: y, pointerType, bubbles: true, composed: true, cancelable: true }),
  );

/** Red, green, blue and opacity of the canvas pixel at a point of the screen. */
function inkAt(network: Network, x: number, y: number): readonly number[] {
  const canvas = canvasOf(network);
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  return [...canvas.getContext('2d')!.getImageData(Math.round((x - left) * scale), Math.round((y - top) * scale), 1, 1).data];
}

const rgb = (colour: string) =>
  colour
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);

describe('A network with too many marks for elements', () => {
  it('is painted on a canvas in the colours of the theme, and repainted when they change', async () => {
    const network = await show('network', { data, attributes });
    expect(network.shadowRoot!.querySelectorAll('*').length).toBeLessThan(900);
    const [id, x, y] = seenIn(network);
    const side = Number(id.slice(1)) % 2 ? 'a' : 'b';
    const tokenOf = () => rgb(getComputedStyle(one(network, `.inks > .side-${side}`)).color);
    const light = inkAt(network, x, y);
    expect(light.slice(0, 3)).toEqual(tokenOf());
    network.theme = 'dark';
    await settled(network);
    await expect.poll(() => inkAt(network, x, y)).not.toEqual(light);
    await expect.poll(() => inkAt(network, x, y).slice(0, 3)).toEqual(tokenOf());
    network.style.setProperty(`--bilateral-side-${side}`, 'rgb(10, 200, 30)');
    await expect.poll(() => inkAt(network, x, y).slice(0, 3)).toEqual([10, 200, 30]);
  });

  it('keeps its canvas on the screen when the page is scrolled', async () => {
    const network = await show('network', { data, attributes });
    window.scrollTo(0, one(network, 'svg.picture').getBoundingClientRect().height / 2);
    await expect.poll(() => Math.round(canvasOf(network).getBoundingClientRect().top)).toBe(0);
    const [, x, y] = seenIn(network);
    await expect.poll(() => inkAt(network, x, y)[3]).toBe(255);
    window.scrollTo(0, 0);
  });

  it('selects the actor under a pointer, with those tied to it', async () => {
    const network = await show('network', { data, attributes });
    const told = heard('bilateral-select');
    const [id, x, y] = seenIn(network);
    at(network, 'click', x, y);
    await settled(network);
    expect(network.selected).toBe(id);
    expect(ids(network, 'svg .actor[data-selected]')).toEqual([id]);
    expect(all(network, 'svg .tie').length).toBeGreaterThan(0);
    expect(told).toEqual([{ kind: 'actor', id }]);
  });

  it.each([
    ['mouse', 8],
    ['touch', 22],
  ] as const)('lets a pointer that is a %s select what is within %d px, and nothing further away', async (pointer, reach) => {
    const network = await show('network', { data: apart(), attributes: { layout: 'preset', 'max-actors': '380' } });
    network.addEventListener('bilateral-select', (event) => event.preventDefault());
    const told = heard('bilateral-select') as { readonly id: string }[];
    const chosen = (x: number, y: number) => {
      told.length = 0;
      at(network, 'click', x, y, pointer);
      return told.map(({ id }) => id);
    };
    // On paper, every mark is an element, whose position can be measured.
    window.dispatchEvent(new Event('beforeprint'));
    const name = one(network, '[data-id="p10"] > .hit').getBoundingClientRect();
    const line = one<SVGPathElement>(network, '[data-id="t350"] > .hit-line');
    const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM()!);
    window.dispatchEvent(new Event('afterprint'));
    expect(all(network, 'canvas')).toHaveLength(1);
    expect(chosen(name.left + name.width / 2, name.bottom + reach - 1)).toEqual(['p10']);
    expect(chosen(name.left + name.width / 2, name.bottom + reach + 1)).toEqual([]);
    expect(chosen(x + reach - 1, y)).toEqual(['t350']);
    expect(chosen(x - reach - 1, y)).toEqual([]);
  });

  it.runIf(hasDevtools)('finds what is under the mouse in nested shadow roots on a page that is shrunk', async () => {
    document.body.innerHTML = '<div style="transform: scale(0.8); transform-origin: 20px 30px; width: 1000px"></div>';
    const outer = document.querySelector('div')!.attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const network = document.createElement('bilateral-network') as Network;
    Object.assign(network, { data, layout: 'bands', maxActors: 380 });
    inner.append(network);
    await network.ready;
    await settled(network);
    expect(all(network, 'canvas')).toHaveLength(1);
    const told = heard('bilateral-hover') as ({ readonly id: string } | null)[];
    const { left, top } = one(network, 'svg.picture').getBoundingClientRect();
    const seen = [...placesIn(network)].filter(([, [, y]]) => top + 0.8 * y > 200 && top + 0.8 * y < 700);
    for (const [id, [x, y]] of [seen[0]!, seen.at(-1)!]) {
      await moveMouse(left + 0.8 * x, top + 0.8 * y);
      await expect.poll(() => told.at(-1)?.id).toBe(id);
    }
  });

  it('highlights what is hovered, and stops when the pointer leaves', async () => {
    withoutMouse();
    const network = await show('network', { data, attributes });
    const [id, x, y] = seenIn(network);
    at(network, 'pointermove', x, y);
    await expect.poll(() => ids(network, 'svg .actor[data-related]')).toContain(id);
    at(network, 'pointermove', one(network, 'svg.picture').getBoundingClientRect().right - 1, y);
    await expect.poll(() => all(network, 'svg .actor')).toHaveLength(0);
  });

  it('shows the focus of the list', async () => {
    withoutMouse();
    const network = await show('network', { data, attributes });
    const [id] = placesIn(network).keys();
    const item = all(network, '.twin [data-kind="actor"]').find(({ dataset }) => placesIn(network).has(dataset['id']!)) ?? null;
    expect(id).toBeDefined();
    item!.focus();
    await settled(network);
    expect(ids(network, 'svg .actor')).toEqual([item!.dataset['id']]);
    expect(all(network, 'svg .focus-ring')).toHaveLength(1);
  });

  it('is all vector in a file and on paper, with no overlapping names', async () => {
    const network = await show('network', { data, attributes });
    expect(placesIn(network).size).toBe(380);
    expect(all(network, 'canvas')).toHaveLength(1);
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(network, 'svg .actor')).toHaveLength(380);
    expect(all(network, 'canvas')).toHaveLength(0);
    expect(overlaps(labelsOf(network.shadowRoot!))).toEqual([]);
    window.dispatchEvent(new Event('afterprint'));
    expect(all(network, 'canvas')).toHaveLength(1);
  });
});

describe('Ten thousand actors with everything opened', () => {
  it('take at most 3,000 elements, are drawn, and close again', async () => {
    const all10000 = tiedData(10_000);
    const network = await show('network', { data: all10000, attributes: { 'max-actors': '10000' } });
    const places = network.describe();
    Object.assign(network, { folded: new Set(all10000.actors.map(({ id }) => id)) });
    await settled(network);
    expect(network.shadowRoot!.querySelectorAll('*').length).toBeLessThan(3_000);
    expect(canvasOf(network).height).toBeLessThan(5_000);
    expect(one(network, 'svg.picture').getBoundingClientRect().height).toBeGreaterThan(50_000);
    expect(network.describe()).toBe(places);
    at(network, 'click', one(network, 'svg.picture').getBoundingClientRect().left + 400, 400);
    await settled(network);
    Object.assign(network, { folded: new Set() });
    await settled(network);
    expect(all(network, 'canvas')).toHaveLength(0);
  }, 60_000);
});

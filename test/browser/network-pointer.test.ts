import { afterEach, describe, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { emulateScreen, emulateTouch, hasDevtools, moveMouse, turnWheel } from './support/devtools.js';
import { all, DATA, heard, ids, one, openView, settled, show, type Shown } from './support/show.js';

type Network = Shown<'network'>;

afterEach(async () => {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
  if (hasDevtools) await Promise.all([emulateTouch(false), emulateScreen(null)]);
});

/** Points one pixel apart on every line, in the coordinates of the picture, by the id of its tie. */
function linesOf(network: Network): ReadonlyMap<string, readonly DOMPoint[]> {
  const pointsOf = (line: SVGPathElement) =>
    Array.from({ length: Math.ceil(line.getTotalLength()) + 1 }, (_, i) => line.getPointAtLength(i));
  return new Map(all<SVGPathElement>(network, '.hit-line').map((line) => [line.parentElement!.dataset['id']!, pointsOf(line)]));
}

/** A point beside the middle of a line, in the coordinates of the picture. */
function beside(line: readonly DOMPoint[], away: number): DOMPoint {
  const middle = line.length >> 1;
  const [before, at, after] = [line[middle - 1]!, line[middle]!, line[middle + 1]!];
  const length = Math.hypot(after.x - before.x, after.y - before.y);
  return new DOMPoint(at.x - ((after.y - before.y) / length) * away, at.y + ((after.x - before.x) / length) * away);
}

/** The distance of a point from every line, both in the coordinates of the picture. */
function distancesFrom({ x, y }: DOMPoint, lines: ReturnType<typeof linesOf>): ReadonlyMap<string, number> {
  return new Map([...lines].map(([id, line]) => [id, Math.min(...line.map((point) => Math.hypot(point.x - x, point.y - y)))]));
}

/** On the screen, in whole pixels, like the position of a mouse. */
function onScreen(network: Network, point: DOMPoint): DOMPoint {
  const { x, y } = point.matrixTransform(one<SVGSVGElement>(network, 'svg.picture').getScreenCTM()!);
  return new DOMPoint(Math.round(x), Math.round(y));
}

function inPicture(network: Network, point: DOMPoint): DOMPoint {
  return point.matrixTransform(one<SVGSVGElement>(network, 'svg.picture').getScreenCTM()!.inverse());
}

interface Spot {
  readonly line: string;
  readonly target: Element;
  readonly clientX: number;
  readonly clientY: number;
}

/** Spots beside each line, scrolled into view, where no other line and no name is nearer. */
async function* spotsBeside(network: Network, away: number): AsyncGenerator<Spot> {
  // The module that measures distances is loaded when a line is first touched.
  one(network, '.hit-line').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  await settled(network);
  const lines = linesOf(network);
  for (const line of lines.keys()) {
    for (const side of [-1, 1]) {
      const point = beside(lines.get(line)!, side * away);
      window.scrollBy(0, onScreen(network, point).y - 400);
      const { x, y } = onScreen(network, point);
      const distances = distancesFrom(inPicture(network, new DOMPoint(x, y)), lines);
      const nearest = Math.min(...[...distances].flatMap(([each, distance]) => (each === line ? [] : [distance])));
      if (nearest < distances.get(line)! + 1) continue;
      const target = network.shadowRoot!.elementFromPoint(x, y)!;
      if (!target.closest('.actor')) yield { line, target, clientX: x, clientY: y };
    }
  }
}

/** What a click beside each line chooses. */
async function chosen(network: Network, away: number) {
  const told = heard('bilateral-select') as { readonly id: string }[];
  network.addEventListener('bilateral-select', (event) => event.preventDefault());
  const results: (readonly [line: string, chosen: string | undefined])[] = [];
  for await (const { line, target, clientX, clientY } of spotsBeside(network, away)) {
    told.length = 0;
    target.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
    results.push([line, told[0]?.id]);
  }
  return results;
}

describe('A pointer beside a tie', () => {
  // In bands, ties lie close together: few in each picture have a spot where no other is as near.
  it.each([
    ['columns', 40, [1100]],
    ['bands', 40, [660, 760, 1100]],
    ['force', 40, [1100]],
    ['columns', 80, [1100]],
    ['bands', 80, [1100]],
    ['force', 80, [1100]],
  ] as const)('selects it from 7 px away in %s of %d actors, where no other tie is nearer', async (layout, most, widths) => {
    const results: (readonly [line: string, id: string | undefined])[] = [];
    for (const width of widths) {
      results.push(...(await chosen(await show('network', { width, attributes: { layout, 'max-actors': `${most}` } }), 7)));
      document.body.replaceChildren();
    }
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter(([line, id]) => line !== id)).toEqual([]);
  });

  it('highlights it from 7 px away with both its ends, and nothing else', async () => {
    const network = await show('network', { width: 1100 });
    let count = 0;
    for await (const { line, target, clientX, clientY } of spotsBeside(network, 7)) {
      target.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true }));
      await expect.poll(() => ids(network, 'svg .tie[data-related]')).toEqual([line]);
      expect(ids(network, 'svg .actor[data-related]')).toHaveLength(2);
      count++;
    }
    expect(count).toBeGreaterThan(20);
  });

  it.runIf(hasDevtools)('may be 21 px away when it is a finger', async () => {
    await emulateTouch(true);
    const network = await show('network', { width: 1100, attributes: { layout: 'force' } });
    const results = await chosen(network, 21);
    expect(results.length).toBeGreaterThan(5);
    expect(results.filter(([line, id]) => line !== id)).toEqual([]);
  });
});

describe('The page around the network', () => {
  /** A picture made of elements, and one painted on a canvas. */
  const pictures = { elements: {}, canvas: { data: tiedData(900), attributes: { layout: 'bands', 'max-actors': '380' } } };

  it.each(['elements', 'canvas'] as const)('keeps the wheel, even with Ctrl, and the finger: %s', async (name) => {
    const network = await show('network', pictures[name]);
    expect(all(network, 'canvas')).toHaveLength(name === 'canvas' ? 1 : 0);
    const picture = one(network, 'svg.picture');
    expect(getComputedStyle(picture).touchAction).toBe('auto');
    const options = { bubbles: true, composed: true, cancelable: true };
    const events = [
      new WheelEvent('wheel', { deltaY: 100, ...options }),
      // The network has no zoom of its own: the browser enlarges the page.
      new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, ...options }),
      new Event('touchstart', options),
      new Event('touchmove', options),
    ];
    for (const event of events) picture.dispatchEvent(event);
    await settled(network);
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false, false, false]);
  });

  it.runIf(hasDevtools).each(['elements', 'canvas'] as const)('is scrolled by a wheel over the picture: %s', async (name) => {
    const network = await show('network', pictures[name]);
    const { left, top } = one(network, 'svg.picture').getBoundingClientRect();
    await turnWheel(left + 300, top + 200, 240);
    await expect.poll(() => window.scrollY).toBe(240);
  });
});

describe('Targets', () => {
  it.each([360, 1000])('are at least 24 px high and wide, at %i px', async (width) => {
    for (const layout of ['columns', 'bands']) {
      const network = await show('network', { width, attributes: { layout, 'max-actors': '137', selected: 'chitsaz' } });
      await openView(network);
      const targets = all(network, '.tools button, .card .close, summary, svg .actor > .hit, svg .box, .toggle > .hit, .third-line button');
      expect(targets.length).toBeGreaterThan(30);
      const small = targets.filter((each) => {
        const { width: wide, height } = each.getBoundingClientRect();
        return Math.min(wide, height) < 23.9;
      });
      expect(small.map((each) => each.outerHTML.slice(0, 120))).toEqual([]);
      document.body.replaceChildren();
    }
  });
});

describe.runIf(hasDevtools)('The mouse', () => {
  const wheres: Readonly<Record<string, (network: Network) => void>> = {
    'in the page': (network) => document.body.append(network),
    'in nested shadow roots': (network) => {
      const outer = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      inner.append(network);
    },
    'far down a page': (network) => {
      document.body.innerHTML = '<div id="above"></div>';
      document.querySelector<HTMLElement>('#above')!.style.height = '3000px';
      document.body.append(network);
      document.body.style.paddingBottom = '3000px';
    },
    'where the page is shrunk': (network) => {
      document.body.innerHTML = '<div id="shrunk"></div>';
      Object.assign(document.querySelector<HTMLElement>('#shrunk')!.style, {
        transform: 'scale(0.8)',
        transformOrigin: '20px 30px',
        width: '1000px',
      });
      document.querySelector('#shrunk')!.append(network);
    },
    'where the page is enlarged': (network) => {
      document.body.innerHTML = '<div id="enlarged"></div>';
      Object.assign(document.querySelector<HTMLElement>('#enlarged')!.style, { zoom: '1.5', width: '700px' });
      document.querySelector('#enlarged')!.append(network);
    },
    'on a screen of 2 pixels for one': (network) => void emulateScreen(2).then(() => document.body.append(network)),
    'on a screen of 3 pixels for one': (network) => void emulateScreen(3).then(() => document.body.append(network)),
  };

  it.each(Object.keys(wheres))('finds the same actor and the same tie %s', async (where) => {
    const network = document.createElement('bilateral-network');
    network.src = DATA;
    const told = heard('bilateral-hover') as ({ readonly id: string } | null)[];
    wheres[where]!(network);
    await network.ready;
    await settled(network);
    expect(devicePixelRatio).toBe(Number(/\d/.exec(where) ?? 1));
    const actor = one<SVGElement>(network, 'svg [data-id="chitsaz"] .glyph');
    actor.scrollIntoView({ block: 'center' });
    if (where === 'far down a page') expect(window.scrollY).toBeGreaterThan(2500);
    const box = actor.getBoundingClientRect();
    await moveMouse(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => told.at(-1)?.id).toBe('chitsaz');
    for (const side of [-1, 1]) {
      const lines = linesOf(network);
      const point = onScreen(network, beside(lines.get('tie-199')!, 4 * side));
      const distances = distancesFrom(inPicture(network, point), lines);
      const [[nearest]] = [...distances].sort(([, first], [, second]) => first - second) as [[string, number]];
      await moveMouse(point.x, point.y);
      await expect.poll(() => told.at(-1)?.id).toBe(nearest);
    }
    document.body.removeAttribute('style');
  });
});

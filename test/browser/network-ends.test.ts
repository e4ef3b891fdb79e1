import { afterEach, describe, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { all, DATA, ids, one, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

type Network = Shown<'network'>;

interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The most that lines end away from the outline of a marker, px, with what rounding to 1/64 px adds. */
const MOST = 3 + 1 / 32;

const tiesOfData = async () => ((await (await fetch(DATA)).json()) as { readonly ties: readonly Tie[] }).ties;

/** The distance of a point from the marker of an actor, as drawn: its box, else its glyph. */
function markerOf(actor: SVGElement): (point: DOMPoint) => number {
  const box = actor.querySelector<SVGRectElement>('rect[rx="2"]');
  if (box) {
    const { x, y, width, height } = box.getBBox();
    return (at) => Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
  }
  const glyph = actor.querySelector<SVGPathElement>('path[transform]')!;
  const { matrix } = glyph.transform.baseVal.consolidate()!;
  const outline = outlineOf(glyph);
  return (at) => {
    const [x, y] = [(at.x - matrix.e) / matrix.a, (at.y - matrix.f) / matrix.a];
    const middle = Math.hypot(x, y);
    return matrix.a * (middle > 20 ? middle : Math.min(...outline.map((point) => Math.hypot(point.x - x, point.y - y))));
  };
}

const outlines = new Map<string, readonly DOMPoint[]>();

/** Points along the outline of a glyph in its own units; kept by its `d`, since engines take long to find them. */
function outlineOf(glyph: SVGPathElement): readonly DOMPoint[] {
  const d = glyph.getAttribute('d')!;
  const length = glyph.getTotalLength();
  const outline = outlines.get(d) ?? Array.from({ length: 120 }, (_, i) => glyph.getPointAtLength((length * i) / 120));
  outlines.set(d, outline);
  return outline;
}

/** Ends of drawn lines that are far from the marker of their actor, or nearer to that of another, and how many ends there are. */
function endsOf(picture: Element, ties: readonly Tie[]): { readonly count: number; readonly loose: readonly string[] } {
  const markers = new Map(
    [...picture.querySelectorAll<SVGElement>('g[data-kind="actor"]:not([data-count])')].map((g) => [g.dataset['id']!, markerOf(g)]),
  );
  const ends = [...picture.querySelectorAll<SVGElement>('g[data-kind="tie"]')].flatMap((group) => {
    const { from, to } = ties.find(({ id }) => id === group.dataset['id'])!;
    const line = group.querySelector('path')!;
    return [[from, line.getPointAtLength(0)] as const, [to, line.getPointAtLength(line.getTotalLength())] as const];
  });
  const loose = ends.flatMap(([id, point]) => {
    const away = markers.get(id)!(point);
    const nearer = [...markers].filter(([other, distance]) => other !== id && distance(point) < away).map(([other]) => other);
    return away > MOST || nearer.length ? [`${away.toFixed(1)} px from ${id}, nearer to ${nearer.join(', ') || 'none'}`] : [];
  });
  return { count: ends.length, loose };
}

/** The picture as the file that the reader can save, drawn on this page. */
function exported(network: Network): Element {
  const room = document.body.appendChild(document.createElement('div'));
  room.innerHTML = network.toSVG();
  return room;
}

describe.each(['en', 'fa'])('Each end of each line, in %s', (lang) => {
  it.each([360, 720, 1200])('is at most 3 px from the marker of its actor, and nearest to that one, at %d px', async (width) => {
    const ties = await tiesOfData();
    for (const layout of ['columns', 'bands', 'force', 'preset']) {
      const network = await show('network', { width, lang, attributes: { layout } });
      for (const least of [width < 480 ? 34 : 60, 160]) {
        const drawn = endsOf(one(network, 'svg.picture'), ties);
        expect(drawn.loose, layout).toEqual([]);
        expect(drawn.count).toBeGreaterThanOrEqual(least);
        expect(endsOf(exported(network), ties)).toEqual(drawn);
        network.maxActors = Infinity;
        await settled(network);
      }
      document.body.replaceChildren();
    }
  });
});

describe('A picture on a canvas', () => {
  it('has the same ends in the file', async () => {
    const data = tiedData(900);
    const network = await show('network', { data, attributes: { layout: 'columns', 'max-actors': '200' } });
    await expect.poll(() => all(network, 'canvas').length).toBe(1);
    const { count, loose } = endsOf(exported(network), data.ties as readonly Tie[]);
    expect(count).toBeGreaterThan(200);
    expect(loose).toEqual([]);
  });
});

describe('Actors whom no line joins to anyone', () => {
  it('are counted in one row when all are wanted, which names them when it is opened', async () => {
    const network = await show('network', { width: 1200 });
    expect(all(network, '.untied')).toEqual([]);
    network.maxActors = Infinity;
    await settled(network);
    const row = one(network, '.untied summary');
    expect(row.textContent.trim()).toBe('31 actors tied to nobody shown here');
    expect(row.dataset['count']).toBe('31');
    expect(one(network, '.foot').textContent).toContain('All 135 actors.');
    row.click();
    await expect.poll(() => ids(network, '.untied button').length).toBe(31);
    expect(row.dataset['count']).toBeUndefined();
    const everyone = ids(network, 'svg g.actor, .untied button');
    expect(everyone).toHaveLength(135);
    expect(new Set(everyone).size).toBe(135);
    one(network, '.untied button').click();
    await settled(network);
    expect(network.selected).toBe(ids(network, '.untied button')[0]);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { paint, type Colour } from './support/contrast.js';
import { paintOf } from './support/paint.js';
import { all, ids, one, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** Smaller regions have no colour to be seen beside their own outline, px². */
const SEEN = 40;

/** For each coloured region, the share of it that is painted in its own colour, names aside. */
async function sharesOf(map: Shown<'map'>): Promise<ReadonlyMap<string, number>> {
  for (const text of all(map, '.picture text')) text.remove();
  const painted = await paintOf(map);
  const corner = one(map, '.picture').getBoundingClientRect();
  const sea = paint(one(map, '[data-panel] .sea'), 'fill');
  const isSame = (one: Colour, other: Colour) => one.every((value, i) => Math.abs(value - other[i]!) < 12);
  const shares = new Map<string, number>();
  for (const region of all<SVGPathElement>(map, '[data-panel] .wash[data-class]')) {
    const own = paint(region, 'fill', sea);
    const [box, toPage] = [region.getBBox(), region.getScreenCTM()!];
    let [inside, seen] = [0, 0];
    for (let x = Math.ceil(box.x); x < box.x + box.width; x++) {
      for (let y = Math.ceil(box.y); y < box.y + box.height; y++) {
        const spot = new DOMPoint(x + 0.5, y + 0.5);
        if (!region.isPointInFill(spot)) continue;
        const at = spot.matrixTransform(toPage);
        inside++;
        if (isSame(painted(at.x - corner.x, at.y - corner.y), own)) seen++;
      }
    }
    if (inside > SEEN) shares.set(region.dataset['id']!, seen / inside);
  }
  return shares;
}

describe('A coloured province', () => {
  it.each([
    [390, 'light'],
    [720, 'light'],
    [1200, 'light'],
    [1200, 'dark'],
  ] as const)('is seen in its colour under the marks of its places, at %d px in %s colours', async (width, theme) => {
    const map = await show('map', { width, attributes: { regions: '', theme } });
    await expect.poll(() => ids(map, '[data-panel] [data-kind="region"]').length).toBe(78);
    const shares = await sharesOf(map);
    expect(shares.size).toBeGreaterThan(5);
    expect([...shares].filter(([, share]) => share < 0.3)).toEqual([]);
  });

  it('has marks that are rings, all of them, and the legend does not tell of discs that are cut', async () => {
    const map = await show('map', { attributes: { regions: '' } });
    expect(all(map, '[data-panel] .slice')).toEqual([]);
    expect(all(map, '[data-panel] .hollow').length).toBeGreaterThan(8);
    expect(all(map, '.legend .slice')).toEqual([]);
    map.regions = false;
    await map.updateComplete;
    expect(all(map, '[data-panel] .hollow')).toEqual([]);
    expect(all(map, '.legend .slice').length).toBeGreaterThan(0);
  });
});

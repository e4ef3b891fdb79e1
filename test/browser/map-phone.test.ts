import { afterEach, describe, expect, it } from 'vitest';
import { DATA, all, heard, one, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

describe('A map as wide as a phone', () => {
  it('draws disputed areas after its first drawing, as Japan claims them when asked to', async () => {
    const [own, claimed] = [await show('map', { width: 360 }), await show('map', { width: 360, attributes: { pov: 'JPN' } })];
    const sides = (map: Element) => all<SVGElement>(map, '[data-panel="b"] .disputed').map(({ dataset }) => dataset['side']);
    await expect.poll(() => sides(own)).toContain('third');
    await expect.poll(() => sides(claimed)).toHaveLength(sides(own).length);
    expect(sides(claimed)).toEqual(sides(claimed).map(() => 'b'));
    expect(one(claimed, '.policy').textContent).toContain('as Japan claims');
  });

  it('reports codes from an old list even when provinces are not coloured', async () => {
    const old = (await (await fetch(DATA)).json()) as { places: { id: string; region?: string }[] };
    old.places.find(({ id }) => id === 'tehran')!.region = 'IR-07';
    const told = heard('bilateral-error') as { problems: { got: string }[] }[];
    const map = await show('map', { width: 360, data: old });
    await expect.poll(() => map.problems.map(({ got }) => got)).toEqual(['IR-07, which is Fars']);
    await map.updateComplete;
    expect(told).toHaveLength(1);
    expect(one(map, '.problems').textContent).toContain('IR-23, Tehran');
  });
});

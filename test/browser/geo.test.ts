import { afterEach, describe, expect, it } from 'vitest';
import { all, DATA, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** Addresses of geography files that were requested. */
function asked(): readonly string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return paths.filter((path) => path.includes('/geo/'));
}

describe.each(['map', 'dashboard'] as const)('The geography of a %s', (name) => {
  it('comes from the folder that `geo` names, and from nowhere else', async () => {
    performance.clearResourceTimings();
    const element = await show(name, { attributes: { src: DATA, geo: '/raw/data/geo' } });
    const map = name === 'map' ? element : element.shadowRoot!.querySelector('bilateral-map')!;
    await expect.poll(() => all(map, '.land').length).toBeGreaterThan(0);
    expect(asked()).toContain('/raw/data/geo/world-overview.topo.json');
    expect(asked().filter((path) => !path.startsWith('/raw/data/geo/'))).toEqual([]);
  });
});

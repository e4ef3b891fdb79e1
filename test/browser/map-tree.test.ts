import { afterEach, expect, it } from 'vitest';
import { accessibleNames, hasDevtools, oneSpace } from './support/devtools.js';
import { all, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

it.runIf(hasDevtools)('The accessibility tree of the map holds every event once', async () => {
  const map = await show('map');
  const lines = all(map, '.twin [role="treeitem"]').map(({ textContent }) => oneSpace(textContent));
  expect(lines.length).toBeGreaterThan(200);
  expect((await accessibleNames('treeitem')).toSorted()).toEqual([...lines].sort());
});

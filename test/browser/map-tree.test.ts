import { afterEach, expect, it } from 'vitest';
import { accessibleNames, hasDevtools, namesOutside, oneSpace } from './support/devtools.js';
import { DATA, MEETING, all, one, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

async function titles(): Promise<readonly string[]> {
  const { events } = (await (await fetch(DATA)).json()) as { events: { title: { en: string } }[] };
  return events.map(({ title }) => oneSpace(title.en));
}

/** All the text that a reader who cannot see the picture is given, except the list. */
function saidOutside(map: Shown<'map'>): string {
  const copy = one(map, '.box').cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[aria-hidden="true"], [hidden], .twin')) each.remove();
  return oneSpace([copy.textContent, ...[...copy.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel)].join(' '));
}

it.runIf(hasDevtools)('The accessibility tree of the map contains every event once', async () => {
  const map = await show('map');
  const lines = all(map, '.twin [role="treeitem"]').map(({ textContent }) => oneSpace(textContent));
  expect(lines.length).toBeGreaterThan(200);
  expect((await accessibleNames('treeitem')).toSorted()).toEqual([...lines].sort());
  const outside = await namesOutside('tree');
  expect(outside.length).toBeGreaterThan(10);
  for (const title of await titles()) expect(outside.filter((name) => name.includes(title))).toEqual([]);
});

it('The picture of the map is hidden from assistive technology, and nothing but the list describes its events', async () => {
  const map = await show('map');
  expect(one(map, '.picture').getAttribute('aria-hidden')).toBe('true');
  expect(all(map, '.picture [tabindex], .picture [role]')).toEqual([]);
  const said = saidOutside(map);
  expect(said).toContain('162 events');
  const items = all(map, '.twin [role="treeitem"][data-kind="event"]').map(({ textContent }) => oneSpace(textContent));
  for (const title of await titles()) {
    expect(said).not.toContain(title);
    expect(
      items.some((item) => item.includes(title)),
      title,
    ).toBe(true);
  }
  expect(new Set(items).size).toBe(162);
});

it('The card describes the selected event as well', async () => {
  const map = await show('map', { attributes: { selected: MEETING } });
  await expect.poll(() => saidOutside(map)).toContain('Chitsaz');
});

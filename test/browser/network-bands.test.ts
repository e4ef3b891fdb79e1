import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelsOf, overlaps, type SeenLabel } from './support/labels.js';
import { all, DATA, ids, one, settled, show, type Shown } from './support/show.js';

afterEach(() => document.body.replaceChildren());

const BANDS: Readonly<Record<string, string>> = { IRN: 'band-a', JPN: 'band-b' };

/** The side of an actor by its country, not by the picture. */
const bandOf = new Map<string, string>();

beforeAll(async () => {
  const { actors } = (await (await fetch(DATA)).json()) as {
    readonly actors: readonly { readonly id: string; readonly country: string }[];
  };
  for (const { id, country } of actors) bandOf.set(id, BANDS[country] ?? 'bridge');
});

/**
 * Labels that leave the band of their actor, by their boxes and by their letters: for Persian, Firefox makes the former too wide,
 * WebKit the latter.
 */
function astray(network: Shown<'network'>): readonly string[] {
  // On a phone the names of shared and third parties reach from the gap to the edge.
  const isPhone = network.offsetWidth < 480;
  return all(network, 'svg .actor').flatMap((actor) => {
    if (isPhone && bandOf.get(actor.dataset['id']!) === 'bridge') return [];
    const band = one(network, `[part="${bandOf.get(actor.dataset['id']!)}"]`).getBoundingClientRect();
    const isIn = ({ left, right }: DOMRect) => left >= band.left - 1 && right <= band.right + 1;
    const [{ text, boxes }] = labelsOf(actor) as [SeenLabel];
    const box = actor.querySelector('[part="label"]')!.getBoundingClientRect();
    return isIn(box) || boxes.every(isIn) ? [] : [text];
  });
}

describe.each(['columns', 'bands', 'force'])('The picture in the layout %s', (layout) => {
  it.each([320, 720, 1200])('at %d px, with few actors and with all, has no overlapping labels and each in its band', async (width) => {
    const isPhone = width < 480;
    for (const lang of ['en', 'fa', 'ja']) {
      const network = await show('network', { width, lang, attributes: { layout } });
      const look = (count: number) => {
        const untied = Number(all(network, '.untied summary')[0]?.dataset['count'] ?? 0);
        expect(ids(network, 'svg .actor').length + untied, lang).toBe(count);
        expect(overlaps(labelsOf(network.shadowRoot!)), lang).toEqual([]);
        if (layout !== 'force') expect(astray(network), lang).toEqual([]);
      };
      look(isPhone ? 26 : 40);
      // A phone shows only a few until the reader asks for all.
      if (isPhone) all(network, '.view button')[1]!.click();
      else network.maxActors = 137;
      await settled(network);
      look(135);
      document.body.replaceChildren();
    }
  });
});

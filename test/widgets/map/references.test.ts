import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashText } from '../../../src/data/hash.js';
import { createLocale, type Language } from '../../../src/locale/locale.js';
import { indexDataset } from '../../../src/model/dataset-index.js';
import { layoutMap } from '../../../src/widgets/map/layout/map.js';
import type { MapScene } from '../../../src/widgets/map/scene.js';
import { mapTexts } from '../../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../../src/widgets/map/project/projection.js';
import { frameOf } from '../../support/frame.js';
import { fromDisk, geographyOf } from '../../support/geography.js';
import { iranJapan } from '../../support/iran-japan.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

/**
 * Twelve references instead of twelve screenshots: pixels of text differ between machines and between versions of a browser; a
 * scene measured with letters of one width does not. A difference here is visible to readers: look at the picture before accepting the new
 * reference.
 */
describe('The map matches its reviewed reference', () => {
  it.each(['en', 'fa', 'ja'] as const)('in %s at 320, 480, 720 and 1200 px', async (language: Language) => {
    const index = indexDataset(iranJapan());
    const geography = await geographyOf('IRN', 'JPN');
    const locale = createLocale(language, 'auto');
    const texts = mapTexts(index, locale, {});
    const projection = projectMap(index, index.events);
    const options = { layout: 'auto', only: null, zoom: null, pov: 'de-facto', regions: false } as const;
    const scenes = [320, 480, 720, 1200].map((width) =>
      told(layoutMap(projection, geography, frameOf(width, locale.direction === 'rtl'), texts, options)),
    );
    await expect(scenes.join('\n\n')).toMatchFileSnapshot(`references/${language}.txt`);
  });
});

/** A scene as lines in which a change is easy to read: the positions of marks and names, and whether the shapes are the same. */
function told({ width, height, strip, panels, elsewhere, distanceKm }: MapScene): string {
  const name = ({ text, count, x, y }: MapScene['panels'][number]['labels'][number]) => `  name ${text} ${count} at ${x} ${y}`;
  const disc = ({ id, ids, x, y, r, total }: MapScene['panels'][number]['discs'][number]) =>
    `  disc ${id} of ${ids.length} at ${x} ${y} radius ${r.toFixed(1)} events ${total}`;
  const shape = (label: string, d: string) => `  ${label} ${d.length} ${hashText(d)}`;
  return [
    `${width} × ${height}, ${distanceKm} km, elsewhere ${elsewhere.map(({ id }) => id).join(' ')}`,
    ...(strip
      ? [
          `strip ${JSON.stringify(strip.box)}`,
          shape('land', strip.land),
          ...strip.countries.map(({ side, d }) => shape(`country ${side}`, d)),
          ...strip.arcs.map(({ actor, d, width: stroke }) => shape(`arc ${actor} of ${stroke}`, d)),
          ...strip.discs.map(disc),
          ...strip.labels.map(name),
        ]
      : []),
    ...panels.flatMap(({ side, box, scale, surroundings, countries, disputed, frames, discs, labels, seas, titles, scaleBar }) => [
      `panel ${side} ${JSON.stringify(box)} scale ${scale.toFixed(2)}`,
      shape('land', surroundings.land),
      ...countries.flatMap(({ borders, regions }) => [
        shape('borders', borders),
        shape(`${regions.length} regions`, regions.map(({ d }) => d).join()),
      ]),
      shape(`${disputed.length} disputed`, disputed.map(({ d }) => d).join()),
      ...frames.map(({ id, box: { x, y, width: w, height: h }, d }) => shape(`frame ${id} at ${x} ${y} of ${w} × ${h}`, d)),
      ...discs.map(disc),
      ...[...titles, ...labels, ...seas].map(name),
      `  scale ${scaleBar ? `${scaleBar.text}: ${scaleBar.width} px` : 'none'}`,
    ]),
  ].join('\n');
}

import { geoContains } from 'd3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import type { Geography } from '../../src/widgets/map/geography/geography.js';
import { layoutMap, type MapOptions } from '../../src/widgets/map/layout/map.js';
import { mapTexts } from '../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../src/widgets/map/project/projection.js';
import type { MapPanel, MapZoom } from '../../src/widgets/map/scene.js';
import { derivedParts } from '../../src/widgets/map/session.js';
import { panBy, zoomBy, zoomCloser, zoomFarther, type ZoomTarget } from '../../src/widgets/map/zoom/moves.js';
import { SAMPLE_PAIRS, samplePair } from '../../stories/support/sample-pairs.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf } from '../support/geography.js';
import { iranJapan } from '../support/iran-japan.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

const WIDTHS = [360, 720, 1200];

/** More steps than lead from the whole panel to the closest frame of the largest country. */
const STEPS = 18;

const PAIRS: readonly (readonly [name: string, dataset: () => Dataset])[] = [
  ['Iran and Japan', iranJapan],
  ...SAMPLE_PAIRS.map((pair) => [pair.join(' and '), () => parse(samplePair(...pair)).dataset!] as const),
];

/** A function that lays out the panels of a map for a zoom. */
function panelsOf(dataset: Dataset, geography: Geography, width: number, lang: 'en' | 'fa', only: MapOptions['only'] = null) {
  const index = indexDataset(dataset);
  const texts = mapTexts(index, createLocale(lang, 'auto'), {});
  const [projection, parts, frame] = [projectMap(index, index.events), derivedParts(), frameOf(width, lang === 'fa')];
  return (zoom: MapZoom | null): readonly MapPanel[] =>
    layoutMap(projection, geography, frame, texts, { layout: 'auto', only, zoom, pov: 'de-facto', regions: false }, parts).panels;
}

type Panels = ReturnType<typeof panelsOf>;

/** Zooms in as often as `STEPS` says, then out until all is seen, and returns every enlarged panel on the way. */
function framesOf(panels: Panels, target: ZoomTarget | null = null, start: MapZoom | null = null): readonly MapPanel[] {
  const frames: MapPanel[] = [];
  const enlarged = ({ side }: MapZoom, at: readonly MapPanel[]) => at.find((panel) => panel.side === side)!;
  let zoom = start;
  for (let step = 0; step < 3 * STEPS; step++) {
    zoom = step < STEPS ? zoomCloser(panels(zoom), zoom, target) : zoom && zoomFarther(enlarged(zoom, panels(zoom)));
    if (zoom) frames.push(enlarged(zoom, panels(zoom)));
  }
  expect(zoom).toBeNull();
  return frames;
}

function hasMark({ discs, box }: MapPanel): boolean {
  return discs.some(({ x, y }) => x > 0 && y > 0 && x < box.width && y < box.height);
}

describe.each(PAIRS)('Zooming by a key or a button on the map of %s', (_, load) => {
  const dataset = load();
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf(dataset.sides.a.country, dataset.sides.b.country)));

  it.each(WIDTHS)('never shows a frame without a mark, however many steps in and out, at %d px', (width) => {
    for (const lang of ['en', 'fa'] as const) {
      for (const only of [null, 'a', 'b'] as const) {
        const frames = framesOf(panelsOf(dataset, geography, width, lang, only));
        expect(frames.filter((frame) => !hasMark(frame)).map(({ side, k }) => `${side} × ${k}`)).toEqual([]);
      }
    }
  });

  it('finds a mark again after the reader dragged all of them out of sight', () => {
    for (const only of ['a', 'b'] as const) {
      const panels = panelsOf(dataset, geography, 720, 'en', only);
      const away = (dx: number, dy: number) => {
        let zoom = zoomBy(panels(null)[0]!, 12);
        for (let i = 0; i < 40; i++) zoom = panBy(panels(zoom)[0]!, dx, dy);
        return zoom;
      };
      for (const start of [away(150, 0), away(-150, 90), away(0, -150)]) {
        expect(hasMark(panels(zoomCloser(panels(start), start, null))[0]!)).toBe(true);
        expect(hasMark(panels(zoomFarther(panels(start)[0]!))[0]!)).toBe(true);
      }
    }
  });
});

describe('Zooming by a key or a button on the map of Iran and Japan', () => {
  const dataset = iranJapan();
  let geography: Geography;
  beforeAll(async () => (geography = await geographyOf('IRN', 'JPN')));

  it('keeps the selected place in sight, whichever it is', () => {
    const panels = panelsOf(dataset, geography, 720, 'en');
    for (const { side, discs } of panels(null)) {
      for (const { id, at } of discs) {
        if (!at) continue;
        for (const frame of framesOf(panels, { side, at })) {
          expect(
            frame.discs.some(({ ids }) => ids.includes(id)),
            `${id} × ${frame.k}`,
          ).toBe(true);
        }
      }
    }
  });

  it('goes to the largest disc in view, which comes nearer to the middle with each step', () => {
    const panels = panelsOf(dataset, geography, 1200, 'en');
    const away = ({ discs, box }: MapPanel) => {
      const { x, y } = discs.find(({ ids }) => ids.includes('tehran'))!;
      return Math.hypot(x - box.width / 2, y - box.height / 2);
    };
    let zoom: MapZoom | null = null;
    let before = away(panels(null)[0]!);
    for (let i = 0; i < 4; i++) {
      zoom = zoomCloser(panels(zoom), zoom, null);
      const now = away(panels(zoom)[0]!);
      expect(now).toBeLessThan(before);
      before = now;
    }
  });

  it('shows a selected region whole and then what happened in it, or where nothing did, its middle', () => {
    const panels = panelsOf(dataset, geography, 720, 'en');
    const framesIn = (name: string) => {
      const { geometry } = geography.a!.regions.find((region) => (region.name as { en: string }).en === name)!;
      return framesOf(panels, { side: 'a', area: geometry })
        .slice(0, STEPS)
        .map((frame) => ({ ...frame, isInside: geoContains(geometry, [...frame.centre]) }));
    };
    const inKhuzestan = new Set(dataset.places.filter(({ region }) => region === 'IR-06').map(({ id }) => id));
    for (const { discs } of framesIn('Khuzestan')) expect(discs.some(({ ids }) => ids.some((id) => inKhuzestan.has(id)))).toBe(true);
    for (const { isInside } of framesIn('Fars')) expect(isInside).toBe(true);
  });
});

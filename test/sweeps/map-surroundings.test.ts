import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pairs, range } from 'd3';
import type { Position } from 'geojson';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { areasOf } from '../../src/widgets/map/geography/areas.js';
import { equalArea } from '../../src/widgets/map/geography/map-projections.js';
import type { Geography } from '../../src/widgets/map/geography/geography.js';
import { layoutMap, type MapOptions } from '../../src/widgets/map/layout/map.js';
import { mapTexts } from '../../src/widgets/map/layout/texts.js';
import { projectMap } from '../../src/widgets/map/project/projection.js';
import type { MapPanel } from '../../src/widgets/map/scene.js';
import { derivedParts } from '../../src/widgets/map/session.js';
import { pointAt } from '../../src/widgets/map/zoom/moves.js';
import { parse } from '../../src/data/parse.js';
import { SAMPLE_PAIRS, samplePair } from '../../stories/support/sample-pairs.js';
import { frameOf } from '../support/frame.js';
import { fromDisk, geographyOf, topology } from '../support/geography.js';
import { iranJapan } from '../support/iran-japan.js';
import { isLandAt } from '../support/painted-land.js';
import { pointsOf } from '../support/paths.js';

beforeAll(() => vi.stubGlobal('fetch', fromDisk));
afterAll(() => vi.unstubAllGlobals());

type Spot = [lon: number, lat: number];

/** Cells of a degree; a spot beside a cell of water may be at a coast, where outlines differ by their detail. */
const CELLS = 2;

type World = (column: number, row: number) => boolean;

/** A function that tells whether the middle of a cell of the globe is land, by how many outlines a parallel has crossed before it. */
function rasterOf(rings: readonly Position[][]): World {
  const crossed = range(180 * CELLS).map((): number[] => []);
  for (const ring of rings) {
    for (const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] of pairs(ring)) {
      const [south, north] = [y0, y1].map((lat) => Math.ceil((lat + 90) * CELLS - 0.5)).toSorted((one, other) => one - other);
      for (let row = south!; row < north!; row++) crossed[row]?.push(x0 + (((row + 0.5) / CELLS - 90 - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  const land = crossed.map((lons) => {
    return range(360 * CELLS).map((column) => lons.filter((lon) => lon < (column + 0.5) / CELLS - 180).length % 2 === 1);
  });
  return (column, row) => land[row]?.[(column + 360 * CELLS) % (360 * CELLS)] ?? false;
}

let worlds: readonly World[];
beforeAll(async () => {
  const files = await Promise.all([topology('world-overview'), topology('world-detail')]);
  worlds = files.map((file) => rasterOf(areasOf(file, 'countries').flatMap(({ geometry }) => geometry.coordinates.flat())));
});

/** Whether both files have land at a spot and in all cells around it. */
function isLandOfWorld(lon: number, lat: number): boolean {
  const [column, row] = [Math.floor((lon + 180) * CELLS), Math.floor((lat + 90) * CELLS)];
  const wide = Math.ceil(1 / Math.cos((lat * Math.PI) / 180));
  return range(-wide, wide + 1).every((i) => [-1, 0, 1].every((j) => worlds.every((world) => world(column + i, row + j))));
}

/** Points of a panel, well off every coast, that are drawn as sea where the world has land. */
function missingLand(panel: MapPanel): readonly string[] {
  const { box, centre, scale, middle, side, k } = panel;
  const projection = equalArea(centre, { scale, x: middle[0], y: middle[1] });
  const painted = isLandAt(panel);
  return range(4, box.height, 18).flatMap((y) =>
    range(4, box.width, 18).flatMap((x) => {
      const [lon, lat] = projection.invert!([x, y])!;
      // The files end at the antimeridian, and leave out Antarctica.
      if (lat < -58 || Math.abs(lon) > 179) return [];
      return !isLandOfWorld(lon, lat) || painted(x, y) ? [] : [`${side} × ${k.toFixed(1)}: ${lon.toFixed(1)} ${lat.toFixed(1)}`];
    }),
  );
}

const PAIRS = [['IRN', 'JPN'] as const, ...SAMPLE_PAIRS];

describe.each(PAIRS)('The land on the map of %s and %s', (a, b) => {
  const dataset = a === 'IRN' ? iranJapan() : parse(samplePair(a, b as (typeof SAMPLE_PAIRS)[number][1])).dataset!;
  const index = indexDataset(dataset);
  const projection = projectMap(index, index.events);
  const texts = mapTexts(index, createLocale('en', 'auto'), {});
  const layouts = (geography: Geography, width: number, only: MapOptions['only']) => {
    const parts = derivedParts();
    return (zoom: MapOptions['zoom']) =>
      layoutMap(projection, geography, frameOf(width), texts, { layout: 'auto', only, zoom, pov: 'de-facto', regions: false }, parts)
        .panels;
  };

  it.each([360, 720, 1200])('goes on to the edge of every panel, whole, enlarged and shifted, at %d px', async (width) => {
    const geography = await geographyOf(a, b, width < 500 ? 'overview' : 'standard');
    for (const panel of layouts(geography, width, null)(null)) expect(missingLand(panel)).toEqual([]);
    for (const only of ['a', 'b'] as const) {
      const panels = layouts(geography, width, only);
      const [whole] = panels(null) as [MapPanel];
      const { side, box, scale, centre } = whole;
      expect(missingLand(whole)).toEqual([]);
      for (const k of [1.3, 4]) {
        for (const [x, y] of [
          [0, 0],
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          const at = pointAt(centre, scale, [(x * box.width) / 2, (y * box.height) / 2]);
          expect(missingLand(panels({ side, k, at })[0]!)).toEqual([]);
        }
      }
    }
  });
});

describe('Lines of borders', () => {
  it('are not drawn where a file ends', async () => {
    const index = indexDataset(iranJapan());
    const projection = projectMap(index, index.events);
    const texts = mapTexts(index, createLocale('en', 'auto'), {});
    const options = { layout: 'auto', only: 'a', zoom: null, pov: 'de-facto', regions: false } as const;
    const geography = await geographyOf('IRN', 'JPN');
    const [{ surroundings, centre, scale, middle }] = layoutMap(projection, geography, frameOf(1200), texts, options).panels as [MapPanel];
    const toSpot = equalArea(centre, { scale, x: middle[0], y: middle[1] });
    const spots = surroundings.distant!.borders.split('M').map((line) => pointsOf(line).map(([x, y]) => toSpot.invert!([x, y])!));
    const [[west, south], [east, north]] = geography.a!.extent!;
    const isAlong = (from: Spot, to: Spot) =>
      [west, east].some((lon) => Math.abs(from[0] - lon) + Math.abs(to[0] - lon) < 0.05) ||
      [south, north].some((lat) => Math.abs(from[1] - lat) + Math.abs(to[1] - lat) < 0.05);
    expect(spots.flat().length).toBeGreaterThan(500);
    const isLong = ([x0, y0]: Spot, [x1, y1]: Spot) => Math.hypot(x1 - x0, y1 - y0) > 0.1;
    expect(spots.flatMap((line) => pairs(line).filter(([from, to]) => isLong(from, to) && isAlong(from, to)))).toEqual([]);
  });
});

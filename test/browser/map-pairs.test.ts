import { geoArea } from 'd3';
import type { FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PAIRS, samplePair } from '../../stories/support/sample-pairs.js';
import { areaOf } from '../support/paths.js';
import { crowded } from './support/map-labels.js';
import { all, ids, show } from './support/show.js';

afterEach(() => document.body.replaceChildren());

/** Countries too small for the files of the geography. */
const SPECKS: readonly string[] = ['SGP', 'SMR'];

/** The area of the largest piece of each country and province, in steradians. */
const largest = new Map<string, number>();

beforeAll(async () => {
  for (const [file, object] of [
    ['world-detail', 'countries'],
    ['iran-japan-admin1-detail', 'provinces'],
  ] as const) {
    const topology = (await (await fetch(`/data/geo/${file}.topo.json`)).json()) as Topology;
    const { features } = feature(topology, topology.objects[object]!) as unknown as FeatureCollection;
    for (const { id, geometry } of features) {
      const pieces = geometry.type === 'MultiPolygon' ? geometry.coordinates : [(geometry as Polygon).coordinates];
      largest.set(String(id), Math.max(...pieces.map((coordinates) => geoArea({ type: 'Polygon', coordinates }))));
    }
  }
});

const shapesOf = (map: Element, side: 'a' | 'b') => all<SVGPathElement>(map, `[data-panel] > svg .wash[data-side="${side}"]`);
const pieceOf = (path: Element) => Math.max(...path.getAttribute('d')!.split('Z').map(areaOf));

/** Pixels per radian, by the largest piece of what is drawn largest. */
function scaleOf(map: Element, side: 'a' | 'b', country: string): number {
  const [path] = shapesOf(map, side).toSorted((one, other) => pieceOf(other) - pieceOf(one));
  return Math.sqrt(pieceOf(path!) / largest.get(path!.dataset['id'] ?? country)!);
}

/**
 * Exceptions: neighbours share a panel, and Fiji beside the United States is three pixels wide on a phone, too few to
 * be measured.
 */
const WIDTHS_OF_TWO_PANELS: Readonly<Record<string, readonly number[]>> = { PRT: [], SGP: [], ITA: [], LSO: [], FJI: [1200] };

describe.each(SAMPLE_PAIRS)('The map of %s and %s', (a, b) => {
  it.each([320, 1200])('draws both countries with their capitals at %d px, with no overlapping text', async (width) => {
    const map = await show('map', { width, data: samplePair(a, b) });
    for (const [side, country] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const area = shapesOf(map, side).reduce((sum, path) => sum + areaOf(path.getAttribute('d')!), 0);
      expect([country, area > 0]).toEqual([country, !SPECKS.includes(country)]);
    }
    expect(ids(map, '[data-panel] [data-kind="place"]').length).toBeGreaterThan(0);
    expect(crowded(map)).toEqual([]);
  });

  it.each(WIDTHS_OF_TWO_PANELS[a] ?? [320, 1200])('draws them at one scale at %d px', async (width) => {
    const map = await show('map', { width, data: samplePair(a, b) });
    expect(all(map, '[data-panel]')).toHaveLength(2);
    // The finer outline that this is compared with may arrive later.
    await expect.poll(() => Math.abs(scaleOf(map, 'a', a) / scaleOf(map, 'b', b) - 1)).toBeLessThan(0.01);
  });
});

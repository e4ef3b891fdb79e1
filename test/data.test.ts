import { readdirSync, readFileSync } from 'node:fs';
import { geoArea, geoContains, geoDistance } from 'd3';
import type { FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/data/parse.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8'));
const pairs = readdirSync(new URL('../data', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'geo')
  .map(({ name }) => name);

const shapesOf = (file: string, object: string) => {
  const topology = read(`geo/${file}`) as Topology;
  return (feature(topology, topology.objects[object]!) as unknown as FeatureCollection<Polygon>).features;
};

describe.each(pairs)('the data set %s', (pair) => {
  const { dataset, problems } = parse(read(`${pair}/${pair}.json`));

  it('parses without a problem', () => {
    expect(problems).toEqual([]);
    expect(dataset).not.toBeNull();
  });

  it('gives a source for every event and tie', () => {
    expect([...dataset!.events, ...dataset!.ties].filter(({ sources }) => !sources?.length).map(({ id }) => id)).toEqual([]);
  });

  it('gives an address for every source', () => {
    expect(dataset!.sources.filter(({ url }) => !url).map(({ id }) => id)).toEqual([]);
  });
});

describe('Iran and Japan', () => {
  const dataset = parse(read('iran-japan/iran-japan.json')).dataset!;
  const provinces = shapesOf('iran-japan-admin1-standard.topo.json', 'provinces');

  it('contains as many records as its README says', () => {
    const { events, actors, ties, places, sources } = dataset;
    expect([events, actors, ties, places, sources].map((list) => list.length)).toEqual([162, 137, 208, 46, 212]);
  });

  it('places every place with a region inside it or within 60 km of it', () => {
    const far = dataset.places.filter(({ region, lon, lat }) => {
      if (!region) return false;
      const shape = provinces.find(({ id }) => id === region);
      if (!shape) return true;
      const points = (shape.geometry.coordinates as unknown as number[][][]).flat(2) as unknown as [number, number][];
      const outline = (Array.isArray(points[0]) ? points : (shape.geometry.coordinates.flat() as [number, number][])).filter(Array.isArray);
      return !geoContains(shape, [lon, lat]) && !outline.some((point) => geoDistance(point, [lon, lat]) * 6371 < 60);
    });
    expect(far.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(['overview', 'standard', 'detail'])('the geography at the level %s', (level) => {
  const provinces = shapesOf(`iran-japan-admin1-${level}.topo.json`, 'provinces');

  it('has 31 and 47 provinces with the codes of 2020-11-24', () => {
    const count = (prefix: string) => provinces.filter(({ id }) => String(id).startsWith(prefix)).length;
    expect([count('IR-'), count('JP-')]).toEqual([31, 47]);
    const holds = (id: string, lon: number, lat: number) =>
      geoContains(
        provinces.find((each) => each.id === id)!,
        [lon, lat],
      );
    expect(holds('IR-23', 51.389, 35.6892)).toBe(true);
    expect(holds('IR-07', 52.5836, 29.5918)).toBe(true);
    expect(holds('IR-30', 50.99, 35.83)).toBe(true);
    expect(holds('JP-13', 139.6917, 35.6895)).toBe(true);
    expect(holds('JP-46', 129.35, 28.32)).toBe(true);
  });

  it('winds every outline clockwise, so that none covers the rest of the globe instead', () => {
    const world = shapesOf(`world-${level}.topo.json`, 'countries');
    expect([...provinces, ...world].filter((shape) => geoArea(shape) > 2 * Math.PI).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(readdirSync(new URL('../data/geo', import.meta.url)).filter((name) => name.endsWith('.topo.json')))(
  'the geography %s',
  (name) => {
    const topology = read(`geo/${name}`) as Topology;

    it('opens in topojson-client with every vertex on the globe', () => {
      for (const object of Object.values(topology.objects)) {
        const shapes = feature(topology, object) as unknown as FeatureCollection<Polygon>;
        const corners = shapes.features.flatMap(({ geometry }) => geometry.coordinates.flat(Infinity) as unknown as number[]);
        expect(corners.length).toBeGreaterThan(0);
        expect(corners.filter((degrees) => !(Math.abs(degrees) <= 180))).toEqual([]);
      }
    });
  },
);

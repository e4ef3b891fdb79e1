import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Text } from '../../data/types.js';

export type AreaFeature = FeatureCollection<Polygon | MultiPolygon>['features'][number];

export interface RegionShape {
  /** ISO 3166-2. */
  readonly id: string;
  readonly name: Text;
  readonly shape: AreaFeature;
}

/** One side's own land and what lies around it. */
export interface CountryShape {
  readonly shape: AreaFeature;
  readonly regions: readonly RegionShape[];
  /** Borders between its regions. */
  readonly borders: MultiLineString | null;
  /** Land around it, cut to fit its outline; null when only the world has it. */
  readonly neighbours: readonly AreaFeature[] | null;
}

export interface Sea {
  readonly id: string;
  readonly name: Text;
  readonly lon: number;
  readonly lat: number;
}

/** Geography of one pair. A country that the world file does not hold is null. */
export interface Geography {
  readonly level: Level;
  readonly world: readonly AreaFeature[];
  readonly a: CountryShape | null;
  readonly b: CountryShape | null;
  readonly seas: readonly Sea[];
}

export type Level = 'overview' | 'standard';

interface RegionFile extends Record<Level, string> {
  readonly countries: Readonly<Record<string, { readonly prefix: string; readonly neighbours?: string }>>;
}

interface GeographyIndex {
  readonly world: Readonly<Record<Level, string>>;
  readonly regions: readonly RegionFile[];
  readonly seas?: string;
}

interface LoadOptions {
  /** Address of the folder, with its slash. */
  readonly base: string;
  readonly level: Level;
  readonly countries: readonly [a: string, b: string];
  readonly signal: AbortSignal;
}

/** Fetches the folder's index, then the world and the regions of the two countries. The world stays at the overview level: it is context. */
export async function loadGeography({ base, level, countries, signal }: LoadOptions): Promise<Geography> {
  const get = async <T>(name: string): Promise<T> => {
    const response = await fetch(new URL(name, base), { signal });
    if (!response.ok) throw new Error(`${name}: status ${response.status}`);
    return (await response.json()) as T;
  };
  const index = await get<GeographyIndex>('index.json');
  const files = index.regions.filter((file) => countries.some((country) => Object.hasOwn(file.countries, country)));
  const [world, seas, ...regions] = await Promise.all([
    get<Topology>(index.world.overview),
    index.seas ? get<{ seas: readonly Sea[] }>(index.seas) : { seas: [] },
    ...files.map((file) => get<Topology>(file[level])),
  ]);
  const land = shapesOf(world, 'countries');
  const country = (code: string): CountryShape | null => {
    const at = files.findIndex((file) => Object.hasOwn(file.countries, code));
    const own = at < 0 ? null : countryWithRegions(regions[at]!, files[at]!.countries[code]!);
    const shape = land.find(({ id }) => id === code);
    return own ?? (shape ? { shape, regions: [], borders: null, neighbours: null } : null);
  };
  return { level, world: land, a: country(countries[0]), b: country(countries[1]), seas: seas.seas };
}

function shapesOf(topology: Topology, name: string): readonly AreaFeature[] {
  const object = topology.objects[name];
  if (!object) return [];
  const result = feature(topology, object) as AreaFeature | FeatureCollection<Polygon | MultiPolygon>;
  return result.type === 'FeatureCollection' ? result.features : [result];
}

function countryWithRegions(topology: Topology, { prefix, neighbours }: RegionFile['countries'][string]): CountryShape | null {
  const shapes = shapesOf(topology, 'provinces').filter(({ id }) => String(id).startsWith(prefix));
  if (!shapes.length) return null;
  const coordinates = shapes.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  const provinces = topology.objects.provinces as GeometryCollection;
  return {
    shape: { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } },
    regions: shapes.map((shape) => {
      const { name, ...others } = (shape.properties ?? {}) as Record<string, string>;
      return { id: String(shape.id), name: { en: name ?? '', ...others }, shape };
    }),
    borders: mesh(
      topology,
      provinces,
      (one, other) => one !== other && String(one.id).startsWith(prefix) && String(other.id).startsWith(prefix),
    ),
    neighbours: neighbours ? shapesOf(topology, neighbours) : null,
  };
}

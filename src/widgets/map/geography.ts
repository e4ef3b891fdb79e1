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
  /** The same in one piece, for where regions would be too small to see. */
  readonly outline: AreaFeature;
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

/** Regions of some countries in one TopoJSON file at each level. */
export interface RegionFile extends Record<Level, string> {
  readonly countries: Readonly<Record<string, { readonly prefix: string; readonly neighbours?: string }>>;
}

/** `index.json` of a geography folder. */
export interface GeographyIndex {
  readonly world: Readonly<Record<Level | 'detail', string>>;
  readonly regions: readonly RegionFile[];
  readonly seas?: string;
}

/** The shapes of one object of a TopoJSON file. */
export function shapesOf(topology: Topology, name: string): readonly AreaFeature[] {
  const object = topology.objects[name];
  if (!object) return [];
  const result = feature(topology, object) as AreaFeature | FeatureCollection<Polygon | MultiPolygon>;
  return result.type === 'FeatureCollection' ? result.features : [result];
}

/** A country put together from its regions; null when the file has none with that prefix. */
export function countryWithRegions(
  topology: Topology,
  { prefix, neighbours }: RegionFile['countries'][string],
  outline: AreaFeature | undefined,
): CountryShape | null {
  const shapes = shapesOf(topology, 'provinces').filter(({ id }) => String(id).startsWith(prefix));
  if (!shapes.length) return null;
  const coordinates = shapes.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  const provinces = topology.objects.provinces as GeometryCollection;
  const shape: AreaFeature = { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } };
  return {
    shape,
    outline: outline ?? shape,
    regions: shapes.map((region) => {
      const { name, ...others } = (region.properties ?? {}) as Record<string, string>;
      return { id: String(region.id), name: { en: name ?? '', ...others }, shape: region };
    }),
    borders: mesh(
      topology,
      provinces,
      (one, other) => one !== other && String(one.id).startsWith(prefix) && String(other.id).startsWith(prefix),
    ),
    neighbours: neighbours ? shapesOf(topology, neighbours) : null,
  };
}

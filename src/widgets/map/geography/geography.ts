import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Text } from '../../../data/types.js';
import type { LonLat } from '../../../model/great-circle.js';
import { areasOf, bordersOf, type AreaShape, type GeoTopology } from './areas.js';
import { followEdges, type GeoExtent } from './extent.js';

export interface RegionShape {
  /** ISO 3166-2. */
  readonly id: string;
  readonly name: Text;
  readonly geometry: MultiPolygon;
}

/** A country's land, and the land around it. */
export interface CountryShape {
  readonly land: MultiPolygon;
  /** The same without regions, for where they would be too small to see. */
  readonly outline: MultiPolygon;
  readonly regions: readonly RegionShape[];
  /** Borders between its regions. */
  readonly borders: MultiLineString;
  /** Land around it, which meets its outline exactly; null when only the world file has it. */
  readonly neighbours: readonly AreaShape[] | null;
  /** Where `neighbours` hold all of the land; null where there are none. */
  readonly extent: GeoExtent | null;
}

export interface Sea {
  readonly id: string;
  readonly name: Text;
  readonly lon: number;
  readonly lat: number;
  /** Further spots in it, where there is room for its name. */
  readonly spots?: readonly LonLat[];
}

/** Land that more than one state claims. */
export interface DisputedArea {
  readonly id: string;
  readonly name: Text;
  /** ISO 3166-1 alpha-3. */
  readonly admin: string;
  readonly claims: readonly string[];
  readonly geometry: MultiPolygon;
}

/** The geography of two countries. A country too small to be in the files is null. */
export interface Geography {
  readonly level: Level;
  readonly index: GeographyIndex;
  readonly worldLevel: Level;
  /** Countries of the pair, ISO 3166-1 alpha-3. */
  readonly codes: readonly [a: string, b: string];
  readonly world: readonly AreaShape[];
  readonly a: CountryShape | null;
  readonly b: CountryShape | null;
  readonly seas: readonly Sea[];
  /** Null before the first drawing. */
  readonly disputed: readonly DisputedArea[] | null;
  /** Files that could not be loaded; the map does without them. */
  readonly missing: readonly MissingFile[];
}

/** A file that could not be loaded, or does not hold what it should. */
export interface MissingFile {
  readonly address: string;
  /** What was found instead, in English. */
  readonly got: string;
}

export type Level = 'overview' | 'standard' | 'detail';

/** Where a file has the regions of a country, and its neighbours. */
interface RegionsOfCountry {
  /** With which the ids of its regions begin. */
  readonly prefix: string;
  /** The object with the land around it, and where that is complete. */
  readonly neighbours?: string;
  readonly extent?: GeoExtent | null;
}

/** The names of a TopoJSON file with regions of some countries, one a level. */
export interface RegionFile extends Record<Level, string> {
  readonly countries: Readonly<Record<string, RegionsOfCountry>>;
}

/** `index.json` of a geography folder. */
export interface GeographyIndex {
  readonly world: Readonly<Record<Level, string>>;
  readonly regions: readonly RegionFile[];
  readonly seas?: string;
  readonly disputed?: string;
}

/** The URL of a file, or a function that imports it. */
export type GeographyFile = string | (() => Promise<unknown>);

/** A country made of the regions whose id has that prefix; null when the file has none. */
export function countryWithRegions(
  file: GeoTopology,
  { prefix, neighbours, extent = null }: RegionsOfCountry,
  outline: AreaShape | undefined,
): CountryShape | null {
  const isOwn = (id: string) => id.startsWith(prefix);
  const areas = areasOf(file, 'provinces', isOwn);
  if (!areas.length) return null;
  const land: MultiPolygon = { type: 'MultiPolygon', coordinates: areas.flatMap(({ geometry }) => geometry.coordinates) };
  return {
    land,
    outline: outline?.geometry ?? land,
    regions: areas.map((area) => {
      const { id: _, name = '', ...others } = area.properties;
      return { id: area.id, name: { en: name, ...others }, geometry: area.geometry };
    }),
    borders: bordersOf(file, 'provinces', isOwn),
    neighbours: neighbours ? neighboursOf(file, neighbours, extent) : null,
    extent,
  };
}

function neighboursOf(file: GeoTopology, name: string, extent: GeoExtent | null): readonly AreaShape[] {
  const areas = areasOf(file, name);
  return extent ? areas.map((area) => ({ ...area, geometry: followEdges(area.geometry, extent) })) : areas;
}

/** A country without regions. */
export function wholeCountry({ geometry }: AreaShape): CountryShape {
  return {
    land: geometry,
    outline: geometry,
    regions: [],
    borders: { type: 'MultiLineString', coordinates: [] },
    neighbours: null,
    extent: null,
  };
}

/** The disputed areas of a file, with who administers and who claims each. */
export function disputedAreas(file: GeoTopology): readonly DisputedArea[] {
  return areasOf(file, 'disputed').map(({ id, properties: { name = id, admin = '', claim = '', name_fa, name_ja }, geometry }) => ({
    id,
    name: { en: name, ...(name_fa && { fa: name_fa }), ...(name_ja && { ja: name_ja }) },
    admin,
    claims: claim.split(',').filter(Boolean),
    geometry,
  }));
}

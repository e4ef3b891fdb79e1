import type { Topology } from 'topojson-specification';
import { countryWithRegions, shapesOf, type CountryShape, type Geography, type GeographyIndex, type Level, type Sea } from './geography.js';

interface LoadOptions {
  /** Address of the folder, with its slash. */
  readonly base: string;
  readonly level: Level;
  readonly countries: readonly [a: string, b: string];
  readonly signal: AbortSignal;
}

/**
 * Fetches the folder's index, then the world and the regions of the two countries. The world is context and stays at the overview level,
 * unless a country has no file of its own: then it is that country's outline too, and one level finer than asked.
 */
export async function loadGeography({ base, level, countries, signal }: LoadOptions): Promise<Geography> {
  const get = async <T>(name: string): Promise<T> => {
    const response = await fetch(new URL(name, base), { signal });
    if (!response.ok) throw new Error(`${name}: status ${response.status}`);
    return (await response.json()) as T;
  };
  const index = await get<GeographyIndex>('index.json');
  const files = index.regions.filter((file) => countries.some((country) => Object.hasOwn(file.countries, country)));
  const isOutline = countries.some((country) => !files.some((file) => Object.hasOwn(file.countries, country)));
  const worldLevel = !isOutline ? 'overview' : level === 'overview' ? 'standard' : 'detail';
  const [world, seas, ...regions] = await Promise.all([
    get<Topology>(index.world[worldLevel]),
    index.seas ? get<{ seas: readonly Sea[] }>(index.seas) : { seas: [] },
    ...files.map((file) => get<Topology>(file[level])),
  ]);
  const land = shapesOf(world, 'countries');
  const country = (code: string): CountryShape | null => {
    const at = files.findIndex((file) => Object.hasOwn(file.countries, code));
    const outline = land.find(({ id }) => id === code);
    const own = at < 0 ? null : countryWithRegions(regions[at]!, files[at]!.countries[code]!, outline);
    return own ?? (outline ? { shape: outline, outline, regions: [], borders: null, neighbours: null } : null);
  };
  return { level, world: land, a: country(countries[0]), b: country(countries[1]), seas: seas.seas };
}

import type { Answer } from '../../element/page-requests.js';
import { areasOf, type GeoTopology } from './areas.js';
import {
  countryWithRegions,
  disputedAreas,
  wholeCountry,
  type CountryShape,
  type Geography,
  type GeographyIndex,
  type Level,
  type Sea,
} from './geography.js';
import { ownFile } from './load-own-file.js';

interface LoadOptions {
  /** Address of the folder, with its slash; null for the one that comes with the library. */
  readonly base: string | null;
  /** What the folder holds, when that is known without asking. */
  readonly index?: GeographyIndex | null;
  readonly level: Level;
  readonly countries: readonly [a: string, b: string];
  /** Fetches a file. */
  readonly ask: (address: string) => Promise<Answer>;
  /** Of the same folder and pair, a coarser one; what both have in common is taken over. */
  readonly before?: Geography | null;
}

/** Maps of one bundle read a file once. */
const contents = new WeakMap<Answer, unknown>();

/**
 * Fetches the folder's index unless it is known, then the world and the regions of the two countries. The world is context and stays at the overview level,
 * unless a country has no file of its own: then it is that country's outline too, and one level finer than asked. What is disputed comes with
 * the second step, at whatever level, so that the first drawing does not wait for it.
 */
export async function loadGeography({ base, index: known, level, countries, ask, before = null }: LoadOptions): Promise<Geography> {
  const get = async <T>(name: string): Promise<T> => {
    const file = base === null ? ownFile(name) : new URL(name, base).href;
    if (typeof file === 'function') return (await file()) as T;
    const answer = await ask(file ?? name);
    if (!answer.ok) throw new Error(`${name}: ${answer.error || `status ${answer.status}`}`);
    return contentOf(answer) as T;
  };
  const open = (name: string) => get<GeoTopology>(name);
  const index = before?.index ?? known ?? (await get<GeographyIndex>('index.json'));
  const files = index.regions.filter((file) => countries.some((country) => Object.hasOwn(file.countries, country)));
  const isOutline = countries.some((country) => !files.some((file) => Object.hasOwn(file.countries, country)));
  const worldLevel = !isOutline ? 'overview' : level === 'overview' ? 'standard' : 'detail';
  const areas = before && (before.disputed ?? (index.disputed ? open(index.disputed).then(disputedAreas) : []));
  if (level === before?.level) return { ...before, disputed: await areas };
  const [world, seas, disputed, ...regions] = await Promise.all([
    before?.worldLevel === worldLevel ? null : open(index.world[worldLevel]),
    before?.seas ?? (index.seas ? get<{ seas: readonly Sea[] }>(index.seas).then((file) => file.seas) : []),
    areas,
    ...files.map((file) => open(file[level])),
  ]);
  const land = world ? areasOf(world, 'countries') : before!.world;
  const country = (code: string): CountryShape | null => {
    const at = files.findIndex((file) => Object.hasOwn(file.countries, code));
    const outline = land.find(({ id }) => id === code);
    const own = at < 0 ? null : countryWithRegions(regions[at]!, files[at]!.countries[code]!, outline);
    return own ?? (outline ? wholeCountry(outline) : null);
  };
  return {
    level,
    index,
    worldLevel,
    codes: countries,
    world: land,
    a: country(countries[0]),
    b: country(countries[1]),
    seas,
    disputed,
  };
}

function contentOf(answer: Answer): unknown {
  const content = contents.get(answer) ?? (JSON.parse(answer.text) as unknown);
  contents.set(answer, content);
  return content;
}

import type { Answer } from '../../element/page-requests.js';
import { textOf } from '../../element/read-task.js';
import { areasOf, type AreaShape, type GeoTopology } from './geography/areas.js';
import {
  countryWithRegions,
  disputedAreas,
  wholeCountry,
  type CountryShape,
  type Geography,
  type GeographyIndex,
  type Level,
  type MissingFile,
  type Sea,
} from './geography/geography.js';
import { ownFile } from './own-file.js';

interface LoadOptions {
  /** URL of the folder, with a trailing slash; null for the one bundled with the library. */
  readonly base: string | null;
  /** The folder's index, when it is known without a request. */
  readonly index?: GeographyIndex | null;
  readonly level: Level;
  readonly countries: readonly [a: string, b: string];
  /** Fetches a file. */
  readonly ask: (address: string) => Promise<Answer>;
  /** A coarser geography of the same folder and pair, whose parts are reused. */
  readonly before?: Geography | null;
}

/** Parsed files, so that the maps of one bundle parse each file once. */
const contents = new WeakMap<Answer, object>();

const NO_FILES: GeographyIndex = { world: { overview: '', standard: '', detail: '' }, regions: [] };

/**
 * The geography of two countries: the world, their regions, seas and disputed areas. The world is context and stays at the overview level,
 * unless a country has no file of its own: then the world supplies its outline too, one level finer than `level`. Disputed areas come with
 * the second load (with `before`), at whatever level, so that the first drawing does not wait for them. A file that fails to load is listed
 * in `missing`, and the map does without it. Rejects only when it is aborted.
 */
export async function loadGeography({ base, index: known, level, countries, ask, before = null }: LoadOptions): Promise<Geography> {
  const missing: MissingFile[] = [...(before?.missing ?? [])];
  /** The value of a file; null when it cannot be fetched or read. */
  const read = async <Content, Value>(name: string, valueOf: (content: Content) => Value): Promise<Value | null> => {
    const file = base === null ? ownFile(name) : new URL(name, base).href;
    try {
      return valueOf((typeof file === 'function' ? await file() : contentOf(await ask(file ?? name))) as Content);
    } catch (error) {
      missing.push({ address: typeof file === 'string' ? file : name, got: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const index = before?.index ?? known ?? (await read('index.json', checkedIndex));
  if (!index) return emptyGeography(countries, missing);
  const files = index.regions.filter((file) => countries.some((country) => Object.hasOwn(file.countries, country)));
  const isOutline = countries.some((country) => !files.some((file) => Object.hasOwn(file.countries, country)));
  const worldLevel = !isOutline ? 'overview' : level === 'overview' ? 'standard' : 'detail';
  const areas =
    before && (before.disputed ?? (index.disputed ? read(index.disputed, (file: GeoTopology) => disputedAreas(opened(file))) : []));
  if (level === before?.level) return { ...before, disputed: (await areas) ?? [], missing };
  const [world, seas, disputed, ...regions] = await Promise.all([
    before?.worldLevel === worldLevel ? before.world : read(index.world[worldLevel], worldOf),
    before?.seas ?? (index.seas ? read(index.seas, seasOf) : []),
    areas,
    ...files.map((file) => read(file[level], opened)),
  ]);
  const land = world ?? before?.world ?? [];
  const country = (side: 'a' | 'b', code: string): CountryShape | null => {
    const at = files.findIndex((file) => Object.hasOwn(file.countries, code));
    const outline = land.find(({ id }) => id === code);
    const file = regions[at];
    const own = file ? countryWithRegions(file, files[at]!.countries[code]!, outline) : file === null ? (before?.[side] ?? null) : null;
    return own ?? (outline ? wholeCountry(outline) : null);
  };
  return {
    level,
    index,
    worldLevel,
    codes: before?.codes ?? countries,
    world: land,
    a: country('a', countries[0]),
    b: country('b', countries[1]),
    seas: seas ?? [],
    disputed: areas && (disputed ?? []),
    missing,
  };
}

/** A geography without land, for when no file could be loaded: places can still be drawn. */
export function emptyGeography(codes: Geography['codes'], missing: readonly MissingFile[]): Geography {
  const level = 'overview';
  return { level, index: NO_FILES, worldLevel: level, codes, world: [], a: null, b: null, seas: [], disputed: null, missing };
}

function contentOf(answer: Answer): unknown {
  if (!answer.ok) throw new Error(answer.error || `status ${answer.status}`);
  try {
    const content = contents.get(answer) ?? (JSON.parse(textOf(answer.bytes)) as object);
    contents.set(answer, content);
    return content;
  } catch {
    throw new Error(`status ${answer.status} with what is no JSON`);
  }
}

function checkedIndex(index: GeographyIndex): GeographyIndex {
  if (!Array.isArray(index?.regions) || !index.world) throw new Error('JSON that is no index of a geography');
  return index;
}

function opened(file: GeoTopology): GeoTopology {
  if (!Array.isArray(file?.arcs) || !file.objects) throw new Error('JSON that is no TopoJSON');
  return file;
}

function worldOf(file: GeoTopology): readonly AreaShape[] {
  const areas = areasOf(opened(file), 'countries');
  if (!areas.length) throw new Error('TopoJSON without countries');
  return areas;
}

function seasOf(file: { readonly seas: readonly Sea[] }): readonly Sea[] {
  if (!Array.isArray(file?.seas)) throw new Error('JSON without seas');
  return file.seas;
}

import type { ReadOptions } from '../data/formats/reading.js';
import { parse, parseSteps } from '../data/parse.js';
import type { Dataset, ParseResult, Problem } from '../data/types.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { inSlices } from './in-slices.js';
import { jsonOf, readInWorker } from './read-large.js';

/** Why a request failed, in as much detail as a reader needs. */
export type Failure = 'offline' | 'silent' | 'unreachable' | 'server' | 'missing' | 'denied';

/** The outcome of reading an input: look-ups over its data set, or null, and its problems. */
export interface Reading {
  readonly index: DatasetIndex | null;
  readonly problems: readonly Problem[];
  readonly failure?: Failure | null;
}

export const NOTHING: Reading = { index: null, problems: [], failure: null };

/** Length of a list from which an object is read in slices: at once it would block the page. */
const MANY = 5_000;

/** Each data set is indexed once, however many widgets show it. */
const indexes = new WeakMap<Dataset, DatasetIndex>();

/** Reads an object synchronously. */
export function read(input: unknown): Reading {
  return indexed(parse(input));
}

/** Reads a large object in slices: in a worker it would take longer, since it is copied there and back. Never rejects. */
export async function readLarge(input: object): Promise<Reading> {
  return indexed(await inSlices(parseSteps(input)));
}

/** Reads a long text in a worker, or on the main thread where no worker can start. Never rejects. */
export async function readLong(text: string, path: string): Promise<Reading> {
  const found = await readInWorker(text);
  if (found && !found.isOther) return indexed(found);
  const json = found ? null : jsonOf(text);
  return json?.format ? readLarge(json) : readOther(text, path);
}

/** Reads the text of another format, with a lazily loaded part. Never rejects. */
export async function readOther(text: string, path: string, options?: ReadOptions): Promise<Reading> {
  const other = await import('../data/formats/read-other.js').catch(() => null);
  return other ? indexed(await other.readOther(text, path, parse, options)) : read(jsonOf(text));
}

function indexed({ dataset, problems }: ParseResult): Reading {
  return { index: dataset && indexOf(dataset), problems };
}

/** Returns the look-ups of a data set, which another bundle may have parsed. */
export function indexOf(dataset: Dataset): DatasetIndex {
  const index = indexes.get(dataset) ?? indexDataset(dataset);
  indexes.set(dataset, index);
  return index;
}

export function holdsMany(data: object): boolean {
  try {
    return Object.values(data).some((records) => Array.isArray(records) && records.length > MANY);
  } catch {
    // `parse` reports objects that cannot be read.
    return false;
  }
}

import type { ReadOptions } from '../data/formats/reading.js';
import { parse, parseSteps } from '../data/parse.js';
import type { Dataset, ParseResult, Problem } from '../data/types.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { inSlices } from './in-slices.js';
import { isLarge, readInWorker, readTablesInWorker } from './read-large.js';
import { jsonOf, textOf, type Contents } from './read-task.js';

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

/** Reads a file: a short data set synchronously, a large one or a file of another format asynchronously. `path` names it in problems. */
export function readFile(file: Contents, path: string): Reading | Promise<Reading> {
  if (isLarge(file)) return readLargeFile(file, path);
  const json = jsonOf(textOf(file));
  return json?.format ? read(json) : readOther(file, path);
}

/** Reads a large file in a worker, or on the main thread where no worker can start. Never rejects. */
async function readLargeFile(file: Contents, path: string): Promise<Reading> {
  // Only a data set begins so, and other JSON.
  if (!/^\s*{/.test(textOf(file.slice(0, 99)))) return readOther(file, path);
  const found = await readInWorker(file);
  if (found) return found.isOther ? readOther(file, path) : indexed(found);
  const json = jsonOf(textOf(file));
  return json?.format ? readLarge(json) : readOther(file, path);
}

/** Reads a file of another format, in a worker if it is large and one can start, else with a lazily loaded part. Never rejects. */
export async function readOther(file: Contents, path: string, options: ReadOptions = {}): Promise<Reading> {
  const files = [{ name: '', input: file }];
  let result: ParseResult | null;
  try {
    result =
      (await readTablesInWorker({ files, options })) ??
      (await (await import('../data/formats/read-input.js')).readInputs(files, options, parse));
  } catch {
    // The part is not there.
    result = parse(jsonOf(textOf(file)));
  }
  const { dataset, problems } = result;
  return indexed({ dataset, problems: dataset ? problems : problems.map((each) => ({ ...each, path: each.path || path })) });
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

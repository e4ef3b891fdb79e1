import { parse } from '../data/parse.js';
import type { Dataset, ParseResult, Problem } from '../data/types.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { jsonOf, readInWorker } from './read-large.js';

/** Why nothing came from an address, as far as a reader need know. */
export type Failure = 'offline' | 'silent' | 'unreachable' | 'server' | 'missing' | 'denied';

/** What became of an input: look-ups over its data set, or null, and what was wrong with it. */
export interface Reading {
  readonly index: DatasetIndex | null;
  readonly problems: readonly Problem[];
  readonly failure?: Failure | null;
}

export const NOTHING: Reading = { index: null, problems: [], failure: null };

/** Objects with a list longer than that are read in a worker: at once they would hold up the page. */
const MANY = 5_000;

/** A data set that several widgets show is looked through once. */
const indexes = new WeakMap<Dataset, DatasetIndex>();

/** What an object gives. */
export function read(input: unknown): Reading {
  return indexed(parse(input));
}

/** Reads what takes longer, the text of a data set or an object that may be one, beside the page; where no worker can be had at once. */
export async function readLarge(input: unknown, path: string): Promise<Reading> {
  const found = await readInWorker(input);
  if (found && !found.isOther) return indexed(found);
  if (typeof input !== 'string') return read(input);
  const json = found ? null : jsonOf(input);
  return json?.format ? read(json) : readOther(input, path);
}

/** Reads the text of another format by the part that can. */
export async function readOther(text: string, path: string): Promise<Reading> {
  const other = await import('../data/formats/read-other.js').catch(() => null);
  return other ? indexed(other.readOther(text, path, parse)) : read(jsonOf(text));
}

function indexed({ dataset, problems }: ParseResult): Reading {
  return { index: dataset && indexOf(dataset), problems };
}

/** The look-ups of a data set, which another bundle may have read. */
export function indexOf(dataset: Dataset): DatasetIndex {
  const index = indexes.get(dataset) ?? indexDataset(dataset);
  indexes.set(dataset, index);
  return index;
}

export function holdsMany(data: object): boolean {
  try {
    return Object.values(data).some((records) => Array.isArray(records) && records.length > MANY);
  } catch {
    // What cannot be read is the door's to refuse.
    return false;
  }
}

import { parse } from '../data/parse.js';
import type { Dataset, ParseResult, Problem } from '../data/types.js';
import { indexDataset, indexSteps, type DatasetIndex } from '../model/dataset-index.js';
import { inSlices } from './in-slices.js';

/** Why nothing came from an address, as far as a reader need know. */
export type Failure = 'offline' | 'silent' | 'unreachable' | 'server' | 'missing' | 'denied';

/** What became of an input: look-ups over its data set, or null, and what was wrong with it. */
export interface Reading {
  readonly index: DatasetIndex | null;
  readonly problems: readonly Problem[];
  readonly failure?: Failure | null;
}

export const NOTHING: Reading = { index: null, problems: [], failure: null };

/** Objects with a list longer than that are read in slices: at once they would hold up the page. */
const MANY = 5_000;

/** A data set that several widgets show is looked through once. */
const indexes = new WeakMap<Dataset, DatasetIndex | Promise<DatasetIndex>>();

/** What an object gives. */
export function read(input: unknown): Reading {
  return indexed(parse(input));
}

export function indexed({ dataset, problems }: ParseResult): Reading {
  const index = dataset && indexDataset(dataset);
  if (index) indexes.set(index.dataset, index);
  return { index, problems };
}

/** The look-ups of a data set, which another bundle may have read: at once unless it is large or they are being made. */
export function indexOf(dataset: Dataset): DatasetIndex | Promise<DatasetIndex> {
  const found = indexes.get(dataset) ?? (holdsMany(dataset) ? indexInSlices(dataset) : indexDataset(dataset));
  indexes.set(dataset, found);
  return found;
}

export async function indexInSlices(dataset: Dataset): Promise<DatasetIndex> {
  const index = await inSlices(indexSteps(dataset));
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

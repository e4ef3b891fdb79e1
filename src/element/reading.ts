import { parse } from '../data/parse.js';
import type { ParseResult, Problem } from '../data/types.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';

/** What became of an input: look-ups over its data set, or null, and what was wrong with it. */
export interface Reading {
  readonly index: DatasetIndex | null;
  readonly problems: readonly Problem[];
}

export const NOTHING: Reading = { index: null, problems: [] };

/** What an object gives. */
export function read(input: unknown): Reading {
  return indexed(parse(input));
}

export function indexed({ dataset, problems }: ParseResult): Reading {
  return { index: dataset && indexDataset(dataset), problems };
}

import { jsonSteps } from '../data/json-steps.js';
import { parse, parseSteps } from '../data/parse.js';
import { inSlices } from './in-slices.js';
import { indexed, indexInSlices, read, type Reading } from './reading.js';

/** Reads the text of what takes longer: a large file, in slices, and the files of others. */
export async function readSlowly(text: string, path: string): Promise<Reading> {
  const json = (await inSlices(jsonSteps(text)).catch(() => null)) as { readonly format?: unknown } | null;
  if (json?.format) return readInSlices(json);
  const other = await import('../data/formats/read-other.js').catch(() => null);
  return other ? indexed(other.readOther(text, path, parse)) : read(json);
}

export async function readInSlices(input: unknown): Promise<Reading> {
  const { dataset, problems } = await inSlices(parseSteps(input));
  return { index: dataset && (await indexInSlices(dataset)), problems };
}

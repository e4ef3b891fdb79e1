import { parse, parseSteps } from '../data/parse.js';
import type { ParseResult } from '../data/types.js';
import { inSlices } from './in-slices.js';

/** Reads what takes longer: a large file, in slices, and the files of others. `json` is null when the text is none. */
export async function readSlowly(text: string, json: { readonly format?: unknown } | null, path: string): Promise<ParseResult> {
  if (json?.format) return inSlices(parseSteps(json));
  const other = await import('../data/formats/read-other.js').catch(() => null);
  return other ? other.readOther(text, path, json, parse) : parse(json);
}

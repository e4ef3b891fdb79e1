import { parse, parseSteps } from '../data/parse.js';
import type { ParseResult } from '../data/types.js';
import { inSlices } from './in-slices.js';
import { refused } from './refused.js';

const HINT = 'Check it in a JSON validator; what begins with < is a web page.';

/** Reads what takes longer: a large file, in slices, and the files of others. `json` is null when the text is none. */
export async function readSlowly(text: string, json: { readonly format?: unknown } | null, path: string): Promise<ParseResult> {
  if (json?.format) return inSlices(parseSteps(json));
  const formats = await import('../data/formats/convert.js').catch(() => null);
  if (!formats) return parse(json);
  const found = formats.convert(text) ?? json;
  return found ? parse(found) : refused(path, 'JSON, or a table of events', text.trimStart().slice(0, 60) || 'nothing', HINT);
}

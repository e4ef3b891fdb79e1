import { parse } from '../data/parse.js';
import type { ParseResult, Problem } from '../data/types.js';

/** Fetches and parses a data set; the address is relative to `base`. Never rejects but for an abort: what went wrong is in `problems`. */
export async function loadDataset(address: string, base: string, signal: AbortSignal): Promise<ParseResult> {
  let response: Response;
  try {
    response = await fetch(new URL(address, base), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return refused(address, 'an answer', String(error), 'Check the address; its server must allow this page (CORS).');
  }
  if (!response.ok) return refused(address, 'status 200', `status ${response.status}`, 'Check the address.');
  return parseText(await response.text(), address);
}

/** Reads the text of a data set at once, the file of another timeline or graph when the part that knows its format is there. */
export function parseText(text: string, path: string): ParseResult | Promise<ParseResult> {
  let json: { readonly format?: unknown } | null = null;
  try {
    json = JSON.parse(text);
  } catch {
    // Perhaps a table, or a graph.
  }
  if (json?.format) return parse(json);
  return import('../data/formats/read-other.js').then(
    ({ readOther }) => readOther(text, path, json, parse),
    () => parse(json),
  );
}

function refused(path: string, expected: string, got: string, hint: string): ParseResult {
  const problem: Problem = { path, expected, got, hint };
  return { dataset: null, problems: [problem] };
}

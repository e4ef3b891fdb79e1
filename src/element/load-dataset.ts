import { parse } from '../data/parse.js';
import type { ParseResult } from '../data/types.js';
import { refused } from './refused.js';

/** Texts from here on are read in slices: at once they would take some tenths of a second. */
const LONG = 1_000_000;

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

/** Reads the text of a data set, a short one at once. A long one, or the file of another timeline or graph, when the part that can is there. */
export function parseText(text: string, path: string): ParseResult | Promise<ParseResult> {
  let json: { readonly format?: unknown } | null = null;
  try {
    json = JSON.parse(text);
  } catch {
    // Perhaps a table, or a graph.
  }
  const atOnce = () => parse(json);
  return json?.format && text.length < LONG
    ? atOnce()
    : import('./read-slowly.js').then(({ readSlowly }) => readSlowly(text, json, path), atOnce);
}

import { read, type Reading } from './reading.js';

/** Texts from here on are read in slices: at once they would take some tenths of a second. */
const LONG = 1_000_000;

/** Fetches and reads a data set; the address is relative to `base`. Never rejects but for an abort: what went wrong is in `problems`. */
export async function loadDataset(address: string, base: string, signal: AbortSignal): Promise<Reading> {
  let response: Response;
  try {
    response = await fetch(new URL(address, base), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return refused(address, 'an answer', String(error), 'Check the address; its server must allow this page (CORS).');
  }
  if (!response.ok) return refused(address, 'status 200', `status ${response.status}`, 'Check the address.');
  return readText(await response.text(), address);
}

/** Reads the text of a data set, a short one at once. A long one, or the file of another timeline or graph, when the part that can is there. */
export function readText(text: string, path: string): Reading | Promise<Reading> {
  const json = text.length < LONG ? jsonOf(text) : null;
  if (json?.format) return read(json);
  return import('./read-slowly.js').then(
    ({ readSlowly }) => readSlowly(text, path),
    () => read(jsonOf(text)),
  );
}

/** Null when it is none: perhaps a table, or a graph. */
function jsonOf(text: string): { readonly format?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refused(path: string, expected: string, got: string, hint: string): Reading {
  return { index: null, problems: [{ path, expected, got, hint }] };
}

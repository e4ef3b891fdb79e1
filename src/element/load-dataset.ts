import { parse } from '../data/parse.js';
import type { ParseResult, Problem } from '../data/types.js';

/** Fetches and parses a data set; the address is relative to `base`. Never rejects but for an abort: what went wrong is in `problems`. */
export async function loadDataset(address: string, base: string, signal: AbortSignal): Promise<ParseResult> {
  let response: Response;
  try {
    response = await fetch(new URL(address, base), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return refused(
      address,
      'an answer',
      error instanceof Error ? error.message : String(error),
      'Check the address and the connection; the server must allow this page to read it (CORS).',
    );
  }
  if (!response.ok) return refused(address, 'status 200', `status ${response.status}`, 'Check the address in src.');
  return parseText(await response.text(), address);
}

export function parseText(text: string, path: string): ParseResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const start = text.trimStart().slice(0, 60);
    return refused(
      path,
      'JSON',
      start || 'nothing',
      start.startsWith('<') ? 'The address gives a web page, not data.' : 'Check the file in a JSON validator.',
    );
  }
  return parse(json);
}

function refused(path: string, expected: string, got: string, hint: string): ParseResult {
  const problem: Problem = { path, expected, got, hint };
  return { dataset: null, problems: [problem] };
}

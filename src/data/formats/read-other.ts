import { readInputs, type Parse } from './read-input.js';
import type { ReadOptions } from './reading.js';
import type { ParseResult } from '../types.js';

/**
 * The result of `parse` for a file in another format, its assumptions before its problems; else the reason why it cannot be read. `path`
 * names the file in problems. Never rejects.
 */
export async function readOther(text: string, path: string, parse: Parse, options: ReadOptions = {}): Promise<ParseResult> {
  const { dataset, problems } = await readInputs([{ name: '', input: text }], options, parse);
  return { dataset, problems: dataset ? problems : problems.map((each) => ({ ...each, path: each.path || path })) };
}

import type { ParseResult } from '../types.js';
import { convert } from './convert.js';

/**
 * The result of `parse` for a file in another format, its assumptions before its problems; else the reason why it cannot be read. `path`
 * names the file in problems.
 */
export function readOther(text: string, path: string, parse: (input: unknown) => ParseResult): ParseResult {
  const file = convert(text);
  if (!file['format']) return { dataset: null, problems: file.problems.map((each) => ({ ...each, path: each.path || path })) };
  const { dataset, problems } = parse(file);
  return { dataset, problems: [...file.problems, ...problems] };
}

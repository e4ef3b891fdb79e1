import type { ParseResult } from '../types.js';
import { convert } from './convert.js';

/**
 * What a text that is no data set gives: the file of another timeline or graph, with what had to be decided or left out before what was wrong with
 * the rest; else the reason why it is none. `path` names the text.
 */
export function readOther(text: string, path: string, parse: (input: unknown) => ParseResult): ParseResult {
  const file = convert(text);
  if (!file['format']) return { dataset: null, problems: file.problems.map((each) => ({ ...each, path: each.path || path })) };
  const { dataset, problems } = parse(file);
  return { dataset, problems: [...file.problems, ...problems] };
}

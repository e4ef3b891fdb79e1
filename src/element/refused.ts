import type { ParseResult, Problem } from '../data/types.js';

/** What is said of a file that cannot be had or read at all. */
export function refused(path: string, expected: string, got: string, hint: string): ParseResult {
  const problem: Problem = { path, expected, got, hint };
  return { dataset: null, problems: [problem] };
}

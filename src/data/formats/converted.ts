import { problem } from '../problem.js';
import type { Problem } from '../types.js';

/**
 * A converted file, as input for `parse`. `problems` lists assumptions and what could not be read; it is the only field when nothing
 * could be read, and its first item says why.
 */
export interface Converted {
  readonly problems: readonly Problem[];
  readonly [field: string]: unknown;
}

/** The result for a file that cannot be read. */
export function refusal(path: string, expected: string, got: unknown, hint: string, problems: readonly Problem[] = []): Converted {
  return { problems: [problem(path, undefined, expected, got, hint), ...problems] };
}

import { problem } from '../problem.js';
import type { Problem } from '../types.js';

/**
 * The file of another timeline or graph as an object for `parse`. `problems` says what had to be decided and what could not be read;
 * where nothing could, it is all that there is, and its first says why.
 */
export interface Converted {
  readonly problems: readonly Problem[];
  readonly [field: string]: unknown;
}

/** What a file gives of which nothing can be read. */
export function refusal(path: string, expected: string, got: unknown, hint: string, problems: readonly Problem[] = []): Converted {
  return { problems: [problem(path, undefined, expected, got, hint), ...problems] };
}

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Dataset, Problem } from '../data/types.js';
import { readText } from '../element/load-dataset.js';

/** The data set of a file, or null, and what is wrong with it. */
export interface Input {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/** Reads a data set, or a table or graph in one of the formats that can be converted, from a file or, for `-`, from a stream. Never rejects. */
export async function readInput(path: string, stdin: NodeJS.ReadableStream): Promise<Input> {
  let content: string;
  try {
    content = path === '-' ? await text(stdin) : await readFile(path, 'utf8');
  } catch (error) {
    return refused(path, 'a file that can be read', error, 'Check the path.');
  }
  // A byte-order mark is no part of the text.
  content = content.replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(content)) {
    try {
      JSON.parse(content);
    } catch (error) {
      return refused(path, 'JSON', error, 'Mend it where it says.');
    }
  }
  const { index, problems } = await readText(content, path);
  return { dataset: index?.dataset ?? null, problems };
}

function refused(path: string, expected: string, error: unknown, hint: string): Input {
  return { dataset: null, problems: [{ path, expected, got: error instanceof Error ? error.message : String(error), hint }] };
}

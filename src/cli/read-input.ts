import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ReadResult } from '../data/formats/read-input.js';
import type { ReadOptions } from '../data/formats/reading.js';
import { read, readTogether } from '../data/formats/read.js';

/**
 * The data set of a file in any format that is read, of several tables together, or of standard input, for which the path is `-`. A data set
 * of null comes with the reason. Never rejects.
 */
export async function readInput(paths: readonly string[], stdin: NodeJS.ReadableStream, options: ReadOptions = {}): Promise<ReadResult> {
  const files: { readonly name: string; readonly input: Uint8Array }[] = [];
  for (const path of paths) {
    try {
      files.push({ name: basename(path), input: path === '-' ? await buffer(stdin) : await readFile(path) });
    } catch (error) {
      const { reading } = await read('');
      const got = error instanceof Error ? error.message : String(error);
      return { dataset: null, problems: [{ path, expected: 'a file that can be read', got, hint: 'Check the path.' }], reading };
    }
  }
  const [first] = files;
  if (files.length !== 1 || !first) return readTogether(files, options);
  const { dataset, problems, reading } = await read(first.input, { name: first.name, ...options });
  return { dataset, problems: problems.map((each) => ({ ...each, path: each.path || paths[0]! })), reading };
}

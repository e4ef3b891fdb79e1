import { access, constants, readFile } from 'node:fs/promises';
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
  for (const path of paths) {
    const missing = path === '-' ? null : await reasonWhyNot(path);
    if (missing === null) continue;
    const { reading } = await read('');
    return { dataset: null, problems: [{ path, expected: 'a file that can be read', got: missing, hint: 'Check the path.' }], reading };
  }
  // Each is read when its turn comes, and let go once it is understood.
  const files = paths.map((path) => ({ name: basename(path), input: { arrayBuffer: () => bytesOf(path, stdin) } }));
  const [first] = files;
  if (files.length !== 1 || !first) return readTogether(files, options);
  const { dataset, problems, reading } = await read(first.input, { name: first.name, ...options });
  return { dataset, problems: problems.map((each) => ({ ...each, path: each.path || paths[0]! })), reading };
}

async function reasonWhyNot(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function bytesOf(path: string, stdin: NodeJS.ReadableStream): Promise<ArrayBuffer> {
  const { buffer: bytes, byteOffset, byteLength } = path === '-' ? await buffer(stdin) : await readFile(path);
  // Short files are in a part of a buffer that they share with others.
  return byteLength === bytes.byteLength ? (bytes as ArrayBuffer) : (bytes.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

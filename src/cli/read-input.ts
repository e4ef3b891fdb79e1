import { closeSync, openSync, readSync } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileLike } from '../data/formats/input-parts.js';
import type { NamedInput, ReadResult } from '../data/formats/read-input.js';
import type { ReadOptions } from '../data/formats/reading.js';
import { readRecords, type ReadRecords } from '../data/formats/read-records.js';
import { read, readTogether } from '../data/formats/read.js';

/** Bytes of a file that is read in parts, several times, rather than kept in memory. */
const LONG = 1 << 24;

/** Bytes of a part. */
const PART = 1 << 16;

/** Is told how many bytes of a long file were read, and how many there are, time after time. */
export type OnRead = (path: string, bytes: number, size: number) => void;

/**
 * The data set of a file in any format that is read, of several tables together, or of standard input, for which the path is `-`. A data set
 * of null comes with the reason. Never rejects.
 */
export async function readInput(paths: readonly string[], stdin: NodeJS.ReadableStream, options: ReadOptions = {}): Promise<ReadResult> {
  const missing = await missingFile(paths);
  if (missing) return missing;
  const files = paths.map((path) => inputFile(path, stdin));
  const [first] = files;
  if (files.length !== 1 || !first) return readTogether(files, options);
  return withPath(await read(first.input, { name: first.name, ...options }), paths);
}

/** The same, a record at a time: what a long table holds is never in memory as a whole. */
export async function readInputRecords(
  paths: readonly string[],
  stdin: NodeJS.ReadableStream,
  options: ReadOptions,
  onRead: OnRead,
): Promise<ReadRecords> {
  const missing = await missingFile(paths);
  if (missing) return noRecords(missing);
  const files = await Promise.all(paths.map(async (path) => (await partedFile(path, onRead)) ?? inputFile(path, stdin)));
  const [first] = files;
  if (files.length !== 1 || !first) return readRecords(files, options);
  return recordsWithPath(await readRecords(files, { name: first.name, ...options }), paths);
}

// eslint-disable-next-line require-yield -- there are none
function* noRecords(result: ReadResult): ReadRecords {
  return result;
}

function* recordsWithPath(records: ReadRecords, paths: readonly string[]): ReadRecords {
  return withPath(yield* records, paths);
}

function withPath(result: ReadResult, [path]: readonly string[]): ReadResult {
  return { ...result, problems: result.problems.map((each) => (each.path ? each : { ...each, path: path! })) };
}

/** The result where one of the files cannot be read; null if all can. */
async function missingFile(paths: readonly string[]): Promise<ReadResult | null> {
  for (const path of paths) {
    const got = path === '-' ? null : await reasonWhyNot(path);
    if (got === null) continue;
    const { reading } = await read('');
    return { dataset: null, problems: [{ path, expected: 'a file that can be read', got, hint: 'Check the path.' }], reading };
  }
  return null;
}

async function reasonWhyNot(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A file that is read when its turn comes, and let go once it is understood. */
function inputFile(path: string, stdin: NodeJS.ReadableStream): NamedInput & { readonly input: FileLike } {
  return { name: basename(path), input: { arrayBuffer: () => bytesOf(path, stdin) } };
}

/** A long file, in parts; null for a short one, and for what can be read only once. */
async function partedFile(path: string, onRead: OnRead): Promise<ReturnType<typeof inputFile> | null> {
  const file = path === '-' ? null : await stat(path);
  if (!file?.isFile() || file.size < LONG) return null;
  const parts = { [Symbol.iterator]: () => partsOf(path, (bytes) => onRead(path, bytes, file.size)) };
  return { name: basename(path), input: { arrayBuffer: () => bytesOf(path), parts } };
}

function* partsOf(path: string, onBytes: (bytes: number) => void): Generator<Uint8Array, void, undefined> {
  const file = openSync(path, 'r');
  const part = new Uint8Array(PART);
  try {
    for (let [length, bytes] = [readSync(file, part), 0]; length > 0; length = readSync(file, part)) {
      onBytes((bytes += length));
      yield part.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

async function bytesOf(path: string, stdin?: NodeJS.ReadableStream): Promise<ArrayBuffer> {
  const { buffer: bytes, byteOffset, byteLength } = path === '-' && stdin ? await buffer(stdin) : await readFile(path);
  // Short files are in a part of a buffer that they share with others.
  return byteLength === bytes.byteLength ? (bytes as ArrayBuffer) : (bytes.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

import { parse } from '../parse.js';
import type { ReadInput } from './input-parts.js';
import { readInputs, type NamedInput, type ReadResult } from './read-input.js';
import type { ReadOptions } from './reading.js';

/**
 * The data set in a file of any format that is known (see `FileFormat`), what is wrong with it, and how it was understood. Whatever cannot be
 * read is named in the problems, row by row; options override any guess, and `reading.options` repeats this reading with the next version of
 * the same file. Never rejects. What only some formats need is loaded with the first file that needs it. O(n).
 */
export function read(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  return readInputs([{ name: options.name ?? '', input }], options, parse);
}

/** The same of several files together, such as tables of events, actors, ties and places: they refer to each other by id or name. */
export function readTogether(files: readonly NamedInput[], options: ReadOptions = {}): Promise<ReadResult> {
  return readInputs(files, options, parse);
}

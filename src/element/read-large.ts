import type { ReadResult } from '../data/formats/read-input.js';
import type { ReadOptions } from '../data/formats/reading.js';
import type { Dataset, ParseResult } from '../data/types.js';
import { runInWorker, startTableWorker, startWorker } from './background.js';
import { READ, type Contents, type Outcome } from './read-task.js';
import { emptyLists, type Records } from './worker-answers.js';

/** Files of any format that are read together, and what was decided about them. */
export interface Tables {
  readonly files: readonly { readonly name: string; readonly input: Contents }[];
  readonly options: ReadOptions;
}

/** Length from which a file is read in a worker, bytes or characters: on the main thread it would take tenths of a second. */
const LONG = 1_000_000;

/** The same for a workbook or another zip file, which holds many times as much. */
const LONG_ZIPPED = 100_000;

export function isLarge(file: Contents): boolean {
  const isZipped = file[0] === 0x50 && file[1] === 0x4b;
  return file.length >= (isZipped ? LONG_ZIPPED : LONG);
}

/** Parses a large data set in a worker. Resolves to null where none can start. */
export function readInWorker(file: Contents): Promise<Outcome | null> {
  return resultInParts(startWorker, { name: READ, input: file });
}

/**
 * Reads files in a worker if one of them is large; `tell` hears how many records were found, before they are checked. Resolves to null if none
 * is large, or where no worker can start; rejects when the signal aborts.
 */
export async function readTablesInWorker(tables: Tables, signal?: AbortSignal, tell?: (found: number) => void): Promise<ReadResult | null> {
  return tables.files.some(({ input }) => isLarge(input)) ? resultInParts(startTableWorker, tables, signal, tell) : null;
}

/** The result that a worker sends in parts, frozen as by `parse`. */
async function resultInParts<Result extends ParseResult>(
  start: () => Worker,
  message: object,
  signal?: AbortSignal,
  tell?: (found: number) => void,
): Promise<Result | null> {
  const lists = emptyLists();
  const { problems, ...records } = lists;
  const take = (part: Records | { readonly found: number }) => {
    if ('found' in part) tell?.(part.found);
    else for (const record of part.records) lists[part.list].push(deepFrozen(record));
  };
  const rest = await runInWorker<Records | { readonly found: number }, Result>(start, message, take, signal);
  if (!rest) return null;
  return { ...rest, dataset: rest.dataset && (deepFrozen({ ...rest.dataset, ...records }) as Dataset), problems: Object.freeze(problems) };
}

/** Freezes a structured clone, which loses that `parse` had frozen it. */
function deepFrozen<Value extends object>(value: Value): Value {
  if (Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFrozen(each);
  return Object.freeze(value);
}

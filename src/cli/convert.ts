import { chmod, mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { datasetTables, workbook } from '../data/formats/dataset-tables.js';
import type { ReadResult } from '../data/formats/read-input.js';
import type { Dataset } from '../data/types.js';
import { csv } from '../model/csv.js';
import { changesOf } from './changes-of.js';
import type { Console } from './console.js';
import type { DataArguments } from './data-arguments.js';
import { datasetText } from './dataset-text.js';
import { readInput, readInputRecords } from './read-input.js';
import { scratchFolder } from './scratch-folder.js';
import { stopwatch } from './stopwatch.js';

/** Records that are written before the process may be told to stop. */
const AT_ONCE = 10_000;

/**
 * Writes the data set of files in other formats: as JSON, as a workbook if the name ends with .xlsx, or into a folder as CSV. Resolves to
 * false, after telling why, if they hold none. May go on, and convert them again whenever one was written.
 */
export async function convert(args: DataArguments, console: Console): Promise<boolean> {
  let isDone = await convertOnce(args, console);
  if (!args.isWatching) return isDone;
  for await (const _ of changesOf(args.files, console.stop)) isDone = await convertOnce(args, console);
  return isDone;
}

async function convertOnce(args: DataArguments, console: Console): Promise<boolean> {
  const { out, saveReading } = args;
  const isText = !/[/\\]$|\.xlsx$/.test(out);
  const { dataset, problems, reading } = await (isText ? writeText(args, console) : readInput(args.files, console.stdin, args.options));
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (saveReading) await put(saveReading, `${JSON.stringify(reading.options, null, 2)}\n`);
  if (dataset && !isText) await write(dataset, out);
  return dataset !== null;
}

async function write(dataset: Dataset, out: string): Promise<void> {
  if (out.endsWith('.xlsx')) await put(out, await workbook(dataset));
  else for (const { name, rows } of datasetTables(dataset)) await put(join(out, `${name}.csv`), csv(rows));
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Writes the data set as JSON while it is read, a record at a time. A file is replaced as a whole, when the whole is there. */
async function writeText({ files, options, out }: DataArguments, console: Console): Promise<ReadResult> {
  const watch = stopwatch(console);
  const records = await readInputRecords(files, console.stdin, options, watch.onRead);
  const target = await targetOf(out);
  const scratch = scratchFolder(target === null ? tmpdir() : dirname(target), console);
  const text = datasetText(scratch);
  try {
    let count = 0;
    let each = records.next();
    for (; !each.done; each = records.next()) {
      text.add(...each.value);
      if (++count % AT_ONCE === 0) await setImmediate();
    }
    const { dataset, reading } = each.value;
    if (dataset && target !== null) {
      const whole = scratch.at('whole');
      await writeFile(whole, text.parts(dataset));
      // What is replaced keeps its permissions.
      const { mode } = await stat(target).catch(() => ({ mode: null }));
      if (mode !== null) await chmod(whole, mode);
      await rename(whole, target);
    } else if (dataset && out !== '-') await writeFile(out, text.parts(dataset));
    else if (dataset) for (const part of text.parts(dataset)) await console.write(part);
    watch.done(reading.rows, files);
    return each.value;
  } finally {
    text.close();
    scratch.remove();
  }
}

/** The file that is replaced, behind any links; null for standard output and devices. */
async function targetOf(out: string): Promise<string | null> {
  const found = await stat(out).catch(() => null);
  if (found) return found.isFile() ? realpath(out) : null;
  return out === '-' ? null : out;
}

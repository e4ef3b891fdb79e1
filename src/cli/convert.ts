import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { workbook } from '../data/formats/dataset-workbook.js';
import { datasetTables } from '../data/formats/own-tables.js';
import type { Dataset } from '../data/types.js';
import { csv } from '../model/csv.js';
import { changesOf } from './changes-of.js';
import type { Console } from './console.js';
import type { DataArguments } from './data-arguments.js';
import { datasetText } from './dataset-text.js';
import { readInput } from './read-input.js';

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

async function convertOnce({ files, options, out, saveReading }: DataArguments, console: Console): Promise<boolean> {
  const { dataset, problems, reading } = await readInput(files, console.stdin, options);
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (saveReading) await put(saveReading, [`${JSON.stringify(reading.options, null, 2)}\n`]);
  if (!dataset) return false;
  if (out === '-') for (const part of datasetText(dataset)) await console.write(part);
  else await write(dataset, out);
  return true;
}

async function write(dataset: Dataset, out: string): Promise<void> {
  if (/[/\\]$/.test(out)) for (const { name, rows } of datasetTables(dataset)) await put(join(out, `${name}.csv`), [csv(rows)]);
  else await put(out, out.endsWith('.xlsx') ? await workbook(dataset) : datasetText(dataset));
}

async function put(path: string, content: Iterable<string> | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Console } from './console.js';
import type { DataArguments } from './data-arguments.js';
import { datasetText } from './dataset-text.js';
import { readInput } from './read-input.js';

/** Writes the data set of files in other formats. Resolves to false, after telling why, if they hold none. */
export async function convert({ files, options, out, saveReading }: DataArguments, console: Console): Promise<boolean> {
  const { dataset, problems, reading } = await readInput(files, console.stdin, options);
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (saveReading) await put(saveReading, [`${JSON.stringify(reading.options, null, 2)}\n`]);
  if (!dataset) return false;
  if (out === '-') for (const part of datasetText(dataset)) await console.write(part);
  else await put(out, datasetText(dataset));
  return true;
}

async function put(path: string, parts: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, parts);
}

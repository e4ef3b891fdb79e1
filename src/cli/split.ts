import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Language } from '../locale/locale.js';
import { firstView } from '../model/first-view.js';
import type { Console } from './console.js';
import { languagesIn, readOptions } from './options.js';
import { readInput } from './read-input.js';
import { UsageError } from './usage-error.js';

/** What `bilateral split` is asked for. */
interface SplitArguments {
  /** Path of the data; `-` for standard input. */
  readonly data: string;
  readonly languages: readonly Language[];
  /** Folder. */
  readonly out: string;
}

const OPTIONS = { lang: { type: 'string', default: 'en' }, out: { type: 'string', default: '' } } as const;

/**
 * Writes a data set and its first view in each language that is asked for into a folder. Resolves to false, after telling why, if the data
 * cannot be read. Rejects with a `UsageError`.
 */
export async function split(args: readonly string[], console: Console): Promise<boolean> {
  const { data, languages, out } = splitArguments(args);
  const { dataset, problems } = await readInput([data], console.stdin);
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (!dataset) return false;
  await mkdir(out, { recursive: true });
  const name = data === '-' ? 'bilateral' : basename(data, extname(data));
  const write = (file: string, content: unknown) => writeFile(join(out, file), `${JSON.stringify(content)}\n`);
  const { whole: _, ...meta } = dataset.meta;
  await write(`${name}.json`, { ...dataset, meta });
  for (const language of languages) await write(`${name}.${language}.json`, firstView(dataset, language, encodeURI(`${name}.json`)));
  return true;
}

function splitArguments(args: readonly string[]): SplitArguments {
  const { data, values } = readOptions(args, OPTIONS);
  if (!values.out) throw new UsageError('--out is missing: give a folder');
  return { data, languages: languagesIn(values.lang), out: values.out };
}

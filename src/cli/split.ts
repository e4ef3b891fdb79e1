import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../locale/locale.js';
import { firstView } from '../model/first-view.js';
import type { Console } from './console.js';
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
  const { dataset, problems } = await readInput(data, console.stdin);
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
  const { values, positionals } = parsed(args);
  const [data, ...rest] = positionals;
  if (data === undefined) throw new UsageError('DATA is missing: give a file, or - for standard input');
  if (rest.length) throw new UsageError(`one DATA at a time: ${rest.join(' ')} is too much`);
  if (!values.out) throw new UsageError('--out is missing: give a folder');
  const asked = values.lang.split(',').map((tag) => {
    const language = languages.find((each) => each === tag);
    if (!language) throw new UsageError(`--lang ${tag} is none of ${languages.join(', ')}`);
    return language;
  });
  return { data, languages: asked, out: values.out };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

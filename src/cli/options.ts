import { pathToFileURL } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { languages, type Language } from '../locale/locale.js';
import { UsageError } from './usage-error.js';

export const CALENDARS = ['auto', 'gregory', 'persian', 'japanese'] as const;

export const THEMES = ['auto', 'light', 'dark'] as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and the path of the one data set that comes with them. Throws a `UsageError` that says which argument is wrong. */
export function readOptions<const Known extends Options>(args: readonly string[], options: Known) {
  const { files, values } = readManyOptions(args, options);
  const [data, ...rest] = files;
  if (rest.length) throw new UsageError(`one DATA at a time: ${rest.join(' ')} is too much`);
  return { data: data!, values };
}

/** The same with the paths of one data set or several. */
export function readManyOptions<const Known extends Options>(args: readonly string[], options: Known) {
  const { values, positionals } = parsed(args, options);
  if (!positionals.length) throw new UsageError('DATA is missing: give a file, or - for standard input');
  return { files: positionals, values };
}

/** Values and paths of a command. Throws a `UsageError` that says which option is wrong. */
export function parsed<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that has to be one of a few. Throws a `UsageError` if it is none. */
export function oneOf<Value extends string>(name: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${name} ${value} is none of ${allowed.join(', ')}`);
  return found;
}

/** Languages between commas, each once. Throws a `UsageError` if there is another. */
export function languagesIn(value: string): readonly Language[] {
  return [...new Set(value.split(',').map((tag) => oneOf('lang', tag, languages)))];
}

/** URL of a folder, with the slash that addresses in it are resolved by. */
export function folderUrl(path: string): string {
  return `${pathToFileURL(path).href.replace(/\/$/, '')}/`;
}

import { readFile } from 'node:fs/promises';
import type { ReadOptions } from '../data/formats/reading.js';
import { parsed } from './options.js';
import { UsageError } from './usage-error.js';

const REPORTS = ['text', 'json', 'github'] as const;

/** What `bilateral convert` and `bilateral validate` are asked for. */
export interface DataArguments {
  /** Paths of the files, read together; `-` for standard input. */
  readonly files: readonly string[];
  /** How they are read. */
  readonly options: ReadOptions;
  /** Path of the data set; `-` for standard output. */
  readonly out: string;
  /** Path of the file that says how the data were read; empty for none. */
  readonly saveReading: string;
  /** Converts again whenever a file was written. */
  readonly isWatching: boolean;
  readonly report: (typeof REPORTS)[number];
}

const OPTIONS = {
  reading: { type: 'string', default: '' },
  encoding: { type: 'string', default: '' },
  delimiter: { type: 'string', default: '' },
  sheet: { type: 'string', default: '' },
  sides: { type: 'string', default: '' },
} as const;

const CONVERT = {
  ...OPTIONS,
  out: { type: 'string', default: '-' },
  'save-reading': { type: 'string', default: '' },
  watch: { type: 'boolean', default: false },
} as const;

const VALIDATE = { ...OPTIONS, format: { type: 'string', default: 'text' }, json: { type: 'boolean', default: false } } as const;

/** Reads the arguments after `convert`. Rejects with a `UsageError` that says which one is wrong. */
export async function convertArguments(args: readonly string[]): Promise<DataArguments> {
  const { values, positionals } = parsed(args, CONVERT);
  const { out, watch } = values;
  if (watch && (out === '-' || positionals.includes('-'))) throw new UsageError('--watch needs files, and --out with a path');
  return { ...(await shared(positionals, values)), out, saveReading: values['save-reading'], isWatching: watch, report: 'text' };
}

/** Reads the arguments after `validate`. Rejects with a `UsageError` that says which one is wrong. */
export async function validateArguments(args: readonly string[]): Promise<DataArguments> {
  const { values, positionals } = parsed(args, VALIDATE);
  const report = REPORTS.find((each) => each === (values.json ? 'json' : values.format));
  if (report === undefined) throw new UsageError(`--format ${values.format} is none of ${REPORTS.join(', ')}`);
  return { ...(await shared(positionals, values)), out: '-', saveReading: '', isWatching: false, report };
}

async function shared(files: readonly string[], values: Readonly<Record<keyof typeof OPTIONS, string>>) {
  if (!files.length) throw new UsageError('FILE is missing: give a file, several tables, or - for standard input');
  const { reading, encoding, delimiter, sheet, sides } = values;
  const pair = sides.split(',').map((side) => side.trim());
  if (sides && pair.length !== 2) throw new UsageError(`--sides ${sides} is not two names with a comma between them`);
  const options: ReadOptions = {
    ...(reading && (await savedReading(reading))),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(sheet && { sheet }),
    ...(sides && { sides: [pair[0]!, pair[1]!] as const }),
  };
  return { files, options };
}

async function savedReading(path: string): Promise<ReadOptions> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ReadOptions;
  } catch (error) {
    throw new UsageError(`--reading ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { problemLine, type Console } from '../../src/cli/console.js';
import { run } from '../../src/cli/run.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

export const GEOGRAPHY = at('data/geo/').href;

/** Stands for the built scripts, which tests without a browser do not run. */
export const BUNDLES = at('test/support/bundles/').href;

export const IRAN_JAPAN = fileURLToPath(at('data/iran-japan/iran-japan.json'));

export interface Said {
  readonly code: number;
  /** What was wrong with the arguments. */
  readonly message: string;
  /** Standard output. */
  readonly out: Buffer;
  readonly text: string;
  /** Lines about the data, and of progress. */
  readonly told: readonly string[];
}

const known = new Map<string, Promise<Said>>();

/** As `bilateral`, for what several tests look at: drawn once. */
export function drawn(...args: readonly string[]): Promise<Said> {
  const key = args.join(' ');
  const found = known.get(key) ?? bilateral(['render', IRAN_JAPAN, ...args]);
  known.set(key, found);
  return found;
}

/** Runs `bilateral` with these arguments, and this text on standard input. */
export async function bilateral(args: readonly string[], input = '', stop?: AbortSignal): Promise<Said> {
  const chunks: Buffer[] = [];
  const told: string[] = [];
  const console: Console = {
    ...(stop && { stop }),
    stdin: Readable.from([input]),
    geography: GEOGRAPHY,
    bundles: BUNDLES,
    write: (content) => {
      chunks.push(Buffer.from(content));
      return Promise.resolve();
    },
    tell: (problem, how) => told.push(stripVTControlCharacters(problemLine(problem, how))),
    progress: (done, of) => told.push(`${done}/${of}`),
  };
  const { code, message } = await run(args, '1.2.3', console);
  const out = Buffer.concat(chunks);
  return { code, message, out, text: out.toString(), told };
}

import { styleText } from 'node:util';
import type { Problem } from '../data/types.js';

/** What a command has of the machine that it runs on. */
export interface Console {
  readonly stdin: NodeJS.ReadableStream;
  /** URL of the folder with the bundled geography. */
  readonly geography: string;
  /** URL of the folder with the scripts for pages. */
  readonly bundles: string;
  /** Writes the result. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Says what is wrong with the data. */
  readonly tell: (problem: Problem, how: 'warning' | 'error') => void;
  /** Ends a command that would go on for ever; absent where the process is ended instead. */
  readonly stop?: AbortSignal;
  /** What to clean up if the process is told to stop; returns a function that takes it back. Absent where the process goes on. */
  readonly onStop?: (clean: () => void) => () => void;
  readonly progress: (done: number, of: number, path: string) => void;
}

/** What tells a process to stop, such as Ctrl+C. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The console of a process; `home` is the URL of the folder that the package is built into. */
export function processConsole(process: NodeJS.Process, home: string): Console {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    geography: new URL('data/geo/', home).href,
    bundles: new URL('cdn/', home).href,
    write: (content) => new Promise((resolve, reject) => stdout.write(content, (error) => (error ? reject(error) : resolve()))),
    tell: (problem, how) => stderr.write(`${problemLine(problem, how)}\n`),
    onStop: (clean) => {
      const stop = (signal: NodeJS.Signals) => {
        clean();
        forget();
        // Without a listener it ends the process, as it would have.
        process.kill(process.pid, signal);
      };
      const forget = () => SIGNALS.forEach((signal) => process.off(signal, stop));
      for (const signal of SIGNALS) process.on(signal, stop);
      return forget;
    },
    progress: (done, of, path) => stderr.write(`${done}/${of} ${path}\n`),
  };
}

/** A problem in one line: how bad, where, what was expected, what there was, and how to mend it. */
export function problemLine({ path, sheet, row, column, expected, got, hint, id }: Problem, how: 'warning' | 'error'): string {
  const where = row === undefined ? path : `${sheet ? `${sheet}, ` : ''}row ${row}${column ? `, ${column}` : ''}`;
  const colour = how === 'error' ? 'red' : 'yellow';
  return `${styleText(colour, how)} ${where}${id ? ` (${id})` : ''}: expected ${expected}, got ${got.replace(/\s+/g, ' ')}. ${hint}`;
}

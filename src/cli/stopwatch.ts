import type { Reading } from '../data/formats/reading.js';
import type { Console } from './console.js';
import type { OnRead } from './read-input.js';

/** Time between two lines of progress, ms: what takes less tells none. */
const EVERY = 2000;

/** Tells how far the reading of long files is, and how long it took. */
export function stopwatch({ progress }: Console): {
  readonly onRead: OnRead;
  readonly done: (rows: Reading['rows'], files: readonly string[]) => void;
} {
  const start = performance.now();
  let told = start;
  // The start of a file may be looked at several times before all of it is read.
  let [pass, isWhole] = [1, false];
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  return {
    onRead: (path, bytes, size) => {
      if (isWhole) pass++;
      isWhole = bytes === size;
      if (performance.now() - told < EVERY) return;
      told = performance.now();
      progress(megabytes(bytes), megabytes(size), `MB of ${path}, pass ${pass}`);
    },
    done: ({ read, total }, files) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (told > start) progress(read, total, `rows of ${files.join(', ')} in ${seconds} s`);
    },
  };
}

import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { processConsole } from '../../src/cli/console.js';
import { stopwatch } from '../../src/cli/stopwatch.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('Progress of a long conversion', () => {
  it('tells now and then how far each pass over the file is, and in the end how long it took', () => {
    const told: string[] = [];
    const watch = stopwatch({ ...processConsole(process, 'file:///'), progress: (done, of, path) => told.push(`${done}/${of} ${path}`) });
    const read = (megabytes: number, seconds: number) => {
      vi.advanceTimersByTime(seconds * 1000);
      watch.onRead('a.csv', megabytes * 1e6, 40e6);
    };
    // The start of the file, then all of it, then all of it again.
    for (const [megabytes, seconds] of [
      [1, 0.1],
      [20, 1.5],
      [30, 1],
      [40, 1],
      [20, 2],
    ] as const)
      read(megabytes, seconds);
    watch.done({ read: 9, named: 1, total: 10 }, ['a.csv']);
    expect(told).toEqual(['30/40 MB of a.csv, pass 1', '20/40 MB of a.csv, pass 2', '9/10 rows of a.csv in 5.6 s']);
  });

  it('is silent where a file is read at once', () => {
    const told: string[] = [];
    const watch = stopwatch({ ...processConsole(process, 'file:///'), progress: (_, __, path) => told.push(path) });
    watch.onRead('a.csv', 10e6, 10e6);
    watch.done({ read: 1, named: 0, total: 1 }, ['a.csv']);
    expect(told).toEqual([]);
  });
});

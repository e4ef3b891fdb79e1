import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Programs write a file in several steps; it is read when it was left alone for this long, ms. */
const QUIET = 100;

/** Yields after each time that one of these files was written, also by a program that puts a new file in its place; ends with the signal. */
export async function* changesOf(paths: readonly string[], signal?: AbortSignal): AsyncGenerator<void> {
  let isChanged = false;
  let wake = () => {};
  signal?.addEventListener('abort', () => wake());
  const watchers = paths.map((path) =>
    watch(dirname(path), (_, name) => {
      if (name !== basename(path)) return;
      isChanged = true;
      wake();
    }),
  );
  try {
    for (;;) {
      if (!isChanged && !signal?.aborted) await new Promise<void>((resolve) => (wake = resolve));
      if (signal?.aborted) return;
      await delay(QUIET);
      isChanged = false;
      yield;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

import type { Task } from '../layout/task.js';

/** What a worker says: that it runs, parts of the result, then the result. */
export type Answer = { readonly started: true } | { readonly part: unknown } | { readonly result: unknown };

/** A worker that does not run by then will not, ms: some are stopped without a word. */
const PATIENCE = 3_000;

/**
 * Runs a task in a worker of its own, which ends with it. Null where none can be had, because a policy forbids workers or the script
 * comes from another origin; the page has to do the work then. Rejects with the signal.
 */
export async function runInWorker<Input, Part, Result>(
  { name }: Task<Input, Part, Result>,
  input: Input,
  signal?: AbortSignal,
  take?: (part: Part) => void,
): Promise<Result | null> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(null), PATIENCE);
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if ('started' in data) clearTimeout(timer);
        else if ('part' in data) take?.(data.part as Part);
        else resolve(data.result as Result);
      });
      worker.addEventListener('messageerror', () => resolve(null));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(null);
      });
      // Throws where the input cannot be copied.
      worker.postMessage({ name, input });
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

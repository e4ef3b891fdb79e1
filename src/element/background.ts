import type { Task } from '../layout/task.js';

/** Messages from the worker, in order: it started, any number of parts, the result. */
export type Answer = { readonly started: true } | { readonly part: unknown } | { readonly result: unknown };

/** Time for a worker to start, ms. Some are blocked without any event. */
const PATIENCE = 3_000;

/**
 * Runs a task in a dedicated worker, which is terminated afterwards. Resolves to null where no worker can start, because a policy forbids
 * it or the script is cross-origin: the caller then does the work itself. Rejects when the signal aborts.
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
      worker.postMessage({ name, input }, []);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

import type { Answer } from './worker-answers.js';

/** Time for a worker to start, ms. Some are blocked without any event. */
const PATIENCE = 3_000;

/** Starts the worker that lays out graphs and parses data sets. */
export function startWorker(): Worker {
  return new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker that reads tables. It is a script of its own, since the readers of all formats are many times larger than the other. */
export function startTableWorker(): Worker {
  return new Worker(new URL('../table-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Sends a message to a dedicated worker, which is terminated after its result. Resolves to null where no worker can start, because a policy
 * forbids it or the script is cross-origin: the caller then does the work itself. Rejects when the signal aborts.
 */
export async function runInWorker<Part, Result>(
  start: () => Worker,
  message: object,
  take: (part: Part) => void,
  signal?: AbortSignal,
): Promise<Result | null> {
  signal?.throwIfAborted();
  let worker: Worker;
  try {
    worker = start();
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
        else if ('part' in data) take(data.part as Part);
        else resolve(data.result as Result);
      });
      worker.addEventListener('messageerror', () => resolve(null));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        resolve(null);
      });
      // Throws where the message cannot be copied.
      worker.postMessage(message, []);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

import type { Steps } from '../data/steps.js';
import { inSlices } from './in-slices.js';

/** What a worker says as soon as it runs, before its result. */
export const STARTED = 'started';

/** A worker that does not run by then will not, ms: some are stopped without a word. */
const PATIENCE = 3_000;

/**
 * Work that is done by a worker, each task by one of its own, which ends with it; where none can be had, by the page in slices. The
 * same steps, so the same result.
 */
export class InWorker<Task, Result> {
  readonly #start: () => Worker;
  readonly #steps: (task: Task) => Steps<Result>;
  /** Once refused, a worker is not asked for again: each time would be another complaint in the console. */
  #isRefused = false;

  /** `start` throws, or its worker fails, where a policy forbids workers or the script comes from another origin. */
  constructor(start: () => Worker, steps: (task: Task) => Steps<Result>) {
    this.#start = start;
    this.#steps = steps;
  }

  /** The result; rejects with the signal, and what a worker answers after that is dropped with it. */
  async run(task: Task, signal: AbortSignal): Promise<Result> {
    const answer = this.#isRefused ? null : await this.#ask(task, signal);
    this.#isRefused = answer === null;
    return answer ?? inSlices(this.#steps(task), signal);
  }

  async #ask(task: Task, signal: AbortSignal): Promise<Result | null> {
    let worker: Worker;
    try {
      worker = this.#start();
    } catch {
      return null;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => resolve(null), PATIENCE);
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        worker.addEventListener('message', ({ data }) => (data === STARTED ? clearTimeout(timer) : resolve(data as Result)));
        worker.addEventListener('messageerror', () => resolve(null));
        worker.addEventListener('error', (event) => {
          event.preventDefault();
          resolve(null);
        });
        worker.postMessage(task, []);
      });
    } finally {
      clearTimeout(timer);
      worker.terminate();
    }
  }
}

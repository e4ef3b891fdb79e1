import type { Steps } from '../data/steps.js';

/** Longest time on the main thread without yielding, ms: half a frame. */
const SLICE = 8;

/** Runs a generator to its end in slices of 8 ms, yielding to the main thread between them. Rejects when the signal aborts. */
export async function inSlices<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (let until = performance.now() + SLICE; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await yieldToMain();
    signal?.throwIfAborted();
    until = performance.now() + SLICE;
  }
}

/** Lets the page handle other tasks. A message port, unlike timers, is not throttled in hidden tabs. */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

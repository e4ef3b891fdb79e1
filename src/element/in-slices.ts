import type { Steps } from '../layout/steps.js';

/** Longest that the page is kept from anything else, ms: half of a frame. */
const SLICE = 8;

/** Does work on the page without holding it up: step by step, making way for everything else after a slice of time. */
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

/** Timers wait longer than they were asked to, and in a hidden tab a second; a message does not. */
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { yieldToMain } from './in-slices.js';

export interface SlowHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Counts the promise among what the first complete drawing waits for. */
  wait(request: Promise<unknown>): void;
}

interface Kept {
  inputs: readonly unknown[];
  readonly request: AbortController;
  value: unknown;
  isDone: boolean;
}

/**
 * Memoizes asynchronous values by key, each until one of its inputs changes. The host is updated when a value resolves; work that is no
 * longer wanted, or whose host left the page, is aborted.
 */
export class AsyncMemo implements ReactiveController {
  readonly #host: SlowHost;
  readonly #kept = new Map<string, Kept>();

  constructor(host: SlowHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Returns the value; while it is pending, the previous value with the same first input, so that a picture stays; else null. */
  get<T>(key: string, inputs: readonly unknown[], make: (signal: AbortSignal) => Promise<T>): T | null {
    const last = this.#kept.get(key);
    if (last?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, last.inputs[i])))
      return last.value as T | null;
    const value = last && last.inputs[0] === inputs[0] ? last.value : null;
    // A disconnected host updates once more when its work is aborted: start nothing then.
    if (!this.#host.isConnected) return value as T | null;
    last?.request.abort();
    const request = new AbortController();
    const kept: Kept = { inputs, request, value, isDone: false };
    this.#kept.set(key, kept);
    this.#host.wait(
      make(request.signal).then(
        (made) => {
          Object.assign(kept, { value: made, isDone: true });
          // Resolving updates the host at once; let the page have a turn after the last slice.
          return yieldToMain();
        },
        (error: unknown) => {
          if (!request.signal.aborted) throw error;
        },
      ),
    );
    return kept.value as T | null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const kept of this.#kept.values()) {
      if (kept.isDone) continue;
      kept.request.abort();
      // Invalid, so that it is computed again when the host is reconnected.
      kept.inputs = kept.inputs.slice(0, 1);
    }
  }
}

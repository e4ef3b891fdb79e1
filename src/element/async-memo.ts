import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { yieldToMain } from './in-slices.js';

export interface SlowHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** The drawing is not complete before it. */
  wait(request: Promise<unknown>): void;
}

interface Kept {
  inputs: readonly unknown[];
  readonly request: AbortController;
  value: unknown;
  isDone: boolean;
}

/**
 * Values that take a while, each kept until one of its inputs is another. The host draws again when one has come; what is asked for
 * no more, or by a host that left the page, is given up.
 */
export class AsyncMemo implements ReactiveController {
  readonly #host: SlowHost;
  readonly #kept = new Map<string, Kept>();

  constructor(host: SlowHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The value; until it is there the last one that had the same first input, so that the reader keeps a picture; else null. */
  get<T>(key: string, inputs: readonly unknown[], make: (signal: AbortSignal) => Promise<T>): T | null {
    const last = this.#kept.get(key);
    if (last?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, last.inputs[i])))
      return last.value as T | null;
    const value = last && last.inputs[0] === inputs[0] ? last.value : null;
    // A host that left draws once more when it hears that it is given up.
    if (!this.#host.isConnected) return value as T | null;
    last?.request.abort();
    const request = new AbortController();
    const kept: Kept = { inputs, request, value, isDone: false };
    this.#kept.set(key, kept);
    this.#host.wait(
      make(request.signal).then(
        (made) => {
          Object.assign(kept, { value: made, isDone: true });
          // The host draws at once, and the last slice is behind it already.
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
      // Asked for anew when the host comes back.
      kept.inputs = kept.inputs.slice(0, 1);
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { yieldToMain } from './in-slices.js';

export interface AsyncHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

interface Last<Inputs, Value> {
  /** Null when the work was given up: the value is asked for anew. */
  inputs: Inputs | null;
  readonly source: unknown;
  readonly request: AbortController;
  value: Value | null;
  isDone: boolean;
}

/**
 * The asynchronous counterpart of `derived`: a value that takes a while, kept until one of its inputs is another. The host draws again
 * when it has come; work that is no longer asked for, or whose host left the page, is aborted.
 */
export class AsyncMemo<Inputs extends readonly unknown[], Value> implements ReactiveController {
  readonly #host: AsyncHost;
  readonly #wait: (request: Promise<unknown>) => void;
  readonly #make: (signal: AbortSignal, ...inputs: Inputs) => Promise<Value>;
  #last: Last<Inputs, Value> | undefined;

  /** `wait` counts a request among what the host waits for, and draws the host when it is done. */
  constructor(
    host: AsyncHost,
    wait: (request: Promise<unknown>) => void,
    make: (signal: AbortSignal, ...inputs: Inputs) => Promise<Value>,
  ) {
    this.#host = host;
    this.#wait = wait;
    this.#make = make;
    host.addController(this);
  }

  /** The value; until it is there the last one that had the same first input, so that the reader keeps a picture; else null. */
  get(...inputs: Inputs): Value | null {
    const last = this.#last;
    if (last?.inputs && inputs.every((input, i) => Object.is(input, last.inputs![i]))) return last.value;
    const value = last && last.source === inputs[0] ? last.value : null;
    // A host that left draws once more when it hears that the work was aborted.
    if (!this.#host.isConnected) return value;
    last?.request.abort();
    const request = new AbortController();
    const begun: Last<Inputs, Value> = { inputs, source: inputs[0], request, value, isDone: false };
    this.#last = begun;
    this.#wait(
      this.#make(request.signal, ...inputs).then(
        (made) => {
          Object.assign(begun, { value: made, isDone: true });
          // The host draws at once; what led to the value is a task of its own.
          return yieldToMain();
        },
        (error: unknown) => {
          if (!request.signal.aborted) throw error;
        },
      ),
    );
    return value;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (!this.#last || this.#last.isDone) return;
    this.#last.request.abort();
    this.#last.inputs = null;
  }
}

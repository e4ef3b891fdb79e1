import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parse } from '../data/parse.js';
import type { ParseResult, Problem } from '../data/types.js';
import { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
import { loadDataset, parseText } from './load-dataset.js';

/** `empty` means that no data was given at all. */
export type LoadState = 'loading' | 'ready' | 'empty' | 'error';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** A parsed or unparsed data set. */
  data: unknown;
  /** Address of a data set. */
  src: string;
}

interface Reading {
  readonly index: DatasetIndex | null;
  readonly problems: readonly Problem[];
}

/** Events from which on the page comes up for air. */
const MANY = 20_000;

const NOTHING: Reading = { index: null, problems: [] };

/** Widgets that are given the same object read it once. */
const known = new WeakMap<object, Reading>();

/**
 * Finds the host's own data: property `data`, then `src`, then a child `<script type="application/json">`. Only the
 * last request may answer.
 */
export class DataController implements ReactiveController {
  state: LoadState = 'empty';
  index: DatasetIndex | null = null;
  problems: readonly Problem[] = NOTHING.problems;
  readonly #host: Host;
  #read: unknown;
  #request: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { data, src } = this.#host;
    const origin = data ?? (src || this.#script()?.textContent || undefined);
    if (origin === this.#read) return;
    this.#read = origin;
    this.#request?.abort();
    if (data !== undefined && data !== null) this.#settle(readObject(data));
    else if (src) void this.#await((signal) => loadDataset(src, this.#host.baseURI, signal));
    else if (typeof origin === 'string') void this.#await(async () => parseText(origin, 'script'));
    else this.#settle(NOTHING, 'empty');
  }

  hostDisconnected(): void {
    if (this.state !== 'loading') return;
    this.#request?.abort();
    this.#read = undefined;
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#read = undefined;
    this.#host.requestUpdate();
  }

  async #await(ask: (signal: AbortSignal) => Promise<ParseResult>): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.#settle(NOTHING, 'loading');
    const result = await ask(request.signal).catch(() => null);
    if (!result || request.signal.aborted) return;
    const reading = indexed(result);
    // To look up and to draw so many takes some tenths of a second each: not both at once.
    if (result.dataset && result.dataset.events.length > MANY) await new Promise((resolve) => setTimeout(resolve));
    if (request.signal.aborted) return;
    this.#settle(reading);
    this.#host.requestUpdate();
  }

  #settle(reading: Reading, state: LoadState = reading.index ? 'ready' : 'error'): void {
    Object.assign(this, reading, { state });
  }

  #script(): HTMLScriptElement | null {
    return this.#host.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
  }
}

function readObject(data: unknown): Reading {
  if (typeof data !== 'object' || data === null) return indexed(parse(data));
  const found = known.get(data) ?? indexed(parse(data));
  known.set(data, found);
  return found;
}

function indexed({ dataset, problems }: ParseResult): Reading {
  return { index: dataset && indexDataset(dataset), problems };
}

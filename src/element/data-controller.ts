import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { loadDataset, readText } from './load-dataset.js';
import { NOTHING, read, type Reading } from './reading.js';

/** `empty` means that no data was given at all. */
export type LoadState = 'loading' | 'ready' | 'empty' | 'error';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** A parsed or unparsed data set. */
  data: unknown;
  /** Address of a data set. */
  src: string;
}

/** Objects with a list longer than that are read in slices: at once they would hold up the page. */
const MANY = 5_000;

/** Widgets that are given the same object read it once. */
const known = new WeakMap<object, Reading | Promise<Reading>>();

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

  /** To be called as the first step of an update: a controller's own `hostUpdate` comes after the host's `willUpdate`, which needs the data. */
  update(): void {
    const { data, src } = this.#host;
    const origin = data ?? (src || this.#script()?.textContent || undefined);
    if (origin === this.#read) return;
    this.#read = origin;
    this.#request?.abort();
    if (data !== undefined && data !== null) this.#take(readObject(data));
    else if (src) void this.#await((signal) => loadDataset(src, this.#host.baseURI, signal));
    else if (typeof origin === 'string') void this.#await(async () => readText(origin, 'script'));
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

  #take(reading: Reading | Promise<Reading>): void {
    if (reading instanceof Promise) void this.#await(() => reading);
    else this.#settle(reading);
  }

  async #await(ask: (signal: AbortSignal) => Promise<Reading>): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.#settle(NOTHING, 'loading');
    const reading = await ask(request.signal).catch(() => null);
    if (!reading || request.signal.aborted) return;
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

function readObject(data: unknown): Reading | Promise<Reading> {
  if (typeof data !== 'object' || data === null) return read(data);
  const found = known.get(data) ?? (holdsMany(data) ? readLarge(data) : read(data));
  known.set(data, found);
  return found;
}

function holdsMany(data: object): boolean {
  try {
    return Object.values(data).some((records) => Array.isArray(records) && records.length > MANY);
  } catch {
    // What cannot be read is the door's to refuse.
    return false;
  }
}

async function readLarge(data: object): Promise<Reading> {
  const { readInSlices } = await import('./read-slowly.js').catch(() => ({ readInSlices: read }));
  const reading = await readInSlices(data);
  known.set(data, reading);
  return reading;
}

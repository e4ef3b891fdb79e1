import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { readAnswer, refused, savedReading } from './load-dataset.js';
import type { Answer } from './page-requests.js';
import { holdsMany, NOTHING, read, readFile, readLarge, type Failure, type Reading } from './reading.js';
import type { RequestsController } from './requests-controller.js';
import { whenIdle } from './when-idle.js';

/** `empty`: no data were given at all. */
export type LoadState = 'loading' | 'ready' | 'empty' | 'error';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** A parsed or unparsed data set. */
  data: unknown;
  /** Address of a data set. */
  src: string;
  /** Address of how the table at `src` is to be read; empty to find that out. */
  reading: string;
}

/** Each object is read once, however many widgets are given it. */
const known = new WeakMap<object, Reading | Promise<Reading>>();

/**
 * Reads the host's own data: property `data`, else `src`, else a child `<script type="application/json">`; of a first view then the whole
 * file, once the page is idle. The answer to an earlier request is ignored.
 */
export class DatasetController {
  state: LoadState = 'empty';
  index: DatasetIndex | null = null;
  problems: readonly Problem[] = NOTHING.problems;
  failure: Failure | null = null;
  /** Another one with each data set and failure, but not when a first view is completed. */
  origin: object = NOTHING;
  readonly #host: Host;
  readonly #requests: RequestsController;
  #read: unknown;
  #readAs = '';
  /** Aborted when the host is given something else. */
  #given = new AbortController();
  #taken: Reading | Promise<Reading> | undefined;
  /** Address that `meta.whole` is relative to. */
  #base = '';

  constructor(host: Host, requests: RequestsController) {
    this.#host = host;
    this.#requests = requests;
  }

  /** Call first in the host's `willUpdate`, which needs the data: `hostUpdate` runs after it. */
  update(): void {
    const { data, src, reading = '' } = this.#host;
    const origin = data ?? (src || this.#script()?.textContent || undefined);
    if (origin === this.#read && reading === this.#readAs) return;
    this.#read = origin;
    this.#readAs = reading;
    this.#given.abort();
    const { signal } = (this.#given = new AbortController());
    this.#base = this.#host.baseURI;
    if (data !== undefined && data !== null) this.#take(readObject(data), signal);
    else if (src) this.#ask(src, reading, signal);
    else if (typeof origin === 'string') this.#take(readFile(origin, 'script'), signal);
    else this.#settle(NOTHING, 'empty');
  }

  /** Requests the data again, while they are pending or after a failure. */
  retry(): void {
    const isFailed = this.state === 'error';
    this.#requests.again(isFailed);
    if (isFailed && this.#read === this.#host.src) this.#settle(NOTHING, 'loading');
    else if (isFailed) this.#read = undefined;
    this.#host.requestUpdate();
  }

  /** Resolves when what is being read has been: to false if nothing was. */
  async settled(): Promise<boolean> {
    if (this.state !== 'loading' || !(this.#taken instanceof Promise)) return false;
    await this.#taken;
    return true;
  }

  /** Asks for the file, but first for how it is to be read, if that has an address. */
  #ask(src: string, reading: string, signal: AbortSignal): void {
    this.#settle(NOTHING, 'loading');
    if (!reading) return this.#request(src, signal, (answer) => readAnswer(answer, src));
    this.#request(reading, signal, (answer) => {
      const found = savedReading(answer, reading);
      if ('refusal' in found) return found.refusal;
      this.#request(src, signal, (file) => readAnswer(file, src, found.options));
      return null;
    });
  }

  /** Takes what the answer from an address is read as, unless that is null. */
  #request(src: string, signal: AbortSignal, readingOf: (answer: Answer) => Reading | Promise<Reading> | null): void {
    let address: string;
    try {
      address = new URL(src, this.#host.baseURI).href;
    } catch (error) {
      this.#settle(refused(src, String(error)));
      return;
    }
    this.#base = address;
    this.#requests.ask(address, signal, (answer) => {
      // Another widget's failed retry changes nothing here.
      if (!answer.ok && this.state !== 'loading') return;
      const reading = readingOf(answer);
      if (reading) this.#take(reading, signal);
      this.#host.requestUpdate();
    });
  }

  #take(reading: Reading | Promise<Reading>, signal: AbortSignal): void {
    this.#taken = reading;
    if (!(reading instanceof Promise)) this.#settle(reading);
    else void this.#await(reading, signal);
  }

  async #await(coming: Promise<Reading>, signal: AbortSignal): Promise<void> {
    this.#settle(NOTHING, 'loading');
    const reading = await coming;
    if (signal.aborted || this.#taken !== coming) return;
    this.#settle(reading);
    this.#host.requestUpdate();
  }

  #settle({ index, problems, failure = null }: Reading, state: LoadState = index ? 'ready' : 'error'): void {
    Object.assign(this, { index, problems, failure, state, origin: problems });
    const whole = index?.dataset.meta.whole;
    const { signal } = this.#given;
    if (whole !== undefined) whenIdle(() => signal.aborted || this.#complete(whole, signal));
  }

  /** Takes the whole file in place of its first view, which stays if it cannot be had. */
  #complete(whole: string, signal: AbortSignal): void {
    const first = this.problems;
    const take = ({ index, problems }: Reading) => {
      if (signal.aborted) return;
      Object.assign(this, index ? { index, problems } : { problems: [...first, ...problems] });
      this.#host.requestUpdate();
    };
    if (!URL.canParse(whole, this.#base)) return take(refused('meta.whole', whole));
    this.#requests.ask(new URL(whole, this.#base).href, signal, (answer) => void Promise.resolve(readAnswer(answer, whole)).then(take));
  }

  /** Without a browser an element has no children. */
  #script(): HTMLScriptElement | null {
    return this.#host.querySelector?.<HTMLScriptElement>(':scope > script[type="application/json"]') ?? null;
  }
}

function readObject(data: unknown): Reading | Promise<Reading> {
  if (typeof data !== 'object' || data === null) return read(data);
  const found = known.get(data) ?? (holdsMany(data) ? readLarge(data) : read(data));
  known.set(data, found);
  if (found instanceof Promise) void found.then((reading) => known.set(data, reading));
  return found;
}

import type { ReactiveControllerHost } from 'lit';

/** Told when a module cannot be had. */
type Failed = (name: string, error: unknown) => void;

/**
 * A module that is fetched when a reader or an attribute first asks for what it does. The host draws again when it has come; one that
 * cannot be had is told once and not asked for again.
 */
export class Lazy<Module> {
  status: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  readonly #load: () => Promise<Module>;
  readonly #controller: LazyController;
  readonly #name: string;
  readonly #arrived: (module: Module) => void;
  #module: Module | null = null;
  #request: Promise<void> | undefined;
  #isAwaited = false;

  /** `arrived` is called with the module before anything is drawn with it. */
  constructor(controller: LazyController, name: string, load: () => Promise<Module>, arrived: (module: Module) => void = () => {}) {
    this.#controller = controller;
    this.#name = name;
    this.#load = load;
    this.#arrived = arrived;
  }

  /** The module, which is fetched if need be; null until it is there. */
  get(): Module | null {
    this.prefetch();
    if (this.status === 'loading' && !this.#isAwaited) {
      this.#isAwaited = true;
      this.#controller.wait(this.#request!);
    }
    return this.#module;
  }

  /** Fetches the module ahead of its use: the host does not draw again when it comes. */
  prefetch(): void {
    if (this.status !== 'idle') return;
    this.status = 'loading';
    this.#request = this.#fetch();
    this.#controller.track(this.#request);
  }

  async #fetch(): Promise<void> {
    try {
      this.#module = await this.#load();
      this.status = 'loaded';
      this.#arrived(this.#module);
    } catch (error) {
      this.status = 'failed';
      this.#controller.fail(this.#name, error);
    }
  }
}

/** Everything that a host is waiting for, besides its data. */
export class LazyController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: Failed;
  readonly #pending = new Set<Promise<unknown>>();

  constructor(host: ReactiveControllerHost, failed: Failed) {
    this.#host = host;
    this.#failed = failed;
  }

  /** True while something is on its way. */
  get isFetching(): boolean {
    return this.#pending.size > 0;
  }

  /** Counts a request among what is on its way, and draws when it is done. */
  wait(request: Promise<unknown>): void {
    this.track(request, () => this.#host.requestUpdate());
  }

  /** Counts a request among what is on its way. */
  track(request: Promise<unknown>, done: () => void = () => {}): void {
    const pending = request.finally(() => {
      this.#pending.delete(pending);
      done();
    });
    this.#pending.add(pending);
  }

  /** Tells of a module that cannot be had; what asks for it may be drawn no longer. */
  fail(name: string, error: unknown): void {
    this.#failed(name, error);
    this.#host.requestUpdate();
  }

  /** Resolves when nothing is on its way; false when nothing was. */
  async settled(): Promise<boolean> {
    const waited = this.isFetching;
    while (this.#pending.size) await Promise.all(this.#pending);
    return waited;
  }
}

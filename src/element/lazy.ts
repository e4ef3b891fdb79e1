import type { ReactiveControllerHost } from 'lit';

/** Called when a module cannot be loaded. */
type Failed = (name: string, error: unknown) => void;

/**
 * A module that is loaded on first use. The host updates when it has loaded; a failure is reported once, and not retried.
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

  /** `arrived` is called with the module before its first use. */
  constructor(controller: LazyController, name: string, load: () => Promise<Module>, arrived: (module: Module) => void = () => {}) {
    this.#controller = controller;
    this.#name = name;
    this.#load = load;
    this.#arrived = arrived;
  }

  /** Returns the module, or null until it has loaded; starts loading if need be. */
  get(): Module | null {
    this.prefetch();
    if (this.status === 'loading' && !this.#isAwaited) {
      this.#isAwaited = true;
      this.#controller.wait(this.#request!);
    }
    return this.#module;
  }

  /** Starts loading ahead of use, without an update of the host afterwards. */
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

/** Tracks what a host is waiting for besides its data: lazy modules and other promises. */
export class LazyController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: Failed;
  readonly #pending = new Set<Promise<unknown>>();

  constructor(host: ReactiveControllerHost, failed: Failed) {
    this.#host = host;
    this.#failed = failed;
  }

  /** True while anything is pending. */
  get isFetching(): boolean {
    return this.#pending.size > 0;
  }

  /** Tracks a promise and updates the host when it settles. */
  wait(request: Promise<unknown>): void {
    this.track(request, () => this.#host.requestUpdate());
  }

  /** Tracks a promise; `done` is called when it settles. */
  track(request: Promise<unknown>, done: () => void = () => {}): void {
    const pending = request.finally(() => {
      this.#pending.delete(pending);
      done();
    });
    this.#pending.add(pending);
  }

  /** Reports a module that failed to load, and updates the host, which must do without it. */
  fail(name: string, error: unknown): void {
    this.#failed(name, error);
    this.#host.requestUpdate();
  }

  /** Resolves when nothing is pending any more: to false if nothing was. */
  async settled(): Promise<boolean> {
    const waited = this.isFetching;
    while (this.#pending.size) await Promise.all(this.#pending);
    return waited;
  }
}

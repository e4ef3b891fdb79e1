import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Modules that are fetched when a reader or an attribute first asks for what they do, so that no page pays for what nobody opens.
 * The host draws again when one has come; one that cannot be had is told once and not asked for again.
 */
export class PartsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (name: string, error: unknown) => void;
  readonly #parts = new Map<string, unknown>();
  readonly #pending = new Set<Promise<unknown>>();

  constructor(host: ReactiveControllerHost, failed: (name: string, error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {}

  /** True while a module is on its way. */
  get isFetching(): boolean {
    return this.#pending.size > 0;
  }

  /** The module, or null until it is there. */
  get<T>(name: string, load: () => Promise<T>): T | null {
    if (this.#parts.has(name)) return this.#parts.get(name) as T | null;
    this.#parts.set(name, null);
    const request = load()
      .then(
        (part) => this.#parts.set(name, part),
        (error: unknown) => this.#failed(name, error),
      )
      .finally(() => {
        this.#pending.delete(request);
        this.#host.requestUpdate();
      });
    this.#pending.add(request);
    return null;
  }

  /** Resolves when nothing is under way; false when nothing was. */
  async settled(): Promise<boolean> {
    const waited = this.isFetching;
    while (this.#pending.size) await Promise.all(this.#pending);
    return waited;
  }
}

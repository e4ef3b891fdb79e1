import type { ReactiveControllerHost } from 'lit';

/**
 * Modules that are fetched when a reader or an attribute first asks for what they do, so that no page pays for what nobody opens.
 * The host draws again when one has come; one that cannot be had is told once and not asked for again.
 */
export class PartsController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (name: string, error: unknown) => void;
  /** By name; null on its way, false when it cannot be had. */
  readonly #parts = new Map<string, unknown>();
  readonly #pending = new Set<Promise<unknown>>();

  constructor(host: ReactiveControllerHost, failed: (name: string, error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  /** True while something is on its way. */
  get isFetching(): boolean {
    return this.#pending.size > 0;
  }

  /** The module, or null until it is there. */
  get<T>(name: string, load: () => Promise<T>): T | null {
    if (this.#parts.has(name)) return (this.#parts.get(name) || null) as T | null;
    this.#parts.set(name, null);
    const request = load().then(
      (part) => this.#parts.set(name, part),
      (error: unknown) => {
        this.#parts.set(name, false);
        this.#failed(name, error);
      },
    );
    this.wait(request);
    return null;
  }

  /** Counts something else among what is under way. */
  wait(request: Promise<unknown>): void {
    const pending = request.finally(() => {
      this.#pending.delete(pending);
      this.#host.requestUpdate();
    });
    this.#pending.add(pending);
  }

  /** True when the module was asked for and cannot be had. */
  isLost(name: string): boolean {
    return this.#parts.get(name) === false;
  }

  /** Resolves when nothing is under way; false when nothing was. */
  async settled(): Promise<boolean> {
    const waited = this.isFetching;
    while (this.#pending.size) await Promise.all(this.#pending);
    return waited;
  }
}

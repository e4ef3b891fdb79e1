import type { ReactiveControllerHost } from 'lit';

interface Part {
  /** Undefined on its way, false when it cannot be had. */
  module?: unknown;
  /** Until somebody draws with it. */
  request?: Promise<void>;
}

/**
 * Modules that are fetched when a reader or an attribute first asks for what they do, so that no page pays for what nobody opens.
 * The host draws again when one has come; one that cannot be had is told once and not asked for again.
 */
export class PartsController {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (name: string, error: unknown) => void;
  readonly #parts = new Map<string, Part>();
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
    const part = this.prefetch(name, load);
    if (part.request) this.wait(part.request);
    delete part.request;
    return (part.module || null) as T | null;
  }

  /** Asks for a module that nothing drawn needs yet: nothing is drawn again when it comes. */
  prefetch(name: string, load: () => Promise<unknown>): Part {
    const part: Part = this.#parts.get(name) ?? {};
    if (this.#parts.has(name)) return part;
    this.#parts.set(name, part);
    part.request = load().then(
      (module) => void (part.module = module),
      (error: unknown) => {
        part.module = false;
        this.#failed(name, error);
        // What asks for it may be drawn no longer.
        this.#host.requestUpdate();
      },
    );
    this.#track(part.request);
    return part;
  }

  /** Counts something else among what is under way, and draws when it is there. */
  wait(request: Promise<unknown>): void {
    this.#track(request, () => this.#host.requestUpdate());
  }

  #track(request: Promise<unknown>, arrived?: () => void): void {
    const pending = request.finally(() => {
      this.#pending.delete(pending);
      arrived?.();
    });
    this.#pending.add(pending);
  }

  /** True when the module was asked for and cannot be had. */
  isLost(name: string): boolean {
    return this.#parts.get(name)?.module === false;
  }

  /** Resolves when nothing is under way; false when nothing was. */
  async settled(): Promise<boolean> {
    const waited = this.isFetching;
    while (this.#pending.size) await Promise.all(this.#pending);
    return waited;
  }
}

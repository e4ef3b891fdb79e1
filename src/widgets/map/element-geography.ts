import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../data/types.js';
import type { Geography, GeographyIndex, Level } from './geography.js';
import { loadGeography } from './load-geography.js';

/** The first one, with what a first drawing needs, then those with all that is known at a level. */
const STEPS: readonly (Level | null)[] = [null, 'overview', 'standard', 'detail'];

/** Of the geography that comes with the library, so that the first drawing need not ask for it. */
const [ownIndex] = Object.values(import.meta.glob<GeographyIndex>('/data/geo/index.json', { import: 'default', eager: true }));

/** The geography of one pair: coarse first, then what is disputed and finer outlines as far as they are asked for, never coarser again. */
export class GeographyController implements ReactiveController {
  /** Null until loaded; `failed` when it could not be. */
  value: Geography | 'failed' | null = null;
  problems: readonly Problem[] = [];

  readonly #host: ReactiveControllerHost & Element;
  #asked: { readonly pair: string; readonly step: Level | null } | null = null;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#request?.abort();
    this.#asked = null;
  }

  /** Asks for a level of detail, which is the coarsest until anything is there. */
  want(countries: readonly [string, string], folder: string, wanted: Level): void {
    const pair = [folder, ...countries].join(' ');
    const isSame = pair === this.#asked?.pair;
    const before = isSame && this.value !== 'failed' ? this.value : null;
    const step = before && wanted;
    if (isSame && STEPS.indexOf(step) <= STEPS.indexOf(this.#asked!.step)) return;
    this.#asked = { pair, step };
    void this.#load(countries, folder, step ?? 'overview', before);
  }

  async #load(countries: readonly [string, string], folder: string, level: Level, before: Geography | null): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const address = folder ? `${folder.replace(/\/$/, '')}/` : null;
    // What is finer does not hold up the first drawing, nor what else the page has to do.
    if (before) await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    try {
      const base = address && new URL(address, this.#host.baseURI).href;
      const index = base ? null : ownIndex!;
      const geography = await loadGeography({ base, index, level, countries, signal: request.signal, before });
      if (request.signal.aborted) return;
      this.problems = [];
      this.value = geography;
    } catch (error) {
      if (request.signal.aborted || (this.value && this.value !== 'failed')) return;
      this.problems = [
        {
          path: address ?? 'data/geo/',
          expected: 'geography',
          got: error instanceof Error ? error.message : String(error),
          hint: 'Put the data/geo folder beside the code, or name its address in the geo attribute.',
        },
      ];
      this.value = 'failed';
    }
    this.#host.requestUpdate();
  }
}

import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../data/types.js';
import type { Answer } from '../../element/page-requests.js';
import type { RequestsController } from '../../element/requests-controller.js';
import type { Geography, GeographyIndex, Level } from './geography.js';
import { loadGeography } from './load-geography.js';

/** The first one, with what a first drawing needs, then those with all that is known at a level. */
const STEPS: readonly (Level | null)[] = [null, 'overview', 'standard', 'detail'];

/** Of the geography that comes with the library, so that the first drawing need not ask for it. */
const [ownIndex] = Object.values(import.meta.glob<GeographyIndex>('/data/geo/index.json', { import: 'default', eager: true }));

/** The geography of one pair: coarse first, then what is disputed and finer outlines as far as they are asked for, never coarser again. */
export class GeographyController {
  /** Null until loaded; `failed` when it could not be. */
  value: Geography | 'failed' | null = null;
  problems: readonly Problem[] = [];

  readonly #host: ReactiveControllerHost & Element;
  readonly #requests: RequestsController;
  #asked: { readonly pair: string; readonly step: Level | null } | null = null;
  /** Ends with the pair. */
  #pair = new AbortController();

  constructor(host: ReactiveControllerHost & Element, requests: RequestsController) {
    this.#host = host;
    this.#requests = requests;
  }

  /** Asks for a level of detail, which is the coarsest until anything is there. */
  want(countries: readonly [string, string], folder: string, wanted: Level): void {
    const pair = [folder, ...countries].join(' ');
    const isSame = pair === this.#asked?.pair;
    const before = isSame && this.value !== 'failed' ? this.value : null;
    const step = before && wanted;
    if (isSame && STEPS.indexOf(step) <= STEPS.indexOf(this.#asked!.step)) return;
    if (!isSame) {
      this.#pair.abort();
      this.#pair = new AbortController();
    }
    this.#asked = { pair, step };
    void this.#load(countries, folder, step ?? 'overview', before);
  }

  async #load(countries: readonly [string, string], folder: string, level: Level, before: Geography | null): Promise<void> {
    const asked = this.#asked;
    const { signal } = this.#pair;
    const address = folder ? `${folder.replace(/\/$/, '')}/` : null;
    // What is finer does not hold up the first drawing, nor what else the page has to do.
    if (before) await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    try {
      const base = address && new URL(address, this.#host.baseURI).href;
      const ask = (file: string) => this.#ask(new URL(file, this.#host.baseURI).href, signal);
      const geography = await loadGeography({ base, index: base ? null : ownIndex!, level, countries, ask, before });
      if (this.#asked !== asked) return;
      this.problems = [];
      this.value = geography;
    } catch (error) {
      if (this.#asked !== asked || (this.value && this.value !== 'failed')) return;
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

  /** What comes of an address; when it comes after all, because somebody tried again, everything is asked for anew. */
  #ask(address: string, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve) => {
      let isLost = false;
      this.#requests.ask(address, signal, (answer) => {
        if (isLost && answer.ok) {
          this.#asked = null;
          this.#host.requestUpdate();
        }
        isLost = !answer.ok;
        resolve(answer);
      });
    });
  }
}

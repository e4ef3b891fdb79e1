import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../data/types.js';
import type { Geography, GeographyIndex, Level, MissingFile } from './geography.js';
import { emptyGeography, loadGeography } from './load-geography.js';

/** The first one, with what a first drawing needs, then those with all that is known at a level. */
const STEPS: readonly (Level | null)[] = [null, 'overview', 'standard', 'detail'];

const NONE: readonly MissingFile[] = [];

const geoBase: string = __GEO_BASE__;
const geoIndex = __GEO_INDEX__ as GeographyIndex;

/** The geography of one pair: coarse first, then what is disputed and finer outlines as far as they are asked for, never coarser again. */
export class GeographyController implements ReactiveController {
  /** Null until it was asked for and answered; then what could be had. */
  value: Geography | null = null;
  /** The reader asked again for what could not be had, and it is on its way. */
  isRetrying = false;

  readonly #host: ReactiveControllerHost & Element;
  #asked: { readonly pair: string; readonly step: Level | null } | null = null;
  #request: AbortController | undefined;
  #told: { readonly missing: readonly MissingFile[]; readonly problems: readonly Problem[] } | undefined;

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
    const before = isSame ? this.value : null;
    // Where nothing could be had nothing finer is asked for, until the reader tries again.
    if (before && !before.world.length && !before.a && !before.b) return;
    const step = before && wanted;
    if (isSame && STEPS.indexOf(step) <= STEPS.indexOf(this.#asked!.step)) return;
    this.#asked = { pair, step };
    void this.#load(countries, folder, step ?? 'overview', before);
  }

  /** Asks again for everything; what was had stays until then. */
  retry(): void {
    this.#asked = null;
    this.isRetrying = true;
    if (this.value) this.value = { ...this.value, missing: NONE };
    this.#host.requestUpdate();
  }

  /** Each file that could not be had. */
  get problems(): readonly Problem[] {
    const missing = this.value?.missing ?? NONE;
    if (this.#told?.missing !== missing) this.#told = { missing, problems: missing.map(problemOf) };
    return this.#told.problems;
  }

  async #load(countries: readonly [string, string], folder: string, level: Level, before: Geography | null): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const address = folder ? `${folder.replace(/\/$/, '')}/` : geoBase;
    // What is finer does not hold up the first drawing, nor what else the page has to do.
    if (before) await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    if (request.signal.aborted) return;
    try {
      const base = new URL(address, folder ? this.#host.baseURI : import.meta.url).href;
      const geography = await loadGeography({ base, index: folder ? null : geoIndex, level, countries, signal: request.signal, before });
      if (request.signal.aborted) return;
      this.value = geography;
    } catch (error) {
      if (request.signal.aborted) return;
      this.value = emptyGeography(countries, [{ address, got: error instanceof Error ? error.message : String(error) }]);
    }
    this.isRetrying = false;
    this.#host.requestUpdate();
  }
}

function problemOf({ address, got }: MissingFile): Problem {
  const hint = 'Put the data/geo folder beside the code, or name its address in the geo attribute.';
  return { path: address, expected: 'geography', got, hint };
}

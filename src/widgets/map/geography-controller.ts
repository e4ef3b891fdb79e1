import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../data/types.js';
import { pageRequests, type Answer } from '../../element/page-requests.js';
import type { RequestsController } from '../../element/requests-controller.js';
import type { Geography, GeographyIndex, Level, MissingFile } from './geography/geography.js';
import { emptyGeography, loadGeography } from './load-geography.js';

/** The first one, with what a first drawing needs, then those with all that is known at a level. */
const STEPS: readonly (Level | null)[] = [null, 'overview', 'standard', 'detail'];

const NONE: readonly MissingFile[] = [];

/** Of the geography that comes with the library, so that the first drawing need not ask for it. */
const [ownIndex] = Object.values(import.meta.glob<GeographyIndex>('/data/geo/index.json', { import: 'default', eager: true }));

/** The geography of one pair: coarse first, then what is disputed and finer outlines as far as they are asked for, never coarser again. */
export class GeographyController {
  /** Null until it was asked for and answered; then what could be had. */
  value: Geography | null = null;
  /** The reader asked again for what could not be had, and it is on its way. */
  isRetrying = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #requests: RequestsController;
  #asked: { readonly pair: string; readonly step: Level | null } | null = null;
  /** Of the files of the pair. */
  readonly #addresses = new Set<string>();
  /** Ends with the pair. */
  #pair = new AbortController();
  #told: { readonly missing: readonly MissingFile[]; readonly problems: readonly Problem[] } | undefined;

  constructor(host: ReactiveControllerHost & Element, requests: RequestsController) {
    this.#host = host;
    this.#requests = requests;
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
    if (!isSame) {
      this.#addresses.clear();
      this.#pair.abort();
      this.#pair = new AbortController();
    }
    this.#asked = { pair, step };
    void this.#load(countries, folder, step ?? 'overview', before);
  }

  /** Asks again for everything; what was had stays until then. */
  retry(): void {
    for (const address of this.#addresses) pageRequests().again(address);
    this.#asked = null;
    this.isRetrying = true;
    if (this.value) this.value = { ...this.value, missing: NONE };
    this.#host.requestUpdate();
  }

  /** Each file that could not be had. */
  get problems(): readonly Problem[] {
    const missing = this.value?.missing ?? NONE;
    if (this.#told?.missing !== missing) this.#told = { missing, problems: missing.map((file) => problemOf(file, this.#host.baseURI)) };
    return this.#told.problems;
  }

  async #load(countries: readonly [string, string], folder: string, level: Level, before: Geography | null): Promise<void> {
    const asked = this.#asked;
    const { signal } = this.#pair;
    const address = folder ? `${folder.replace(/\/$/, '')}/` : null;
    // What is finer does not hold up the first drawing, nor what else the page has to do.
    if (before) await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    if (this.#asked !== asked) return;
    try {
      const base = address && new URL(address, this.#host.baseURI).href;
      const ask = (file: string) => this.#ask(new URL(file, this.#host.baseURI).href, signal);
      const geography = await loadGeography({ base, index: base ? null : ownIndex!, level, countries, ask, before });
      if (this.#asked !== asked) return;
      this.value = geography;
    } catch (error) {
      if (this.#asked !== asked) return;
      this.value = emptyGeography(countries, [
        { address: address ?? 'data/geo/', got: error instanceof Error ? error.message : String(error) },
      ]);
    }
    this.isRetrying = false;
    this.#host.requestUpdate();
  }

  /** What comes of an address; when it comes after all, because somebody tried again, everything is asked for anew. */
  #ask(address: string, signal: AbortSignal): Promise<Answer> {
    this.#addresses.add(address);
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

function problemOf({ address, got }: MissingFile, base: string): Problem {
  const hint = 'Put the data/geo folder beside the code, or name its address in the geo attribute.';
  // An address that cannot be is told as it was given.
  return { path: URL.canParse(address, base) ? new URL(address, base).href : address, expected: 'geography', got, hint };
}

import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../data/types.js';
import { pageRequests, type Answer } from '../../element/page-requests.js';
import type { RequestsController } from '../../element/requests-controller.js';
import type { Geography, GeographyIndex, Level, MissingFile } from './geography/geography.js';
import { whenIdle } from '../../element/when-idle.js';
import { emptyGeography, loadGeography } from './load-geography.js';

/** What is loaded, coarse to fine: null stands for the first load, with what a first drawing needs. */
const STEPS: readonly (Level | null)[] = [null, 'overview', 'standard', 'detail'];

const NONE: readonly MissingFile[] = [];

/** Index of the bundled geography, so that the first drawing does not have to request it. */
const [ownIndex] = Object.values(import.meta.glob<GeographyIndex>('/data/geo/index.json', { import: 'default', eager: true }));

/** Loads the geography of two countries: coarse outlines first, then disputed areas and outlines as fine as wanted; never coarser again. */
export class GeographyController {
  /** What could be loaded; null before the first answer. */
  value: Geography | null = null;
  /** The reader tries again to load what is missing. */
  isRetrying = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #requests: RequestsController;
  #loading: Promise<void> | undefined;
  #asked: { readonly pair: string; readonly step: Level | null } | null = null;
  /** URLs of the pair's files. */
  readonly #addresses = new Set<string>();
  /** Aborted when another pair is wanted. */
  #pair = new AbortController();
  #told: { readonly missing: readonly MissingFile[]; readonly problems: readonly Problem[] } | undefined;

  constructor(host: ReactiveControllerHost & Element, requests: RequestsController) {
    this.#host = host;
    this.#requests = requests;
  }

  /** Loads a pair at a level of detail, after the coarsest, unless that is loaded or on its way. */
  want(countries: readonly [string, string], folder: string, wanted: Level): void {
    const pair = [folder, ...countries].join(' ');
    const isSame = pair === this.#asked?.pair;
    const before = isSame ? this.value : null;
    // Where nothing could be loaded nothing finer is requested, until the reader tries again.
    if (before && !before.world.length && !before.a && !before.b) return;
    const step = before && wanted;
    if (isSame && STEPS.indexOf(step) <= STEPS.indexOf(this.#asked!.step)) return;
    if (!isSame) {
      this.#addresses.clear();
      this.#pair.abort();
      this.#pair = new AbortController();
    }
    this.#asked = { pair, step };
    this.#loading = this.#load(countries, folder, step ?? 'overview', before);
  }

  /** Resolves when nothing is being loaded any more: to false if nothing was. */
  async settled(): Promise<boolean> {
    const loading = this.#loading;
    await loading;
    if (loading === this.#loading) this.#loading = undefined;
    return loading !== undefined;
  }

  /** Requests everything again; what is there stays until the answers come. */
  retry(): void {
    for (const address of this.#addresses) pageRequests().again(address);
    this.#asked = null;
    this.isRetrying = true;
    if (this.value) this.value = { ...this.value, missing: NONE };
    this.#host.requestUpdate();
  }

  /** A problem for each file that could not be loaded. */
  get problems(): readonly Problem[] {
    const missing = this.value?.missing ?? NONE;
    if (this.#told?.missing !== missing) this.#told = { missing, problems: missing.map((file) => problemOf(file, this.#host.baseURI)) };
    return this.#told.problems;
  }

  async #load(countries: readonly [string, string], folder: string, level: Level, before: Geography | null): Promise<void> {
    const asked = this.#asked;
    const { signal } = this.#pair;
    const address = folder ? `${folder.replace(/\/$/, '')}/` : null;
    // Finer outlines must hold up neither the first drawing nor the page.
    if (before) await new Promise<void>(whenIdle);
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

  /** The first answer for a URL. When one that failed succeeds later, because somebody tried again, everything is loaded anew. */
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
  // What is no URL is reported as it was given.
  return { path: URL.canParse(address, base) ? new URL(address, base).href : address, expected: 'geography', got, hint };
}

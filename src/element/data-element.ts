import { LitElement, type CSSResult, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Problem } from '../data/types.js';
import type { Frame } from '../layout/frame.js';
import { hasWords, loadWords } from '../locale/catalogue.js';
import { createLocale, matchLanguage, type Calendar, type Language, type Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { DashboardContext } from './dashboard-context.js';
import { DashboardController } from './dashboard-controller.js';
import { DataController, type LoadState } from './data-controller.js';
import { send } from './events.js';
import { LanguageController } from './language-controller.js';
import { PartsController } from './parts-controller.js';
import { PatienceController } from './patience-controller.js';
import type { Failure } from './reading.js';
import { RequestsController } from './requests-controller.js';
import { StageController } from './size-controller.js';

const STATES: readonly LoadState[] = ['loading', 'ready', 'empty', 'error'];

/**
 * An element that has a data set, a reader and room to draw, and says in which state it is.
 * @fires bilateral-ready - The first complete drawing of a data set is there.
 * @fires bilateral-error - Something is wrong with the data, or could not be had; `detail.problems` says what.
 */
export abstract class DataElement extends LitElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    theme: { reflect: true },
    calendar: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** A data set, parsed or not. Comes before `src`. */
  declare data: unknown;
  /** Address of a data set. */
  declare src: string;
  declare theme: 'auto' | 'light' | 'dark';
  declare calendar: 'auto' | Calendar;
  declare headingLevel: number;

  /** Resolves with the first complete drawing. */
  readonly ready: Promise<void>;

  protected readonly requests = new RequestsController(this);
  readonly #data = new DataController(this, this.requests);
  readonly #language = new LanguageController(this);
  readonly #stage = new StageController(this, { draw: () => this.performUpdate(), isPart: () => this.linked });
  readonly #dashboard = new DashboardController(this);
  readonly #patience = new PatienceController(this);
  readonly #parts = new PartsController(this, (name, error) => this.#handleLostPart(name, error));
  readonly #memos = new Map<string, { inputs: readonly unknown[]; value: unknown }>();
  /** There has been a complete drawing; the language of the last one. */
  #isDrawn = false;
  #spoken: Language | null = null;
  /** Data that were last told to the page. */
  #announced: unknown;
  /** How many of their problems the page was told of. */
  #told = 0;
  #internals: ElementInternals | undefined;
  #isReady!: () => void;

  constructor() {
    super();
    this.src = '';
    this.theme = this.calendar = 'auto';
    this.headingLevel = 2;
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  get state(): LoadState {
    const state = this.#dataState;
    if (state === 'ready' && this.#stage.problem) return 'error';
    const isIncomplete = this.#speech.isWaiting || !this.#stage.width || this.pending || (!this.#isDrawn && this.#parts.isFetching);
    return state === 'ready' && isIncomplete ? 'loading' : state;
  }

  /** What was wrong with the data, and with the room for them; empty when nothing was. */
  get problems(): readonly Problem[] {
    const { problem } = this.#stage;
    return problem ? [problem, ...this.#data.problems] : this.#data.problems;
  }

  /** There is no room to draw in. */
  protected get isCramped(): boolean {
    return this.#stage.problem !== null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#internals ??= this.attachInternals();
    // Another place may have another language, and what was given up when the element left is asked for by an update.
    this.requestUpdate();
  }

  get #dataState(): LoadState {
    const { linkedContext } = this;
    if (!linkedContext) return !this.hasOwnData && this.#dashboard.isComing ? 'loading' : this.#data.state;
    return linkedContext.state === 'ready' && !this.#dashboard.index ? 'loading' : linkedContext.state;
  }

  /** True while an element still waits for something besides its data. */
  protected get pending(): boolean {
    return false;
  }

  protected get hasOwnData(): boolean {
    return this.data !== undefined || Boolean(this.src);
  }

  /** Of the nearest dashboard, unless the element has data of its own. */
  protected get linkedContext(): DashboardContext | undefined {
    return this.hasOwnData ? undefined : this.#dashboard.context;
  }

  protected get linked(): boolean {
    return this.linkedContext !== undefined;
  }

  /** False while there is nothing to draw; `index` may not be asked for then. */
  protected get hasIndex(): boolean {
    return this.#index !== null;
  }

  protected get index(): DatasetIndex {
    if (!this.#index) throw new TypeError('expected a ready data set');
    return this.#index;
  }

  get #index(): DatasetIndex | null {
    return this.linked ? this.#dashboard.index : this.#data.index;
  }

  /** Loading takes so long that a reader should be told. */
  protected get isSlow(): boolean {
    return this.#patience.isOver;
  }

  /** Why there are no data, where that is known. */
  protected get failure(): Failure | null {
    return this.linked ? null : this.#data.failure;
  }

  protected get locale(): Locale {
    return createLocale(this.#speech.language, this.calendar);
  }

  /** The language that the page asks for; until its words are there the one that was drawn before, if any. */
  get #speech(): { readonly language: Language; readonly isWaiting: boolean } {
    const language = matchLanguage(this.#language.tag);
    if (hasWords(language) || this.#parts.isLost(language)) return { language, isWaiting: false };
    return { language: this.#spoken ?? language, isWaiting: this.#spoken === null };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#data.update();
    const language = matchLanguage(this.#language.tag);
    if (!hasWords(language)) this.later(language, () => loadWords(language));
  }

  protected get frame(): Frame {
    return this.#stage.frame(this.locale.direction === 'rtl');
  }

  /** Asks again for what has not come or could not be read. */
  protected retry(): void {
    this.#patience.start();
    if (this.linkedContext) this.linkedContext.retry();
    else this.#data.retry();
  }

  /** A module that is fetched when it is first asked for; null until it is there, and then the element draws again. */
  protected later<T>(name: string, load: () => Promise<T>): T | null {
    return this.#parts.get(name, load);
  }

  /** The same ahead of time: nothing is drawn again. */
  protected prefetch(name: string, load: () => Promise<unknown>): void {
    this.#parts.prefetch(name, load);
  }

  /** Something else that the drawing waits for, as for a part. */
  protected wait(request: Promise<unknown>): void {
    this.#parts.wait(request);
  }

  /** True when a part was asked for and cannot be had. */
  protected isLost(name: string): boolean {
    return this.#parts.isLost(name);
  }

  /** Adds the rules that come with a part to the element's own, once. */
  protected wear({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  /** Resolves with the drawing that is due, whatever parts are still on their way. */
  protected get drawn(): Promise<boolean> {
    return super.getUpdateComplete();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone = await super.getUpdateComplete();
    while (await this.#parts.settled()) isDone = await super.getUpdateComplete();
    return isDone;
  }

  /** Keeps a value until one of its inputs is another. */
  protected memo<T>(key: string, inputs: readonly unknown[], make: () => T): T {
    const kept = this.#memos.get(key);
    if (kept?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, kept.inputs[i]))) return kept.value as T;
    const value = make();
    this.#memos.set(key, { inputs, value });
    return value;
  }

  #handleLostPart(name: string, error: unknown): void {
    const hint = 'Put parts/ beside the script of the library.';
    send(this, 'bilateral-error', { problems: [{ path: name, expected: 'a part of the library', got: String(error), hint }] });
  }

  protected override updated(): void {
    const { state } = this;
    if (state === 'ready') {
      this.#isDrawn = true;
      this.#spoken = this.locale.language;
    }
    for (const name of STATES) this.#internals?.states[name === state ? 'add' : 'delete'](name);
    const source = this.linked ? this.#index : this.#data.problems;
    if (state === 'loading' || state === 'empty' || this.isCramped) return;
    const isNew = source !== this.#announced;
    this.#announced = source;
    // Some problems are only found after the first drawing.
    if (this.problems.length > (isNew ? 0 : this.#told)) send(this, 'bilateral-error', { problems: this.problems });
    this.#told = this.problems.length;
    if (!isNew || state !== 'ready') return;
    this.#isReady();
    send(this, 'bilateral-ready', null);
    this.prepare();
  }

  /** Called after each first drawing of data: time for what a reader may ask for next. */
  protected prepare(): void {}
}

import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ReadResult } from '../data/formats/read-input.js';
import { readTogether } from '../data/formats/read.js';
import type { Question, ReadOptions } from '../data/formats/reading.js';
import type { Problem } from '../data/types.js';
import { derived } from '../element/derived.js';
import { LazyController } from '../element/lazy.js';
import { LocaleController } from '../element/locale-controller.js';
import { isLarge, readTablesInWorker } from '../element/read-large.js';
import type { WidgetElement } from '../element/widget-element.js';
import { matchLanguage, type Locale } from '../locale/locale.js';
import { builderStyles } from './builder-styles.js';
import { wordsIn } from './catalogue.js';
import { drawings, WIDTHS, type Width } from './drawings.js';
import type { Embed } from './embed-code.js';
import { fromFragment, toFragment, type Written } from './fragment.js';
import { inputPanel } from './input-panel.js';
import { masthead, THEMES, type Theme } from './masthead.js';
import { sentences } from './sentences.js';
import { problemList } from './problem-list.js';
import { readingPanel, summary } from './reading-panel.js';
import { keyOf } from './settle.js';
import { decisionsIn, fetchSource, fileSource, textOf, textSource, webAddress, type Source } from './source.js';
import { tableText } from './table-text.js';
import { takeAway } from './take-away.js';
import type { Widget, Words } from './words.js';

/** Pause in writing after which a table is read, ms. */
const PAUSE = 400;

/** Where the headings of a table are looked for, characters. */
const HEAD = 5000;

/** How the page and its drawings look. */
interface Settings {
  readonly lang?: string;
  readonly theme?: Theme;
  readonly drawnWidth?: Width;
}

/**
 * The builder page: takes a table, shows how `read` understood it, lets the reader correct that, draws it, and hands over what a page needs.
 * Nothing that a reader gives leaves the device; only an address that is entered is requested.
 */
export class BuilderElement extends LitElement {
  static override styles = builderStyles;

  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    source: { state: true },
    others: { state: true },
    text: { state: true },
    address: { state: true },
    failure: { state: true },
    options: { state: true },
    result: { state: true },
    isReading: { state: true },
    found: { state: true },
    status: { state: true },
    drawnWidth: { state: true },
    widget: { state: true },
    written: { state: true },
  };

  declare theme: Theme;
  declare protected source: Source | null;
  /** Files that are read together with the source. */
  declare protected others: readonly Source[];
  /** The table as text; empty for a file that is none. */
  declare protected text: string;
  declare protected address: string;
  declare protected failure: string;
  /** What the reader decided; all else is found anew with each reading. */
  declare protected options: ReadOptions;
  declare protected result: ReadResult | null;
  declare protected isReading: boolean;
  /** Records that were found in what is being read; 0 until then. */
  declare protected found: number;
  /** What changed last, in a sentence. */
  declare protected status: string;
  declare protected drawnWidth: Width;
  declare protected widget: Embed['widget'];
  declare protected written: Written | null;

  readonly #lazy = new LazyController(this, () => {});
  readonly #locale = new LocaleController(this, this.#lazy, () => this.requestUpdate());
  readonly #tableOf = derived((text: string, delimiter: string, header: number) => tableText(text, delimiter, header));
  /** Questions of this source; an answered one stays, so that the answer can be changed. */
  #asked = new Map<string, Question>();
  /** Aborted when something else is read. */
  #reading = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #requests = new AbortController();
  /** Key of what gets the focus with the next update. */
  #next = '';

  constructor() {
    super();
    this.theme = 'auto';
    this.text = this.address = this.failure = this.status = '';
    this.source = this.result = this.written = null;
    this.options = {};
    this.others = [];
    this.isReading = false;
    this.found = 0;
    this.drawnWidth = 'full';
    this.widget = 'timeline';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang ||= matchLanguage(navigator.language);
    addEventListener('hashchange', this.#restore);
    document.addEventListener('dragover', this.#allowDrop);
    document.addEventListener('drop', this.#drop);
    void this.#restore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#restore);
    document.removeEventListener('dragover', this.#allowDrop);
    document.removeEventListener('drop', this.#drop);
    clearTimeout(this.#pause);
    this.#requests.abort();
    this.#reading.abort();
  }

  protected override willUpdate(): void {
    this.#locale.update();
  }

  protected override render(): TemplateResult {
    const { locale } = this.#locale;
    const words = wordsIn(locale.language);
    return html`<main lang=${locale.language} dir=${locale.direction} aria-busy=${this.isReading}>
        ${masthead({
          words,
          language: locale.language,
          theme: this.theme,
          setLanguage: (lang) => this.#set({ lang }),
          setTheme: (theme) => this.#set({ theme: theme as Theme }),
        })}
        ${inputPanel({
          words,
          text: this.text,
          names: [this.source, ...this.others].flatMap((source) => source?.name || []),
          address: this.address,
          failure: this.failure,
          progress: this.#progress(words),
          open: (files) => void this.#open(files),
          write: (text) => this.#write(text),
          fetch: (address) => void this.#fetch(address),
        })}
        ${this.result ? this.#understood(this.result, locale) : nothing}
      </main>
      <p class="unseen" role="status" lang=${locale.language}>${this.isReading ? this.#progress(words) || words.busy : this.status}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#locale.isWaiting) this.#locale.drawn();
    if (!this.#next || (this.isReading && !changed.has('result'))) return;
    const target = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-key], h2')].find(
      (each) => each.dataset['key'] === this.#next || each.id === this.#next,
    );
    this.#next = '';
    target?.focus();
  }

  /** Everything below the input: how it was read, what is wrong with it, what it looks like, what to take along. */
  #understood({ dataset, problems, reading }: ReadResult, locale: Locale): TemplateResult {
    const words = wordsIn(locale.language);
    const { options } = this;
    const decide = (chosen: ReadOptions, said: string) => void this.#read({ options: chosen }, said);
    const context = { words, locale, dataset, problems, reading, options, decide };
    const { delimiter, tables } = reading;
    return html`${readingPanel({ ...context, asked: this.#asked, isFile: this.source?.name !== '' })}
    ${problemList({
      ...context,
      table: delimiter && this.text ? this.#tableOf(this.text, delimiter, tables[0]?.header ?? 1) : null,
      correct: (problem, value, index) => void this.#correct(problem, value, index),
      goTo: (key) => this.#focus(key),
    })}
    ${
      dataset
        ? html`${drawings({ words, dataset, width: this.drawnWidth, setWidth: (width) => this.#set({ drawnWidth: width as Width }) })}
          ${takeAway({
            ...context,
            dataset,
            theme: this.theme,
            address: this.others.length ? '' : (this.source?.address ?? ''),
            widget: this.widget,
            setWidget: (widget) => (this.widget = widget as Embed['widget']),
            pictureOf: (widget) => this.#drawn(widget)?.toSVG() ?? '',
            written: this.written,
            areSeveral: this.others.length > 0,
          })}`
        : nothing
    }`;
  }

  #drawn(widget: Widget): WidgetElement | null {
    return this.renderRoot.querySelector<WidgetElement>(`bilateral-${widget}`);
  }

  async #open(files: readonly File[]): Promise<void> {
    const sources = await Promise.all(files.map(fileSource));
    const decisions = sources.find(decisionsIn);
    const options = decisions ? decisionsIn(decisions)! : {};
    const [first, ...others] = sources.filter((source) => source !== decisions);
    if (first) this.#take(first, others, options);
    else if (decisions) void this.#read({ options }, decisions.name);
  }

  /** Reads what is written once the reader pauses. */
  #write(text: string): void {
    this.text = text;
    clearTimeout(this.#pause);
    // What is still being read would replace the text.
    this.#reading.abort();
    this.#pause = setTimeout(() => {
      const { encoding, columns = [] } = this.result?.reading ?? {};
      // Without a heading of the one before it is another table; so is what is written in place of a workbook.
      const isSame = columns.some(({ heading }) => heading && text.slice(0, HEAD).includes(heading));
      const { encoding: _none, ...options } = isSame ? this.options : {};
      if (!isSame) this.#asked = new Map();
      this.others = [];
      void this.#read({ source: textSource(text, isSame && encoding ? this.source!.name : ''), options });
    }, PAUSE);
  }

  async #fetch(address: string): Promise<void> {
    const { common, language } = this.#locale.locale;
    this.address = address;
    const url = webAddress(address);
    this.failure = url ? '' : wordsIn(language).notAnAddress;
    if (!url) return;
    this.#requests.abort();
    const { signal } = (this.#requests = new AbortController());
    this.isReading = true;
    try {
      const source = await fetchSource(url, signal);
      // Decisions hold for the next version of a file, and come with the link that names it.
      const isSame = !this.source || this.source.address === url.href;
      this.#take(source, [], isSame ? this.options : {});
    } catch (error) {
      if (signal.aborted) return;
      this.isReading = false;
      const status = error instanceof Response ? error.status : 0;
      const why = !navigator.onLine ? 'offline' : !status ? 'unreachable' : [401, 403, 407].includes(status) ? 'denied' : 'missing';
      this.failure = this.status = common.failures[status >= 500 ? 'server' : why];
    }
  }

  /** Begins with another file: nothing decided about the one before holds for it, unless it came with decisions. */
  #take(source: Source, others: readonly Source[] = [], options: ReadOptions = {}): void {
    clearTimeout(this.#pause);
    this.#asked = new Map();
    this.failure = '';
    if (!source.address) this.address = '';
    this.#next = 'reading';
    this.others = others;
    void this.#read({ source, options, isNew: true });
  }

  /** Reads the source; the last call counts. `said` names what the reader changed. */
  async #read(given: { source?: Source; options?: ReadOptions; isNew?: boolean }, said = ''): Promise<void> {
    Object.assign(this, { source: given.source ?? this.source, options: given.options ?? this.options });
    const { source, options } = this;
    this.#reading.abort();
    const { signal } = (this.#reading = new AbortController());
    if (!source) return;
    this.isReading = true;
    this.found = 0;
    const result = source.bytes.length || source.name ? await this.#resultOf(source, signal).catch(() => null) : null;
    if (signal.aborted) return;
    if (result) {
      const { encoding, columns } = result.reading;
      if (given.isNew || options.encoding) this.text = (!this.others.length && textOf(source, encoding)) || '';
      for (const column of columns) if (column.question) this.#asked.set(keyOf(column), column.question);
    }
    this.result = result;
    this.isReading = false;
    const { locale } = this.#locale;
    const words = wordsIn(locale.language);
    const found = result ? summary({ ...result, words, locale, options, decide: () => {} }) : '';
    this.status = sentences(locale, said && said + locale.common.stop, found);
    await this.#keep();
  }

  /** Reads what is large in a worker, where one can start, and all else here. Rejects when the signal aborts. */
  async #resultOf(source: Source, signal: AbortSignal): Promise<ReadResult> {
    const { others } = this;
    const files = [source, ...others].map(({ name, bytes }) => ({ name, input: bytes }));
    const options = { ...this.options, ...(source.name && !others.length && { name: source.name }) };
    const found = await readTablesInWorker({ files, options }, signal, (records) => (this.found = records));
    return found ?? readTogether(files, options);
  }

  /** How far the reading of large files has come; empty for others. */
  #progress(words: Words): string {
    if (!this.isReading || !this.source) return '';
    const large = [this.source, ...this.others].filter(({ bytes }) => isLarge(bytes));
    if (!large.length) return '';
    const size = large.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return this.found ? words.checking(this.found) : words.busyLarge(Math.round(size / 1000));
  }

  /** Writes a cell into the text and reads it again; the next problem gets the focus. */
  async #correct({ row, column }: Problem, value: string, index: number): Promise<void> {
    const { delimiter = ',', tables } = this.result!.reading;
    const text = this.#tableOf(this.text, delimiter, tables[0]?.header ?? 1).replaced(row!, column!, value);
    if (text === null) return;
    this.text = text;
    const { encoding: _none, ...options } = this.options;
    const { locale } = this.#locale;
    await this.#read({ source: textSource(text, this.source!.name), options }, locale.common.inTable(row!, column!));
    await this.updateComplete;
    this.#focus(this.renderRoot.querySelector(`[data-key="cell ${index}"]`) ? `cell ${index}` : 'problems');
  }

  #focus(key: string): void {
    this.#next = key;
    this.requestUpdate();
  }

  #set(change: Settings): void {
    // What was said is in the language that it was said in.
    Object.assign(this, change, change.lang && { status: '', failure: '' });
    void this.#keep();
  }

  /** Keeps the state in the address. */
  async #keep(): Promise<void> {
    const { lang, theme, drawnWidth: width, options, others } = this;
    const source = others.length ? null : this.source;
    const { signal } = this.#reading;
    const written = await toFragment({ lang, theme, width, options, source });
    if (signal.aborted || !this.isConnected) return;
    history.replaceState(history.state, '', `#${written.fragment}`);
    this.written = source && written;
  }

  /** Takes over the state that an address holds. What it names elsewhere is requested only when the reader asks for it. */
  readonly #restore = async (): Promise<void> => {
    const { lang, theme, width, options = {}, source, address } = await fromFragment(location.hash);
    if (lang) this.lang = matchLanguage(lang);
    if (theme) this.theme = THEMES.find((each) => each === theme) ?? 'auto';
    if (width) this.drawnWidth = WIDTHS.find((each) => each === width) ?? 'full';
    if (source) return this.#read({ source, options, isNew: true });
    if (!address) return;
    this.address = address;
    this.options = options;
    this.failure = this.status = wordsIn(matchLanguage(this.lang)).addressFromLink;
  };

  readonly #allowDrop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData('text/plain');
    // Text dropped into a field is the browser's matter.
    if (!files.length && event.composedPath().some((each) => each instanceof HTMLTextAreaElement || each instanceof HTMLInputElement))
      return;
    if (!files.length && !text) return;
    event.preventDefault();
    if (files.length) void this.#open(files);
    else this.#take(textSource(text!));
  };
}

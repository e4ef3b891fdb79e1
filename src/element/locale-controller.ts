import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasWords, loadWords } from '../locale/catalogue.js';
import { createLocale, languages, matchLanguage, type Calendar, type Language, type Locale } from '../locale/locale.js';
import { composedClosest } from './composed-closest.js';
import { Lazy, type LazyController } from './lazy.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly calendar?: 'auto' | Calendar;
}

/**
 * Provides the locale of the nearest `lang` attribute, across shadow roots, and loads its messages; updates the host when they are there.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: () => void;
  readonly #words: ReadonlyMap<Language, Lazy<void>>;
  #observer: MutationObserver | undefined;
  /** Language of a host that is in no page. */
  #fixed: string | null = null;
  /** Language of the last drawing. */
  #spoken: Language | null = null;

  /** @param onChange - Called when the page changes the language. */
  constructor(host: Host, lazy: LazyController, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#words = new Map(languages.map((language) => [language, new Lazy(lazy, language, () => loadWords(language))]));
    host.addController(this);
  }

  /** Returns the locale; the one drawn before, if any, while the messages of a new language are loading. */
  get locale(): Locale {
    return createLocale(this.#isReady ? this.#asked : (this.#spoken ?? this.#asked), this.#host.calendar);
  }

  /** True while the first messages are loading. */
  get isWaiting(): boolean {
    return !this.#isReady && this.#spoken === null;
  }

  /** Sets the language where there is no page to take it from. */
  fix(lang: string): void {
    this.#fixed = lang;
  }

  /** Loads missing messages. Call at the start of an update. */
  update(): void {
    if (!hasWords(this.#asked)) this.#words.get(this.#asked)!.get();
  }

  /** Call after a drawing: remembers its language. */
  drawn(): void {
    this.#spoken = this.locale.language;
  }

  hostConnected(): void {
    let known = this.#asked;
    this.#observer = new MutationObserver(() => {
      if (known === this.#asked) return;
      known = this.#asked;
      this.#onChange();
    });
    const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, options);
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get #asked(): Language {
    return matchLanguage(this.#fixed ?? composedClosest(this.#host, '[lang]')?.getAttribute('lang') ?? '');
  }

  /** English stands in for messages that cannot be loaded. */
  get #isReady(): boolean {
    return hasWords(this.#asked) || this.#words.get(this.#asked)!.status === 'failed';
  }
}

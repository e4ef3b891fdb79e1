import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { AddressPart, AddressParts } from './address-part.js';

/** What of an element the address keeps, and under which name; an empty name leaves the address alone. */
export interface Addressed {
  readonly name: string;
  readonly parts: AddressParts;
}

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly addressed: Addressed;
}

/** Texts of the parts by key, encoded; null where there is nothing to say. */
type Texts = Readonly<Record<string, string | null>>;

/** Longest text that is read, characters: nobody chooses that much. */
const LONGEST = 2_000;

/** Time between two addresses that take the place of one another, ms: browsers allow some ten a second. */
const PAUSE = 250;

/** Dispatched for what a reader does. */
const ACTS = ['bilateral-select', 'bilateral-filter'] as const;

/**
 * Synchronizes parts of an element with the page's URL fragment in both directions, as `#<name>=<text>&<name>.<part>=<text>`. A part is
 * there when it differs from what the page itself declares. All that is not of this element stays as it is.
 */
export class HashController implements ReactiveController {
  readonly #host: Host;
  #name = '';
  /** What the page declares: the parts as they were before any address was read. */
  #declared: Texts = {};
  /** The parts, and their segments in the fragment, when they last were in sync. */
  #shown: Texts = {};
  #said = '';
  #index: DatasetIndex | null = null;
  /** The fragment when a reader last did something; whoever tells of it first makes the step in the history, of which the others are part. */
  #acted: string | undefined;
  #written = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    for (const act of ACTS) window.addEventListener(act, this.#act, { capture: true });
    this.#enter();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
    for (const act of ACTS) window.removeEventListener(act, this.#act, { capture: true });
    clearTimeout(this.#timer);
    this.#name = '';
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const { name, parts } = this.#host.addressed;
    if (name !== this.#name) this.#enter();
    const now = this.#texts();
    const changed = Object.keys(now).filter((key) => now[key] !== this.#shown[key]);
    if (!name || !changed.length) return;
    const isStep =
      this.#acted === location.hash && changed.some((key) => parts[key]!.isStep?.(this.#shown[key] ?? '', now[key] ?? '') === true);
    this.#shown = now;
    this.#acted = undefined;
    clearTimeout(this.#timer);
    const rest = this.#written + PAUSE - performance.now();
    if (isStep || rest <= 0) this.#write(isStep ? 'pushState' : 'replaceState');
    else this.#timer = setTimeout(() => this.#write('replaceState'), rest);
  }

  /** Reads the address again with the data, which may not have what it names. */
  check(index: DatasetIndex | null): void {
    if (index === this.#index) return;
    this.#index = index;
    const said = this.#read();
    const now = this.#texts();
    this.#take(Object.keys(now).filter((key) => said.get(key) === now[key]));
  }

  /** The address of this page on which the element shows a record as the page declares it; null when the address keeps nothing of it. */
  addressOf(id: Id): string | null {
    const { name } = this.#host.addressed;
    if (!name) return null;
    const { others, directive } = split((key) => key === name || key.startsWith(`${name}.`));
    return addressWith([...others, `${encodeURI(name)}=${encoded(id)}`], directive);
  }

  /** Starts to follow the fragment under the current name. */
  #enter(): void {
    this.#name = this.#host.addressed.name;
    this.#said = '';
    this.#shown = this.#texts();
    this.#declared = { ...this.#shown, ...this.#declared };
    this.#follow();
  }

  readonly #act = (): void => {
    this.#acted = location.hash;
  };

  readonly #follow = (): void => {
    if (!this.#host.addressed.name) return;
    const said = this.#own().join('&');
    if (said === this.#said) return;
    clearTimeout(this.#timer);
    this.#acted = undefined;
    this.#said = said;
    this.#take(Object.keys(this.#host.addressed.parts));
  };

  /** Shows what the fragment says of some parts, and where it says nothing that makes sense, what the page declares. */
  #take(keys: readonly string[]): void {
    const { parts } = this.#host.addressed;
    const said = this.#read();
    for (const key of keys) {
      const part = parts[key]!;
      const text = said.get(key);
      const texts = text === undefined ? null : decoded(text, part);
      if (!texts || !part.write(texts, this.#index)) this.#reset(key, part);
    }
    this.#shown = this.#texts();
  }

  #reset(key: string, part: AddressPart): void {
    const declared = this.#declared[key] ?? null;
    part.write(declared === null ? [] : (decoded(declared, part) ?? []), null);
  }

  #write(way: 'pushState' | 'replaceState'): void {
    const { others, directive } = split((key) => this.#keyOf(key) !== undefined);
    const address = addressWith([...others, ...this.#segments()], directive);
    this.#written = performance.now();
    try {
      if (address !== location.href) history[way](history.state, '', address);
    } catch {
      // An address that may not be written, as in a sandbox, is no reason to fail.
    }
    this.#said = this.#own().join('&');
  }

  /** What is to be said of the parts as they are shown. */
  #segments(): readonly string[] {
    const { parts } = this.#host.addressed;
    const keys = Object.keys(parts);
    const differs = (key: string) => this.#shown[key] !== this.#declared[key];
    if (!keys.some(differs)) return [];
    return keys
      .filter((key) => differs(key) || (parts[key]!.isKept && this.#shown[key]))
      .map((key) => `${encodeURI(this.#name)}${key && `.${key}`}=${this.#shown[key] ?? ''}`);
  }

  /** Segments of the fragment that are of this element. */
  #own(): readonly string[] {
    return split((key) => this.#keyOf(key) !== undefined).own;
  }

  /** What the fragment says, by part; of what is said twice, the first. */
  #read(): ReadonlyMap<string, string> {
    const pairs = this.#own().map((segment) => {
      const at = segment.indexOf('=');
      return [this.#keyOf(keyOf(segment))!, segment.slice(at + 1)] as const;
    });
    return new Map(pairs.reverse());
  }

  /** The part that a key of the fragment stands for. */
  #keyOf(key: string): string | undefined {
    const { name, parts } = this.#host.addressed;
    const part = key === name ? '' : key.startsWith(`${name}.`) ? key.slice(name.length + 1) : undefined;
    return part !== undefined && name && Object.hasOwn(parts, part) ? part : undefined;
  }

  #texts(): Texts {
    const { parts } = this.#host.addressed;
    return Object.fromEntries(
      Object.entries(parts).map(([key, { read, separator = ',' }]) => [key, read()?.map(encoded).join(separator) ?? null]),
    );
  }
}

/** The fragment in segments, and what is behind them, a text directive, where the browser shows that. */
function split(isOwn: (key: string) => boolean) {
  const [fragment = '', ...directives] = location.hash.slice(1).split(':~:');
  const all = fragment ? fragment.split('&') : [];
  const [own, others] = [true, false].map((wanted) => all.filter((segment) => (segment.includes('=') && isOwn(keyOf(segment))) === wanted));
  return { own: own!, others: others!, directive: directives.map((each) => `:~:${each}`).join('') };
}

/** The address of this page with a fragment. */
function addressWith(segments: readonly string[], directive: string): string {
  const [page = ''] = location.href.split('#');
  const fragment = segments.join('&') + directive;
  return fragment ? `${page}#${fragment}` : page;
}

/** The key of a segment, as it is named. */
function keyOf(segment: string): string {
  const key = segment.slice(0, segment.indexOf('='));
  return decodedText(key) ?? key;
}

function decoded(text: string, { separator }: AddressPart): readonly string[] | null {
  if (text.length > LONGEST) return null;
  const texts = (separator ? text.split(separator) : [text]).map(decodedText);
  return texts.every((each) => each !== null) ? texts : null;
}

/** Decodes a URI component; null if malformed, as in a hand-written URL. */
function decodedText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Encodes a URI component; empty for half a character, which has no encoding. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '';
  }
}

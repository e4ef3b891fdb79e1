import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { AddressPart, AddressParts } from './address-part.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What of an element the address keeps, and under which name; an empty name leaves the address alone. */
interface Addressed {
  readonly name: () => string;
  readonly parts: () => AddressParts;
}

/** Texts of the parts by their keys in the fragment, encoded; null where there is nothing to say. */
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
  readonly #addressed: Addressed;
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

  constructor(host: Host, addressed: Addressed) {
    this.#host = host;
    this.#addressed = addressed;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    for (const act of ACTS) window.addEventListener(act, this.#act, true);
    this.#enter();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
    for (const act of ACTS) window.removeEventListener(act, this.#act, true);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (this.#addressed.name() !== this.#name) this.#enter();
    const parts = this.#parts();
    const now = textsOf(parts);
    const before = this.#shown;
    const changed = Object.keys(now).filter((key) => now[key] !== before[key]);
    if (!changed.length) return;
    const isStep = this.#acted === location.hash && changed.some((key) => parts[key]!.isStep?.(before[key] ?? '', now[key] ?? ''));
    const rest = isStep ? 0 : this.#written + PAUSE - performance.now();
    this.#shown = now;
    this.#acted = undefined;
    clearTimeout(this.#timer);
    if (rest > 0) this.#timer = setTimeout(() => this.#write('replaceState'), rest);
    else this.#write(isStep ? 'pushState' : 'replaceState');
  }

  /** Reads the address again with the data, which may not have what it names. */
  check(index: DatasetIndex | null): void {
    if (index === this.#index) return;
    this.#index = index;
    const parts = this.#parts();
    const [said, now] = [readOf(parts), textsOf(parts)];
    this.#take(parts, (key) => said.get(key) === now[key]);
  }

  /** The address of this page on which the element shows a record as the page declares it; null when the address keeps nothing of it. */
  addressOf(id: Id): string | null {
    const name = encodeURI(this.#addressed.name());
    return name ? addressWith([`${name}=${encoded(id)}`], (key) => key === name || key.startsWith(`${name}.`)) : null;
  }

  /** Starts to follow the fragment under the current name. */
  #enter(): void {
    this.#name = this.#addressed.name();
    this.#said = '';
    this.#shown = textsOf(this.#parts());
    this.#declared = { ...this.#shown, ...this.#declared };
    this.#follow();
  }

  readonly #act = (): void => {
    this.#acted = location.hash;
  };

  readonly #follow = (): void => {
    const parts = this.#parts();
    const said = JSON.stringify([...readOf(parts)]);
    if (said === this.#said || (!this.#said && said === '[]')) return;
    clearTimeout(this.#timer);
    this.#acted = undefined;
    this.#said = said;
    this.#take(parts, () => true);
  };

  /** Shows what the fragment says of some parts, and where it says nothing that makes sense, what the page declares. */
  #take(parts: AddressParts, isWanted: (key: string) => boolean): void {
    const said = readOf(parts);
    for (const [key, part] of Object.entries(parts).filter(([each]) => isWanted(each))) {
      const texts = decoded(said.get(key), part);
      if (!texts || !part.write(texts, this.#index)) part.write(decoded(this.#declared[key], part) ?? [], null);
    }
    this.#shown = textsOf(parts);
  }

  #write(way: 'pushState' | 'replaceState'): void {
    const parts = this.#parts();
    const shown = this.#shown;
    const differing = Object.keys(parts).filter((key) => shown[key] !== this.#declared[key]);
    const told = Object.keys(parts).filter((key) => differing.includes(key) || (differing.length && parts[key]!.isKept && shown[key]));
    const address = addressWith(
      told.map((key) => `${key}=${shown[key] ?? ''}`),
      (key) => Object.hasOwn(parts, key),
    );
    this.#written = performance.now();
    try {
      if (address !== location.href) history[way](history.state, '', address);
    } catch {
      // An address that may not be written, as in a sandbox, is no reason to fail.
    }
    this.#said = JSON.stringify([...readOf(parts)]);
  }

  /** The parts by their keys in the fragment; none without a name. */
  #parts(): AddressParts {
    const name = this.#addressed.name();
    return Object.fromEntries(
      name ? Object.entries(this.#addressed.parts()).map(([key, part]) => [encodeURI(name) + (key && `.${key}`), part]) : [],
    );
  }
}

function textsOf(parts: AddressParts): Texts {
  return Object.fromEntries(
    Object.entries(parts).map(([key, { read, separator = '' }]) => [key, read()?.map(encoded).join(separator) ?? null]),
  );
}

/** What the fragment says of the parts, by their keys; of what is said twice, the first. */
function readOf(parts: AddressParts): ReadonlyMap<string, string> {
  const own = fragment().segments.filter((segment) => Object.hasOwn(parts, keyOf(segment)));
  return new Map(own.reverse().map((segment) => [keyOf(segment), segment.slice(keyOf(segment).length + 1)]));
}

/** The fragment in segments, and the text directive behind them, where the browser shows that. */
function fragment(): { readonly segments: readonly string[]; readonly directive: string } {
  const [, text = '', directive = ''] = /^#?(.*?)(:~:.*)?$/s.exec(location.hash) ?? [];
  return { segments: text ? text.split('&') : [], directive };
}

/** The address of this page with segments in place of some others. */
function addressWith(own: readonly string[], isReplaced: (key: string) => boolean): string {
  const { segments, directive } = fragment();
  const text = [...segments.filter((segment) => !isReplaced(keyOf(segment))), ...own].join('&') + directive;
  return location.href.split('#')[0]! + (text && `#${text}`);
}

/** What stands before the equals sign of a segment; empty without one. */
function keyOf(segment: string): string {
  return segment.slice(0, Math.max(0, segment.indexOf('=')));
}

/** Null for no text, or one that is too long or malformed, as in a hand-written URL. */
function decoded(text: string | null | undefined, { separator }: AddressPart): readonly string[] | null {
  if (text === null || text === undefined || text.length > LONGEST) return null;
  try {
    return (separator ? text.split(separator) : [text]).map(decodeURIComponent);
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Key in the URL fragment; empty to leave the URL alone. */
  readonly hash: string;
  selected: Id | null;
  from: string;
  to: string;
}

type View = Pick<Host, 'selected' | 'from' | 'to'>;

/**
 * Synchronizes selection and period with the URL fragment, `#<name>=<id>&<name>.view=<from>/<to>`, in both directions. Other parts of the
 * fragment are left as they are.
 */
export class HashController implements ReactiveController {
  readonly #host: Host;
  #name = '';
  /** State of the host and of the fragment when they last were in sync. */
  #shown = '';
  #selected: Id | null = null;
  #said = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    this.#enter();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
    this.#name = '';
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (this.#host.hash !== this.#name) this.#enter();
    const text = this.#text();
    if (!this.#name || text === this.#shown) return;
    const { hash, selected } = this.#host;
    const address = `#${[...segments().filter((segment) => !isOf(segment, hash)), ...(text ? [text] : [])].join('&')}`;
    // A selection is worth a history entry; panning is not.
    history[selected === this.#selected ? 'replaceState' : 'pushState'](history.state, '', address);
    this.#agree(text);
  }

  /** Starts to follow the fragment under the current name. */
  #enter(): void {
    this.#name = this.#host.hash;
    this.#said = '';
    this.#shown = this.#text();
    this.#selected = this.#host.selected;
    this.#follow();
  }

  readonly #follow = (): void => {
    const { hash } = this.#host;
    if (!hash) return;
    const own = segments().filter((segment) => isOf(segment, hash));
    const text = own.join('&');
    if (text === this.#said) return;
    Object.assign(this.#host, viewOf(own, hash));
    this.#agree(text);
  };

  #agree(said: string): void {
    this.#said = said;
    this.#shown = this.#text();
    this.#selected = this.#host.selected;
  }

  #text(): string {
    const { hash, selected, from, to } = this.#host;
    const [id, first, last] = [selected, from, to].map((text) => encodeURIComponent(text ?? ''));
    return [...(id ? [`${hash}=${id}`] : []), ...(first || last ? [`${hash}.view=${first}/${last}`] : [])].join('&');
  }
}

/** The address of the page that opens a record in the element with that key, and nothing else. */
export function addressOf(name: string, id: Id): string {
  return `${location.href.split('#')[0]}#${name}=${encodeURIComponent(id)}`;
}

function segments(): readonly string[] {
  return location.hash.slice(1).split('&').filter(Boolean);
}

function isOf(segment: string, name: string): boolean {
  return segment.startsWith(`${name}=`) || segment.startsWith(`${name}.view=`);
}

function viewOf(own: readonly string[], name: string): View {
  const valueOf = (key: string) => own.find((segment) => segment.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  const [from = '', to = ''] = valueOf(`${name}.view`).split('/').map(decoded);
  return { selected: decoded(valueOf(name)) || null, from, to };
}

/** Decodes a URI component; malformed input, as in a hand-written URL, gives an empty string. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

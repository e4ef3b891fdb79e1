import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Name in the address; empty when it keeps nothing. */
  readonly hash: string;
  selected: Id | null;
  from: string;
  to: string;
}

type View = Pick<Host, 'selected' | 'from' | 'to'>;

/**
 * Keeps what is selected and which period is shown in the fragment of the page's address, `#<name>=<id>&<name>.view=<from>/<to>`, and follows
 * it when the reader goes back or pastes another. What else stands in the fragment stays as it is.
 */
export class HashController implements ReactiveController {
  readonly #host: Host;
  #name = '';
  /** What the element showed and what the address said, when they last agreed. */
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
    // Only a choice is worth a step back; where a reader pans is not.
    history[selected === this.#selected ? 'replaceState' : 'pushState'](history.state, '', address);
    this.#agree(text);
  }

  /** Takes what the address says under a new name. */
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

/** An address that somebody wrote by hand may hold anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

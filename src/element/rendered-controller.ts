import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { whenIdle } from './when-idle.js';

/** When an element that was rendered ahead becomes live. */
export type Load = 'visible' | 'intent' | 'eager';

interface Host extends ReactiveControllerHost, HTMLElement {
  load: Load;
}

interface Options {
  /** Resolves when the live drawing has all that the other has. */
  readonly complete: () => Promise<void>;
  /** Puts the focus on a record. */
  readonly focus: (id: Id) => Promise<unknown>;
  /** Answers a key that was pressed on a record. */
  readonly key: (event: KeyboardEvent, id: Id) => void;
}

/** What a reader does who wants to use a picture. */
const INTENT = ['pointerover', 'pointerdown', 'focusin', 'click'] as const;

/**
 * Keeps a drawing that was rendered ahead, in a declarative shadow root, on screen until the live one can take its place. Until the host
 * is wanted it does not update, and so requests nothing.
 */
export class RenderedController implements ReactiveController {
  readonly #host: Host;
  readonly #options: Options;
  /** The nodes that were rendered ahead; none where there is no such root, or once the live drawing has taken over. */
  #nodes: readonly ChildNode[] = [];
  #isAwake = true;
  #isTaking = false;
  #awake = Promise.resolve();
  #wake = (): void => {};
  #sight: IntersectionObserver | undefined;
  /** Pressed before there was anything to answer it. */
  #pressed: KeyboardEvent | null = null;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** True while the host is not to update. */
  get isAsleep(): boolean {
    return !this.#isAwake;
  }

  /** Width of the content that was rendered ahead, px; null where the host has drawn for itself. */
  get width(): number | null {
    const width = this.#host.getAttribute?.('rendered');
    return width ? Number(width) : null;
  }

  /** Resolves when the host is wanted. */
  get awake(): Promise<void> {
    return this.#awake;
  }

  /** Call before the host draws into its root. */
  find(root: ShadowRoot | null): void {
    this.#nodes = [...(root?.childNodes ?? [])];
    if (!this.#nodes.length) return;
    root!.addEventListener('keydown', this.#handleKey);
    if (this.#host.load === 'eager') return;
    this.#isAwake = false;
    this.#awake = new Promise((resolve) => {
      this.#wake = () => {
        this.#isAwake = true;
        this.#rest();
        resolve();
      };
    });
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#isAwake || this.#sight) return;
    // Before they reach what listens within, so that a first click or key meets an element that has been updated.
    for (const name of INTENT) this.#host.addEventListener(name, this.#handleIntent, { capture: true, passive: true });
    this.#sight = new IntersectionObserver((entries) => {
      if (this.#host.load !== 'intent' && entries.some(({ isIntersecting }) => isIntersecting)) whenIdle(() => this.wake());
    });
    this.#sight.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#rest();
  }

  /** Lets the host update. */
  wake(): void {
    this.#wake();
  }

  /** Puts the live drawing in the place of the other, once it is complete and nobody is selecting text in that. */
  async takeOver(): Promise<void> {
    if (!this.#nodes.length || this.#isTaking) return;
    this.#isTaking = true;
    await this.#options.complete();
    const root = this.#host.shadowRoot!;
    while (isSelecting(root)) await new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
    const focused = root.activeElement;
    for (const open of this.#opened()) root.querySelector<HTMLDetailsElement>(`details.${CSS.escape(open)}`)!.open = true;
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    root.removeEventListener('keydown', this.#handleKey);
    const id = focused && !focused.isConnected ? idOf(focused) : undefined;
    if (id === undefined) return;
    await this.#options.focus(id);
    if (this.#pressed) this.#options.key(this.#pressed, id);
  }

  readonly #handleIntent = (): void => this.wake();

  readonly #handleKey = (event: Event): void => {
    this.wake();
    const { target, key } = event as KeyboardEvent;
    if (key === 'Tab' || idOf(target as Element) === undefined) return;
    this.#pressed = event as KeyboardEvent;
    // The page is not to be scrolled by a key that moves in the list.
    if (!['Enter', ' '].includes(key)) event.preventDefault();
  };

  #rest(): void {
    for (const name of INTENT) this.#host.removeEventListener(name, this.#handleIntent, { capture: true });
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  /** Classes of the sections that the reader has opened. */
  #opened(): readonly string[] {
    const all = this.#nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('details[open][class]')] : []));
    return all.map(({ className }) => className).filter((name) => this.#host.shadowRoot!.querySelector(`details.${CSS.escape(name)}`));
  }
}

function idOf(element: Element): Id | undefined {
  return element.closest<HTMLElement>('[data-id]')?.dataset['id'];
}

/** True while text within a shadow root is selected. */
function isSelecting(root: ShadowRoot): boolean {
  const ranges = getSelection()?.getComposedRanges({ shadowRoots: [root] }) ?? [];
  return ranges.some(({ collapsed, startContainer }) => !collapsed && root.contains(startContainer));
}

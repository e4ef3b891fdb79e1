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
  readonly focus: (id: Id) => void;
  /** Selects the record of a mark that was pressed. */
  readonly select: (mark: HTMLElement) => void;
}

/** What a reader does who wants to use a picture. */
export const INTENT = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click'] as const;

/** Events after which a reader may be done with the drawing that was rendered ahead. */
const DONE = ['selectionchange', 'toggle'] as const;

/** Sections are known by their class; those in a card have none. */
const SECTION = 'details[open][class]';

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

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** True while the host is not to update. */
  get isAsleep(): boolean {
    return !this.#isAwake;
  }

  /** True for a width of the content that was rendered ahead, px. */
  isFor(width: number): boolean {
    return this.#host.getAttribute?.('rendered')?.split(' ').includes(`${width}`) ?? false;
  }

  /** Resolves when the host is wanted. */
  get awake(): Promise<void> {
    return this.#awake;
  }

  /** Call before the host draws into its root. */
  find(root: ShadowRoot | null): void {
    this.#nodes = [...(root?.childNodes ?? [])];
    if (this.#nodes.length) this.#host.addEventListener('click', this.#handlePress);
    if (!this.#nodes.length || this.#host.load === 'eager') return;
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

  /** Puts the live drawing in the place of the other, once it is complete and nobody is reading what only the other has. */
  async takeOver(): Promise<void> {
    if (!this.#nodes.length || this.#isTaking) return;
    this.#isTaking = true;
    await this.#options.complete();
    const root = this.#host.shadowRoot!;
    while (this.#isRead(root)) await nextOf(DONE, root);
    const focused = root.activeElement;
    for (const section of this.#opened()) liveOf(section, root)!.open = true;
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    this.#host.removeEventListener('click', this.#handlePress);
    if (focused && !focused.isConnected) this.#refocus(focused, root);
  }

  readonly #handleIntent = (): void => this.wake();

  /** The host hears of what is pressed in its own root; what was rendered in a dashboard has roots within. */
  readonly #handlePress = (event: Event): void => {
    const mark = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-id][data-kind]');
    if (mark && mark.getRootNode() !== this.#host.shadowRoot) this.#options.select(mark);
  };

  /** The focus goes on to the same record or section, or else to the tools, in whose place the list was. */
  #refocus(focused: Element, root: ShadowRoot): void {
    const id = focused.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id !== undefined) return this.#options.focus(id);
    const section = focused.closest('details');
    const summary = section && liveOf(section, root)?.querySelector('summary');
    (summary ?? root.querySelector<HTMLElement>('.tools [tabindex="0"]'))?.focus({ preventScroll: true });
  }

  #rest(): void {
    for (const name of INTENT) this.#host.removeEventListener(name, this.#handleIntent, { capture: true });
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  /** True while text is selected, or a section is open that the live drawing does not have. */
  #isRead(root: ShadowRoot): boolean {
    return isSelecting(root) || this.#opened().some((section) => !liveOf(section, root));
  }

  /** The sections that the reader has opened. */
  #opened(): readonly HTMLDetailsElement[] {
    return this.#nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll<HTMLDetailsElement>(SECTION)] : []));
  }
}

/** The same section of the live drawing, which stands before the other. */
function liveOf({ className }: HTMLDetailsElement, root: ShadowRoot): HTMLDetailsElement | null {
  return root.firstElementChild!.querySelector(`details.${CSS.escape(className)}`);
}

/** Resolves with the next event of one of these types, on the page or in the root. */
function nextOf(types: readonly string[], root: ShadowRoot): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const handle = () => {
      heard.abort();
      resolve();
    };
    for (const target of [document, root])
      for (const type of types) target.addEventListener(type, handle, { capture: true, signal: heard.signal });
  });
}

/** True while text within a shadow root is selected; false where the browser does not tell. */
function isSelecting(root: ShadowRoot): boolean {
  const ranges = getSelection()?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  return ranges.some(({ collapsed, startContainer }) => !collapsed && root.contains(startContainer));
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { sameRef, type RecordKind, type RecordRef } from '../model/record-ref.js';

type Host = ReactiveControllerHost & HTMLElement;

interface Actions {
  /** The record under a pointer where marks overlap; null where the mark that was hit decides. */
  readonly at: (event: MouseEvent) => RecordRef | null;
  readonly choose: (ref: RecordRef | null) => void;
  readonly hover: (ref: RecordRef | null) => void;
  /** The pointer rests on a mark in the picture, of a record or of several, or left it. */
  readonly point: (mark: Element | null, ref: RecordRef | null, event: MouseEvent | null) => void;
  /** The host was disconnected while a record was hovered. */
  readonly lose: () => void;
  /** `stop` is true when the id is now the tab stop of the twin. */
  readonly focus: (id: Id | null, stop: boolean) => void;
  readonly key: (event: KeyboardEvent, id: Id) => void;
}

/** Time that a pointer must stay on a mark to hover it, ms: marks on its way do not light up. */
const HOVER_DELAY = 60;

/**
 * Delegates clicks, hovering, focus and keys on elements with `data-id` and `data-kind` in the host's shadow root to actions on records.
 */
export class PointerController implements ReactiveController {
  readonly #host: Host;
  readonly #actions: Actions;
  #over: RecordRef | null = null;
  /** The mark under the pointer. */
  #mark: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening = false;

  constructor(host: Host, actions: Actions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || this.#listening) return;
    this.#listening = true;
    root.addEventListener('click', (event) => this.#handleClick(event as MouseEvent));
    for (const name of ['pointerover', 'pointermove']) root.addEventListener(name, (event) => this.#handleOver(event as PointerEvent));
    root.addEventListener('pointerout', (event) => this.#handleOut(event as PointerEvent));
    root.addEventListener('focusin', (event) => this.#handleFocus(event.target));
    root.addEventListener('focusout', () => this.#actions.focus(null, false));
    root.addEventListener('keydown', (event) => this.#handleKey(event as KeyboardEvent));
  }

  /** A removed element gets no `pointerout`. */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (this.#over) this.#actions.lose();
    if (this.#mark) this.#actions.point(null, null, null);
    this.#over = this.#mark = null;
  }

  #handleClick(event: MouseEvent): void {
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest('a')) return;
    const ref = this.#refOf(event);
    if (ref) this.#actions.choose(ref);
  }

  #handleOver(event: PointerEvent): void {
    const ref = this.#refOf(event);
    const mark = (event.target as Element).closest('svg [data-kind], canvas');
    if (event.pointerType === 'touch' || (sameRef(ref, this.#over) && mark === this.#mark)) return;
    this.#over = ref;
    this.#mark = mark;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#actions.hover(ref);
      this.#actions.point(mark, mark && ref, event);
    }, HOVER_DELAY);
  }

  #handleOut({ target, relatedTarget }: PointerEvent): void {
    const from = refAt(target as Element);
    const to = relatedTarget instanceof Element ? refAt(relatedTarget) : null;
    const isLeft = this.#mark !== null && !(relatedTarget instanceof Element && relatedTarget.closest('svg [data-kind], canvas'));
    if (isLeft) this.#actions.point((this.#mark = null), null, null);
    if (!from || sameRef(from, to)) return;
    clearTimeout(this.#timer);
    this.#over = null;
    this.#actions.hover(null);
  }

  #refOf(event: MouseEvent): RecordRef | null {
    return this.#actions.at(event) ?? refAt(event.target as Element);
  }

  #handleFocus(target: EventTarget | null): void {
    const item = (target as Element).closest<HTMLElement>('.twin [data-id]');
    this.#actions.focus(item?.dataset.id ?? null, Boolean(item));
  }

  #handleKey(event: KeyboardEvent): void {
    const item = (event.target as Element).closest<HTMLElement>('.twin [data-id]');
    if (!item || event.altKey) return;
    this.#actions.key(event, item.dataset.id!);
    if (event.defaultPrevented || (event.key !== 'Enter' && event.key !== ' ') || event.target !== item || item.localName === 'button')
      return;
    event.preventDefault();
    item.click();
  }
}

function refAt(element: Element): RecordRef | null {
  const mark = element.closest<HTMLElement | SVGElement>('[data-id][data-kind]');
  const { id, kind, name } = mark?.dataset ?? {};
  if (!id || !kind) return null;
  return { kind: kind as RecordKind, id, ...(name && { name }) };
}

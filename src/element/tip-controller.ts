import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordKind, RecordRef } from '../model/record-ref.js';
import type { TipSubject } from '../view/tip.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Gap between a mark and its tip, px. */
const GAP = 6;

/** Puts the tip beside the mark that the pointer or the focus is at, within the stage and where it can be seen. */
export class TipController implements ReactiveController {
  /** The mark under the pointer. */
  subject: TipSubject | null = null;
  readonly #host: Host;
  /** Where the pointer is: a line has no middle that is near to it. */
  #pointer: DOMRect | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The pointer is on a mark that stands for a record or counts several, or on none. */
  point(mark: Element | null, ref: RecordRef | null, event: MouseEvent | null): void {
    const { kind, count = '0' } = (mark as SVGElement | null)?.dataset ?? {};
    this.#pointer = event && new DOMRect(event.clientX, event.clientY);
    if (ref) this.subject = { ...ref, count: ref.kind === kind ? Number(count) : 0 };
    else this.subject = kind && mark ? { kind: kind as RecordKind, id: null, count: Number(count) } : null;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot!;
    const tip = root.querySelector<HTMLElement>('.tip');
    if (!tip) return;
    const at = this.#placeOf(root);
    tip.hidden = !at;
    if (at) place(tip, at);
  }

  #placeOf(root: ShadowRoot): DOMRect | null {
    const { subject } = this;
    if (subject && (subject.id === null || subject.kind === 'tie' || subject.kind === 'region')) return this.#pointer;
    const id = subject?.id ?? root.activeElement?.closest<HTMLElement>('.twin [data-id]')?.dataset['id'];
    const mark = id && root.querySelector(`svg [data-id="${CSS.escape(id)}"]`);
    // Marks on a canvas are no elements.
    return mark ? (mark.querySelector('.hit') ?? mark).getBoundingClientRect() : subject ? this.#pointer : null;
  }
}

function place(tip: HTMLElement, at: DOMRect): void {
  const stage = tip.parentElement!;
  const room = stage.getBoundingClientRect();
  // A page may have scaled the stage.
  const scale = room.width / stage.offsetWidth || 1;
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const middle = (at.left + at.width / 2 - room.left) / scale;
  const above = (at.top - room.top) / scale - GAP - height;
  const isCut = room.top + above * scale < 0;
  tip.style.left = `${Math.max(0, Math.min(stage.offsetWidth - width, middle - width / 2))}px`;
  tip.style.top = `${isCut ? (at.bottom - room.top) / scale + GAP : above}px`;
}

import type { ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { holds, refOf, type DatasetIndex } from '../model/dataset-index.js';
import type { RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, type SelectionState } from '../model/selection.js';

interface Host extends ReactiveControllerHost {
  selected: Id | null;
}

/**
 * Selection of a widget outside a dashboard, set by the reader, by `select()`, or by the `selected` property; at first what the data open on.
 */
export class SelectionController {
  state: SelectionState = NO_SELECTION;
  readonly #host: Host;
  /** Set by `select()` before the data are there. */
  #asked: RecordRef | null = null;
  /** The last id that was looked up, and the index it was looked up in. */
  #looked: Id | null = null;
  #index: DatasetIndex | null = null;
  #isOpening = false;
  #isLeft = false;
  /** Data that have been opened. */
  #opened: DatasetIndex | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** True while what the data open on is selected, since nobody has asked for anything else. */
  get isOpening(): boolean {
    return this.#isOpening;
  }

  /** True when data would have opened on a record, but that was left, or something else was asked for. */
  get isLeft(): boolean {
    return this.#isLeft;
  }

  /** True while the record named by `selected` has not been looked up. */
  get isOpen(): boolean {
    return this.#host.selected !== this.#looked;
  }

  /** True while `select()` is waiting for data. */
  get isAsked(): boolean {
    return this.#asked !== null;
  }

  /** Sets a record to select when the data are there; null cancels. */
  ask(ref: RecordRef | null): void {
    this.#asked = ref;
  }

  /** Takes the record set by `select()`: null if the data do not have it, undefined if there is none. */
  answer(index: DatasetIndex): RecordRef | null | undefined {
    const asked = this.#asked;
    this.#asked = null;
    return asked ? (holds(index, asked) ? asked : null) : undefined;
  }

  select(selected: RecordRef | null): void {
    this.#asked = null;
    this.#endOpening();
    this.state = { ...this.state, selected };
    this.#host.selected = this.#looked = selected?.id ?? null;
  }

  /** Selects the record that new data open on, if any and unless something else `isAsked` for; page and address know nothing of it. */
  open(index: DatasetIndex, selected: RecordRef | null, isAsked: boolean): void {
    if (index !== this.#opened) {
      this.#opened = index;
      this.#isOpening = selected !== null && !isAsked && !this.#isLeft;
      this.#isLeft = selected !== null && !this.#isOpening;
      if (this.#isOpening) this.state = { ...this.state, selected };
    } else if (isAsked && this.#isOpening) this.select(null);
  }

  /** Selects nothing; the data, which may come later, do not open on a record. */
  leave(): void {
    this.select(null);
    this.#isLeft = true;
  }

  /** Selects nothing of its own; the data open again. */
  reopen(): void {
    this.select(null);
    this.#opened = null;
    this.#isLeft = false;
  }

  hover(hovered: RecordRef | null): void {
    this.state = { ...this.state, hovered };
  }

  /** Looks up the record named by `selected`. */
  lookUp(index: DatasetIndex): void {
    const { selected } = this.#host;
    if (index === this.#index && selected === this.#looked) return;
    this.#index = index;
    this.#looked = selected;
    if (selected) this.#endOpening();
    if (selected !== (this.state.selected?.id ?? null)) this.state = { ...this.state, selected: selected ? refOf(index, selected) : null };
  }

  #endOpening(): void {
    this.#isLeft ||= this.#isOpening;
    this.#isOpening = false;
  }
}

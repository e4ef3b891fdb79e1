import type { ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { holds, refOf, type DatasetIndex } from '../model/dataset-index.js';
import type { RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, type SelectionState } from '../model/selection.js';

interface Host extends ReactiveControllerHost {
  selected: Id | null;
}

/** Selection of a widget outside a dashboard, set by the reader, by `select()`, or by the `selected` property. */
export class SelectionController {
  state: SelectionState = NO_SELECTION;
  readonly #host: Host;
  /** Set by `select()` before the data are there. */
  #asked: RecordRef | null = null;
  /** The last id that was looked up, and the index it was looked up in. */
  #looked: Id | null = null;
  #index: DatasetIndex | null = null;

  constructor(host: Host) {
    this.#host = host;
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
    this.state = { ...this.state, selected };
    this.#host.selected = this.#looked = selected?.id ?? null;
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
    if (selected !== (this.state.selected?.id ?? null)) this.state = { ...this.state, selected: selected ? refOf(index, selected) : null };
  }
}

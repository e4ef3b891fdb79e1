import type { ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { holds, refOf, type DatasetIndex } from '../model/dataset-index.js';
import type { RecordRef } from '../model/record-ref.js';
import { NO_SELECTION, type SelectionState } from '../model/selection.js';

interface Host extends ReactiveControllerHost {
  selected: Id | null;
}

/** The selection of a widget that stands alone: what a reader chose, `select()` asked for, or the `selected` property names. */
export class SelectionController {
  state: SelectionState = NO_SELECTION;
  readonly #host: Host;
  /** By `select()`, before there are data. */
  #asked: RecordRef | null = null;
  /** Id that was looked up last, and where. */
  #looked: Id | null = null;
  #index: DatasetIndex | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** True while the record that `selected` names could not be looked up. */
  get isOpen(): boolean {
    return this.#host.selected !== this.#looked;
  }

  /** True while `select()` waits for data. */
  get isAsked(): boolean {
    return this.#asked !== null;
  }

  /** A record to select when there are data; null takes back what was asked for. */
  ask(ref: RecordRef | null): void {
    this.#asked = ref;
  }

  /** What `select()` asked for, once: null for a record that the data do not hold, undefined when it asked for nothing. */
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

  /** Finds the record that `selected` names. */
  lookUp(index: DatasetIndex): void {
    const { selected } = this.#host;
    if (index === this.#index && selected === this.#looked) return;
    this.#index = index;
    this.#looked = selected;
    if (selected !== (this.state.selected?.id ?? null)) this.state = { ...this.state, selected: selected ? refOf(index, selected) : null };
  }
}

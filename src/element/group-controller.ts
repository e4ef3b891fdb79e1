import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../data/types.js';
import { NO_FILTER } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';
import { enterGroup, type GroupChange, type GroupMember, type GroupState, type PageGroup, type Shared } from './page-groups.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly group: string;
  /** The state that it shows and shares. */
  readonly shared: Shared;
  receive(change: GroupChange): void;
}

/** Nothing is narrowed, selected or hovered. */
export const START: GroupState = { ...NO_FILTER, selected: null, hovered: null };

type Field = keyof GroupState;

const FIELDS = Object.keys(START) as readonly Field[];

/**
 * Synchronizes a widget with the other members of its `group`, field by field; the last change wins. A widget that joins contributes what
 * it declares itself and takes the rest from the group.
 */
export class GroupController implements ReactiveController {
  readonly #host: Host;
  /** The host's state when it last was in sync with the group. */
  #agreed: GroupChange = START;
  #name = '';
  #group: PageGroup | undefined;
  #leave: (() => void) | undefined;

  /** `find` looks ids up in the data of the host, if it has data. */
  constructor(host: Host, find?: GroupMember['find']) {
    this.#host = host;
    this.#receive.find = find;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#leave) return;
    this.#name = this.#host.group;
    if (!this.#name) return;
    const { group, leave } = enterGroup(this.#name, this.#receive);
    this.#group = group;
    this.#leave = leave;
    const unsaid = FIELDS.filter((field) => !(field in group.state) && this.#differs(field, START));
    this.#receive(group.state);
    this.#say([...new Set([...this.#changed, ...unsaid])]);
  }

  hostDisconnected(): void {
    this.#say(this.#changed);
    this.#leave?.();
    this.#leave = this.#group = undefined;
  }

  hostUpdated(): void {
    if (this.#host.group === this.#name) this.#say(this.#changed);
    else {
      this.#leave?.();
      this.#leave = this.#group = undefined;
      // Join the other group outside of this update.
      queueMicrotask(() => {
        if (!this.#host.isConnected) return;
        this.hostConnected();
        this.#host.requestUpdate();
      });
    }
  }

  /** Looks an id up in the data of the group: null when no member has it, undefined while none has data. */
  find(id: Id): RecordRef | null | undefined {
    const answers = [...(this.#group?.members ?? [])].map((member) => member.find?.(id));
    return answers.find(Boolean) ?? (answers.includes(null) ? null : undefined);
  }

  /** Fields that changed here and have not been sent yet. */
  get #changed(): readonly Field[] {
    return FIELDS.filter((field) => this.#differs(field, this.#agreed));
  }

  #differs(field: Field, from: GroupChange): boolean {
    const value = this.#host.shared[field];
    return value !== undefined && textOf(value) !== textOf(from[field]);
  }

  #say(fields: readonly Field[]): void {
    if (!this.#group || !fields.length) return;
    const change = only(this.#host.shared, fields);
    this.#agreed = { ...this.#agreed, ...change };
    Object.assign(this.#group.state, change);
    for (const member of [...this.#group.members]) if (member !== this.#receive) member(change);
  }

  /** Takes over a change, except for fields that changed here later and are still to be sent. */
  readonly #receive: GroupMember = (change) => {
    const fields = FIELDS.filter(
      (field) => change[field] !== undefined && this.#host.shared[field] !== undefined && !this.#changed.includes(field),
    );
    if (!fields.length) return;
    this.#host.receive(only(change, fields));
    this.#agreed = { ...this.#agreed, ...only(this.#host.shared, fields) };
  };
}

function only(state: GroupChange | Shared, fields: readonly Field[]): GroupChange {
  return Object.fromEntries(fields.map((field) => [field, state[field]]));
}

/** Serializes a value for comparison; references compare by kind and id. */
function textOf(value: GroupState[Field] | undefined): string {
  return JSON.stringify(value, ['kind', 'id']);
}

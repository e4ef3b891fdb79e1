import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NO_FILTER } from '../model/filter.js';
import { enterGroup, type GroupChange, type GroupState, type PageGroup, type Shared } from './page-groups.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly group: string;
  /** What it shows. */
  readonly shared: Shared;
  receive(change: GroupChange): void;
}

const START: GroupState = { ...NO_FILTER, selected: null, hovered: null };

type Field = keyof GroupState;

const FIELDS = Object.keys(START) as readonly Field[];

/**
 * Keeps a widget at what its `group` shows, and the group at what is set or done here. Who speaks last wins, field by field. A widget that
 * enters says what it declares itself and takes the rest from the group.
 */
export class GroupController implements ReactiveController {
  readonly #host: Host;
  /** What the host showed when it last agreed with a group. */
  #agreed: GroupChange = START;
  #name = '';
  #group: PageGroup | undefined;
  #leave: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
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
      // What the other group shows is for the next update.
      queueMicrotask(() => this.#host.isConnected && this.hostConnected());
    }
  }

  /** What was set or done here since, and is not said yet. */
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

  /** What is still to be said here was set later than what comes. */
  readonly #receive = (change: GroupChange): void => {
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

/** Two references are the same by kind and id. */
function textOf(value: GroupState[Field] | undefined): string {
  return JSON.stringify(value, ['kind', 'id']);
}

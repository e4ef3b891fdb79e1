import type { Id } from '../data/types.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';

/** State that the widgets of a group share. */
export interface GroupState extends Filter {
  readonly selected: RecordRef | null;
  readonly hovered: RecordRef | null;
}

export type GroupChange = Partial<GroupState>;

/** The state of one member; undefined fields are not known yet. */
export type Shared = { readonly [Field in keyof GroupState]: GroupState[Field] | undefined };

/** Hears each change of the others. */
export interface GroupMember {
  (change: GroupChange): void;
  /** Looks an id up in the member's data: null when they do not have it, undefined while there are none. */
  find?: ((id: Id) => RecordRef | null | undefined) | undefined;
}

/** Widgets with the same group name on a page. Only plain values pass between them, as each may come from another bundle. */
export interface PageGroup {
  /** The state so far; fields that nobody has set are missing. */
  state: GroupChange;
  readonly members: Set<GroupMember>;
}

/** Key under which separately loaded bundles find the page's groups; the number is the version of the contract. */
const KEY = Symbol.for('bilateral-groups/1');

/** Adds a member to the named group, which exists while it has members. Returns the group and a function that leaves it. */
export function enterGroup(name: string, member: GroupMember): { readonly group: PageGroup; readonly leave: () => void } {
  const page = globalThis as { [KEY]?: Map<string, PageGroup> };
  const groups = (page[KEY] ??= new Map());
  const group = groups.get(name) ?? { state: {}, members: new Set() };
  groups.set(name, group);
  group.members.add(member);
  const leave = () => {
    group.members.delete(member);
    if (!group.members.size && groups.get(name) === group) groups.delete(name);
  };
  return { group, leave };
}

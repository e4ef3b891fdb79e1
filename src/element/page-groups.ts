import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';

/** What the widgets of a group share. */
export interface GroupState extends Filter {
  readonly selected: RecordRef | null;
  readonly hovered: RecordRef | null;
}

export type GroupChange = Partial<GroupState>;

/** What one member has of it; undefined is what it cannot tell yet. */
export type Shared = { readonly [Field in keyof GroupState]: GroupState[Field] | undefined };

/** Widgets with the same group name on a page. What passes between them is plain values, since each may come from another bundle. */
export interface PageGroup {
  /** What was said so far; a field that nobody spoke of is missing. */
  state: GroupChange;
  readonly members: Set<(change: GroupChange) => void>;
}

/** Where bundles that were loaded separately find the groups of their page; the number is that of the contract. */
const KEY = Symbol.for('bilateral-groups/1');

/** Puts a member into the group of a name, which lasts as long as it has one; the returned function takes it out. */
export function enterGroup(name: string, member: (change: GroupChange) => void): { readonly group: PageGroup; readonly leave: () => void } {
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

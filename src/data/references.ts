import * as v from 'valibot';
import { problem } from './problem.js';
import { safeUrl } from './safe-url.js';
import { LISTS, type ListName } from './schema.js';
import type { Id, Problem, SourceRecord } from './types.js';

export interface Entry {
  readonly id: Id;
}

/** The ids of a list of records, by its name. */
export type Known = (list: string) => Pick<ReadonlySet<Id>, 'has'>;

type Values = Readonly<Record<string, unknown>>;

/** A field that holds an id of `target`, a list of ids, or a list of records with references. */
interface Reference {
  readonly field: string;
  readonly isOptional: boolean;
  readonly isList: boolean;
  readonly target: string | undefined;
  readonly nested: readonly Reference[];
}

/** Returns the values without dangling references; null when a required one is dangling. */
type Trim = (values: Values, path: string, id: Id) => Values | null;

const TAKEN_OUT = 'The reference was taken out: add the record, or mend the id.';

/** The lists without dangling references, duplicate ids and cycles, each of which is added to `problems`. */
export function resolveReferences(
  lists: Readonly<Record<string, readonly Entry[]>>,
  problems: Problem[],
): Readonly<Record<string, readonly Entry[]>> {
  const seen = new Set<Id>();
  const unique: Record<string, Entry[]> = {};
  for (const [name, records] of Object.entries(lists)) {
    unique[name] = [];
    for (const record of records) if (isNew(name, record.id, seen, problems)) unique[name].push(record);
  }
  const sets = new Map<string, ReadonlySet<Id>>();
  // Computed on demand: few files refer to all of their lists.
  const known: Known = (name) => {
    const ids = sets.get(name) ?? new Set(unique[name]!.map(({ id }) => id));
    sets.set(name, ids);
    return ids;
  };
  const resolved: Record<string, readonly Entry[]> = {};
  for (const [name, schema] of Object.entries(LISTS)) {
    const resolve = referenceResolver(name as ListName, known, problems);
    const kept = unique[name]!.flatMap((record) => resolve(record) ?? []);
    const parent = referencesIn(schema).find(({ target, isList }) => target === name && !isList)?.field;
    resolved[name] = Object.freeze(parent ? withoutCircles(name, kept, parent, problems) : kept);
  }
  return resolved;
}

/** A function that gives a record without dangling references and unsafe addresses, each of which is reported; null without one it needs. */
export function referenceResolver(list: ListName, known: Known, problems: Problem[]): (record: Entry) => Entry | null {
  const trim = trimmer(referencesIn(LISTS[list]), known, problems);
  return (record) => {
    const entry = trim(record as unknown as Values, `${list}.${record.id}`, record.id) as Entry | null;
    return entry && list === 'sources' ? withSafeAddress(entry as SourceRecord, problems) : entry;
  };
}

function isNew(list: string, id: Id, seen: Set<Id>, problems: Problem[]): boolean {
  if (!seen.has(id)) return Boolean(seen.add(id));
  problems.push(secondOf(list, id));
  return false;
}

/** The problem of a second record with an id. */
export function secondOf(list: string, id: Id): Problem {
  return problem(`${list}.${id}.id`, id, 'an id that no other record has', id, 'The second record was left out: give it an id of its own.');
}

/** The inside of a valibot schema: `wrapped` of an optional one, `item` of an array, `entries` of an object. */
type Schema = v.GenericSchema & { readonly wrapped?: Schema; readonly item?: Schema; readonly entries?: Readonly<Record<string, Schema>> };

/** The fields of a record schema that hold references, or lists of records that do. */
function referencesIn({ entries = {} }: Schema): readonly Reference[] {
  return Object.entries(entries).flatMap(([field, schema]) => {
    const isOptional = schema.type === 'exact_optional';
    const present = isOptional ? schema.wrapped! : schema;
    const isList = present.type === 'array';
    const inner = present.item ?? present.wrapped ?? present;
    const target = v.getMetadata(inner)['refersTo'] as string | undefined;
    const nested = isList ? referencesIn(inner) : [];
    return target || nested.length ? [{ field, isOptional, isList, target, nested }] : [];
  });
}

function trimmer(references: readonly Reference[], known: Known, problems: Problem[]): Trim {
  const fields = references.map((each) => ({ ...each, trim: each.nested.length ? trimmer(each.nested, known, problems) : null }));
  return (values, path, id) => {
    let kept = values;
    for (const { field, isOptional, isList, target, trim } of fields) {
      const value = values[field];
      if (value === undefined || value === null) continue;
      if (trim) {
        const next = (value as Values[]).flatMap((each, i) => trim(each, `${path}.${field}[${i}]`, id) ?? []);
        if (next.some((each, i) => each !== (value as Values[])[i])) kept = { ...kept, [field]: Object.freeze(next) };
        continue;
      }
      const ids = known(target!);
      const has = (each: Id) => ids.has(each);
      if (isList ? (value as Id[]).every(has) : has(value as Id)) continue;
      const missing = [value].flat().filter((each) => !has(each as Id));
      const isNeeded = !isList && !isOptional;
      const hint = isNeeded ? 'The record was left out: add the other, or mend the id.' : TAKEN_OUT;
      problems.push(problem(`${path}.${field}`, id, `an id in ${target}`, missing.join(', '), hint));
      if (isNeeded) return null;
      kept = isList ? { ...kept, [field]: Object.freeze((value as Id[]).filter(has)) } : without(kept, field);
    }
    return kept === values ? values : Object.freeze(kept);
  };
}

function without(values: Values, field: string): Values {
  const { [field]: _, ...rest } = values;
  return rest;
}

function withSafeAddress(source: SourceRecord, problems: Problem[]): SourceRecord {
  const { url, ...rest } = source;
  if (url === undefined || safeUrl(url) !== null) return source;
  const expected = 'an address that begins with https, http or mailto';
  problems.push(problem(`sources.${source.id}.url`, source.id, expected, url, 'The source is named without a link.'));
  return Object.freeze(rest);
}

/** Records without the references that close a cycle, such as a place within itself. */
function withoutCircles(list: string, records: readonly Entry[], field: string, problems: Problem[]): readonly Entry[] {
  if (!records.some((record) => (record as unknown as Values)[field] !== undefined)) return records;
  const parentOf = new Map(records.map((record) => [record.id, (record as unknown as Values)[field] as Id | undefined]));
  const settled = new Set<Id>();
  const cut = new Set<Id>();
  for (const { id } of records) {
    const path = new Set<Id>();
    let each: Id | undefined = id;
    while (each !== undefined && !settled.has(each) && !path.has(each)) {
      path.add(each);
      each = parentOf.get(each);
    }
    if (each !== undefined && path.has(each)) {
      cut.add(each);
      parentOf.set(each, undefined);
    }
    for (const passed of path) settled.add(passed);
  }
  return records.map((record) => {
    if (!cut.has(record.id)) return record;
    const hint = 'The reference was taken out: it leads back to the record itself.';
    const values = record as unknown as Values;
    problems.push(problem(`${list}.${record.id}.${field}`, record.id, 'a chain that ends', values[field], hint));
    return Object.freeze(without(values, field)) as unknown as Entry;
  });
}

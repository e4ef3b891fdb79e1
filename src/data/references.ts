import { problem } from './problem.js';
import { safeUrl } from './safe-url.js';
import type { Dataset, EventRecord, Id, PlaceRecord, Problem, SourceRecord, TieRecord } from './types.js';

type ListName = 'sources' | 'places' | 'actors' | 'events' | 'ties' | 'series';

const LISTS: readonly ListName[] = ['sources', 'places', 'actors', 'events', 'ties', 'series'];

/** The data set with every reference to nothing taken out, each named in `problems`, and no id twice. */
export function resolveReferences(dataset: Dataset, problems: Problem[]): Dataset {
  const seen = new Set<Id>();
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, unique(dataset[name] as readonly { readonly id: Id }[], name, seen, problems)]),
  ) as unknown as Pick<Dataset, ListName>;
  const ids = (name: ListName) => new Set(lists[name].map(({ id }) => id));
  const known = { source: ids('sources'), place: ids('places'), actor: ids('actors'), event: ids('events') };

  /** Takes out of one field what points to nothing. */
  const trim = <T extends { readonly id: Id }>(list: ListName, record: T, field: string, target: keyof typeof known): T => {
    const value = (record as Record<string, unknown>)[field];
    if (value === undefined || value === null) return record;
    const has = (id: Id) => known[target].has(id);
    const missing = (Array.isArray(value) ? (value as Id[]) : [value as Id]).filter((id) => !has(id));
    if (!missing.length) return record;
    problems.push(
      problem(
        `${list}.${record.id}.${field}`,
        record.id,
        `the id of a ${target}`,
        missing.join(', '),
        `The reference was taken out: add the ${target}, or mend the id.`,
      ),
    );
    const { [field]: _, ...rest } = record as Record<string, unknown>;
    return Object.freeze(Array.isArray(value) ? { ...rest, [field]: Object.freeze((value as Id[]).filter(has)) } : rest) as T;
  };
  const trimAll = <T extends { readonly id: Id }>(list: ListName, record: T, fields: Record<string, keyof typeof known>): T =>
    Object.entries(fields).reduce((trimmed, [field, target]) => trim(list, trimmed, field, target), record);

  const cite = { sources: 'source' } as const;
  const places = lists.places.map((place) => trimAll('places', place, { within: 'place' }));
  const events = lists.events.map((event) =>
    trimAll('events', event, { ...cite, place: 'place', otherPlaces: 'place', route: 'place', participants: 'actor', partOf: 'event' }),
  );
  return {
    ...dataset,
    sources: Object.freeze(lists.sources.map((source) => withSafeAddress(source, problems))),
    places: Object.freeze(withoutCycles<PlaceRecord>('places', places, 'within', problems)),
    actors: Object.freeze(lists.actors.map((actor) => trimAll('actors', actor, cite))),
    events: Object.freeze(
      withoutCycles<EventRecord>(
        'events',
        events.map((event) => withKnownAlternatives(event, known.source, problems)),
        'partOf',
        problems,
      ),
    ),
    ties: Object.freeze(
      lists.ties.filter((tie) => hasEnds(tie, known.actor, problems)).map((tie) => trimAll('ties', tie, { ...cite, event: 'event' })),
    ),
    series: Object.freeze(lists.series),
  };
}

function unique<T extends { readonly id: Id }>(records: readonly T[], list: ListName, seen: Set<Id>, problems: Problem[]): readonly T[] {
  return records.filter(({ id }) => {
    if (!seen.has(id)) return seen.add(id);
    problems.push(
      problem(`${list}.${id}.id`, id, 'an id that no other record has', id, 'The second record was left out: give it an id of its own.'),
    );
    return false;
  });
}

function hasEnds({ id, from, to }: TieRecord, actors: ReadonlySet<Id>, problems: Problem[]): boolean {
  const missing = [from, to].filter((end) => !actors.has(end));
  if (missing.length)
    problems.push(
      problem(`ties.${id}`, id, 'the ids of two actors', missing.join(', '), 'The tie was left out: add the actor, or mend the id.'),
    );
  return !missing.length;
}

function withKnownAlternatives(event: EventRecord, known: ReadonlySet<Id>, problems: Problem[]): EventRecord {
  const missing = (event.dateAlternatives ?? []).flatMap(({ sources = [] }) => sources.filter((id) => !known.has(id)));
  if (!missing.length) return event;
  const dateAlternatives = event.dateAlternatives!.map((each) =>
    Object.freeze({ ...each, ...(each.sources && { sources: Object.freeze(each.sources.filter((id) => known.has(id))) }) }),
  );
  problems.push(
    problem(
      `events.${event.id}.dateAlternatives`,
      event.id,
      'the id of a source',
      missing.join(', '),
      'The reference was taken out: add the source, or mend the id.',
    ),
  );
  return Object.freeze({ ...event, dateAlternatives: Object.freeze(dateAlternatives) });
}

function withSafeAddress(source: SourceRecord, problems: Problem[]): SourceRecord {
  const { url, ...rest } = source;
  if (url === undefined || safeUrl(url) !== null) return source;
  problems.push(
    problem(
      `sources.${source.id}.url`,
      source.id,
      'an address that begins with https, http or mailto',
      url,
      'The source is named without a link.',
    ),
  );
  return Object.freeze(rest);
}

/** Cuts the reference that closes a circle: a place within itself, an event that is part of its own part. */
function withoutCycles<T extends { readonly id: Id }>(
  list: ListName,
  records: readonly T[],
  field: keyof T & string,
  problems: Problem[],
): readonly T[] {
  const parentOf = new Map(records.map((record) => [record.id, record[field] as Id | undefined]));
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
    problems.push(
      problem(
        `${list}.${record.id}.${field}`,
        record.id,
        'a chain that ends',
        String(record[field]),
        'The reference was taken out: it leads back to the record itself.',
      ),
    );
    const { [field]: _, ...rest } = record;
    return Object.freeze(rest) as T;
  });
}

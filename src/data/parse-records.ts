import { noneOf, parse, readRecord } from './parse.js';
import { referenceResolver, secondOf, type Entry } from './references.js';
import { LISTS, type ListName } from './schema.js';
import type { Id, ParseResult, Problem } from './types.js';

/** Lists with a record or more for each row of a table. Only records that were given refer to them, so it is enough to know which are lost. */
const LONG: readonly string[] = ['sources', 'events', 'ties', 'series'] satisfies readonly ListName[];

const NAMES = Object.keys(LISTS) as readonly ListName[];

/** What is known of the records of a list. */
interface Parsed {
  given: number;
  kept: number;
  /** Ids of those that are there; of a long list, of those that are not. */
  readonly ids: Set<Id>;
  readonly known: Pick<ReadonlySet<Id>, 'has'>;
  readonly invalid: Problem[];
  readonly second: Problem[];
  readonly dangling: Problem[];
  readonly resolve: (record: Entry) => Entry | null;
}

/**
 * The same as `parse` for more records than memory holds: each is given after those that it refers to, none refers to
 * a source or event that was not given, and no two in a long list have the same id.
 */
export interface RecordParser {
  /** A frozen, valid record; null for one that has to be left out. */
  readonly read: (list: ListName, record: object) => Entry | null;
  /** How many records of a list were given, and how many are valid. */
  readonly counted: (list: ListName) => Pick<Parsed, 'given' | 'kept'>;
  /** The result of `parse` for a file with these records and the rest that is given here; its lists are empty. */
  readonly finish: (rest: object) => ParseResult;
}

export function recordParser(): RecordParser {
  const lists = {} as Record<ListName, Parsed>;
  const known = (name: string) => lists[name as ListName].known;
  for (const name of NAMES) {
    const dangling: Problem[] = [];
    const [ids, isLong] = [new Set<Id>(), LONG.includes(name)];
    const has = (id: Id) => ids.has(id) !== isLong;
    lists[name] = {
      given: 0,
      kept: 0,
      ids,
      known: { has },
      invalid: [],
      second: [],
      dangling,
      resolve: referenceResolver(name, known, dangling),
    };
  }
  return {
    read: (name, given) => {
      const list = lists[name];
      const record = readRecord(`${name}[${list.given++}]`, () => given, LISTS[name], list.invalid);
      if (record && !LONG.includes(name) && list.ids.has(record.id)) {
        list.second.push(secondOf(name, record.id));
        return null;
      }
      const kept = record && list.resolve(record);
      const { id } = kept ?? (given as Partial<Entry>);
      if ((kept !== null) !== LONG.includes(name) && id !== undefined) list.ids.add(id);
      if (kept) list.kept++;
      return kept;
    },
    counted: (name) => lists[name],
    finish: (rest) => {
      const { dataset, problems: said } = parse({ ...rest, events: [] });
      if (!dataset) return { dataset, problems: said };
      const problems = Object.freeze([
        ...said,
        ...NAMES.flatMap((name) => lists[name].invalid),
        ...NAMES.flatMap((name) => lists[name].second),
        ...NAMES.flatMap((name) => lists[name].dangling),
      ]);
      const { given } = lists.events;
      return given && !NAMES.some((name) => name !== 'sources' && lists[name].kept) ? noneOf(given, problems) : { dataset, problems };
    },
  };
}

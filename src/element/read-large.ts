import { parse } from '../data/parse.js';
import type { LISTS } from '../data/schema.js';
import type { Dataset, Problem } from '../data/types.js';
import type { Task } from '../layout/task.js';
import { runInWorker } from './background.js';

type List = keyof typeof LISTS;

/** The result of parsing without the records, which are sent before it; `rest` is null if the input is not a data set. */
interface Outcome {
  readonly rest: Omit<Dataset, List> | null;
  readonly problems: readonly Problem[];
  /** The text is in another format, perhaps a table or a graph. */
  readonly isOther: boolean;
}

/** A chunk of one list. */
interface Records {
  readonly list: List;
  readonly records: readonly object[];
}

/** Records per message: the main thread deserializes a message in a few milliseconds. */
const CHUNK = 500;

/** Parses the text of a data set. */
export const readTask: Task<string, Records, Outcome> = {
  name: 'read',
  run(text, tell) {
    const json = jsonOf(text);
    if (!json?.format) return { rest: null, problems: [], isOther: true };
    const { dataset, problems } = parse(json);
    if (!dataset) return { rest: null, problems, isOther: false };
    for (const list of Object.keys(emptyLists()) as List[]) {
      for (let i = 0; i < dataset[list].length; i += CHUNK) tell({ list, records: dataset[list].slice(i, i + CHUNK) });
    }
    return { rest: { ...dataset, ...emptyLists() }, problems, isOther: false };
  },
};

/** Parses a long text in a worker. Resolves to null where no worker can start. */
export async function readInWorker(
  text: string,
): Promise<{ dataset: Dataset | null; problems: readonly Problem[]; isOther: boolean } | null> {
  const lists = emptyLists();
  const take = ({ list, records }: Records) => {
    for (const record of records) lists[list].push(deepFrozen(record));
  };
  const outcome = await runInWorker(readTask, text, undefined, take).catch(() => null);
  if (!outcome) return null;
  const { rest, problems, isOther } = outcome;
  const dataset = rest && (deepFrozen({ ...rest, ...lists }) as Dataset);
  return { dataset, problems: Object.freeze(problems), isOther };
}

function emptyLists(): Record<List, object[]> {
  return { sources: [], places: [], actors: [], events: [], ties: [], series: [] };
}

/** Parses JSON; null if the text is not JSON. */
export function jsonOf(text: string): { readonly format?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Freezes a structured clone, which loses that `parse` had frozen it. */
function deepFrozen<Value extends object>(value: Value): Value {
  if (Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) deepFrozen(each);
  return Object.freeze(value);
}

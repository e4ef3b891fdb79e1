import type { ListName } from '../data/schema.js';
import type { ParseResult } from '../data/types.js';

// What runs in a worker only, and what it tells the page.

/** Messages from a worker, in order: it started, any number of parts, the result. */
export type Answer = { readonly started: true } | { readonly part: unknown } | { readonly result: unknown };

export type List = ListName | 'problems';

/** A chunk of one list of a data set, or of its problems. */
export interface Records {
  readonly list: List;
  readonly records: readonly object[];
}

/** Records per message: the main thread deserializes a message in a few milliseconds. */
const CHUNK = 500;

/** Answers each message with what `run` makes of it. */
export function answerMessages<Message>(run: (message: Message, tell: (part: unknown) => void) => unknown): void {
  addEventListener('message', ({ data }: MessageEvent<Message>) => {
    say({ started: true });
    void Promise.resolve(run(data, (part) => say({ part }))).then(
      (result) => say({ result }, ArrayBuffer.isView(result) ? [result.buffer] : []),
      // An error of the worker, of which the page hears.
      reportError,
    );
  });
}

/** Sends the lists of a result in chunks, and returns what is left of it. */
export function sendInParts<Result extends ParseResult>(result: Result, tell: (part: Records) => void): Result {
  const { dataset, problems } = result;
  const lists: Partial<Record<List, readonly object[]>> = { ...dataset, problems };
  const { problems: none, ...noRecords } = emptyLists();
  for (const list of Object.keys(emptyLists()) as List[]) {
    const records = lists[list] ?? [];
    for (let i = 0; i < records.length; i += CHUNK) tell({ list, records: records.slice(i, i + CHUNK) });
  }
  return { ...result, dataset: dataset && { ...dataset, ...noRecords }, problems: none };
}

export function emptyLists(): Record<List, object[]> {
  return { sources: [], places: [], actors: [], events: [], ties: [], series: [], problems: [] };
}

function say(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

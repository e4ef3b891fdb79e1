import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { LISTS, type ListName } from '../data/schema.js';
import type { Dataset } from '../data/types.js';
import type { ScratchFolder } from './scratch-folder.js';

/** Letters of a list that are kept before they go into a file: of more, the garbage would outlive its making. */
const KEPT = 1 << 16;

/** Bytes that are read from a file at a time. */
const CHUNK = 1 << 20;

/** The records of a list as text. */
interface List {
  count: number;
  texts: string[];
  letters: number;
  /** Where the first of them are. */
  file: number | null;
}

/** Makes a data set into JSON, a record in each line. Long lists are in files, since the whole may be more than memory holds. */
export interface DatasetText {
  readonly add: (list: ListName, record: object) => void;
  /** The text in parts, when all records were added: `rest` has all else. Empty lists but events are left out. */
  readonly parts: (rest: Dataset) => Generator<string | Uint8Array, void, undefined>;
  /** Closes its files. */
  readonly close: () => void;
}

export function datasetText(scratch: ScratchFolder): DatasetText {
  const lists = new Map(Object.keys(LISTS).map((name): [string, List] => [name, { count: 0, texts: [], letters: 0, file: null }]));
  return {
    add: (name, record) => {
      const list = lists.get(name)!;
      const text = `${list.count++ ? ',' : ''}\n${JSON.stringify(record)}`;
      list.texts.push(text);
      list.letters += text.length;
      if (list.letters < KEPT) return;
      list.file ??= openSync(scratch.at(name), 'w+');
      writeSync(list.file, list.texts.join(''));
      [list.texts, list.letters] = [[], 0];
    },
    *parts(rest) {
      const fields = Object.entries(rest).filter(([name, value]) => name === 'events' || lists.get(name)?.count || !isEmpty(value));
      for (const [i, [name, value]] of fields.entries()) {
        yield `${i ? ',\n' : '{\n'}${JSON.stringify(name)}: `;
        const list = lists.get(name);
        if (list) yield* listText(list);
        else yield JSON.stringify(value);
      }
      yield '\n}\n';
    },
    close: () => {
      for (const { file } of lists.values()) if (file !== null) closeSync(file);
    },
  };
}

function* listText({ count, texts, file }: List): Generator<string | Uint8Array, void, undefined> {
  yield '[';
  if (file !== null)
    for (let at = 0, length = CHUNK; length === CHUNK; at += length) {
      const part = new Uint8Array(CHUNK);
      length = readSync(file, part, 0, CHUNK, at);
      yield part.subarray(0, length);
    }
  yield texts.join('');
  yield count ? '\n]' : ']';
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

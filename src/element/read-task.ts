import { parse } from '../data/parse.js';
import type { ParseResult } from '../data/types.js';
import type { Task } from '../layout/task.js';
import { sendInParts, type Records } from './worker-answers.js';

/** The bytes of a file, or its text. */
export type Contents = string | Uint8Array;

/** The result of parsing, whose records were sent before it. */
export interface Outcome extends ParseResult {
  /** The file is in another format, perhaps a table or a graph. */
  readonly isOther: boolean;
}

/** Name of the task: a page needs no more of it. */
export const READ = 'read';

/** Parses a data set. */
export const readTask: Task<Contents, Records, Outcome> = {
  name: READ,
  run(file, tell) {
    const json = jsonOf(textOf(file));
    if (!json?.format) return { dataset: null, problems: [], isOther: true };
    return { ...sendInParts(parse(json), tell), isOther: false };
  },
};

export function textOf(file: Contents): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file);
}

/** Parses JSON; null if the text is not JSON. */
export function jsonOf(text: string): { readonly format?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

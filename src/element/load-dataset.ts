import type { ReadOptions } from '../data/formats/reading.js';
import type { Answer } from './page-requests.js';
import { jsonOf, textOf } from './read-task.js';
import { readFile, readOther, type Failure, type Reading } from './reading.js';

/** Most of a text that a problem shows, characters. */
const LONGEST_SHOWN = 80;

const HINTS: Readonly<Record<Failure, string>> = {
  offline: 'This device is offline.',
  silent: 'See whether its server runs.',
  unreachable: 'Check the address; its server must allow this page (CORS).',
  server: 'Its server failed, and its log says why. Try again later.',
  missing: 'Check the address.',
  denied: 'Its server must let this page read it.',
};

/** Each answer is read once, however many widgets asked for it. */
const known = new WeakMap<Answer, Reading | Promise<Reading>>();

/**
 * Reads the answer to a request; `address` names it in problems. With `options`, which say how a table is to be understood, it is not shared
 * with other widgets. Never rejects.
 */
export function readAnswer(answer: Answer, address: string, options: ReadOptions | null = null): Reading | Promise<Reading> {
  if (!answer.ok) return refused(address, answer.error, answer.status, failureOf(answer));
  if (options) return readOther(answer.bytes, address, options);
  const found = known.get(answer) ?? readFile(answer.bytes, address);
  known.set(answer, found);
  if (found instanceof Promise) void found.then((reading) => known.set(answer, reading));
  return found;
}

/** Returns how a table is to be read, as the answer to a request says it, or why it does not. */
export function savedReading(answer: Answer, address: string): { readonly options: ReadOptions } | { readonly refusal: Reading } {
  if (!answer.ok) return { refusal: refused(address, answer.error, answer.status, failureOf(answer)) };
  const text = textOf(answer.bytes);
  const options: unknown = jsonOf(text);
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return { options };
  const hint = 'Save it with bilateral convert --save-reading, or on the page that reads tables.';
  const problem = { path: address, expected: 'how a table is to be read, as JSON', got: text.slice(0, LONGEST_SHOWN), hint };
  return { refusal: { index: null, problems: [problem] } };
}

/** Returns the reading of an address that cannot be requested or gave no answer. */
export function refused(path: string, error: string, status = 0, failure: Failure = 'unreachable'): Reading {
  const problem = {
    path,
    expected: status ? 'status 200' : 'an answer',
    got: status ? `status ${status}` : error,
    hint: HINTS[failure],
  };
  return { index: null, problems: [problem], failure };
}

function failureOf({ status, failure }: Answer): Failure {
  if (failure) return failure;
  if (status === 401 || status === 403 || status === 407) return 'denied';
  return status >= 500 || status === 408 || status === 429 ? 'server' : 'missing';
}

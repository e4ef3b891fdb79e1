import type { BaseIssue } from 'valibot';
import type { Id, Problem } from './types.js';

/** Longest piece of the input that a problem quotes, characters. */
const QUOTED = 80;

export function problem(path: string, id: Id | undefined, expected: string, got: unknown, hint: string): Problem {
  return { path, ...(id !== undefined && { id }), expected, got: quoted(got), hint };
}

/** The first thing that a schema found wrong with a record. */
export function recordProblem(path: string, record: unknown, issue: BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const checked = issue.kind === 'validation' && !issue.expected;
  const expected = checked || issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message);
  return problem(
    `${path}${keys.join('')}`,
    idOf(record),
    expected,
    issue.input,
    'The record was left out: mend this field, or take the record out.',
  );
}

export function idOf(record: unknown): Id | undefined {
  const id = typeof record === 'object' && record !== null ? (record as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function quoted(value: unknown): string {
  let text: string | undefined;
  try {
    text = typeof value === 'string' ? value : JSON.stringify(value);
  } catch {
    text = undefined;
  }
  text ??= value === undefined ? 'nothing' : typeof value;
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…`.toWellFormed() : text;
}

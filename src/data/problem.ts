import type { Id, Problem } from './types.js';

/** Maximum length of input that a problem quotes, characters. */
const QUOTED = 80;

export function problem(path: string, id: Id | undefined, expected: string, got: unknown, hint: string): Problem {
  return { path, ...(id !== undefined && { id }), expected, got: quoted(got), hint };
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

import type { Steps } from './steps.js';

/** More than that of a list is read between two rests, characters. */
const CHUNK = 65_536;

const [QUOTE, COMMA, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'",[\\]{}'].map((each) => each.charCodeAt(0));

/**
 * `JSON.parse` with rests, for texts that would hold up a page: lists of the outer object are read some records at a time. Gives what
 * `JSON.parse` gives and throws what it throws. O(n).
 */
export function* jsonSteps(text: string, chunk = CHUNK): Steps<unknown> {
  try {
    return yield* byParts(text, chunk);
  } catch {
    return JSON.parse(text);
  }
}

function* byParts(text: string, chunk: number): Steps<unknown> {
  const lists: unknown[][] = [];
  let list: unknown[] | null = null;
  // The text around the lists, where each holds its number instead of its records.
  let outer = '';
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) i = endOfString(text, i);
    else if (character === OPEN_OBJECT) depth++;
    else if (character === CLOSE_OBJECT) depth--;
    else if (character === OPEN_LIST) {
      if (depth++ !== 1) continue;
      outer += text.slice(start, i + 1) + lists.length;
      list = [];
      lists.push(list);
      start = i + 1;
    } else if (character === CLOSE_LIST) {
      if (--depth !== 1 || !list) continue;
      append(list, text.slice(start, i), Math.min(1, list.length));
      list = null;
      start = i;
    } else if (character === COMMA && depth === 2 && list && i - start > chunk) {
      append(list, text.slice(start, i), 1);
      start = i + 1;
      yield;
    }
  }
  const file = JSON.parse(outer + text.slice(start)) as Record<string, unknown> | null;
  if (typeof file === 'object' && file) for (const key of Object.keys(file)) if (Array.isArray(file[key])) file[key] = lists[file[key][0]];
  return file;
}

/** Where the text in quotes that starts there ends; behind everything when it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

/** Adds the records of a part that holds at least so many: a comma with nothing on one side is no JSON. */
function append(list: unknown[], part: string, least: number): void {
  const records = JSON.parse(`[${part}]`) as unknown[];
  if (records.length < least) throw new SyntaxError('expected a record beside the comma');
  for (const record of records) list.push(record);
}

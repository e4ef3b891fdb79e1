import type { ParseResult, Problem } from '../types.js';
import { convert } from './convert.js';

const HINT = 'Check it in a JSON validator; what begins with < is a web page.';

/**
 * What a text that is no data set gives: the file of another timeline or graph, with what had to be decided before what was wrong with
 * it; else what `parse` says of its JSON; and a refusal when it is no JSON either.
 */
export function readOther(text: string, path: string, json: unknown, parse: (input: unknown) => ParseResult): ParseResult {
  const found = convert(text) as { readonly problems?: readonly Problem[] } | null;
  if (!found && !json) {
    const got = text.trimStart().slice(0, 60) || 'nothing';
    return { dataset: null, problems: [{ path, expected: 'JSON, CSV or GEXF', got, hint: HINT }] };
  }
  const { dataset, problems } = parse(found ?? json);
  return { dataset, problems: [...(found?.problems ?? []), ...problems] };
}

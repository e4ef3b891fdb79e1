import { checker, type Fields, type Rule } from './check.js';
import { cleanCopy } from './clean-copy.js';
import { problem } from './problem.js';
import { resolveReferences, type Lists } from './references.js';
import { RULES } from './rules.js';
import { finish, isTimeToRest, type Steps } from './steps.js';
import type { Dataset, Id, ParseResult, Problem } from './types.js';

const FORMAT = 'bilateral/1';

const HINT = 'Give an object in the format bilateral/1; see schema.json.';

/**
 * The one door: gives a frozen data set that everything behind may rely on, and what was wrong with the input. A broken
 * record is left out and named; a reference to nothing is taken out and named; what is no data set at all is refused, and so is one of which
 * nothing is left.
 * Never throws, never changes the input. O(n).
 */
export function parse(input: unknown): ParseResult {
  return finish(parseSteps(input));
}

/** The same, with rests: for files that would hold up a page. */
export function* parseSteps(input: unknown): Steps<ParseResult> {
  try {
    return yield* parseObject(input);
  } catch (error) {
    return refused('', 'an object that can be read', String(error));
  }
}

function* parseObject(input: unknown): Steps<ParseResult> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused('', 'an object', input);
  const file = input as Record<string, unknown>;
  if (file.format !== FORMAT) return refused('format', FORMAT, file.format);
  if (!Array.isArray(file.events)) return refused('events', 'a list', file.events);
  const sides = cleanCopy(file.sides);
  const issue = checker(RULES.sides!)(sides);
  if (issue) return refused(`sides${issue.path}`, issue.expected, issue.got);

  const problems: Problem[] = [];
  const parts: Record<string, unknown> = {};
  const lists: Record<string, Lists[string]> = {};
  for (const key of Object.keys(file)) if (key !== '__proto__' && !ruleOf(key)) parts[key] = cleanCopy(file[key]);
  for (const name of Object.keys(RULES).map((key) => key.replace('?', ''))) {
    const rule = ruleOf(name)!;
    if (Array.isArray(rule)) lists[name] = { fields: rule[0] as Fields, records: yield* readList(name, file[name], rule[0] as Fields, problems) };
    else if (typeof rule === 'object' && name !== 'sides') parts[name] = readPart(name, file[name], rule, problems);
  }
  const records = yield* resolveReferences(lists, problems);
  if (file.events.length && !Object.entries(records).some(([name, list]) => name !== 'sources' && list.length)) {
    const none = problem('events', undefined, 'an event that can be read', `${file.events.length} that cannot`, 'Mend the fields that are named with it.');
    return { dataset: null, problems: Object.freeze([none, ...problems]) };
  }
  const dataset = { ...parts, format: FORMAT, sides, ...records } as unknown as Dataset;
  return { dataset: Object.freeze(dataset), problems: Object.freeze(problems) };
}

function ruleOf(name: string): Rule | undefined {
  return RULES[name] ?? RULES[`${name}?`];
}

function refused(path: string, expected: string, got: unknown): ParseResult {
  return { dataset: null, problems: [problem(path, undefined, expected, got, HINT)] };
}

function readPart(name: string, input: unknown, rule: Rule, problems: Problem[]): unknown {
  const copy = cleanCopy(input ?? {});
  const issue = checker(rule)(copy);
  if (!issue) return copy;
  problems.push(problem(`${name}${issue.path}`, undefined, issue.expected, issue.got, 'This part was left out: mend this field.'));
  return Object.freeze({});
}

function* readList(name: string, input: unknown, rule: Rule, problems: Problem[]): Steps<readonly { readonly id: Id }[]> {
  if (input === undefined || input === null) return [];
  if (!Array.isArray(input)) {
    problems.push(problem(name, undefined, 'a list', input, 'Everything in it was left out.'));
    return [];
  }
  const check = checker(rule);
  const records: { readonly id: Id }[] = [];
  const leaveOut = (path: string, id: unknown, expected: string, got: unknown) =>
    problems.push(
      problem(path, typeof id === 'string' ? id : undefined, expected, got, 'The record was left out: mend this field.'),
    );
  for (let i = 0; i < input.length; i++) {
    const path = `${name}[${i}]`;
    try {
      const copy = cleanCopy(input[i]) as { readonly id: Id };
      const issue = check(copy);
      if (!issue) records.push(copy);
      else leaveOut(`${path}${issue.path}`, copy?.id, issue.expected, issue.got);
    } catch (error) {
      leaveOut(path, undefined, 'a record that can be read', String(error));
    }
    if (isTimeToRest(i)) yield;
  }
  return records;
}

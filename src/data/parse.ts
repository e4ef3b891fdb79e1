import * as v from 'valibot';
import { cleanCopy } from './clean-copy.js';
import { problem } from './problem.js';
import { resolveReferences, type Entry } from './references.js';
import { LISTS, PARTS, SidesSchema } from './schema.js';
import { finish, type Steps } from './steps.js';
import type { Dataset, Meta, ParseResult, Problem } from './types.js';

const FORMAT = 'bilateral/1';

const HINT = 'Give an object in the format bilateral/1; see schema.json.';

/**
 * A frozen, valid data set and the problems of the input; nothing downstream validates again. Invalid records and dangling references
 * are removed and reported. The data set is null when the input is not one, or when nothing is left of it. Never throws, never changes
 * the input. O(n).
 */
export function parse(input: unknown): ParseResult {
  return finish(parseSteps(input));
}

/** The same as `parse`, a record a step, for large objects. */
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
  const issue = firstIssue(SidesSchema, sides);
  if (issue) return refused(`sides${issue.path}`, issue.expected, issue.got);

  const problems: Problem[] = [];
  const parts: Record<string, unknown> = {};
  for (const key of Object.keys(file)) if (key !== '__proto__' && !isListed(key)) parts[key] = cleanCopy(file[key]);
  for (const [name, schema] of Object.entries(PARTS)) parts[name] = readPart(name, file[name], schema, problems);
  const lists: Record<string, readonly Entry[]> = {};
  for (const [name, schema] of Object.entries(LISTS)) lists[name] = yield* readList(name, file[name], schema, problems);
  const records = resolveReferences(lists, problems);
  if (file.events.length && !Object.entries(records).some(([name, list]) => name !== 'sources' && list.length)) {
    return noneOf(file.events.length, problems);
  }
  parts['meta'] = withKnownLead(parts['meta'] as Meta, records['events']!, problems);
  const dataset = { ...parts, format: FORMAT, sides, ...records } as unknown as Dataset;
  return { dataset: Object.freeze(dataset), problems: Object.freeze(problems) };
}

/** The result for a data set of which nothing is left. */
export function noneOf(events: number, problems: readonly Problem[]): ParseResult {
  const hint = 'Mend the fields that are named with it.';
  const none = problem('events', undefined, 'an event that can be read', `${events} that cannot`, hint);
  return { dataset: null, problems: Object.freeze([none, ...problems]) };
}

/** The meta data without a lead whose event is not there. */
function withKnownLead(meta: Meta, events: readonly Entry[], problems: Problem[]): Meta {
  const { lead, ...rest } = meta;
  if (!lead || events.some(({ id }) => id === lead.event)) return meta;
  problems.push(
    problem('meta.lead.event', undefined, 'an id in events', lead.event, 'The lead was left out: add the event, or mend the id.'),
  );
  return Object.freeze(rest);
}

function isListed(name: string): boolean {
  return Object.hasOwn(LISTS, name) || Object.hasOwn(PARTS, name);
}

/** The first issue of a value, or null; `path` is relative to the value, such as `.roles[0].date`. */
function firstIssue(
  schema: v.GenericSchema,
  value: unknown,
): { readonly path: string; readonly expected: string; readonly got: unknown } | null {
  const { success, issues } = v.safeParse(schema, value, { abortEarly: true });
  if (success) return null;
  const [{ path = [], message, expected, input }] = issues;
  const keys = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  // For a missing field valibot gives its name in quotation marks.
  return { path: keys.join(''), expected: expected?.startsWith('"') ? `the field ${expected.slice(1, -1)}` : message, got: input };
}

function refused(path: string, expected: string, got: unknown): ParseResult {
  return { dataset: null, problems: [problem(path, undefined, expected, got, HINT)] };
}

function readPart(name: string, input: unknown, schema: v.GenericSchema, problems: Problem[]): unknown {
  const copy = cleanCopy(input ?? {});
  const issue = firstIssue(schema, copy);
  if (!issue) return copy;
  problems.push(problem(`${name}${issue.path}`, undefined, issue.expected, issue.got, 'This part was left out: mend this field.'));
  return Object.freeze({});
}

function* readList(name: string, input: unknown, schema: v.GenericSchema, problems: Problem[]): Steps<readonly Entry[]> {
  if (input === undefined || input === null) return [];
  if (!Array.isArray(input)) {
    problems.push(problem(name, undefined, 'a list', input, 'Everything in it was left out.'));
    return [];
  }
  const records: Entry[] = [];
  for (let i = 0; i < input.length; i++) {
    const record = readRecord(`${name}[${i}]`, () => input[i], schema, problems);
    if (record) records.push(record);
    yield;
  }
  return records;
}

/** A record, clean and valid; null after it was reported. `path` is where it is. */
export function readRecord(path: string, given: () => unknown, schema: v.GenericSchema, problems: Problem[]): Entry | null {
  const leaveOut = (where: string, id: unknown, expected: string, got: unknown) =>
    problems.push(problem(where, typeof id === 'string' ? id : undefined, expected, got, 'The record was left out: mend this field.'));
  try {
    const copy = cleanCopy(given()) as Entry;
    const issue = firstIssue(schema, copy);
    if (!issue) return copy;
    leaveOut(`${path}${issue.path}`, copy?.id, issue.expected, issue.got);
  } catch (error) {
    leaveOut(path, undefined, 'a record that can be read', String(error));
  }
  return null;
}

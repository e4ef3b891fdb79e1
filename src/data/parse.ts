import * as v from 'valibot';
import { cleanCopy } from './clean-copy.js';
import { idOf, problem, recordProblem } from './problem.js';
import { resolveReferences } from './references.js';
import {
  ActorSchema,
  EventSchema,
  MetaSchema,
  PlaceSchema,
  SeriesSchema,
  SideSchema,
  SourceSchema,
  TieSchema,
  VocabularySchema,
} from './schema.js';
import type { Dataset, ParseResult, Problem } from './types.js';

const FORMAT = 'bilateral/1';

const SidesSchema = v.object({ a: SideSchema, b: SideSchema });

const HINT = 'Give the object of a file in the format bilateral/1; see schema.json.';

/** A schema and the frozen copies that pass it come together here, so that the cast below is the only one. */
type RecordSchema = v.GenericSchema<unknown>;

/**
 * The one door: gives a frozen data set that everything behind may rely on, and what was wrong with the input. A broken
 * record is left out and named; a reference to nothing is taken out and named; what is no data set at all is refused.
 * Never throws, never changes the input. O(n).
 */
export function parse(input: unknown): ParseResult {
  try {
    return parseObject(input);
  } catch (error) {
    return refused('', 'an object that can be read', error instanceof Error ? error.message : String(error));
  }
}

function parseObject(input: unknown): ParseResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused('', 'an object', input);
  const file = input as Record<string, unknown>;
  if (file.format !== FORMAT) return refused('format', FORMAT, file.format);
  const sides = v.safeParse(SidesSchema, cleanCopy(file.sides));
  if (!sides.success) return { dataset: null, problems: [recordProblem('sides', undefined, sides.issues[0])] };
  if (!Array.isArray(file.events)) return refused('events', 'a list', file.events);

  const problems: Problem[] = [];
  const records = <T>(name: string, schema: RecordSchema): readonly T[] => readList<T>(name, file[name], schema, problems);
  const part = <T>(name: string, schema: RecordSchema): T => readPart<T>(name, file[name], schema, problems);
  const known = ['format', 'meta', 'sides', 'vocabulary', 'sources', 'places', 'actors', 'events', 'ties', 'series'];
  const unknown = Object.keys(file).filter((key) => !known.includes(key) && key !== '__proto__');
  const dataset = {
    ...Object.fromEntries(unknown.map((key) => [key, cleanCopy(file[key])])),
    format: FORMAT,
    meta: part<Dataset['meta']>('meta', MetaSchema),
    sides: cleanCopy(file.sides) as Dataset['sides'],
    vocabulary: part<Dataset['vocabulary']>('vocabulary', VocabularySchema),
    sources: records<Dataset['sources'][number]>('sources', SourceSchema),
    places: records<Dataset['places'][number]>('places', PlaceSchema),
    actors: records<Dataset['actors'][number]>('actors', ActorSchema),
    events: records<Dataset['events'][number]>('events', EventSchema),
    ties: records<Dataset['ties'][number]>('ties', TieSchema),
    series: records<Dataset['series'][number]>('series', SeriesSchema),
  } satisfies Dataset;
  return { dataset: Object.freeze(resolveReferences(dataset, problems)), problems: Object.freeze(problems) };
}

function refused(path: string, expected: string, got: unknown): ParseResult {
  return { dataset: null, problems: [problem(path, undefined, expected, got, HINT)] };
}

function readPart<T>(name: string, input: unknown, schema: RecordSchema, problems: Problem[]): T {
  const copy = cleanCopy(input ?? {});
  const result = v.safeParse(schema, copy);
  if (result.success) return copy as T;
  problems.push(recordProblem(name, undefined, result.issues[0]));
  return Object.freeze({}) as T;
}

function readList<T>(name: string, input: unknown, schema: RecordSchema, problems: Problem[]): readonly T[] {
  if (input === undefined || input === null) return [];
  if (!Array.isArray(input)) {
    problems.push(problem(name, undefined, 'a list', input, 'Everything in it was left out.'));
    return [];
  }
  const records: T[] = [];
  for (let i = 0; i < input.length; i++) {
    const path = `${name}[${i}]`;
    try {
      const copy = cleanCopy(input[i]);
      const result = v.safeParse(schema, copy, { abortEarly: true });
      if (result.success) records.push(copy as T);
      else problems.push(recordProblem(path, copy, result.issues[0]));
    } catch (error) {
      problems.push(problem(path, idOf(undefined), 'a record that can be read', String(error), 'The record was left out.'));
    }
  }
  return records;
}

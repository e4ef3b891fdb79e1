import { isEdtf } from './dates.js';

/**
 * What a value must be: the name of a test, with `?` behind it when it may be null and `>list` when it is the id of a record there;
 * a list of one rule for a list of such values; a list of more for one of them; or the fields of an object.
 */
export type Rule = string | readonly (Rule | number)[] | Fields;

/** By field; a name that ends with `?` may be missing. */
export interface Fields {
  readonly [field: string]: Rule;
}

/** The first thing that is wrong; `path` is relative, such as `.roles[0].date`. */
export interface Issue {
  readonly path: string;
  readonly expected: string;
  readonly got: unknown;
}

/** Gives null when nothing is wrong. */
export type Check = (value: unknown) => Issue | null;

export const COUNTRY = /^[A-Z]{3}$/;
export const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

const isString = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => isString(value) || (isObject(value) && Object.values(value).every(isString));
const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);
const within = (most: number) => (value: unknown) => isNumber(value) && Math.abs(value) <= most;

const TESTS: Readonly<Record<string, readonly [expected: string, test: (value: unknown) => boolean]>> = {
  string: ['a text', isString],
  id: ['an id', (value) => isString(value) && value !== ''],
  text: ['a text, or texts by language', isText],
  edtf: ['an EDTF date such as 2025-04-09, 1903~ or 1880/1881', (value) => isString(value) && isEdtf(value)],
  country: ['an ISO 3166-1 alpha-3 code such as JPN', (value) => isString(value) && COUNTRY.test(value)],
  region: ['an ISO 3166-2 code such as JP-13', (value) => isString(value) && REGION.test(value)],
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  number: ['a number', isNumber],
  longitude: ['a number from -180 to 180', within(180)],
  latitude: ['a number from -90 to 90', within(90)],
  labels: ['texts by name', (value) => isObject(value) && Object.values(value).every(isText)],
};

/** Turns a rule into a check, once, so that checking reads no rule any more. */
export function checker(rule: Rule): Check {
  if (typeof rule === 'string') {
    const [expected, test] = TESTS[rule.replace(/\W.*/, '')]!;
    const orNull = rule.endsWith('?');
    return (got) => (test(got) || (orNull && got === null) ? null : { path: '', expected, got });
  }
  if (!Array.isArray(rule)) return fieldsCheck(rule as Fields);
  if (rule.length > 1) return (got) => (rule.includes(got) ? null : { path: '', expected: rule.join(', '), got });
  const check = checker(rule[0] as Rule);
  return (got) => {
    if (!Array.isArray(got)) return { path: '', expected: 'a list', got };
    for (let i = 0; i < got.length; i++) {
      const issue = check(got[i]);
      if (issue) return { ...issue, path: `[${i}]${issue.path}` };
    }
    return null;
  };
}

/** Name and rule of each field, and whether it may be missing. */
export function fieldsOf(rule: Fields) {
  return Object.entries(rule).map(([field, each]) => ({ field: field.replace('?', ''), rule: each, isOptional: field.endsWith('?') }));
}

function fieldsCheck(rule: Fields): Check {
  const fields = fieldsOf(rule).map((each) => ({ ...each, check: checker(each.rule) }));
  return (got) => {
    if (!isObject(got)) return { path: '', expected: 'an object', got };
    for (const { field, isOptional, check } of fields) {
      if (isOptional && !Object.hasOwn(got, field)) continue;
      const issue = check((got as Record<string, unknown>)[field]);
      if (issue) return { ...issue, path: `.${field}${issue.path}` };
    }
    return null;
  };
}

import type { Text } from '../types.js';

/** Codes that ISO 3166 leaves to its users: the two sides of a file that names no countries, and whoever is of neither. */
export const CODES = ['XAA', 'XBB', 'XCC'] as const;

const UNNAMED: readonly [Text, Text] = [
  { en: 'Side A', fa: 'سوی الف', ja: 'A側' },
  { en: 'Side B', fa: 'سوی ب', ja: 'B側' },
];

/** Names of the two largest groups in the order in which they first occur; none where there is only one, which has nothing to face. */
export function largestTwo(groups: readonly (string | undefined)[]): readonly string[] {
  const sizes = new Map<string, number>();
  for (const group of groups) if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = [...sizes].sort(([, one], [, other]) => other - one).slice(0, 2);
  return largest.length < 2 ? [] : [...sizes.keys()].filter((group) => largest.some(([each]) => each === group));
}

/** The field `sides` of a file whose sides have these names, or none. */
export function sidesNamed([a = UNNAMED[0], b = UNNAMED[1]]: readonly Text[]) {
  return { a: { country: CODES[0], name: a }, b: { country: CODES[1], name: b } };
}

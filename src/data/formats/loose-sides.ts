import { sort } from 'd3';
import { problem } from '../problem.js';
import type { Problem, Text } from '../types.js';
import { areCountries, countryCode, countryName } from './country.js';
import type { Row, RowReader } from './loose-row.js';
import type { SideReading } from './reading.js';

/** User-assigned codes of ISO 3166-1 for the two sides of a file without countries, and for neither. */
export const CODES = ['XAA', 'XBB', 'XCC'] as const;

/** The side of a group, by index, or both or neither. */
export type Lane = 0 | 1 | 'both' | 'other';

export interface Facing {
  /** Names of the two sides as first written; empty without two groups. */
  readonly names: readonly string[];
  /** The two sides, with their codes; unnamed without two groups. */
  readonly sides: readonly [SideReading, SideReading];
  /** All groups as first written, the largest first, up to `MOST_GROUPS`. */
  readonly groups: readonly string[];
  /** The only group of a file; empty for none or several. */
  readonly sole: string;
  /** Null for an empty group, and without two sides. */
  readonly laneOf: (group: string) => Lane | null;
  /** Assumptions made. */
  readonly problems: readonly Problem[];
}

const UNNAMED: readonly [Text, Text] = [
  { en: 'Side A', fa: 'سوی الف', ja: 'A側' },
  { en: 'Side B', fa: 'سوی ب', ja: 'B側' },
];

const NOBODYS: Facing['sides'] = [
  { name: '', country: CODES[0] },
  { name: '', country: CODES[1] },
];

/** Groups in files written by this library. */
export const OWN_SIDES: Facing = {
  names: ['a', 'b'],
  groups: ['a', 'b'],
  sides: [
    { name: 'a', country: CODES[0] },
    { name: 'b', country: CODES[1] },
  ],
  sole: '',
  laneOf: (group) => (group === 'a' ? 0 : group === 'b' ? 1 : null),
  problems: [],
};

/** Most groups that a reading lists. */
const MOST_GROUPS = 50;

/** Most groups that a problem lists. */
const MOST_COUNTED = 6;

const NOBODY = /^(?:|[-–—?.]+|n\/?a|nan|none|null|unknown|not (?:known|recorded|stated)|نامعلوم|نامشخص|不明|なし)$/;
const BOTH = /^(?:both|both sides|joint|mutual|هر دو|هر دو طرف|مشترک|双方|両国|共同)$/;
const OTHER = /^(?:other|others|third|third party|دیگران|طرف سوم|その他|第三者)$/;

/** Separators of names in a cell; and those that may also occur within a name. */
const BETWEEN = /[;|؛；]/;
const PERHAPS_BETWEEN = /[,/&+،、・]|\s+(?:and|و|[-–])\s+|[–と]/;

/**
 * The two largest groups as sides, in order of occurrence; ties go to the first. Names are compared without case and spaces, and those of
 * countries by their codes, where most groups are countries. `chosen` are the sides that the caller wants. Reports the choice unless there
 * are exactly two groups. `groups` says how often each was named, in order of occurrence.
 */
export function facingGroups(groups: ReadonlyMap<string, number>, chosen?: readonly [string, string]): Facing {
  const said = new Map<string, { readonly name: string; count: number }>();
  for (const [name, times] of groups) {
    const key = foldedGroup(name);
    if (NOBODY.test(key) || BOTH.test(key) || OTHER.test(key)) continue;
    const known = said.get(key) ?? { name: name.trim(), count: 0 };
    known.count += times;
    said.set(key, known);
  }
  const keyOf = groupKey([...said.values()].map(({ name }) => name));
  const sizes = new Map<string, { readonly name: string; count: number }>();
  for (const { name, count } of said.values()) {
    if (keyOf(name) === 'INT') continue;
    const known = sizes.get(keyOf(name));
    if (known) known.count += count;
    else sizes.set(keyOf(name), { name, count });
  }
  const ranked = sort(sizes, ([, { count }]) => -count);
  const largest = ranked.length < 2 ? [] : [...sizes.keys()].filter((key) => ranked.slice(0, 2).some(([each]) => each === key));
  const facing = chosen?.map(keyOf) ?? largest;
  const names = chosen ? [...chosen] : largest.map((key) => sizes.get(key)!.name);
  const sides = names.map((name, i): SideReading => ({ name, country: codeOf(facing[i]!) ?? CODES[i]! }));
  return {
    names,
    sides: names.length === 2 ? [sides[0]!, sides[1]!] : NOBODYS,
    groups: ranked.slice(0, MOST_GROUPS).map(([, { name }]) => name),
    sole: ranked.length === 1 ? ranked[0]![1].name : '',
    laneOf: remembered((group) => {
      const key = foldedGroup(group);
      if (NOBODY.test(key) || !facing.length) return null;
      if (BOTH.test(key)) return 'both';
      const lane = facing.indexOf(keyOf(group));
      return lane < 0 ? 'other' : (lane as 0 | 1);
    }),
    problems: chosen
      ? []
      : groupProblems(
          ranked.map(([, group]) => group),
          names,
        ),
  };
}

/** What groups are compared by: codes if most of them are countries, since words and codes of other things look alike; else names. */
function groupKey(names: readonly string[]): (name: string) => string {
  const isByCode = areCountries(names);
  return remembered((name) => (isByCode && countryCode(name)) || foldedGroup(name));
}

/** A function of a text that is computed once for each. */
function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/** A key that is a code of ISO 3166-1 already. */
function codeOf(key: string): string | null {
  return /^[A-Z]{3}$/.test(key) ? key : null;
}

/** Cells whose names are remembered: columns of sides have few different ones. */
const REMEMBERED = 10_000;

/**
 * Reads the names in the cells of a column. Semicolons and bars always separate names; a comma, a slash or "and" only when each part occurs
 * alone in another cell, since names may contain them.
 */
export function groupReader(cellOf: (row: Row) => string): RowReader<readonly string[]> {
  const alone = new Set<string>();
  const seen = new Map<string, readonly string[] | null>();
  const partsOf = (cell: string) =>
    cell
      .split(BETWEEN)
      .map((part) => part.trim())
      .filter(Boolean);
  const split = (part: string): readonly string[] => {
    const pieces = part.split(PERHAPS_BETWEEN).map((piece) => piece.trim());
    return pieces.every((piece) => alone.has(foldedGroup(piece))) ? pieces : [part];
  };
  const remember = (cell: string, names: readonly string[] | null) => {
    if (seen.size < REMEMBERED || seen.has(cell)) seen.set(cell, names);
  };
  return {
    look: (row) => {
      const cell = cellOf(row);
      if (seen.has(cell)) return;
      const parts = partsOf(cell);
      if (parts.length === 1) alone.add(foldedGroup(parts[0]!));
      remember(cell, null);
    },
    read: (row) => {
      const cell = cellOf(row);
      const names = seen.get(cell) ?? partsOf(cell).flatMap(split);
      remember(cell, names);
      return names;
    },
  };
}

/** The field `sides` of a file: countries by their names in all languages, other groups as written, with default names. */
export function sidesOf([a, b]: readonly SideReading[]) {
  const side = ({ name, country }: SideReading, unnamed: Text) => ({ country, name: countryName(country) ?? (name || unnamed) });
  return { a: side(a!, UNNAMED[0]), b: side(b!, UNNAMED[1]) };
}

/** The country of an actor or place: that of its side, else by its name, else that of nobody. */
export function countryOf(group: string, facing: Facing): string {
  const lane = facing.laneOf(group);
  return lane === 0 || lane === 1 ? facing.sides[lane]!.country : (countryCode(group) ?? CODES[2]);
}

export function foldedGroup(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function groupProblems(ranked: readonly { readonly name: string; readonly count: number }[], names: readonly string[]): readonly Problem[] {
  if (ranked.length === 2) return [];
  const counts = ranked.slice(0, MOST_COUNTED).map(({ name, count }) => `${name} (${count})`);
  const got = !ranked.length
    ? 'no groups'
    : ranked.length === 1
      ? `one group, ${counts[0]}`
      : `${ranked.length} groups: ${counts.join(', ')}`;
  const [first, second] = names;
  const isCut = ranked.length > 2 && ranked[1]!.count === ranked[2]!.count;
  const hint = !names.length
    ? 'Nobody faces anybody: everything stands on the line between the sides.'
    : `${first} and ${second} face each other${isCut ? ', because they come first among equals' : ''}; the others are third parties.`;
  return [problem('sides', undefined, 'two groups that face each other', got, hint)];
}

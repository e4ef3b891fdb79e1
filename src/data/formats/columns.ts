import { sort } from 'd3';
import { areCountries, countryCode } from './country.js';
import {
  A_DATE,
  A_NAME,
  A_YEAR,
  ANOTHER_DATE,
  ANOTHER_NAME,
  ANOTHER_YEAR,
  ENDS,
  FIRST_OF_PAIR,
  HEADING_WORDS,
  PAIRS,
  SECOND,
  type HeadingRole,
} from './heading-words.js';
import { foldedName, isUnnamed, type Row, type Rows } from './loose-row.js';
import { fieldsOf, firstText, textOf } from './loose-value.js';
import type { ColumnReading, ColumnRole, ReadOptions, TableKind } from './reading.js';

/** The columns of a table by what they hold. */
export interface Columns {
  /** Original headings by folded name. */
  readonly headings: ReadonlyMap<string, string>;
  /** Folded names of the columns with a role, the most telling first. */
  readonly of: (role: ColumnRole) => readonly string[];
  /** Of those, columns in one language each, by its tag. */
  readonly languages: (role: ColumnRole) => readonly (readonly [language: string, name: string])[];
  readonly readings: readonly ColumnReading[];
}

interface Found {
  readonly role: ColumnRole;
  readonly why: string;
}

/** Different cells that a reading shows of a column, and their length in characters. */
const SAMPLES = { most: 3, longest: 60 };

const WORDS: ReadonlyMap<string, HeadingRole> = new Map(
  // The first role that has a word keeps it.
  Object.entries(HEADING_WORDS)
    .reverse()
    .flatMap(([role, words]) => words.map((word) => [word, role as HeadingRole] as const)),
);

const RANKS: ReadonlyMap<string, number> = new Map(
  Object.values(HEADING_WORDS).flatMap((words) => words.map((word, i) => [word, i] as const).reverse()),
);

/** Roles of which several columns say more than one. */
const MANY: ReadonlySet<string> = new Set(['source', 'address', 'participants', 'theme']);

/** What is made of the columns of each kind of table. */
const USED: Readonly<Record<TableKind, ReadonlySet<ColumnRole>>> = {
  events: roles(
    'id date end year month day end-year end-month end-day title summary side from to from-side to-side act participants kind theme',
    'place place-country longitude latitude point source address publisher',
  ),
  ties: roles('id from to from-side to-side kind title summary date year end end-year direction source address publisher'),
  actors: roles('id title kind side source address publisher'),
  places: roles('id title place kind side place-country longitude latitude point'),
  sources: roles('id title address publisher date kind language'),
  series: roles('year date value side from to'),
};

/** A folded heading with a language of the library at its end; and the roles of texts that may have one. */
const IN_LANGUAGE = /^(.+?)_\(?(en|fa|ja)\)?$/;
const SPOKEN: ReadonlySet<HeadingRole | undefined> = new Set<HeadingRole>(['title', 'summary']);

const SAID = 'You said so.';
const HEADING = 'Its heading says so.';

/**
 * What each column of a table holds: by the options, by its heading in English, Persian or Japanese, and where that leaves it open by the
 * other columns and its cells.
 */
export function readColumns({ head: look, headings }: Rows, kind: TableKind, options: ReadOptions): Columns {
  const names = [...headings.keys()];
  const found = new Map<string, Found>();
  const chosen = chosenRoles(options, look[0]?.sheet);
  for (const name of names) {
    const role = chosen.get(name);
    if (role) found.set(name, { role, why: SAID });
  }
  const isChosen = (role: ColumnRole) => [...chosen].some(([name, each]) => each === role && headings.has(name));
  const set = (name: string | undefined, role: ColumnRole, why: string) => {
    if (name !== undefined && !chosen.has(name))
      found.set(name, isChosen(role) ? unused(`Another column was chosen for ${role}.`) : { role, why });
  };
  const of = (role: ColumnRole) => rankedNames(found, role, [...chosen.keys()]);
  const groups: string[] = [];

  if (kind === 'events' || kind === 'ties' || kind === 'series') setPair(names, look, kind, set);
  for (const name of names) {
    if (found.has(name)) continue;
    const role = WORDS.get(wordOf(name));
    if (role && languageOf(name)) set(name, role as ColumnRole, `Its heading says so, in the language ${languageOf(name)}.`);
    else if (role === 'group') groups.push(name);
    else if (role) set(name, role, HEADING);
    else if (A_DATE.test(name) && !ANOTHER_DATE.test(name)) set(name, 'date', HEADING);
  }
  // Such as the year in which something began, if no other column tells when.
  if (!of('date').length && !of('year').length)
    set(
      names.find((name) => !found.has(name) && A_YEAR.test(name) && !ANOTHER_YEAR.test(name)),
      'year',
      HEADING,
    );
  setSides(names, look, found, kind, groups, of, set);
  if (kind === 'series' && !of('value').length)
    set(
      names.find((name) => !isUnnamed(name) && !found.has(name)),
      'value',
      'It is the only column of numbers.',
    );
  if (kind === 'events') setTitles(names, look, found, of, set);
  else if (!of('title').length) set(of('place')[0] ?? of('participants')[0] ?? of('source')[0], 'title', 'It names the rows.');
  for (const name of names) {
    const role = found.get(name)?.role;
    if (role === undefined) found.set(name, unused('No use is known for its heading: say what it is, or leave it.'));
    else if (role !== 'unused' && !USED[kind].has(role)) found.set(name, unused(`A table of ${kind} has no use for it (${role}).`));
  }
  return {
    headings,
    of: remembered(of),
    languages: remembered((role) =>
      of(role).flatMap((name) => {
        const language = languageOf(name);
        return language ? [[language, name] as const] : [];
      }),
    ),
    readings: [...headings].map(([name, heading]) => ({ heading, ...found.get(name)!, samples: samplesOf(look, name) })),
  };
}

/** A function of a role that is computed once for each. */
function remembered<Result>(compute: (role: ColumnRole) => Result): (role: ColumnRole) => Result {
  const known = new Map<ColumnRole, Result>();
  return (role) => {
    const result = known.get(role) ?? compute(role);
    known.set(role, result);
    return result;
  };
}

/** What options call a column: its heading, with the sheet of a workbook before it. */
export function columnKey(heading: string, sheet: string | undefined): string {
  return sheet ? `${sheet}!${heading}` : heading;
}

/** The role that a heading names by itself, if any. */
export function headingRole(name: string): HeadingRole | undefined {
  return WORDS.get(wordOf(name)) ?? (A_DATE.test(name) && !ANOTHER_DATE.test(name) ? 'date' : undefined);
}

/** The columns of two ends of a tie, if a table has them. */
export function endNames(names: readonly string[]): readonly [string, string] | null {
  const [from, to] = [ENDS.from, ENDS.to].map((words) => names.find((name) => (words as readonly string[]).includes(wordOf(name))));
  return from !== undefined && to !== undefined ? [from, to] : null;
}

/** A folded heading without a remark in brackets or a colon, and without the number of the first of several columns, or of any of a kind. */
function wordOf(name: string): string {
  const spoken = IN_LANGUAGE.exec(name)?.[1] ?? '';
  if (SPOKEN.has(WORDS.get(spoken))) return spoken;
  const word = plainWord(name);
  const [, stem = '', number] = /^(.*\D)_?([1-9])$/.exec(word) ?? [];
  const role = WORDS.has(word) ? undefined : WORDS.get(stem.replace(/_$/, ''));
  return role !== undefined && (number === '1' ? role !== 'side' && role !== 'group' : MANY.has(role)) ? stem.replace(/_$/, '') : word;
}

/** The language of a column of texts whose heading names it, such as `title_fa` or `Title (fa)`. */
function languageOf(name: string): string | undefined {
  const [, word = '', language] = IN_LANGUAGE.exec(name) ?? [];
  return SPOKEN.has(WORDS.get(word)) ? language : undefined;
}

function plainWord(name: string): string {
  return name
    .replace(/_?[([].*$/, '')
    .replace(/[:*?]+$/, '')
    .replace(/_?[,/]_?/g, '_');
}

/** Roles from the options by folded heading; a heading may have the name of its sheet before it, as in `Visits!Date`. */
function chosenRoles({ columns = {} }: ReadOptions, sheet: string | undefined): ReadonlyMap<string, ColumnRole> {
  const own = sheet ? `${sheet}!` : '';
  const entries = Object.entries(columns).filter(([heading]) => heading.startsWith(own) || !heading.includes('!'));
  return new Map(entries.map(([heading, role]) => [foldedName(heading.startsWith(own) ? heading.slice(own.length) : heading), role]));
}

function rankedNames(found: ReadonlyMap<string, Found>, role: ColumnRole, chosen: readonly string[]): readonly string[] {
  const names = [...found].flatMap(([name, each]) => (each.role === role ? [name] : []));
  const rank = (name: string) => (chosen.includes(name) ? chosen.indexOf(name) - chosen.length : (RANKS.get(wordOf(name)) ?? Infinity));
  return names.length < 2 ? names : sort(names, rank);
}

type Setter = (name: string | undefined, role: ColumnRole, why: string) => void;

/** Who acted on whom, in two columns; and the countries of both, in two more. */
function setPair(names: readonly string[], look: readonly Row[], kind: TableKind, set: Setter): void {
  const words = new Map(names.map((name) => [plainWord(name), name]));
  const hasTitle = names.some((name) => WORDS.get(wordOf(name)) === 'title');
  const known = [
    ...PAIRS,
    ...(kind === 'events' && !hasTitle
      ? ([
          ['from', 'to'],
          ['source', 'target'],
        ] as const)
      : []),
  ];
  const numbered = [...words.keys()].flatMap((word): readonly (readonly [string, string])[] => {
    const [, stem, first, rest = ''] = FIRST_OF_PAIR.exec(word) ?? [];
    return stem === undefined ? [] : [[word, `${stem}${SECOND[first!]}${rest}`]];
  });
  const pairs = [...known, ...numbered]
    .map((pair) => pair.map((word) => words.get(word)))
    .filter((pair): pair is [string, string] => pair.every((name) => name !== undefined && isText(look, name)));
  const isOfCountries = ([first]: readonly [string, string]) => /country|state|nation|کشور|国/.test(first);
  const ends = kind === 'ties' ? endNames(names) : (pairs.find((pair) => !isOfCountries(pair)) ?? pairs[0]);
  if (!ends) return;
  const why = 'Two columns name a pair: who acted, and on whom.';
  set(ends[0], 'from', why);
  set(ends[1], 'to', why);
  const countries = pairs.find((pair) => isOfCountries(pair) && pair[0] !== ends[0]);
  if (countries) {
    set(countries[0], 'from-side', 'It is the country of the first of the pair.');
    set(countries[1], 'to-side', 'It is the country of the second of the pair.');
  }
}

/** Who acted, in one column: a country or side before a group, which is then a theme. */
function setSides(
  names: readonly string[],
  look: readonly Row[],
  found: ReadonlyMap<string, Found>,
  kind: TableKind,
  groups: readonly string[],
  of: Columns['of'],
  set: Setter,
): void {
  const isPair = of('from').length > 0;
  if (!isPair && !of('side').length && !groups.length) set(countryColumn(names, look, found), 'side', 'Most of its cells are countries.');
  const spare = (name: string, why: string) =>
    set(name, kind === 'events' && /countr|state|nation|کشور|国/.test(name) ? 'place-country' : 'unused', why);
  const sides = of('side');
  const [first] = kind === 'actors' || kind === 'places' ? sort(sides, (name) => Number(isOwn(look, name))) : sides;
  const isFull = first !== undefined && look.filter(({ fields }) => isSaid(fields[first])).length * 2 >= look.length;
  if (isPair) for (const name of sides) spare(name, 'The pair says who acted, so this is where it was.');
  else if (isFull) for (const name of sides) if (name !== first) spare(name, `${first} says who acted.`);
  const hasSides = isPair || sides.some((name) => distinct(look, name) > 1);
  const isGroup = !hasSides && groups.some((name) => distinct(look, name) > 1);
  if (isGroup) for (const name of of('side')) spare(name, 'It is the same in every row.');
  for (const name of groups) {
    if (isGroup || (!sides.length && !isPair)) set(name, 'side', 'It groups the rows.');
    else set(name, kind === 'events' ? 'theme' : 'unused', 'It groups the rows by something else than who acted.');
  }
}

/** What the rows are called: by a heading, else by two columns of acts below the names of the sides, else by any text. */
function setTitles(
  names: readonly string[],
  look: readonly Row[],
  found: ReadonlyMap<string, Found>,
  of: Columns['of'],
  set: Setter,
): void {
  if (of('title').length) return;
  const open = names.filter((name) => !found.has(name));
  const texts = open.filter((name) => isText(look, name));
  const hasSide = of('side').length > 0 || of('from').length > 0;
  const countries = texts.filter((name) => countryCode(name.replaceAll('_', ' ').toUpperCase()) ?? countryCode(name.replaceAll('_', ' ')));
  const isBare = !of('summary').length && !of('kind').length && texts.length === 2 && texts.every((name) => !A_NAME.test(name));
  const acts = hasSide ? [] : countries.length === 2 ? countries : isBare ? texts : [];
  if (acts.length) return acts.forEach((name) => set(name, 'act', 'It holds what the side in its heading did.'));
  const named = open.filter((name) => A_NAME.test(name) && !ANOTHER_NAME.test(name));
  if (named.length) return named.forEach((name) => set(name, 'title', HEADING));
  const [summary] = of('summary');
  if (summary !== undefined) set(summary, 'title', 'No other column names the events.');
  else if (!of('kind').length && texts.length === 1) set(texts[0], 'title', 'It is the only other column of texts.');
}

/** The first column without a role in which most of several texts are names or codes of countries. */
function countryColumn(names: readonly string[], look: readonly Row[], found: ReadonlyMap<string, Found>): string | undefined {
  return names.find((name) => {
    if (found.has(name) || !isText(look, name)) return false;
    const cells = [...new Set(look.map(({ fields }) => said(fields[name])).filter(Boolean))];
    return cells.length > 1 && areCountries(cells);
  });
}

function isText(look: readonly Row[], name: string): boolean {
  const cells = look.map(({ fields }) => textOf(fields[name])).filter(Boolean);
  return (
    cells.length > 0 &&
    cells.filter((cell) => /\p{L}/u.test(cell) && !/^(?:https?:|www\.|true$|false$)/i.test(cell)).length * 2 > cells.length
  );
}

/** True for a column of sides as this library writes it; its countries tell more. */
function isOwn(look: readonly Row[], name: string): boolean {
  return look.every(({ fields }) => /^(?:a|b|joint|third|)$/.test(textOf(fields[name])));
}

function distinct(look: readonly Row[], name: string): number {
  return new Set(look.map(({ fields }) => said(fields[name])).filter(Boolean)).size;
}

function samplesOf(look: readonly Row[], name: string): readonly string[] {
  const samples = new Set<string>();
  for (const { fields } of look) {
    const text = said(fields[name]);
    if (text) samples.add(text.length > SAMPLES.longest ? `${text.slice(0, SAMPLES.longest)}…`.toWellFormed() : text);
    if (samples.size === SAMPLES.most) break;
  }
  return [...samples];
}

function isSaid(value: unknown): boolean {
  return said(value) !== '';
}

/** A cell as text; of a list in JSON, its items. */
function said(value: unknown): string {
  if (!Array.isArray(value)) return textOf(value) || firstText(fieldsOf(value), ['name', 'label', 'title', 'id']);
  return value.map(said).filter(Boolean).join('; ');
}

function roles(...lists: readonly string[]): ReadonlySet<ColumnRole> {
  return new Set(lists.join(' ').split(' ') as readonly ColumnRole[]);
}

function unused(why: string): Found {
  return { role: 'unused', why };
}

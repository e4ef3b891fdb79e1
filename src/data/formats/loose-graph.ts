import { parseDate } from '../dates.js';
import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import type { Converted } from './converted.js';
import { CODES, facingGroups, sidesNamed, type Facing } from './loose-sides.js';
import { isOpenEnd, PLAIN, readDate } from './written-date.js';

/** A node of a graph file, unvalidated. */
export interface LooseNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Side, country, group or class. */
  readonly group: string;
  /** Position in any unit; y grows downwards. */
  readonly place?: readonly [x: number, y: number];
}

/** An edge of a graph file, unvalidated. */
export interface LooseTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** Label of the kind, when the kind is not a name itself. */
  readonly label?: string;
  readonly isDirected?: boolean;
  readonly start?: string;
  readonly end?: string;
}

/** Groups in files written by this library. */
const OWN: readonly string[] = ['a', 'b'];
const OWN_SIDES: Facing = { names: OWN, sole: '', laneOf: (group) => (group === 'a' ? 0 : group === 'b' ? 1 : null), problems: [] };

const ACTOR = { en: 'Actor', fa: 'کنشگر', ja: 'アクター' };
const NEITHER = { en: 'Neither side', fa: 'هیچ‌یک از دو سو', ja: 'どちらでもない' };
const TIED = { en: 'Tied to', fa: 'در پیوند با', ja: 'つながり' };

/**
 * A graph as input for `parse`, format bilateral/1. The two largest groups become the sides, in order of occurrence, and all other nodes
 * belong to neither; the choice is reported as a problem. Invalid times are dropped and reported, so that no tie is lost; weights are
 * ignored. Null without nodes.
 */
export function graphDataset(
  nodes: readonly LooseNode[],
  edges: readonly LooseTie[],
  title: string,
  said: readonly Problem[] = [],
): Converted | null {
  if (!nodes.length) return null;
  const problems = [...said];
  const groups = nodes.map(({ group }) => group);
  const facing = OWN.every((side) => groups.includes(side)) ? OWN_SIDES : facingGroups(groups);
  const ids = new Set(nodes.map(({ id }) => id));
  const ties = edges.map(({ id, kind, start = '', end = '', from, to }, i) => {
    const tie = id && !ids.has(id) ? id : `tie-${i + 1}`;
    const date = (bound: 'start' | 'end', text: string) => {
      const read = dayOf(text);
      if (!read && text && !(bound === 'end' && isOpenEnd(text)))
        problems.push(problem(`ties.${tie}.${bound}`, tie, 'a date', text, 'The tie is drawn without it.'));
      return read && { [bound]: read };
    };
    return { id: tie, from, to, kind: kind || 'tied', ...date('start', start), ...date('end', end) };
  });
  const kinds = edges.map(({ kind, label, isDirected }) => [
    kind || 'tied',
    { ...(label || kind ? { en: label || kind } : TIED), ...(isDirected && { direction: 'to' }) },
  ]);
  const places = nodes.flatMap(({ id, place }) => (place ? [[id, place]] : []));
  return {
    format: 'bilateral/1',
    meta: { title },
    sides: sidesNamed(facing.names),
    vocabulary: { actorTypes: { actor: ACTOR }, tieKinds: Object.fromEntries(kinds), countries: { [CODES[2]]: NEITHER } },
    actors: nodes.map(({ id, name, type, group }) => {
      const lane = facing.laneOf(group);
      return { id, name, type: type || 'actor', country: CODES[lane === 0 || lane === 1 ? lane : 2] };
    }),
    ties,
    events: [],
    ...(places.length && { layout: { positions: Object.fromEntries(places) } }),
    problems: [sideProblem(facing), ...problems],
  };
}

/** A date of precision decade to day, in EDTF; null for other notations of time, such as seconds. */
function dayOf(text: string): string | null {
  const written = readDate(text, PLAIN);
  const date = written && !written.rest ? parseDate(written.date) : null;
  return date && !date.interval && date.precision !== 'century' && date.precision !== 'millennium' ? date.text : null;
}

function sideProblem({ names, problems: [found] }: Facing): Problem {
  const [got, hint] = names.length
    ? [`the groups ${names.join(' and ')}`, found ? `Of ${found.got}. ${found.hint}` : 'They face each other, all others stand between.']
    : ['a graph without two groups', 'Everybody stands between the sides: layout="force" draws such a graph freely.'];
  return { path: 'sides', expected: 'two countries', got, hint };
}

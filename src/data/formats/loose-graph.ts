import { parseDate } from '../dates.js';
import { problem } from '../problem.js';
import type { Problem } from '../types.js';
import type { Converted } from './converted.js';
import { CODES, facingGroups, sidesNamed, type Facing } from './loose-sides.js';
import { isOpenEnd, PLAIN, readDate } from './written-date.js';

/** What files of graphs say of a node, before anything is checked. */
export interface LooseNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Side, country, group or class. */
  readonly group: string;
  /** Where it was drawn, y downwards, in any unit. */
  readonly place?: readonly [x: number, y: number];
}

/** What they say of an edge. */
export interface LooseTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** Of the kind, when that is not a name itself. */
  readonly label?: string;
  readonly isDirected?: boolean;
  readonly start?: string;
  readonly end?: string;
}

/** Sides in a file that this library wrote. */
const OWN: readonly string[] = ['a', 'b'];
const OWN_SIDES: Facing = { names: OWN, sole: '', laneOf: (group) => (group === 'a' ? 0 : group === 'b' ? 1 : null), problems: [] };

const ACTOR = { en: 'Actor', fa: 'کنشگر', ja: 'アクター' };
const NEITHER = { en: 'Neither side', fa: 'هیچ‌یک از دو سو', ja: 'どちらでもない' };
const TIED = { en: 'Tied to', fa: 'در پیوند با', ja: 'つながり' };

/**
 * A graph as a file in the format bilateral/1 for the door: the two largest groups are the sides, in the order in which they first
 * occur, and everybody else is of neither; which they are is said as a problem, since nobody asked for them. A time that is no date is left out
 * and named, so that no tie is lost by it; weights are left out. Null without nodes.
 */
export function graphDataset(nodes: readonly LooseNode[], edges: readonly LooseTie[], title: string, said: readonly Problem[] = []): Converted | null {
  if (!nodes.length) return null;
  const problems = [...said];
  const groups = nodes.map(({ group }) => group);
  const facing = OWN.every((side) => groups.includes(side)) ? OWN_SIDES : facingGroups(groups);
  const ids = new Set(nodes.map(({ id }) => id));
  const ties = edges.map(({ id, kind, start = '', end = '', from, to }, i) => {
    const tie = id && !ids.has(id) ? id : `tie-${i + 1}`;
    const date = (bound: 'start' | 'end', text: string) => {
      const read = dayOf(text);
      if (!read && text && !(bound === 'end' && isOpenEnd(text))) problems.push(problem(`ties.${tie}.${bound}`, tie, 'a date', text, 'The tie is drawn without it.'));
      return read && { [bound]: read };
    };
    return { id: tie, from, to, kind: kind || 'tied', ...date('start', start), ...date('end', end) };
  });
  const kinds = edges.map(({ kind, label, isDirected }) => [kind || 'tied', { ...(label || kind ? { en: label || kind } : TIED), ...(isDirected && { direction: 'to' }) }]);
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

/** A day, a month, a season, a year or a decade, sure or not; nothing for what else files of graphs say of time, such as seconds. */
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

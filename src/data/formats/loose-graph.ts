import type { Problem } from '../types.js';
import { CODES, largestTwo, sidesNamed } from './loose-sides.js';

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

/** A decade, a year, a season, a month or a day, sure or not. What else files of graphs say of time, such as seconds, is left out, so that no tie is lost by it. */
const DAY = /^(\d{3}X|\d{4}(-XX|-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]|XX))?)?)[?~%]?$/;

const ACTOR = { en: 'Actor', fa: 'کنشگر', ja: 'アクター' };
const TIED = { en: 'Tied to', fa: 'در پیوند با', ja: 'つながり' };

/**
 * A graph as a file in the format bilateral/1 for the door: the two largest groups are the sides, in the order in which they first
 * occur, and everybody else is a third party; which they are is said as a problem, since nobody asked for them. Weights are left out.
 * Null without nodes.
 */
export function graphDataset(nodes: readonly LooseNode[], edges: readonly LooseTie[], title: string): unknown {
  if (!nodes.length) return null;
  const sides = sidesOf(nodes);
  const ids = new Set(nodes.map(({ id }) => id));
  const ties = edges.map(({ id, kind, start = '', end = '', from, to }, i) => ({
    id: id && !ids.has(id) ? id : `tie-${i + 1}`,
    from,
    to,
    kind: kind || 'tied',
    ...(DAY.test(start) && { start }),
    ...(DAY.test(end) && { end }),
  }));
  const kinds = edges.map(({ kind, label, isDirected }) => [kind || 'tied', { ...(label || kind ? { en: label || kind } : TIED), ...(isDirected && { direction: 'to' }) }]);
  const places = nodes.flatMap(({ id, place }) => (place ? [[id, place]] : []));
  return {
    format: 'bilateral/1',
    meta: { title },
    sides: sidesNamed(sides),
    vocabulary: { actorTypes: { actor: ACTOR }, tieKinds: Object.fromEntries(kinds) },
    actors: nodes.map(({ id, name, type, group }) => ({ id, name, type: type || 'actor', country: CODES[sides.indexOf(group)] ?? CODES[2] })),
    ties,
    events: [],
    ...(places.length && { layout: { positions: Object.fromEntries(places) } }),
    problems: [sideProblem(sides)],
  };
}

/** Those of this library's own files, else the two largest groups. */
function sidesOf(nodes: readonly LooseNode[]): readonly string[] {
  const groups = nodes.map(({ group }) => group);
  return OWN.every((side) => groups.includes(side)) ? OWN : largestTwo(groups);
}

function sideProblem(sides: readonly string[]): Problem {
  const [got, hint] = sides.length
    ? [`the groups ${sides.join(' and ')}`, 'The two largest groups face each other, all others stand between.']
    : ['a graph without two groups', 'Everybody stands between the sides: layout="force" draws such a graph freely.'];
  return { path: 'sides', expected: 'two countries', got, hint };
}

import type { Problem } from '../types.js';
import { refusal, type Converted } from './converted.js';
import { rowProblem, type Row } from './loose-row.js';
import { CODES, facingGroups, sidesNamed, type Lane } from './loose-sides.js';

/** An event of a file in another format, unvalidated. */
export interface LooseEvent {
  readonly row: Row;
  /** Empty for none. */
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  /** Alternative dates, EDTF. */
  readonly alternatives: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  /** Lanes, groups or facets. */
  readonly groups: readonly string[];
  readonly links: readonly LooseLink[];
}

export interface LooseLink {
  /** Empty for a source without a URL. */
  readonly url: string;
  readonly title: string;
  readonly publisher?: string;
  /** EDTF. */
  readonly date?: string;
}

const EVENTS = { en: 'Events', fa: 'رویدادها', ja: '出来事' };

/**
 * Events as input for `parse`, format bilateral/1. The two largest groups become the sides; the initiator is both, a third party or
 * unknown for events of both, of another group, or of none. Links become sources. Refused without events.
 */
export function datasetOf(events: readonly LooseEvent[], title: string, problems: readonly Problem[]): Converted {
  if (!events.length) {
    const hint = 'Write dates such as 2025-04-09, 2025-04 or 2025.';
    return refusal('events', 'an event with a date that can be read', 'none', hint, problems);
  }
  const facing = facingGroups(events.flatMap(({ groups }) => groups));
  const taken = new Set(events.map(({ id }) => id));
  const freshId = (prefix: string, from: number) => {
    let n = from;
    while (taken.has(`${prefix}-${n}`)) n++;
    taken.add(`${prefix}-${n}`);
    return `${prefix}-${n}`;
  };
  const twice: Problem[] = [];
  const given = new Set<string>();
  const ids = events.map(({ id, row }, i) => {
    if (id && !given.has(id)) return given.add(id) && id;
    const own = freshId('event', i + 1);
    if (id) twice.push(rowProblem(row, 'id', 'an id that no other row has', id, `The row is called ${own}.`));
    return own;
  });
  const sources = new Map<string, { readonly id: string; readonly title: string; readonly publisher?: string; readonly url?: string }>();
  const sourceOf = ({ url, title: name, publisher = hostOf(url), date }: LooseLink) => {
    const key = url || name;
    const known = sources.get(key) ?? {
      id: freshId('source', sources.size + 1),
      title: name || url,
      ...(publisher && { publisher }),
      ...(url && { url }),
      ...(date && { date }),
    };
    sources.set(key, known);
    return known.id;
  };
  const kinds = [...new Set(events.flatMap(({ kind }) => kind || []))];
  return {
    format: 'bilateral/1',
    // Unnamed sides make no title.
    meta: { title: title || (facing.names.length ? '' : facing.sole || EVENTS) },
    sides: sidesNamed(facing.names),
    vocabulary: { kinds: Object.fromEntries(kinds.map((kind) => [kind, kind])) },
    events: events.map(({ date, alternatives, title: name, summary, kind, groups, links }, i) => {
      const initiator = initiatorOf(groups.map(facing.laneOf));
      return {
        id: ids[i],
        date,
        ...(alternatives.length && { dateAlternatives: alternatives.map((each) => ({ date: each })) }),
        title: name,
        ...(summary && { summary }),
        kind,
        ...(initiator && { initiator }),
        sources: [...new Set(links.map(sourceOf))],
      };
    }),
    sources: [...sources.values()],
    problems: [...facing.problems, ...problems, ...twice],
  };
}

/** The initiator in terms of the format; undefined when unknown. */
function initiatorOf(lanes: readonly (Lane | null)[]): string | undefined {
  if (lanes.includes('both') || (lanes.includes(0) && lanes.includes(1))) return 'both';
  const side = ([0, 1] as const).find((lane) => lanes.includes(lane));
  return side !== undefined ? CODES[side] : lanes.includes('other') ? 'other' : undefined;
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}

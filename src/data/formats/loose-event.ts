import type { Text } from '../types.js';

/** What files of other timelines say of an event, before anything is checked. */
export interface LooseEvent {
  readonly id?: string;
  /** As near to EDTF as it can be brought; what is no date stays as it was, so that the door can name it. */
  readonly date: string;
  readonly title: string;
  readonly summary?: string;
  readonly kind?: string;
  /** Lane, group or facet. */
  readonly group?: string;
  readonly links: readonly LooseLink[];
}

export interface LooseLink {
  readonly url: string;
  readonly title: string;
}

/** Codes that ISO 3166 leaves to its users: sides of a file that names no countries. */
const CODES = ['XAA', 'XBB'] as const;

const UNNAMED: readonly Text[] = [
  { en: 'Side A', fa: 'سوی الف', ja: 'A側' },
  { en: 'Side B', fa: 'سوی ب', ja: 'B側' },
];

/**
 * A file in the format bilateral/1 for the door: the two largest groups are the sides, in the order in which they first occur; events of
 * other groups, or of none, stand on the axis and are nobody's. Every link is a source.
 */
export function datasetOf(events: readonly LooseEvent[], title: string): unknown {
  const sizes = new Map<string, number>();
  for (const { group } of events) if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largest = [...sizes].sort(([, one], [, other]) => other - one).slice(0, 2);
  // A single group has nothing to face.
  const named = largest.length < 2 ? [] : [...sizes.keys()].filter((group) => largest.some(([each]) => each === group));
  const side = (i: 0 | 1) => ({ country: CODES[i], name: named[i] ?? UNNAMED[i]! });
  const sources = new Map<string, { id: string; title: string; publisher: string; url: string }>();
  const sourceOf = ({ url, title: name }: LooseLink) => {
    const known = sources.get(url) ?? { id: `source-${sources.size + 1}`, title: name || url, publisher: hostOf(url), url };
    sources.set(url, known);
    return known.id;
  };
  const kinds = [...new Set(events.flatMap(({ kind }) => kind ?? []))];
  return {
    format: 'bilateral/1',
    meta: { title },
    sides: { a: side(0), b: side(1) },
    vocabulary: { kinds: Object.fromEntries(kinds.map((kind) => [kind, kind])) },
    events: events.map(({ id, links, group, kind = '', ...said }, i) => {
      const lane = named.indexOf(group ?? '');
      return { ...said, id: id ?? `event-${i + 1}`, kind, ...(lane >= 0 && { initiator: CODES[lane] }), sources: links.map(sourceOf) };
    }),
    sources: [...sources.values()],
  };
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}

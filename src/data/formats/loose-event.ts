import { CODES, largestTwo, sidesNamed } from './loose-sides.js';

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

/**
 * A file in the format bilateral/1 for the door: the two largest groups are the sides, in the order in which they first occur; events of
 * other groups, or of none, stand on the axis and are nobody's. Every link is a source.
 */
export function datasetOf(events: readonly LooseEvent[], title: string): unknown {
  const named = largestTwo(events.map(({ group }) => group));
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
    sides: sidesNamed(named),
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

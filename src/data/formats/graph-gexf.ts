import type { Converted } from './converted.js';
import { graphDataset, type LooseNode, type LooseTie } from './loose-graph.js';
import { plainText } from './plain-text.js';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEnd: boolean;
}

interface OpenNode {
  readonly id: string;
  readonly name: string;
  /** By the title of the attribute. */
  readonly values: Map<string, string>;
  place?: readonly [x: number, y: number];
}

/** Titles, in lower case, of node attributes that define groups, most reliable first. */
const GROUPS = ['side', 'country', 'group', 'modularity class', 'modularity_class', 'class', 'category', 'cluster', 'community'];

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A file of Gephi, GEXF 1.1 to 1.3: nodes and edges, also nested ones, with labels, the attributes that tell type and group, days
 * and places; y grows upwards there. Read tag by tag, so that it needs no page. Null when it is no GEXF.
 */
export function graphGexf(text: string): Converted | null {
  if (!/<gexf[\s>]/.test(text)) return null;
  const nodes: OpenNode[] = [];
  const open: OpenNode[] = [];
  const edges: LooseTie[] = [];
  const titles = new Map<string, string>();
  let [ofNodes, isDirected] = [false, false];
  for (const { name, attributes, isEnd } of tagsOf(text)) {
    const { id = '', label = '', start, end } = attributes;
    if (isEnd) {
      if (name === 'node') open.pop();
    } else if (name === 'graph') isDirected = attributes['defaultedgetype'] === 'directed';
    else if (name === 'attributes') ofNodes = attributes['class'] === 'node';
    else if (name === 'attribute' && ofNodes) titles.set(id, (attributes['title'] ?? id).toLowerCase());
    else if (name === 'node') {
      const node: OpenNode = { id, name: label || id, values: new Map() };
      nodes.push(node);
      open.push(node);
    } else if (name === 'attvalue') open.at(-1)?.values.set(titles.get(attributes['for'] ?? '') ?? '', attributes['value'] ?? '');
    else if (name.endsWith(':position') && open.length) open.at(-1)!.place = [Number(attributes['x']), 0 - Number(attributes['y'])];
    else if (name === 'edge') {
      edges.push({
        id,
        from: attributes['source'] ?? '',
        to: attributes['target'] ?? '',
        kind: attributes['kind'] ?? label,
        label,
        isDirected: attributes['type'] ? attributes['type'] === 'directed' : isDirected,
        ...(start && { start: dayOf(start) }),
        ...(end && { end: dayOf(end) }),
      });
    }
  }
  const found = nodes.map(({ values, ...node }): LooseNode => {
    const group = GROUPS.map((title) => values.get(title)).find(Boolean) ?? '';
    return { ...node, type: values.get('type') ?? '', group };
  });
  return graphDataset(found, edges, plainText(/<description>([^<]*)/.exec(text)?.[1] ?? ''));
}

/** Tags without what is in comments; one that closes itself is followed by its end. */
function* tagsOf(text: string): Generator<Tag> {
  const said = text.split('-->').map((piece) => piece.split('<!--', 1)[0]);
  for (const [whole, slash, name, rest] of said.join('').matchAll(TAG)) {
    const pairs = [...rest!.matchAll(ATTRIBUTE)].map(([, key, one, other]) => [key!, plainText(one ?? other ?? '')]);
    if (!slash) yield { name: name!, attributes: Object.fromEntries(pairs) as Tag['attributes'], isEnd: false };
    if (slash || whole.endsWith('/>')) yield { name: name!, attributes: {}, isEnd: true };
  }
}

/** The day of a date-time, or the year of a decimal year. */
function dayOf(text: string): string {
  return text.replace(/T.*$/, '').replace(/^(\d{4})\.\d+$/, '$1');
}

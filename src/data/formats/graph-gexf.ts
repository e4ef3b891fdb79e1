import { graphOf } from './loose-graph.js';
import type { Loose, LooseActor, LooseTie } from './loose.js';
import { spaced, type XmlElement } from './xml-elements.js';

/** Titles, in lower case, of node attributes that define groups, most reliable first. */
const GROUPS = ['side', 'country', 'group', 'modularity class', 'modularity_class', 'class', 'category', 'cluster', 'community'];

/**
 * The graph of a GEXF file, 1.1 to 1.3 (gexf.net), by its elements: nested nodes and edges with labels, types, groups, days and positions;
 * y is negated, since it grows upwards in GEXF. Null without nodes.
 */
export function graphGexf(elements: readonly XmlElement[]): Loose | null {
  const named = (name: string) => elements.filter((element) => element.name === name);
  const titles = new Map(
    named('attribute')
      .filter(({ parent }) => parent?.attributes['class'] === 'node')
      .map(({ attributes: { id = '', title = id } }) => [id, title.toLowerCase()]),
  );
  const isDirected = named('graph')[0]?.attributes['defaultedgetype'] === 'directed';
  const nodes = named('node').map((node) => readNode(node, titles));
  const edges = named('edge').map((edge) => readEdge(edge, isDirected));
  return graphOf(nodes, edges, spaced(named('description')[0]?.text ?? ''));
}

function readNode({ attributes, children }: XmlElement, titles: ReadonlyMap<string, string>): LooseActor {
  const { id = '', label = '' } = attributes;
  const values = new Map(
    children
      .filter(({ name }) => name === 'attvalues')
      .flatMap((list) => list.children)
      .map((value) => [titles.get(value.attributes['for'] ?? '') ?? '', value.attributes['value'] ?? '']),
  );
  const position = children.find(({ name }) => name === 'position')?.attributes;
  return {
    id,
    name: spaced(label) || id,
    type: values.get('type') ?? '',
    group: GROUPS.map((title) => values.get(title)).find(Boolean) ?? '',
    ...(position && { position: [Number(position['x']), 0 - Number(position['y'])] }),
  };
}

function readEdge({ attributes }: XmlElement, isDirected: boolean): LooseTie {
  const { id = '', source = '', target = '', type, start, end } = attributes;
  const label = spaced(attributes['label'] ?? '');
  return {
    id,
    from: source,
    to: target,
    kind: attributes['kind'] ?? label,
    label,
    isDirected: type ? type === 'directed' : isDirected,
    ...(start && { start: dayOf(start) }),
    ...(end && { end: dayOf(end) }),
  };
}

/** The day of a date-time, or the year of a decimal year. */
function dayOf(text: string): string {
  return text.replace(/T.*$/, '').replace(/^(\d{4})\.\d+$/, '$1');
}

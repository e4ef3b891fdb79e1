import { graphOf } from './loose-graph.js';
import type { Loose } from './loose.js';
import { spaced, type XmlElement } from './xml-elements.js';

/** Names, in lower case, of what GraphML files say of nodes and edges, the most telling first. */
const NAMES = {
  label: ['label', 'name', 'title', 'nodelabel', 'v_name'],
  type: ['type', 'kind', 'v_type'],
  group: ['side', 'country', 'group', 'modularity class', 'modularity_class', 'class', 'category', 'cluster', 'community'],
  kind: ['kind', 'label', 'relation', 'relationship', 'type', 'edgelabel'],
  start: ['start', 'start_date', 'startdate'],
  end: ['end', 'end_date', 'enddate'],
} as const;

/** The graph of a GraphML file by its elements, as yEd, Gephi, igraph and NetworkX write it; null without nodes. */
export function graphGraphml(elements: readonly XmlElement[]): Loose | null {
  const named = (name: string) => elements.filter((element) => element.name === name);
  const keys = new Map(named('key').map(({ attributes: { id = '', 'attr.name': name = id } }) => [id, name.toLowerCase()]));
  const isDirected = named('graph')[0]?.attributes['edgedefault'] === 'directed';
  const valuesOf = ({ children }: XmlElement) => {
    const values = new Map(
      children.flatMap((data) => (data.name === 'data' ? [[keys.get(data.attributes['key'] ?? '') ?? '', spaced(data.text)]] : [])),
    );
    return (field: keyof typeof NAMES) => NAMES[field].map((name) => values.get(name)).find(Boolean) ?? '';
  };
  const nodes = named('node').map((node) => {
    const value = valuesOf(node);
    const id = node.attributes['id'] ?? '';
    return { id, name: value('label') || labelIn(node) || id, type: value('type'), group: value('group') };
  });
  const edges = named('edge').map((edge, i) => {
    const value = valuesOf(edge);
    const { id = `tie-${i + 1}`, source = '', target = '', directed } = edge.attributes;
    const kind = value('kind') || labelIn(edge);
    return {
      id,
      from: source,
      to: target,
      kind,
      isDirected: directed ? directed === 'true' : isDirected,
      start: value('start'),
      end: value('end'),
    };
  });
  return graphOf(nodes, edges, '');
}

/** The label that yEd draws for a node or an edge. */
function labelIn(element: XmlElement): string {
  if (/^(?:Node|Edge)Label$/.test(element.name)) return spaced(element.text);
  for (const child of element.children) {
    const label = child.name === 'graph' ? '' : labelIn(child);
    if (label) return label;
  }
  return '';
}

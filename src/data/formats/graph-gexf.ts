import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { refusal, type Converted } from './converted.js';
import { graphDataset, type LooseNode, type LooseTie } from './loose-graph.js';

/** Titles, in lower case, of node attributes that define groups, most reliable first. */
const GROUPS = ['side', 'country', 'group', 'modularity class', 'modularity_class', 'class', 'category', 'cluster', 'community'];

/**
 * A GEXF file, 1.1 to 1.3 (gexf.net), with any namespace prefix: nested nodes and edges with labels, types, groups, days and positions;
 * y is negated, since it grows upwards in GEXF. Null when it is not GEXF or has no nodes; malformed XML is refused.
 */
export function graphGexf(text: string): Converted | null {
  if (!/<(?:[\w.-]+:)?gexf[\s/>]/.test(text)) return null;
  const root = rootOf(text);
  if (typeof root === 'string') return refusal('', 'GEXF', root, 'Check it in an XML validator.');
  const elements = elementsIn(root);
  const named = (name: string) => elements.filter((element) => nameOf(element) === name);
  const titles = new Map(
    named('attribute')
      .filter(({ parent }) => parent instanceof XmlElement && parent.attributes['class'] === 'node')
      .map(({ attributes: { id = '', title = id } }) => [id, title.toLowerCase()]),
  );
  const isDirected = named('graph')[0]?.attributes['defaultedgetype'] === 'directed';
  const nodes = named('node').map((node) => readNode(node, titles));
  const edges = named('edge').map((edge) => readEdge(edge, isDirected));
  return graphDataset(nodes, edges, spaced(named('description')[0]?.text ?? ''));
}

/** The root element, or the error message of the parser in one line. */
function rootOf(text: string): XmlElement | string {
  try {
    return parseXml(text.trim(), { ignoreUndefinedEntities: true }).root!;
  } catch (error) {
    return String(error).split('\n', 1)[0]!;
  }
}

/** An element and its descendants, in document order. Iterative, since nesting may exceed the call stack. */
function elementsIn(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const due = [root];
  for (let next = due.pop(); next; next = due.pop()) {
    found.push(next);
    for (const child of childrenOf(next).reverse()) due.push(child);
  }
  return found;
}

function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

/** The local name of an element. */
function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function readNode(node: XmlElement, titles: ReadonlyMap<string, string>): LooseNode {
  const { id = '', label = '' } = node.attributes;
  const own = childrenOf(node);
  const values = new Map(
    own
      .filter((child) => nameOf(child) === 'attvalues')
      .flatMap(childrenOf)
      .map(({ attributes }) => [titles.get(attributes['for'] ?? '') ?? '', attributes['value'] ?? '']),
  );
  const position = own.find((child) => nameOf(child) === 'position')?.attributes;
  return {
    id,
    name: spaced(label) || id,
    type: values.get('type') ?? '',
    group: GROUPS.map((title) => values.get(title)).find(Boolean) ?? '',
    ...(position && { place: [Number(position['x']), 0 - Number(position['y'])] }),
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

/** A text with white space collapsed and trimmed. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The day of a date-time, or the year of a decimal year. */
function dayOf(text: string): string {
  return text.replace(/T.*$/, '').replace(/^(\d{4})\.\d+$/, '$1');
}

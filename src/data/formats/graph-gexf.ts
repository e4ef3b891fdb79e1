import { Parser } from 'saxen';
import { refusal, type Converted } from './converted.js';
import { graphDataset, type LooseNode, type LooseTie } from './loose-graph.js';

/** Titles, in lower case, of node attributes that define groups, most reliable first. */
const GROUPS = ['side', 'country', 'group', 'modularity class', 'modularity_class', 'class', 'category', 'cluster', 'community'];

interface XmlElement {
  /** Local name, without the namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
  text: string;
}

/**
 * A GEXF file, 1.1 to 1.3 (gexf.net), with any namespace prefix: nested nodes and edges with labels, types, groups, days and positions;
 * y is negated, since it grows upwards in GEXF. Null when it is not GEXF or has no nodes; malformed XML is refused.
 */
export function graphGexf(text: string): Converted | null {
  if (!/<(?:[\w.-]+:)?gexf[\s/>]/.test(text)) return null;
  const elements = xmlElements(text);
  if (typeof elements === 'string') return refusal('', 'GEXF', elements, 'Check it in an XML validator.');
  const named = (name: string) => elements.filter((element) => element.name === name);
  const titles = new Map(
    named('attribute')
      .filter(({ parent }) => parent?.attributes['class'] === 'node')
      .map(({ attributes: { id = '', title = id } }) => [id, title.toLowerCase()]),
  );
  const isDirected = named('graph')[0]?.attributes['defaultedgetype'] === 'directed';
  const nodes = named('node').map((node) => readNode(node, titles));
  const edges = named('edge').map((edge) => readEdge(edge, isDirected));
  return graphDataset(nodes, edges, spaced(named('description')[0]?.text ?? ''));
}

/** The elements of an XML text in document order, or the message of the parser, with its place, where the text is malformed. */
function xmlElements(text: string): readonly XmlElement[] | string {
  const elements: XmlElement[] = [];
  let [parent, error]: [XmlElement | null, string] = [null, ''];
  const parser = new Parser();
  parser.on('openTag', (qualified, attributesOf, decode) => {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(value)]);
    const element: XmlElement = { name, attributes: Object.fromEntries(attributes), parent, children: [], text: '' };
    parent?.children.push(element);
    elements.push(element);
    parent = element;
  });
  parser.on('text', (said, decode) => parent && (parent.text += decode(said)));
  parser.on('cdata', (said) => parent && (parent.text += said));
  parser.on('closeTag', () => (parent = parent?.parent ?? null));
  parser.on('error', ({ message }, placeOf) => {
    const { line, column } = placeOf();
    error = `${message} (line ${line + 1}, column ${column + 1})`;
  });
  parser.parse(text);
  return error || elements;
}

function readNode({ attributes, children }: XmlElement, titles: ReadonlyMap<string, string>): LooseNode {
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

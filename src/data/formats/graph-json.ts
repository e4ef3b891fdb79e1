import { problem } from '../problem.js';
import type { Loose, LooseActor, LooseTie } from './loose.js';
import { graphOf } from './loose-graph.js';
import type { Notes } from './notes.js';
import { fieldsOf, firstText, textOf, type Fields } from './loose-value.js';

/** Field names by meaning, most reliable first. */
const FIELDS = {
  id: ['id', '_id', 'key', 'name', 'label'],
  name: ['name', 'label', 'title', 'id', 'key'],
  type: ['type', 'element type', 'primary_ext'],
  group: ['side', 'country', 'group', 'modularity_class', 'class', 'category', 'cluster', 'community', 'party'],
  from: ['source', 'from', 'node1_id', 'entity1_id'],
  to: ['target', 'to', 'node2_id', 'entity2_id'],
  kind: ['kind', 'label', 'relation', 'relationship', 'type', 'connection type'],
  start: ['start', 'start_date'],
  end: ['end', 'end_date'],
} as const;

type Field = keyof typeof FIELDS;

/**
 * Nodes and links in the formats of d3, force-graph, Cytoscape, graphology, Kumu, Oligrapher (LittleSis) and the JSON Graph Format:
 * two lists, or two objects by id; the first of several graphs. Null for anything else.
 */
export function graphJson(file: Fields, notes: Notes): Loose | null {
  const inner = [file, listOf(file['graphs'])[0], ...['graph', 'graph_data', 'elements', 'data'].map((name) => file[name])].map(fieldsOf);
  const kumu = Array.isArray(file['elements']) && Array.isArray(file['connections']);
  const holder = kumu ? { nodes: file['elements'], links: file['connections'] } : inner.find((each) => listOf(each['nodes']).length > 0);
  if (!holder || !listOf(holder['nodes']).length) return null;
  const nodes = listOf(holder['nodes']).map(nodeOf);
  const known = new Set(nodes.map(({ id }) => id));
  const endOf = (end: unknown) => {
    const text = typeof end === 'object' ? valueOf(fieldsOf(end), 'id') : textOf(end);
    // When nodes have names only, links refer to their index.
    return known.has(text) || !/^\d+$/.test(text) ? text : (nodes[Number(text)]?.id ?? text);
  };
  const links = listOf(holder['links'] ?? holder['edges']).map((link, i): LooseTie => {
    const fields = whole(link);
    const [from, to] = (['from', 'to'] as const).map((end) =>
      endOf(FIELDS[end].map((name) => fields[name]).find((each) => each !== undefined)),
    );
    return {
      id: textOf(fields['id'] ?? fields['key']) || `tie-${i + 1}`,
      from: from!,
      to: to!,
      kind: valueOf(fields, 'kind'),
      isDirected: fields['directed'] === true || /^(1?->2?|directed)$/.test(textOf(fields['arrow'] ?? fields['direction'])),
      start: valueOf(fields, 'start'),
      end: valueOf(fields, 'end'),
    };
  });
  const title = textOf(fieldsOf(file['attributes'])['title'] ?? file['title']);
  const others = listOf(file['graphs']).slice(1);
  notes.problems.push(...others.map((other, i) => problem(`graphs[${i + 1}]`, undefined, 'one graph', other, 'Only the first is drawn.')));
  return graphOf(nodes, links, title);
}

function nodeOf(node: unknown, i: number): LooseActor {
  const fields = typeof node === 'object' ? whole(node) : { id: node };
  const { x, y } = { ...fieldsOf(fields['position']), ...fields };
  const id = valueOf(fields, 'id') || String(i);
  return {
    id,
    name: valueOf(fields, 'name') || id,
    type: valueOf(fields, 'type'),
    group: valueOf(fields, 'group'),
    ...(typeof x === 'number' && typeof y === 'number' && { position: [x, y] as const }),
  };
}

/**
 * Fields merged with those nested in `data` (Cytoscape), `attributes` (graphology), `metadata` (JSON Graph Format) or `display`
 * (Oligrapher 2).
 */
function whole(value: unknown): Fields {
  const fields = fieldsOf(value);
  return {
    ...fieldsOf(fields['metadata']),
    ...fieldsOf(fields['display']),
    ...fieldsOf(fields['attributes']),
    ...fieldsOf(fields['data']),
    ...fields,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.entries(fieldsOf(value)).map(([id, each]) => ({ id, ...fieldsOf(each) }));
}

function valueOf(fields: Fields, field: Field): string {
  return firstText(fields, FIELDS[field]);
}

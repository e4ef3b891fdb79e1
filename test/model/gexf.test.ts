import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { createLocale } from '../../src/locale/locale.js';
import { actorsCsv } from '../../src/model/actors-csv.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { gexf } from '../../src/model/gexf.js';
import { iranJapan } from '../support/iran-japan.js';

const hostile = parse({
  format: 'bilateral/1',
  sides: { a: { country: 'AAA', name: 'Aland' }, b: { country: 'BBB', name: 'Bland' } },
  events: [],
  actors: [
    { id: 'x"<&', type: 'person', name: '=1+1 <script>"&\u0001\uFFFE', country: 'AAA' },
    { id: 'y', type: 'person', name: { fa: 'نام' }, country: 'BBB' },
  ],
  ties: [{ id: 't', from: 'x"<&', to: 'y', kind: 'met', start: '-0500', end: '2020-05' }],
}).dataset!;

/** The part of GEXF 1.3 that is written here: the parent of each element, its required and its optional attributes. */
const GEXF: Readonly<Record<string, { readonly within: string; readonly must: Says; readonly may?: Says }>> = {
  gexf: {
    within: '',
    must: { xmlns: /^http:\/\/gexf\.net\/1\.3$/, version: /^1\.3$/ },
    may: { 'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/ },
  },
  graph: {
    within: 'gexf',
    must: {},
    may: { mode: /^dynamic$/, defaultedgetype: /^undirected$/, timeformat: /^date$/, timerepresentation: /^interval$/ },
  },
  attributes: { within: 'graph', must: { class: /^(node|edge)$/ } },
  attribute: { within: 'attributes', must: { id: /./, title: /./, type: /^string$/ } },
  nodes: { within: 'graph', must: {} },
  node: { within: 'nodes', must: { id: /./ }, may: { label: /./ } },
  attvalues: { within: 'node', must: {} },
  attvalue: { within: 'attvalues', must: { for: /^(type|side)$/, value: /./ } },
  'viz:position': { within: 'node', must: { x: /^-?\d+(\.\d+)?$/, y: /^-?\d+(\.\d+)?$/ } },
  edges: { within: 'graph', must: {} },
  edge: {
    within: 'edges',
    must: { id: /./, source: /./, target: /./ },
    may: { type: /^(un)?directed$/, label: /./, kind: /./, start: /^\d{4}-\d\d-\d\d$/, end: /^\d{4}-\d\d-\d\d$/ },
  },
};

type Says = Readonly<Record<string, RegExp>>;

/** Describes what a file contains that GEXF 1.3 does not allow, and what it lacks that GEXF 1.3 requires. */
function unknownTo(text: string): readonly string[] {
  const open: string[] = [];
  return [...text.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>/g)].flatMap(([tag, isEnd, name, inside, isEmpty]) => {
    if (isEnd) return open.pop() === name ? [] : [tag];
    const rule = GEXF[name!];
    const said = Object.fromEntries([...inside!.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
    const { within, must = {}, may = {} } = rule ?? {};
    const fits =
      Object.entries(said).every(([key, value]) => (must[key] ?? may[key])?.test(value)) && Object.keys(must).every((key) => key in said);
    const isKnown = fits && within === (open.at(-1) ?? '');
    if (!isEmpty) open.push(name!);
    return isKnown ? [] : [tag];
  });
}

describe('GEXF', () => {
  it('contains only what GEXF 1.3 allows, with each element where it belongs', () => {
    const dataset = iranJapan();
    const positions = Object.fromEntries(dataset.actors.map(({ id }, i) => [id, [i / 64, 1000 - i]] as const));
    const text = gexf(indexDataset(dataset), createLocale('en'), { positions });
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<gexf /);
    expect(unknownTo(text)).toEqual([]);
    expect(text.match(/<viz:position /g)).toHaveLength(137);
  });

  it('writes positions with y pointing up, as Gephi does', () => {
    const text = gexf(indexDataset(hostile), createLocale('en'), { positions: { y: [1.5, 2.25] } });
    expect(text.match(/<viz:position [^>]*>/g)).toEqual(['<viz:position x="1.5" y="-2.25"/>']);
  });

  it('contains every actor and every tie of Iran and Japan with its dates', () => {
    const text = gexf(indexDataset(iranJapan()), createLocale('en'));
    expect(text.match(/<node /g)).toHaveLength(137);
    expect(text.match(/<edge /g)).toHaveLength(iranJapan().ties.length);
    expect(text).toContain(
      '<edge id="tie-199" source="chitsaz" target="imagawa" kind="met-with" type="undirected" label="Met with" start="2025-04-09"/>',
    );
    expect(text).toContain('version="1.3"');
  });

  it('escapes text and leaves out characters that XML does not allow', () => {
    const text = gexf(indexDataset(hostile), createLocale('fa'));
    expect(text).toContain('id="x&quot;&lt;&amp;" label="=1+1 &lt;script&gt;&quot;&amp;"');
    expect(text).toContain('label="نام"');
    expect(text).toContain(' end="2020-05-31"/>');
    expect(text).not.toContain('start=');
  });
});

describe('Actors as CSV', () => {
  it('have one line each and run no formula', () => {
    const lines = actorsCsv(indexDataset(iranJapan()), createLocale('en')).trimEnd().split('\n');
    expect(lines).toHaveLength(138);
    expect(lines[0]).toBe('id,name,type,country,side,ties,events,sources');
    expect(lines.find((line) => line.startsWith('chitsaz,'))).toMatch(/^chitsaz,Ehsan Chitsaz,person,IRN,a,4,/);
    expect(actorsCsv(indexDataset(hostile), createLocale('en'))).toContain(`"'=1+1`);
  });
});

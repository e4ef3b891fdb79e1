import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset, Problem } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { tiesCsv } from '../../src/model/ties-csv.js';
import { gexf } from '../../src/model/gexf.js';
import { presetPositions } from '../../src/widgets/network/layout/preset.js';
import { iranJapan } from '../support/iran-japan.js';

function read(text: string): { readonly dataset: Dataset; readonly said: readonly Problem[] } {
  const found = convert(text);
  const { dataset, problems } = parse(found);
  expect(problems).toEqual([]);
  return { dataset: dataset!, said: found.problems };
}

const ends = ({ ties }: Dataset) => ties.map(({ from, to, kind }) => `${from} ${kind} ${to}`);
const days = ({ ties }: Dataset) => ties.map(({ start, end }) => [start, end]);
const countries = ({ actors }: Dataset) => Object.fromEntries(actors.map(({ id, country }) => [id, country]));

describe('Nodes and links', () => {
  it('of d3 are read by id, or by number where they have only names, with the two largest groups facing each other', () => {
    const names = ['Valjean', 'Javert', 'Myriel', 'Fantine', 'Cosette', 'Gavroche'];
    const groups = [2, 4, 1, 2, 4, 8];
    const links = [
      { source: 1, target: 0, value: 17 },
      { source: 2, target: 0, value: 5 },
    ];
    const numbered = read(JSON.stringify({ nodes: names.map((name, i) => ({ name, group: groups[i] })), links }));
    const named = read(
      JSON.stringify({
        nodes: names.map((id, i) => ({ id, group: groups[i] })),
        links: links.map(({ source, target }) => ({ source: names[source], target: { id: names[target] } })),
      }),
    );
    for (const { dataset, said } of [numbered, named]) {
      expect(ends(dataset)).toEqual(['Javert tied Valjean', 'Myriel tied Valjean']);
      expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['2', '4']);
      expect(countries(dataset)).toMatchObject({
        Valjean: 'XAA',
        Fantine: 'XAA',
        Javert: 'XBB',
        Cosette: 'XBB',
        Myriel: 'XCC',
        Gavroche: 'XCC',
      });
      expect(said).toMatchObject([{ path: 'sides', got: 'the groups 2 and 4' }]);
    }
  });

  it('of Oligrapher keep names, labels, arrows and positions, and nodes without a group are third parties', () => {
    const nodes = { 2: { id: '2', name: 'A company', x: -56.2, y: -11 }, 9: { id: '9', display: { name: 'A bank', x: 10, y: 4 } } };
    const edges = {
      7: { id: '7', node1_id: '9', node2_id: '2', label: 'Investor', arrow: '1->2' },
      2: { id: '2', node1_id: '2', node2_id: '9' },
    };
    const { dataset, said } = read(JSON.stringify({ graph: { nodes, edges }, attributes: { title: 'A map' } }));
    expect(dataset.actors.map(({ name, type, country }) => [name, type, country])).toEqual([
      ['A company', 'actor', 'XCC'],
      ['A bank', 'actor', 'XCC'],
    ]);
    expect(dataset.ties.map(({ id }) => id)).toEqual(['tie-1', '7']);
    expect(ends(dataset)).toEqual(['2 tied 9', '9 Investor 2']);
    expect(dataset.vocabulary.tieKinds!['Investor']).toEqual({ en: 'Investor', direction: 'to' });
    expect(presetPositions(dataset)).toEqual({ positions: { 2: [-56.2, -11], 9: [10, 4] } });
    expect(dataset.meta.title).toBe('A map');
    expect(said).toMatchObject([{ path: 'sides', got: 'a graph without two groups' }]);
  });

  it('of the JSON Graph Format are read by the keys of their nodes, from a single graph or the first of several', () => {
    const graph = {
      label: 'A map',
      nodes: {
        alpha: { label: 'A bank', metadata: { side: 'east', type: 'company' } },
        beta: { label: 'A fund', metadata: { side: 'west' } },
      },
      edges: [{ source: 'alpha', target: 'beta', relation: 'owns', directed: true, metadata: { start: '1999' } }],
    };
    for (const file of [{ graph }, { graphs: [graph, { nodes: {} }] }]) {
      const { dataset } = read(JSON.stringify(file));
      expect(dataset.actors.map(({ id, name, type }) => [id, name, type])).toEqual([
        ['alpha', 'A bank', 'company'],
        ['beta', 'A fund', 'actor'],
      ]);
      expect(ends(dataset)).toEqual(['alpha owns beta']);
      expect(dataset.ties[0]!.start).toBe('1999');
      expect(dataset.vocabulary.tieKinds!['owns']).toEqual({ en: 'owns', direction: 'to' });
      expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['east', 'west']);
    }
  });

  it('are read from a table of ties with two ends, where a row that lacks one is reported and dates are not ends', () => {
    const { dataset } = read('From,To,Type,Direction\nA bank,A fund,owns,directed\nA fund,A port,lends to,mutual\n');
    expect(ends(dataset)).toEqual(['A bank owns A fund', 'A fund lends to A port']);
    expect(dataset.actors.map(({ id }) => id)).toEqual(['A bank', 'A fund', 'A port']);
    expect(dataset.vocabulary.tieKinds).toEqual({ owns: { en: 'owns', direction: 'to' }, 'lends to': { en: 'lends to' } });
    const broken = read('source,target\nA,B\nB,\n');
    expect(broken.dataset.ties).toHaveLength(1);
    expect(broken.said).toContainEqual(expect.objectContaining({ path: 'row 3, column target', row: 3 }));
    expect(convert('from,to,title\n1999,2001,A war\n')['format']).toBeUndefined();
    expect(convert('from,to,label\n1999,2001,A war\n')['format']).toBeUndefined();
    const visits = read('date,from,to,title\n1978-09-05,Tokyo,Tehran,A visit\n').dataset;
    expect([visits.events.length, visits.ties.length]).toEqual([1, 0]);
  });

  it('are restored from the CSV that this library writes', () => {
    const index = indexDataset(iranJapan());
    const { dataset } = read(tiesCsv(index, createLocale('en')));
    const name = new Map(index.dataset.actors.map(({ id, name: text }) => [id, createLocale('en').text(text).text]));
    expect(ends(dataset)).toEqual(index.dataset.ties.map(({ from, to, kind }) => `${name.get(from)} ${kind} ${name.get(to)}`));
    expect(dataset.ties.map(({ id }) => id)).toEqual(index.dataset.ties.map(({ id }) => id));
    expect(days(dataset)).toEqual(days(index.dataset));
    expect(days(dataset).filter(([start]) => start).length).toBeGreaterThan(50);
    expect(days(dataset).filter(([, end]) => end).length).toBeGreaterThan(5);
  });

  it.each(['199X', '1979', '2025~', '2025-XX', '2025-21', '2025-04%', '2025-04-XX', '2025-04-09?'])(
    'keep a time that is written as %s',
    (time) => {
      expect(parse(convert(`source,target,start\nA,B,${time}\n`)).dataset!.ties[0]!.start).toBe(time);
    },
  );

  it.each(['1238457600', '12.75', 'soon', '2025-13', '2025-04-32', '19XX-04'])(
    'lose a time that is written as %s, which is reported, but not the tie',
    (time) => {
      const { dataset, said } = read(`source,target,start\nA,B,${time}\n`);
      expect(dataset.ties.map(({ from, to, start }) => [from, to, start])).toEqual([['A', 'B', undefined]]);
      expect(said).toContainEqual(expect.objectContaining({ path: 'ties.tie-1.start', got: time }));
    },
  );

  it('are ongoing where their end lies in the far future', () => {
    const { dataset, said } = read('source,target,start,end\nA,B,19900101,9999\n');
    expect(dataset.ties).toMatchObject([{ start: '1990-01-01' }]);
    expect(dataset.ties[0]!.end).toBeUndefined();
    expect(said).toHaveLength(1);
  });

  it('are named by their text where nodes are plain strings, and a second graph is reported', () => {
    const { dataset, said } = read(
      JSON.stringify({ graphs: [{ nodes: ['A', 'B'], edges: [{ source: 'A', target: 'B' }] }, { nodes: ['C'] }] }),
    );
    expect(dataset.actors.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(said.map(({ path }) => path)).toContain('graphs[1]');
  });

  it('of Cytoscape and of graphology are read, too', () => {
    const elements = {
      nodes: [{ data: { id: 'a' }, position: { x: 1, y: 2 } }, { data: { id: 'b' } }],
      edges: [{ data: { id: 'ab', source: 'a', target: 'b' } }],
    };
    expect(ends(read(JSON.stringify({ elements })).dataset)).toEqual(['a tied b']);
    const graphology = {
      nodes: [{ key: 'a', attributes: { label: 'Alef' } }, { key: 'b' }],
      edges: [{ key: 'ab', source: 'a', target: 'b', attributes: { label: 'met' } }],
    };
    const { dataset } = read(JSON.stringify(graphology));
    expect(ends(dataset)).toEqual(['a met b']);
    expect(dataset.actors[0]!.name).toBe('Alef');
  });

  it('that lead nowhere are reported, and the rest is kept', () => {
    const text = JSON.stringify({
      nodes: [{ id: 'a' }, { id: 'b' }, { id: 'a' }],
      links: [{ source: 'a', target: 'b' }, { source: 'a', target: 'x' }, {}, null],
    });
    const { dataset, problems } = parse(convert(text));
    expect(dataset!.actors).toHaveLength(2);
    expect(dataset!.ties).toHaveLength(1);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['actors.a.id', 'ties.tie-2.to']));
  });

  it.each([
    '{"nodes":[]}',
    '{"nodes":{}}',
    '{"nodes":7,"links":[]}',
    '<gexf/>',
    '<gexf><graph><nodes></nodes></graph></gexf>',
    '<html><node id="a"/></html>',
  ])('are not found in %s', (text) => {
    expect(Object.keys(convert(text))).toEqual(['problems']);
  });
});

describe('GEXF', () => {
  const file = `<?xml version="1.0"?><!-- <node id="no"/> --><gexf xmlns:viz="http://gexf.net/1.3/viz" version='1.3'>
    <meta><description>Two &amp; more</description></meta>
    <graph defaultedgetype="directed"><attributes class="edge"><attribute id="0" title="country"/></attributes>
    <attributes class="node"><attribute id="0" title="Country" type="string"/><attribute id="1" title="type"/></attributes>
    <nodes><node id="n0" label="&lt;Körperschaft&gt; &#x6a;"><attvalues><attvalue for="0" value="France"/><attvalue for="1" value="company"/></attvalues><viz:position x="1.5" y="-2"/>
      <nodes><node id="n1" label="Inner"><attvalues><attvalue for="0" value="Italy"/></attvalues></node></nodes></node>
      <node id='n2'><attvalues><attvalue for="0" value="Italy"></attvalue></attvalues></node></nodes>
    <edges><edge id="n0" source="n0" target="n1" start="2009-03-01T10:00:00" end="2010.0"/><edge source="n1" target="n2" type="undirected" label="met" start="12.75"/></edges></graph></gexf>`;

  it('is read with nested nodes, attributes by title, dates and positions, but without comments', () => {
    const { dataset } = read(file);
    expect(dataset.actors.map(({ id, name, type, country }) => [id, name, type, country])).toEqual([
      ['n0', '<Körperschaft> j', 'company', 'FRA'],
      ['n1', 'Inner', 'actor', 'ITA'],
      ['n2', 'n2', 'actor', 'ITA'],
    ]);
    expect(dataset.ties).toEqual([
      { id: 'tie-1', from: 'n0', to: 'n1', kind: 'tied', start: '2009-03-01', end: '2010' },
      { id: 'tie-2', from: 'n1', to: 'n2', kind: 'met' },
    ]);
    expect(presetPositions(dataset).positions).toEqual({ n0: [1.5, 2] });
    expect(dataset.meta.title).toBe('Two & more');
  });

  it.each([
    [
      'in a namespace with a prefix',
      `<g:gexf xmlns:g="http://gexf.net/1.3"><g:graph><g:nodes><g:node id="a" label="A"/><g:node id="b" label="B"/></g:nodes>
        <g:edges><g:edge id="e" source="a" target="b" label="met"/></g:edges></g:graph></g:gexf>`,
    ],
    [
      'with attributes in single quotes that contain an angle bracket',
      `<gexf><graph><nodes><node id='a' label='A'/><node label='B' id='b'><attvalues><attvalue for='x' value='1 > 0'/></attvalues></node></nodes>
        <edges><edge target='b' source='a' label='met'/></edges></graph></gexf>`,
    ],
    [
      'with what only looks like tags in CDATA and in a processing instruction',
      `<gexf><?note <node id="no"/>?><meta><description><![CDATA[<node id="no"/>]]></description></meta>
        <graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b" label="met"/></edges></graph></gexf>`,
    ],
    [
      'with entities',
      `<gexf><graph><nodes><node id="&#97;" label="&#x41;"/><node id="b" label="B"/></nodes>
        <edges><edge source="a" target="b" label="met"/></edges></graph></gexf>`,
    ],
  ])('is read %s', (_, text) => {
    const { dataset } = read(text);
    expect(dataset.actors.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
    expect(ends(dataset)).toEqual(['a met b']);
  });

  it('has a title with the content of CDATA and the characters that entities stand for, as text', () => {
    const of = (description: string) =>
      read(`<gexf><meta><description>${description}</description></meta><graph><nodes><node id="a"/></nodes></graph></gexf>`).dataset.meta
        .title;
    expect(of('<![CDATA[Ties & <b>times</b>]]>')).toBe('Ties & <b>times</b>');
    expect(of('Ties &amp;amp; &apos;times&apos;')).toBe("Ties &amp; 'times'");
  });

  it('that is not well-formed XML is refused, with the position of the error', () => {
    const { problems, ...rest } = convert('<gexf><graph><nodes><node id="a"></nodes></graph></gexf>');
    expect(rest).toEqual({});
    expect(problems[0]).toMatchObject({ expected: 'GEXF', got: expect.stringMatching(/line 1, column \d+/) as unknown });
  });

  it('that was written here is restored with its actors, sides, kinds, dates and positions', () => {
    const dataset = iranJapan();
    const index = indexDataset(dataset);
    const positions = Object.fromEntries(dataset.actors.map(({ id }, i) => [id, [i / 64, 1000 - i]] as const));
    const back = read(gexf(index, createLocale('en'), { positions })).dataset;
    const again = indexDataset(back);
    expect(back.actors.map(({ id, type, name }) => [id, type, name])).toEqual(
      dataset.actors.map(({ id, type, name }) => [id, type, createLocale('en').text(name).text]),
    );
    for (const { id } of dataset.actors) {
      const side = index.sideByActor.get(id)!;
      expect(again.sideByActor.get(id), id).toBe(side === 'joint' ? 'third' : side);
    }
    expect(back.ties.map(({ id, from, to, kind }) => [id, from, to, kind])).toEqual(
      dataset.ties.map(({ id, from, to, kind }) => [id, from, to, kind]),
    );
    expect(presetPositions(back)).toEqual({ positions });
    expect(gexf(again, createLocale('en'), { positions })).toBe(
      gexf(index, createLocale('en'), { positions }).replaceAll('value="joint"', 'value="third"'),
    );
  });

  it('is read in one pass, even if malicious', () => {
    expect(convert(`<gexf>${'<!--'.repeat(200_000)}`)['format']).toBeUndefined();
    expect(convert(`<gexf>${'<node '.repeat(100_000)}`)['format']).toBeUndefined();
    expect(convert(`<gexf><node${' '.repeat(300_000)}`)['format']).toBeUndefined();
    expect(convert(`<gexf>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</gexf>`)['format']).toBeUndefined();
  });
});

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

describe('GEXF', () => {
  it('holds every actor and every tie of Iran and Japan with its days', () => {
    const text = gexf(indexDataset(iranJapan()), createLocale('en'));
    expect(text.match(/<node /g)).toHaveLength(137);
    expect(text.match(/<edge /g)).toHaveLength(iranJapan().ties.length);
    expect(text).toContain(
      '<edge id="tie-199" source="chitsaz" target="imagawa" kind="met-with" type="undirected" label="Met with" start="2025-04-09"/>',
    );
    expect(text).toContain('version="1.3"');
  });

  it('escapes what the data say and leaves out what no XML may hold', () => {
    const text = gexf(indexDataset(hostile), createLocale('fa'));
    expect(text).toContain('id="x&quot;&lt;&amp;" label="=1+1 &lt;script&gt;&quot;&amp;"');
    expect(text).toContain('label="نام"');
    expect(text).toContain(' end="2020-05-31"/>');
    expect(text).not.toContain('start=');
  });
});

describe('Actors as CSV', () => {
  it('has a line for each, and runs no formula', () => {
    const lines = actorsCsv(indexDataset(iranJapan()), createLocale('en')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(138);
    expect(lines[0]).toBe('id,name,type,country,side,ties,events,sources');
    expect(lines.find((line) => line.startsWith('chitsaz,'))).toMatch(/^chitsaz,Ehsan Chitsaz,person,IRN,a,4,/);
    expect(actorsCsv(indexDataset(hostile), createLocale('en'))).toContain(`"'=1+1`);
  });
});

import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';

const SHEET = 'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

function read(text: string): Dataset {
  const { dataset, problems } = parse(convert(text));
  expect(problems).toEqual([]);
  return dataset!;
}

describe('A spreadsheet of TimelineJS', () => {
  const rows = [
    ',,,,,,,,,Two observatories,,,,,,title,,',
    '1675,8,10,,,,,,,"A stone is laid, ""the first""","<p>See <a href=""https://example.org/stone"">the stone</a> &amp; more.</p>",https://example.org/a.jpg,A painter,,,,North,',
    '1667,,,,1672,6,,,,Built,,,,,,,South,',
    '-44,3,15,,,,,,,Long before,,,,,,,North,',
  ];
  const dataset = read([SHEET, ...rows].join('\r\n'));

  it('is an event a row, named by its headline, on the lane of its group', () => {
    expect(dataset.events.map(({ title, date }) => [title, date])).toEqual([
      ['A stone is laid, "the first"', '1675-08-10'],
      ['Built', '1667/1672-06'],
      ['Long before', '-0043-03-15'],
    ]);
    expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['North', 'South']);
    expect(dataset.events.map(({ initiator }) => initiator)).toEqual(['XAA', 'XBB', 'XAA']);
  });

  it('keeps its text without tags, its links and media as sources, and its title', () => {
    expect(dataset.events[0]!.summary).toBe('See the stone & more.');
    expect(dataset.sources.map(({ title, url }) => [title, url])).toEqual([
      ['the stone', 'https://example.org/stone'],
      ['A painter', 'https://example.org/a.jpg'],
    ]);
    expect(dataset.events[0]!.sources).toEqual(['source-1', 'source-2']);
    expect(dataset.meta.title).toBe('Two observatories');
  });

  it('draws ninety-nine rows of a hundred when one is broken, and names that one', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => `${i === 40 ? 'soon' : 1900 + i},,,,,,,,,Event ${i},,,,,,,,`);
    const { dataset: most, problems } = parse(convert([SHEET, ...hundred].join('\n')));
    expect(most!.events).toHaveLength(99);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'events[40].date', got: 'soon' });
  });
});

describe('JSON of TimelineJS', () => {
  const slide = (year: string, month: string, headline: string, rest: object = {}) => ({ start_date: { year, month }, text: { headline }, ...rest });

  it('is an event a slide, with its own id', () => {
    const events = [slide('1815', '12', 'Born', { unique_id: 'born', end_date: { year: 1852 } }), slide('1843', '', '<b>Notes</b>')];
    const dataset = read(JSON.stringify({ title: { text: { headline: 'A life' } }, events }));
    expect(dataset.events.map(({ id, date, title }) => [id, date, title])).toEqual([
      ['born', '1815-12/1852', 'Born'],
      ['event-2', '1843', 'Notes'],
    ]);
    expect(dataset.meta.title).toBe('A life');
  });
});

describe('A table of events', () => {
  it.each([
    ['JSON', '[{"year":789,"title":"Raid","id":"raid"},{"year":"-550","title":"Rise"},{"year":12000,"title":"Far"}]'],
    ['CSV', 'id,Year,Title\nraid,789,Raid\n,-550,Rise\n,12000,Far\n\n'],
  ])('is read by the names of its columns, from %s', (_, text) => {
    expect(read(text).events.map(({ id, date, title }) => [id, date, title])).toEqual([
      ['raid', '0789', 'Raid'],
      ['event-2', '-0550', 'Rise'],
      ['event-3', 'Y12000', 'Far'],
    ]);
  });

  it('takes a list within a record for a group', () => {
    const dataset = read(JSON.stringify([{ maker: 'One', models: [{ date: '1985-11', name: 'x' }] }, { maker: 'Two', models: [{ date: '12.04.1990', name: 'y', source: 'https://example.org/' }] }]));
    expect(dataset.sides).toMatchObject({ a: { name: 'One' }, b: { name: 'Two' } });
    expect(dataset.events.map(({ date, title, initiator }) => [date, title, initiator])).toEqual([
      ['1985-11', 'x', 'XAA'],
      ['1990-04-12', 'y', 'XBB'],
    ]);
    expect(dataset.sources).toMatchObject([{ title: 'https://example.org/', publisher: 'example.org', url: 'https://example.org/' }]);
  });

  it('faces the two largest of many groups and leaves the rest to the axis', () => {
    const row = (facet: string, i: number) => ({ facet, start_date: String(1900 + i), content_text: `${facet} ${i}` });
    const rows = ['x', 'y', 'y', 'z', 'z', 'z'].map(row);
    const dataset = read(JSON.stringify({ data: rows }));
    expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['y', 'z']);
    expect(dataset.events.map(({ initiator }) => initiator)).toEqual([undefined, 'XAA', 'XAA', 'XBB', 'XBB', 'XBB']);
  });

  it('gives nobody an event where there are no two groups', () => {
    const dataset = read('date,title,group\n1900,x,only\n1901,y,only');
    expect(dataset.events.every(({ initiator }) => initiator === undefined)).toBe(true);
  });

  it('does not guess what slashes mean: such a row is named', () => {
    const { dataset, problems } = parse(convert('date,title\n03/04/2012,x\n2012,y'));
    expect(dataset!.events).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'events[0].date', got: '03/04/2012' });
  });
});

describe('What is no timeline', () => {
  it.each(['', 'nothing', 'a,b\n1,2', '{}', '[]', '[1,2]', '{"a":[{"b":1}]}', '{broken', '<!doctype html>'])('is refused: %j', (text) => {
    expect(convert(text)).toBeNull();
  });
});

describe('Hostile text in a table', () => {
  it('stays text: tags go, what only looks like one once decoded is shown as letters', () => {
    const [event] = read(JSON.stringify([{ year: 2000, title: '<img src=x onerror=alert(1)>a &lt;b&gt; &#x1F600; &#9999999;', url: 'javascript:alert(1)' }])).events;
    expect(event!.title).toBe('a <b> 😀 &#9999999;');
    expect(event!.sources).toEqual([]);
  });
});

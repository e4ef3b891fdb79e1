import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset, Problem } from '../../src/data/types.js';

const SHEET =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

function readAll(text: string): { readonly dataset: Dataset; readonly said: readonly Problem[] } {
  const file = convert(text);
  const { dataset, problems } = parse(file);
  expect(problems).toEqual([]);
  return { dataset: dataset!, said: file.problems };
}

const read = (text: string) => readAll(text).dataset;
const rows = (...records: readonly object[]) => JSON.stringify(records);

describe('A TimelineJS spreadsheet', () => {
  const rows = [
    ',,,,,,,,,Two observatories,,,,,,title,,',
    '1675,8,10,,,,,,,"A stone is laid, ""the first""","<p>See <a href=""https://example.org/stone"">the stone</a> &amp; more.</p>",https://example.org/a.jpg,A painter,,,,North,',
    '1667,,,,1672,6,,,,Built,,,,,,,South,',
    '-44,3,15,,,,,,,Long before,,,,,,,North,',
  ];
  const dataset = read([SHEET, ...rows].join('\r\n'));

  it('becomes one event per row, named by its headline, in the lane of its group', () => {
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

  it('draws ninety-nine rows of a hundred when one is broken, and reports that one', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => `${i === 40 ? 'soon' : 1900 + i},,,,,,,,,Event ${i},,,,,,,,`);
    const { dataset: most, said } = readAll([SHEET, ...hundred].join('\n'));
    expect(most.events).toHaveLength(99);
    expect(said.filter(({ row }) => row)).toMatchObject([{ path: 'row 42, column Year', row: 42, column: 'Year', got: 'soon' }]);
  });
});

describe('TimelineJS JSON', () => {
  const slide = (year: string, month: string, headline: string, rest: object = {}) => ({
    start_date: { year, month },
    text: { headline },
    ...rest,
  });

  it('becomes one event per slide, with its own id', () => {
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

  it('treats a list within a record as a group', () => {
    const dataset = read(
      JSON.stringify([
        { maker: 'One', models: [{ date: '1985-11', name: 'x' }] },
        { maker: 'Two', models: [{ date: '12.04.1990', name: 'y', source: 'https://example.org/' }] },
      ]),
    );
    expect(dataset.sides).toMatchObject({ a: { name: 'One' }, b: { name: 'Two' } });
    expect(dataset.events.map(({ date, title, initiator }) => [date, title, initiator])).toEqual([
      ['1985-11', 'x', 'XAA'],
      ['1990-04-12', 'y', 'XBB'],
    ]);
    expect(dataset.sources).toMatchObject([{ title: 'https://example.org/', publisher: 'example.org', url: 'https://example.org/' }]);
  });

  it('sets the two largest of many groups against each other and leaves the rest to the axis', () => {
    const row = (facet: string, i: number) => ({ facet, start_date: String(1900 + i), content_text: `${facet} ${i}` });
    const rows = ['x', 'y', 'y', 'z', 'z', 'z'].map(row);
    const dataset = read(JSON.stringify({ data: rows }));
    expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['y', 'z']);
    expect(dataset.events.map(({ initiator }) => initiator)).toEqual(['other', 'XAA', 'XAA', 'XBB', 'XBB', 'XBB']);
  });

  it('assigns events to nobody where there are not two groups', () => {
    const dataset = read('date,title,group\n1900,x,only\n1901,y,only');
    expect(dataset.events.every(({ initiator }) => initiator === undefined)).toBe(true);
  });

  it('does not guess what slashes mean, but reports the row', () => {
    const { dataset, said } = readAll('date,title\n03/04/2012,x\n2012,y');
    expect(dataset.events).toHaveLength(1);
    expect(said).toContainEqual(expect.objectContaining({ path: 'row 2, column date', got: '03/04/2012' }));
  });
});

describe('Something that is not a timeline', () => {
  it.each([
    '',
    ' \n',
    'nothing',
    'a,b\n1,2',
    '{}',
    '[]',
    '[1,2]',
    '{"a":[{"b":1}]}',
    '{broken',
    '[null',
    '<!doctype html>',
    'date,title\nsoon,x',
    '[{"date":"soon"}]',
  ])('results in an object with the reason and no data set: %j', (text) => {
    const file = convert(text);
    expect(Object.keys(file)).toEqual(['problems']);
    expect(file.problems[0]).toMatchObject({ expected: expect.any(String), got: expect.any(String), hint: expect.any(String) });
    expect(parse(file).dataset).toBeNull();
  });

  it('is reported with its columns where none contains dates', () => {
    expect(convert('Wann;Was\n2001;Talks').problems[0]).toMatchObject({ path: 'events', got: 'the columns Wann, Was' });
  });
});

describe('A data set in the native format', () => {
  it('is returned unchanged', () => {
    const file = { format: 'bilateral/1', sides: {}, events: [{ id: 'one', date: '2001' }] };
    expect(convert(`\uFEFF${JSON.stringify(file)}`)).toEqual({ ...file, problems: [] });
  });
});

describe('Parsing a table', () => {
  const titles = (text: string) => read(text).events.map(({ date, title }) => [date, title]);
  const both = [
    ['2001-02-03', 'Talks'],
    ['2002-02-03', 'Visit, and more'],
  ];

  it.each([
    ['semicolons', 'date;title;country\n2001-02-03;Talks;Norland\n2002-02-03;Visit, and more;Sudland\n'],
    ['tabs', 'date\ttitle\tcountry\n2001-02-03\tTalks\tNorland\n2002-02-03\tVisit, and more\tSudland\n'],
    ['semicolons and a byte-order mark', '\uFEFFdate;title\r\n2001-02-03;Talks\r\n2002-02-03;Visit, and more'],
    [
      'the one that its first line gives',
      'sep=;\r\ndate;title, short\r\n2001-02-03;Talks\r\n2002-02-03;Visit, and more\r\n'.replace('title, short', 'title'),
    ],
    [
      'semicolons, with commas in a heading in quotation marks',
      'date;title;"a, b, c, d"\n2001-02-03;Talks;x\n2002-02-03;Visit, and more;y',
    ],
    ['commas and spaces, with quotation marks', 'date, title, country\n2001-02-03, Talks, Norland\n2002-02-03, "Visit, and more", Sudland'],
    ['commas, below empty lines', '\n\ndate,title\n2001-02-03,Talks\n\n2002-02-03,"Visit, and more"'],
  ])('detects the delimiter: %s', (_, text) => {
    expect(titles(text)).toEqual(both);
  });

  it('keeps texts of several lines whole, and counts rows as a spreadsheet does', () => {
    const { dataset, said } = readAll('date,title\n2001,"Talks, first\nin Tokyo, then\nelsewhere"\n\nsoon,Visit\n');
    expect(dataset.events.map(({ title }) => title)).toEqual(['Talks, first in Tokyo, then elsewhere']);
    expect(said.map(({ path }) => path)).toContain('row 4, column date');
  });

  it('takes the first non-empty cell of two columns with the same name', () => {
    expect(titles('date,title,Title\n2001,Talks,\n2002,,Visit')).toEqual([
      ['2001', 'Talks'],
      ['2002', 'Visit'],
    ]);
  });
});

describe('A broken quotation mark', () => {
  const table = (...lines: readonly string[]) => ['date,title,country', ...lines].join('\n');
  const drawn = ({ events, sides }: Dataset) => ({ titles: events.map(({ title }) => title), sides: [sides.a.name, sides.b.name] });
  const others = ['2003-01-01,Visit,Sudland', '2004-01-01,Letter,Norland'];

  it.each([
    ['that opens a cell', '2001-01-01,"Talks,Norland', 'Talks'],
    ['that opens the last cell', '2001-01-01,Talks,"Norland', 'Talks'],
    ['that closes a cell', '2001-01-01,Talks",Norland', 'Talks'],
    ['within a cell in quotation marks', '2001-01-01,"Peace" talks,Norland', '"Peace" talks'],
  ])('%s is reported with its row, and no row is lost', (_, line, title) => {
    const { dataset, said } = readAll(table(line, ...others));
    expect(drawn(dataset)).toEqual({ titles: [title, 'Visit', 'Letter'], sides: ['Norland', 'Sudland'] });
    expect(said).toMatchObject([{ path: 'row 2', row: 2, got: line }]);
  });

  it('that is closed by another rows below does not join rows', () => {
    const { dataset, said } = readAll(table('2001-01-01,"Talks,Norland', ...others, '2005-01-01,Treaty",Sudland'));
    expect(drawn(dataset)).toEqual({ titles: ['Talks', 'Visit', 'Letter', 'Treaty'], sides: ['Norland', 'Sudland'] });
    expect(said.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('in a row with an extra comma causes the row to be left out and reported', () => {
    const { dataset, said } = readAll(table('2001-01-01,"Talks, again,Norland', ...others));
    expect(drawn(dataset)).toEqual({ titles: ['Visit', 'Letter'], sides: ['Sudland', 'Norland'] });
    expect(said).toMatchObject([{ row: 2, hint: expect.stringContaining('left out') }]);
  });

  it('is not needed to notice an extra cell: nothing shifts into the next column', () => {
    const { dataset, said } = readAll(table('2001-01-01,Talks, again,Norland', '2002-01-01,Fair,Norland,,', ...others));
    expect(drawn(dataset).titles).toEqual(['Fair', 'Visit', 'Letter']);
    expect(said).toMatchObject([{ row: 2, expected: '3 cells' }]);
  });
});

describe('Lists in a record', () => {
  const events = ({ events: all }: Dataset) => all.map(({ title, initiator }) => [title, initiator]);

  it('are no groups where the record has a date of its own', () => {
    const dataset = read(
      rows(
        { date: '2001-02-03', title: 'Talks', country: 'Norland', tags: [] },
        { date: '2002-02-03', title: 'Visit', country: 'Sudland', tags: ['x'] },
        { date: '2003-04-05', title: 'Letter', country: 'Norland' },
      ),
    );
    expect(events(dataset)).toEqual([
      ['Talks', 'XAA'],
      ['Visit', 'XBB'],
      ['Letter', 'XAA'],
    ]);
  });

  it('named sources are the sources of the event, with or without an address', () => {
    const paper = { title: 'Paper', date: '2010-01-01', url: 'https://example.org/1' };
    const dataset = read(
      rows(
        { date: '2001', title: 'Talks', country: 'Norland', sources: [paper, 'Daily Paper, 3 May 2001'] },
        { date: '2002', title: 'Visit', country: 'Sudland', sources: [paper, 'https://example.org/2'] },
      ),
    );
    expect(dataset.events.map(({ title, sources }) => [title, sources!.length])).toEqual([
      ['Talks', 2],
      ['Visit', 2],
    ]);
    expect(dataset.sources).toMatchObject([
      { title: 'Paper', date: '2010-01-01', url: 'https://example.org/1', publisher: 'example.org' },
      { title: 'Daily Paper, 3 May 2001' },
      { title: 'https://example.org/2' },
    ]);
    expect(dataset.sources[1]!.url).toBeUndefined();
  });

  it('never turn the sources of a record without its date into events', () => {
    const said = convert(rows({ title: 'Talks', sources: [{ title: 'Paper', date: '2010' }] }, { title: 'Visit', date: '2001' }));
    expect(said['events']).toHaveLength(1);
    expect(said.problems).toContainEqual(expect.objectContaining({ path: '[0].date' }));
  });

  it('that name both countries mean that both acted', () => {
    const dataset = read(
      rows(
        { date: '2001', title: 'Talks', countries: ['N', 'S'] },
        { date: '2002', title: 'Visit', countries: ['N'] },
        { date: '2003', title: 'Letter', countries: ['S'] },
      ),
    );
    expect(events(dataset)).toEqual([
      ['Talks', 'both'],
      ['Visit', 'XAA'],
      ['Letter', 'XBB'],
    ]);
  });

  it('are all groups where the record has no date, and what is not a record in them is reported', () => {
    const { dataset, said } = readAll(
      rows(
        { maker: 'One', early: [{ date: '1985', name: 'x' }, 7], late: [{ date: '1995', name: 'y' }] },
        { maker: 'Two', models: [{ date: '1990', name: 'z' }, { name: 'w' }] },
      ),
    );
    expect(events(dataset)).toEqual([
      ['x', 'XAA'],
      ['y', 'XAA'],
      ['z', 'XBB'],
    ]);
    expect(said.map(({ path }) => path)).toEqual(['[0].early[1]', '[1].models[1].date']);
  });

  it('of a whole file are its events by name, else groups, but sources and eras are neither', () => {
    const [north, south] = [[{ date: '2001', title: 'Talks' }], [{ date: '2002', title: 'Visit' }]];
    const grouped = read(JSON.stringify({ tags: ['x'], norland: north, sudland: south, sources: [{ date: '2010', title: 'Paper' }] }));
    expect(events(grouped)).toEqual([
      ['Talks', 'XAA'],
      ['Visit', 'XBB'],
    ]);
    const { dataset, said } = readAll(JSON.stringify({ others: south, events: north }));
    expect(dataset.events.map(({ title }) => title)).toEqual(['Talks']);
    expect(said.map(({ path }) => path)).toContain('others');
  });
});

describe('Dates of a table', () => {
  const dates = (text: string) => read(text).events.map(({ date }) => date);

  it('that a spreadsheet shows as numbers are days', () => {
    expect(dates('date,title\n44299,Talks\n44300,Visit')).toEqual(['2021-04-13', '2021-04-14']);
    const mixed = readAll('year,title\n2021,Talks\n44299,Visit');
    expect(mixed.dataset.events.map(({ date }) => date)).toEqual(['2021']);
    expect(mixed.said).toContainEqual(expect.objectContaining({ path: 'row 3, column year', got: '44299' }));
  });

  it('without hyphens are months and days', () => {
    expect(dates('date,title\n202104,Talks\n20210413,Visit')).toEqual(['2021-04', '2021-04-13']);
    expect(dates(rows({ date: 202104, title: 'Talks' }))).toEqual(['2021-04']);
  });

  it('in three columns are combined, without unknown parts, and what is wrong is reported', () => {
    const { dataset, said } = readAll('Year,Month,Day,Title\n2021,4,13,Talks\n2021,4,,Visit\n2021,0,0,Letter\n2021,13,1,Fair');
    expect(dataset.events.map(({ date }) => date)).toEqual(['2021-04-13', '2021-04', '2021', '2021']);
    expect(said).toContainEqual(expect.objectContaining({ path: 'row 5, column Month', got: '13-1' }));
    expect(dates('year,month,day,end year,end month,title\n1914,7,28,1918,11,War')).toEqual(['1914-07-28/1918-11']);
  });

  it.each(['year,date', 'date,year', 'year,event_date', 'year,Date signed', 'year,time'])('override a year beside them: %s', (heading) => {
    const cells = heading.startsWith('year') ? '2021,2021-04-13' : '2021-04-13,2021';
    expect(dates(`${heading},title\n${cells},Talks`)).toEqual(['2021-04-13']);
  });

  it('are not those of an upload or of a clock, and a different year beside them is reported', () => {
    expect(dates('date,updated_date,timestamp,time,title\n2021-04,2024-01-01,2024-01-02 10:00,10:00,Talks')).toEqual(['2021-04']);
    const { dataset, said } = readAll('date,year,title\n2021-04-13,1999,Talks');
    expect(dataset.events[0]!.date).toBe('2021-04-13');
    expect(said).toContainEqual(expect.objectContaining({ path: 'row 2, column year', got: '1999' }));
  });

  it('keep both of their ends, and doubts about them', () => {
    expect(dates('date,title\n2021-04-13 - 2021-04-15,Talks\n2021-04-13 (disputed),Visit')).toEqual([
      '2021-04-13/2021-04-15',
      '2021-04-13?',
    ]);
    const [event] = read('date,title\n2021-04-13 or 2021-04-15,Talks').events;
    expect(event).toMatchObject({ date: '2021-04-13', dateAlternatives: [{ date: '2021-04-15' }] });
    const { said } = readAll('date,title\n2021-04-13 (Tokyo time),Talks');
    expect(said).toContainEqual(expect.objectContaining({ path: 'row 2, column date', got: '2021-04-13 (Tokyo time)' }));
  });

  it.each(['9999', '9999-12-31', 'present', 'ongoing', '-', '..', 'تاکنون', '現在'])('are still open where the end is %s', (end) => {
    expect(dates(`start_date,end_date,title\n1990,${end},Talks`)).toEqual(['1990/..']);
  });

  it('keep their start where the end is before it or is invalid', () => {
    const { dataset, said } = readAll('start,end,title\n1990,1980,Talks\n1991,soon,Visit');
    expect(dataset.events.map(({ date }) => date)).toEqual(['1990', '1991']);
    expect(said.flatMap(({ row, column }) => (row ? [[row, column]] : []))).toEqual([
      [2, 'end'],
      [3, 'end'],
    ]);
  });

  it('of a Persian table are Solar Hijri, and where that is unclear the row is reported', () => {
    expect(dates('date,title,country\n1404-01-20,دیدار در تهران,ایران\n1403-12-30,گفت‌وگو,ژاپن')).toEqual(['2025-04-09', '2025-03-20']);
    expect(dates('date,title\n۱۴۰۴/۰۱/۲۰,دیدار')).toEqual(['2025-04-09']);
    expect(dates('date,title,url\n1404-01-20,دیدار,https://example.org/a/very/long/address')).toEqual(['2025-04-09']);
    expect(dates('year,month,day,title\n1404,1,20,دیدار')).toEqual(['2025-04-09']);
    expect(dates('date,title\n1404-01-20,A war')).toEqual(['1404-01-20']);
    expect(convert('date,title\n1442-09-01,زيارة').problems).toContainEqual(expect.objectContaining({ path: 'row 2, column date' }));
  });

  it('of a record whose id occurs twice are drawn, too', () => {
    const { dataset, said } = readAll('id,date,title\nx,2001,Talks\nx,2002,Visit\nevent-2,2003,Letter\n,2004,Fair');
    expect(new Set(dataset.events.map(({ id }) => id)).size).toBe(4);
    expect(said).toContainEqual(expect.objectContaining({ path: 'row 3, column id', got: 'x' }));
    expect(read('id,date,title\n\u0000,2001,Talks\nx\u0000,2002,Visit\n').events.map(({ id }) => id)).toEqual(['event-1', 'x']);
  });
});

describe('Who acted', () => {
  const initiators = (...groups: readonly string[]) =>
    readAll(['date;title;country', ...groups.map((group, i) => `${2001 + i};x;"${group}"`)].join('\n'));
  const sidesOf = ({ events }: Dataset) => events.map(({ initiator }) => initiator);

  it('is both where both are named', () => {
    for (const both of [
      'Norland; Sudland',
      'Norland, Sudland',
      'Norland/Sudland',
      'Norland and Sudland',
      'Norland – Sudland',
      'both',
      'Sudland & norland',
    ]) {
      expect(sidesOf(initiators('Norland', 'Sudland', both).dataset), both).toEqual(['XAA', 'XBB', 'both']);
    }
  });

  it('is nobody where nobody is named, which is not a group of its own', () => {
    const { dataset } = initiators('Norland', 'Sudland', '', 'unknown', 'Unknown', 'n/a');
    expect(sidesOf(dataset)).toEqual(['XAA', 'XBB', undefined, undefined, undefined, undefined]);
  });

  it('is the same group whatever its capitalization and spaces', () => {
    const { dataset, said } = initiators('Norland', 'norland', ' NORLAND ', 'Sudland', 'sud  land', 'Sud land');
    expect(sidesOf(dataset)).toEqual(['XAA', 'XAA', 'XAA', 'other', 'XBB', 'XBB']);
    expect([dataset.sides.a.name, dataset.sides.b.name]).toEqual(['Norland', 'sud  land']);
    expect(said).toMatchObject([{ path: 'sides', got: '3 groups: Norland (3), sud  land (2), Sudland (1)' }]);
  });

  it('is not split out of a name that contains an "and" or a comma', () => {
    const { dataset } = initiators('Bosnia and Herzegovina', 'Korea, South', 'Bosnia and Herzegovina');
    expect(sidesOf(dataset)).toEqual(['BIH', 'KOR', 'BIH']);
  });

  it('is the first two of three equal groups, which is reported', () => {
    const { dataset, said } = initiators('x', 'y', 'z');
    expect(sidesOf(dataset)).toEqual(['XAA', 'XBB', 'other']);
    expect(said).toMatchObject([
      { path: 'sides', got: '3 groups: x (1), y (1), z (1)', hint: expect.stringContaining('first among equals') },
    ]);
  });

  it('is nobody where there is only one group, which is reported', () => {
    const { dataset, said } = initiators('Norland', 'Norland');
    expect(sidesOf(dataset)).toEqual([undefined, undefined]);
    expect(said).toMatchObject([{ path: 'sides', got: 'one group, Norland (2)' }]);
  });
});

describe('The name of an event', () => {
  it.each([
    'description',
    'content',
    'itemLabel',
    'treaty_name',
    'name',
    'label',
    'headline',
    'text',
    'summary',
    'Event title',
    'incident_name',
  ])('is read from %s', (heading) => {
    expect(read(`date,${heading}\n2001,Talks`).events[0]!.title).toBe('Talks');
  });

  it('is the beginning of a long text, which is kept in full', () => {
    const text = `Talks about ${'many things and '.repeat(20)}more`;
    const [event] = read(`date,description\n2001,${text}`).events;
    expect(event!.title).toMatch(/^Talks about .*…$/);
    expect([...(event!.title as string)].length).toBeLessThanOrEqual(121);
    expect(event!.summary).toBe(text);
    const [japanese] = read(`date,title,summary\n2001,${'会談'.repeat(100)},短い`).events;
    expect(japanese).toMatchObject({ title: `${'会談'.repeat(60)}…`, summary: `${'会談'.repeat(100)} 短い` });
  });

  it('is not that of a country or a place', () => {
    expect(read('date,countryLabel,itemLabel\n2001,Norland,Talks').events[0]!.title).toBe('Talks');
  });

  it('is reported when missing: once for a table without titles, else by row', () => {
    expect(readAll('date,country\n2001,Norland\n2002,Sudland').said).toMatchObject([
      { path: 'events', expected: 'a column of titles', got: 'the columns date, country' },
    ]);
    expect(readAll('date,title,country\n2001,,Norland\n2002,Visit,Sudland').said).toMatchObject([{ path: 'row 2, column title' }]);
  });
});

describe('Hostile text in a table', () => {
  it.each([
    ['tags that do not end', `date,title\n2001,${'<a href='.repeat(50_000)}`],
    ['quotation marks that do not close', `date,title\n${'2001,"x\n'.repeat(5000)}`],
    ['one that never closes', `date,title\n2001,"${'x\n'.repeat(5000)}`],
    ['delimiters', `date,title\n2001,${','.repeat(100_000)}`],
    ['brackets in a date', `date,title\n${'('.repeat(100_000)},x`],
  ])('is read in one pass: %s', (_, text) => {
    expect(Array.isArray(convert(text).problems)).toBe(true);
  });

  it('stays text: tags are removed, and what looks like one only when decoded is shown as text', () => {
    const [event] = read(
      JSON.stringify([{ year: 2000, title: '<img src=x onerror=alert(1)>a &lt;b&gt; &#x1F600; &#9999999;', url: 'javascript:alert(1)' }]),
    ).events;
    expect(event!.title).toBe('a <b> 😀 &#9999999;');
    expect(event!.sources).toEqual([]);
  });
});

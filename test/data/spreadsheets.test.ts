import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { read, readTogether } from '../../src/data/formats/read.js';
import type { ReadInput } from '../../src/data/formats/input-parts.js';
import type { ReadResult } from '../../src/data/formats/read-input.js';
import type { ReadOptions } from '../../src/data/formats/reading.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';

async function drawn(input: ReadInput, options?: ReadOptions): Promise<ReadResult & { readonly dataset: Dataset }> {
  const result = await read(input, options);
  expect(result.dataset, JSON.stringify(result.problems)).not.toBeNull();
  return result as ReadResult & { readonly dataset: Dataset };
}

const lines = (...rows: readonly string[]) => rows.join('\n');
const sides = ({ sides: { a, b } }: Dataset) => [a.name, b.name];
const acted = ({ events }: Dataset) => events.map(({ title, initiator }) => [title, initiator]);
const roles = ({ reading }: ReadResult) => Object.fromEntries(reading.columns.map(({ heading, role }) => [heading, role]));
const hints = ({ problems }: ReadResult) => problems.map(({ hint }) => hint).join('\n');

describe('Headings', () => {
  it.each([
    ['Persian', 'تاریخ,عنوان,کشور', ['تاریخ', 'عنوان', 'کشور']],
    ['Persian with Arabic letters', 'تاريخ,عنوان,كشور', ['تاريخ', 'عنوان', 'كشور']],
    ['Japanese', '日付,タイトル,国', ['日付', 'タイトル', '国']],
    ['full-width', 'ＤＡＴＥ,ＴＩＴＬＥ,ＣＯＵＮＴＲＹ', ['ＤＡＴＥ', 'ＴＩＴＬＥ', 'ＣＯＵＮＴＲＹ']],
    ['with remarks', 'Date (UTC),Title:,Country [ISO]', ['Date (UTC)', 'Title:', 'Country [ISO]']],
  ])('are read: %s', async (_, head, [date, title, country]) => {
    const result = await drawn(lines(head, '2001-02-03,Talks,Norland', '2002-02-03,Visit,Sudland'));
    expect(acted(result.dataset)).toEqual([
      ['Talks', 'XAA'],
      ['Visit', 'XBB'],
    ]);
    expect(roles(result)).toEqual({ [date!]: 'date', [title!]: 'title', [country!]: 'side' });
  });

  it('of places, participants and sources are read, and what has no use is named', async () => {
    const result = await drawn(
      lines(
        '日付;件名;国;開催地;緯度;経度;参加者;出典;天気',
        '2001-02-03;会談;日本;京都;35.0;135.8;花子、太郎;新聞;晴',
        '2002-02-03;訪問;イラン;;;;太郎;;',
      ),
    );
    const [event] = result.dataset.events;
    expect(result.dataset.places).toMatchObject([{ id: event!.place, name: '京都', lat: 35, lon: 135.8 }]);
    expect(event!.participants!.map((id) => result.dataset.actors.find((actor) => actor.id === id)!.name)).toEqual(['花子', '太郎']);
    expect(result.dataset.sources).toMatchObject([{ title: '新聞' }]);
    expect(result.dataset.ties).toMatchObject([{ event: event!.id }]);
    expect(result.reading.columns.filter(({ role }) => role === 'unused').map(({ heading }) => heading)).toEqual(['天気']);
  });

  it('are found below a title, an empty line or both', async () => {
    const { dataset, reading } = await drawn(
      lines(
        'Relations of Norland, and of Sudland',
        '',
        'date;title;country',
        '2001;Talks, first;Norland',
        'x;Visit;Sudland',
        '2002;Fair;Sudland',
      ),
    );
    expect(acted(dataset)).toEqual([
      ['Talks, first', 'XAA'],
      ['Fair', 'XBB'],
    ]);
    expect(dataset.meta.title).toBe('Relations of Norland, and of Sudland');
    expect(reading.tables).toEqual([{ sheet: '', kind: 'events', header: 3 }]);
    const { problems } = await read('My table\n\ndate,title\n2001,Talks\nsoon,Visit');
    expect(problems).toContainEqual(expect.objectContaining({ row: 5, column: 'date' }));
  });

  it('with a language give texts in each, of events, actors and places', async () => {
    const { dataset } = (await readTogether([
      {
        name: 'events.csv',
        input:
          'date,title_en,title_fa,Title (ja),summary_fa,participants,place\n2001,Talks,گفت‌وگو,会談,شرح,アン,بندر\n2002,Visit,,,,Ann,Port',
      },
      { name: 'actors.csv', input: 'id,name_en,name_ja,type\na1,Ann,アン,minister' },
      { name: 'places.csv', input: 'name_en,name_fa,lat,lon\nPort,بندر,35.7,51.4' },
    ])) as { dataset: Dataset };
    expect(dataset.events).toMatchObject([
      { title: { en: 'Talks', fa: 'گفت‌وگو', ja: '会談' }, summary: { fa: 'شرح' }, participants: ['a1'], place: dataset.places[0]!.id },
      { title: { en: 'Visit' }, participants: ['a1'], place: dataset.places[0]!.id },
    ]);
    expect(dataset.actors).toMatchObject([{ id: 'a1', name: { en: 'Ann', ja: 'アン' } }]);
    expect(dataset.places).toMatchObject([{ name: { en: 'Port', fa: 'بندر' } }]);
  });

  it('of one name give the first cell that is not empty', async () => {
    const { dataset } = await drawn('date,title,title\n2001,Talks,x\n2002,,Visit');
    expect(dataset.events.map(({ title }) => title)).toEqual(['Talks', 'Visit']);
  });

  it('without a date among them are listed in the refusal', async () => {
    const { dataset, problems, reading } = await read('Wann,Was\n2001,Talks');
    expect(dataset).toBeNull();
    expect(problems[0]!.hint).toBe('No date column found. Columns: Wann, Was; which one holds the date?');
    expect(reading.columns.map(({ heading }) => heading)).toEqual(['Wann', 'Was']);
  });
});

describe('A pair in two columns', () => {
  it.each([
    'initiator,target',
    'side_a,side_b',
    'agent_a,agent_b',
    'reporter,partner',
    'state_name1,state_name2',
    'Actor1Name,Actor2Name',
    '主体,客体',
  ])('says who acted on whom: %s', async (pair) => {
    const { dataset } = await drawn(
      lines(
        `date,${pair},title`,
        '2001,Norland,Sudland,Talks',
        '2002,Sudland,Norland,Visit',
        '2003,Norland,Westland,Fair',
        '2004,Westland,Norland,Call',
      ),
    );
    expect(sides(dataset)).toEqual(['Norland', 'Sudland']);
    expect(acted(dataset)).toEqual([
      ['Talks', 'XAA'],
      ['Visit', 'XBB'],
      ['Fair', 'XAA'],
      ['Call', 'other'],
    ]);
    expect(dataset.events[0]!.participants).toEqual(['Norland', 'Sudland']);
    expect(dataset.ties[0]).toMatchObject({ from: 'Norland', to: 'Sudland', event: dataset.events[0]!.id });
  });

  it('as in ACLED makes event types kinds, by a table that can be changed, and the country a place', async () => {
    const sheet = lines(
      'event_id_cnty,event_date,year,event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities',
      'N1,2001-02-03,2001,Battles,Norland,Sudland,Sudland,Port,10.5,20.5,Daily Paper,A clash at the port.,3',
      'N2,2001-02-04,2001,Protests,Sudland,Norland,Sudland,Port,10.5,20.5,Daily Paper,A march.,0',
    );
    const { dataset, reading } = await drawn(sheet, { kinds: { Battles: 'fighting' } });
    expect(dataset.events.map(({ id, title, kind, initiator }) => [id, title, kind, initiator])).toEqual([
      ['N1', 'A clash at the port.', 'fighting', 'XAA'],
      ['N2', 'A march.', 'Protests', 'XBB'],
    ]);
    expect(dataset.places).toMatchObject([{ name: 'Port', country: 'XBB', lon: 20.5, lat: 10.5 }]);
    expect(reading.kinds).toEqual({ Battles: 'fighting', Protests: 'Protests' });
  });

  it('names the events where nothing else does', async () => {
    const { dataset } = await drawn('year,state_name1,state_name2,type\n1901,Norland,Sudland,Pact\n1902,Sudland,Norland,');
    expect(dataset.events.map(({ title }) => title)).toEqual(['Pact: Norland – Sudland', 'Sudland – Norland']);
  });
});

describe('Who faces whom', () => {
  it('are the headings of two columns of texts', async () => {
    const { dataset } = await drawn('date,Norland,Sudland\n2001,Sends a note,\n2002,,Answers\n2003,Invites,Accepts');
    expect(sides(dataset)).toEqual(['Norland', 'Sudland']);
    expect(acted(dataset)).toEqual([
      ['Sends a note', 'XAA'],
      ['Answers', 'XBB'],
      ['Invites', 'XAA'],
      ['Accepts', 'XBB'],
    ]);
  });

  it('are no years by which records are grouped', async () => {
    const result = await drawn(
      JSON.stringify([
        { key: '1988', values: [{ date: '1988-08-20', norland: 1, event: 'Talks' }] },
        { key: '1992', values: [{ date: '1992-01-02', norland: 0, event: 'Visit' }] },
      ]),
    );
    expect(acted(result.dataset)).toEqual([
      ['Talks', undefined],
      ['Visit', undefined],
    ]);
    expect(result.reading.sides.map(({ name }) => name)).toEqual(['', '']);
  });

  it('are the countries, and groups beside them are themes', async () => {
    const { dataset } = await drawn(
      'date,title,group,country\n2001,Talks,Politics,Norland\n2002,Fair,Trade,Sudland\n2003,Loan,Trade,Norland',
    );
    expect(sides(dataset)).toEqual(['Norland', 'Sudland']);
    expect(dataset.events.map(({ themes }) => themes)).toEqual([['Politics'], ['Trade'], ['Trade']]);
  });

  it.each([
    ['codes', 'IRN', 'JPN', 'IRN'],
    ['codes of two letters', 'IR', 'JP', 'IR'],
    ['English names', 'Iran', 'Japan', 'Islamic Republic of Iran'],
    ['Persian names', 'ایران', 'ژاپن', 'ايران'],
    ['Japanese names', 'イラン', '日本', 'イラン'],
    ['three languages', 'Iran', '日本', 'ایران'],
  ])('are countries by their ISO codes: %s', async (_, first, second, again) => {
    const { dataset } = await drawn(`date,title,country\n2001,Talks,${first}\n2002,Visit,${second}\n2003,Fair,${again}`);
    expect([dataset.sides.a.country, dataset.sides.b.country]).toEqual(['IRN', 'JPN']);
    expect(dataset.sides.b.name).toEqual({ en: 'Japan', fa: 'ژاپن', ja: '日本' });
    expect(acted(dataset)).toEqual([
      ['Talks', 'IRN'],
      ['Visit', 'JPN'],
      ['Fair', 'IRN'],
    ]);
  });

  it('are those that the options name, by any name of a country', async () => {
    const { dataset } = await drawn('date,title,country\n2001,Talks,FRA\n2002,Visit,DEU\n2003,Fair,ITA\n2004,Loan,ITA', {
      sides: ['Germany', 'France'],
    });
    expect([dataset.sides.a.country, dataset.sides.b.country]).toEqual(['DEU', 'FRA']);
    expect(acted(dataset).map(([, initiator]) => initiator)).toEqual(['FRA', 'DEU', 'other', 'other']);
  });

  it('is told where there is one country only, or none, or more than two', async () => {
    const of = async (...countries: readonly string[]) =>
      hints(await read(lines('date,title,country', ...countries.map((each, i) => `${2001 + i},Talks,${each}`))));
    expect(await of('Norland', 'Norland')).toContain('Nobody faces anybody');
    expect(await of('', '')).toContain('Nobody faces anybody');
    expect(await of('Norland', 'Sudland', 'Norland', 'Sudland', 'Westland')).toContain('the others are third parties');
  });
});

describe('Sources', () => {
  const sources = async (head: string, ...rows: readonly string[]) =>
    (await drawn(lines(`date,title,${head}`, ...rows.map((row) => `2001,Talks,${row}`)))).dataset.sources.map(({ title, url }) => [
      title,
      url,
    ]);

  it('are read without a link, named and linked, two in one cell, and without a scheme', async () => {
    expect(await sources('source', '"Daily Paper, 3 May 2001"')).toEqual([['Daily Paper, 3 May 2001', undefined]]);
    expect(await sources('source,url', 'Daily Paper,https://example.org/a')).toEqual([['Daily Paper', 'https://example.org/a']]);
    expect(await sources('source', 'https://example.org/a https://example.org/b')).toHaveLength(2);
    expect(await sources('source', '"https://example.org/a; https://example.org/b"')).toHaveLength(2);
    expect(await sources('url', 'www.example.org/c')).toEqual([['https://www.example.org/c', 'https://www.example.org/c']]);
  });
});

describe('Lists and points in cells', () => {
  it('are split by the separator of their own column', async () => {
    const { dataset } = await drawn(
      lines('date|title|participants|themes', '2001|Talks|Ann, of Norland; Bo|trade, oil', '2002|Visit|Bo|oil'),
    );
    expect(dataset.actors.map(({ name }) => name)).toEqual(['Ann, of Norland', 'Bo']);
    expect(dataset.events.map(({ themes }) => themes)).toEqual([['trade', 'oil'], ['oil']]);
  });

  it.each(['"51.4,35.7"', 'POINT(51.4 35.7)', 'Point(51.4 35.7)', '51.4 35.7', '"51.4° E, 35.7° N"'])('are points: %s', async (cell) => {
    const { dataset } = await drawn(`date,title,coordinates\n2001,Talks,${cell}`);
    expect(dataset.places).toMatchObject([{ lon: 51.4, lat: 35.7 }]);
  });

  it('with the latitude first are read by heading, by their range or by choice, and asked where they may be either', async () => {
    const of = async (head: string, rows: readonly string[], options?: ReadOptions) =>
      (await drawn(lines(`date;title;${head}`, ...rows.map((cell) => `2001;Talks;${cell}`)), options)).dataset.places.map(
        ({ lon, lat }) => [lon, lat],
      );
    expect(await of('lat,lon', ['35.7, 51.4'])).toEqual([[51.4, 35.7]]);
    expect(await of('coordinates', ['35.7, 51.4', '35.7, 139.7'])).toEqual([
      [51.4, 35.7],
      [139.7, 35.7],
    ]);
    expect(await of('coordinates', ['35.7, 51.4'], { points: { coordinates: 'lat' } })).toEqual([[51.4, 35.7]]);
    const { reading } = await drawn('date;title;coordinates\n2001;Talks;35.7, 51.4');
    expect(reading.columns[2]!.question!.choices.map(({ options }) => options)).toEqual([
      { points: { coordinates: 'lon' } },
      { points: { coordinates: 'lat' } },
    ]);
  });

  it('that are no points, and places without any, are named', async () => {
    const result = await drawn('date,title,place,lat,lon\n2001,Talks,Port,95,20\n2002,Visit,Hill,,');
    expect(result.problems).toContainEqual(expect.objectContaining({ row: 2, column: 'lat', got: '20, 95' }));
    expect(result.problems).toContainEqual(expect.objectContaining({ path: 'places', got: 'Port, Hill' }));
  });
});

describe('Dates in numbers', () => {
  const datesOf = ({ events }: Dataset) => events.map(({ date }) => date);

  it('are in the order that the column as a whole tells', async () => {
    const { dataset, reading, problems } = await drawn('date,title\n3/4/2021,Talks\n12/25/2021,Visit');
    expect(datesOf(dataset)).toEqual(['2021-03-04', '2021-12-25']);
    expect(reading.columns[0]!.dates).toEqual({ order: 'mdy' });
    expect(problems.map(({ path }) => path)).toEqual(['sides']);
  });

  it('are asked about in one question that shows both readings, where the column tells none, and nothing is guessed', async () => {
    const sheet = 'date,title\n3/4/2021,Talks\n5/6/2021,Visit';
    const asked = await read(sheet);
    expect(asked.dataset).toBeNull();
    const { question } = asked.reading.columns[0]!;
    expect(question!.text).toContain('the day or the month');
    expect(question!.choices.map(({ sample }) => sample)).toEqual(['3/4/2021 is 2021-04-03', '3/4/2021 is 2021-03-04']);
    const { dataset } = await drawn(sheet, question!.choices[1]!.options);
    expect(datesOf(dataset)).toEqual(['2021-03-04', '2021-05-06']);
  });

  it('are the same day in four calendars and scripts', async () => {
    const cells = ['۱۴۰۴/۰۱/۲۰', '1404-01-20', '令和7年4月9日', '2025年4月9日'];
    for (const cell of cells) {
      const head = cell === '1404-01-20' ? 'تاریخ,عنوان' : 'date,title';
      const { dataset } = await drawn(`${head}\n${cell},${cell === '1404-01-20' ? 'گفتگو' : 'Talks'}`);
      expect([cell, ...datesOf(dataset)]).toEqual([cell, '2025-04-09']);
    }
  });

  it('of sources are in the calendar that their digits tell', async () => {
    const { dataset } = await drawn([{ date: '2001', title: 'Talks', source: { title: 'Daily Paper', date: '۱۴۰۴/۰۱/۲۰' } }]);
    expect(dataset.sources.map(({ date }) => date)).toEqual(['2025-04-09']);
  });

  it('and in words are read with their precision and doubt', async () => {
    const said = ['March 4, 2021', '4 Mar 2021', 'c. 1850', '1990s', '1914-1918', 'Q1 2020', '19th century', '500 BC'];
    const { dataset } = await drawn(['date,title', ...said.map((date) => `"${date}",Talks about ${date.replace(',', '')}`)].join('\n'));
    const expected = ['2021-03-04', '2021-03-04', '1850~', '199X', '1914/1918', '2020-01/2020-03', '18XX', '-0499'];
    expect(new Set(datesOf(dataset))).toEqual(new Set(expected));
    expect(dataset.events).toHaveLength(said.length);
  });
});

describe('Dates in a calendar that is not clear', () => {
  it('are asked for, and read as the options say', async () => {
    const sheet = 'date,title\n1442-09-01,زيارة\n1443-09-01,محادثات';
    const asked = await read(sheet);
    expect(asked.dataset).toBeNull();
    const [{ question }] = asked.reading.columns as [(typeof asked.reading.columns)[0]];
    expect(question!.choices).toHaveLength(2);
    const { options } = question!.choices.find((choice) => choice.options.dates!['date']!.calendar === 'solar')!;
    const { dataset, reading } = await drawn(sheet, options);
    expect(dataset.events.map(({ date }) => date)).toEqual(['2063-11-22', '2064-11-21']);
    expect(reading.options.dates).toEqual({ date: { calendar: 'solar' } });
  });
});

describe('Rows that are partly bad', () => {
  it('keep what is good: a start before whose end, an id that stands twice, and twins are named', async () => {
    const result = await drawn('id,start,end,title\nx,1990,1980,Talks\nx,1991,,Visit\ny,1991,,  visit');
    expect(result.dataset.events.map(({ date }) => date)).toEqual(['1990', '1991', '1991']);
    expect(new Set(result.dataset.events.map(({ id }) => id)).size).toBe(3);
    expect(result.problems.filter(({ row }) => row).map(({ row, column }) => [row, column])).toEqual([
      [2, 'end'],
      [4, undefined],
      [3, 'id'],
    ]);
    expect(result.reading.rows).toEqual({ read: 3, named: 0, total: 3 });
  });
});

describe('Graph files', () => {
  it('of Gephi have directions, no kinds named Directed', async () => {
    const { dataset } = await drawn('Source,Target,Type,Id,Label,Weight\nAnn,Bo,Directed,0,met,1\nBo,Cy,Undirected,1,,2');
    expect(dataset.ties.map(({ from, to, kind }) => [from, kind, to])).toEqual([
      ['Ann', 'met', 'Bo'],
      ['Bo', 'tied', 'Cy'],
    ]);
    expect(dataset.vocabulary.tieKinds).toMatchObject({ met: { direction: 'to' } });
    expect(Object.keys(dataset.vocabulary.tieKinds!)).not.toContain('Directed');
  });

  it('of two tables have the names and groups of their nodes', async () => {
    const { dataset } = (await readTogether([
      { name: 'edges.csv', input: 'Source,Target,Type\n1,2,Undirected\n2,3,Undirected' },
      { name: 'nodes.csv', input: 'Id,Label,Category\n1,Ann,bank\n2,Bo,fund\n3,Cy,bank' },
    ])) as { dataset: Dataset };
    expect(dataset.actors.map(({ id, name, type }) => [id, name, type])).toEqual([
      ['1', 'Ann', 'bank'],
      ['2', 'Bo', 'fund'],
      ['3', 'Cy', 'bank'],
    ]);
    expect(dataset.ties.map(({ from, to }) => [from, to])).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  it('of Kumu have elements and connections', async () => {
    const { dataset } = await drawn({
      elements: [
        { label: 'Ann', type: 'Person' },
        { label: 'Bank', type: 'Company' },
      ],
      connections: [{ from: 'Ann', to: 'Bank', type: 'owns', direction: 'directed' }],
    });
    expect(dataset.actors.map(({ name, type }) => [name, type])).toEqual([
      ['Ann', 'Person'],
      ['Bank', 'Company'],
    ]);
    expect(dataset.ties).toMatchObject([{ from: 'Ann', to: 'Bank', kind: 'owns' }]);
  });

  it('in GraphML have names, types, groups and directions', async () => {
    const { dataset, reading } = await drawn(`<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="node" attr.name="country"/><key id="d2" for="edge" attr.name="relation"/>
      <graph edgedefault="directed"><node id="n0"><data key="d0">Ann</data><data key="d1">Norland</data></node>
      <node id="n1"><data key="d0">Bo</data><data key="d1">Sudland</data></node><edge source="n0" target="n1"><data key="d2">met</data></edge></graph></graphml>`);
    expect(reading.format).toBe('graphml');
    expect(dataset.actors.map(({ name, country }) => [name, country])).toEqual([
      ['Ann', 'XAA'],
      ['Bo', 'XBB'],
    ]);
    expect(dataset.vocabulary.tieKinds).toEqual({ met: { en: 'met', direction: 'to' } });
  });

  it('without kinds, and lists of edges alone, are read', async () => {
    const nodes = [
      { id: 1, label: 'Ann' },
      { id: 2, label: 'Bo' },
    ];
    const named = await drawn({ nodes, edges: [{ from: 1, to: 2 }] });
    expect(named.dataset.actors.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect((await drawn({ edges: [{ source: 'Ann', target: 'Bo' }] })).dataset.ties).toMatchObject([
      { from: 'Ann', to: 'Bo', kind: 'tied' },
    ]);
    expect((await drawn([{ source: 'Ann', target: 'Bo' }])).dataset.actors).toHaveLength(2);
  });

  it('with an id twice keep both nodes, and name the second', async () => {
    const { dataset, problems, reading } = await drawn('Id,Label,Type\n1,Ann,bank\n1,Bo,fund');
    expect(dataset.actors.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect(problems).toContainEqual(expect.objectContaining({ row: 3, column: 'Id', got: '1' }));
    expect(reading.rows).toEqual({ read: 2, named: 0, total: 2 });
  });

  it('that list nodes alone are actors', async () => {
    const { dataset, reading } = await drawn('Id,Label,Category,Country\n1,Ann,minister,Norland\n2,Bo,envoy,Sudland');
    expect(reading.tables[0]!.kind).toBe('actors');
    expect(dataset.actors.map(({ name, type, country }) => [name, type, country])).toEqual([
      ['Ann', 'minister', 'XAA'],
      ['Bo', 'envoy', 'XBB'],
    ]);
  });

  it('of FollowTheMoney have actors, ties and events, one in a line, and what is neither is named', async () => {
    const entities = [
      { id: 'a', schema: 'Person', caption: 'Ann', properties: { name: ['Ann'], country: ['ir'] } },
      { id: 'b', schema: 'Company', caption: 'Bank', properties: { name: ['Bank'], country: ['jp'] } },
      { id: 'c', schema: 'Ownership', properties: { owner: ['a'], asset: ['b'], startDate: ['2001'] } },
      { id: 'd', schema: 'Address', properties: { full: ['A street'] } },
    ];
    const result = await drawn(entities.map((each) => JSON.stringify(each)).join('\n'));
    expect(result.dataset.actors.map(({ name, type, country }) => [name, type, country])).toEqual([
      ['Ann', 'person', 'IRN'],
      ['Bank', 'company', 'JPN'],
    ]);
    expect(result.dataset.ties).toMatchObject([{ id: 'c', from: 'a', to: 'b', kind: 'Ownership', start: '2001' }]);
    expect(result.problems).toContainEqual(expect.objectContaining({ path: '[3]', got: 'Address' }));
    expect(result.reading.rows).toEqual({ read: 3, named: 1, total: 4 });
  });
});

describe('Other formats', () => {
  it('SPARQL results of Wikidata are read with labels, places and addresses', async () => {
    const binding = (item: string, label: string, date: string, country: string) => ({
      item: { type: 'uri', value: `http://www.wikidata.org/entity/${item}` },
      itemLabel: { type: 'literal', 'xml:lang': 'en', value: label },
      date: { type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: date },
      country: { type: 'uri', value: 'http://www.wikidata.org/entity/Q1' },
      countryLabel: { type: 'literal', value: country },
      coordinates: { type: 'literal', value: 'Point(51.4 35.7)' },
    });
    const { dataset, reading } = await drawn({
      head: { vars: ['item', 'itemLabel', 'date', 'country', 'countryLabel', 'coordinates'] },
      results: {
        bindings: [binding('Q7', 'Talks', '2001-02-03T00:00:00Z', 'Norland'), binding('Q8', 'Visit', '2002-02-03T00:00:00Z', 'Sudland')],
      },
    });
    expect(reading.format).toBe('sparql');
    expect(dataset.events.map(({ title, date, initiator }) => [title, date, initiator])).toEqual([
      ['Talks', '2001-02-03', 'XAA'],
      ['Visit', '2002-02-03', 'XBB'],
    ]);
    expect(dataset.places).toMatchObject([{ lon: 51.4, lat: 35.7 }]);
    expect(dataset.sources.map(({ url }) => url)).toContain('http://www.wikidata.org/entity/Q7');
  });

  it('GeoJSON points are read with their properties, and other shapes are named', async () => {
    const feature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry });
    const result = await drawn({
      type: 'FeatureCollection',
      features: [
        feature({ date: '2001', title: 'Talks', country: 'Norland', name: 'Port' }, { type: 'Point', coordinates: [51.4, 35.7] }),
        feature({ date: '2002', title: 'March', country: 'Sudland' }, { type: 'LineString', coordinates: [] }),
      ],
    });
    expect(result.dataset.events.map(({ title }) => title)).toEqual(['Talks', 'March']);
    expect(result.dataset.places).toMatchObject([{ lon: 51.4, lat: 35.7 }]);
    expect(result.problems).toContainEqual(expect.objectContaining({ path: 'features[1].geometry', got: 'LineString' }));
  });

  it('a vis-timeline is read with the names of its groups, and with milliseconds', async () => {
    const { dataset } = await drawn({
      items: [
        { id: 1, content: 'Talks', start: '2001-02-03', group: 1 },
        { id: 2, content: 'War', start: 981158400000, end: '2001-03-01', group: 2 },
      ],
      groups: [
        { id: 1, content: 'Norland' },
        { id: 2, content: 'Sudland' },
      ],
    });
    expect(sides(dataset)).toEqual(['Norland', 'Sudland']);
    expect(dataset.events.map(({ title, date }) => [title, date])).toEqual([
      ['Talks', '2001-02-03'],
      ['War', '2001-02-03/2001-03-01'],
    ]);
  });

  it('iCalendar is read: days, ends that are the day after, places, and what is repeated is named', async () => {
    const result = await drawn(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:one@example.org',
        'DTSTART;VALUE=DATE:20010203',
        'DTEND;VALUE=DATE:20010206',
        'SUMMARY:Talks\\, first',
        'LOCATION:Port',
        'GEO:35.7;51.4',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART:20020203T100000Z',
        'DTEND:20020203T110000Z',
        'RRULE:FREQ=YEARLY',
        'SUMMARY:Visit',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    );
    expect(result.reading).toMatchObject({ format: 'icalendar', rows: { read: 2, named: 0, total: 2 } });
    expect(result.dataset.events.map(({ title, date }) => [title, date])).toEqual([
      ['Talks, first', '2001-02-03/2001-02-05'],
      ['Visit', '2002-02-03'],
    ]);
    expect(result.dataset.places).toMatchObject([{ name: 'Port', lon: 51.4, lat: 35.7 }]);
    expect(result.problems).toContainEqual(expect.objectContaining({ path: 'VEVENT[1].RRULE' }));
  });
});

describe('A workbook', () => {
  const rows = [
    ['Our timeline', null, null],
    ['date', 'title', 'country'],
    [new Date(Date.UTC(2001, 1, 3)), 'Talks', 'Norland'],
    [2002, 'Visit', 'Sudland'],
    ['soon', '=1+1', 'Sudland'],
  ];

  it.each([
    ['Excel', writeXlsx],
    ['OpenDocument', writeOds],
  ])('of %s is read like a table', async (_, write) => {
    const { dataset, problems, reading } = await drawn(await write({ sheets: [{ name: 'Sheet1', rows }] }));
    expect(dataset.events.map(({ title, date, initiator }) => [title, date, initiator])).toEqual([
      ['Talks', '2001-02-03', 'XAA'],
      ['Visit', '2002', 'XBB'],
    ]);
    expect(dataset.meta.title).toBe('Our timeline');
    expect(problems).toContainEqual(expect.objectContaining({ row: 5, column: 'date', got: 'soon' }));
    expect(reading).toMatchObject({ format: 'workbook', rows: { read: 2, named: 1, total: 3 } });
  });

  it('of several sheets is one data set, with the sheet in its problems', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Events',
          rows: [
            ['date', 'title', 'participants', 'place'],
            ['2001', 'Talks', 'Ann', 'Port'],
            ['soon', 'Visit', 'Bo', 'Port'],
          ],
        },
        {
          name: 'Actors',
          rows: [
            ['id', 'name', 'type', 'country'],
            ['a1', 'Ann', 'minister', 'Iran'],
            ['b1', 'Bo', 'envoy', 'Japan'],
          ],
        },
        {
          name: 'Places',
          rows: [
            ['name', 'lat', 'lon', 'country'],
            ['Port', 35.7, 51.4, 'Iran'],
          ],
        },
      ],
    });
    const { dataset, problems, reading } = await drawn(workbook);
    expect(dataset.events[0]).toMatchObject({ participants: ['a1'], place: dataset.places[0]!.id });
    expect(dataset.places).toMatchObject([{ name: 'Port', country: 'IRN' }]);
    expect([dataset.sides.a.country, dataset.sides.b.country]).toEqual(['IRN', 'JPN']);
    expect(problems).toContainEqual(
      expect.objectContaining({ sheet: 'Events', row: 3, column: 'date', path: 'sheet Events, row 3, column date' }),
    );
    expect(reading.tables.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['Events', 'events'],
      ['Actors', 'actors'],
      ['Places', 'places'],
    ]);
    const one = await drawn(workbook, { sheet: 'Events' });
    expect(one.reading.tables).toHaveLength(1);
  });

  it('that is broken is refused in a sentence', async () => {
    const bytes = (await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })).slice(0, 900);
    const { dataset, problems } = await read(bytes, { name: 'a.xlsx' });
    expect(dataset).toBeNull();
    expect(problems[0]).toMatchObject({ path: 'a.xlsx', expected: 'a file that can be read' });
  });
});

describe('Bytes', () => {
  const table = 'date;title;country\n2001;Fête à Zürich;Südland\n2002;Visit;Norland\n';
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) =>
        isLittle ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8] : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255],
      ),
    );
  const title = async (bytes: Uint8Array, options?: ReadOptions) => {
    const { dataset, reading } = await drawn(bytes, options);
    return [dataset.events[0]!.title, reading.encoding];
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(table), 'utf-8'],
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16', utf16(`\uFEFF${table}`, true), 'utf-16le'],
    ['UTF-16, big-endian', utf16(`\uFEFF${table}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(table, true), 'utf-16le'],
    ['Windows-1252', Uint8Array.from([...table].map((letter) => letter.charCodeAt(0))), 'windows-1252'],
  ])('are decoded: %s', async (_, bytes, encoding) => {
    expect(await title(bytes)).toEqual(['Fête à Zürich', encoding]);
  });

  it('are decoded with the dashes, quotation marks and euro sign of Windows-1252', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('date,title\n2001,'), 0x93, 0x80, 0x20, 0x96, 0x94]);
    expect(await title(bytes)).toEqual(['“€ –”', 'windows-1252']);
  });

  it('are decoded as the caller says', async () => {
    const [persian, japanese] = [
      [0xd3, 0xe1, 0xc7, 0xe3],
      [0x89, 0xef, 0x92, 0x6b],
    ];
    const bytes = (letters: readonly number[]) => Uint8Array.from([...new TextEncoder().encode('date,title\n2001,'), ...letters]);
    expect(await title(bytes(persian!), { encoding: 'windows-1256' })).toEqual(['سلام', 'windows-1256']);
    expect(await title(bytes(japanese!), { encoding: 'shift_jis' })).toEqual(['会談', 'shift_jis']);
    expect(hints(await read(bytes(persian!)))).toContain('It was read as windows-1252');
    expect((await read(bytes(persian!), { encoding: 'klingon' })).problems[0]).toMatchObject({
      expected: 'a text encoding',
      got: 'klingon',
    });
  });

  it('that somebody else decoded wrongly are told', async () => {
    expect(hints(await read('date,title\n2001,S\uFFFDdland'))).toContain('Letters were lost');
  });

  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'before 2007'],
    ['a zip file', [0x50, 0x4b, 3, 4, 0, 0], 'a zip file'],
    ['nothing', [], 'an empty text'],
  ])('that are %s are refused by what they are', async (_, bytes, got) => {
    const { dataset, problems } = await read(Uint8Array.from(bytes));
    expect(dataset).toBeNull();
    expect(problems[0]!.got).toContain(got);
    expect(problems[0]!.hint).not.toBe('');
  });

  it('of a workbook that were taken for text are told', async () => {
    const { dataset, problems } = await read('PK\u0003\u0004\u0014\u0000 xl/workbook.xml');
    expect(dataset).toBeNull();
    expect(problems[0]).toMatchObject({
      expected: 'text',
      got: expect.stringContaining('workbook'),
      hint: expect.stringContaining('bytes'),
    });
  });

  it('of a file of the page are read with its name', async () => {
    const file = { name: 'timeline.csv', arrayBuffer: async () => new TextEncoder().encode(table).buffer };
    expect((await drawn(file)).dataset.events).toHaveLength(2);
  });
});

describe('What real exports have', () => {
  it('a remark behind the name of a country', async () => {
    const { dataset } = await drawn('date,title,country\n2001,Launch,Japan (agency)\n2002,Orbit,Iran\n2003,Return,Japan');
    expect([dataset.sides.a.country, dataset.sides.b.country]).toEqual(['JPN', 'IRN']);
  });

  it.each(['start_year_approx', 'Year of treaty', 'signed', 'Period', 'Dates'])('a time below %s', async (heading) => {
    const { dataset } = await drawn(`${heading},title\n1901,Talks\n1902,Visit`);
    expect(dataset.events.map(({ date }) => date)).toEqual(['1901', '1902']);
  });

  it('records by their ids, and a script around JSON', async () => {
    const byId = { a: { date: '2001', title: 'Talks' }, b: { date: '2002', title: 'Visit' } };
    expect((await drawn(byId)).dataset.events.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const start of ['var timeline = ', 'window.data=', 'export default ']) {
      expect((await drawn(`${start}${JSON.stringify(Object.values(byId))};\n`)).dataset.events).toHaveLength(2);
    }
  });

  it('sources with tags, a word and a colon, and a link inside', async () => {
    const { dataset, problems } = await drawn(
      lines(
        'date\ttitle\tcountry\tsource',
        '2001\tTalks\tN\tSOURCE: <EM>A book</EM>',
        '2002\tVisit\tS\tSee <a href="https://example.org/a">a page</a>',
      ),
    );
    expect(problems).toEqual([]);
    expect(dataset.sources.map(({ title, url }) => [title, url])).toEqual([
      ['SOURCE: A book', undefined],
      ['See a page', 'https://example.org/a'],
    ]);
    const hostile = await read('date,title,source\n2001,Talks,javascript:alert(1)');
    expect(hostile.problems).toContainEqual(expect.objectContaining({ column: 'source', got: 'javascript:alert(1)' }));
    expect(hostile.dataset!.sources).toEqual([]);
  });

  it('numbered columns, of dates the first and of sources all', async () => {
    const { dataset } = await drawn(
      lines('StartYear1,StartMonth1,EndYear1,StartYear2,title,source1,source2', '1901,3,1902,1905,War,Daily Paper,https://example.org/a'),
    );
    expect(dataset.events.map(({ date }) => date)).toEqual(['1901-03/1902']);
    expect(dataset.sources).toMatchObject([{ title: 'Daily Paper', url: 'https://example.org/a' }]);
  });

  it('countries below any heading, and placeholders for nothing', async () => {
    const result = await drawn(lines('date_start,date_end,Staat,what,url', '2001,2002,Japan,Talks,NA', '2003,N/A,Iran,Visit,null'));
    expect(result.dataset.events.map(({ date, initiator }) => [date, initiator])).toEqual([
      ['2001/2002', 'JPN'],
      ['2003', 'IRN'],
    ]);
    expect(result.problems).toEqual([]);
    expect(result.reading.columns[2]).toMatchObject({ role: 'side', why: 'Most of its cells are countries.' });
  });

  it('codes that are no ISO codes though some look alike', async () => {
    const rows = ['UKG', 'SWZ', 'POR', 'GMY', 'SPN', 'POL', 'USA'].map((code, i) => `${2001 + i},Talks ${i},${code}`);
    const { dataset } = await drawn(lines('date,title,country', ...rows));
    expect([dataset.sides.a.country, dataset.sides.b.country]).toEqual(['XAA', 'XBB']);
  });

  it('columns that a table of its kind has no use for, which are said to be unused', async () => {
    const { reading } = await drawn('date,title,amount,language\n2001,Talks,5,en');
    expect(reading.columns.map(({ role }) => role)).toEqual(['date', 'title', 'unused', 'unused']);
  });

  it('events that are called after their kind or theme, which are no twins', async () => {
    const { dataset, problems } = await drawn('date,type,country\n2001,Protest,N\n2001,Protest,N\n2002,,S');
    expect(dataset.events.map(({ title }) => title)).toEqual(['Protest', 'Protest', '']);
    expect(problems.filter(({ expected }) => expected === 'an event of its own')).toEqual([]);
  });

  it('numbers of countries by year below a heading of their own', async () => {
    const { dataset } = await drawn('country_name,year,stockpile\nNorland,1950,10\nNorland,1951,12\nSudland,1950,7');
    expect(dataset.series.map(({ title, points }) => [title, points.map(({ value }) => value)])).toEqual([
      ['Norland', [10, 12]],
      ['Sudland', [7]],
    ]);
    expect(sides(dataset)).toEqual(['Norland', 'Sudland']);
  });
});

describe('A long table of numbers', () => {
  it('is told to be a series, and drawn as sums by year and pair', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, i) => `${i % 2 ? 'Norland' : 'Sudland'},${i % 2 ? 'Sudland' : 'Norland'},${1990 + (i % 20)},${i}`,
    );
    const { dataset, problems, reading } = await drawn(lines('reporter,partner,year,value', ...rows));
    expect(reading.tables[0]!.kind).toBe('series');
    expect(dataset.events).toEqual([]);
    expect(dataset.series.map(({ title, points }) => [title, points.length])).toEqual([
      ['Sudland – Norland', 10],
      ['Norland – Sudland', 10],
    ]);
    const inYear = rows.map((row) => row.split(',')).filter(([from, , year]) => from === 'Sudland' && year === '1990');
    expect(dataset.series[0]!.points[0]).toEqual({ date: '1990', value: inYear.reduce((sum, [, , , value]) => sum + Number(value), 0) });
    expect(problems.map(({ hint }) => hint).join()).toContain('a series');
    expect(reading.rows).toEqual({ read: 400, named: 0, total: 400 });
  });
});

describe('The same file', () => {
  it('gives the same data set by read and by convert', async () => {
    const text = 'date;title;country\n2001;Talks;Norland\n2002;Visit;Sudland\nsoon;x;y';
    const { dataset, problems } = await read(text);
    const { problems: said, ...file } = convert(text);
    expect(parse(file)).toEqual({ dataset, problems: [] });
    expect(said).toEqual(problems);
  });
});

describe('A column without a heading', () => {
  const roles = ({ reading }: Awaited<ReturnType<typeof read>>) => reading.columns.map(({ heading, role }) => [heading, role]);

  it('at the end of a text is called by its letter and told to be unused; every row is read', async () => {
    const result = await read('date,title,country,\n2001,Talks,Norland,x\n2002,Visit,Sudland,y');
    expect(result.reading.rows).toEqual({ read: 2, named: 0, total: 2 });
    expect(roles(result)).toEqual([
      ['date', 'date'],
      ['title', 'title'],
      ['country', 'side'],
      ['(D)', 'unused'],
    ]);
    expect(result.reading.columns[3]!.samples).toEqual(['x', 'y']);
    const kinds = await read('date,title,country,\n2001,Talks,Norland,x\n2002,Visit,Sudland,y', { columns: { '(D)': 'kind' } });
    expect(kinds.dataset!.events.map(({ kind }) => kind)).toEqual(['x', 'y']);
  });

  it('is guessed by its cells like any other, in any place', async () => {
    const result = await read('date,,title,\n2001,1,Talks,Iran\n2002,2,Visit,Japan');
    expect(roles(result)).toEqual([
      ['date', 'date'],
      ['(B)', 'unused'],
      ['title', 'title'],
      ['(D)', 'side'],
    ]);
    expect(result.dataset!.events.map(({ initiator }) => initiator)).toEqual(['IRN', 'JPN']);
  });

  it('that holds nothing is none', async () => {
    const result = await read('date,title,country,,,\n2001,Talks,Norland,,,\n2002,Visit,Sudland,,,');
    expect(roles(result).map(([heading]) => heading)).toEqual(['date', 'title', 'country']);
  });

  it('of a workbook does not lose the rows that have a remark beside them', async () => {
    const rows = [
      ['date', 'title', 'country'],
      ['2001', 'Talks', 'Norland'],
      ['2002', 'Visit', 'Sudland', 'ask again'],
    ];
    const result = await read(await writeXlsx({ sheets: [{ name: 'Sheet', rows }] }));
    expect(result.reading.rows).toEqual({ read: 2, named: 0, total: 2 });
    expect(roles(result).at(-1)).toEqual(['(D)', 'unused']);
  });
});

describe('A column of Solar Hijri dates with one of another calendar', () => {
  it('loses no row: each is read by its own years, and the odd one is named', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `۱۴۰${i}/۰۱/۲۰,Talks ${i},Iran`);
    const { dataset, problems, reading } = await drawn(lines('date,title,country', ...rows, '2025-04-09,Visit,Japan'));
    expect(reading.rows).toEqual({ read: 10, named: 0, total: 10 });
    expect(dataset.events.map(({ date }) => date).slice(4)).toEqual([
      ...['2025-04-09', '2026-04-09', '2027-04-09', '2028-04-08', '2029-04-08'],
      '2025-04-09',
    ]);
    expect(reading.columns[0]!.question).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ column: 'date', got: '2025-04-09', expected: 'dates of one calendar' }));
  });
});

import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { read } from '../../src/data/formats/read.js';
import type { ReadOptions } from '../../src/data/formats/reading.js';
import { readFile } from '../../src/element/reading.js';

/** The places of a table of talks in these cells, as `name country`, and all else that was read. */
async function placesOf(head: string, cells: readonly string[], options: ReadOptions = {}) {
  const rows = cells.map((cell, i) => `${2001 + i};Talks ${i};${i % 2 ? 'Iran' : 'Japan'};${cell}`);
  const { dataset, problems, reading } = await read(`date;title;country;${head}\n${rows.join('\n')}`, options);
  const named = new Map(dataset!.places.map(({ id, name, country }) => [id, `${typeof name === 'string' ? name : name['en']} ${country}`]));
  return {
    at: dataset!.events.map(({ place }) => (place ? named.get(place) : undefined)),
    places: dataset!.places,
    problems: problems.filter(({ path }) => path === 'places'),
    reading,
  };
}

describe('Places without a position', () => {
  it('are looked up by name in three languages, and are cities with their country', async () => {
    const { at, places, problems, reading } = await placesOf('place', ['Vienna', 'وین', 'ウィーン', 'Geneva, Switzerland', 'Vienna']);
    expect(at).toEqual(['Vienna AUT', 'Vienna AUT', 'Vienna AUT', 'Geneva CHE', 'Vienna AUT']);
    expect(places[0]).toMatchObject({
      ...{ name: { en: 'Vienna', fa: 'وین', ja: 'ウィーン' }, country: 'AUT', lon: 16.37, lat: 48.2, kind: 'city', precision: 'city' },
    });
    expect(problems).toEqual([]);
    expect(reading.places[0]).toEqual({
      ...{ name: 'Vienna', events: 2, choices: ['Vienna, Austria'] },
      city: { name: 'Vienna, Austria', country: 'AUT', lon: 16.37, lat: 48.2 },
    });
  });

  it('are called what the table calls them in its language', async () => {
    const { places } = await placesOf('place', ['Kiev', 'کیف', 'Tbilisi (Georgia)', 'Washington, D.C., USA']);
    expect(places.map(({ name }) => name)).toMatchObject([
      { en: 'Kiev', ja: 'キーウ' },
      { en: 'Tbilisi', fa: 'تفلیس' },
      { en: 'Washington, D.C.', ja: 'ワシントンD.C.' },
    ]);
  });

  it('are told with all they may be where that is not clear, and are on no map until somebody says which', async () => {
    const { at, problems, reading } = await placesOf('place', ['Tripoli', 'Vienna', 'Tripoli']);
    expect(at).toEqual([undefined, 'Vienna AUT', undefined]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ expected: 'one place', got: 'Tripoli' });
    expect(problems[0]!.hint).toContain('Tripoli, Libya or Tripoli, Lebanon');
    expect(reading.places[0]).toEqual({
      ...{ name: 'Tripoli', events: 2, choices: ['Tripoli, Libya', 'Tripoli, Lebanon', 'Tripoli, Greece'] },
    });
  });

  it('are in the country of their column, and in the one that the options name', async () => {
    const rows = ['Tripoli;Lebanon', 'Tripoli;Libya', 'Hyderabad;PAK', 'Portland;Maine', 'Vienna;Japan'];
    const told = await placesOf('place;place country', rows);
    expect(told.at).toEqual(['Tripoli LBN', 'Tripoli LBY', 'Hyderabad PAK', 'Portland USA', undefined]);
    expect(told.problems.map(({ got }) => got)).toEqual(['Vienna, Japan']);
    const chosen = await placesOf('place', ['Tripoli', 'Vienna', 'Paris'], {
      places: { Tripoli: 'Tripoli, Lebanon', Vienna: '', Paris: 'Geneva, Switzerland' },
    });
    expect(chosen.at).toEqual(['Tripoli LBN', undefined, 'Paris CHE']);
    expect(chosen.problems).toEqual([]);
    expect(chosen.reading.options.places).toEqual({ Tripoli: 'Tripoli, Lebanon', Vienna: '', Paris: 'Geneva, Switzerland' });
  });

  it('are found anew where the options are none, or name a city that is not known', async () => {
    for (const places of [5, { Vienna: 7 }, { Vienna: ['Paris'] }, null] as unknown[])
      expect((await placesOf('place', ['Vienna'], { places } as ReadOptions)).at).toEqual(['Vienna AUT']);
    const unknown = await placesOf('place', ['Vienna'], { places: { Vienna: 'Nowhere, Austria' } });
    expect(unknown.at).toEqual([undefined]);
    expect(unknown.problems.map(({ got }) => got)).toEqual(['Vienna']);
  });

  it('that nothing is known of are named once together, and so are those that are countries', async () => {
    const { at, problems } = await placesOf('place', ['Georgia', 'Nowhere', 'Elsewhere', 'Nowhere', 'Germany']);
    expect(new Set(at)).toEqual(new Set([undefined]));
    expect(problems.map(({ expected, got }) => [expected, got])).toEqual([
      ['cities, not countries', 'Georgia, Germany'],
      ['the position of each place', 'Nowhere, Elsewhere'],
    ]);
  });

  it('are where another row or table says, whatever the gazetteer has', async () => {
    const { places, reading } = await placesOf('place;lat;lon', ['Vienna;38.9;-77.26', 'Vienna;;']);
    expect(places).toMatchObject([{ name: 'Vienna', lon: -77.26, lat: 38.9, country: 'USA' }]);
    expect(reading.places).toEqual([]);
  });

  it('are the same by src, and by convert are named as before', async () => {
    const table = 'date,title,country,place\n2001,Talks,Iran,Vienna\n2002,Visit,Japan,Tokyo';
    expect((await readFile(table, '')).index!.dataset).toEqual((await read(table)).dataset);
    expect(convert(table)).toMatchObject({ places: [] });
    expect(convert(table).problems).toContainEqual(expect.objectContaining({ path: 'places', got: 'Vienna, Tokyo' }));
  });
});

describe('Places with a position only', () => {
  it('are in the country around them, and in nobody’s at sea', async () => {
    const { places } = await placesOf('lat;lon', ['35.7;51.4', '34.7;135.5', '26.9;51.5', '46.2;6.1']);
    expect(places.map(({ country }) => country)).toEqual(['IRN', 'JPN', 'INT', 'INT']);
  });

  it('are in the country that the table gives', async () => {
    const { places } = await placesOf('place;place country;lat;lon', ['Site;Iraq;35.7;51.4', 'Geneva;;46.2;6.1']);
    expect(places.map(({ country }) => country)).toEqual(['IRQ', 'CHE']);
  });
});

import { describe, expect, it } from 'vitest';
import { answered, dated, fixOf, isAnswered, isOpenPlace, keyOf, placed, settled } from '../../src/builder/settle.js';
import { read } from '../../src/data/formats/read.js';
import type { ReadOptions } from '../../src/data/formats/reading.js';

/** What the page offers beside each problem of a text. */
const fixes = async (text: string | Uint8Array, options: ReadOptions = {}) => {
  const { problems, reading } = await read(text, options);
  return problems.map((problem) => fixOf(problem, reading));
};

describe('Beside a problem', () => {
  it.each([
    ['a cell that cannot be read', 'date;title;country\nsoon;Talks;Norland\n2002;Visit;Sudland', 'cell'],
    ['a table without dates', 'Wann;Was;Wer\n2001;Talks;Norland\n2002;Visit;Sudland', 'date'],
    ['a table that says nowhere who acted', 'date;title\n2001;Talks\n2002;Visit', 'side'],
    ['three groups', 'date;title;country\n2001;Talks;Norland\n2002;Visit;Sudland\n2003;Fair;Westland', 'sides'],
    ['a place that may be several', 'date;title;country;place\n2001;Talks;Norland;Tripoli\n2002;Visit;Sudland;Vienna', 'place'],
  ])('stands what mends it: %s', async (_, text, fix) => {
    expect(await fixes(text)).toContain(fix);
  });

  it('stands the choice of an encoding, where it was guessed', async () => {
    const bytes = Uint8Array.from('date;title;country\n2001;Caf\u00E9;Norland\n2002;Fair;Sudland', (letter) => letter.charCodeAt(0));
    expect(await fixes(bytes)).toContain('encoding');
  });
});

describe('A decision', () => {
  it('of a column is one entry of the options, and can be taken back', () => {
    const options = settled({ columns: { Wann: 'date' } }, 'columns', 'Was', 'title');
    expect(options).toEqual({ columns: { Wann: 'date', Was: 'title' } });
    expect(settled(options, 'columns', 'Wann', '')).toEqual({ columns: { Was: 'title' } });
  });

  it('of dates is an order or a calendar', () => {
    expect(dated({}, 'Wann', 'mdy')).toEqual({ dates: { Wann: { order: 'mdy' } } });
    expect(dated(dated({}, 'Wann', 'mdy'), 'Wann', 'solar')).toEqual({ dates: { Wann: { calendar: 'solar' } } });
    expect(dated(dated({}, 'Wann', 'mdy'), 'Wann', '')).toEqual({ dates: {} });
  });

  it('of a place is a city, or none, and can be taken back', async () => {
    const text = 'date;title;country;place\n2001;Talks;Norland;Tripoli\n2002;Visit;Sudland;Vienna';
    const { reading } = await read(text);
    expect(reading.places.filter((place) => isOpenPlace(place, {})).map(({ name }) => name)).toEqual(['Tripoli']);
    const options = placed({}, 'Tripoli', 'Tripoli, Lebanon');
    const { reading: settledReading, dataset } = await read(text, options);
    expect(settledReading.places.filter((place) => isOpenPlace(place, options))).toEqual([]);
    expect(dataset!.places.map(({ country }) => country)).toEqual(['LBN', 'AUT']);
    expect(placed(placed(options, 'Vienna', ''), 'Tripoli', null)).toEqual({ places: { Vienna: '' } });
  });

  it('that answers a question settles it: read again, nothing is open, and the answer is known', async () => {
    const text = 'date;title;country;point\n2001;Talks;Norland;35,40\n2002;Visit;Sudland;36,41';
    const { reading } = await read(text);
    const { question } = reading.columns.find((column) => keyOf(column) === 'point')!;
    const [first, second] = question!.choices;
    const options = answered({ delimiter: ';' }, second!.options);
    expect([isAnswered(options, first!.options), isAnswered(options, second!.options)]).toEqual([false, true]);
    const again = await read(text, options);
    expect(again.reading.columns.filter((column) => column.question)).toEqual([]);
    expect(again.dataset!.places[0]).toMatchObject({ lon: 40, lat: 35 });
  });
});

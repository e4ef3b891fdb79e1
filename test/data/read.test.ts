import { describe, expect, it } from 'vitest';
import { read } from '../../src/data/formats/read.js';

const SHEET =
  'تاریخ;عنوان;کشور;مکان;lat;lon;منبع\n2001-02-03;گفت‌وگو;ایران;تهران;35.7;51.4;https://example.org/a\nsoon;دیدار;ژاپن;;;;\n2002;نامه;ژاپن;;;;\n';

describe('Reading a table', () => {
  it('gives a data set, what is wrong by row and column, and what each column was taken for', async () => {
    const { dataset, problems, reading } = await read(SHEET);
    expect(dataset!.events.map(({ date, initiator, place }) => [date, initiator, place])).toEqual([
      ['2001-02-03', 'IRN', 'place-1'],
      ['2002', 'JPN', undefined],
    ]);
    expect(dataset!.places).toMatchObject([{ name: 'تهران', lon: 51.4, lat: 35.7 }]);
    expect(problems).toContainEqual(expect.objectContaining({ row: 3, column: 'تاریخ', got: 'soon' }));
    expect(reading).toMatchObject({ format: 'table', delimiter: ';', rows: { read: 2, named: 1, total: 3 } });
    expect(reading.columns.map(({ heading, role }) => [heading, role])).toEqual([
      ['تاریخ', 'date'],
      ['عنوان', 'title'],
      ['کشور', 'side'],
      ['مکان', 'place'],
      ['lat', 'latitude'],
      ['lon', 'longitude'],
      ['منبع', 'source'],
    ]);
    expect(reading.sides).toEqual([
      { name: 'ایران', country: 'IRN' },
      { name: 'ژاپن', country: 'JPN' },
    ]);
  });

  it('can be told what a column holds, and repeats a reading with the next version of the sheet', async () => {
    const refused = await read('Wann;Was;Wer\n2001;Talks;N\n2002;Visit;S');
    expect(refused.dataset).toBeNull();
    expect(refused.problems[0]!.hint).toBe('No date column found. Columns: Wann, Was, Wer; which one holds the date?');
    const { dataset, reading } = await read('Wann;Was;Wer\n2001;Talks;N\n2002;Visit;S', {
      columns: { Wann: 'date', Was: 'title', Wer: 'side' },
    });
    expect(dataset!.events.map(({ title, initiator }) => [title, initiator])).toEqual([
      ['Talks', 'XAA'],
      ['Visit', 'XBB'],
    ]);
    const saved = JSON.parse(JSON.stringify(reading.options)) as typeof reading.options;
    const next = await read('Wer;Wann;Was\nS;2003;Letter\nN;2004;Fair\nS;2005;Call', saved);
    expect(next.dataset!.events.map(({ title, initiator }) => [title, initiator])).toEqual([
      ['Letter', 'XBB'],
      ['Fair', 'XAA'],
      ['Call', 'XBB'],
    ]);
  });
});

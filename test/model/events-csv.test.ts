import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocale } from '../../src/locale/locale.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { csv } from '../../src/model/csv.js';
import { eventsCsv } from '../../src/model/events-csv.js';
import { iranJapan } from '../support/iran-japan.js';

describe('CSV', () => {
  it('survives a round trip through a CSV parser, whatever its cells contain', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'ی', '日') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const plain = rows.filter((row) => !row.some((each) => each.startsWith('\r')));
        expect(csvParseRows(csv(plain))).toEqual(plain);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('does not let a spreadsheet run %j', (text) => {
    expect(csvParseRows(csv([[text]]))).toEqual([[`'${text}`]]);
  });

  it('has one line per event with its date, its participants and the addresses of its sources', () => {
    const index = indexDataset(iranJapan());
    const [header, ...rows] = csvParseRows(eventsCsv(index, index.events, createLocale('en', 'auto')));
    expect(rows).toHaveLength(162);
    const meeting = rows.find(([id]) => id === 'ev-2025-04-09-chitsaz-imagawa')!;
    expect(meeting[header!.indexOf('date')]).toBe('2025-04-09');
    expect(meeting[header!.indexOf('participants')]).toContain('Imagawa');
    expect(meeting[header!.indexOf('sources')]!.split('; ')).toHaveLength(4);
  });
});

import fc from 'fast-check';
import { csvFormatRows, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../src/builder/table-text.js';

const SHEET = 'date;title\r\n2001;"Talks; a ""first"" round"\r\nsoon;"Visit\r\nof two days"\r\n2003;Fair\r\n';

describe('A cell of a delimited text', () => {
  it('is found by the row that a spreadsheet shows and by its heading', () => {
    const { cell } = tableText(SHEET, ';', 1);
    expect([cell(2, 'title'), cell(3, 'date'), cell(3, 'title'), cell(4, 'title')]).toEqual([
      'Talks; a "first" round',
      'soon',
      'Visit\r\nof two days',
      'Fair',
    ]);
    expect([cell(1, 'date'), cell(9, 'date'), cell(2, 'place')]).toEqual([null, null, null]);
  });

  it('is replaced without another letter of the text being touched', () => {
    const { replaced } = tableText(SHEET, ';', 1);
    expect(replaced(3, 'date', '2002')).toBe(SHEET.replace('soon', '2002'));
    expect(replaced(4, 'title', 'Fair; "closed"')).toBe(SHEET.replace('Fair', '"Fair; ""closed"""'));
    expect(replaced(3, 'place', 'x')).toBeNull();
  });

  it('is counted below a title, a line that declares the delimiter, and a byte-order mark', () => {
    const text = '\uFEFFsep=;\nAn "odd title\n\ndate;title\n2001;Talks\n2002;Visit';
    const { cell, replaced } = tableText(text, ';', 3);
    expect([cell(4, 'title'), cell(5, 'date')]).toEqual(['Talks', '2002']);
    expect(replaced(5, 'title', 'Fair')).toBe(text.replace('Visit', 'Fair'));
  });

  it('is not replaced where two columns have its heading', () => {
    expect(tableText('date,note,note\n2001,a,b', ',', 1).cell(2, 'note')).toBeNull();
  });

  it('is replaced by any text, and all others stay', () => {
    const text = fc.string({ unit: 'grapheme' });
    const width = 3;
    const rows = fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, text, fc.nat(), fc.nat(), (cells, value, i, j) => {
        const [row, column] = [i % cells.length, j % width];
        const sheet = csvFormatRows([['a', 'b', 'c'], ...cells.map((each) => each.map((cell) => `x${cell}`))]);
        const mended = tableText(sheet, ',', 1).replaced(row + 2, 'abc'[column]!, value)!;
        const expected = csvParseRows(sheet).map((each, at) => (at === row + 1 ? each.with(column, value) : each));
        expect(csvParseRows(mended)).toEqual(expected);
      }),
    );
  });
});

import fc from 'fast-check';

const HEADINGS = [
  ...['id', 'date', 'end', 'year', 'month', 'day', 'title', 'summary', 'title_fa', 'kind', 'theme', 'country', 'side', 'group'],
  ...['participants', 'place', 'lat', 'lon', 'coordinates', 'source', 'url', 'publisher', 'from', 'to', 'actor1', 'actor2'],
  ...['Norland', 'Sudland', 'name', 'type', 'value', 'note', ''],
];

const CELLS = [
  ...['', '2001', '2001-02-03', '3/4/2021', '12/25/2021', '1/2/99', 'soon', 'present', '1404-01-20', '۱۴۰۴/۰۱/۲۰', '44299', '9999'],
  ...['Talks', 'talks ', 'Ann; Bo', 'Ann, Bo', 'Cy|Di', 'Norland', 'Sudland', 'Norland, Sudland', 'Norland; Sudland', 'IRN', 'both'],
  ...[
    'event-2',
    'place-1',
    'e1',
    'a "b" c',
    'x\ny',
    'n/a',
    "'=1",
    '51.4,35.7',
    '120,35',
    '35.7',
    '51',
    '&amp; <a href="https://q.example">t</a>',
  ],
  ...['https://e.example/a https://e.example/b', 'www.example.org/c', 'Daily, 3 May'],
];

const put = fc.constantFrom('"', '""', '\n', '\r', '\r\n', ',', '\uFEFF', '\uFFFD');

/** A text that is perhaps a table: any columns and cells, of events or something else, with a title above them or not, and cut and overwritten. */
export const anyTable: fc.Arbitrary<string> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 9 }),
    rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 9, maxLength: 9 }), { maxLength: 14 }),
    days: fc.array(fc.constantFrom('2001-02-03', '2001', '3/4/2021', '12/25/2021', '1/2/99'), { minLength: 14, maxLength: 14 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    above: fc.constantFrom('', 'A title', '\n\n', 'sep=;', '\uFEFF'),
    isDated: fc.boolean(),
    faults: fc.array(fc.record({ at: fc.nat(900), cut: fc.nat(3), put }), { maxLength: 3 }),
  })
  .map(({ names, rows, days, delimiter, lineBreak, above, isDated, faults }) => {
    const table = isDated
      ? [['date', ...names.filter((name) => name !== 'date')], ...rows.map((row, i) => [days[i]!, ...row])]
      : [names, ...rows];
    const quoted = (cell: string) => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const lines = table.map((row) => row.slice(0, table[0]!.length).map(quoted).join(delimiter));
    const text = `${above && above !== '\uFEFF' ? `${above}${lineBreak}` : above}${lines.join(lineBreak)}`;
    return faults.reduce((all, { at, cut, put: sign }) => all.slice(0, at) + sign + all.slice(at + cut), text);
  });

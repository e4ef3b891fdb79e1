import fc from 'fast-check';

/** A table with faults, and what is known of it. */
export interface SpoiledTable {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Numbers of its rows, as a spreadsheet counts. */
  readonly numbers: readonly number[];
}

/** What may be wrong with the line of a row. */
const FAULTS = ['opened', 'closed', 'inner', 'too many', 'too few', 'blank before'] as const;

const date = fc.constantFrom(
  '2001',
  '2001-02-03',
  '12.04.1990',
  '1990/1995',
  'soon',
  '',
  '2021-13-01',
  '44299',
  '1404-01-20',
  '9999',
  '۱۴۰۴/۰۱/۲۰',
  'c. 1850',
);

const country = fc.constantFrom('Norland', 'norland ', 'Sudland', '', 'Norland; Sudland', 'Westland', 'both', 'IRN');

/** A title with delimiters, followed by a space as in a sentence, line breaks and quotation marks. */
const title = fc
  .array(fc.constantFrom('Talks', ' ', ', ', '; ', ' | ', '"', '\n', 'in', 'Zürich', "'", '=1+1', '<b>', '2001-01-01'), { maxLength: 6 })
  .map((words) => `T${words.join('')}`);

const point = fc.constantFrom('', '51.4,35.7', 'POINT(51.4 35.7)', 'here', '999,999');

const record = fc.record({ date, title, country, point, fault: fc.option(fc.constantFrom(...FAULTS), { freq: 2 }) });

const HEADINGS = {
  en: ['id', 'date', 'title', 'country', 'coordinates', 'note'],
  fa: ['شناسه', 'تاریخ', 'عنوان', 'کشور', 'مختصات', 'یادداشت'],
  ja: ['識別子', '日付', 'タイトル', '国', '座標', '備考'],
} as const;

/** Tables of up to a dozen rows: in any delimiter, line break, language of headings and encoding, with faults in some of their rows. */
export const spoiledTable: fc.Arbitrary<SpoiledTable> = fc
  .record({
    records: fc.array(record, { minLength: 1, maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
    language: fc.constantFrom('en', 'fa', 'ja'),
    above: fc.constantFrom('nothing', 'sep', 'title', 'blank'),
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  })
  .map(({ records, delimiter, lineBreak, language, above, encoding }) => {
    const isLatin = encoding === 'windows-1252';
    const lead: Readonly<Record<string, readonly string[]>> = { title: ['A title'], blank: ['', ''] };
    const written = [...(lead[above] ?? []), HEADINGS[isLatin ? 'en' : language].join(delimiter)];
    const numbers: number[] = [];
    records.forEach(({ date: when, title: said, country: who, point: where, fault }, i) => {
      if (fault === 'blank before') written.push('');
      numbers.push(written.length + 1);
      written.push(lineOf([`e${i}`, isLatin ? when.replace(/[۰-۹]/g, '1') : when, said, who, where, 'n'], fault, delimiter));
    });
    const text = (above === 'sep' ? `sep=${delimiter}${lineBreak}` : '') + written.join(lineBreak);
    return { text, bytes: bytesOf(text, encoding), numbers };
  });

function lineOf(values: readonly string[], fault: (typeof FAULTS)[number] | null, delimiter: string): string {
  const cells = values.map((cell) => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell));
  // A row is broken in one place only: no line breaks, and no other marks.
  const bare = values[2]!.replaceAll('"', '').replaceAll('\n', ' ').replaceAll(delimiter, ' ');
  const broken: Readonly<Record<string, string>> = { opened: `"${bare}`, closed: `${bare}"`, inner: `"${bare}" again` };
  cells[2] = broken[fault ?? ''] ?? cells[2]!;
  if (fault === 'too many') cells.push('x');
  if (fault === 'too few') cells.splice(3);
  return cells.join(delimiter);
}

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(encoding === 'utf-8' ? text : `\uFEFF${text}`);
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (encoding === 'windows-1252') return Uint8Array.from(units);
  const marked = [0xfeff, ...units];
  return Uint8Array.from(marked.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

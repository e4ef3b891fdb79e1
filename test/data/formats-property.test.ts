import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/data/formats/convert.js';
import { parse } from '../../src/data/parse.js';

/** Hundreds of files take a while on a busy machine, ms. */
const PATIENCE = 60_000;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A title as editors write it: with delimiters, followed by a space as in a sentence, line breaks and quotation marks. */
const title = fc
  .array(fc.constantFrom('Talks', ' ', ', ', '; ', ' | ', '"', '\n', 'in', '会談', 'گفت‌وگو', "'", '2001-01-01'), { maxLength: 8 })
  .map((words) => `T${words.join('')}`);

const date = fc.constantFrom(
  '2001',
  '2001-02',
  '2001-02-03',
  '12.04.1990',
  '1990/1995',
  'soon',
  '',
  '03/04/2012',
  '2021-13-01',
  '44299',
  '1404-01-20',
  '2021-04-13 (disputed)',
);

const country = fc.constantFrom('Norland', 'norland ', 'Sudland', '', 'Norland; Sudland', 'Third');

/** What can be wrong with the line of a row. */
const fault = fc.constantFrom('none', 'none', 'none', 'opened', 'closed', 'inner', 'too many', 'too few', 'blank before');

interface Line {
  readonly date: string;
  readonly title: string;
  readonly country: string;
  readonly fault: string;
}

const lines = fc.array(fc.record<Line>({ date, title, country, fault }), { minLength: 1, maxLength: 12 });

/** A text of one line without quotation marks, so that a row is broken in one place only. */
const plain = (text: string, delimiter: string) => text.replaceAll('"', '').replaceAll('\n', ' ').replaceAll(delimiter, ' ');

function tableOf(records: readonly Line[], delimiter: string, lineBreak: string, head: string) {
  const cell = (text: string) => (/["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  const written = [['id', 'date', 'title', 'country', 'note'].join(delimiter)];
  const numbers: number[] = [];
  records.forEach(({ date: when, title: said, country: who, fault: wrong }, i) => {
    if (wrong === 'blank before') written.push('');
    numbers.push(written.length + 1);
    const bare = plain(said, delimiter);
    const middle = { opened: `"${bare}`, closed: `${bare}"`, inner: `"${bare}" again` }[wrong] ?? cell(said);
    const cells = [`e${i}`, cell(when), middle, cell(who), 'n'];
    if (wrong === 'too many') cells.push('x');
    if (wrong === 'too few') cells.splice(3);
    written.push(cells.join(delimiter));
  });
  return { text: head + written.join(lineBreak), numbers };
}

describe('A table with faults', () => {
  it('turns each row into an event or reports it, and makes up none', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF', 'sep'),
        (records, delimiter, lineBreak, head) => {
          const { text, numbers } = tableOf(records, delimiter, lineBreak, head === 'sep' ? `sep=${delimiter}${lineBreak}` : head);
          const file = convert(text);
          const { dataset, problems } = parse(file);
          const drawn = new Set(dataset?.events.map(({ id }) => id));
          const named = new Set(file.problems.map(({ row }) => row));
          if (dataset) expect(problems).toEqual([]);
          records.forEach((_, i) => expect(drawn.has(`e${i}`) || named.has(numbers[i]), `row ${numbers[i]} of\n${text}`).toBe(true));
          expect(drawn.size).toBeLessThanOrEqual(records.length);
          for (const id of drawn) expect(id).toMatch(/^e\d+$/);
          for (const row of named) if (row !== undefined) expect(numbers).toContain(row);
          const names = dataset ? [dataset.sides.a.name, dataset.sides.b.name] : [];
          for (const name of names) expect(['Norland', 'norland', 'Sudland', 'Third']).toContain(typeof name === 'string' ? name : 'Third');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives an object with a list of problems, whatever was cut out or inserted', { timeout: PATIENCE }, () => {
    const change = fc.record({
      at: fc.nat(400),
      cut: fc.nat(5),
      put: fc.constantFrom('', '"', '""', ',', ';', '\n', '\r\n', '\uFEFF', '{', '[', '<', '\u0000'),
    });
    fc.assert(
      fc.property(lines, fc.constantFrom(...DELIMITERS), fc.array(change, { maxLength: 6 }), (records, delimiter, changes) => {
        const { text } = tableOf(records, delimiter, '\n', '');
        const changed = changes.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), text);
        const file = convert(changed);
        expect(Array.isArray(file.problems)).toBe(true);
        if (!file['format']) expect(file.problems.length).toBeGreaterThan(0);
        else expect(parse(file).problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A list of records in JSON', () => {
  it('turns each record into an event or reports it', { timeout: PATIENCE }, () => {
    const record = fc.oneof(
      fc.record(
        {
          title,
          date: fc.oneof(date, fc.integer({ min: -5000, max: 90_000 }), fc.constant(null)),
          country: fc.oneof(country, fc.array(country)),
          tags: fc.array(fc.string()),
          sources: fc.array(
            fc.oneof(
              fc.record({ title: fc.string(), date, url: fc.constantFrom('https://example.org/1', 'example.org', 'javascript:alert(1)') }),
              fc.string(),
            ),
          ),
          id: fc.constantFrom('x', 'y', ''),
        },
        { requiredKeys: ['title'] },
      ),
      fc.constantFrom(null, 7, 'text', [], true),
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 10 }), (records) => {
        const file = convert(JSON.stringify(records));
        const { dataset, problems } = parse(file);
        if (dataset) expect(problems).toEqual([]);
        else return void expect(file.problems[0]!.path).toBe('events');
        const left = records.filter((_, i) =>
          file.problems.some(({ path, hint }) => path.startsWith(`[${i}]`) && hint.includes('left out')),
        );
        expect(dataset.events.length + left.length).toBeGreaterThanOrEqual(records.length);
        expect(dataset.events.length).toBeLessThanOrEqual(records.length);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, nor does any other JSON', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const file = convert(text);
        parse(file);
        expect(Array.isArray(file.problems)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parse(convert(text));
      }),
    );
  });
});

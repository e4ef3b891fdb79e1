import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetTables, workbook } from '../../src/data/formats/dataset-tables.js';
import { read, readTogether } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';
import { createLocale } from '../../src/locale/locale.js';
import { actorsCsv } from '../../src/model/actors-csv.js';
import { csv } from '../../src/model/csv.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { eventsCsv } from '../../src/model/events-csv.js';
import { tiesCsv } from '../../src/model/ties-csv.js';
import { iranJapan } from '../support/iran-japan.js';
import { withoutNothing } from '../support/without-nothing.js';
import { randomDataset } from '../support/random-data.js';

const franceGermany = parse(
  JSON.parse(readFileSync(new URL('../../data/france-germany/france-germany.json', import.meta.url), 'utf8')),
).dataset!;

const files = (dataset: Dataset) => datasetTables(dataset).map(({ name, rows }) => ({ name: `${name}.csv`, input: csv(rows) }));

const hostile = parse({
  format: 'bilateral/1',
  meta: { title: '=1+1', note: { en: 'A "note",\nin two lines; and more' } },
  sides: { a: { country: 'XAA', name: 'Norland' }, b: { country: 'XBB', name: { en: 'Sudland', fa: 'سودلند' } } },
  vocabulary: { kinds: { '=kind': { en: '+Kind' } } },
  sources: [{ id: 's; 1', title: '@SUM(A1)', url: 'https://example.org/?a=1;b=2' }],
  actors: [
    {
      id: '-1',
      type: 'person',
      name: { en: '<b>Ann</b> &amp; Co', ja: 'アン' },
      country: 'XAA',
      aliases: ['[x]', 'A; B', ' c'],
      roles: [{ title: 'envoy', date: '2001' }],
    },
  ],
  events: [
    {
      id: "'=e",
      date: '-0499',
      title: "  '=two  spaces\tand a tab",
      kind: '=kind',
      participants: ['-1'],
      sources: ['s; 1'],
      quotes: [{ text: { en: '"So"' }, by: '-1' }],
    },
    { id: 'f', date: '2001/..', title: '', kind: '', rank: 1, checked: false, extra: { own: [1, 2] } },
  ],
}).dataset!;

describe('A data set written as tables', () => {
  it.each([
    ['Iran and Japan', iranJapan()],
    ['France and Germany', franceGermany],
    ['hostile texts', hostile],
  ])('is the same data set when they are read together: %s', async (_, dataset) => {
    for (const result of [await readTogether(files(dataset)), await read(await workbook(dataset))]) {
      expect(result.problems).toEqual([]);
      expect(withoutNothing(result.dataset)).toEqual(withoutNothing(dataset));
      expect(result.reading).toMatchObject({ format: 'bilateral/1', rows: { named: 0 } });
    }
  });

  it('is the same whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset({ events: 12, actors: 8, places: 5 }), async (dataset) => {
        const { dataset: back, problems } = await readTogether(files(dataset));
        expect(problems).toEqual([]);
        expect(withoutNothing(back)).toEqual(withoutNothing(dataset));
      }),
      { numRuns: 60 },
    );
  });

  it('has its columns in a fixed order, and a column for each language of a text', () => {
    const [events] = datasetTables(iranJapan());
    expect(events!.rows[0]!.slice(0, 8)).toEqual([
      'id',
      'date',
      'title_en',
      'title_fa',
      'title_ja',
      'summary_en',
      'summary_fa',
      'summary_ja',
    ]);
  });

  it('runs no formula in a spreadsheet', () => {
    const cells = files(hostile).flatMap(({ input }) => input.split(/[,\n]/));
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@]/);
    expect(csv([['=1+1', '-1', -1]], 'kept')).toBe('=1+1,-1,-1\n');
  });

  it('names the sheet, row and column of a cell that somebody broke', async () => {
    const broken = files(iranJapan()).map(({ name, input }) => ({
      name,
      input: name === 'events.csv' ? input.replace(/(\n[^,]*),\d{4}[^,]*/, '$1,soon') : input,
    }));
    const { dataset, problems } = await readTogether(broken);
    expect(dataset!.events).toHaveLength(161);
    expect(problems).toContainEqual(expect.objectContaining({ sheet: 'events.csv', row: 3, column: 'date', got: 'soon' }));
  });
});

describe('What a reader takes away as CSV', () => {
  it('holds events, actors and ties that are the same when they are read together', async () => {
    const index = indexDataset(iranJapan());
    const locale = createLocale('en');
    const { dataset } = await readTogether(
      [
        { name: 'events.csv', input: eventsCsv(index, index.dataset.events, locale) },
        { name: 'actors.csv', input: actorsCsv(index, locale) },
        { name: 'ties.csv', input: tiesCsv(index, locale) },
      ],
      { sides: ['IRN', 'JPN'] },
    );
    const back = indexDataset(dataset!);
    const event = ({ id, date, kind, initiator, participants = [] }: Dataset['events'][number]) => [
      id,
      date,
      kind,
      initiator,
      [...participants].sort(),
    ];
    expect(dataset!.events.map(event)).toEqual(index.dataset.events.map(event));
    expect(dataset!.actors.map(({ id, type, country }) => [id, type, country])).toEqual(
      index.dataset.actors.map(({ id, type, country }) => [id, type, country]),
    );
    expect(dataset!.ties.map(({ id, from, to, kind, start }) => [id, from, to, kind, start])).toEqual(
      index.dataset.ties.map(({ id, from, to, kind, start }) => [id, from, to, kind, start]),
    );
    expect(
      eventsCsv(back, dataset!.events, locale)
        .split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(
      eventsCsv(index, index.dataset.events, locale)
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/data/formats/read-records.js';
import { readTogether } from '../../src/data/formats/read.js';
import { anyTable } from '../support/any-table.js';
import { spoiledTable } from '../support/spoiled-table.js';

/** Hundreds of tables take a while on a busy machine, ms. */
const PATIENCE = 60_000;

/** Next to nothing is held: so few rows that all passes read them anew, and so few letters that most cells are cut. */
const little = fc.record({ rows: fc.nat(4), letters: fc.integer({ min: 1, max: 40 }) });

type Held = Parameters<typeof readRecords>[2];

/** All that is read of files a record at a time, as `read` gives it. */
async function gathered(files: readonly (string | Uint8Array)[], held: Held) {
  const records = await readRecords(
    files.map(named).map((file) => ({ ...file, input: inParts(file.input, held!.letters) })),
    {},
    held,
  );
  const lists: Record<string, object[]> = {};
  let each = records.next();
  for (; !each.done; each = records.next()) (lists[each.value[0]] ??= []).push(each.value[1]);
  const { dataset, ...rest } = each.value;
  return { dataset: dataset && { ...dataset, ...lists }, ...rest };
}

const named = (input: string | Uint8Array, i: number) => ({ name: ['events.csv', 'actors.csv', 'more.csv'][i]!, input });

function inParts(input: string | Uint8Array, length: number) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return {
    arrayBuffer: () => Promise.reject(new Error('a long file is not read as a whole')),
    parts: {
      *[Symbol.iterator]() {
        for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
      },
    },
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function areSame(files: readonly Uint8Array[], held: Held) {
  expect(JSON.stringify(await gathered(files, held))).toBe(JSON.stringify(await readTogether(files.map(named))));
}

describe('A table that is read a record at a time', () => {
  it('gives the same data set, problems and reading, in any delimiter, encoding and language', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(spoiledTable, little, ({ bytes }, held) => areSame([bytes], held)),
      { numRuns: 300 },
    );
  });

  it('gives the same whatever its columns and cells are', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, little, (text, held) => areSame([bytesOf(text)], held)),
      { numRuns: 400 },
    );
  });

  it('gives the same together with other tables', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 2, maxLength: 3 }), little, (texts, held) => areSame(texts.map(bytesOf), held)),
      { numRuns: 200 },
    );
  });

  it('leaves out a second actor with an id, as reading at once does', async () => {
    const tables = ['id', 'title,id\n,www.example.org/c', 'from,id,kind,name\n,www.example.org/c,,'].map(bytesOf);
    await areSame(tables, { rows: 0, letters: 1 });
    expect((await gathered(tables, { rows: 0, letters: 1 })).problems.map(({ expected }) => expected)).toContain(
      'an id that no other record has',
    );
  });

  const rows = (count: number) => '2001-02-03,Talks,Norland\n'.repeat(count);
  it.each([
    ['a cell of ten million letters', `date,title,country\n2001-02-03,"${'Talks, '.repeat(1_428_572)}",Norland\n${rows(1)}`, 2, 2],
    ['a mark that is never closed above other rows', `date,title,country\n2000,"Talks,Norland\n${rows(100_000)}`, 100_001, 100_001],
    [
      'a mark that is closed in the last row',
      `date,title,country\n2000,"Talks,Norland\n${rows(100_000)}2001,Talks",Norland`,
      100_002,
      100_002,
    ],
    ['marks that are never closed in any row', `date,title,country\n${'2001-02-03,"Talks" on,Norland\n'.repeat(50_000)}`, 50_000, 50_000],
    ['a million empty lines', `date,title,country\n${'\n'.repeat(1_000_000)}${rows(1)}`, 1, 1],
  ])('is read in one pass: %s', { timeout: PATIENCE }, async (_, text, read, total) => {
    const { reading } = await gathered([text], { rows: 1000, letters: 1 << 16 });
    expect(reading.rows).toEqual({ read, named: total - read, total });
  });
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { longTable } from '../../scripts/long-table.mjs';
import { readRecords } from '../../src/data/formats/read-records.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS = 100_000;

/** Collecting garbage again and again takes a while on a busy machine, ms. */
const PATIENCE = 120_000;

/** Bytes of a text that are read between two looks at the memory. */
const LOOK_EVERY = 2e6;

/**
 * Reads a long table, and looks at what lives meanwhile; returns by how much that has grown at most, bytes. What an earlier test held may
 * still be given up meanwhile, which takes nothing away from what is added later.
 */
async function livingOf(rows: number, isPlain: boolean): Promise<number> {
  const table = Array.from(longTable(rows, isPlain), (text) => new TextEncoder().encode(text));
  let [least, growth, unseen] = [Infinity, 0, 0];
  const look = (bytes: number) => {
    unseen += bytes;
    if (unseen < LOOK_EVERY) return;
    unseen = 0;
    collect();
    const { heapUsed } = process.memoryUsage();
    least = Math.min(least, heapUsed);
    growth = Math.max(growth, heapUsed - least);
  };
  const parts = {
    *[Symbol.iterator]() {
      for (const part of table) {
        look(part.length);
        yield part;
      }
    },
  };
  const arrayBuffer = () => Promise.reject(new Error('a long file is not read as a whole'));
  const records = await readRecords([{ name: '', input: { arrayBuffer, parts } }], {}, { rows: 1000, letters: 1 << 16 });
  let events = 0;
  let each = records.next();
  for (; !each.done; each = records.next()) if (each.value[0] === 'events') events++;
  expect(events).toBe(rows);
  expect(each.value.reading.rows).toEqual({ read: rows, named: 0, total: rows });
  return growth;
}

// What a row may leave behind, bytes: ids, addresses and digests that are to be compared take 200 and 60. Of 1,000,000 rows that is 260 MB at
// most; Node lets garbage be up to twice as much before it collects, and takes some 100 MB itself: all stays within 1 GB. Rows that are kept,
// as cells and events, take 560 and 230 bytes each.
it.each([
  ['with an id, participants and a source in each row', false, 260],
  ['with a date, a title and a country in each row', true, 110],
])('keeps of a long table, %s, only what tells its rows apart', { timeout: PATIENCE }, async (_, isPlain, bound) => {
  // What is loaded with the first table stays.
  await livingOf(1000, isPlain);
  expect((await livingOf(ROWS, isPlain)) / ROWS).toBeLessThan(bound);
});

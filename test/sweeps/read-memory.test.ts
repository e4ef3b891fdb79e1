import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { longTable } from '../../scripts/long-table.mjs';
import { readRecords } from '../../src/data/formats/read-records.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS = 100_000;

/** Bytes of a text that are read between two looks at the memory. */
const LOOK_EVERY = 4e6;

/**
 * What a row may leave behind, bytes: ids, addresses and titles that are to be compared. Of 1,000,000 rows that is BOUND MB; Node lets garbage
 * be up to twice as much before it collects, and takes some 100 MB itself: all stays within 1 GB. Rows that are kept, as cells, events or
 * records, take 460 to 1190 bytes each, and fail it.
 */
const BOUND = 260;

it.each([
  ['with an id, participants and a source in each row', false],
  ['with a date, a title and a country in each row', true],
])('keeps of a long table, %s, only what tells its rows apart', async (_, isPlain) => {
  const table = [...longTable(ROWS, isPlain)].map((text) => new TextEncoder().encode(text));
  let [least, peak, unseen] = [Infinity, 0, 0];
  const look = (bytes: number) => {
    unseen += bytes;
    if (unseen < LOOK_EVERY) return;
    unseen = 0;
    collect();
    const { heapUsed } = process.memoryUsage();
    [least, peak] = [Math.min(least, heapUsed), Math.max(peak, heapUsed)];
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
  look(LOOK_EVERY);
  expect(events).toBe(ROWS);
  expect(each.value.reading.rows).toEqual({ read: ROWS, named: 0, total: ROWS });
  expect((peak - least) / ROWS).toBeLessThan(BOUND);
});

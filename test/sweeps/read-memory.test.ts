import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { longTable } from '../../scripts/long-table.mjs';
import { readRecords } from '../../src/data/formats/read-records.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const ROWS = 150_000;

/** Bytes of a text that are read between two looks at the memory. */
const LOOK_EVERY = 4e6;

/**
 * What a row may leave behind, bytes. The collector of Node lets garbage be at most about as much as what lives, and Node itself takes 60 MB:
 * with 420 bytes a row, a table of 1,000,000 rows stays below 420 + 420 + 60 MB, that is within 1 GB. Ids, addresses and titles that are to be
 * compared take some 300; the rows, as cells or as records, would take 1700.
 */
const BOUND = 420;

it.each([
  ['with an id, participants and a source in each row', false],
  ['with a date, a title and a country in each row', true],
])('keeps of a long table, %s, only what tells its rows apart', async (_, isPlain) => {
  const table = [...longTable(ROWS, isPlain)].map((text) => new TextEncoder().encode(text));
  collect();
  const before = process.memoryUsage().heapUsed;
  let [peak, unseen] = [before, 0];
  const look = (bytes: number) => {
    unseen += bytes;
    if (unseen < LOOK_EVERY) return;
    unseen = 0;
    collect();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
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
  const records = await readRecords([{ name: '', input: { arrayBuffer, parts } }]);
  let events = 0;
  let each = records.next();
  for (; !each.done; each = records.next()) if (each.value[0] === 'events') events++;
  look(LOOK_EVERY);
  expect(events).toBe(ROWS);
  expect(each.value.reading.rows).toEqual({ read: ROWS, named: 0, total: ROWS });
  expect((peak - before) / ROWS).toBeLessThan(BOUND);
  console.log((peak - before) / ROWS);
});

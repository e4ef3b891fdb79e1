import fc from 'fast-check';
import { expect } from 'vitest';
import { read } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import { spoiledTable } from './spoiled-table.js';

/** Each row of a spoiled table is an event or named in a problem; the reading counts them; and no event is made up. */
export const eachRowIsReadOrNamed = fc.asyncProperty(spoiledTable, async ({ bytes, text, numbers }) => {
  const { dataset, problems, reading } = await read(bytes);
  const { read: drawn, named, total } = reading.rows;
  expect(total, text).toBe(numbers.length);
  expect(drawn + named, text).toBe(total);
  const ids = new Set(dataset?.events.map(({ id }) => id));
  const rows = new Set(problems.map(({ row }) => row));
  const lost = numbers.filter((_, i) => !ids.has(`e${i}`));
  expect(lost.length, text).toBe(named);
  const unnamed = lost.filter((row) => !rows.has(row));
  expect(unnamed, text).toEqual([]);
  expect(ids.size).toBe(drawn);
  const invented = [...rows].filter((row) => row !== undefined && row !== 1 && !numbers.includes(row));
  expect(invented, text).toEqual([]);
  expect(dataset !== null || problems.length > 0).toBe(true);
});

const change = fc.record({ at: fc.nat(600), cut: fc.nat(4), put: fc.uint8Array({ maxLength: 3 }) });

/** Bytes of a table that were cut and overwritten anywhere are read without an exception, to a valid data set or a reason. */
export const anyBytesAreRead = fc.asyncProperty(spoiledTable, fc.array(change, { maxLength: 6 }), async ({ bytes }, changes) => {
  const changed = changes.reduce((all, { at, cut, put }) => [...all.slice(0, at), ...put, ...all.slice(at + cut)], [...bytes]);
  const { dataset, problems, reading } = await read(Uint8Array.from(changed));
  expect(reading.rows.read + reading.rows.named).toBe(reading.rows.total);
  expect(reading.rows.named).toBeGreaterThanOrEqual(0);
  if (dataset) expect(parse(dataset).problems).toEqual([]);
  else expect(problems.length).toBeGreaterThan(0);
});

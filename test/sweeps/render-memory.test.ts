import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { tiedData } from '../../stories/support/tied-data.js';
import { bilateral } from '../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(folder, { recursive: true }));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Drawn in one call; returns what is left of it, MB. */
async function heapAfter(view: string, files: readonly string[]): Promise<number> {
  const { code } = await bilateral(['render', ...files, '--view', view, '--out', `${folder}/${view}/`]);
  expect(code).toBe(0);
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

it.each([
  ['timeline', 150],
  ['network', 40],
  ['map', 40],
])('keeps nothing of the data sets that it has drawn as a %s', async (view, count) => {
  const files = Array.from({ length: count }, (_, i) => join(folder, `data-${i}.json`));
  for (const [i, file] of files.entries()) writeFileSync(file, JSON.stringify({ ...tiedData(60), meta: { title: `Data set ${i}` } }));
  // Words, geography and compiled code stay.
  const before = await heapAfter(view, files.slice(0, 10));
  const after = await heapAfter(view, files);
  expect(readdirSync(join(folder, view))).toHaveLength(count);
  // One of them takes 0.1 MB.
  expect(after - before).toBeLessThan(count * 0.05);
});

// Prints how long the built command line takes to convert long tables, and how much memory it has at most:
// npm run measure:convert [-- <number of rows>]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longTable } from './long-table.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
const MEMORY = "process.on('exit', () => process.stderr.write(`\\nmemory ${process.resourceUsage().maxRSS}`))";
try {
  for (const [name, isPlain] of [
    ['date, title, country', true],
    ['id, date, title, country, participants, place, source', false],
  ]) {
    const [table, out] = [join(folder, 'table.csv'), join(folder, 'data.json')];
    await writeFile(table, longTable(rows, isPlain));
    const start = performance.now();
    const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${MEMORY}`, cli, 'convert', table, '--out', out], {
      encoding: 'utf8',
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const [input, output] = [table, out].map((path) => Math.round(statSync(path).size / 1e6));
    const memory = Math.round((Number(/memory (\d+)$/.exec(stderr)[1]) * 1024) / 1e6);
    console.log(`${rows} rows of ${name}: ${input} MB to ${output} MB in ${seconds} s, at most ${memory} MB in memory`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

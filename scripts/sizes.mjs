import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COLUMN = 11;

/**
 * Prints what each bundle weighs.
 * @param {string} folder
 * @param {Record<string, { budget: number }>} bundles budgets in bytes of gzip -9
 * @returns {string[]} those above their budget
 */
export function reportSizes(folder, bundles) {
  const built = Object.entries(bundles).filter(([name]) => existsSync(join(folder, `${name}.js`)));
  const over = [];
  console.log(row('', ['min', 'gzip -9', 'brotli', 'budget']));
  for (const [name, { budget }] of built) {
    const code = readFileSync(join(folder, `${name}.js`));
    const gzip = gzipSync(code, { level: 9 }).length;
    const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    console.log(row(`cdn/${name}.js`, [code.length, gzip, brotli, budget].map(kilobytes)));
    if (gzip > budget) over.push(`cdn/${name}.js`);
  }
  return over;
}

const row = (name, cells) => name.padEnd(20) + cells.map((cell) => cell.padStart(COLUMN)).join('');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const COLUMN = 11;

/**
 * Prints the sizes of each bundle and of the parts fetched later.
 * @param {string} folder
 * @param {Record<string, { budget: number }>} bundles budgets in bytes of gzip -9
 * @returns {string[]} the bundles over budget
 */
export function reportSizes(folder, bundles) {
  const built = Object.entries(bundles).filter(([name]) => existsSync(join(folder, `${name}.js`)));
  const over = [];
  console.log(row('', ['min', 'gzip -9', 'budget']));
  for (const [name, { budget }] of built) {
    const [min, gzip] = weigh(join(folder, `${name}.js`));
    console.log(row(`cdn/${name}.js`, [min, gzip, budget].map(kilobytes)));
    if (gzip > budget) over.push(`cdn/${name}.js`);
  }
  const parts = existsSync(join(folder, 'parts')) ? readdirSync(join(folder, 'parts')) : [];
  for (const part of parts) console.log(row(`cdn/parts/${part}`, weigh(join(folder, 'parts', part)).map(kilobytes)));
  return over;
}

/**
 * Prints the total sizes of the files that the first render waits for.
 * @param {string} folder
 * @param {{ name: string, files: string[], budget: number }} group budget in bytes of gzip -9
 * @returns {string[]} its name, if it is over budget
 */
export function reportGroup(folder, { name, files, budget }) {
  const weights = files.map((file) => weigh(join(folder, file)));
  const sums = [0, 1].map((at) => weights.reduce((sum, each) => sum + each[at], 0));
  console.log(row(name, [...sums, budget].map(kilobytes)));
  return sums[1] > budget ? [name] : [];
}

/** Bytes raw and in gzip -9. */
function weigh(path) {
  const code = readFileSync(path);
  return [code.length, gzipSync(code, { level: 9 }).length];
}

const row = (name, cells) => name.padEnd(38) + cells.map((cell) => cell.padStart(COLUMN)).join('');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

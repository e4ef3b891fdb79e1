// Bundles each adapter with esbuild (production, minified, tree-shaken), and weighs files.
import * as esbuild from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import path from 'node:path';
const root = path.resolve(import.meta.dirname, '..');
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 3e6 ? 6 : 11 } });
const add = (a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });

/** The total bytes of the files, each compressed separately, as a server would. */
export function weigh(files) {
  return files
    .map((file) => readFileSync(file))
    .map((bytes) => ({ raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length }))
    .reduce(add, { raw: 0, gzip: 0, brotli: 0 });
}

export async function build(kind, peer) {
  const outdir = `${root}/dist/${kind}/${peer}`;
  rmSync(outdir, { recursive: true, force: true });
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error', legalComments: 'none' };
  await esbuild.build({
    ...options,
    stdin: {
      contents: `import * as peer from './peers/${kind}/${peer}/adapter.js'; import { boot } from './lib/boot.js'; boot(peer);`,
      resolveDir: root,
    },
    treeShaking: true,
    outfile: `${outdir}/bundle.js`,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: {
      '.less': 'empty',
      '.png': 'file',
      '.gif': 'file',
      '.svg': 'file',
      '.woff': 'file',
      '.woff2': 'file',
      '.ttf': 'file',
      '.eot': 'file',
      '.wasm': 'file',
    },
  });
  const worker = `${root}/peers/${kind}/${peer}/worker.js`;
  if (existsSync(worker)) await esbuild.build({ ...options, entryPoints: [worker], outfile: `${outdir}/worker.js` });
  for (const [from, to] of listOf(kind, peer, 'assets')) cpSync(`${root}/node_modules/${from}`, `${outdir}/${to}`);
}

/** The file with the markup that a page holds before any script, if it was rendered ahead. */
export const stillOf = (kind, peer, n) => `${root}/dist/${kind}/${peer}/${n}.html`;

/** Renders the `dataset` of a peer named `…-rendered` ahead, by the command line of this library. */
export async function renderStill(kind, peer, n, data) {
  if (!peer.endsWith('-rendered')) return;
  const { dataset } = await import(`${root}/peers/${kind}/${peer}/adapter.js`);
  const folder = path.dirname(stillOf(kind, peer, n));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${n}.json`, JSON.stringify(dataset(JSON.parse(readFileSync(data, 'utf8')))));
  const options = ['--view', kind, '--format', 'html', '--width', '1100', '--src', `/dist/${kind}/${peer}/${n}.json`];
  execFileSync(process.execPath, [`${root}/../dist/cli.js`, 'render', `${folder}/${n}.json`, ...options, '--out', stillOf(kind, peer, n)]);
  // The picture is measured as it is read, before anybody turns to it.
  const markup = readFileSync(stillOf(kind, peer, n), 'utf8');
  writeFileSync(stillOf(kind, peer, n), markup.replace('load="visible"', 'load="intent"'));
}

/**
 * What a peer declares next to its adapter: `assets`, files that it fetches, as [["path in node_modules", "name in dist"]]; `scripts`,
 * modules that its page loads as they ship.
 */
export function listOf(kind, peer, name) {
  const file = `${root}/peers/${kind}/${peer}/${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

export const peersOf = (kind) =>
  readdirSync(`${root}/peers/${kind}`)
    .filter((d) => existsSync(`${root}/peers/${kind}/${d}/adapter.js`))
    .sort();

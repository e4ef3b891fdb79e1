// Bundles each adapter by esbuild (production, minified, tree-shaken) and weighs what it ships.
import * as esbuild from 'esbuild';
import { existsSync, readFileSync, readdirSync, statSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { gzipSync, brotliCompressSync, constants } from 'node:zlib';
import path from 'node:path';
const root = path.resolve(import.meta.dirname, '..');
const weigh = (buf) => ({
  raw: buf.length,
  gzip: gzipSync(buf, { level: 9 }).length,
  brotli: brotliCompressSync(buf, { params: { [constants.BROTLI_PARAM_QUALITY]: buf.length > 3e6 ? 6 : 11 } }).length,
});
/** A comment at the very top of a file, which bundling would lose: a bundle has it if a file of the peer ships with it. */
const HINT = '//# allFunctionsCalledOnLoad';
const hasHint = ({ inputs }) => Object.keys(inputs).some((file) => existsSync(file) && readFileSync(file, 'utf8').startsWith(HINT));
const add = (a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });
export const weighFile = (f) => weigh(readFileSync(f));
export async function build(kind, peer) {
  const outdir = `${root}/dist/${kind}/${peer}`;
  rmSync(outdir, { recursive: true, force: true });
  const r = await esbuild.build({
    stdin: {
      contents: `import * as peer from './peers/${kind}/${peer}/adapter.js'; import { boot } from './lib/boot.js'; boot(peer);`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    target: 'es2022',
    outfile: `${outdir}/bundle.js`,
    metafile: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    legalComments: 'none',
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
  if (hasHint(r.metafile)) writeFileSync(`${outdir}/bundle.js`, `${HINT}\n${readFileSync(`${outdir}/bundle.js`, 'utf8')}`);
  const worker = `${root}/peers/${kind}/${peer}/worker.js`;
  let wk = { raw: 0, gzip: 0, brotli: 0 };
  if (existsSync(worker)) {
    await esbuild.build({
      entryPoints: [worker],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      outfile: `${outdir}/worker.js`,
      logLevel: 'error',
      legalComments: 'none',
    });
    wk = weigh(readFileSync(`${outdir}/worker.js`));
  }
  const extra = `${root}/peers/${kind}/${peer}/assets.json`; // further files the peer fetches at run time: [["from node_modules","name in dist"]]
  const extras = existsSync(extra) ? JSON.parse(readFileSync(extra)) : [];
  for (const [from, to] of extras) cpSync(`${root}/node_modules/${from}`, `${outdir}/${to}`);
  const js = weigh(readFileSync(`${outdir}/bundle.js`));
  const cssFile = `${outdir}/bundle.css`;
  const css = existsSync(cssFile) ? weigh(readFileSync(cssFile)) : { raw: 0, gzip: 0, brotli: 0 };
  let more = wk;
  for (const [, to] of extras) more = add(more, weigh(readFileSync(`${outdir}/${to}`)));
  return {
    kind,
    peer,
    js,
    css,
    extra: more,
    total: add(add(js, css), more),
    hasCss: existsSync(cssFile),
    files: readdirSync(outdir).map((f) => [f, statSync(`${outdir}/${f}`).size]),
  };
}
export const peersOf = (kind) =>
  readdirSync(`${root}/peers/${kind}`)
    .filter((d) => existsSync(`${root}/peers/${kind}/${d}/adapter.js`))
    .sort();

// Makes dist/: modules for bundlers with types, self-contained bundles for pages, data, JSON Schema and the elements' manifest.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'vite';
import { shrinkTemplates } from './shrink-templates.mjs';
import { BUNDLES, MODULES } from './targets.mjs';

const OUT = 'dist';
rmSync(OUT, { recursive: true, force: true });

const shared = { configFile: false, logLevel: 'warn', publicDir: false, plugins: [shrinkTemplates()] };
const library = { target: 'es2022', emptyOutDir: false, reportCompressedSize: false };
const npm = /^(lit|@lit\/|d3|topojson-client|valibot)/;

await build({
  ...shared,
  define: { __GEO_BASE__: JSON.stringify('./data/geo/') },
  build: {
    ...library,
    outDir: OUT,
    minify: false,
    lib: { entry: MODULES, formats: ['es'] },
    rolldownOptions: { external: npm, output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' } },
  },
});

for (const [name, { source }] of Object.entries(BUNDLES)) {
  await build({
    ...shared,
    define: { __GEO_BASE__: JSON.stringify('../data/geo/'), 'process.env.NODE_ENV': '"production"' },
    build: {
      ...library,
      outDir: join(OUT, 'cdn'),
      lib: { entry: { [name]: source }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', minify: true, codeSplitting: false } },
    },
  });
}

execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

copyData();
await writeSchema();
execFileSync(
  'npx',
  ['cem', 'analyze', '--litelement', '--quiet', '--globs', 'src/**/element.ts', 'src/element/widget-element.ts', '--outdir', OUT],
  { stdio: 'inherit' },
);

process.exitCode = reportSizes() ? 0 : 1;

function copyData() {
  const minified = (from, to) => writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, 'utf8'))));
  mkdirSync(join(OUT, 'data/geo'), { recursive: true });
  for (const pair of readdirSync('data', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const file = join('data', pair.name, `${pair.name}.json`);
    if (existsSync(file)) minified(file, join(OUT, 'data', `${pair.name}.json`));
  }
  for (const name of readdirSync('data/geo')) {
    if (name.endsWith('.json')) minified(join('data/geo', name), join(OUT, 'data/geo', name));
    else cpSync(join('data/geo', name), join(OUT, 'data/geo', name));
  }
}

async function writeSchema() {
  const { DatasetSchema } = await import('./schema-module.mjs').then(({ loadSchema }) => loadSchema());
  const schema = toJsonSchema(DatasetSchema, { errorMode: 'ignore' });
  writeFileSync(
    join(OUT, 'schema.json'),
    JSON.stringify({ $id: 'bilateral/1', title: 'Relations of two countries, format version 1', ...schema }, null, 1),
  );
}

function reportSizes() {
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  console.log(`${''.padEnd(22)}${'min'.padStart(10)}${'gzip -9'.padStart(10)}${'brotli'.padStart(10)}${'budget'.padStart(10)}`);
  const over = [];
  for (const [name, { budget }] of Object.entries(BUNDLES)) {
    const code = readFileSync(join(OUT, 'cdn', `${name}.js`));
    const gzip = gzipSync(code, { level: 9 }).length;
    const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    if (gzip > budget) over.push(name);
    console.log(`cdn/${name}.js`.padEnd(22) + kb(code.length) + kb(gzip) + kb(brotli) + kb(budget));
  }
  if (over.length) console.error(`Over budget: ${over.join(', ')}`);
  return !over.length;
}

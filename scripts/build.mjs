// Creates dist/ (or the given folder): typed modules for bundlers, self-contained bundles for pages, data, JSON Schema, manifests.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { csvParseRows } from 'd3';
import { writeXlsx } from 'hucre/xlsx';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { build, runnerImport } from 'vite';
import { analyzeElements } from './elements-manifest.mjs';
import { plainWorkerAddress } from './plain-worker-address.mjs';
import { reportGroup, reportSizes } from './sizes.mjs';
import { BUILDER, BUNDLES, CLI_PACKAGES, ENTRIES, FIRST_GEOGRAPHY, MODULES, TEMPLATES } from './targets.mjs';

const OUT = process.argv[2] ?? 'dist';

/** What parts are called whose modules have names that say little, by those. Each bundle has its own, which use nothing of another. */
const PART_NAMES = { fa: 'words-fa', ja: 'words-ja', 'read-input': 'formats', workbook: 'workbooks', icalendar: 'calendars' };

/**
 * Tells Chromium to compile the whole file off the main thread while fetching it, since most of a bundle runs at once. Other browsers
 * ignore the comment.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** No warning about 'use client' in entries: it is for frameworks that also render on a server. Modules keep it, bundles do not need it. */
const CHECKS = { moduleLevelDirective: false, pluginTimings: false };

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.keys({ ...dependencies, ...peerDependencies });
const external = (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)) || /^node:|\/packages\.js$/.test(id);

rmSync(OUT, { recursive: true, force: true });
await buildModules();
await buildCliPackages();
for (const [name, { source }] of Object.entries(BUNDLES)) await buildBundle(name, source);
await buildBuilder();
chmodSync(join(OUT, 'cli.js'), 0o755);
writeTypes();
writeData();
await writeTemplate();
await writeSchema();
await writeManifests();

const over = [...reportSizes(join(OUT, 'cdn'), BUNDLES), ...reportGroup(join(OUT, 'data/geo'), FIRST_GEOGRAPHY)];
if (over.length) {
  console.error(`Over budget: ${over.join(', ')}`);
  process.exitCode = 1;
}

/**
 * Readable modules, one per source, with types beside them and dependencies external: the app's own bundler does the rest.
 */
function buildModules() {
  return build({
    ...common(),
    resolve: { alias: { './own-file.js': resolve('src/widgets/map/own-module.ts') } },
    // Workers are emitted next to the module that starts them, each a single file: not every bundler splits a worker.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'element/[name].js', codeSplitting: false } } },
    build: {
      ...output(),
      minify: false,
      lib: { entry: MODULES, formats: ['es'] },
      rolldownOptions: {
        external,
        checks: CHECKS,
        // Inlining a constant leaves an empty import, which esbuild warns about in every app.
        optimization: { inlineConst: false },
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: ({ name }) => `${name.replace(/^entries\//, '')}.js`,
        },
      },
    },
  });
}

/** The command line is a module like all others, but for these: one file, for Node. */
function buildCliPackages() {
  return build({
    ...common(),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...output(),
      ...licences('cli/licences.md'),
      ssr: true,
      minify: true,
      rolldownOptions: { input: CLI_PACKAGES, checks: CHECKS, output: { entryFileNames: '[name].js', comments: false } },
    },
  });
}

/** One file with what a page needs for its first render; what a reader may ask for later goes to `parts/`. */
function buildBundle(name, source) {
  return build({
    ...common(),
    plugins: [plainWorkerAddress(), sharedGeography()],
    worker: workers('cdn/parts'),
    build: {
      ...output(),
      ...licences(`cdn/licences/${name}.md`),
      lib: { entry: { [name]: source }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        checks: CHECKS,
        output: {
          entryFileNames: 'cdn/[name].js',
          chunkFileNames: ({ name: part }) => `cdn/parts/${name}-${PART_NAMES[part] ?? part}.js`,
          assetFileNames: 'data/geo/[name][extname]',
          // Otherwise code that parts share with the entry moves to a file of its own, which the page would have to wait for.
          codeSplitting: { groups: [{ name, tags: ['$initial'] }] },
          minify: true,
          comments: false,
          postBanner: ({ isEntry }) => (isEntry ? COMPILE_HINT : ''),
        },
      },
    },
  });
}

/** A Vite plugin by which the parts of all bundles fetch one copy of the geography that tables need, instead of holding one each. */
function sharedGeography() {
  return {
    name: 'shared-geography',
    enforce: 'pre',
    load(id) {
      const [, file] = /\/(data\/geo\/(?:cities|world-detail\.topo)\.json)$/.exec(id) ?? [];
      // From cdn/parts/ and build/parts/; no bundler is to follow it.
      const address = `new URL('../../${file}', home)`;
      if (file)
        return {
          code: `const home = import.meta.url;\nexport default fetch(${address}).then((answer) => answer.json());`,
          moduleType: 'js',
        };
    },
  };
}

/** The builder page in a folder of its own, which draws with the bundle beside it. */
async function buildBuilder() {
  const style = 'page.css';
  const script = 'page.js';
  await build({
    ...common(),
    plugins: [plainWorkerAddress(), sharedGeography()],
    worker: workers('build/parts'),
    build: {
      ...output(),
      ...licences('build/licences.md'),
      lib: { entry: { page: BUILDER.script }, formats: ['es'] },
      rolldownOptions: {
        checks: CHECKS,
        output: {
          entryFileNames: `build/${script}`,
          chunkFileNames: ({ name }) => `build/parts/${PART_NAMES[name] ?? name}.js`,
          minify: true,
          comments: false,
        },
      },
    },
  });
  const addresses = { [BUILDER.style]: style, [BUNDLES.bilateral.source]: '../cdn/bilateral.js', [BUILDER.script]: script };
  const page = Object.entries(addresses).reduce(
    (text, [from, to]) => text.replace(`"/${from}"`, `"${to}"`),
    readFileSync(BUILDER.page, 'utf8'),
  );
  write('build/index.html', page);
  write(`build/${style}`, readFileSync(BUILDER.style, 'utf8'));
}

function common() {
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Workers and files are resolved relative to the module that requests them, wherever it is hosted.
    base: './',
    plugins: [plainWorkerAddress()],
    json: { namedExports: false, stringify: true },
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

function output() {
  return { outDir: OUT, target: 'es2022', emptyOutDir: false, reportCompressedSize: false };
}

/** The workers of a page, and what they load only for some files. */
function workers(folder) {
  const chunkFileNames = ({ name }) => `${folder}/table-worker-${PART_NAMES[name] ?? name}.js`;
  return {
    format: 'es',
    plugins: () => [sharedGeography()],
    rolldownOptions: { output: { entryFileNames: `${folder}/[name].js`, chunkFileNames, minify: true, comments: false } },
  };
}

/** Writes the licences of the packages that are in a bundle, whose comments are left out, into a file beside it. */
function licences(file) {
  return { license: { fileName: file } };
}

function writeTypes() {
  const tsc = 'node_modules/typescript/bin/tsc';
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', OUT], { stdio: 'inherit' });
  for (const name of ENTRIES) write(`${name}.d.ts`, `export * from './entries/${name}.js';\n`);
  for (const name of TEMPLATES) {
    copyFileSync(`src/templates/${name}.d.ts`, join(OUT, `templates/${name}.d.ts`));
    // Types only; an import of them still needs a module to resolve to.
    write(`templates/${name}.js`, 'export {};\n');
  }
}

function writeData() {
  const minified = (path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  for (const pair of readdirSync('data')) {
    const path = join('data', pair, `${pair}.json`);
    if (existsSync(path)) write(`data/${pair}.json`, minified(path));
  }
  for (const name of readdirSync('data/geo').filter((name) => name.endsWith('.json'))) {
    write(`data/geo/${name}`, minified(join('data/geo', name)));
  }
  copyFileSync('data/geo/licences.md', join(OUT, 'data/geo/licences.md'));
}

/** The table to begin with, as CSV and as a workbook. */
async function writeTemplate() {
  const text = readFileSync('demo/template/timeline.csv', 'utf8');
  write('template/timeline.csv', text);
  write('template/timeline.xlsx', await writeXlsx({ sheets: [{ name: 'Events', rows: csvParseRows(text) }] }));
}

async function writeSchema() {
  const { module } = await runnerImport('/src/data/schema.ts', { configFile: false, logLevel: 'error' });
  const schema = toJsonSchema(module.DatasetSchema, { errorMode: 'ignore' });
  write('schema.json', JSON.stringify({ title: 'Relations of two countries, format version 1', ...schema }, null, 1));
}

/** Writes the custom elements manifest, and the editor data derived from it. */
async function writeManifests() {
  const manifest = await analyzeElements();
  write('custom-elements.json', JSON.stringify(manifest, null, 1));
  const options = { outdir: OUT, hideLogs: true };
  generateVsCodeCustomElementData(manifest, { ...options, htmlFileName: 'html-custom-data.json', cssFileName: null });
  generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
}

function write(name, text) {
  const path = join(OUT, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

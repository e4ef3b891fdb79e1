// Tests the packed package in real apps: npm run test:hosts [-- <host> …]. Each folder in test/hosts/ is an app: its `build` creates dist/,
// which is served as static files; `dev` and `start` run a server of their own; `check` only checks types. The requests of each app and a
// screenshot of it are left in .cache/hosts/.
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { ensureBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const APPS = 'test/hosts';
const LOGS = '.cache/hosts';
/** Budget of `import { parse } from 'bilateral'` in bytes of gzip -9: the parser, the schema of the format and Valibot. */
const MOST_FOR_PARSE = 8_000;
/** With code splitting, esbuild also fetches the chunks that `parse` and what stands beside it share with parts of the elements. */
const MOST_IN_CHUNKS = { esbuild: 10_900 };
/** Number of actors in a network that a worker lays out. */
const MANY = 600;
/** Number of rows of a table that a worker reads. */
const MANY_ROWS = 50_000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
/** Hosts where no worker may start and the page does its work, because a policy requires trusted URLs. */
const NO_WORKER = { page: /TrustedScriptURL/ };
/** Pages of a host other than the first one. */
const MORE_PAGES = { next: ['tags'] };

const named = process.argv.slice(2);
const hosts = readdirSync(APPS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const unknown = named.filter((name) => !hosts.includes(name));
if (unknown.length) throw new Error(`No such host: ${unknown.join(', ')}. Hosts: ${hosts.join(', ')}.`);

const count = { passed: 0, failed: 0 };
/** Layout hash of a large network, which must be the same in every app. */
let placed;
const folder = mkdtempSync(join(tmpdir(), 'bilateral-hosts-'));
const { path: executablePath } = ensureBrowser('chromium');
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
mkdirSync(LOGS, { recursive: true });
try {
  await test('npm pack', pack);
  for (const name of named.length ? named : hosts) await testHost(name);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed || !count.passed ? 1 : 0;

/** Packs the library, which builds it in `prepack`, as publishing does. */
function pack() {
  rmSync('dist', { recursive: true, force: true });
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename, files }] = JSON.parse(output.slice(output.lastIndexOf('\n[') + 1));
  renameSync(join(folder, filename), join(folder, 'bilateral.tgz'));
  expectNone(
    'missing files',
    Object.values(exported()).filter((path) => !files.some((file) => `./${file.path}` === path)),
  );
  expectNone(
    'files that contain a local path',
    [...textsIn('dist')].filter(([, text]) => text.includes(process.cwd())),
  );
}

/** The files that package.json exports, without patterns. */
function exported() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    .filter((path) => !path.includes('*'));
}

async function testHost(name) {
  const app = join(folder, name);
  cpSync(join(APPS, name), app, { recursive: true });
  for (const file of ['main.js', 'parse.js']) cpSync(join(APPS, file), join(app, file));
  const { scripts } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const run = (...args) => promisify(execFile)('npm', args, { cwd: app, timeout: 5 * MINUTE, env: environment(), maxBuffer: 1e8 });
  if (!(await test(`${name}: npm install`, () => run('install', '--no-audit', '--no-fund', '--ignore-scripts')))) return;
  if (scripts.check) await test(`${name}: types`, () => run('run', 'check'));
  if (scripts.build && !(await test(`${name}: build`, () => run('run', 'build')))) return;
  if (existsSync(join(app, 'dist'))) {
    await test(`${name}: built app`, async () => {
      const server = await serve(join(app, 'dist'));
      await look(name, `http://localhost:${server.address().port}/`).finally(() => server.close());
      expectNone(
        'files that contain a local path',
        [...textsIn(join(app, 'dist'))].filter(([, text]) => text.includes(folder)),
      );
    });
  }
  if (existsSync(join(app, 'dist-parse'))) {
    await test(`${name}: parse alone`, () => weigh(join(app, 'dist-parse'), MOST_IN_CHUNKS[name] ?? MOST_FOR_PARSE));
  }
  for (const script of ['dev', 'start'].filter((script) => scripts[script])) {
    const { child, address } = await start(app, script);
    for (const path of ['', ...(MORE_PAGES[name] ?? [])]) {
      await test(`${name}: ${script} /${path}`, () => look([name, script, path].filter(Boolean).join('-'), address + path));
    }
    end(child);
  }
}

/** Opens a page in a browser: everything on it must be drawn, and no request may fail. Then adds a network and a table, each large enough for a worker. */
async function look(name, address) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const asked = [];
  const faults = [];
  page.on('response', (response) => {
    asked.push(`${response.status()} ${response.url()}`);
    if (response.status() >= 400) faults.push(asked.at(-1));
  });
  page.on('requestfailed', (request) => faults.push(`${request.failure()?.errorText} ${request.url()}`));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    asked.push(`console.${message.type()}: ${message.text()}`);
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await page.goto(address);
    await page.waitForFunction(allReady, null, { timeout: MINUTE }).catch(async (error) => {
      throw new Error(`not drawn: ${JSON.stringify(await page.evaluate(statesOf))}; ${faults.join('; ')}`, { cause: error });
    });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(LOGS, `${name}.png`), fullPage: true });
    const land = await page.evaluate(landOf);
    if (Math.min(...land) < 1_000) throw new Error(`no land is drawn: path lengths ${land.join(', ')}`);
    expectNone('faults', faults.splice(0));
    if (await page.evaluate(() => Boolean(customElements.get('bilateral-network')))) {
      const hash = await page.evaluate(placeMany, MANY);
      asked.push(`layout hash of a network of ${MANY}: ${hash}`);
      if (hash !== (placed ??= hash)) throw new Error(`layout hash of a network of ${MANY}: ${hash}, in other apps ${placed}`);
      await page.route('**/many.csv', (route) => route.fulfill({ contentType: 'text/csv', body: manyRows(MANY_ROWS) }));
      const problems = await page.evaluate(readTable, '/many.csv');
      asked.push(`problems of a table of ${MANY_ROWS} rows: ${problems.join('; ')}`);
      if (problems.join() !== 'row 2') throw new Error(`problems of a table of ${MANY_ROWS} rows: ${problems.join('; ')}`);
      expectNone(
        'faults with a large network and a large table',
        faults.filter((fault) => !NO_WORKER[name]?.test(fault)),
      );
    }
  } finally {
    writeFileSync(join(LOGS, `${name}.txt`), `${asked.join('\n')}\n`);
    await page.close();
  }
}

/** Weighs the scripts fetched by a page that only parses and so needs none of the elements. */
async function weigh(root, most) {
  const [entry] = [...textsIn(root)].map(([path]) => relative(root, path)).filter((path) => /(^|\/)(main|parse)[^/]*\.js$/.test(path));
  writeFileSync(join(root, 'index.html'), `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/${entry}"></script>`);
  const server = await serve(root);
  const page = await browser.newPage();
  const scripts = [];
  page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response.body()));
  await page.goto(`http://localhost:${server.address().port}/`, { waitUntil: 'networkidle' });
  const isRun = (await page.title()) === 'null';
  const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  await page.close();
  server.close();
  console.log(`  ${bytes} bytes of gzip`);
  if (!isRun || bytes > most) throw new Error(isRun ? `${bytes} bytes of gzip, more than ${most}` : 'it did not run');
}

/** Whether all elements are drawn without problems. Runs in the page, as do the next three. */
function allReady() {
  const elements = [...document.querySelectorAll('bilateral-timeline, bilateral-network, bilateral-map')];
  return elements.length > 1 && elements.every(({ state }) => state === 'ready') && elements.every(({ problems }) => !problems.length);
}

function statesOf() {
  const elements = [...document.querySelectorAll('bilateral-timeline, bilateral-network, bilateral-map')];
  return elements.map(({ localName, state, problems }) => ({ localName, state, problems }));
}

/** Path lengths of the outlines of both countries and of the surrounding land. */
function landOf() {
  const { shadowRoot } = document.querySelector('bilateral-map');
  return ['.wash[data-side="a"]', '.wash[data-side="b"]', '.land'].map((selector) =>
    [...shadowRoot.querySelectorAll(selector)].reduce((sum, path) => sum + path.getAttribute('d').length, 0),
  );
}

/** The layout hash of a large network, computed with or without a worker. */
async function placeMany(count) {
  const list = (make) => Array.from({ length: count }, (_, i) => make(i));
  const network = document.createElement('bilateral-network');
  Object.assign(network, { layout: 'force', maxActors: 350 });
  network.data = {
    format: 'bilateral/1',
    sides: { a: { country: 'BRA', name: 'Brazil' }, b: { country: 'AUS', name: 'Australia' } },
    sources: [{ id: 's', title: 'A paper', url: 'https://example.org/' }],
    places: [],
    actors: list((i) => ({ id: `a${i}`, name: `Actor ${i}`, type: 'person', country: i % 2 ? 'AUS' : 'BRA' })),
    ties: list((i) => ({ id: `t${i}`, from: `a${i}`, to: `a${(i * 7) % count}`, kind: 'met-with', sources: ['s'] })).slice(1),
    events: [{ id: 'e', title: 'An event', date: '2001', kind: 'visit', initiator: 'both', sources: ['s'] }],
  };
  document.body.append(network);
  await network.ready;
  return network.layoutHash;
}

/** A large table, whose first row cannot be read. */
function manyRows(count) {
  const rows = Array.from({ length: count }, (_, i) => `${i ? 1900 + (i % 100) : 'soon'},Talks ${i},${i % 2 ? 'Brazil' : 'Australia'}`);
  return `date,title,country\n${rows.join('\n')}`;
}

/** The problems of a table at an address, read with or without a worker. Runs in the page. */
async function readTable(src) {
  const network = Object.assign(document.createElement('bilateral-network'), { src });
  document.body.append(network);
  await network.ready;
  return network.problems.map(({ row, expected }) => (row ? `row ${row}` : expected));
}

/** A server of static files with the folder as its root. */
function serve(root) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isThere = existsSync(path) && statSync(path).isFile();
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(isThere ? readFileSync(path) : 'Not found');
  });
  return new Promise((done) => server.listen(0, () => done(server)));
}

/** Starts a script that runs a server, on the port given in `PORT`. */
async function start(app, script) {
  const server = await serve(app);
  const { port } = server.address();
  await promisify(server.close.bind(server))();
  const child = spawn('npm', ['run', script], { cwd: app, detached: true, stdio: 'ignore', env: environment({ PORT: String(port) }) });
  const address = `http://localhost:${port}/`;
  for (const since = Date.now(); Date.now() - since < MINUTE;) {
    if (await fetch(address).catch(() => null)) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  return { child, address };
}

function end({ pid }) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has already exited.
  }
}

function environment(more = {}) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return { ...own, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...more };
}

async function test(name, run) {
  const since = Date.now();
  try {
    await run();
    count.passed++;
    console.log(`✓ ${name} ${((Date.now() - since) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    count.failed++;
    console.log(`✗ ${name}: ${[error.message, error.stdout, error.stderr].filter(Boolean).join('\n').slice(0, 6_000)}`);
    return false;
  }
}

function expectNone(what, found) {
  if (found.length) throw new Error(`${what}: ${found.map((each) => (Array.isArray(each) ? each[0] : each)).join(', ')}`);
}

/** The path and text of each file. */
function* textsIn(root) {
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const path = resolve(entry.parentPath, entry.name);
    if (entry.isFile()) yield [path, readFileSync(path, 'utf8')];
  }
}

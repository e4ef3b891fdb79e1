// Runs every check, some at a time: build, types, lint and format, then unit tests, browser tests and stories. The last line is the total.
// With --engines: a new build, then the browser tests in each engine.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
/** Time after which a tool is assumed to hang, ms. An engine driven by WebDriver takes a quarter of an hour. */
const MOST = 40 * MINUTE;
/** Time between SIGTERM and SIGKILL, ms. */
const GRACE = 5_000;
const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  build: 'scripts/build.mjs',
};

/** Room for garbage that is mostly short-lived, MB: tests without a browser take 6 % less CPU time than with Node's own 16. */
const ROOM = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64` };

/** The tools write to a pipe, so they must be told whether this program writes to a terminal. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

const count = { passed: 0, failed: 0 };
const notRun = [];

await (process.argv.includes('--engines') ? testEngines() : testAll());

for (const line of notRun) console.log(`not run: ${line}`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed || !count.passed ? 1 : 0;

async function testAll() {
  await inLanes(2, [
    () => check('build', 'build'),
    () => check('types', 'tsc', '-p', 'tsconfig.json'),
    () => check('types of the core, without a browser', 'tsc', '-p', 'tsconfig.core.json'),
    () => check('lint', 'oxlint', '--deny-warnings'),
    () => check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  ]);
  const hasBrowser = browserFor('chromium');
  // A browser test waits for timers and frames for a part of its time, so that three runs keep two cores busy.
  await inLanes(3, [
    () => hasBrowser && vitest('stories'),
    () => hasBrowser && vitest('browser', { shard: '1/3' }),
    () => hasBrowser && vitest('browser', { shard: '2/3' }),
    () => hasBrowser && vitest('browser', { shard: '3/3' }),
    () => vitest('unit'),
    () => vitest('sweeps'),
  ]);
}

/** Runs that many tasks at a time, the next one as soon as another has ended. */
async function inLanes(count, tasks) {
  const due = [...tasks];
  const lane = async () => {
    for (let task = due.shift(); task; task = due.shift()) await task();
  };
  await Promise.all(Array.from({ length: count }, lane));
}

async function testEngines() {
  await check('build', 'build');
  if (browserFor('chromium')) {
    await vitest('browser');
    await vitest('endurance');
  }
  if (browserFor('firefox')) await vitest('firefox', { engine: 'firefox' });
  if (browserFor('webkit')) await vitest('webkit', { engine: 'webkit' });
}

/** The browser; one that is neither found nor installed counts as a failure, since its tests do not run. */
function browserFor(engine) {
  try {
    return ensureBrowser(engine);
  } catch ({ message }) {
    notRun.push(`${engine} (${message})`);
    return fail();
  }
}

/** Runs a program as one test. Its output is shown only if it fails, except for the sizes of the build. */
async function check(name, tool, ...args) {
  const { status, seconds, output } = await run(tool, args);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
  if (status !== 0 || tool === 'build') console.log(output.trimEnd());
  if (status === 0) count.passed++;
  else fail();
}

/** Runs a project, or a shard of it, and counts each test. A file that does not load is a failure, and so is a run that crashes or is empty. */
async function vitest(project, { shard, engine } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
  const results = join(folder, 'results.json');
  const config = project === 'stories' ? 'vitest.config.ts' : 'test/vitest.config.ts';
  const args = ['run', '--config', config, '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${results}`];
  if (shard) args.push('--shard', shard);
  const { status, seconds, output } = await run('vitest', args, engine && { ENGINES: engine });
  const { numPassedTests: passed, numFailedTests, testResults } = resultsOf(results);
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length);
  const failed = numFailedTests + unloaded.length;
  rmSync(folder, { recursive: true });
  const died = !failed && (status !== 0 || !passed);
  console.log(
    `${failed || died ? '✗' : '✓'} ${shard ? `${project} ${shard}` : project} tests: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
  if (failed || died) console.log(output.trimEnd());
  count.passed += passed;
  fail(died ? 1 : failed);
}

function resultsOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

function fail(times = 1) {
  count.failed += times;
}

/** Runs a tool in its own process group, so that its browsers end with it. */
function run(tool, args, environment) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...COLOUR, ...ROOM, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = setTimeout(() => {
      output += `\n${tool} was stopped after ${MOST / MINUTE} minutes.`;
      end(child, 'SIGTERM');
      setTimeout(() => end(child, 'SIGKILL'), GRACE).unref();
    }, MOST);
    const stop = () => {
      end(child, 'SIGTERM');
      process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    child.on('close', (status) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      end(child, 'SIGKILL');
      resolve({ status, output, seconds: ((Date.now() - start) / 1000).toFixed(1) });
    });
  });
}

function end({ pid }, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // The group has already exited.
  }
}

// Everything that a change must pass, in order of cost; the last line counts it. --engines runs the browser tests in all three engines.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';

const MINUTE = 60_000;
const engines = process.argv.includes('--engines');
const count = { passed: 0, failed: 0 };

if (engines) testEngines();
else testAll();
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed || !count.passed ? 1 : 0;

function testAll() {
  step('types', 'npx', ['tsc', '-p', 'tsconfig.json']);
  step('types of the core, without a browser', 'npx', ['tsc', '-p', 'tsconfig.core.json']);
  step('lint', 'npx', ['oxlint', 'src', 'test', 'stories', 'scripts']);
  step('build', 'node', ['scripts/build.mjs']);
  vitest(['--project', 'unit']);
  if (browserFor('chromium')) {
    vitest(['--project', 'browser']);
    if (existsSync('stories') && readdirSync('stories').some((file) => file.endsWith('.stories.ts'))) vitest(['--project', 'stories']);
  }
}

function testEngines() {
  for (const engine of ['chromium', 'firefox', 'webkit']) {
    if (browserFor(engine))
      vitest(['--project', engine === 'chromium' ? 'browser' : engine], { ENGINES: engine === 'chromium' ? '' : engine });
  }
}

function browserFor(engine) {
  try {
    return ensureBrowser(engine);
  } catch (error) {
    console.error(`not run: ${engine} (${error.message})`);
    count.failed++;
    return null;
  }
}

function step(name, command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10 * MINUTE });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0 || name === 'build') console.log(`${stdout}${stderr}`.trim());
  count[status === 0 ? 'passed' : 'failed']++;
}

/** A run that dies, or that runs nothing, counts as one failure. */
function vitest(args, environment = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'bilateral-')), 'results.json');
  const { status } = spawnSync('npx', ['vitest', 'run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], {
    stdio: 'inherit',
    timeout: 15 * MINUTE,
    env: { ...process.env, ...environment },
  });
  const { numPassedTests = 0, numFailedTests = 0, numTotalTestSuites = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  count.passed += numPassedTests;
  count.failed += numFailedTests + (status !== 0 && !numFailedTests ? 1 : 0) + (numTotalTestSuites ? 0 : 1);
}
